"""Errors of approval."""

from backend.core.errors import NotFound, Unprocessable


class NotHeld(NotFound):
    """There are no replies to that message that wait: somebody has decided, or the time is over."""

    code = "not_held"


class UnknownTopics(Unprocessable):
    """These are no topics: `topics`."""

    code = "unknown_topics"
