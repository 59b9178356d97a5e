"""Tokens: the site's identity token, the backend's turn token, and opaque bearer tokens."""

import hashlib
import hmac
import secrets
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

import jwt

from backend.core.errors import AppError, Unauthorized

ALGORITHM = "HS256"
TURN_AUDIENCE = "cps-turn"
AGENT_AUDIENCE = "cps-agent"
BEHALF_AUDIENCE = "cps-on-behalf"
CLOCK_SKEW = timedelta(seconds=30)


class InvalidToken(Unauthorized):
    """The token is missing, malformed, or signed by somebody else."""

    code = "invalid_token"


class ExpiredToken(Unauthorized):
    """The token was good, and its time is over."""

    code = "expired_token"


class PreviewOnlyReads(AppError):
    """The token is a preview's: it looks at what would be said, and changes nothing."""

    code = "preview_only_reads"
    status = 405


class Role(StrEnum):
    """What an agent may do; each role may do what those before it may.

    `agent` answers and decides applications and serial numbers, `lead` also notes and cancels
    money and sees the jobs, `admin` also makes failed jobs run again.
    """

    AGENT = "agent"
    LEAD = "lead"
    ADMIN = "admin"

    def covers(self, needed: "Role") -> bool:
        """Tell whether this role may do what `needed` may."""
        order = list(Role)
        return order.index(self) >= order.index(needed)


@dataclass(frozen=True)
class Agent:
    """Who an agent's token speaks for."""

    name: str
    role: Role


@dataclass(frozen=True)
class Identity:
    """Who an identity token speaks of. `expires` is aware, UTC."""

    email: str
    issued: datetime
    expires: datetime


@dataclass(frozen=True)
class TurnGrant:
    """What a turn's token speaks for: a conversation, as of one customer, or before any.

    `preview`: an agent looks at what would be said; the token only reads.
    """

    conversation: uuid.UUID
    customer: uuid.UUID | None
    preview: bool = False


@dataclass(frozen=True)
class OnBehalf:
    """Which agent acts for which customer."""

    agent: str
    customer: uuid.UUID


def new_token() -> str:
    """Return an opaque bearer token of 256 bits."""
    return secrets.token_urlsafe(32)


def hash_token(token: str) -> str:
    """Return the hash under which a bearer token is kept: a leaked database opens nothing."""
    return hashlib.sha256(token.encode()).hexdigest()


def same_secret(given: str, expected: str) -> bool:
    """Compare two secrets in constant time."""
    return hmac.compare_digest(given.encode(), expected.encode())


def sign_id(purpose: str, subject: uuid.UUID, *, secret: str) -> str:
    """Return a token that opens what it names: nothing of it has to be stored.

    The same id gives the same token; tokens of different purposes do not open each other.
    """
    return f"{subject.hex}.{_mac(purpose, subject.hex, secret)}"


def read_id(purpose: str, token: str, *, secret: str) -> uuid.UUID:
    """Return the id that such a token names.

    Raises:
        InvalidToken: it was not made by `sign_id` for this purpose.
    """
    name, _, mac = token.partition(".")
    if not mac.isascii() or not same_secret(mac, _mac(purpose, name, secret)):
        raise InvalidToken(reason="not signed here")
    return uuid.UUID(name)


def csrf_token(cookie: str, *, secret: str) -> str:
    """Return what a page that is logged in by `cookie` sends along to change something.

    Another site can make a browser send the cookie, but cannot know this.
    """
    return _mac("csrf", cookie, secret)


def _mac(purpose: str, text: str, secret: str) -> str:
    message = f"{purpose}\0{text}".encode()
    return hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()


def sign_identity(email: str, *, secret: str, now: datetime, life: timedelta) -> str:
    """Return an identity token as a host site makes it (design, Contract)."""
    claims = {"sub": email, "iat": now, "exp": now + life}
    return jwt.encode(claims, secret, algorithm=ALGORITHM)


def read_identity(token: str, *, secret: str, now: datetime, max_age: timedelta) -> Identity:
    """Return the identity in a token.

    Raises:
        ExpiredToken: its time is over.
        InvalidToken: wrong signature or algorithm, a claim is missing or malformed,
            issued in the future, or valid for longer than `max_age`.
    """
    claims = _claims(token, secret=secret, now=now, required=["sub", "iat", "exp"])
    issued, expires = _instant(claims["iat"]), _instant(claims["exp"])
    email = claims["sub"]
    if not isinstance(email, str) or "@" not in email:
        raise InvalidToken(reason="sub is not an e-mail address")
    if expires - issued > max_age:
        raise InvalidToken(reason="valid for too long")
    if issued > now + CLOCK_SKEW:
        raise InvalidToken(reason="issued in the future")
    return Identity(email=email.strip().lower(), issued=issued, expires=expires)


