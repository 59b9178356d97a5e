"""Rendering through the public API, with the small texts beside this file."""

import logging
import shutil
import timeit
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from locales import BadText, BadValue, Locales, MissingText, UnknownLanguage
from locales import values as v

TEXTS = Path(__file__).parent / "texts"
NBSP = "\u00a0"
EURO = Decimal("170.00")


@pytest.fixture(scope="module")
def locales() -> Locales:
    return Locales.load(TEXTS, strict=True)


@pytest.fixture
def production() -> Locales:
    return Locales.load(TEXTS, strict=False)


def test_terms_and_attributes(locales: Locales) -> None:
    assert locales.render("en", "hello") == "Hello from the CPS programme!"
    assert locales.render("lv", "hello.title") == "Sākt"


@pytest.mark.parametrize(
    ("language", "points", "text"),
    [
        ("en", 1, "You have 1 point."),
        ("en", 2000, "You have 2,000 points."),
        ("lv", 0, "Jums ir 0 punktu."),
        ("lv", 11, "Jums ir 11 punktu."),
        ("lv", 21, "Jums ir 21 punkts."),
        ("lv", 2000, "Jums ir 2000 punktu."),
        ("lv", 10_402, f"Jums ir 10{NBSP}402 punkti."),
        ("lt", 1, "Turite 1 tašką."),
        ("lt", 2, "Turite 2 taškus."),
        ("lt", 11, "Turite 11 taškų."),
        ("lt", 1250, f"Turite 1{NBSP}250 taškų."),
    ],
)
def test_plurals_and_grouping(locales: Locales, language: str, points: int, text: str) -> None:
    assert locales.render(language, "points", {"points": points}) == text


def test_decimal_number_chooses_a_plural_form(locales: Locales) -> None:
    points = v.number(Decimal("1.5"))
    assert locales.render("lt", "points", {"points": points}) == "Turite 1,5 taško."


@pytest.mark.parametrize(
    ("language", "amount", "text"),
    [
        ("en", "170.00", "Silver costs €170."),
        ("en", "170.5", "Silver costs €170.50."),
        ("en", "5000", "Silver costs €5,000."),
        ("lv", "5000", f"Sudraba līmenis maksā 5000{NBSP}€."),
        ("lv", "10000.25", f"Sudraba līmenis maksā 10{NBSP}000,25{NBSP}€."),
    ],
)
def test_money(locales: Locales, language: str, amount: str, text: str) -> None:
    values = {"fee": v.money(Decimal(amount), "EUR"), "tier": v.enum("tier", "silver")}
    assert locales.render(language, "fee", values) == text


def test_enum_selects_by_id_and_shows_its_name(locales: Locales) -> None:
    values = {"fee": v.money(EURO, "EUR"), "tier": v.enum("tier", "gold")}
    assert locales.render("en", "fee", values) == "The best: Gold costs €170."
    assert locales.render("lv", "fee", values) == f"Labākais: Zelta līmenis maksā 170{NBSP}€."


def test_dates(locales: Locales) -> None:
    values = {"due": v.day(date(2026, 12, 10))}
    assert locales.render("en", "due", values) == "Due on 10 December 2026, that is 10/12/2026."
    expected = "Termiņš: 2026. gada 10. decembris, līdz 10.12.2026."
    assert locales.render("lv", "due", values) == expected


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (v.month(date(2021, 6, 1)), "2021. g. jūnijs"),
        (v.year(2021), "2021"),
        (v.moment(datetime(2026, 7, 1, 8, tzinfo=UTC)), "2026. gada 1. jūlijs 11:00"),
        (v.country("LV"), "Latvija"),
        (v.enum("tier", "gold"), "Zelta līmenis"),
        (v.message("hello"), "Sveiki, programma CPS!"),
        (v.listing(["a", "b", v.country("EE")]), "a, b un Igaunija"),
        (v.listing(["a", 3], "or"), "a vai 3"),
        (v.listing(["a", "b"], "unit"), "a un b"),
        (v.listing([]), ""),
        (v.lines([v.message("tier-gold"), v.message("hello")]),
         "• Zelta līmenis\n• Sveiki, programma CPS!"),
    ],
)  # fmt: skip
def test_forms_as_words(locales: Locales, value: v.Value, text: str) -> None:
    assert locales.render("lv", "what", {"what": v.listing([value])}) == f"Ir {text}."


