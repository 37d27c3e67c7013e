"""The licences of everything that is locked, held against the list of those that we take (allowed.toml)."""
