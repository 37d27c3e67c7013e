"""The one way a build says no."""


class StoppedError(Exception):
    """The build cannot go on; the message is for people, in Vietnamese, and says what to do."""
