"""What the application refuses, in words for the agent."""

import math
from typing import Any

from backend.core.errors import AppError, Forbidden, NotFound
from backend.web.portal.client import Refusal
from backend.web.portal.forms import Problem
from backend.web.portal.problems import FIELDS, problems_of
from locales.values import Values, enum

# Codes with a sentence of their own in locales/<language>/console.ftl.
OWN = frozenset(
    {
        "account_exists", "agent_exists", "agent_not_there", "conversation_taken",
        "empty_message", "foreign_form", "last_admin", "not_waiting", "not_your_conversation",
        "role_required", "text_too_long", "too_many_tries", "unknown_agent",
        "unknown_conversation", "unknown_invitation", "wrong_credentials", "wrong_csrf_token",
        "wrong_factor", "not_identified_now", "application_state", "unknown_application",
        "nothing_to_learn", "unknown_topic",
    }
)  # fmt: skip


def problem_of(error: AppError) -> Problem:
    """Return what an error means for an agent."""
    if error.code == "password_refused":
        return _password(error.detail)
    if error.code == "agent_refused":
        field = error.detail["field"]
        return Problem(f"console-error-agent-{field}", at=field)
    if error.code in OWN:
        return Problem(f"console-error-{error.code}", _values(error))
    if isinstance(error, NotFound):
        return Problem("console-error-not_found")
    if isinstance(error, Forbidden):
        return Problem("console-error-role_required", {"role": enum("role", "lead")})
    return Problem("console-error")


def problem_of_refusal(refusal: Refusal) -> Problem:
    """Return what a refusal of the API means for an agent."""
    if refusal.code in OWN:
        return Problem(f"console-error-{refusal.code}")
    return problems_of(refusal)[0]


def _values(error: AppError) -> Values:
    detail = error.detail
    match error.code:
        case "conversation_taken" | "agent_not_there":
            return {"name": detail["agent"]}
        case "role_required":
            return {"role": enum("role", detail["role"])}
        case "text_too_long":
            return {"max": detail["max"]}
        case "too_many_tries":
            return {"minutes": math.ceil(detail["retry_after"] / 60)}
    return {}


def _password(detail: dict[str, Any]) -> Problem:
    limits = {"too_short": "shortest", "too_long": "longest"}
    name = limits.get(detail["problem"])
    values: Values = {"count": detail[name]} if name else {}
    return Problem(f"portal-error-password-{detail['problem']}", values, FIELDS["password_refused"])
