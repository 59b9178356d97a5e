"""The text files of a language as they were written: entries, where they stand, what they use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from fluent.syntax import FluentParser, ast

Entry = ast.Message | ast.Term

# `# $points (int)` above an English message declares a variable and its sample.
_DECLARATION = re.compile(r"^\$(?P<name>[\w-]+)\s*\((?P<type>[^)]*)\)", re.MULTILINE)
_NOTE = re.compile(r"^(?P<note>same-as-en|drops|digits)\b:?(?P<rest>.*)$", re.MULTILINE)


@dataclass(frozen=True)
class Text:
    """One message or term. `key` of a term begins with a hyphen; `file` has no suffix."""

    key: str
    file: str
    line: int
    entry: Entry = field(repr=False, compare=False)

    @cached_property
    def comment(self) -> str:
        return (self.entry.comment.content or "") if self.entry.comment else ""

    @cached_property
    def declared(self) -> dict[str, str]:
        """Variable -> type, as the comment declares them."""
        return {m["name"]: m["type"].strip() for m in _DECLARATION.finditer(self.comment)}

    def note(self, name: str) -> str | None:
        """What stands behind a note such as `drops:`; None where there is no such note."""
        found = [m["rest"].strip() for m in _NOTE.finditer(self.comment) if m["note"] == name]
        return " ".join(found) if found else None

    @cached_property
    def patterns(self) -> dict[str, ast.Pattern]:
        """Full key (`key` or `key.attribute`) -> pattern."""
        found = {f"{self.key}.{a.id.name}": a.value for a in self.entry.attributes}
        if self.entry.value is not None:
            found = {self.key: self.entry.value, **found}
        return found


@dataclass(frozen=True)
class Junk:
    """A piece of a file that is no Fluent."""

    file: str
    line: int
    why: str


@dataclass(frozen=True)
class Source:
    """All files of one language. `texts` keeps the first of a key, `repeated` the others."""

    language: str
    resources: tuple[ast.Resource, ...] = field(repr=False)
    texts: dict[str, Text] = field(repr=False)
    repeated: tuple[Text, ...]
    junk: tuple[Junk, ...]
    raw: dict[str, str] = field(repr=False)


def read(path: Path, language: str) -> Source:
    """Reads `path/<language>/*.ftl`; a missing folder is a language without texts."""
    raw = {f.stem: f.read_text("utf-8") for f in sorted((path / language).glob("*.ftl"))}
    parser = FluentParser(with_spans=True)
    parsed = {file: parser.parse(content) for file, content in raw.items()}
    texts: dict[str, Text] = {}
    repeated: list[Text] = []
    junk: list[Junk] = []
    for file, resource in parsed.items():
        for entry, line in _entries(resource, raw[file]):
            if isinstance(entry, ast.Junk):
                why = "; ".join(a.message or a.code or "" for a in entry.annotations)
                junk.append(Junk(file, line, why))
            else:
                text = Text(_key(entry), file, line, entry)
                repeated.append(text) if text.key in texts else texts.update({text.key: text})
    return Source(language, tuple(parsed.values()), texts, tuple(repeated), tuple(junk), raw)


def patterns_in(node: ast.BaseNode) -> Iterator[ast.Pattern]:
    """The pattern itself and the patterns of all variants in it."""
    if isinstance(node, ast.Pattern):
        yield node
    for child in children(node):
        yield from patterns_in(child)


def variables_in(node: ast.BaseNode) -> Iterator[str]:
    """Names of the variables that a node uses, those passed to terms left out."""
    if isinstance(node, ast.VariableReference):
        yield node.id.name
    for child in children(node):
        yield from variables_in(child)


def references_in(node: ast.BaseNode) -> Iterator[str]:
    """Keys of the messages (not the terms) that a node shows inside itself."""
    if isinstance(node, ast.MessageReference):
        yield node.id.name + (f".{node.attribute.name}" if node.attribute else "")
    for child in children(node):
        yield from references_in(child)


def selects_in(node: ast.BaseNode) -> Iterator[ast.SelectExpression]:
    """All select expressions in a node, nested ones too."""
    if isinstance(node, ast.SelectExpression):
        yield node
    for child in children(node):
        yield from selects_in(child)


def words_of(pattern: ast.Pattern) -> str:
    """The pattern's own text, placeables shown as U+FFFC, variants left out."""
    return "".join(
        e.value if isinstance(e, ast.TextElement) else "\ufffc" for e in pattern.elements
    )


def children(node: ast.BaseNode) -> Iterable[ast.BaseNode]:
    """The nodes directly below one, comments and identifiers among them."""
    for value in vars(node).values():
        if isinstance(value, ast.BaseNode):
            yield value
        elif isinstance(value, list):
            yield from (item for item in value if isinstance(item, ast.BaseNode))


def _key(entry: Entry) -> str:
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name


def _entries(resource: ast.Resource, raw: str) -> Iterator[tuple[Entry | ast.Junk, int]]:
    for entry in resource.body:
        if isinstance(entry, ast.Message | ast.Term | ast.Junk):
            start = entry if isinstance(entry, ast.Junk) else entry.id
            offset = start.span.start if start.span else 0
            yield entry, raw.count("\n", 0, offset) + 1
