"""The log-in cookie, and the token that protects what it can change."""

from datetime import datetime

from fastapi import Request, Response

from backend.core.security import csrf_token, same_secret
from backend.core.settings import Environment, Settings
from backend.identity.log_ins import LoggedIn

CSRF_HEADER = "X-CSRF-Token"
CSRF_FIELD = "csrf_token"
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def cookie_name(settings: Settings) -> str:
    """Return the cookie's name.

    With the prefix a browser takes it only over TLS and from this very host (RFC 6265bis,
    4.1.3.2).
    """
    return "__Host-cps_session" if cookie_is_secure(settings) else "cps_session"


def cookie_is_secure(settings: Settings) -> bool:
    """Tell whether the cookie travels over TLS only: everywhere but in development."""
    return settings.environment is Environment.PRODUCTION


def cookie_of(request: Request, settings: Settings) -> str | None:
    """Return the cookie that a browser sent, if any."""
    return request.cookies.get(cookie_name(settings))


def set_cookie(response: Response, settings: Settings, done: LoggedIn, now: datetime) -> None:
    """Have the browser keep a new log-in, out of reach of scripts."""
    response.set_cookie(
        cookie_name(settings),
        done.token,
        max_age=int((done.expires_at - now).total_seconds()),
        path="/",
        secure=cookie_is_secure(settings),
        httponly=True,
        samesite="lax",
    )


def clear_cookie(response: Response, settings: Settings) -> None:
    """Have the browser forget the log-in."""
    response.delete_cookie(
        cookie_name(settings),
        path="/",
        secure=cookie_is_secure(settings),
        httponly=True,
        samesite="lax",
    )


def csrf_of(cookie: str, settings: Settings) -> str:
    """Return the token that a page with that cookie sends back: header or form field."""
    return csrf_token(cookie, secret=settings.secret_key.get_secret_value())


async def sent_csrf(request: Request, cookie: str, settings: Settings) -> bool:
    """Tell whether the request brings the token that only our own pages know."""
    return same_secret(await _sent(request), csrf_of(cookie, settings))


async def _sent(request: Request) -> str:
    if CSRF_HEADER in request.headers:
        return request.headers[CSRF_HEADER]
    if request.headers.get("content-type", "").startswith(FORMS):
        sent = (await request.form()).get(CSRF_FIELD)
        return sent if isinstance(sent, str) else ""
    return ""
