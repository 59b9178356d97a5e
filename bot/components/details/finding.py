"""All details of a message: each finder in its turn, what one takes is not read by the next."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.components.details import catalogue, second_reader
from bot.components.details.addresses import (
    find_addresses,
    find_codes,
    find_serials,
    find_vat_numbers,
)
from bot.components.details.answers import SIGNS, find_answers
from bot.components.details.asked import (
    entity_asked,
    find_asked_dates,
    find_asked_names,
    find_asked_numbers,
)
from bot.components.details.choices import find_payments, find_tiers
from bot.components.details.corrections import mark_corrections
from bot.components.details.dates import find_worded_dates, find_years
from bot.components.details.firms import find_companies, find_dealers, find_listed_dealers
from bot.components.details.nationals import find_nationals
from bot.components.details.numbers import find_bare_points, find_named_points
from bot.components.details.numeric_dates import find_numeric_dates
from bot.components.details.places import find_countries
from bot.components.details.products import find_products
from bot.components.details.reading import LANGUAGES, MAYBE, Detail, Reading, read, tokeniser
from bot.components.details.slips import slips_in
from bot.components.details.slips import warm as warm_slips
from bot.components.details.spoken import find_languages
from bot.language import identify

EXTRACTOR = "DetailExtractor"
# The surest shapes first: an address is no product, a year no number of points.
FINDERS = (
    find_addresses,
    find_vat_numbers,
    find_asked_numbers,
    find_asked_dates,
    find_numeric_dates,
    find_worded_dates,
    find_products,
    find_companies,
    find_dealers,
    find_nationals,
    find_languages,
    find_countries,
    find_payments,
    find_tiers,
    find_named_points,
    find_serials,
    find_bare_points,
    find_years,
    find_listed_dealers,
    find_codes,
    mark_corrections,
    find_answers,
    find_asked_names,
)


def find_details(
    text: str,
    language: str | None = None,
    today: date | None = None,
    asked: str | None = None,
) -> list[dict[str, Any]]:
    """Return the details of a text as Rasa's entities, in its order.

    Each has `entity`, `value`, `start` and `end` (in `text`), `confidence_entity` and `extractor`;
    some have `role` (wrong, right), `candidates` and `known` (product), `precision` and
    `approximate` (date) or `city` (country). docs/details.md lists the entities. Without a
    language the text is asked for it; `today` is what "last year" counts from. `asked` is the slot
    or entity that was asked for last: what would be too little by itself then is an answer to it.
    Takes any string.
    """
    language = language or identify(text).language or "en"
    reading = read(text, language, today or _today(), entity_asked(asked), slips_in)
    if any(c.isalnum() or c in SIGNS for c in reading.clean):
        for finder in FINDERS:
            finder(reading)
    return [_entity(reading, d) for d in sorted(reading.found, key=lambda d: (d.start, d.end))]


def warm() -> None:
    """Load all that is loaded once, so that no customer waits for it."""
    catalogue.catalogue()
    second_reader.warm()
    for language in LANGUAGES:
        tokeniser(language)
        warm_slips(language)
        find_details("R5, 2 2020 Riga", language)


def _entity(reading: Reading, detail: Detail) -> dict[str, Any]:
    slipped = any(start < detail.end and detail.start < end for start, end in reading.mended)
    entity = {
        "entity": detail.entity,
        "value": detail.value,
        "start": reading.origin(detail.start),
        "end": reading.origin(detail.end),
        "confidence_entity": min(detail.confidence, MAYBE) if slipped else detail.confidence,
        "extractor": EXTRACTOR,
        **detail.more,
    }
    return entity if detail.role is None else {**entity, "role": detail.role}


def _today() -> date:
    return date.today()  # noqa: DTZ011  (a day of purchase has no time zone)
