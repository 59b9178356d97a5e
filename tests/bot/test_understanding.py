"""How well the trained model understands messages that it never saw, language by language.

Runs `cps evaluate` on tests/nlu through the whole pipeline. The floors stand a little below what
docs/understanding.md reports, so that a change which loses more than a handful of messages fails.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.core.settings import ROOT
from bot.components.folding import fold, normalise
from bot.evaluation.messages import LANGUAGES, Labelled, read
from tests.bot.test_rasa import in_rasas_environment

pytestmark = pytest.mark.timeout(900)

TESTS, DATA = ROOT / "tests" / "nlu", ROOT / "bot" / "data" / "nlu"
QUESTIONS = ROOT / "bot" / "data" / "questions"
WORD = re.compile(r"[^\W_]+")
NEAR = 0.85  # of all three-letter pieces of two messages: share that both have
FEWEST_PIECES = 8  # "hi" and "ok" cannot be said in another way

# The public ids: what is asked, what is done, and what belongs to a conversation.
TOPICS = (
    *("apply_account", "docs_vat", "docs_no_vat", "old_email", "approval_time",
      "password_too_early", "password_reset", "no_email", "where_register_products",
      "migrate_how", "no_migrate_button", "green_tick_meaning", "no_green_tick",
      "unknown_details", "points_needed", "tiers_overview", "tier_fee", "corporate_tiers",
      "choose_lower_tier", "payment_methods", "card_when_charged", "bank_transfer_terms",
      "invoice_when", "membership_active_when", "number_changes",),
    *("my_points", "points_to_next", "my_tiers", "which_products_incomplete", "my_invoice",
      "my_membership", "my_application",),
    *("do_apply", "do_register_product", "do_complete_product", "do_migrate", "do_sign_up",
      "do_pay_choice",),
    *("greet", "bye_thanks", "ask_capabilities", "affirm", "deny", "cancel", "human",
      "complaint", "switch_language", "identify", "log_out", "out_of_scope", "not_understood",),
)  # fmt: skip

# Shares of messages, one to two points below the measured figures.
LANGUAGE_FLOORS = {"en": 0.95, "lv": 0.955, "lt": 0.945, "et": 0.95, "hu": 0.955}
STYLE_FLOORS = {"plain": 0.96, "colloquial": 0.925, "unmarked": 0.97, "messy": 0.935}
# Messages of other hands, by file: (fewest a language, share right).
FRESH_FLOORS = {"unseen2": (95, 0.95), "unseen3": (150, 0.93)}
TOP3_FLOOR = 0.98
UNMARKED_BELOW_PLAIN = 0.02
OUT_OF_SCOPE_REJECTED, IN_SCOPE_REJECTED = 0.8, 0.03
# By file and style.
DOUBLE_FLOORS = {
    ("double", "double"): 0.8,
    ("double", "long"): 0.92,
    ("double2", "double"): 0.88,
    ("double2", "long"): 0.97,
}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    done = in_rasas_environment("python", "-m", "bot.train", str(ROOT / "models"))
    assert done.returncode == 0, done.stderr[-2000:]
    return Path(done.stdout.strip().splitlines()[-1])


def evaluated(model: Path, files: Iterable[Path], output: Path) -> Any:
    names = [str(file) for file in sorted(files)]
    done = in_rasas_environment(
        "python", "-m", "bot.evaluate", "--model", str(model), "--json", str(output), *names
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(output.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def single(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Any:
    output = tmp_path_factory.mktemp("single") / "report.json"
    return evaluated(model, TESTS.glob("*/topics.tsv"), output)


@pytest.fixture(scope="module")
def fresh(model: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("fresh")
    return {
        name: evaluated(model, TESTS.glob(f"*/{name}.tsv"), folder / f"{name}.json")
        for name in FRESH_FLOORS
    }


@pytest.fixture(scope="module")
def double(model: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("double")
    return {
        name: evaluated(model, TESTS.glob(f"*/{name}.tsv"), folder / f"{name}.json")
        for name in {name for name, _ in DOUBLE_FLOORS}
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_topics_in_each_language(single: Any, language: str) -> None:
    figures = single["groups"][language]
    assert figures["messages"] >= 600
    assert figures["accuracy"] >= LANGUAGE_FLOORS[language]
    assert figures["top3"] >= TOP3_FLOOR


@pytest.mark.parametrize("name", FRESH_FLOORS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_topics_of_the_fresh_messages(fresh: dict[str, Any], language: str, name: str) -> None:
    fewest, floor = FRESH_FLOORS[name]
    assert fresh[name]["groups"][language]["messages"] >= fewest
    assert fresh[name]["groups"][language]["accuracy"] >= floor


@pytest.mark.parametrize("style", STYLE_FLOORS)
def test_topics_in_each_style(single: Any, style: str) -> None:
    assert single["groups"][style]["accuracy"] >= STYLE_FLOORS[style]


def test_without_marks_nothing_much_is_lost(single: Any) -> None:
    plain, unmarked = (single["groups"][style]["accuracy"] for style in ("plain", "unmarked"))
    assert unmarked >= plain - UNMARKED_BELOW_PLAIN


def test_what_is_out_of_scope_is_rejected_and_little_else(single: Any) -> None:
    assert single["rejection"]["right"] >= OUT_OF_SCOPE_REJECTED
    assert single["rejection"]["wrong"] <= IN_SCOPE_REJECTED


# Nothing to go by: no words, no word of ours, or another language.
SENSELESS = (
    "🙂", "?!", "12345", "…", "https://example.com/gold", "mari@example.com", "+371 2000 0000",
    "asdkjh qwe", "gjhkg jkhg kjhg", "zzzz", "purple monkey dishwasher", "xcv bnm",
    "wo ist der nächste Bahnhof", "ich möchte bitte bestellen", "combien ça coûte",
    "где находится станция", "je voudrais un café", "gdzie jest dworzec", "dónde está la estación",
    "missä on rautatieasema", "vad är klockan", "非常感谢", "quando parte il treno",
)  # fmt: skip


def test_what_says_nothing_is_not_guessed_at(model: Path, tmp_path: Path) -> None:
    file = tmp_path / "senseless.tsv"
    lines = (f"not_understood\tsenseless\t{text}\n" for text in SENSELESS)
    file.write_text("".join(lines), encoding="utf-8")
    found = evaluated(model, [file], tmp_path / "report.json")
    assert found["rejection"]["right"] >= 0.85


@pytest.mark.parametrize(("name", "style"), DOUBLE_FLOORS)
def test_two_questions_are_found_and_long_ones_not_cut(
    double: dict[str, Any], name: str, style: str
) -> None:
    assert double[name]["groups"][style]["messages"] >= 100
    assert double[name]["groups"][style]["accuracy"] >= DOUBLE_FLOORS[name, style]


def said(language: str) -> Iterable[str]:
    """The training texts of a language."""
    for file in sorted((DATA / language).glob("*.yml")):
        for block in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            yield from (line.removeprefix("- ") for line in block["examples"].splitlines())
    for line in (QUESTIONS / f"{language}.tsv").read_text(encoding="utf-8").splitlines():
        yield line.partition("\t")[2].replace("¦ ", "")


def messages_of(language: str) -> list[Labelled]:
    names = ("topics", *FRESH_FLOORS, "double", "double2")
    return [m for name in names for m in read(TESTS / language / f"{name}.tsv")]


def pieces(text: str) -> frozenset[str]:
    bare = "".join(WORD.findall(fold(normalise(text))))
    return frozenset(bare[start : start + 3] for start in range(len(bare) - 2))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_test_message_is_nearly_a_training_text(language: str) -> None:
    texts = list(said(language))
    of_text = [pieces(text) for text in texts]
    holding: dict[str, list[int]] = defaultdict(list)
    for number, found in enumerate(of_text):
        for piece in found:
            holding[piece].append(number)
    near = []
    for message in messages_of(language):
        own = pieces(message.text)
        shared = Counter(number for piece in own for number in holding.get(piece, ()))
        near += [
            f"{message.text} | {texts[number]}"
            for number, count in shared.most_common(5)
            if len(own) >= FEWEST_PIECES and count >= NEAR * len(own | of_text[number])
        ]
    assert near == []


def phrasings_of(language: str) -> dict[str, list[str]]:
    """The training texts of a language by label."""
    texts: dict[str, list[str]] = defaultdict(list)
    for file in (DATA / language).glob("*.yml"):
        for block in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            lines = block["examples"].splitlines()
            texts[block["intent"]] += [line.removeprefix("- ") for line in lines]
    return texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_enough_different_phrasings(language: str) -> None:
    """60 for what customers ask and want done, 30 for the rest; a third typed without marks."""
    for label, texts in phrasings_of(language).items():
        different = {fold(normalise(text)) for text in texts}
        unmarked = sum(text == fold(text) for text in texts)
        asked = label.startswith(("guide/", "account/", "do_"))
        assert len(different) >= (60 if asked else 30), label
        assert 3 * unmarked >= len(texts), label


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_tests(language: str) -> None:
    trained = {label.rpartition("/")[2] for label in phrasings_of(language)}
    asked = Counter(message.topics[0] for message in read(TESTS / language / "topics.tsv"))
    assert trained == set(asked) == set(TOPICS)
    assert min(asked.values()) >= 10
    for name in FRESH_FLOORS:
        fresh = {message.topics[0] for message in read(TESTS / language / f"{name}.tsv")}
        assert fresh == set(TOPICS), name
