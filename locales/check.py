"""`cps locales check`: everything that is wrong with the texts, at once."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TextIO

from locales.lint import CHECKS, House
from locales.registry import HOME


@dataclass(frozen=True, order=True)
class Finding:
    """One thing to mend. `code` names the check; `file` is relative to the texts' folder."""

    language: str
    file: str
    line: int
    key: str
    code: str
    words: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key}: {self.words} [{self.code}]"


def check_all(path: Path = HOME) -> list[Finding]:
    """The findings in all languages under `path`, in the registry's order.

    Raises BadText where languages.yml itself cannot be read.
    """
    house = House.read(path)
    return [finding for language in house.sources for finding in _check(house, language)]


def main(path: Path = HOME, out: TextIO | None = None) -> int:
    """Prints the findings under each language's name; 1 where there are any, else 0."""
    out = out or sys.stdout
    findings = check_all(path)
    for language, group in groupby(findings, key=lambda f: f.language):
        listed = list(group)
        print(f"{language} ({len(listed)})", file=out)
        for finding in listed:
            print(f"  {finding}", file=out)
    print(f"{len(findings)} findings", file=out)
    return 1 if findings else 0


def _check(house: House, language: str) -> list[Finding]:
    if not house.sources[language].raw:
        return [Finding(language, language, 0, "", "no-texts", "the language has no files")]
    return sorted(set(_findings(house, language)))


def _findings(house: House, language: str) -> Iterator[Finding]:
    for junk in house.sources[language].junk:
        yield Finding(language, f"{language}/{junk.file}.ftl", junk.line, "", "parse", junk.why)
    for check in CHECKS:
        for place, code, words in check(house, language):
            # A missing message is reported at the contract's line.
            home = house.registry.source if code == "missing-key" else language
            file = f"{home}/{place.file}.ftl"
            yield Finding(language, file, place.line, place.key, code, words)


if __name__ == "__main__":
    sys.exit(main())
