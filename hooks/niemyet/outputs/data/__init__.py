"""Data, feeds, calendars, schemas, and what machines ask of a site."""
