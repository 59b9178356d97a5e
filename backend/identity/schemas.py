"""What log-in calls take and give."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from backend.core.fields import Line, Secret

# No more than a mail address or a password can have; hashing a longer one would be work for free.
Email = Field(min_length=1, max_length=254, examples=["mari@example.com"])
Password = Field(max_length=1024, examples=["a long sentence of mine"])


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class LogInCreate(_Strict):
    """Who wants to log in."""

    email: Line = Email
    password: Secret = Password


class LogInRead(BaseModel):
    """Who is logged in in this browser, and until when.

    A page sends `csrf_token` as `X-CSRF-Token` with every call that changes something.
    """

    email: str
    name: str
    language: str
    expires_at: datetime
    csrf_token: str


class LinkWish(_Strict):
    """The address that a link to a new password is asked for."""

    email: Line = Email


class PasswordSet(_Strict):
    """A new password, with the token of the link that was sent."""

    token: Line = Field(min_length=1, max_length=200)
    password: Secret = Password


class Accepted(BaseModel):
    """The wish was taken. What comes of it comes by mail."""
