"""The table of n-grams: its file, its size, its limits."""

import sys
from pathlib import Path

from bot.language import evidence, profiles, table
from bot.language.letters import fold

ROOT = Path(__file__).parents[3]
FILE = ROOT / "bot/language/table.bin"


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "table.bin"
    table.write(path, {"ā": [0, 7], " ja ": [3, 127]}, ("en", "lv"))
    read = table.load(path)
    assert (read.classes, len(read)) == (("en", "lv"), 2)
    assert tuple(read.score("ā")) == (0, 7)
    assert tuple(read.score("ja")) == (3, 127)
    assert tuple(read.score("nothing")) == (0, 0)


def test_the_same_weights_give_the_same_file(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    table.write(one, {"a": [1], "b": [2]}, ("en",))
    table.write(two, {"b": [2], "a": [1]}, ("en",))
    assert one.read_bytes() == two.read_bytes()


def test_grams_have_word_boundaries_and_the_word_itself() -> None:
    assert set(table.grams("ok")) == {"o", "k", " o", "ok", "k ", " ok", "ok ", " ok "}
    assert " labdien " in table.grams("labdien")


def test_no_word_overflows_a_field(tmp_path: Path) -> None:
    path = tmp_path / "table.bin"
    heavy = {gram: [table.HEAVIEST, 0] for gram in table.grams("a" * table.LONGEST_WORD)}
    table.write(path, heavy, ("en", "lv"))
    assert table.load(path).score("a" * 1000)[1] == 0


def test_the_shipped_table_is_small() -> None:
    assert FILE.stat().st_size < 2_000_000
    assert table.load(FILE).classes[:5] == ("en", "lv", "lt", "et", "hu")


def test_langdetect_is_a_factory_of_its_own_with_five_profiles() -> None:
    factory = profiles.load(("en", "lv", "lt", "et", "hu"))
    assert factory.get_lang_list() == ["en", "lv", "lt", "et", "hu"]
    assert all(gram == gram.lower() for gram in factory.word_lang_prob_map)
    assert factory.word_lang_prob_map["a"][1] > factory.word_lang_prob_map["ā"][1] > 0


def test_folding() -> None:
    assert (
        fold("žaļās atzīmes, őrült ügyfél, õnn, įkelti")
        == "zalas atzimes, orult ugyfel, onn, ikelti"
    )


def test_evidence_leaves_out_what_does_not_tell() -> None:
    seen = evidence.read("Sveiki, EOS R5 nr. 0320011199 nav pie MY PRODUCTS, raksti a@b.lv")
    assert seen.words == ("sveiki", "nr", "nav", "pie", "raksti")
    assert seen.spare == ("my", "products")
    assert evidence.read("sveikiiii").words == ("sveiki",)


def test_the_documentation_names_every_source() -> None:
    sys.path.insert(0, str(ROOT / "scripts"))
    from language_sources import SOURCES  # noqa: PLC0415

    page = (ROOT / "docs/language-identification.md").read_text("utf-8")
    for source in SOURCES:
        assert f"| {source.name} | {source.version} | {source.licence} |" in page
