"""What lies on disk and in git: bytes, opened safely."""
