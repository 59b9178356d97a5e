"""The checks of the texts, each a function from a language to what it found there.

A check gets the house (all languages) and the language's code, and yields
(where, code, words) for each finding; `check.py` runs them all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import ast

from locales import markup
from locales.errors import LocaleError
from locales.glossary import Glossary
from locales.registry import Language, Registry
from locales.samples import BadType, Samples
from locales.source import (
    Source,
    Text,
    children,
    patterns_in,
    read,
    selects_in,
    variables_in,
    words_of,
)
from locales.speaker import Speaker


class Place(NamedTuple):
    """A line of a file that belongs to no text."""

    key: str
    file: str
    line: int


Found = Iterator[tuple[Text | Place, str, str]]

_PLURALS = frozenset({"zero", "one", "two", "few", "many"})
_QUOTES = '"«»„“”‟‹›‚‘'
_ADDRESSES = re.compile(r"\b(?:https?://|mailto:)[^\s)]+|\b[\w.+-]+@[\w.-]+\w")
_DIGITS = re.compile(r"[\w./-]*\d[\w./-]*")
_LETTERS = re.compile(r"[^\W\d_]")
_ESCAPES = re.compile(r"\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class House:
    """All languages as they were read."""

    registry: Registry
    sources: dict[str, Source]
    glossary: Glossary

    @classmethod
    def read(cls, path: Path) -> House:
        registry = Registry.load(path)
        sources = {code: read(path, code) for code in registry.languages}
        return cls(registry, sources, Glossary.load(path))

    @property
    def contract(self) -> dict[str, Text]:
        return self.sources[self.registry.source].texts

    @cached_property
    def samples(self) -> Samples:
        return Samples(self.contract)

    @cached_property
    def speakers(self) -> dict[str, Speaker]:
        return {code: Speaker(self.registry[code], src) for code, src in self.sources.items()}

    def messages(self, language: str) -> Iterator[Text]:
        """The language's messages that the contract has too, terms left out."""
        for text in self.sources[language].texts.values():
            if not text.key.startswith("-") and text.key in self.contract:
                yield text

    def type_of(self, text: Text, variable: str) -> str:
        """The declared type of a variable; `$x_name` of an enum `$x` is a `name`."""
        declared = self.contract[text.key].declared if text.key in self.contract else {}
        if variable in declared:
            return declared[variable]
        base = variable.removesuffix("_name")
        return "name" if declared.get(base, "").startswith("enum:") else ""

    def base(self, text: Text, variable: str) -> str:
        """`x` for the `$x_name` of an enum, else the variable itself."""
        named = self.type_of(text, variable) == "name"
        return variable.removesuffix("_name") if named else variable

    def used(self, text: Text) -> set[str]:
        """Variables that a message's own patterns use, enum names counted with their enum."""
        found = {v for pattern in text.patterns.values() for v in variables_in(pattern)}
        return {self.base(text, v) for v in found}


def check_duplicates(house: House, language: str) -> Found:
    """A key stands once in all files of a language."""
    source = house.sources[language]
    for text in source.repeated:
        first = source.texts[text.key]
        yield text, "duplicate", f"stands already in {first.file}.ftl:{first.line}"


def check_keys(house: House, language: str) -> Found:
    """The same messages in the same files, with the same parts, as the contract."""
    texts = house.sources[language].texts
    for key, text in house.contract.items():
        if key not in texts and not key.startswith("-"):
            yield text, "missing-key", "is not there"
    for key, text in texts.items():
        if key.startswith("-"):
            continue
        if key not in house.contract:
            yield text, "extra-key", f"{house.registry.source} has no such message"
            continue
        original = house.contract[key]
        if text.file != original.file:
            yield text, "other-file", f"belongs into {original.file}.ftl"
        for part in original.patterns.keys() - text.patterns.keys():
            yield text, "missing-attribute", f"{part} is not there"
        for part in text.patterns.keys() - original.patterns.keys():
            yield text, "extra-attribute", f"{house.registry.source} has no {part}"


def check_declarations(house: House, language: str) -> Found:
    """Every variable of the contract is declared with a type, and used by somebody."""
    if language != house.registry.source:
        return
    for text in house.messages(language):
        for name in sorted(house.used(text) - text.declared.keys()):
            yield text, "undeclared", f"${name} has no declaration, such as: # ${name} (string)"
        for name, kind in text.declared.items():
            try:
                house.samples.of_type(kind)
            except BadType as error:
                yield text, "bad-type", f"${name}: {error}"
        for name in sorted(text.declared.keys() - _needed_anywhere(house, text)):
            yield text, "unused", f"${name} is declared, and no language uses it"


