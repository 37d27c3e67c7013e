"""The one way in which the index is not made."""


class SearchIndexError(Exception):
    """The search index could not be made; the message is one line, in Vietnamese, that says what to do."""
