"""Errors of the figures."""

from backend.core.errors import Unprocessable


class BadPeriod(Unprocessable):
    """The period ends before it begins, or is longer than `longest` days."""

    code = "bad_period"
