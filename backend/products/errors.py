"""Errors of products and the catalogue."""

from backend.core.errors import Conflict, NotFound, Unprocessable


class AccountNotOpen(Conflict):
    """The caller has no account yet: the application was not approved (facts 11-16)."""

    code = "account_not_open"


class UnknownProduct(NotFound):
    """The caller has no product of that id."""

    code = "unknown_product"


class UnknownModel(Unprocessable):
    """The catalogue has no model of that name."""

    code = "unknown_model"


class AmbiguousModel(Unprocessable):
    """The name stands for several models; `models` lists them."""

    code = "ambiguous_model"


class DateInFuture(Unprocessable):
    """A purchase date lies ahead; `today` is the present day in UTC."""

    code = "date_in_future"


class InvalidSerial(Unprocessable):
    """The serial number has no letter or digit, or is too long."""

    code = "invalid_serial"


class AlreadyRegistered(Conflict):
    """The caller has that serial number of that model already, as `product`."""

    code = "already_registered"


class DetailAlreadyThere(Conflict):
    """`details` are there with other values; `replace` in the call says that they are to go."""

    code = "detail_already_there"


class UnknownReview(NotFound):
    """There is no review of that id."""

    code = "unknown_review"


class ReviewDecided(Conflict):
    """The review is decided; `state` is how."""

    code = "review_decided"
