"""The catalogue from a CSV file: all of it, or a list of everything that is wrong."""

from pathlib import Path

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from typer.testing import CliRunner

from backend import fixtures
from backend.audit.service import Actor, By, Channel
from backend.core import clock
from backend.core.database import Database
from backend.core.settings import ROOT, Environment, Settings
from backend.models.products import CatalogueModel
from backend.products import service
from backend.products.catalogue import (
    FORMULA,
    BadCatalogue,
    CatalogueLine,
    assistant_table,
    format_catalogue,
    import_catalogue,
    parse_catalogue,
)
from backend.products.cli import catalogue_app
from backend.products.rules import Kind, model_key

GOOD = "model,points,kind,aliases,sample\nEOS R5,400,camera,R5|EOS-R5,yes\nRF 50mm,20,Lens,,\n"


def test_a_good_file() -> None:
    assert parse_catalogue(GOOD) == [
        CatalogueLine("EOS R5", 400, Kind.CAMERA, ["R5", "EOS-R5"], True),
        CatalogueLine("RF 50mm", 20, Kind.LENS, [], False),
    ]


@pytest.mark.parametrize(
    "text", ["model;points\nEOS R5;400\n", "\ufeffPoints,Model\r\n400,EOS R5\r\n"]
)
def test_spreadsheets_write_it_differently(text: str) -> None:
    assert parse_catalogue(text) == [CatalogueLine("EOS R5", 400, None, None, False)]


def test_every_wrong_line_is_told() -> None:
    text = (
        "model,points,kind,sample\n"
        "EOS R5,400,camera,\n"
        ",10,camera,\n"
        "EOS R6,1.5,camera,\n"
        "EOS R7,-1,boat,perhaps\n"
        "eos r5,300,camera,\n"
        "EOS R8,100\n"
        f"{'x' * 121},100,camera,\n"
        '"=HYPERLINK(""https://x.example"")",100,camera,\n'
    )
    with pytest.raises(BadCatalogue) as caught:
        parse_catalogue(text)
    told = [(problem.line, problem.what.split(" ")[0]) for problem in caught.value.problems]
    assert told == [
        (3, "no"), (4, "points"), (5, "kind"), (5, "points"), (5, "sample"), (6, "model"),
        (7, "more"), (8, "a"), (9, "a"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "'model' is missing"),
        ("model,points\n", "no models"),
        ("name,points\nEOS R5,1\n", "unknown column 'name'"),
        ("model,points,points\nEOS R5,1,1\n", "stands twice"),
        ('model,points\n"EOS R5,1\n', "unexpected end"),
    ],
)
def test_a_file_that_is_none(text: str, what: str) -> None:
    with pytest.raises(BadCatalogue, match=what):
        parse_catalogue(text)


async def test_models_are_new_or_changed(database: Database) -> None:
    by = By(Actor("operator", "cps"), Channel.CLI, clock.now())
    for text in (GOOD, "model,points\neos r5,450\n"):
        async with database.transaction() as session:
            await import_catalogue(session, parse_catalogue(text), by)
    async with database.reading() as session:
        found = {m.key: m for m in await session.scalars(select(CatalogueModel))}
    assert {key: model.points for key, model in found.items()} == {"eosr5": 450, "rf50mm": 20}
    assert (found["eosr5"].kind, found["eosr5"].aliases) == (Kind.CAMERA, ["R5", "EOS-R5"])


def app_of(tmp_path: Path, database: Database) -> typer.Typer:
    settings = Settings(
        _env_file=None,
        environment=Environment.TEST,
        data_dir=tmp_path,
        database_url=database.url,
    )
    return catalogue_app(lambda: settings)


def test_the_command_imports_all_or_nothing(tmp_path: Path, database: Database) -> None:
    app = app_of(tmp_path, database)
    file = tmp_path / "catalogue.csv"
    file.write_text("model,points\nEOS R5,x\nEOS R6,y\n")
    bad = CliRunner().invoke(app, ["import", str(file)])
    assert (bad.exit_code, bad.output.count("line ")) == (1, 2)
    file.write_text(GOOD)
    good = CliRunner().invoke(app, ["import", str(file)])
    assert (good.exit_code, good.output) == (0, "2 models\n")


def model(line: CatalogueLine) -> CatalogueModel:
    return CatalogueModel(
        name=line.model,
        key=model_key(line.model),
        points=line.points,
        kind=line.kind or Kind.OTHER,
        aliases=line.aliases or [],
        sample=line.sample,
    )


NAMES = st.text(
    st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="|"), min_size=1
).filter(
    lambda name: (
        name == name.strip()
        and name.isprintable()
        and 0 < len(model_key(name)) < 99
        and not name.startswith(FORMULA)
    )
)


@given(
    st.lists(
        st.builds(
            CatalogueLine,
            NAMES,
            st.integers(0, 1_000_000),
            st.sampled_from(Kind),
            st.lists(NAMES, max_size=3),
            st.booleans(),
        ),
        min_size=1,
        unique_by=lambda line: model_key(line.model),
    )
)
def test_what_is_exported_is_what_was_imported(lines: list[CatalogueLine]) -> None:
    assert parse_catalogue(format_catalogue(map(model, lines))) == lines


def test_an_alias_that_cannot_be_exported_is_told() -> None:
    with pytest.raises(ValueError, match="EOS R5"):
        format_catalogue([model(CatalogueLine("EOS R5", 1, None, ["a|b"], False))])


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_file_runs_a_formula_in_a_spreadsheet(name: str) -> None:
    for line in (
        CatalogueLine(name, 1, None, [], False),
        CatalogueLine("EOS R5", 1, None, [name], False),
    ):
        with pytest.raises(ValueError, match="formula"):
            format_catalogue([model(line)])
    for text in (f"model,points\n{name},1\n", f"model,points,aliases\nEOS R5,1,R5|{name}\n"):
        with pytest.raises(BadCatalogue, match="formula"):
            parse_catalogue(text)


def test_the_command_exports_what_import_takes(tmp_path: Path, database: Database) -> None:
    app = app_of(tmp_path, database)
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text(GOOD)
    assert CliRunner().invoke(app, ["import", str(first)]).exit_code == 0
    table = tmp_path / "catalogue.tsv"
    done = CliRunner().invoke(app, ["export", str(second), "--assistant", str(table)])
    assert (done.exit_code, done.output) == (0, "")
    assert parse_catalogue(second.read_text()) == parse_catalogue(GOOD)
    assert table.read_text() == "EOS R5\tcamera\tR5|EOS-R5\nRF 50mm\tlens\t\n"
    assert CliRunner().invoke(app, ["import", str(second)]).output == "2 models\n"
    assert CliRunner().invoke(app, ["export"]).output == second.read_text()


async def test_the_assistant_knows_the_sample_catalogue(database: Database) -> None:
    await fixtures.load(database, fixtures.SAMPLE)
    async with database.reading() as session:
        exported = assistant_table(await service.catalogue(session))
    shipped = (ROOT / "bot" / "data" / "catalogue.tsv").read_text(encoding="utf-8")
    assert sorted(exported.splitlines()) == sorted(shipped.splitlines())
