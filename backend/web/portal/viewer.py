"""Who looks at the sample site: in development a sample customer, chosen and kept in a cookie.

It stands for the host site's own log-in, so it is signed, and worth nothing in production.
"""

from datetime import datetime, timedelta

import jwt

from backend.core.settings import Settings

COOKIE = "cps_viewer"
LIFE = timedelta(hours=12)
_ALGORITHM = "HS256"
_AUDIENCE = "cps-portal"


def sign_viewer(email: str, settings: Settings, *, now: datetime) -> str:
    """Return the cookie's value for a chosen customer."""
    claims = {"sub": email, "aud": _AUDIENCE, "exp": now + LIFE}
    return jwt.encode(claims, settings.secret_key.get_secret_value(), algorithm=_ALGORITHM)


def read_viewer(cookie: str | None, settings: Settings) -> str | None:
    """Return the chosen customer's address; None: nobody, or not a cookie of ours."""
    if not cookie or not settings.development:
        return None
    try:
        claims = jwt.decode(
            cookie,
            settings.secret_key.get_secret_value(),
            algorithms=[_ALGORITHM],
            audience=_AUDIENCE,
            options={"require": ["sub", "exp"]},
        )
    except jwt.PyJWTError:
        return None
    return str(claims["sub"])
