"""The values that go from room to room: frozen, typed, free of any file or clock."""
