"""The pages and files of one plan."""
