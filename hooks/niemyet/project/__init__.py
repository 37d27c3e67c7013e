"""The folder read and checked, each file once."""
