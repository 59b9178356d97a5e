"""What was typed into a form, and what is wrong with it: shown together, nothing is lost."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import UploadFile

from backend.web.portal.client import File
from locales.values import Values

KEY = "form_key"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, as a text's key and values; `at`: in which field, None: with the whole."""

    key: str
    values: Values = field(default_factory=dict)
    at: str | None = None


def new_key() -> str:
    """Return what tells one sending of a form from every other one."""
    return uuid.uuid4().hex


@dataclass
class Form:
    """A form as it is shown: with what was typed, and the problems found so far."""

    values: Mapping[str, Sequence[str]] = field(default_factory=dict)
    files: Mapping[str, File] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    key: str = field(default_factory=new_key)

    @classmethod
    def filled(cls, values: Mapping[str, str | Sequence[str] | None]) -> "Form":
        """Return a form that shows what is known already."""
        return cls({name: _many(value) for name, value in values.items()})

    def get(self, name: str) -> str:
        """Return what stands in a field, without space around it; empty: nothing."""
        return next((value.strip() for value in self.values.get(name, ())), "")

    def raw(self, name: str) -> str:
        """Return what stands in a field, as typed: a password, a message."""
        return next(iter(self.values.get(name, ())), "")

    def chosen(self, name: str) -> list[str]:
        """Return every choice that was ticked under a name."""
        return [value for value in self.values.get(name, ()) if value]

    def problem_at(self, name: str) -> Problem | None:
        """Return the first problem with a field."""
        return next((problem for problem in self.problems if problem.at == name), None)

    def require(self, *names: str, prefix: str = "portal-missing-") -> None:
        """Add a problem for each field that is empty."""
        for name in names:
            if not self.get(name):
                self.problems.append(Problem(f"{prefix}{name}", at=name))

    def add(self, problems: Iterable[Problem]) -> None:
        """Add problems, but no second one to a field: one at a time is enough to mend."""
        for problem in problems:
            if problem.at is None or self.problem_at(problem.at) is None:
                self.problems.append(problem)

    def sort(self, order: Sequence[str]) -> None:
        """Bring the problems into the order of the fields; those of the whole come first."""
        places = {name: place for place, name in enumerate(order, 1)}
        self.problems.sort(key=lambda problem: places.get(problem.at or "", 0))


async def sent_form(request: Request) -> Form:
    """Return what a page sent."""
    values: dict[str, list[str]] = {}
    files: dict[str, File] = {}
    async with request.form() as data:
        for name, value in data.multi_items():
            if not isinstance(value, UploadFile):
                values.setdefault(name, []).append(value)
            elif value.filename:  # a file field that was left empty has none
                files[name] = File(value.filename, await value.read())
    key = values.pop(KEY, [""])[0]
    # Without a key of ours the form is one of a kind.
    return Form(values, files, key=key if _is_key(key) else new_key())


def _is_key(text: str) -> bool:
    return len(text) == len(new_key()) and text.isascii() and text.isalnum()


def _many(value: str | Sequence[str] | None) -> Sequence[str]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


SentForm = Annotated[Form, Depends(sent_form)]
