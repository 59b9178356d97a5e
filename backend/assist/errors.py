"""Errors of the assist tool."""

from backend.core.errors import (
    Conflict,
    Forbidden,
    NotFound,
    Unauthorized,
    Unavailable,
    Unprocessable,
)


class BrainSilent(Unavailable):
    """The model does not answer at the moment."""

    code = "model_unavailable"


class WrongKey(Unauthorized):
    """There is no such assist key, or it was revoked."""

    code = "wrong_key"


class ScopeRequired(Forbidden):
    """The key is good, and does not open this: `scope` is what it would need."""

    code = "scope_required"


class UnknownKey(NotFound):
    """There is no assist key of that name."""

    code = "unknown_assist_key"


class NameTaken(Conflict):
    """There is one of that name already."""

    code = "name_taken"


class UnknownMessage(NotFound):
    """There is no message of that key."""

    code = "unknown_message"


class BadValues(Unprocessable):
    """The message cannot be said with these values; `problem` says why."""

    code = "bad_values"


class UnknownTopic(Unprocessable):
    """It is no topic of the programme, or none that has an answer of its own."""

    code = "unknown_topic"


class UnknownAnswer(NotFound):
    """There is no canned answer of that id."""

    code = "unknown_canned_answer"


class UnknownVariables(Unprocessable):
    """Texts hold names in braces that are no variables: `names` by language."""

    code = "unknown_variables"


class TextMissing(Unprocessable):
    """The canned answer has no text in that language; `languages` are those it has."""

    code = "text_missing"
