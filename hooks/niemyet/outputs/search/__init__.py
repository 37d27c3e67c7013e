"""The search page, what is staged for the index, the vocabulary's file."""
