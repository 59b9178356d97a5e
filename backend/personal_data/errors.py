"""Errors of export and erasure."""

from backend.core.errors import Unprocessable


class NotConfirmed(Unprocessable):
    """The address in the request is not the caller's: an erasure cannot be taken back."""

    code = "erasure_not_confirmed"
