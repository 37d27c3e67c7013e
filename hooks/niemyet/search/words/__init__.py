"""How words become something to look up: shared by what the index holds and what the search page is told."""
