"""Files of dialogues, read with everything that is wrong in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from backend import fixtures
from backend.fixtures.document import Document, Place, Problem, Unreadable, parse, place_name
from backend.fixtures.schemas import CustomerEntry
from backend.simulate.schemas import VARIABLE, VARIABLES, Dialogue, texts_in
from locales import Locales

PEOPLE = ("customer", "other")
# What a customer's entry is filled up with: most dialogues do not care.
DEFAULTS = {"name": "Anna Example", "country": "LV", "language": "en"}
DEFAULT_ADDRESS = "{role}@simulation.example"


class BadDialogues(Exception):
    """Files that cannot be played; the message names every problem with file and line."""


@dataclass(frozen=True)
class Script:
    """A dialogue with where it stands, and the entries of its people (fixtures' form)."""

    dialogue: Dialogue
    file: Path
    line: int
    turn_lines: tuple[int, ...]
    people: dict[str, dict[str, Any]]

    @property
    def id(self) -> str:
        """Its name among all dialogues: file and name."""
        return f"{self.file.stem}: {self.dialogue.name}"


def read(files: Sequence[Path]) -> list[Script]:
    """Return the dialogues of all files.

    Raises:
        BadDialogues
    """
    samples = sample_customers()
    keys = Locales.load().messages_of("en")
    scripts: list[Script] = []
    problems: list[str] = []
    for file in files:
        reader = _Reader(file, samples, keys)
        scripts += reader.read()
        problems += [f"{file}: {problem}" for problem in sorted(reader.problems)]
    names = [script.id for script in scripts]
    problems += [f"{n}: stands twice" for n in sorted({n for n in names if names.count(n) > 1})]
    if problems:
        raise BadDialogues("\n".join(problems))
    return scripts


def sample_customers() -> dict[str, dict[str, Any]]:
    """Return the entries of the sample customers by address."""
    document = parse(fixtures.SAMPLE.read_text(encoding="utf-8"))
    return {entry["email"]: entry for entry in document.data["customers"]}


class _Reader:
    """Reads one file; what is wrong with one dialogue does not hide what is wrong with others."""

    def __init__(
        self, file: Path, samples: dict[str, dict[str, Any]], keys: frozenset[str]
    ) -> None:
        self.file = file
        self.samples = samples
        self.keys = keys
        self.problems: list[Problem] = []
        self.document = Document(None, {})

    def read(self) -> list[Script]:
        try:
            self.document = parse(self.file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            self.problems.append(Problem(1, "", f"cannot be read: {error}"))
            return []
        except Unreadable as error:
            self.problems += error.problems
            return []
        if not isinstance(self.document.data, list):
            self._problem((), "not a list of dialogues")
            return []
        found = (self._script((n,), raw) for n, raw in enumerate(self.document.data))
        return [script for script in found if script is not None]

    def _script(self, place: Place, raw: Any) -> Script | None:
        try:
            dialogue = Dialogue.model_validate(raw)
        except ValidationError as error:
            for each in error.errors():
                self._problem((*place, *each["loc"]), each["msg"].removeprefix("Value error, "))
            return None
        people = {}
        for role in PEOPLE:
            entry = getattr(dialogue, role)
            if entry is not None:
                people[role] = self._person((*place, role), role, entry)
        for turn, inner in self._turns(place):
            self._check_keys(inner, turn)
            self._check_variables(inner, turn)
        lines = tuple(self.document.line(inner) for _, inner in self._turns(place))
        return Script(dialogue, self.file, self.document.line(place), lines, people)

    def _turns(self, place: Place) -> Iterator[tuple[dict[str, Any], Place]]:
        dialogue = self.document.data[place[0]]
        for number, turn in enumerate(dialogue["turns"]):
            yield turn, (*place, "turns", number)

    def _person(self, place: Place, role: str, entry: str | dict[str, Any]) -> dict[str, Any]:
        if isinstance(entry, str):
            if entry not in self.samples:
                self._problem(place, f"{entry!r} is no sample customer's address")
            return self.samples.get(entry, {})
        whole = {"email": DEFAULT_ADDRESS.format(role=role), **DEFAULTS, **entry}
        try:
            CustomerEntry.model_validate(whole)
        except ValidationError as error:
            for each in error.errors():
                self._problem((*place, *each["loc"]), each["msg"].removeprefix("Value error, "))
        return whole

    def _check_keys(self, place: Place, turn: dict[str, Any]) -> None:
        for name in ("keys", "keys_include"):
            for number, key in enumerate(turn.get(name) or []):
                if key not in self.keys:
                    self._problem((*place, name, number), f"there is no text {key!r}")

    def _check_variables(self, place: Place, turn: dict[str, Any]) -> None:
        for text in texts_in(turn):
            for name in set(VARIABLE.findall(text)) - VARIABLES:
                self._problem(place, f"unknown variable {{{name}}}")

    def _problem(self, place: Place, what: str) -> None:
        self.problems.append(Problem(self.document.line(place), place_name(place), what))
