"""A key and its values become a sentence in a language."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from locales.errors import BadText, LocaleError, MissingText
from locales.registry import HOME, Registry
from locales.source import read
from locales.speaker import Speaker
from locales.values import Value, Values

_log = logging.getLogger(__name__)
_NOTHING: Values = {}


class Locales:
    """The texts of all languages. Thread-safe; a language is read when first used.

    `strict` (development, tests): a missing key or value raises MissingText,
    a bad value BadValue, an unknown language UnknownLanguage. Otherwise the
    same is logged and shown in the contract's language (English), and where
    that fails too as much of the text as there is: a customer gets an answer.
    """

    def __init__(self, path: Path, registry: Registry, *, strict: bool) -> None:
        self.path = path
        self.registry = registry
        self.strict = strict
        self._speakers: dict[str, Speaker] = {}
        self._lock = threading.Lock()

    @classmethod
    def load(cls, path: Path | None = None, *, strict: bool = True) -> Locales:
        """The texts under `path`, by default those beside this file. Raises BadText."""
        path = path or HOME
        return cls(path, Registry.load(path), strict=strict)

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of all languages, the contract's first."""
        return tuple(self.registry.languages)

    @property
    def as_strict(self) -> Locales:
        """The same texts, told as errors where they or their values are wrong."""
        return self if self.strict else Locales(self.path, self.registry, strict=True)

    def say(self, language: str, value: Value) -> str:
        """A value as words of a language, for texts that are written while the site runs.

        Raises BadValue, MissingText and UnknownLanguage, also where it is not strict.
        """
        return self._speaker(language).say(value)

    def warm(self) -> None:
        """Reads all languages now. Raises BadText in strict mode."""
        for language in self.languages:
            self._speaker(language)

    def render(self, language: str, key: str, values: Values | None = None) -> str:
        """The text of `key` (or `key.attribute`) with light markup, see markup.py.

        Raises MissingText, BadValue, UnknownLanguage and BadText in strict mode.
        """
        try:
            return self._speaker(language).render(key, values or _NOTHING)
        except LocaleError as error:
            if self.strict:
                raise
            _log.warning("text fell back: %s %s: %s: %s", language, key, error.code, error)
        return self._fall_back(language, key, values or _NOTHING)

    def has(self, key: str, language: str | None = None) -> bool:
        """Whether a language (by default the contract's) has the message."""
        return key in self._speaker(language or self.registry.source).patterns

    def messages_of(self, language: str, file: str | None = None) -> frozenset[str]:
        """The keys of all messages of a language, or of one file (`widget`), terms left out."""
        texts = self._speaker(language).source.texts.values()
        return frozenset(
            t.key for t in texts if not t.key.startswith("-") and file in (None, t.file)
        )

    def variables(self, key: str) -> dict[str, str]:
        """Variable -> declared type (`int`, `enum:tier`) of a message, by the contract's file.

        Raises MissingText.
        """
        text = self._speaker(self.registry.source).source.texts.get(key.partition(".")[0])
        if text is None:
            raise MissingText(key)
        return dict(text.declared)

    def _fall_back(self, language: str, key: str, values: Values) -> str:
        source = self._speaker(self.registry.source)
        try:
            return source.render(key, values)
        except LocaleError as error:
            _log.error("text is incomplete: %s: %s: %s", key, error.code, error)
        speaker = self._speaker(language) if language in self.registry.languages else source
        return (speaker if key in speaker.patterns else source).render(key, values, lenient=True)

    def _speaker(self, language: str) -> Speaker:
        try:
            return self._speakers[language]
        except KeyError:
            with self._lock:
                if language not in self._speakers:
                    self._speakers[language] = self._read(language)
                return self._speakers[language]

    def _read(self, language: str) -> Speaker:
        source = read(self.path, self.registry[language].code)
        problems = [f"{j.file}.ftl:{j.line}: {j.why}" for j in source.junk]
        problems += [f"{t.file}.ftl:{t.line}: {t.key} stands twice" for t in source.repeated]
        if problems and self.strict:
            raise BadText(f"{language}: " + "; ".join(problems))
        for problem in problems:
            _log.error("bad text: %s/%s", language, problem)
        return Speaker(self.registry[language], source)
