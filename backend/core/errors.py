"""The tree of errors that a caller of the API can meet, and their one JSON form.

    AppError
    ├── BadInput         400  the request cannot be understood
    ├── Unauthorized     401  no token, a wrong one, or an expired one
    ├── Forbidden        403  a good token for something else
    ├── NotFound         404
    ├── Conflict         409  the state does not allow it
    ├── TooLarge         413
    ├── Unprocessable    422  understood, but a value is not acceptable
    ├── TooManyRequests  429
    └── Unavailable      503  a part that is needed does not answer

A feature declares its own errors beside itself as subclasses with a stable
`code`. The body is always ``{"error": code, "detail": {...}}``; words for a
person come from `locales/`, never from here.
"""

from typing import Any, ClassVar

from pydantic import BaseModel, Field


class ErrorRead(BaseModel):
    """An error: its stable code, and what there is to know of it."""

    error: str = Field(examples=["invalid_request"])
    detail: dict[str, Any] = Field(examples=[{"fields": [{"field": "body", "problem": "missing"}]}])


class AppError(Exception):
    """An error with a stable code, typed data and an HTTP status."""

    code: ClassVar[str] = "internal"
    status: ClassVar[int] = 500

    def __init__(self, **detail: Any) -> None:
        super().__init__(self.code, detail)
        self.detail = detail


class BadInput(AppError):
    code = "bad_input"
    status = 400


class Unauthorized(AppError):
    code = "unauthorized"
    status = 401


class Forbidden(AppError):
    code = "forbidden"
    status = 403


class NotFound(AppError):
    code = "not_found"
    status = 404


class Conflict(AppError):
    code = "conflict"
    status = 409


class TooLarge(AppError):
    code = "too_large"
    status = 413


class Unprocessable(AppError):
    code = "unprocessable"
    status = 422


class TooManyRequests(AppError):
    code = "too_many_requests"
    status = 429


class Unavailable(AppError):
    code = "unavailable"
    status = 503