def check_variables(house: House, language: str) -> Found:
    """No variable that the contract does not give; none dropped without a `# drops:` note."""
    for text in house.messages(language):
        original = house.contract[text.key]
        given = house.used(original) | original.declared.keys()
        for name in sorted(house.used(text) - given):
            yield text, "unknown-variable", f"${name} is not given"
        dropped = set(re.findall(r"[\w-]+", text.note("drops") or ""))
        for name in sorted(house.used(original) - house.used(text) - dropped):
            yield text, "dropped-variable", f"${name} is not shown; if meant so: # drops: ${name}"


def check_selectors(house: House, language: str) -> Found:
    """Plural selectors cover the language's categories, enum selectors the enum's ids."""
    spoken = house.registry[language]
    for text in house.messages(language):
        for pattern in text.patterns.values():
            for select in selects_in(pattern):
                name, kind = _selector(house, text, select)
                if kind in ("int", "number"):
                    yield from _plural(text, spoken, name, select)
                elif kind == "bool":
                    yield from _ids(text, name, select, {"true", "false"})
                elif kind.startswith("enum:"):
                    ids = house.samples.enum_values(kind.partition(":")[2])
                    yield from _ids(text, name, select, set(ids))
                elif name:
                    yield text, "selector", f"${name} ({kind or 'undeclared'}) cannot choose"
        yield from _same_variants(house, text)


def check_digits(house: House, language: str) -> Found:
    """Numbers come as values: digits stand in a text only inside known names."""
    for text in house.sources[language].texts.values():
        allowed = [*house.registry.names, *_notes(house, text, "digits")]
        for pattern in text.patterns.values():
            for words in [*map(words_of, patterns_in(pattern)), *_literals(pattern)]:
                for digits in _DIGITS.findall(_without(_ADDRESSES.sub("", words), allowed)):
                    yield text, "digits", f"{digits!r} stands in the text; numbers are values"


def check_leftovers(house: House, language: str) -> Found:
    """No text is left as it is in the contract."""
    if language == house.registry.source:
        return
    for text in house.messages(language):
        original = house.contract[text.key]
        if text.note("same-as-en") is not None or original.note("same-as-en") is not None:
            continue
        for part, pattern in text.patterns.items():
            same = part in original.patterns and pattern.equals(original.patterns[part])
            if same and _has_words(pattern, house.registry.names):
                yield text, "leftover", f"{part} is not translated; if meant so: # same-as-en"


def check_labels(house: House, language: str) -> Found:
    """Official labels are those of the language (glossary.yml)."""
    for text, words in _words(house, language):
        for label, own in house.glossary.foreign(language, words, house.registry.source):
            yield text, "label", f"“{label}” is another language's label; own label: {own}"


