"""The values of a message: JSON that can be stored now and rendered in any language later.

| form | shown as |
|---|---|
| `"text"` | itself, its markup escaped: a company's name, a serial number, an address |
| `12`, `{"number": "12.5"}` | a number of the locale; chooses plural forms |
| `true` | nothing by itself; chooses between `[true]` and `[false]` |
| `{"money": "170.00", "currency": "EUR"}` | an amount, without cents when they are zero |
| `{"date": "2026-12-10"}` | a day in its long form; `NUMERIC($x)` shows it in figures |
| `{"month": "2021-06"}`, `{"year": 2021}` | month and year, a year |
| `{"datetime": "2026-12-10T08:00:00Z"}` | day and time in the language's time zone |
| `{"country": "LV"}` | the country's name (ISO 3166-1 alpha-2) |
| `{"enum": "tier", "value": "gold"}` | `$x` is the id `gold`, for selectors; `$x_name` is the \
message `tier-gold` |
| `{"message": key, "values": {…}}` | that message, rendered |
| `{"list": [value, …], "style": "and"}` | an enumeration; style `and` (default), `or`, `unit` |
| `{"lines": [{"message": …}, …]}` | one line each, with a bullet |

`check_values` raises `BadValue` for anything else: floats and None among it.
The functions below build the forms from Python's types.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from locales.errors import BadValue

Value = str | int | Mapping[str, Any]
Values = Mapping[str, Value]

LIST_STYLES = ("and", "or", "unit")
# How deep messages, lists and lines may stand in each other.
MAX_DEPTH = 6

_NAME = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]*")
_ID = re.compile(r"[a-zA-Z0-9][a-zA-Z0-9_-]*")
_KEY = re.compile(r"[a-zA-Z][a-zA-Z0-9_-]*(\.[a-zA-Z][a-zA-Z0-9_-]*)?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def number(amount: Decimal) -> Value:
    """A number with decimals; whole numbers are plain ints."""
    return {"number": str(amount)}


def money(amount: Decimal, currency: str) -> Value:
    """An amount in `currency` (ISO 4217)."""
    return {"money": str(amount), "currency": currency}


def day(when: date) -> Value:
    """A calendar day."""
    return {"date": when.isoformat()}


def month(when: date) -> Value:
    """The month that `when` lies in."""
    return {"month": f"{when.year:04}-{when.month:02}"}


def year(when: int) -> Value:
    """A calendar year."""
    return {"year": when}


def moment(when: datetime) -> Value:
    """A point in time; `when` must know its time zone. Raises BadValue."""
    if when.tzinfo is None:
        raise BadValue(f"a moment without a time zone: {when}")
    return {"datetime": when.astimezone(UTC).isoformat().replace("+00:00", "Z")}


def country(code: str) -> Value:
    """A country by its ISO 3166-1 alpha-2 code."""
    return {"country": code}


def enum(name: str, value: str) -> Value:
    """One of a closed set of ids: `enum("tier", "gold")` is named by `tier-gold`."""
    return {"enum": name, "value": value}


def message(key: str, values: Values | None = None, /, **more: Value) -> Value:
    """Another message inside this one."""
    return {"message": key, "values": {**(values or {}), **more}}


def listing(items: Iterable[Value], style: str = "and") -> Value:
    """An enumeration: `a, b and c`."""
    return {"list": list(items), "style": style}


def lines(items: Iterable[Value]) -> Value:
    """Messages under each other, each with a bullet."""
    return {"lines": list(items)}


def check_values(values: Values) -> None:
    """Raises BadValue, naming the variable, where a value is in no known form."""
    _check_values(values, 0)


def check_value(value: object, *, depth: int = 0) -> None:
    """Raises BadValue where `value` is in no known form."""
    if isinstance(value, str | int):
        return
    if not isinstance(value, Mapping):
        raise BadValue(f"{type(value).__name__} is no form of a value: {value!r}")
    if depth > MAX_DEPTH:
        raise BadValue(f"values deeper than {MAX_DEPTH}")
    kind = kind_of(value)
    allowed, test = _FORMS[kind]
    if extra := set(value) - allowed:
        raise BadValue(f"{kind}: unknown {', '.join(sorted(map(str, extra)))}")
    test(value, depth)


def kind_of(value: Mapping[str, Any]) -> str:
    """The form of a value that is an object. Raises BadValue."""
    for kind in _FORMS:
        if kind in value:
            return kind
    raise BadValue(f"no form of a value: {dict(value)!r}")


def parse_number(text: object) -> Decimal:
    """A finite decimal out of its text. Raises BadValue."""
    try:
        parsed = Decimal(text) if isinstance(text, str) else None
    except InvalidOperation:
        parsed = None
    if parsed is None or not parsed.is_finite():
        raise BadValue(f"no decimal number: {text!r}")
    return parsed


def parse_date(text: object) -> date:
    """A day out of YYYY-MM-DD. Raises BadValue."""
    try:
        return date.fromisoformat(_string(text))
    except ValueError:
        raise BadValue(f"no date: {text!r}") from None


def parse_month(text: object) -> date:
    """The first day of the month YYYY-MM. Raises BadValue."""
    if not _MONTH.fullmatch(_string(text)):
        raise BadValue(f"no month: {text!r}")
    return parse_date(f"{text}-01")


def parse_moment(text: object) -> datetime:
    """A point in time out of RFC 3339. Raises BadValue."""
    try:
        parsed = datetime.fromisoformat(_string(text))
    except ValueError:
        raise BadValue(f"no time: {text!r}") from None
    if parsed.tzinfo is None:
        raise BadValue(f"a time without a zone: {text!r}")
    return parsed


def _check_values(values: object, depth: int) -> None:
    if not isinstance(values, Mapping):
        raise BadValue(f"values are an object, not {type(values).__name__}")
    for name, value in values.items():
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise BadValue(f"no name of a variable: {name!r}")
        try:
            check_value(value, depth=depth)
        except BadValue as error:
            raise BadValue(f"${name}: {error}") from None


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise BadValue(f"text expected, not {value!r}")
    return value


def _match(pattern: re.Pattern[str], value: object, what: str) -> None:
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise BadValue(f"no {what}: {value!r}")


def _check_number(value: Mapping[str, Any], depth: int) -> None:
    parse_number(value["number"])


def _check_money(value: Mapping[str, Any], depth: int) -> None:
    parse_number(value["money"])
    _match(_CURRENCY, value.get("currency"), "currency")


def _check_date(value: Mapping[str, Any], depth: int) -> None:
    parse_date(value["date"])


def _check_month(value: Mapping[str, Any], depth: int) -> None:
    parse_month(value["month"])


def _check_year(value: Mapping[str, Any], depth: int) -> None:
    if type(value["year"]) is not int or not 0 < value["year"] < 10_000:
        raise BadValue(f"no year: {value['year']!r}")


def _check_datetime(value: Mapping[str, Any], depth: int) -> None:
    parse_moment(value["datetime"])


def _check_country(value: Mapping[str, Any], depth: int) -> None:
    _match(_COUNTRY, value["country"], "country code")


def _check_enum(value: Mapping[str, Any], depth: int) -> None:
    _match(_NAME, value["enum"], "enum")
    _match(_ID, value.get("value"), "id")


def _check_message(value: Mapping[str, Any], depth: int) -> None:
    _match(_KEY, value["message"], "key")
    _check_values(value.get("values", {}), depth + 1)


def _check_list(value: Mapping[str, Any], depth: int) -> None:
    if value.get("style", "and") not in LIST_STYLES:
        raise BadValue(f"no style of a list: {value['style']!r}")
    for item in _items(value["list"]):
        check_value(item, depth=depth + 1)


def _check_lines(value: Mapping[str, Any], depth: int) -> None:
    for item in _items(value["lines"]):
        if not isinstance(item, Mapping) or "message" not in item:
            raise BadValue(f"a line is a message: {item!r}")
        check_value(item, depth=depth + 1)


def _items(value: object) -> list[Any] | tuple[Any, ...]:
    if not isinstance(value, list | tuple):
        raise BadValue(f"a list expected, not {value!r}")
    return value


# Form -> the fields it may have and its test. Decides by the first field found.
_FORMS: dict[str, tuple[frozenset[str], Callable[[Mapping[str, Any], int], None]]] = {
    "number": (frozenset({"number"}), _check_number),
    "money": (frozenset({"money", "currency"}), _check_money),
    "date": (frozenset({"date"}), _check_date),
    "month": (frozenset({"month"}), _check_month),
    "year": (frozenset({"year"}), _check_year),
    "datetime": (frozenset({"datetime"}), _check_datetime),
    "country": (frozenset({"country"}), _check_country),
    "enum": (frozenset({"enum", "value"}), _check_enum),
    "message": (frozenset({"message", "values"}), _check_message),
    "list": (frozenset({"list", "style"}), _check_list),
    "lines": (frozenset({"lines"}), _check_lines),
}
