"""``/api/me/membership``: what the caller has, and signing up."""

from fastapi import APIRouter

from backend.billing.schemas import invoice_read
from backend.billing.service import invoice_of
from backend.core import clock
from backend.core.dependencies import ReadSession, WriteSession
from backend.core.idempotency import KEY_ERRORS, IdempotentRoute
from backend.identity.dependencies import (
    CALLER_ERRORS,
    CalledBy,
    CurrentCustomer,
    IdempotentForCustomer,
    PrivateAnswer,
)
from backend.identity.turns import FRESH_ERRORS, NeedsFreshIdentity
from backend.membership import service
from backend.membership.schemas import MembershipRead, MyMembership, SignedUp, SignUpBody
from backend.programme.dependencies import CurrentProgramme

router = APIRouter(
    prefix="/api/me",
    tags=["me"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
    responses=CALLER_ERRORS,
)


@router.get("/membership")
async def my_membership(
    session: ReadSession, customer: CurrentCustomer, programme: CurrentProgramme
) -> MyMembership:
    """The caller's last membership, also when it is over; its renewal; the earlier ones."""
    today = clock.now().date()
    found = await service.standing_of(session, customer.id, programme, today=today)
    return MyMembership.model_validate(found)


@router.post(
    "/membership",
    status_code=201,
    dependencies=[NeedsFreshIdentity, IdempotentForCustomer],
    responses={**KEY_ERRORS, **FRESH_ERRORS},
)
async def sign_up(
    session: WriteSession,
    customer: CurrentCustomer,
    programme: CurrentProgramme,
    by: CalledBy,
    body: SignUpBody,
) -> SignedUp:
    """Sign up for CPS, or renew: one membership, one invoice."""
    order = service.SignUp(
        tier=body.tier,
        terms_version=body.terms_version,
        accepted=body.accepted,
        method=body.method,
        card_id=body.card,
    )
    membership, invoice = await service.sign_up(
        session, customer, order, by=by, programme=programme
    )
    today = by.at.date()
    view = await invoice_of(session, invoice, today=today)
    return SignedUp(
        membership=MembershipRead.model_validate(service.view_of(membership, today)),
        invoice=invoice_read(view, programme),
    )
