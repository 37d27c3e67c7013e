"""Pages for editors: fields, rules, a plan's problems."""
