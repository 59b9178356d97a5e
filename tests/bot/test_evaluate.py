"""The figures of `cps evaluate`, on answers made by hand, and what it says of wrong files."""

import math
from dataclasses import replace
from pathlib import Path

import pytest

from bot.evaluation import measures, report
from bot.evaluation.messages import Answer, BadFile, Labelled, read
from bot.evaluation.page import page
from tests.support.site import run_cps


def answer(
    wanted: str,
    got: str,
    confidence: float = 0.9,
    *,
    second: str = "human",
    language: str | None = "en",
    style: str = "plain",
    text: str = "a message",
) -> Answer:
    asked = tuple(got.split("+"))
    message = Labelled(language, tuple(wanted.split("+")), style, text)
    return Answer(message, asked, ((asked[0], confidence), (second, 0.05)), language)


SOME = [
    answer("greet", "greet"),
    answer("greet", "human", 0.4, second="greet"),
    answer("tier_fee+greet", "tier_fee+greet", style="double"),
    answer("tier_fee", "tier_fee+greet", style="double"),
    answer("out_of_scope", "not_understood", 0.3),
    answer("out_of_scope", "tier_fee", 0.8),
]


def test_two_questions_count_only_with_both_and_no_other() -> None:
    figures = measures.figures(SOME)
    assert figures.messages == 6
    assert figures.accuracy == pytest.approx(2 / 6)
    assert figures.first == pytest.approx(3 / 6)
    # One question, among the first three: greet twice, tier_fee; not the two of out_of_scope.
    assert figures.top3 == pytest.approx(3 / 5)


def test_scores_of_a_topic() -> None:
    score = measures.topics(SOME)["tier_fee"]
    assert (score.messages, score.recall, score.precision) == (2, 1.0, pytest.approx(2 / 3))
    assert score.f1 == pytest.approx(0.8)


def test_rejection_is_of_what_is_out_of_scope_and_of_what_is_not() -> None:
    assert measures.rejection(SOME) == measures.Rejection(0.5, 0.0)
    # The message with a confidence of 0.4 falls below the threshold.
    assert measures.rejection(SOME, 0.5) == measures.Rejection(0.5, 0.25)
    assert math.isnan(measures.rejection([]).right)


def test_what_is_likely_besides_mends_an_answer_or_is_needless() -> None:
    lacking = answer("tier_fee+my_points", "tier_fee")
    mended = replace(lacking, ranking=(("tier_fee", 0.9), ("my_points", 0.2)))
    other = replace(lacking, ranking=(("tier_fee", 0.9), ("human", 0.2), ("my_points", 0.15)))
    whole = answer("tier_fee", "tier_fee")
    more = replace(whole, ranking=(("tier_fee", 0.6), ("out_of_scope", 0.3), ("my_points", 0.1)))
    rejected = answer("my_points", "not_understood", second="my_points")
    found = measures.offers([lacking, mended, other, whole, whole, more, rejected, *SOME[4:]])
    assert found == measures.Offers(pytest.approx(1 / 3), pytest.approx(1 / 3))


def test_calibration_error_is_the_distance_between_confidence_and_the_share_right() -> None:
    bins = measures.reliability([answer("greet", "greet", 0.95), answer("greet", "human", 0.95)])
    assert measures.calibration_error(bins) == pytest.approx(0.45)


def test_confusions_come_with_the_most_frequent_first() -> None:
    twice = [answer("greet", "human"), *SOME]
    assert measures.confusions(twice)[0] == ("greet", "human", 2)
    assert ("tier_fee", "tier_fee+greet", 1) in measures.confusions(twice)


def test_a_comparison_names_what_got_worse() -> None:
    old = [answer("greet", "greet", text="hi"), answer("greet", "human", text="hello")]
    new = [answer("greet", "human", text="hi"), answer("greet", "human", text="hello")]
    compared = measures.compare(old, new)
    assert (compared.both, compared.neither, compared.better) == (0, 1, [])
    assert [before.message.text for before, _ in compared.worse] == ["hi"]
    assert compared.chance == 1.0
    table = report.compared("old", "new", compared)[1]
    assert table.rows == [("hi", "en", "greet", "greet", "human")]


def test_ten_that_got_better_and_none_worse_is_no_chance() -> None:
    old, new = [answer("greet", "human")] * 10, [answer("greet", "greet")] * 10
    assert measures.compare(old, new).chance == pytest.approx(2 / 1024)


def test_report_shows_all_as_text_and_as_a_page_that_asks_for_nothing() -> None:
    message = answer("greet", "tier_fee", text="<b>&", style="messy")
    whole = report.of("A model", [*SOME, message], 1.25)
    said = report.text(whole)
    assert "By language" in said
    assert "messy" in said
    html = page(whole)
    assert html.count("<svg") == 3
    assert "http" not in html
    assert "<script" not in html


def test_page_escapes_the_messages() -> None:
    worse = measures.compare([answer("greet", "greet", text="<img>")], [answer("greet", "human")])
    whole = report.of("A model", SOME, 1.0)
    whole.tables[1:1] = report.compared("a", "b", worse)
    assert "&lt;img&gt;" in page(whole)
    assert "<img>" not in page(whole)


def test_a_report_of_nothing_is_a_report(tmp_path: Path) -> None:
    file = tmp_path / "none.tsv"
    file.write_text("# nothing yet\n\n", encoding="utf-8")
    assert read(file) == []
    assert page(report.Report("Nothing"))


def test_reads_topics_in_their_order_and_the_language_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "lv").mkdir()
    file = tmp_path / "lv" / "mine.tsv"
    file.write_text("greet+tier_fee\tdouble\tČau! Cik maksā zelts?\n", encoding="utf-8")
    [message] = read(file)
    assert message == Labelled("lv", ("greet", "tier_fee"), "double", "Čau! Cik maksā zelts?")


@pytest.mark.parametrize("line", ["greet\tplain", "greet\tplain\t", "greet\tplain\ta\tb", "greet"])
def test_names_the_line_that_is_wrong(tmp_path: Path, line: str) -> None:
    file = tmp_path / "mine.tsv"
    file.write_text(f"greet\tplain\thello\n{line}\n", encoding="utf-8")
    with pytest.raises(BadFile, match=r"mine\.tsv:2"):
        read(file)


@pytest.mark.timeout(900)
def test_the_command_says_in_one_line_what_is_wrong(tmp_path: Path) -> None:
    missing = run_cps("evaluate", str(tmp_path / "none.tsv"))
    assert missing.returncode == 1
    assert "none.tsv" in missing.stderr
    assert "Traceback" not in missing.stderr
