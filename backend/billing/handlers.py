"""What is done for billing when it is due: cards authorised, invoices sent, fees charged."""

import asyncio
import uuid
from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.audit.service import system
from backend.billing import documents, payments, service
from backend.billing.pdf import grouped
from backend.billing.ports import Outcome, PaymentProvider
from backend.billing.rules import PaymentMethod
from backend.core.database import Database
from backend.core.files import Storage
from backend.jobs.runner import Due, Handlers
from backend.jobs.service import GiveUp
from backend.mail.service import Attachment
from backend.models.billing import Invoice
from backend.programme.service import Payee, Programme
from locales import Locales, Value
from locales.values import day

PDF = "application/pdf"
MAIL_CARD = "mail-invoice-card"
MAIL_TRANSFER = "mail-invoice-transfer"
MAIL_REMINDER = "mail-invoice-reminder"


@dataclass(frozen=True, slots=True)
class BillingJobs:
    """The handlers of billing's jobs, and what they need.

    `page` is the address of the page My subscriptions.
    """

    database: Database
    provider: PaymentProvider
    storage: Storage
    texts: Locales
    programme: Programme
    page: str

    def add_to(self, handlers: Handlers) -> None:
        """Register all of them."""
        handlers.add_outside(payments.AUTHORISE, self.authorise, self.note_card)
        handlers.add_outside(service.DELIVER, self.write_pdf, self.send_invoice)
        handlers.add_outside(service.CHARGE, self.charge, self.note_charge)
        handlers.add(service.REMIND, self.remind)

    async def authorise(self, job: Due) -> Outcome | None:
        """Ask the provider for a card's zero authorisation (fact 49)."""
        card_id = uuid.UUID(job.payload["card"])
        async with self.database.reading() as session:
            source = await payments.source_of(session, card_id)
        if source is None:
            return None
        key = str(card_id)
        known = await self.provider.find(key) if job.attempt > 1 else None
        return known or await self.provider.authorise(source, key=key)

    async def note_card(self, session: AsyncSession, job: Due, outcome: Any) -> None:
        """Write its answer down."""
        if isinstance(outcome, Outcome):
            await payments.note_card(session, uuid.UUID(job.payload["card"]), outcome, job.now)

    async def write_pdf(self, job: Due) -> str:
        """Write the invoice's PDF and keep it; a second time it is the same one.

        Returns:
            Its name in the storage.
        """
        async with self.database.reading() as session:
            invoice = await _invoice(session, job)
            page = await documents.page_of(session, invoice, self.texts, self.programme)
        key = f"invoices/{invoice.id}.pdf"
        await self.storage.put(key, await asyncio.to_thread(page))
        return key

    async def send_invoice(self, session: AsyncSession, job: Due, key: Any) -> None:
        """Send the invoice with its PDF (fact 46)."""
        invoice = await _invoice(session, job)
        invoice.pdf_key = str(key)
        file = Attachment(name=f"{invoice.number}.pdf", type=PDF, key=invoice.pdf_key)
        values: dict[str, Value] = {"due": day(invoice.due)}
        by_card = invoice.method is PaymentMethod.CARD
        if not by_card:
            values |= _payee(self.programme.payee)
        text = MAIL_CARD if by_card else MAIL_TRANSFER
        await service.tell(session, invoice, text, job.now, values=values, attachments=(file,))

    async def charge(self, job: Due) -> tuple[uuid.UUID, Outcome] | None:
        """Charge an invoice to its card (fact 47), once whatever happens on the way.

        The charge is written down before the provider is asked. Where it may have been asked
        already, it is asked first what became of that.
        """
        invoice_id = uuid.UUID(job.payload["invoice"])
        async with self.database.transaction() as session:
            charge = await payments.begin_charge(session, invoice_id, job.now)
        if charge is None:
            return None
        key = str(charge.id)
        outcome = await self.provider.find(key) if charge.again else None
        if outcome is None:
            outcome = await self.provider.charge(
                charge.mandate, charge.amount, charge.currency, key=key
            )
        return charge.id, outcome

    async def note_charge(self, session: AsyncSession, job: Due, result: Any) -> None:
        """Write down what became of it, and tell the customer."""
        if result is None:
            return
        payment_id, outcome = result
        invoice_id = uuid.UUID(job.payload["invoice"])
        by = system(job.now, "billing")
        await payments.note_charge(session, invoice_id, payment_id, outcome, by, page=self.page)

    async def remind(self, session: AsyncSession, job: Due) -> None:
        """Remind of a bank transfer that has not arrived."""
        invoice = await _invoice(session, job)
        if invoice.paid_at is None and invoice.cancelled_at is None:
            values = {"due": day(invoice.due), **_payee(self.programme.payee)}
            await service.tell(session, invoice, MAIL_REMINDER, job.now, values=values)


async def _invoice(session: AsyncSession, job: Due) -> Invoice:
    invoice = await service.by_id(session, uuid.UUID(job.payload["invoice"]))
    if invoice is None:
        raise GiveUp("there is no such invoice")
    return invoice


def _payee(payee: Payee) -> dict[str, Value]:
    return {"payee": payee.name, "iban": grouped(payee.iban), "bic": payee.bic}
