"""A plan as a sheet in the official format."""
