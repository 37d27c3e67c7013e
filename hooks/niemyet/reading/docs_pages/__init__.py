"""What pages of docs/ and the settings of the engine may hold."""
