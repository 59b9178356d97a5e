"""The caller's invoices and cards; transfers that arrived, for agents."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Path, Request, Response

from backend.audit.service import By
from backend.billing import documents, payments, service
from backend.billing.schemas import (
    Cancellation,
    CardChoice,
    CardNew,
    CardRead,
    InvoiceRead,
    MyInvoices,
    TransferArrived,
    invoice_read,
)
from backend.core import clock
from backend.core.dependencies import ReadSession, WriteSession
from backend.core.files import Storage
from backend.core.idempotency import KEY_ERRORS, IdempotentRoute
from backend.identity.dependencies import (
    AGENT_ERRORS,
    CALLER_ERRORS,
    ByLead,
    CalledBy,
    CurrentCustomer,
    IdempotentForAgent,
    IdempotentForCustomer,
    PrivateAnswer,
)
from backend.identity.turns import FRESH_ERRORS, NeedsFreshIdentity
from backend.models.billing import Invoice
from backend.products.service import begin_change
from backend.programme.dependencies import CurrentProgramme
from backend.programme.service import Programme

router = APIRouter()
mine = APIRouter(
    prefix="/api/me",
    tags=["me"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
    responses=CALLER_ERRORS,
)
operator = APIRouter(
    prefix="/api/operator/invoices",
    tags=["operator"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
    responses=AGENT_ERRORS,
)
Number = Annotated[str, Path(max_length=32, pattern=r"^[!-~]+$", examples=["INV-2026-000001"])]


@mine.get("/invoices", dependencies=[NeedsFreshIdentity], responses=FRESH_ERRORS)
async def my_invoices(
    session: ReadSession, customer: CurrentCustomer, programme: CurrentProgramme
) -> MyInvoices:
    """The caller's invoices with their states."""
    found = await service.invoices_of(session, customer.id, today=clock.now().date())
    return MyInvoices(invoices=[invoice_read(view, programme) for view in found])


@mine.get(
    "/invoices/{number}.pdf",
    response_class=Response,
    dependencies=[NeedsFreshIdentity],
    responses={
        200: {"content": {"application/pdf": {}}, "description": "The invoice."},
        **FRESH_ERRORS,
    },
)
async def my_invoice_pdf(
    request: Request,
    session: ReadSession,
    customer: CurrentCustomer,
    programme: CurrentProgramme,
    number: Number,
) -> Response:
    """An invoice as a PDF, in the customer's language."""
    invoice = await service.own_invoice(session, customer, number)
    storage: Storage = request.app.state.storage
    texts = request.app.state.locales
    content = await documents.document_of(session, invoice, storage, texts, programme)
    headers = {
        "Content-Disposition": f'attachment; filename="{_file_name(number)}.pdf"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }
    return Response(content, media_type="application/pdf", headers=headers)


@mine.post(
    "/cards",
    status_code=202,
    dependencies=[NeedsFreshIdentity, IdempotentForCustomer],
    responses={**KEY_ERRORS, **FRESH_ERRORS},
)
async def add_card(
    session: WriteSession, customer: CurrentCustomer, by: CalledBy, body: CardNew
) -> CardRead:
    """Have a card authorised with zero. The provider's answer is there soon: ask for the card."""
    await begin_change(session, customer)
    card = await payments.add_card(session, customer, body.card_token, by=by)
    return CardRead.model_validate(card)


@mine.get("/cards/{card_id}")
async def my_card(session: ReadSession, customer: CurrentCustomer, card_id: uuid.UUID) -> CardRead:
    """A card, and what the provider said of it."""
    return CardRead.model_validate(await payments.own_card(session, customer, card_id))


@mine.post(
    "/invoices/{number}/card",
    dependencies=[NeedsFreshIdentity, IdempotentForCustomer],
    responses={**KEY_ERRORS, **FRESH_ERRORS},
)
async def change_card(
    session: WriteSession,
    customer: CurrentCustomer,
    programme: CurrentProgramme,
    by: CalledBy,
    number: Number,
    body: CardChoice,
) -> InvoiceRead:
    """Charge an open invoice to another card: on its due date, or now if that is there."""
    await begin_change(session, customer)
    card = await payments.chargeable_card(session, customer, body.card)
    invoice = await service.change_card(session, customer, number, card, by=by)
    return await _read(session, invoice, by, programme)


@operator.post("/{number}/paid", dependencies=[IdempotentForAgent], responses=KEY_ERRORS)
async def mark_paid(
    session: WriteSession,
    by: ByLead,
    programme: CurrentProgramme,
    number: Number,
    body: TransferArrived,
) -> InvoiceRead:
    """Note that a bank transfer for an invoice has arrived."""
    invoice = await service.mark_paid(session, number, amount=body.amount, by=by)
    return await _read(session, invoice, by, programme)


@operator.post("/{number}/cancel", dependencies=[IdempotentForAgent], responses=KEY_ERRORS)
async def cancel(
    session: WriteSession,
    by: ByLead,
    programme: CurrentProgramme,
    number: Number,
    body: Cancellation,
) -> InvoiceRead:
    """Cancel an invoice that was not paid. The membership it is for is not touched."""
    invoice = await service.cancel(session, number, note=body.note, by=by)
    return await _read(session, invoice, by, programme)


async def _read(
    session: WriteSession, invoice: Invoice, by: By, programme: Programme
) -> InvoiceRead:
    view = await service.invoice_of(session, invoice, today=by.at.date())
    return invoice_read(view, programme)


def _file_name(number: str) -> str:
    return "".join(c if c.isalnum() or c in "-._" else "-" for c in number)


for part in (mine, operator):
    router.include_router(part)
