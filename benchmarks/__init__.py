"""Measurements beside other projects: see README.md."""