def check_quotes(house: House, language: str) -> Found:
    """The language's quotation marks, in pairs."""
    opening, closing = house.registry[language].quotes
    for text, words in _words(house, language):
        marks = [c for c in words if c in _QUOTES or c in (opening, closing)]
        if wrong := sorted({c for c in marks if c not in (opening, closing)}):
            yield text, "quotes", f"{' '.join(wrong)} instead of {opening}…{closing}"
        elif "".join(marks) != (opening + closing) * (len(marks) // 2):
            yield text, "quotes", f"{opening}…{closing} do not pair"


def check_address(house: House, language: str) -> Found:
    """The form of address of the language."""
    avoid = house.registry[language].avoid
    for text, words in _words(house, language):
        if avoid and (match := avoid.search(words)):
            yield text, "address", f"{match[0]!r} is the wrong form of address"


def check_spaces(house: House, language: str) -> Found:
    """No double spaces, no space before a mark, none at a line's end."""
    for text, words in _words(house, language):
        if re.search(r"[ \u00a0]{2}|\t", words):
            yield text, "spaces", "two spaces, or a tab"
        if match := re.search(r"(?<=\S)[ \u00a0][,.;:!?](?!\S)", words):
            yield text, "spaces", f"a space before {match[0].strip()!r}"
    for file, raw in house.sources[language].raw.items():
        for number, line in enumerate(raw.splitlines(), 1):
            if line != line.rstrip():
                yield Place("", file, number), "spaces", "the line ends in space"


def check_rendering(house: House, language: str) -> Found:
    """Every message renders, with every sample, to sound markup."""
    speaker = house.speakers[language]
    for text in house.messages(language):
        for part in text.patterns:
            if why := _fails(house, speaker, text.key, part):
                yield text, "render", f"{part}: {why}"


CHECKS: tuple[Callable[[House, str], Found], ...] = (
    check_duplicates,
    check_keys,
    check_declarations,
    check_variables,
    check_selectors,
    check_digits,
    check_leftovers,
    check_labels,
    check_quotes,
    check_address,
    check_spaces,
    check_rendering,
)


def _needed_anywhere(house: House, text: Text) -> set[str]:
    """Variables of a message that some language uses, also through messages it refers to."""
    found: set[str] = set()
    for speaker in house.speakers.values():
        for part in text.patterns:
            found |= speaker.needs(part)
    return {house.base(text, name) for name in found}


def _selector(house: House, text: Text, select: ast.SelectExpression) -> tuple[str, str]:
    """The variable that chooses and its type; no name where a term or a literal chooses."""
    selector = select.selector
    name = next(variables_in(selector), "")
    if isinstance(selector, ast.FunctionReference) and selector.id.name == "NUMBER":
        return name, "number"
    return name, house.type_of(text, name) if name else ""


def _keys(select: ast.SelectExpression) -> set[str]:
    return {v.key.name for v in select.variants if isinstance(v.key, ast.Identifier)}


def _plural(text: Text, language: Language, name: str, select: ast.SelectExpression) -> Found:
    keys = _keys(select)
    exact_only = len(keys) < len(select.variants) and keys == {"other"}
    if exact_only and not any(_shows(v.value, name) for v in select.variants):
        return  # [0] … *[other] …: asks whether there are any, and counts none
    if missing := language.plural_categories - keys:
        yield text, "plural", f"${name} lacks {', '.join(sorted(missing))}"
    if extra := keys - language.plural_categories:
        yield text, "plural", f"${name}: {language.english} has no {', '.join(sorted(extra))}"


def _shows(pattern: ast.Pattern, name: str) -> bool:
    """Whether a pattern shows a variable outside of a further select expression."""
    return any(
        name in variables_in(e)
        for e in pattern.elements
        if isinstance(e, ast.Placeable) and not isinstance(e.expression, ast.SelectExpression)
    )


def _ids(text: Text, name: str, select: ast.SelectExpression, ids: set[str]) -> Found:
    if unknown := _keys(select) - ids - {"other"}:
        yield text, "variants", f"${name} is never {', '.join(sorted(unknown))}"


def _same_variants(house: House, text: Text) -> Found:
    """What the contract tells apart, every language tells apart."""
    ours, theirs = _variants(house, text), _variants(house, house.contract[text.key])
    for name in ours.keys() & theirs.keys():
        if missing := theirs[name] - ours[name]:
            yield text, "variants", f"${name} lacks {', '.join(sorted(missing))}"


def _variants(house: House, text: Text) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for pattern in text.patterns.values():
        for select in selects_in(pattern):
            name, kind = _selector(house, text, select)
            if kind == "bool" or kind.startswith("enum:"):
                found.setdefault(name, set()).update(_keys(select))
    return found


def _notes(house: House, text: Text, name: str) -> list[str]:
    """The items of a note at the text itself and at the contract's."""
    original = house.contract.get(text.key, text)
    both = f"{text.note(name) or ''},{original.note(name) or ''}"
    return [item.strip() for item in both.split(",") if item.strip()]


def _literals(pattern: ast.Pattern) -> Iterator[str]:
    """Numbers and strings written into placeables; arguments of functions are options."""
    stack: list[ast.BaseNode] = [pattern]
    while stack:
        node = stack.pop()
        if isinstance(node, ast.NumberLiteral):
            yield node.value
        elif isinstance(node, ast.StringLiteral):
            yield _ESCAPES.sub("", node.value)
        elif isinstance(node, ast.Variant):
            stack.append(node.value)
        elif not isinstance(node, ast.CallArguments):
            stack.extend(children(node))


def _without(words: str, names: list[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        words = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "", words)
    return words


def _has_words(pattern: ast.Pattern, names: tuple[str, ...]) -> bool:
    words = " ".join(map(words_of, patterns_in(pattern)))
    return bool(_LETTERS.search(_without(_ADDRESSES.sub("", words), list(names))))


def _words(house: House, language: str) -> Iterator[tuple[Text, str]]:
    for text in house.sources[language].texts.values():
        for pattern in text.patterns.values():
            for inner in patterns_in(pattern):
                yield text, words_of(inner)


def _fails(house: House, speaker: Speaker, key: str, part: str) -> str | None:
    try:
        for values in house.samples.variations(key):
            if why := _unsound(speaker.render(part, values)):
                return why
    except BadType:
        return None  # check_declarations says it
    except LocaleError as error:
        return str(error)
    return None


def _unsound(text: str) -> str | None:
    if not text.strip():
        return "is empty"
    pieces = markup.parse(text)
    if any(isinstance(p, markup.Link) and not p.address for p in pieces):
        return "a link that leads nowhere allowed"
    if any(isinstance(p, markup.Text) and "**" in p.text and r"\*" not in text for p in pieces):
        return "** without its partner"
    # A date may end in a full stop of its own, in some languages.
    if re.search(r"(?<!\.)\.\.(?!\.)", markup.to_plain(text)):
        return "two full stops"
    return None
