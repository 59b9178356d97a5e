"""The catalogue's models as their parts, so that any way to say them finds them.

`bot/data/catalogue.tsv` holds `model<TAB>kind<TAB>alias|alias`; scripts/build_catalogue.py writes
it. A camera is a series and a mark ("r5", 2), a lens its mount, range, aperture and version.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.components.folding import fold

FILE = Path(__file__).resolve().parents[2] / "data" / "catalogue.tsv"
MARKS = {"ii": 2, "iii": 3, "iv": 4, "v": 5, "2": 2, "3": 3, "4": 4, "5": 5}
SPOKEN = {
    2: "two|divi|du|antra|kaks|ketto|kettes", 3: "three|tris|trys|kolm|harom|harmas",
    4: "four|cetri|keturi|neli|negy|negyes",
}  # fmt: skip
MARKS |= {word: mark for mark, words in SPOKEN.items() for word in words.split("|")}
MARK_NUMBER = rf"(iii|ii|iv|v|[2-5]|{'|'.join(SPOKEN.values())})"
MARK = rf"(?:mark|mk|mrk|m|v|ver|version)[\s.-]*{MARK_NUMBER}"

CAMERA = re.compile(
    rf"(?:eos[\s-]*)?((?:r|\d)[\w\s]*?)(?:\s*{MARK}|\s+(iii|ii|iv))?", re.IGNORECASE
)
LENS = re.compile(
    r"(rf|ef)(?:-([sm]))?\s*(\d{1,3}(?:-\d{2,3})?)mm\s*f/?(\d+(?:\.\d)?)(?:-\d+(?:\.\d)?)?(.*)",
    re.IGNORECASE,
)
EXTENDS = re.compile(r"\d(?:\.\d)?x$")  # what an extender is called by
VERSION = re.compile(r"\b(iii|ii|iv)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Camera:
    """A body: "EOS R5 Mark II" is the series "r5" with mark 2; mark 1 where none is named."""

    model: str
    series: str
    mark: int


@dataclass(frozen=True)
class Lens:
    """A lens: `focal` is "70-200" or "50", `aperture` the widest one as typed ("2.8")."""

    model: str
    mount: str
    focal: str
    aperture: str
    version: int
    macro: bool


@dataclass(frozen=True)
class Catalogue:
    """All models, by the parts that a customer may name."""

    cameras: tuple[Camera, ...]
    lenses: tuple[Lens, ...]
    others: tuple[tuple[re.Pattern[str], str], ...]
    series: re.Pattern[str] | None
    focals: frozenset[str]


@cache
def catalogue(file: Path = FILE) -> Catalogue:
    """Read the catalogue.

    Raises:
        OSError: there is no file; scripts/build_catalogue.py makes it.
    """
    cameras: list[Camera] = []
    lenses: list[Lens] = []
    others: list[tuple[re.Pattern[str], str]] = []
    for line in file.read_text(encoding="utf-8").splitlines():
        model, kind, aliases = line.split("\t")
        if kind == "camera" and (camera := _camera(model)):
            cameras.append(camera)
        elif kind == "lens" and (lens := _lens(model)):
            lenses.append(lens)
        else:
            names = [model, *filter(None, aliases.split("|")), *EXTENDS.findall(model)]
            others.extend((_name_pattern(name), model) for name in names)
    others.sort(key=lambda item: -len(item[0].pattern))
    return Catalogue(
        tuple(cameras),
        tuple(lenses),
        tuple(others),
        _series_pattern({camera.series for camera in cameras}),
        frozenset(lens.focal for lens in lenses),
    )


def mark_of(*texts: str | None) -> int | None:
    """Return the mark that one of the texts says ("ii", "2"), None if none does."""
    return next((MARKS[text.lower()] for text in texts if text), None)


def _camera(model: str) -> Camera | None:
    match = CAMERA.fullmatch(model.replace("EOS-", "EOS "))
    if not match:
        return None
    series = re.sub(r"\s", "", match.group(1)).lower()
    return Camera(model, series, mark_of(*match.groups()[1:]) or 1)


def _lens(model: str) -> Lens | None:
    match = LENS.fullmatch(model)
    if not match:
        return None
    mount, kind, focal, aperture, rest = match.groups()
    version = VERSION.search(rest)
    return Lens(
        model,
        f"{mount}{kind or ''}".lower(),
        focal,
        aperture,
        mark_of(version.group()) or 1 if version else 1,
        "macro" in rest.lower(),
    )


def _series_pattern(series: set[str]) -> re.Pattern[str] | None:
    if not series:
        return None
    # "1dx" is typed "1d x" as well, "5dsr" "5ds r"; "5d" is no day of a month ("5 d.").
    ways = sorted(series | _families(series), key=len, reverse=True)
    spaced = [re.sub(r"(?<=[ds])(?=[xr]$)|(?<=^r)(?=\d)", r"[\\s-]?", way) for way in ways]
    return re.compile(
        rf"(?<![\w.,/-])(canon\s+)?(eos[\s-]*)?({'|'.join(spaced)})"
        rf"(?:(?<=[dx])([2-5])(?!\d)|(?![0-9])(?:[\s-]*{MARK}(?![a-z0-9])"
        rf"|[\s-]*{MARK}(?=-?[a-z]{{1,6}}\b)|[\s-]?(iii|ii|iv)(?![a-z0-9]))?)"
    )


def _families(series: set[str]) -> set[str]:
    """The beginnings of series that people say for them: "6d", "5ds" of "5dsr"."""
    return {match.group() for name in series if (match := re.match(r"\d+ds?", name))}


def _name_pattern(name: str) -> re.Pattern[str]:
    """Any other product: its words, with or without blanks and hyphens, the mount left out."""
    parts = re.findall(r"[a-z]+|[\d.]+[a-z]*", fold(name.lower()))
    body = "".join(_part(part, first=i == 0) for i, part in enumerate(parts))
    return re.compile(rf"(?<![\w.,/-]){body}(?![.,]\d)")


def _part(part: str, first: bool) -> str:
    gap = "" if first else r"[\s-]?"
    if part in ("rf", "ef") and not first:
        return rf"(?:{gap}{part})?"
    return gap + re.escape(part)
