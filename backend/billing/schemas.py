"""What the API takes and says of invoices and cards."""

import uuid
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from backend.billing.rules import CardState, ChargeState, InvoiceState, PaymentMethod
from backend.billing.service import InvoiceView
from backend.core.amounts import Amount
from backend.core.fields import Line
from backend.programme.service import Programme


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class _Read(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class TransferRead(_Read):
    """Where a bank transfer goes; `local_charges_possible`: the bank may add some (fact 44)."""

    payee: Annotated[str, Field(examples=["Sample payee"])]
    iban: str
    bic: str
    reference: Annotated[str, Field(examples=["INV-2026-000417"])]
    local_charges_possible: bool = True


class InvoiceRead(_Read):
    """An invoice over `amount` in `currency` (ISO 4217); `due` is the last day to pay.

    `transfer`: how to pay it, null with cards. `charge`: where the charge of the card stands,
    null with transfers and with invoices that are not charged from here. `pdf` is its path.
    """

    number: Annotated[str, Field(examples=["INV-2026-000417"])]
    amount: Annotated[Amount, Field(examples=[170])]
    currency: str
    method: Annotated[PaymentMethod, Field(examples=[PaymentMethod.BANK_TRANSFER])]
    issued_on: Annotated[date, Field(examples=["2026-11-20"])]
    due: Annotated[date, Field(examples=["2026-12-20"])]
    state: InvoiceState
    charge: Annotated[ChargeState | None, Field(examples=[None])]
    transfer: TransferRead | None
    pdf: Annotated[str, Field(examples=["/api/me/invoices/INV-2026-000417.pdf"])]


class MyInvoices(BaseModel):
    """The caller's invoices, the one due last first."""

    invoices: list[InvoiceRead]


class CardNew(_Strict):
    """A card, as the provider's one-time token for it; its number never comes here."""

    card_token: Annotated[
        str, Field(min_length=1, max_length=200, pattern=r"^[\x21-\x7e]+$", examples=["tok_ok"])
    ]


class CardRead(_Read):
    """A card. `authorising` until the provider has answered; `decline_code` is its reason."""

    id: uuid.UUID
    state: CardState
    decline_code: Annotated[str | None, Field(examples=[None])]


class CardChoice(_Strict):
    """The card to charge instead; it must be authorised."""

    card: uuid.UUID


class TransferArrived(_Strict):
    """What arrived on the bank account; null: not said."""

    amount: Annotated[
        Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=2)] | None,
        Field(examples=["170.00"]),
    ] = None


class Cancellation(_Strict):
    """Why an invoice is cancelled, in the agent's words."""

    note: Annotated[Line, Field(min_length=1, max_length=500)]


def invoice_read(view: InvoiceView, programme: Programme) -> InvoiceRead:
    """Return an invoice as the API says it."""
    payee = programme.payee
    transfer = None
    if view.method is PaymentMethod.BANK_TRANSFER:
        transfer = TransferRead(
            payee=payee.name, iban=payee.iban, bic=payee.bic, reference=view.number
        )
    return InvoiceRead(
        number=view.number,
        amount=view.amount,
        currency=view.currency,
        method=view.method,
        issued_on=view.issued_on,
        due=view.due,
        state=view.state,
        charge=view.charge,
        transfer=transfer,
        pdf=f"/api/me/invoices/{view.number}.pdf",
    )
