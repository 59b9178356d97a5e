"""bot.components.details: dates, names, numbers and cards of something else."""

from collections.abc import Callable
from typing import Any

import pytest

TODAY = "2026-11-21"
Find = Callable[..., list[dict[str, Any]]]


def found(details: list[dict[str, Any]], entity: str) -> list[Any]:
    return [d["value"] for d in details if d["entity"] == entity]


@pytest.mark.parametrize(
    ("text", "language", "entity"),
    [
        ("I shot the 2022 World Cup and the 2024 Euros", "en", "date"),
        ("is the 2026 price sheet still valid", "en", "date"),
        ("what will it cost when I renew in March", "en", "date"),
        ("got four bodies to put in today", "en", "date"),
        ("jūsu 2024. gada pamācībā rakstīts kas cits", "lv", "date"),
        ("vai no 1. janvāra cenas atkal celsies?", "lv", "date"),
        ("ar nuo sausio 1 d. kainos vėl kils?", "lt", "date"),
        ("jūsų 2024 m. instrukcijoje parašyta kitaip", "lt", "date"),
        ("kas jaanuarist tõusevad hinnad jälle", "et", "date"),
        ("teie 2024. aasta juhendis on teisiti", "et", "date"),
        ("a 2026-os árlista szerint mennyi", "hu", "date"),
        ("ez már a harmadik levél amit írok", "hu", "date"),
        ("My number is 087 6541230, call me before noon", "en", "serial"),
        ("mans numurs 29123456, zvaniet pēc pieciem", "lv", "serial"),
        ("reg kood on 14582203", "et", "serial"),
        ("its Sigma art glass mostly, a 24-70 and an 85", "en", "product"),
        ("pamečiau žurnalisto kortelę, ar priimat", "lt", "payment_method"),
        ("I lost my press card", "en", "payment_method"),
        ("is Georgia still on your team? she sorted me out", "en", "country"),
        ("sveiki, čia Auksė, kur man čia pradėti", "lt", "tier"),
        ("Gyakornok vagyok, Aranyosi Gergő nevében írok: üzleti fiók kell", "hu", "dealer"),
    ],
)
def test_what_is_something_elses_is_no_detail(
    find: Find, text: str, language: str, entity: str
) -> None:
    assert found(find(text, language, TODAY), entity) == []


@pytest.mark.parametrize(
    ("text", "language", "entity", "value"),
    [
        ("two years ago in a shop in manchester", "en", "date", "2024"),
        ("bought it in March", "en", "date", "2026-03"),
        ("bought it at the 2022 World Cup", "en", "date", "2022"),
        ("bought it today", "en", "date", "2026-11-21"),
        ("haven't a clue to be honest", "en", "answer", "unknown"),
        ("ah kuule, jätame selle asja katki", "et", "answer", "cancel"),
        ("sama pood mis eelmisel", "et", "answer", "same"),
        ("ugyanott vettem azt is", "hu", "answer", "same"),
        ("most megyek a pályára, meccs után megírom", "hu", "answer", "later"),
        ("dabar rungtynės, vakare pabaigsiu", "lt", "answer", "later"),
        ("firma on pilt ja pidu oü", "et", "company", "pilt ja pidu oü"),
        ("taanlaste käest sai võetud", "et", "country", "DK"),
        ("prieš trejus metus, iš senukų", "lt", "dealer", "Senukai"),
        ("a 24-70 f2.8 and an R5, no Sigma", "en", "product", "EOS R5"),
        ("bought in Georgia", "en", "country", "GE"),
    ],
)
def test_what_is_said_is_a_detail(
    find: Find, text: str, language: str, entity: str, value: str
) -> None:
    assert value in found(find(text, language, TODAY), entity)


def test_an_address_to_be_changed_is_a_plain_value(find: Find) -> None:
    details = find("Palun vahetage minu kontaktmeil ära: Kadri.Saar@naide.ee", "et", TODAY)
    assert [d["entity"] for d in details] == ["email"]
    assert "role" not in details[0]
