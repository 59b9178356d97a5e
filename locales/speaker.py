"""One language speaking: its bundle, its formats and what each of its messages needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fluent.runtime import FluentBundle, resolver

from locales import markup, values
from locales.errors import BadValue, LocaleError, MissingText
from locales.formats import Formats, Moment, numeric
from locales.registry import Language
from locales.source import Source, references_in, variables_in
from locales.values import Value, Values

# Fluent refuses a placeable longer than 2,500 characters and shows {???} for
# the whole message; a list of forty products is longer. Its guard is against
# messages that multiply themselves, and ours come from this repository.
resolver.MAX_PART_LENGTH = 1_000_000

BULLET = "• "

_NOTHING: Values = {}


class Speaker:
    """The messages of one language. `patterns` are all that can be asked for, by full key."""

    def __init__(self, language: Language, source: Source) -> None:
        self.source = source
        self.formats = Formats(language)
        self.bundle = FluentBundle(
            [str(language.babel)], functions={"NUMERIC": numeric}, use_isolating=False
        )
        for resource in source.resources:
            self.bundle.add_resource(resource)
        self.patterns = {
            key: pattern
            for text in source.texts.values()
            if not text.key.startswith("-")
            for key, pattern in text.patterns.items()
        }
        self._needs: dict[str, frozenset[str]] = {}

    def render(self, key: str, given: Values, *, lenient: bool = False, depth: int = 0) -> str:
        """The text. Raises MissingText and BadValue, unless `lenient`: then … stands for a gap."""
        if key not in self.patterns:
            if lenient:
                return key
            raise MissingText(key)
        if depth > values.MAX_DEPTH:
            raise BadValue(f"{key}: values deeper than {values.MAX_DEPTH}")
        arguments = self._arguments(key, given, lenient, depth)
        missing = self.needs(key) - arguments.keys()
        if missing and not lenient:
            raise MissingText(f"{key}: no value for {', '.join(f'${m}' for m in sorted(missing))}")
        arguments.update(dict.fromkeys(missing, "…"))
        text, errors = self.bundle.format_pattern(self._compiled(key), arguments)
        if errors and not lenient:
            raise MissingText(f"{key}: {errors[0]}")
        return str(text)

    def say(self, value: Value) -> str:
        """A value as words of this language. Raises BadValue and MissingText."""
        values.check_value(value)
        return self._text(value, 0, lenient=False)

    def _compiled(self, key: str) -> resolver.Pattern:
        name, _, attribute = key.partition(".")
        message = self.bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        assert pattern is not None  # self.patterns has the key
        return pattern

    def needs(self, key: str) -> frozenset[str]:
        """Variables that a message uses, itself or through messages it refers to."""
        if key not in self._needs:
            self._needs[key] = frozenset(self._collect(key, set()))
        return self._needs[key]

    def _collect(self, key: str, seen: set[str]) -> set[str]:
        pattern = self.patterns.get(key)
        if pattern is None or key in seen:
            return set()
        seen.add(key)
        found = set(variables_in(pattern))
        for reference in references_in(pattern):
            found |= self._collect(reference, seen)
        return found

    def _arguments(self, key: str, given: Values, lenient: bool, depth: int) -> dict[str, Any]:
        needs = self.needs(key)
        arguments: dict[str, Any] = {}
        for name, value in given.items():
            named = f"{name}_name"
            try:
                if depth == 0:
                    values.check_value(value)
                if name in needs:
                    arguments[name] = self._argument(value, depth, lenient)
                if named in needs and _kind(value) == "enum":
                    arguments[named] = self._text(value, depth, lenient)
            except LocaleError as error:
                if not lenient:
                    raise type(error)(f"{key}: ${name}: {error}") from None
        return arguments

    def _argument(self, value: Value, depth: int, lenient: bool) -> Any:
        """The value as Fluent takes it: numbers and days keep what they are."""
        kind = _kind(value)
        if kind in _PLAIN:
            return _PLAIN[kind](self.formats, value)
        assert isinstance(value, Mapping)
        return value["value"] if kind == "enum" else self._nested(kind, value, depth + 1, lenient)

    def _text(self, value: Value, depth: int, lenient: bool) -> str:
        """The value as words."""
        kind = _kind(value)
        if kind == "enum" and isinstance(value, Mapping):
            key = f"{value['enum']}-{value['value']}"
            return self.render(key, _NOTHING, lenient=lenient, depth=depth + 1)
        argument = self._argument(value, depth, lenient)
        return argument if isinstance(argument, str) else str(argument.format(self.formats.locale))

    def _nested(self, kind: str, value: Mapping[str, Any], depth: int, lenient: bool) -> str:
        if kind == "message":
            given = value.get("values", _NOTHING)
            return self.render(value["message"], given, lenient=lenient, depth=depth)
        items = [self._text(item, depth, lenient) for item in value[kind]]
        if kind == "list":
            return self.formats.join(items, value.get("style", "and"))
        return "\n".join(BULLET + item for item in items)


def _kind(value: Value) -> str:
    return type(value).__name__ if isinstance(value, str | int) else values.kind_of(value)


# The forms that hold no others -> what Fluent gets for them.
_PLAIN: dict[str, Callable[[Formats, Any], Any]] = {
    "str": lambda formats, value: markup.escape(value),
    "int": lambda formats, value: formats.number(value),
    "bool": lambda formats, value: "true" if value else "false",
    "number": lambda formats, value: formats.number(values.parse_number(value["number"])),
    "money": lambda formats, value: formats.money(
        values.parse_number(value["money"]), value["currency"]
    ),
    "date": lambda formats, value: Moment(values.parse_date(value["date"]), formats),
    "month": lambda formats, value: formats.month(values.parse_month(value["month"])),
    "year": lambda formats, value: str(value["year"]),
    "datetime": lambda formats, value: formats.moment(values.parse_moment(value["datetime"])),
    "country": lambda formats, value: formats.country(value["country"]),
}
