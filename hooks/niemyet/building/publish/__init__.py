"""What the site is to hold → the standby tree → the live one's place."""
