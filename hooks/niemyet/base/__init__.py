"""The ground: files, digests, the cache, processes; nothing here knows of plans."""
