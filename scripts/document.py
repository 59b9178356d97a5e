"""Write docs/settings.md and docs/api.md from the code: ``make docs``."""

import sys
from pathlib import Path
from typing import Any

from pydantic import SecretStr
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from backend.app import create_app
from backend.core.settings import ROOT, Environment, Settings

HEAD = """# Settings

Read from the environment, or from a file `.env` beside the project. A wrong value ends the start with one line that names it. This page is written by `scripts/document.py`; a test keeps it true.

| variable | default | meaning |
|---|---|---|
"""  # noqa: E501
API_HEAD = """# The HTTP API

JSON; times in RFC 3339; amounts as numbers with their currency beside them. Errors have one form: `{"error": code, "detail": {...}}`, the code is stable. With examples and schemas: `/api/docs` of a running site. This page is written by `scripts/document.py`; a test keeps it true.

Tokens go into `Authorization: Bearer`:

- a **conversation's** token, from `POST /api/conversations`, for its own calls;
- the site's **identity token**, a JWT (HS256 with `CPS_IDENTITY_SECRET`) with `sub` (the customer's e-mail), `iat` and `exp` at most an hour later, for `/api/me/...` and to be attached to a conversation;
- an **agent's** token for `/api/assist/...` and `/api/operator/...`, with a role: `agent` decides applications and serial numbers, `lead` also notes and cancels invoices and sees the jobs, `admin` also makes failed jobs run again. Below the role that a call needs: 403 `role_required`.

A message: `{seq, author: customer|bot|agent|system, key, values, text, buttons: [{title, payload}], card?, client_id?, created_at}`; `text` is rendered in the conversation's language and holds `**bold**`, `[label](address)` and line breaks, everything else is escaped with a backslash. A payload is taken only if a button of this conversation offered it. The same `client_id` again gives the same answers and does nothing else. The event stream names each message by its `seq`; `Last-Event-ID` resumes it.

A card is what the text says, as data, for whoever can show it better; its `type` is `points`, `products`, `tiers`, `invoices`, `summary` (before something is confirmed), `upload` (a file is asked for) or `contact` (an address is asked for). Where a card `stands_for` lines of the text, it holds them as `lines`, and what the text says around them as `before` and `after`. A type that is not known may be left out: the text is whole.

| call | does |
|---|---|
"""  # noqa: E501
TAIL = """
Outside development (`CPS_ENVIRONMENT=production`) the default secrets are refused, sample log-ins and minted tokens are off.

For the tests and for finding programs: `CPS_PYTHON310` names a Python 3.10, `CPS_CHROMIUM` a Chromium.
"""  # noqa: E501


def settings_page() -> str:
    """Return the text of docs/settings.md."""
    rows = [
        f"| `CPS_{name.upper()}` | {_default(field)} | {_meaning(field)} |"
        for name, field in Settings.model_fields.items()
    ]
    return HEAD + "\n".join(rows) + "\n" + TAIL


def api_page() -> str:
    """Return the text of docs/api.md."""
    settings = Settings(_env_file=None, environment=Environment.TEST)
    paths = create_app(settings).openapi()["paths"]
    rows = [
        f"| `{method.upper()} {path}` | {_first_line(call)} |"
        for path, calls in paths.items()
        for method, call in calls.items()
    ]
    return API_HEAD + "\n".join(rows) + "\n"


def _first_line(call: dict[str, Any]) -> str:
    return str(call.get("description") or call["summary"]).splitlines()[0].replace("|", "\\|")


def _default(field: FieldInfo) -> str:
    value = field.get_default(call_default_factory=True)
    if value is None or value is PydanticUndefined or value == []:
        return ""
    if isinstance(value, SecretStr):
        return "development only"
    if isinstance(value, Path):
        return f"`{value.relative_to(ROOT)}`"
    return f"`{value}`"


def _meaning(field: FieldInfo) -> str:
    return (field.description or "").replace("|", "\\|")


if __name__ == "__main__":
    (ROOT / "docs/settings.md").write_text(settings_page(), encoding="utf-8")
    (ROOT / "docs/api.md").write_text(api_page(), encoding="utf-8")
    sys.stdout.write("docs/settings.md docs/api.md\n")
