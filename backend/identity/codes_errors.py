"""Errors of identification by a code."""

from backend.core.errors import Conflict, Forbidden, TooManyRequests, Unprocessable


class InvalidEmail(Unprocessable):
    """It cannot be an e-mail address."""

    code = "invalid_email"


class TooManyCodes(TooManyRequests):
    """Too many were sent: here, to that address, or from there; `retry_after` is in seconds."""

    code = "too_many_codes"


class WrongCode(Unprocessable):
    """It is not the code that was sent; it can be tried `tries_left` more times."""

    code = "wrong_code"


class CodeExpired(Conflict):
    """None was sent in this conversation, its time is over, or it is used up."""

    code = "code_expired"


class IdentifiedAsAnother(Conflict):
    """Somebody else is identified in this conversation; they have to log out first."""

    code = "identified_as_another"


class IdentityTooOld(Forbidden):
    """This needs a customer who has shown who they are within `max_age` seconds."""

    code = "identity_too_old"
