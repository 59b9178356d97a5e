"""``/api/session`` and ``/api/password``: log in, log out, set a password.

These calls take no `Idempotency-Key`: a log-in's answer holds a cookie that must not be stored;
a log-out and the setting of a password by the same link give the same answer again by themselves.
"""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from backend.core import clock
from backend.core.dependencies import AppSettings, WriteSession
from backend.core.idempotency import KEY_ERRORS, IdempotentRoute
from backend.identity.cookies import clear_cookie, cookie_of, csrf_of, set_cookie
from backend.identity.dependencies import (
    CALLER_ERRORS,
    CallerNetwork,
    CurrentCustomer,
    CurrentLogIn,
    IdempotentForCustomer,
    PrivateAnswer,
)
from backend.identity.log_ins import LogIns
from backend.identity.schemas import Accepted, LinkWish, LogInCreate, LogInRead, PasswordSet
from backend.models.accounts import Customer

router = APIRouter(
    tags=["log-in"],
    dependencies=[PrivateAnswer],
    route_class=IdempotentRoute,
    responses={429: {"description": "Too many tries; `Retry-After` says when to go on."}},
)


async def log_ins_of(request: Request) -> LogIns:
    """Return the way in of this application."""
    service: LogIns = request.app.state.log_ins
    return service


Service = Annotated[LogIns, Depends(log_ins_of)]


@router.post(
    "/api/session",
    responses={401: {"description": "Address and password do not belong together."}},
)
async def log_in(
    body: LogInCreate,
    service: Service,
    settings: AppSettings,
    network: CallerNetwork,
    response: Response,
) -> LogInRead:
    """Log in in this browser. The answer sets the cookie; scripts cannot read it."""
    now = clock.now()
    done = await service.log_in(
        body.email, body.password.get_secret_value(), network=network, now=now
    )
    set_cookie(response, settings, done, now)
    return _read(done.customer, done.expires_at, csrf_of(done.token, settings))


@router.get("/api/session", responses={401: CALLER_ERRORS[401]})
async def session(request: Request, settings: AppSettings, found: CurrentLogIn) -> LogInRead:
    """Tell who is logged in in this browser."""
    customer, log_in = found
    cookie = cookie_of(request, settings) or ""
    return _read(customer, log_in.expires_at, csrf_of(cookie, settings))


@router.delete("/api/session", status_code=204)
async def log_out(request: Request, settings: AppSettings, service: Service) -> Response:
    """Log out in this browser; it is no error if nobody is logged in."""
    if cookie := cookie_of(request, settings):
        await service.log_out(cookie, clock.now())
    response = Response(status_code=204)
    clear_cookie(response, settings)
    return response


@router.post("/api/password/link", status_code=202)
async def ask_for_link(body: LinkWish, service: Service, network: CallerNetwork) -> Accepted:
    """Ask for a link to a new password. The answer is the same for every address."""
    await service.ask_for_link(body.email, network=network, now=clock.now())
    return Accepted()


@router.post(
    "/api/password",
    status_code=204,
    responses={
        404: {"description": "Nobody was sent this link."},
        409: {"description": "The link was used, its time is over, or the account is not open."},
    },
)
async def set_password(body: PasswordSet, service: Service) -> Response:
    """Set the password with a link that was sent. Everybody is logged out of the account."""
    await service.set_password(body.token, body.password.get_secret_value(), now=clock.now())
    return Response(status_code=204)


@router.post(
    "/api/me/password-link",
    status_code=202,
    tags=["me"],
    dependencies=[IdempotentForCustomer],
    responses={
        **CALLER_ERRORS,
        400: KEY_ERRORS[400],
        409: {"description": "The account is not open yet: `account_not_open` says how far it is."},
    },
)
async def send_me_a_link(
    session: WriteSession, customer: CurrentCustomer, service: Service
) -> Accepted:
    """Have a link to a new password sent to the caller's address, once the account is open."""
    await service.send_link_to(session, customer, clock.now())
    return Accepted()


def _read(customer: Customer, expires_at: datetime, csrf: str) -> LogInRead:
    return LogInRead(
        email=customer.email,
        name=customer.name,
        language=customer.language,
        expires_at=expires_at,
        csrf_token=csrf,
    )
