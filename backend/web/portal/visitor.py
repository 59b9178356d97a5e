"""Who looks at a page: by the log-in of this browser, or as a sample customer of development."""

from dataclasses import dataclass
from datetime import datetime

from fastapi import Request
from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import service as accounts
from backend.core.security import sign_identity
from backend.core.settings import Settings
from backend.identity.cookies import CSRF_HEADER, cookie_name, cookie_of, csrf_of
from backend.identity.log_ins import customer_of_log_in
from backend.models.accounts import Customer
from backend.web.portal.viewer import COOKIE, read_viewer


@dataclass(frozen=True, slots=True)
class Visitor:
    """A customer who looks at the site.

    `headers` are what the API knows them by; `identity` is the token that the site hands to the
    chat, as a host site does.
    """

    customer: Customer
    headers: dict[str, str]
    identity: str


async def visitor_of(
    session: AsyncSession, request: Request, settings: Settings, now: datetime
) -> Visitor | None:
    """Return who looks; None: nobody that we know."""
    cookie = cookie_of(request, settings)
    log_in = cookie and await customer_of_log_in(session, cookie, now)
    if cookie and log_in:
        customer, _ = log_in
        headers = {
            "Cookie": f"{cookie_name(settings)}={cookie}",
            CSRF_HEADER: csrf_of(cookie, settings),
        }
        return Visitor(customer, headers, _identity_token(customer, settings, now))
    email = read_viewer(request.cookies.get(COOKIE), settings)
    chosen = await accounts.customer_by_email(session, email) if email else None
    if chosen is None:
        return None
    identity = _identity_token(chosen, settings, now)
    return Visitor(chosen, {"Authorization": f"Bearer {identity}"}, identity)


def _identity_token(customer: Customer, settings: Settings, now: datetime) -> str:
    return sign_identity(
        customer.email,
        secret=settings.identity_secret.get_secret_value(),
        now=now,
        life=settings.identity_max_age,
    )
