"""bot.language.settle: a conversation keeps its language until its customer clearly leaves it."""

import random
from pathlib import Path

import pytest

from bot.language import LANGUAGES, settle

TOPICS = Path(__file__).parents[2] / "nlu"


@pytest.mark.parametrize(
    ("current", "text"),
    [
        ("lv", "thanks"),
        ("lt", "thank you"),
        ("hu", "no problem"),
        ("et", "super"),
        ("lv", "ja"),
        ("hu", "ja"),
        ("lv", "labas"),
        ("lt", "sveiki"),
        ("lv", "green tick??"),
        ("lt", "MIGRATE PRODUCTS"),
        ("et", "login"),
        ("hu", "EOS R5"),
        ("lv", "subscription active bet nav invoice"),
        ("lt", "mari@example.com"),
        ("et", "😀"),
        ("hu", ""),
    ],
)
def test_short_or_english_laden_messages_are_no_switch(current: str, text: str) -> None:
    settled = settle(text, current=current)
    assert (settled.language, settled.switched) == (current, False)


@pytest.mark.parametrize(
    ("current", "text", "language"),
    [
        ("lv", "where can i find my invoice", "en"),
        ("lv", "hol van a számlám", "hu"),
        ("en", "kāpēc man nav zaļās atzīmes", "lv"),
        ("en", "latviski lūdzu", "lv"),
        ("en", "labdien", "lv"),
        ("lv", "kodėl nėra žalios varnelės", "lt"),
        ("lt", "kapec man nav zalas atzimes", "lv"),
        ("hu", "kus mu arve on", "et"),
        ("et", "do you speak english", "en"),
    ],
)
def test_a_clear_message_switches(current: str, text: str, language: str) -> None:
    settled = settle(text, current=current)
    assert (settled.language, settled.switched, settled.sure) == (language, True, True)


def test_the_page_decides_where_the_first_message_does_not() -> None:
    assert settle("hello", current=None, page="lt").language == "lt"
    assert settle("sveiki", current=None, page="lv").language == "lv"
    assert settle("", current=None, page="hu").language == "hu"
    assert settle("kus mu arve on", current=None, page="lv").language == "et"


def test_the_first_message_is_never_a_switch() -> None:
    assert not settle("kus mu arve on", current=None, page="lv").switched


def test_without_any_evidence_it_is_english_and_not_sure() -> None:
    settled = settle("EOS R5", current=None)
    assert (settled.language, settled.sure) == ("en", False)


def test_unknown_codes_count_as_none() -> None:
    assert settle("", current="de", page="xx").language == "en"


def test_a_foreign_script_keeps_the_language_and_says_so() -> None:
    settled = settle("Где мой счёт?", current="lv")
    assert (settled.language, settled.sure, settled.foreign_script) == ("lv", False, "Cyrillic")


def test_another_latin_language_keeps_the_language_unsure() -> None:
    settled = settle("Warum funktioniert mein Passwort nicht?", current="et")
    assert (settled.language, settled.switched, settled.sure) == ("et", False, False)


def test_history_holds_a_conversation() -> None:
    history = ["labdien, kur ir mans rēķins", "kāpēc man nav zaļās atzīmes"]
    assert not settle("ok thanks bye", current="lv", history=history).switched


def test_two_messages_settle_a_conversation() -> None:
    chance = random.Random(5)
    right = flips = total = 0
    for language in LANGUAGES:
        texts = _texts(language)
        for _ in range(200):
            first, second, third = chance.sample(texts, 3)
            start = settle(first, current=None)
            settled = settle(second, current=start.language, history=[first])
            right += settled.language == language
            flips += settle(third, current=language, history=[first, second]).switched
            total += 1
    assert right / total >= 0.995
    assert flips / total <= 0.005


def test_a_change_of_language_is_followed_within_two_messages() -> None:
    chance = random.Random(6)
    right = total = 0
    for language in LANGUAGES:
        for other in set(LANGUAGES) - {language}:
            history = chance.sample(_texts(language), 2)
            first, second = chance.sample(_texts(other), 2)
            middle = settle(first, current=language, history=history).language
            settled = settle(second, current=middle, history=[*history, first])
            right += settled.language == other
            total += 1
    assert right / total >= 0.95


def _texts(language: str) -> list[str]:
    lines = (TOPICS / language / "topics.tsv").read_text("utf-8").splitlines()
    return [line.split("\t")[2] for line in lines if not line.startswith("not_understood")]
