"""What the API refuses, in words for the visitor: each at the field that can be mended."""

import math
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from backend.web.portal.client import Refusal
from backend.web.portal.forms import Problem
from locales.values import Values, country, day, enum, listing

# Codes of the API that have a sentence of their own, and the field that it belongs to.
FIELDS: dict[str, str | None] = {
    "account_not_open": None,
    "already_registered": "serial",
    "ambiguous_model": "model",
    "application_not_draft": None,
    "application_state": None,
    "card_missing": "card",
    "card_not_authorised": "card",
    "date_in_future": "purchase_date",
    "empty_file": "file",
    "file_too_large": "file",
    "invalid_serial": "serial",
    "invalid_vat_number": "vat_number",
    "invoice_settled": None,
    "link_expired": None,
    "link_used": None,
    "membership_active": None,
    "method_not_offered": "method",
    "not_by_card": None,
    "password_refused": "password",
    "payment_under_way": None,
    "terms_not_accepted": "accepted",
    "terms_outdated": "accepted",
    "tier_not_open": None,
    "too_many_tries": None,
    "unknown_card": "card",
    "unknown_file_type": "file",
    "unknown_link": None,
    "unknown_model": "model",
    "wrong_credentials": None,
    "wrong_document": "kind",
}
# Fields of the API's bodies that a form of ours calls otherwise.
NAMES = {"document": "file", "card_token": "card", "token": None}
# Fields with a sentence of their own for a value that cannot be one.
SHAPED = frozenset({"email", "old_email", "country", "purchase_date", "model"})
Detail = Mapping[str, Any]


def problems_of(refusal: Refusal) -> list[Problem]:
    """Return what a refusal means for the form."""
    if refusal.code == "invalid_request":
        return [_shape(entry["field"]) for entry in refusal.detail["fields"]]
    if refusal.code == "application_incomplete":
        return [missing(name) for name in refusal.detail["missing"]]
    if refusal.code not in FIELDS:
        return [Problem("portal-error")]
    key, values = _words(refusal.code, refusal.detail)
    return [Problem(key, values, FIELDS[refusal.code])]


def missing(name: str) -> Problem:
    """Return the problem of something that an application lacks."""
    return Problem(f"portal-missing-{name}", at=NAMES.get(name, name))


def _shape(path: str) -> Problem:
    """Return the problem of a value that the API cannot read at all."""
    name = path.split(".")[1] if "." in path else path
    key = f"portal-invalid-{name}" if name in SHAPED else "portal-invalid"
    return Problem(key, at=NAMES.get(name, name))


def _words(code: str, detail: Detail) -> tuple[str, Values]:
    chosen = WORDS.get(code)
    return chosen(detail) if chosen else (f"portal-error-{code}", {})


def _vat_number(detail: Detail) -> tuple[str, Values]:
    slip = detail["problem"] in ("checksum", "component")
    if detail["country"] is None:
        return "portal-error-vat_number", {}
    kind = "digits" if slip else "form"
    return f"portal-error-vat_number-{kind}", {"country": country(detail["country"])}


def _not_open(detail: Detail) -> tuple[str, Values]:
    if not detail.get("due_on"):
        return "portal-error-account_not_open", {}
    due = day(date.fromisoformat(detail["due_on"]))
    return "portal-error-account_not_open-due", {"due": due}


def _password(detail: Detail) -> tuple[str, Values]:
    key = f"portal-error-password-{detail['problem']}"
    limits = {"too_short": "shortest", "too_long": "longest"}
    name = limits.get(detail["problem"])
    return key, {"count": detail[name]} if name else {}


def _card(detail: Detail) -> tuple[str, Values]:
    declined = detail["state"] == "declined"
    return "portal-error-card-declined" if declined else "portal-error-card-waiting", {}


def _too_many(detail: Detail) -> tuple[str, Values]:
    minutes = math.ceil(detail["retry_after"] / 60)
    return "portal-error-too_many_tries", {"minutes": minutes}


WORDS: dict[str, Callable[[Detail], tuple[str, Values]]] = {
    "account_not_open": _not_open,
    "ambiguous_model": lambda detail: (
        "portal-error-ambiguous_model",
        {"models": listing(detail["models"], "or")},
    ),
    "card_not_authorised": _card,
    "file_too_large": lambda detail: (
        "portal-error-file_too_large",
        {"size": detail["max"] // 1024**2},
    ),
    "invalid_vat_number": _vat_number,
    "invoice_settled": lambda detail: (
        "portal-error-invoice_settled",
        {"state": enum("invoice_state", detail["state"])},
    ),
    "membership_active": lambda detail: (
        "portal-error-membership_active",
        {"from": day(date.fromisoformat(detail["renewable_from"]))},
    ),
    "password_refused": _password,
    "tier_not_open": lambda detail: (
        "portal-error-tier_not_open",
        {"tier": enum("tier", detail["tier"]), "missing": detail["missing"]},
    ),
    "too_many_tries": _too_many,
}