def sign_turn(
    conversation: uuid.UUID,
    *,
    secret: str,
    now: datetime,
    life: timedelta,
    customer: uuid.UUID | None = None,
    preview: bool = False,
) -> str:
    """Return the token with which the actions of one turn speak for a conversation.

    `customer` is who was identified last when the turn began: for another one it is no good.
    With `preview` nothing can be changed by it, and the conversation need not exist.
    """
    claims: dict[str, Any] = {
        "sub": str(conversation), "aud": TURN_AUDIENCE, "iat": now, "exp": now + life
    }  # fmt: skip
    if customer is not None:
        claims["customer"] = str(customer)
    if preview:
        claims["preview"] = True
    return jwt.encode(claims, secret, algorithm=ALGORITHM)


def read_turn(token: str, *, secret: str, now: datetime) -> TurnGrant:
    """Return what a turn token speaks for.

    Raises:
        ExpiredToken, InvalidToken: as for identities.
    """
    claims = _claims(token, secret=secret, now=now, required=["sub", "exp"], audience=TURN_AUDIENCE)
    customer = claims.get("customer")
    try:
        return TurnGrant(
            uuid.UUID(str(claims["sub"])),
            None if customer is None else uuid.UUID(str(customer)),
            preview=claims.get("preview") is True,
        )
    except ValueError:
        raise InvalidToken(reason="sub or customer is not an id") from None


def sign_agent(
    name: str, *, secret: str, now: datetime, life: timedelta, role: Role = Role.AGENT
) -> str:
    """Return a token with which an agent's tool calls the assist and the operator API."""
    claims = {"sub": name, "role": role, "aud": AGENT_AUDIENCE, "iat": now, "exp": now + life}
    return jwt.encode(claims, secret, algorithm=ALGORITHM)


def read_agent(token: str, *, secret: str, now: datetime) -> Agent:
    """Return the agent that a token speaks for; without a claim `role` it is the least one.

    Raises:
        ExpiredToken: as for identities.
        InvalidToken: as for identities, or there is no such role.
    """
    claims = _claims(
        token, secret=secret, now=now, required=["sub", "exp"], audience=AGENT_AUDIENCE
    )
    try:
        role = Role(str(claims.get("role", Role.AGENT)))
    except ValueError:
        raise InvalidToken(reason="no such role") from None
    return Agent(str(claims["sub"]), role)


def sign_on_behalf(
    agent: str, customer: uuid.UUID, *, secret: str, now: datetime, life: timedelta
) -> str:
    """Return a token with which the console does one thing for a customer, as an agent.

    It never leaves this process.
    """
    claims = {
        "sub": agent, "customer": str(customer), "aud": BEHALF_AUDIENCE, "iat": now,
        "exp": now + life,
    }  # fmt: skip
    return jwt.encode(claims, secret, algorithm=ALGORITHM)


def read_on_behalf(token: str, *, secret: str, now: datetime) -> OnBehalf:
    """Return which agent acts for which customer.

    Raises:
        ExpiredToken, InvalidToken: as for identities.
    """
    claims = _claims(
        token,
        secret=secret,
        now=now,
        required=["sub", "customer", "exp"],
        audience=BEHALF_AUDIENCE,
    )
    try:
        return OnBehalf(str(claims["sub"]), uuid.UUID(str(claims["customer"])))
    except ValueError:
        raise InvalidToken(reason="customer is not an id") from None


def is_turn_token(token: str) -> bool:
    """Tell, without trusting it, whether a token claims to be a turn token."""
    return _audience(token) == TURN_AUDIENCE


def is_on_behalf(token: str) -> bool:
    """Tell, without trusting it, whether a token claims to be an agent's for a customer."""
    return _audience(token) == BEHALF_AUDIENCE


def _audience(token: str) -> object:
    try:
        claims = jwt.decode(token, options={"verify_signature": False})
    except jwt.PyJWTError:
        return None
    return claims.get("aud")


def _claims(
    token: str, *, secret: str, now: datetime, required: list[str], audience: str | None = None
) -> dict[str, object]:
    try:
        claims: dict[str, object] = jwt.decode(
            token,
            secret,
            algorithms=[ALGORITHM],
            audience=audience,
            # The time comes as an argument, so `exp` is checked here and not by the library.
            options={"require": required, "verify_exp": False, "verify_iat": False},
        )
    except jwt.PyJWTError as error:
        raise InvalidToken(reason=type(error).__name__) from None
    if _instant(claims["exp"]) <= now:
        raise ExpiredToken()
    return claims


def _instant(value: object) -> datetime:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidToken(reason="a time is not a number")
    try:
        return datetime.fromtimestamp(value, tz=UTC)
    except (OverflowError, OSError, ValueError):
        raise InvalidToken(reason="a time is out of range") from None
