"""``GET /api/me/export`` and ``POST /api/me/erase``."""

from fastapi import APIRouter, Response

from backend.core import clock
from backend.core.dependencies import AppSettings, ReadSession, WriteSession
from backend.core.idempotency import KEY_ERRORS, IdempotentRoute
from backend.identity.cookies import clear_cookie
from backend.identity.dependencies import (
    CALLER_ERRORS,
    CalledBy,
    CurrentCustomer,
    IdempotentForCustomer,
    PrivateAnswer,
    StoredFiles,
)
from backend.identity.turns import FRESH_ERRORS, NeedsFreshIdentity
from backend.personal_data import service
from backend.personal_data.schemas import (
    ErasedRead,
    Erasure,
    ErasureWish,
    Export,
    FileRead,
    KeptRead,
)

router = APIRouter(
    prefix="/api/me",
    tags=["me"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer, NeedsFreshIdentity],
    responses={**CALLER_ERRORS, **FRESH_ERRORS},
)


@router.get("/export")
async def export(
    session: ReadSession, storage: StoredFiles, customer: CurrentCustomer, response: Response
) -> Export:
    """Everything that is held of the caller, as one JSON file."""
    held = await service.export(session, customer, storage)
    response.headers["Content-Disposition"] = 'attachment; filename="my-data.json"'
    return Export(
        exported_at=clock.now(),
        customer=held.customer,
        data=held.data,
        files=[FileRead(of=f.of, type=f.type, content=f.content) for f in held.files],
    )


@router.post(
    "/erase",
    dependencies=[IdempotentForCustomer],
    responses={**KEY_ERRORS, 422: {"description": "The address is not the caller's own."}},
)
async def erase(
    session: WriteSession,
    settings: AppSettings,
    by: CalledBy,
    customer: CurrentCustomer,
    body: ErasureWish,
    response: Response,
) -> Erasure:
    """Erase the caller, for good. What the law keeps (invoices) is kept, and named.

    The same key again finds nobody any more: 404 `unknown_customer`.
    """
    done = await service.erase(session, customer.id, body.email, by)
    clear_cookie(response, settings)
    return Erasure(
        reference=done.reference,
        erased=[ErasedRead(what=what, count=count) for what, count in done.erased.items()],
        kept=[
            KeptRead(what=what, count=count, reason=reason)
            for what, (count, reason) in done.kept.items()
        ],
    )
