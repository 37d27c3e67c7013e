"""Inputs that try to break out of a page, stop a build or take an address: tables, one file a door."""
