"""Cards and charges: what is written down before and after the payment provider is asked."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy.ext.asyncio import AsyncSession

from backend.audit import service as audit
from backend.audit.service import By, Subject, system
from backend.billing import repository, service
from backend.billing.errors import CardMissing, CardNotAuthorised, UnknownCard
from backend.billing.ports import Outcome
from backend.billing.rules import CardState, PaymentState
from backend.jobs import service as jobs
from backend.models.accounts import Customer
from backend.models.billing import Card, Payment

AUTHORISE = "card.authorise"
MAIL_FAILED = "mail-payment-failed"


@dataclass(frozen=True, slots=True)
class Charge:
    """A payment that the provider is to be asked for; `again`: it may have been asked before."""

    id: uuid.UUID
    mandate: str
    amount: Decimal
    currency: str
    again: bool


async def add_card(session: AsyncSession, customer: Customer, source: str, *, by: By) -> Card:
    """Keep a card, and have it authorised with zero right afterwards (fact 49).

    `source` is the provider's one-time token, never a card's number.
    """
    card = Card(
        id=uuid.uuid4(),
        customer_id=customer.id,
        state=CardState.AUTHORISING,
        source=source,
        created_at=by.at,
    )
    session.add(card)
    await session.flush()
    await jobs.enqueue(
        session, AUTHORISE, {"card": str(card.id)}, now=by.at, unique=f"{AUTHORISE}:{card.id}"
    )
    subject = Subject("card", str(card.id))
    await audit.record(session, by, "card.added", subject, customer_id=customer.id)
    return card


async def own_card(session: AsyncSession, customer: Customer, card_id: uuid.UUID) -> Card:
    """Return the customer's card of that id.

    Raises:
        UnknownCard: also where it is somebody else's.
    """
    card = await repository.card_by_id(session, card_id)
    if card is None or card.customer_id != customer.id:
        raise UnknownCard()
    return card


async def chargeable_card(
    session: AsyncSession, customer: Customer, card_id: uuid.UUID | None
) -> Card:
    """Return the customer's card of that id, which can be charged.

    Raises:
        CardMissing, UnknownCard, CardNotAuthorised
    """
    if card_id is None:
        raise CardMissing()
    card = await own_card(session, customer, card_id)
    if card.state is not CardState.AUTHORISED:
        raise CardNotAuthorised(state=card.state, decline_code=card.decline_code)
    return card


async def source_of(session: AsyncSession, card_id: uuid.UUID) -> str | None:
    """Return the token of a card that is still to be authorised, else None."""
    card = await repository.card_by_id(session, card_id)
    waiting = card is not None and card.state is CardState.AUTHORISING
    return card.source if waiting and card is not None else None


async def note_card(
    session: AsyncSession, card_id: uuid.UUID, outcome: Outcome, now: datetime
) -> None:
    """Write down what the provider said of a card; its token has served its purpose."""
    card = await repository.card_by_id(session, card_id, lock=True)
    if card is None or card.state is not CardState.AUTHORISING:
        return
    card.state = CardState.DECLINED if outcome.reference is None else CardState.AUTHORISED
    card.mandate, card.decline_code = outcome.reference, outcome.decline_code
    card.source, card.decided_at = None, now
    await session.flush()
    subject = Subject("card", str(card.id))
    await audit.record(
        session, system(now), f"card.{card.state}", subject, customer_id=card.customer_id
    )


async def begin_charge(
    session: AsyncSession, invoice_id: uuid.UUID, now: datetime
) -> Charge | None:
    """Write down that an invoice is being charged, before the provider is asked.

    Returns:
        The charge, the same one again while its outcome is not known; None: nothing to charge.
    """
    invoice = await repository.by_id(session, invoice_id, lock=True)
    if invoice is None or invoice.paid_at is not None or invoice.cancelled_at is not None:
        return None
    payment = await repository.live_payment(session, invoice_id)
    again = payment is not None
    if payment is None:
        last = await repository.last_payment(session, invoice_id)
        if invoice.card_id is None or (last is not None and last.card_id == invoice.card_id):
            return None  # this card was declined already
        payment = Payment(
            id=uuid.uuid4(),
            invoice_id=invoice_id,
            card_id=invoice.card_id,
            amount=invoice.amount,
            currency=invoice.currency,
            state=PaymentState.PENDING,
            created_at=now,
        )
        session.add(payment)
        await session.flush()
    card = await repository.card_by_id(session, payment.card_id)
    if card is None or card.mandate is None:
        raise jobs.GiveUp("the card was never authorised")
    return Charge(payment.id, card.mandate, payment.amount, payment.currency, again)


async def note_charge(
    session: AsyncSession,
    invoice_id: uuid.UUID,
    payment_id: uuid.UUID,
    outcome: Outcome,
    by: By,
    *,
    page: str,
) -> None:
    """Write down what became of a charge, and tell the customer.

    `page` is the address where another card can be chosen.
    """
    invoice = await repository.by_id(session, invoice_id, lock=True)
    payment = await repository.payment_by_id(session, payment_id)
    if invoice is None or payment is None or payment.state is not PaymentState.PENDING:
        return
    payment.reference, payment.decline_code = outcome.reference, outcome.decline_code
    payment.settled_at = by.at
    if outcome.reference is not None:
        payment.state = PaymentState.SUCCEEDED
        await service.settle(session, invoice, by)
        return
    payment.state = PaymentState.DECLINED
    await session.flush()
    subject = Subject("invoice", invoice.number)
    data = {"decline_code": outcome.decline_code}
    await audit.record(
        session, by, "invoice.charge_declined", subject, data, customer_id=invoice.customer_id
    )
    await service.tell(session, invoice, MAIL_FAILED, by.at, values={"url": page})
