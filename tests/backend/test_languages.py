"""`cps languages`: a new language's files, on a copy of the tree."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from backend.core.settings import ROOT
from backend.languages import CannotAdd, add, languages_app, todo
from locales.check import check_all
from locales.registry import Registry

TREES = ("locales", "bot", "tests/nlu", "backend/conversations", "scripts")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for tree in TREES:
        ignored = shutil.ignore_patterns("__pycache__", "table.bin")
        shutil.copytree(ROOT / tree, tmp_path / tree, ignore=ignored)
    return tmp_path


def test_a_language_is_added_file_by_file(copy: Path) -> None:
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    written = add("pl", copy)
    for tree in ("locales/{}", "bot/data/nlu/{}", "tests/nlu/{}"):
        names = {path.name for path in (copy / tree.format("pl")).iterdir()}
        wanted = {path.name for path in (copy / tree.format("en")).iterdir()}
        assert names == {name for name in wanted if not name.startswith("details_")}
    changed = {path for path, data in before.items() if path.read_bytes() != data}
    assert changed == {copy / "locales/languages.yml"}
    assert not set(written) & set(before)
    registry = Registry.load(copy / "locales")
    assert list(registry.languages)[-1] == "pl"
    assert (registry["pl"].name, registry["pl"].english) == ("polski", "Polish")
    assert registry.names == Registry.load(ROOT / "locales").names
    assert {finding.language for finding in check_all(copy / "locales")} <= {"pl"}


def test_what_is_left_grows_shorter_as_it_is_done(copy: Path) -> None:
    add("pl", copy)
    left = {one.where: one.what for one in todo("pl", copy)}
    for where in (
        "locales/pl", "locales/glossary.yml", "tests/nlu/pl/topics.tsv", "tests/nlu/pl/details.tsv",
        "bot/data/nlu/pl/guide.yml", "bot/data/phrases/pl.txt", "bot/data/concepts/pl.txt",
        "bot/language/texts/pl.txt", "bot/data/questions/pl.tsv",
    ):  # fmt: skip
        assert where in left, where
    code = [where for where in left if ".py:" in where]
    assert any(where.startswith("bot/language/identification.py") for where in code)
    assert any(where.startswith("bot/components/details/correction_words.py") for where in code)
    for table in ("phrases", "concepts"):
        words = (copy / f"bot/data/{table}/hu.txt").read_text(encoding="utf-8")
        (copy / f"bot/data/{table}/pl.txt").write_text(words, encoding="utf-8")
    module = copy / "bot/language/identification.py"
    module.write_text(module.read_text().replace('"et", "hu")', '"et", "hu", "pl")'))
    now = {one.where for one in todo("pl", copy)}
    assert not {"bot/data/phrases/pl.txt", "bot/data/concepts/pl.txt"} & now
    assert not any(where.startswith("bot/language/identification.py") for where in now)


def test_a_language_of_ours_lacks_no_file_and_no_text() -> None:
    assert [one for one in todo("hu") if ".py:" not in one.where] == []


@pytest.mark.parametrize(("code", "why"), [("lv", "there already"), ("qq", "no language")])
def test_what_cannot_be_added(copy: Path, code: str, why: str) -> None:
    before = sorted(copy.rglob("*"))
    with pytest.raises(CannotAdd, match=why):
        add(code, copy)
    assert sorted(copy.rglob("*")) == before


def test_the_commands(copy: Path) -> None:
    app = languages_app(lambda: copy)
    run = CliRunner().invoke
    assert run(app, ["todo", "pl"]).exit_code == 1
    added = run(app, ["add", "pl"])
    assert added.exit_code == 0
    assert "wrote locales/pl/tasks.ftl\n" in added.output
    left = run(app, ["todo", "pl"])
    assert (left.exit_code, left.output) == (1, added.output[added.output.index("locales/pl:") :])
    assert run(app, ["add", "pl"]).exit_code == 1
