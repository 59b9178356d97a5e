"""Which model is served: the one trained from the repository, or a candidate that was promoted.

`promoted` in the folder of models lists candidates, one a line; the last one counts, and going back
takes it off. A running site looks at it every few seconds (backend.supervisor).
"""

import os
import re
from pathlib import Path

import structlog

from backend.teaching.errors import NoModel

log = structlog.get_logger()
CHOICES = "promoted"
CANDIDATE = re.compile(r"taught-(?P<base>[0-9a-f]{16})-[0-9a-f]{16}\.tar\.gz")
OWN = re.compile(r"cps-(?P<base>[0-9a-f]{16})\.tar\.gz")


def chosen(models: Path, own: Path) -> Path:
    """Return the model to serve: the candidate that was promoted last, else `own`.

    A candidate that was trained for other data or code than `own` is left alone: it may not load,
    and knows less than the repository by now.
    """
    names = _choices(models)
    if not names:
        return own
    candidate = models / names[-1]
    found, mine = CANDIDATE.fullmatch(candidate.name), OWN.fullmatch(own.name)
    if not candidate.is_file() or not found or not mine or found["base"] != mine["base"]:
        log.warning("model.not_ours", promoted=candidate.name, serving=own.name)
        return own
    return candidate


def find(models: Path, name: str) -> Path:
    """Return the candidate of that name. Raises NoModel."""
    candidate = models / Path(name).name
    if not CANDIDATE.fullmatch(candidate.name) or not candidate.is_file():
        raise NoModel(name=candidate.name)
    return candidate


def own_of(candidate: Path) -> Path:
    """Return the repository's own model that a candidate extends. Raises NoModel."""
    found = CANDIDATE.fullmatch(candidate.name)
    own = candidate.with_name(f"cps-{found['base'] if found else ''}.tar.gz")
    if not own.is_file():
        raise NoModel(name=own.name)
    return own


def promote(models: Path, name: str) -> Path:
    """Have a candidate served; the same once more changes nothing.

    Raises:
        NoModel: there is no candidate of that name.
    """
    candidate = find(models, name)
    names = _choices(models)
    if names[-1:] != [candidate.name]:
        _write(models, [*names, candidate.name])
    return candidate


def roll_back(models: Path) -> str | None:
    """Take the last promotion back; return what is promoted then, None: the repository's own.

    Raises:
        NoModel: nothing was promoted.
    """
    names = _choices(models)
    if not names:
        raise NoModel()
    _write(models, names[:-1])
    return names[-2] if len(names) > 1 else None


def _choices(models: Path) -> list[str]:
    try:
        return (models / CHOICES).read_text(encoding="utf-8").split()
    except FileNotFoundError:
        return []


def _write(models: Path, names: list[str]) -> None:
    """Write whole or not at all: a running site may read at any moment."""
    part = models / f"{CHOICES}.part"
    part.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    os.replace(part, models / CHOICES)
