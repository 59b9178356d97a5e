"""The second factor: codes of six digits that change with time (TOTP, RFC 6238).

The secret is made of the agent's `factor_id` and the application's secret key, not stored: a stolen
database opens nothing, and a new `factor_id` makes every earlier authenticator worthless.
"""

import base64
import hashlib
import hmac
import uuid
from datetime import datetime

import pyotp
import segno

from backend.agents.rules import STEP, matching_step
from backend.core.security import same_secret

ISSUER = "CPS assistant"
SECRET_BYTES = 20  # as long as the hash, SHA-1 (RFC 4226, 4, R6)


def secret_of(factor_id: uuid.UUID, key: str) -> str:
    """Return the secret that an authenticator is given, in base 32."""
    made = hmac.digest(key.encode(), f"factor\0{factor_id.hex}".encode(), hashlib.sha256)
    return base64.b32encode(made[:SECRET_BYTES]).decode()


def code_at(factor_id: uuid.UUID, key: str, now: datetime) -> str:
    """Return the code that an authenticator shows at that moment."""
    return pyotp.TOTP(secret_of(factor_id, key)).at(now)


def step_of(
    code: str, factor_id: uuid.UUID, key: str, *, newest_used: int, now: datetime
) -> int | None:
    """Return the time step whose code this is, if it may still be used."""
    made = pyotp.TOTP(secret_of(factor_id, key))
    seconds = int(STEP.total_seconds())
    return matching_step(now, newest_used, lambda step: same_secret(code, made.at(step * seconds)))


def address_of(factor_id: uuid.UUID, key: str, email: str) -> str:
    """Return the ``otpauth:`` address that an authenticator reads."""
    return pyotp.TOTP(secret_of(factor_id, key)).provisioning_uri(name=email, issuer_name=ISSUER)


def picture_of(address: str) -> bytes:
    """Return an address as a QR code, an SVG picture."""
    found: str = segno.make(address, micro=False).svg_inline(scale=5, border=4, light="#fff")
    return found.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).encode()
