"""Text in, plans and problems out; nothing here touches a file."""
