"""Small facts kept in a visitor's browser: readable there, and taken back only as we wrote them."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import jwt

from backend.core.settings import Settings

_ALGORITHM = "HS256"


def seal(
    facts: Mapping[str, Any], audience: str, settings: Settings, *, now: datetime, life: timedelta
) -> str:
    """Return a cookie's value for some facts; `audience` names the one kind of cookie it is."""
    claims = {**facts, "aud": audience, "exp": now + life}
    return jwt.encode(claims, settings.secret_key.get_secret_value(), algorithm=_ALGORITHM)


def unseal(cookie: str | None, audience: str, settings: Settings) -> dict[str, Any] | None:
    """Return the facts of a cookie; None: there is none, it is not ours, or its time is over."""
    if not cookie:
        return None
    try:
        facts: dict[str, Any] = jwt.decode(
            cookie,
            settings.secret_key.get_secret_value(),
            algorithms=[_ALGORITHM],
            audience=audience,
            options={"require": ["exp"]},
        )
    except jwt.PyJWTError:
        return None
    return facts
