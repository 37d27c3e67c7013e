"""One build: the engine's events, the site's trees, the exchange."""
