"""What pages load: style sheets, scripts, the accent."""
