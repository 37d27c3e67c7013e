"""The text below the header: Markdown to safe HTML, with its outline."""
