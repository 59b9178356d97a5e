"""Slips of the finger: what was meant is found, with the span as typed, and no word is changed."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[4]
WORDS = ROOT / "bot" / "data" / "words"
LANGUAGES = ("en", "lv", "lt", "et", "hu")

Find = Callable[..., list[dict[str, Any]]]


def compared(details: list[dict[str, Any]]) -> list[dict[str, Any]]:
    spans = ("start", "end", "confidence_entity")
    return [{k: v for k, v in detail.items() if k not in spans} for detail in details]


@pytest.mark.parametrize(
    ("typed", "meant", "language"),
    [
        ("platnium, and by crad", "platinum, and by card", "en"),
        ("Bouhgt in Lativa, septmeber 2023", "Bought in Latvia, september 2023", "en"),
        ("R6 makr II seril 032021007765", "R6 mark II serial 032021007765", "en"),
        ("nto corporate c, corporate b", "not corporate c, corporate b", "en"),
        ("the R7 form media markt, aobut 2021", "the R7 from media markt, about 2021", "en"),
        ("man ir 1250 puntki", "man ir 1250 punkti", "lv"),
        ("pērn okotbrī, fotokastē", "pērn oktobrī, fotokastē", "lv"),
        ("rf24-105 2022 vasairo pabaigoj", "rf24-105 2022 vasario pabaigoj", "lt"),
        ("topocetras kaune 2019 spaliss", "topocentras kaune 2019 spalis", "lt"),
        ("phtopointist", "photopointist", "et"),
        ("Arvuittargast", "Arvutitargast", "et"),
        ("maksan kaarigda", "maksan kaardiga", "et"),
        ("nme Németország, hanem Olaszország", "nem Németország, hanem Olaszország", "hu"),
        ("hitelkátryával fizetnék", "hitelkártyával fizetnék", "hu"),
        ("mediamarktabn vettem", "mediamarktban vettem", "hu"),
        ("ENM 2021, HANEM 2022", "NEM 2021, HANEM 2022", "hu"),
    ],
)
def test_a_slip_is_read_as_what_was_meant(
    find: Find, typed: str, meant: str, language: str
) -> None:
    expected = compared(find(meant, language))
    assert expected
    assert compared(find(typed, language)) == expected


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("so platnium, please", "en", "platnium"),
        ("fizetés: kátryával lesz", "hu", "kátryával"),
        ("e\u0301s hitelkátryával", "hu", "hitelkátryával"),  # a letter of two signs before it
        ("maksan pangaülekanednega", "et", None),
    ],
)
def test_the_span_is_that_of_the_text_as_typed_and_less_sure(
    find: Find, text: str, language: str, said: str | None
) -> None:
    found = find(text, language)
    assert all(0 <= d["start"] < d["end"] <= len(text) for d in found)
    if said:
        assert [text[d["start"] : d["end"]] for d in found] == [said]
        assert found[0]["confidence_entity"] < 0.85


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("számla kellene a cégnek", "hu"),
        ("osztják a levelet", "hu"),
        ("földről fotóztam", "hu"),
        ("seriaal on siin", "et"),
        ("mul on kolmel asjal viga", "et"),
        ("įmonėje dirba trys", "lt"),
        ("ant dirželio", "lt"),
        ("my e-mail address is crad@platnium.com", "en"),
        ("see www.platnium.lv/crad", "en"),
    ],
)
def test_words_addresses_and_links_are_not_changed(find: Find, text: str, language: str) -> None:
    assert [d for d in find(text, language) if d["entity"] != "email"] == []


@pytest.mark.parametrize(
    ("text", "language", "entity", "value"),
    [
        ("Platnium Photo Ltd", "en", "company", "Platnium Photo Ltd"),
        ("Kovács Platnium Kft.", "hu", "company", "Kovács Platnium Kft."),
        ("a shop called snap platnium", "en", "dealer", "snap platnium"),
        ('from the store "Crad House"', "en", "dealer", "Crad House"),
        ("write to lativa@example.com", "en", "email", "lativa@example.com"),
    ],
)
def test_names_and_addresses_stay_as_typed(
    find: Find, text: str, language: str, entity: str, value: str
) -> None:
    assert [(d["entity"], d["value"]) for d in find(text, language)] == [(entity, value)]


def test_the_lists_hold_all_words_of_the_training_phrasings() -> None:
    before = {name: (WORDS / f"{name}.txt").read_text("utf-8") for name in LANGUAGES}
    done = subprocess.run(
        [ROOT / ".venv-bot/bin/python", "scripts/build_known_words.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert before == {name: (WORDS / f"{name}.txt").read_text("utf-8") for name in LANGUAGES}
