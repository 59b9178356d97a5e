"""The catalogue from a CSV file, all of it or none and a list of what is wrong; and back again.

The first line names the columns: ``model``, ``points``, and if wanted ``kind`` (camera, lens,
accessory, other), ``aliases`` (several with ``|`` between them) and ``sample`` (yes: the points
are no official ones). Columns are divided by commas or by semicolons; the text is UTF-8.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.models.products import CatalogueModel
from backend.products import service
from backend.products.rules import Kind, model_key

REQUIRED = ("model", "points")
OPTIONAL = ("kind", "aliases", "sample")
BETWEEN = "|"  # aliases
# What a spreadsheet that opens the file would take for a formula, and run.
FORMULA = ("=", "+", "-", "@")
LONGEST_NAME = 120
MOST_POINTS = 1_000_000
YES_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False, "": False}


@dataclass(frozen=True, slots=True)
class CatalogueLine:
    """A model as the file has it; None: the file has no such column."""

    model: str
    points: int
    kind: Kind | None
    aliases: list[str] | None
    sample: bool


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong in a line of the file (from 1)."""

    line: int
    what: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}"


class BadCatalogue(Exception):
    """The file cannot be imported; nothing of it was. `problems` holds everything wrong."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = list(problems)


def parse_catalogue(text: str) -> list[CatalogueLine]:
    """Return the models of a file.

    Raises:
        BadCatalogue: names every line that is wrong.
    """
    text = text.removeprefix("\ufeff")
    first = text.partition("\n")[0]
    delimiter = ";" if ";" in first and "," not in first else ","
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    reader.fieldnames = [name.strip().lower() for name in reader.fieldnames or ()]
    _check_columns(reader.fieldnames)
    found, problems = list[tuple[int, CatalogueLine]](), list[Problem]()
    try:
        for row in reader:
            wrong = [Problem(reader.line_num, what) for what in _wrong(row)]
            problems += wrong
            if not wrong:
                found.append((reader.line_num, _line(row)))
    except csv.Error as error:
        problems.append(Problem(reader.line_num, str(error)))
    problems += _names_taken(found)
    if not found and not problems:
        problems.append(Problem(1, "no models"))
    if problems:
        raise BadCatalogue(sorted(problems))
    return [line for _number, line in found]


def format_catalogue(models: Iterable[CatalogueModel]) -> str:
    """Return the models as a file that `parse_catalogue` reads, in their order.

    Raises:
        ValueError: an alias holds the sign that stands between aliases, or a name is a formula.
    """
    output = io.StringIO(newline="")
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow((*REQUIRED, *OPTIONAL))
    for model in models:
        sample = "yes" if model.sample else "no"
        row = (model.name, model.points, model.kind.value, _joined(model), sample)
        writer.writerow(row)
    return output.getvalue()


def assistant_table(models: Iterable[CatalogueModel]) -> str:
    """Return the models as bot/data/catalogue.tsv, by which the assistant knows them.

    Raises:
        ValueError: as `format_catalogue`.
    """
    return "".join(f"{m.name}\t{m.kind.value}\t{_joined(m)}\n" for m in models)


def _joined(model: CatalogueModel) -> str:
    if any(BETWEEN in alias for alias in model.aliases):
        raise ValueError(f"an alias of {model.name!r} holds {BETWEEN!r}")
    if any(name.startswith(FORMULA) for name in (model.name, *model.aliases)):
        raise ValueError(f"a name of {model.name!r} begins as a spreadsheet's formula does")
    return BETWEEN.join(model.aliases)


async def import_catalogue(session: AsyncSession, lines: Sequence[CatalogueLine], by: By) -> int:
    """Store the models, new or changed; points that are allocated already stay as they are.

    Returns:
        The number of models of the file.
    """
    for line in lines:
        await service.put_model(
            session,
            line.model,
            points=line.points,
            kind=line.kind,
            aliases=line.aliases,
            sample=line.sample,
        )
    subject = Subject("catalogue", "catalogue")
    await audit.record(session, by, "catalogue.imported", subject, {"models": len(lines)})
    return len(lines)


def _check_columns(names: Sequence[str]) -> None:
    problems = [Problem(1, f"the column {n!r} is missing") for n in REQUIRED if n not in names]
    known = (*REQUIRED, *OPTIONAL)
    problems += [Problem(1, f"unknown column {n!r}") for n in names if n not in known]
    if len(set(names)) != len(names):
        problems.append(Problem(1, "a column stands twice"))
    if problems:
        raise BadCatalogue(problems)


def _wrong(row: dict[str, str | None]) -> Iterator[str]:
    if None in row or None in row.values():
        yield "more or fewer fields than columns"
        return
    cells = {name: (value or "").strip() for name, value in row.items()}
    names = [cells["model"], *_aliases(cells)]
    if not cells["model"]:
        yield "no model"
    if any(
        len(model_key(name)) > LONGEST_NAME or len(name) > LONGEST_NAME or not name.isprintable()
        for name in names
    ):
        yield f"a name is longer than {LONGEST_NAME} characters or cannot be shown"
    if any(name.startswith(FORMULA) for name in names):
        yield f"a name begins with one of {' '.join(FORMULA)}, as a spreadsheet's formula does"
    points = cells["points"]
    if not (points.isascii() and points.isdigit() and int(points) <= MOST_POINTS):
        yield f"points {points!r} are no whole number up to {MOST_POINTS}"
    if cells.get("kind", "other").lower() not in {kind.value for kind in Kind}:
        yield f"kind {cells['kind']!r} is not one of {', '.join(Kind)}"
    if cells.get("sample", "").lower() not in YES_NO:
        yield f"sample {cells['sample']!r} is neither yes nor no"


def _line(row: dict[str, str | None]) -> CatalogueLine:
    cells = {name: (value or "").strip() for name, value in row.items()}
    return CatalogueLine(
        model=cells["model"],
        points=int(cells["points"]),
        kind=Kind(cells["kind"].lower()) if "kind" in cells else None,
        aliases=_aliases(cells) if "aliases" in cells else None,
        sample=YES_NO[cells.get("sample", "").lower()],
    )


def _aliases(cells: dict[str, str]) -> list[str]:
    return [alias.strip() for alias in cells.get("aliases", "").split(BETWEEN) if alias.strip()]


def _names_taken(found: Sequence[tuple[int, CatalogueLine]]) -> Iterator[Problem]:
    """Yield models that stand twice. An alias may be several models': then it is asked back."""
    first: dict[str, int] = {}
    for number, line in found:
        earlier = first.setdefault(model_key(line.model), number)
        if earlier != number:
            yield Problem(number, f"model {line.model!r} is in line {earlier} already")
