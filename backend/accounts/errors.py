"""Errors of applications."""

from backend.core.errors import Conflict, NotFound, Unprocessable


class UnknownApplication(NotFound):
    """There is no application of that id."""

    code = "unknown_application"


class NotPossibleNow(Conflict):
    """The application's state does not allow that; `state` is what it is, `to` what was wanted."""

    code = "application_state"


class NotADraft(Conflict):
    """Only a draft can be changed; `state` is what the application is."""

    code = "application_not_draft"


class Incomplete(Unprocessable):
    """Something is missing; `missing` lists it, `documents` the kinds of which one is enough."""

    code = "application_incomplete"


class WrongVatNumber(Unprocessable):
    """It is not a VAT number of the country; `problem` says why."""

    code = "invalid_vat_number"


class WrongDocument(Unprocessable):
    """Not a kind that is accepted here; `documents` lists those of which one is enough."""

    code = "wrong_document"


class NoDocument(NotFound):
    """The application has no document yet."""

    code = "no_document"


class AccountExists(Conflict):
    """The contact address belongs to an open account: the application can only be rejected."""

    code = "account_exists"


class UnknownAttachment(Unprocessable):
    """No file of that id was sent in the conversation."""

    code = "unknown_attachment"
