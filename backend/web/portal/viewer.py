"""Who looks at the sample site: in development a sample customer, chosen and kept in a cookie.

It stands for the host site's own log-in, so it is signed, and worth nothing in production.
"""

from datetime import datetime, timedelta

from backend.core.settings import Settings
from backend.web.portal.sealed import seal, unseal

COOKIE = "cps_viewer"
LIFE = timedelta(hours=12)
_AUDIENCE = "cps-portal"


def sign_viewer(email: str, settings: Settings, *, now: datetime) -> str:
    """Return the cookie's value for a chosen customer."""
    return seal({"sub": email}, _AUDIENCE, settings, now=now, life=LIFE)


def read_viewer(cookie: str | None, settings: Settings) -> str | None:
    """Return the chosen customer's address; None: nobody, or not a cookie of ours."""
    facts = unseal(cookie, _AUDIENCE, settings) if settings.development else None
    return None if facts is None else str(facts["sub"])
