"""Pages over many plans: home, lists, calendar, what was taken down."""
