"""The front matter: YAML to plain values with their places, then to models."""
