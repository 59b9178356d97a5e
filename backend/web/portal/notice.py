"""What the next page says once: "it is done", after a form was sent and the browser sent on."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from fastapi import Request, Response

from backend.core.settings import Settings
from backend.identity.cookies import cookie_is_secure
from backend.web.portal.sealed import seal, unseal
from locales.values import Values

COOKIE = "cps_notice"
_AUDIENCE = "cps-notice"
LIFE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Notice:
    """A text's key and values. `undo` is the address that a form takes it back with, if any.

    `problem`: it is no good news.
    """

    key: str
    values: Values = field(default_factory=dict)
    undo: str = ""
    problem: bool = False


def leave(response: Response, notice: Notice, settings: Settings, *, now: datetime) -> None:
    """Have the browser bring the notice to the next page."""
    facts: dict[str, Any] = {
        "key": notice.key,
        "values": dict(notice.values),
        "undo": notice.undo,
        "problem": notice.problem,
    }
    response.set_cookie(
        COOKIE,
        seal(facts, _AUDIENCE, settings, now=now, life=LIFE),
        max_age=int(LIFE.total_seconds()),
        httponly=True,
        secure=cookie_is_secure(settings),
        samesite="lax",
    )


def brought(request: Request, settings: Settings) -> Notice | None:
    """Return the notice that this request brings."""
    facts = unseal(request.cookies.get(COOKIE), _AUDIENCE, settings)
    if facts is None:
        return None
    return Notice(facts["key"], facts["values"], facts["undo"], facts["problem"])
