"""Errors of invoices and payments."""

from backend.core.errors import Conflict, NotFound, Unprocessable


class UnknownInvoice(NotFound):
    """The caller has no invoice of that number."""

    code = "unknown_invoice"


class UnknownCard(NotFound):
    """The caller has no card of that id."""

    code = "unknown_card"


class CardMissing(Unprocessable):
    """Payment by card needs a card that was authorised before."""

    code = "card_missing"


class CardNotAuthorised(Conflict):
    """The card cannot be charged; `state` is what the provider said so far."""

    code = "card_not_authorised"


class NotByCard(Conflict):
    """The invoice is paid by bank transfer."""

    code = "not_by_card"


class InvoiceSettled(Conflict):
    """The invoice is paid or cancelled; `state` is which."""

    code = "invoice_settled"


class PaymentUnderWay(Conflict):
    """The provider was asked for the money and has not answered yet."""

    code = "payment_under_way"


class WrongAmount(Conflict):
    """Another amount was received than the invoice is over; `expected` is the latter."""

    code = "wrong_amount"
