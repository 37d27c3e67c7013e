"""How well and how fast plans are found."""
