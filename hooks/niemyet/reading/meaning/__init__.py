"""What a text says: who is invited, what is on the agenda, who does what."""
