"""``GET /widget/texts``: all that the widget needs to know before it is opened."""

import hashlib
import json
from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response

from backend.core.dependencies import AppSettings
from backend.core.settings import Settings
from backend.web.languages import choose
from locales import Locales
from locales.markup import to_plain

router = APIRouter(include_in_schema=False)

# Long enough to spare a visitor's next pages the call, short enough for a mended text.
CACHE_CONTROL = "public, max-age=300"
# Questions that an empty chat proposes; topics of the programme.
STARTERS = ("apply_account", "no_green_tick", "my_points", "tiers_overview")
# Names that cards show beside the widget's own words.
NAMES = ("tier-", "detail-", "invoice_state-")
# What the members' site and invoices call the same things.
SHARED = frozenset({"invoice-amount", "invoice-due", "portal-invoice-pdf"})
# What the widget asks before a conversation is left.
RATING = frozenset({"rating-ask", *(f"rating-{stars}" for stars in range(1, 6))})


@router.get("/widget/texts")
async def widget_texts(
    request: Request,
    settings: AppSettings,
    language: Annotated[str | None, Query(max_length=35)] = None,
    accept_language: Annotated[str | None, Header()] = None,
    if_none_match: Annotated[str | None, Header()] = None,
) -> Response:
    """Return the widget's words in the language wished for, or in the browser's."""
    locales: Locales = request.app.state.locales
    chosen = choose([language], accept_language, locales.languages)
    body = json.dumps(_texts(locales, chosen, settings), ensure_ascii=False)
    tag = f'W/"{hashlib.sha256(body.encode()).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": CACHE_CONTROL, "Vary": "Accept-Language"}
    if tag in (if_none_match or ""):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type="application/json", headers=headers)


def _texts(locales: Locales, language: str, settings: Settings) -> dict[str, object]:
    registry = locales.registry
    keys = (
        locales.messages_of(registry.source, "widget")
        | {key for key in locales.messages_of(registry.source, "names") if key.startswith(NAMES)}
        | RATING
        | SHARED
    )
    return {
        "language": language,
        "languages": {code: entry.name for code, entry in registry.languages.items()},
        "grouping": registry[language].minimum_grouping_digits,
        "max_text": settings.max_text,
        "max_file": settings.max_file,
        "starters": [to_plain(locales.render(language, f"topic-{topic}")) for topic in STARTERS],
        "texts": {key: _text(locales, language, key) for key in sorted(keys)},
    }


def _text(locales: Locales, language: str, key: str) -> str:
    """Return a text in which a variable stands as `{name}`, for the widget to put its value in."""
    values = {name: f"{{{name}}}" for name in locales.variables(key)}
    return to_plain(locales.render(language, key, values))
