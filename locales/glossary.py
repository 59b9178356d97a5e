"""The official labels (`glossary.yml`), and the search for labels of a wrong language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Glossary:
    """Each label is a mapping language -> official wording."""

    labels: tuple[Mapping[str, str], ...]

    @classmethod
    def load(cls, path: Path) -> Glossary:
        """Reads `path/glossary.yml`; without the file there are no labels."""
        file = path / "glossary.yml"
        data = yaml.safe_load(file.read_text("utf-8")) if file.exists() else {}
        return cls(tuple(data.get("labels", ())))

    def foreign(self, language: str, words: str, source: str) -> Iterator[tuple[str, str]]:
        """Labels of other languages in a text, with this language's own.

        The source language's label may stand in round brackets, and where the
        language has none of its own.
        """
        words = self._without_own(language, words)
        for label in self.labels:
            for other, wording in label.items():
                own = label.get(language)
                if other == language or (other == source and own is None):
                    continue
                for match in _pattern(wording).finditer(words):
                    if not (other == source and _in_brackets(words, match.start())):
                        yield match[0], own or "none"
                        break

    def _without_own(self, language: str, words: str) -> str:
        own = sorted((lb[language] for lb in self.labels if language in lb), key=len, reverse=True)
        for wording in own:
            words = _pattern(wording).sub("\ufffc", words)
        return words


def _pattern(wording: str) -> re.Pattern[str]:
    """The label as written, at a sentence's start, or in capitals as buttons show it."""
    capitalised = wording[0].upper() + wording[1:]
    forms = {re.escape(form) for form in (wording, capitalised, wording.upper())}
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(forms))})(?!\w)")


def _in_brackets(words: str, position: int) -> bool:
    before = words[:position]
    return before.count("(") > before.count(")")
