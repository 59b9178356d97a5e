"""What the API refuses has a sentence on the members' site, in every language."""

import pytest

from backend.accounts import errors as accounts
from backend.billing import errors as billing
from backend.core import files, idempotency, throttle
from backend.core.errors import AppError
from backend.identity import errors as identity
from backend.membership import errors as membership
from backend.products import errors as products
from backend.web.portal.client import Refusal
from backend.web.portal.problems import FIELDS, problems_of
from locales import Locales

texts = Locales.load()
MODULES = (accounts, billing, identity, membership, products, files, throttle, idempotency)
RAISED = [
    error
    for module in MODULES
    for error in vars(module).values()
    if isinstance(error, type)
    and issubclass(error, AppError)
    and error.__module__ == module.__name__
]
# Nobody meets these through a form: the page looks first, or they are an agent's.
SILENT = frozenset({
    "account_exists", "answer_erased", "detail_already_there", "idempotency_key_invalid",
    "idempotency_key_missing", "idempotency_key_reused", "no_document", "not_identified",
    "not_logged_in", "review_decided", "role_required", "unknown_application",
    "unknown_customer", "unknown_invoice", "unknown_product", "unknown_review",
    "unknown_attachment", "unknown_tier", "wrong_amount", "wrong_csrf_token",
})  # fmt: skip


def test_every_error_is_thought_of() -> None:
    codes = {error.code for error in RAISED}
    handled = FIELDS.keys() | SILENT | {"application_incomplete"}
    assert codes - handled == set()
    assert not FIELDS.keys() & SILENT


@pytest.mark.parametrize("code", sorted(FIELDS))
def test_its_sentence_is_there(code: str) -> None:
    detail = {
        "problem": "too_short" if code == "password_refused" else "checksum",
        "country": "EE", "models": ["A", "B"], "state": "paid", "renewable_from": "2027-01-01",
        "tier": "gold", "missing": 5, "retry_after": 90, "max": 10 * 1024**2, "shortest": 12,
        "longest": 128, "due_on": None,
    }  # fmt: skip
    [problem] = problems_of(Refusal(409, code, detail))
    for language in texts.languages:
        assert texts.render(language, problem.key, dict(problem.values))


def test_an_unknown_error_says_sorry() -> None:
    [problem] = problems_of(Refusal(500, "internal", {}))
    assert problem.key == "portal-error"
