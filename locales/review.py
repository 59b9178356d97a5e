"""One page with every message in every language side by side, for people who read the texts."""

from __future__ import annotations

import html
from itertools import groupby
from pathlib import Path

from locales import markup
from locales.errors import LocaleError
from locales.lint import House
from locales.registry import HOME
from locales.samples import BadType
from locales.source import Text
from locales.values import Values

# So many variations of a message are shown, those that read the same once.
_SHOWN = 12

_STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem; color: #1b1b1b; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-bottom: 2rem; }
th, td { border: 1px solid #ccc; padding: .5rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: #f3f3f3; }
th[scope=row] { font: 12px/1.4 ui-monospace, monospace; background: #fafafa; }
td p { margin: 0 0 .5rem; padding-bottom: .5rem; border-bottom: 1px dotted #ccc; }
td p:last-child { margin: 0; padding: 0; border: 0; }
.missing { color: #a40000; }
small { color: #555; white-space: pre-line; }
"""


def review_page(path: Path = HOME) -> str:
    """HTML: each message of the contract with its samples, one column a language."""
    house = House.read(path)
    texts = [t for t in house.contract.values() if not t.key.startswith("-")]
    tables = "".join(
        _table(house, file, list(group)) for file, group in groupby(texts, key=lambda t: t.file)
    )
    return (
        f'<!doctype html><html lang="{house.registry.source}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>locales</title>'
        f"<style>{_STYLE}</style></head><body>{tables}</body></html>\n"
    )


def _table(house: House, file: str, texts: list[Text]) -> str:
    heads = "".join(
        f'<th scope="col" lang="{code}">{html.escape(language.name)}</th>'
        for code, language in house.registry.languages.items()
    )
    rows = "".join(_row(house, text, part) for text in texts for part in text.patterns)
    return (
        f'<h2 id="{file}">{file}.ftl</h2><table><thead><tr><th scope="col">{file}</th>{heads}'
        f"</tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(house: House, text: Text, part: str) -> str:
    cells = "".join(
        f'<td lang="{code}">{_cell(house, code, text.key, part)}</td>' for code in house.sources
    )
    note = f"<br><small>{html.escape(text.comment)}</small>" if text.comment else ""
    return f'<tr id="{part}"><th scope="row">{part}{note}</th>{cells}</tr>'


def _cell(house: House, language: str, key: str, part: str) -> str:
    try:
        variations = list(house.samples.variations(key))
    except BadType as error:
        return _missing(error)
    shown = dict.fromkeys(_shown(house, language, part, values) for values in variations)
    return "".join(f"<p>{words}</p>" for words in list(shown)[:_SHOWN])


def _shown(house: House, language: str, part: str, values: Values) -> str:
    try:
        return markup.to_html(house.speakers[language].render(part, values))
    except LocaleError as error:
        return _missing(error)


def _missing(error: Exception) -> str:
    return f'<span class="missing">{html.escape(str(error))}</span>'
