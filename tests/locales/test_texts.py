"""The texts that are shipped, and the page that says how to write them."""

import re
from pathlib import Path

import pytest

from locales import Locales, Registry
from locales.check import check_all
from locales.glossary import Glossary
from locales.registry import HOME
from locales.samples import TYPES

PAGE = (Path(__file__).parents[2] / "docs" / "texts.md").read_text("utf-8")


def test_no_findings() -> None:
    assert [f"{f.language}: {f}" for f in check_all()] == []


def test_five_languages() -> None:
    assert Locales.load().languages == ("en", "lv", "lt", "et", "hu")


def test_labels_are_of_known_languages() -> None:
    known = set(Registry.load().languages)
    assert all(label.keys() <= known for label in Glossary.load(HOME).labels)


def test_every_type_is_documented() -> None:
    documented = set(re.findall(r"`([a-z]+)(?::[^`]*)?`", PAGE))
    assert documented >= TYPES


@pytest.mark.parametrize(
    ("language", "wrong", "right"),
    [
        ("hu", "Önnek", "önálló öntöde, te"),
        ("et", "Kas sul on", "sulane, saate"),
        ("lv", "tavā kontā", "tas ir tuvu"),
        ("lt", "tavo", "su tuo"),
    ],
)
def test_form_of_address(language: str, wrong: str, right: str) -> None:
    avoid = Registry.load()[language].avoid
    assert avoid is not None
    assert avoid.search(wrong)
    assert not avoid.search(right)