def test_lines_and_nested_messages(locales: Locales) -> None:
    more = v.lines([v.message("points", points=1), v.message("outer", inner=v.message("hello"))])
    assert locales.render("en", "more", {"more": more}) == (
        "Two things:\n• You have 1 point.\n• Outer: Hello from the CPS programme!"
    )


def test_booleans_choose(locales: Locales) -> None:
    assert locales.render("en", "paid", {"paid": True}) == "Paid."
    assert locales.render("en", "paid", {"paid": False}) == "Open."


def test_what_a_customer_wrote_is_no_markup(locales: Locales) -> None:
    text = locales.render("en", "company", {"company": "**A** [x](http://y)\u202e\x00"})
    assert text == r"Your company is **\*\*A\*\* \[x\]\(http://y\)**."


def test_a_long_list_is_shown(locales: Locales) -> None:
    more = v.lines([v.message("hello")] * 200)
    assert locales.render("en", "more", {"more": more}).count("•") == 200


@pytest.mark.parametrize(
    ("language", "key", "values", "error"),
    [
        ("lv", "only-english", {}, MissingText),
        ("en", "nowhere", {}, MissingText),
        ("en", "hello.nowhere", {}, MissingText),
        ("en", "-programme", {}, MissingText),
        ("en", "points", {}, MissingText),
        ("en", "fee", {"fee": "x", "tier": v.enum("tier", "tin")}, MissingText),
        ("en", "outer", {"inner": v.message("points")}, MissingText),
        ("en", "points", {"points": 1.5}, BadValue),
        ("en", "what", {"what": v.country("XQ")}, BadValue),
        ("de", "hello", {}, UnknownLanguage),
    ],
)
def test_strict_mode_raises(
    locales: Locales, language: str, key: str, values: v.Values, error: type[Exception]
) -> None:
    with pytest.raises(error):
        locales.render(language, key, values)


@pytest.mark.parametrize(
    ("language", "key", "values", "text"),
    [
        ("lv", "only-english", {}, "Only here, Hello from the CPS programme!"),
        ("lv", "company", {}, "Jūsu uzņēmums ir **…**."),
        ("lv", "company", {"company": None}, "Jūsu uzņēmums ir **…**."),
        ("lv", "outer", {"inner": v.message("company")}, "Ārpus: Jūsu uzņēmums ir **…**."),
        ("lv", "nowhere", {}, "nowhere"),
        ("de", "hello", {}, "Hello from the CPS programme!"),
    ],
)
def test_production_falls_back_and_logs(
    production: Locales,
    caplog: pytest.LogCaptureFixture,
    language: str,
    key: str,
    values: v.Values,
    text: str,
) -> None:
    with caplog.at_level(logging.WARNING, logger="locales.render"):
        assert production.render(language, key, values) == text
    assert caplog.records


def test_log_holds_no_value(production: Locales, caplog: pytest.LogCaptureFixture) -> None:
    production.render("lv", "company", {"other": "Mari Tamm"})
    assert "Mari" not in caplog.text


def test_what_there_is(locales: Locales) -> None:
    assert locales.languages == ("en", "lv", "lt")
    assert locales.messages_of("lt") == {"points"}
    assert "hello" in locales.messages_of("en", "bot")
    assert locales.messages_of("en", "widget") == frozenset()
    assert locales.variables("fee") == {"fee": "money", "tier": "enum:tier"}
    assert locales.has("hello.title")
    assert not locales.has("hello", "lt")


@pytest.mark.parametrize("bad", ["a = 1\na = 2\n", "a = { $x\n"])
def test_bad_files(tmp_path: Path, caplog: pytest.LogCaptureFixture, bad: str) -> None:
    shutil.copytree(TEXTS, tmp_path, dirs_exist_ok=True)
    (tmp_path / "en" / "more.ftl").write_text(bad)
    with pytest.raises(BadText, match=r"more\.ftl:\d"):
        Locales.load(tmp_path, strict=True).warm()
    assert Locales.load(tmp_path, strict=False).render("en", "hello")
    assert "more.ftl" in caplog.text


def test_a_simple_message_is_fast(locales: Locales) -> None:
    def turn() -> None:
        locales.render("lv", "points", {"points": 1250})

    turn()
    best = min(timeit.repeat(turn, number=200, repeat=5)) / 200
    assert best < 0.0005  # the aim is 0.0001; a busy machine gets five times that
