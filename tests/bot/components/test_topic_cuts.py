"""Where messages are cut into two questions: marks, joining words, and words that begin anew."""

import pytest

from bot.components.topic_cuts import (
    ASKS,
    BEGINS,
    COMMA,
    DASH,
    JOINT,
    MOST_CUTS,
    QUESTION,
    SENTENCE,
    Cut,
    cuts,
)


def parted(text: str) -> dict[tuple[str, str], str]:
    return {(cut.first, cut.second): cut.kind for cut in cuts(text)}


@pytest.mark.parametrize(
    ("text", "first", "second", "kind"),
    [
        ("How much is gold? When do I pay?", "How much is gold", "When do I pay", QUESTION),
        (
            "My camera is green now. When do I pay?",
            "My camera is green now",
            "When do I pay",
            SENTENCE,
        ),
        ("how much is gold\nand when do i pay", "how much is gold", "when do i pay", SENTENCE),
        ("how much is gold, when do i pay", "how much is gold", "when do i pay", COMMA),
        (
            "the price of gold please - when do i pay",
            "the price of gold please",
            "when do i pay",
            DASH,
        ),
        ("how much is gold and also when do i pay", "how much is gold", "when do i pay", JOINT),
        ("how much does gold cost when do i pay", "how much does gold cost", "when do i pay", ASKS),
        ("there is no tick sign me up for gold", "there is no tick", "sign me up for gold", BEGINS),
        ("cik maksā zelts un vēl kad noņems naudu", "cik maksā zelts", "kad noņems naudu", JOINT),
        ("cik maksa zelts gada kad bus rekins", "cik maksa zelts gada", "kad bus rekins", ASKS),
        (
            "kiek kainuoja auksas ir dar kada nuskaitys",
            "kiek kainuoja auksas",
            "kada nuskaitys",
            JOINT,
        ),
        (
            "kiek kainuoja auksas kada gausiu saskaita",
            "kiek kainuoja auksas",
            "kada gausiu saskaita",
            ASKS,
        ),
        ("palju kuld maksab ja millal arve tuleb", "palju kuld maksab", "millal arve tuleb", JOINT),
        (
            "kiri ei tulnud tahan inimesega rääkida",
            "kiri ei tulnud",
            "tahan inimesega rääkida",
            BEGINS,
        ),
        (
            "mennyibe kerül az arany és mikor jön a számla",
            "mennyibe kerül az arany",
            "mikor jön a számla",
            JOINT,
        ),
        (
            "mennyibe kerul az arany mikor jon a szamla",
            "mennyibe kerul az arany",
            "mikor jon a szamla",
            ASKS,
        ),
    ],
)
def test_a_message_is_cut_where_a_second_question_may_begin(
    text: str, first: str, second: str, kind: str
) -> None:
    assert parted(text)[first, second] == kind


def test_joining_words_make_one_cut_together_and_belong_to_no_side() -> None:
    assert cuts("gold costs, and also then silver") == [Cut("gold costs", "silver", COMMA)]


@pytest.mark.parametrize("text", ["", " ", "?!", "gold", "gold?", "and gold", "no. 2, 3", "a, b"])
def test_what_has_no_two_sides_with_words_is_not_cut(text: str) -> None:
    assert cuts(text) == []


@pytest.mark.parametrize("text", ["gold has 1,200 points", "gold has 1.200 points", "f2.8-4 or so"])
def test_what_stands_within_a_number_parts_nothing(text: str) -> None:
    assert all(cut.kind == JOINT for cut in cuts(text))


def test_of_many_cuts_those_at_the_clearest_marks_are_tried_from_left_to_right() -> None:
    found = cuts(
        "how much is it and " * 20 + "where is it? " + "when is it and " * 20 + "why is it"
    )
    assert len(found) == MOST_CUTS
    assert QUESTION in [cut.kind for cut in found]
    assert [len(cut.first) for cut in found] == sorted(len(cut.first) for cut in found)
