"""Errors of identification and log-in."""

from backend.core.errors import Conflict, Forbidden, NotFound, Unauthorized, Unprocessable


class UnknownCustomer(NotFound):
    """The token is good, and nobody here has its e-mail address."""

    code = "unknown_customer"


class NotIdentified(Unauthorized):
    """The conversation that a turn speaks for has no identified customer."""

    code = "not_identified"


class NotLoggedIn(Unauthorized):
    """There is no log-in in this browser, or it has ended."""

    code = "not_logged_in"


class WrongCredentials(Unauthorized):
    """Address and password do not belong together. Whether one of them is known is not said."""

    code = "wrong_credentials"


class WrongCsrfToken(Forbidden):
    """A page that is logged in by cookie did not send the token that only it can know."""

    code = "wrong_csrf_token"


class RoleRequired(Forbidden):
    """The agent's token is good, and its role is less than `role`."""

    code = "role_required"


class UnknownLink(NotFound):
    """Nobody was sent this link."""

    code = "unknown_link"


class LinkUsed(Conflict):
    """The link has set a password already, or a later one has."""

    code = "link_used"


class LinkExpired(Conflict):
    """The link's time is over."""

    code = "link_expired"


class AccountNotOpen(Conflict):
    """There is no account yet whose password could be set (fact 14).

    `state` is that of the application, null: there is none; `due_on` the day by which it is
    decided.
    """

    code = "account_not_open"


class PasswordRefused(Unprocessable):
    """The password is not acceptable; `problem` says why, `shortest` and `longest` the limits."""

    code = "password_refused"
