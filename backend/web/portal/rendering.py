"""Pages from templates. Every word in them comes from `locales/`."""

import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from backend.billing.pdf import grouped
from backend.core.fields import COUNTRIES
from backend.products.service import DatePrecision, ProductView
from backend.web.portal.forms import new_key
from locales import Locales, values
from locales.markup import to_html, to_plain

# The console's stand in a folder of that name, and use these macros too.
TEMPLATES = (
    Path(__file__).with_name("templates"),
    Path(__file__).parents[1] / "console" / "templates",
)
NAME = "portal-country-name"
# Nothing of a page is inline, so nothing that is injected runs, and no site may frame it.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    # A page holds account data, and a token for it.
    "Cache-Control": "no-store",
    "Vary": "Accept-Language, Cookie",
}


def render_page(template: str, locales: Locales, language: str, context: Mapping[str, Any]) -> str:
    """Return a page in a language.

    Templates say `t(key, …)` for a text with markup and `plain(key, …)` for an attribute.
    """
    return (
        _environment()
        .get_template(template)
        .render(
            t=_speaker(locales, language, lambda text: Markup(to_html(text))),  # noqa: S704 (escaped)
            plain=_speaker(locales, language, to_plain),
            official=_speaker(locales, locales.registry.source, to_plain),
            language=language,
            source=locales.registry.source,
            languages=locales.registry.languages,
            countries=partial(countries, locales, language),
            **context,
        )
    )


def purchase_date(product: ProductView) -> values.Value:
    """Return a purchase date as precise as it is known; it must be there."""
    day = product.purchase_date
    assert day is not None
    if product.purchase_date_precision is DatePrecision.YEAR:
        return values.year(day.year)
    if product.purchase_date_precision is DatePrecision.MONTH:
        return values.month(day)
    return values.day(day)


def missing(product: ProductView) -> values.Value:
    """Return the names of the details that a product lacks."""
    return values.listing(values.enum("detail", detail.value) for detail in product.missing)


@lru_cache(maxsize=16)
def countries(locales: Locales, language: str) -> list[tuple[str, str]]:
    """Return every country's code and name, in the order of the names."""
    named = [
        (code, to_plain(locales.render(language, NAME, {"country": values.country(code)})))
        for code in COUNTRIES
    ]
    return sorted(named, key=lambda country: _folded(country[1]))


def _folded(name: str) -> tuple[str, str]:
    """Return what a name is sorted by: "Čehija" among those with C."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain.casefold(), name


def _speaker(locales: Locales, language: str, form: Callable[[str], str]) -> Callable[..., str]:
    def speak(key: str, **given: values.Value) -> str:
        return form(locales.render(language, key, given))

    return speak


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {
        name: getattr(values, name)
        for name in ("country", "day", "enum", "lines", "listing", "message", "moment", "money")
    }
    environment.globals |= {
        "purchase_date": purchase_date,
        "missing": missing,
        "grouped": grouped,
        "new_key": new_key,
    }
    return environment
