"""Editors' files: drafts, edits, and how they are written."""
