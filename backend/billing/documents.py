"""The PDF of an invoice: the one that was sent, or one written now."""

import asyncio
from collections.abc import Callable
from functools import partial

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import service as accounts
from backend.billing.pdf import invoice_pdf
from backend.core.files import Storage
from backend.models.billing import Invoice
from backend.programme.service import Programme
from locales import Locales


async def document_of(
    session: AsyncSession,
    invoice: Invoice,
    storage: Storage,
    texts: Locales,
    programme: Programme,
) -> bytes:
    """Return an invoice's PDF.

    What was sent is what is shown; an invoice that was not sent yet, or was taken over from
    elsewhere, is written now.
    """
    if invoice.pdf_key is not None:
        try:
            return await storage.get(invoice.pdf_key)
        except FileNotFoundError:
            pass  # the folder was lost: the same invoice gives the same PDF
    page = await page_of(session, invoice, texts, programme)
    return await asyncio.to_thread(page)


async def page_of(
    session: AsyncSession, invoice: Invoice, texts: Locales, programme: Programme
) -> Callable[[], bytes]:
    """Return what writes an invoice's PDF; it needs no database, and some milliseconds."""
    name, company, country = invoice.bill_name, invoice.bill_company, invoice.bill_country
    customer = await accounts.customer_by_id(session, invoice.customer_id)
    assert customer is not None  # the foreign key says so
    if name is None:  # taken over from elsewhere
        name, company, country = customer.name, customer.company, customer.country
    return partial(
        invoice_pdf,
        texts,
        invoice,
        programme.payee,
        language=invoice.language or customer.language,
        name=name,
        company=company,
        country_code=country,
    )
