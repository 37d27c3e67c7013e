"""Ward plans: text in, pages and data out. Knows nothing of the engine that renders the site."""
