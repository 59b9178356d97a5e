"""Errors of teaching."""

from backend.core.errors import Conflict, NotFound, Unprocessable


class UnknownLesson(NotFound):
    """There is no lesson about that message."""

    code = "unknown_lesson"


class NothingToLearn(Conflict):
    """The message is no customer's words: a button, a file, or an agent's."""

    code = "nothing_to_learn"


class UnknownLabel(Unprocessable):
    """The model knows no such topic; `known` are those that it does."""

    code = "unknown_topic"


class HoldsPersonalData(Unprocessable):
    """The text names an address or a number that may be a person's: `parts`."""

    code = "holds_personal_data"


class NoModel(NotFound):
    """There is no trained model of that name, or none to go back to."""

    code = "no_model"
