"""The parts of the topic model: the tables of concepts, and a small model made for the test."""

import json
import textwrap
from pathlib import Path
from typing import Any

import pytest

from bot.components.topic_concepts import FOLDER, Concepts, concepts_in
from bot.evaluation.messages import LANGUAGES
from tests.bot.test_rasa import in_rasas_environment


def table(language: str) -> dict[str, list[str]]:
    return dict(concepts_in((FOLDER / f"{language}.txt").read_text(encoding="utf-8")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_words_for_the_same_concepts(language: str) -> None:
    own = table(language)
    assert set(own) == set(table("en"))
    assert [name for name, words in own.items() if not words] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_ending_is_so_short_that_it_fits_everything(language: str) -> None:
    stems = [word for words in table(language).values() for word in words if word.endswith("*")]
    assert [stem for stem in stems if len(stem) < 4 and stem not in KNOWN_SHORT] == []


# Stems of two letters: nothing else begins so in any of the five languages.
KNOWN_SHORT = {"új*"}


@pytest.mark.parametrize(
    ("word", "concept"),
    [
        ("bill", "invoice"),
        ("rekinu", "invoice"),
        ("faktura", "invoice"),
        ("arvet", "invoice"),
        ("szamlat", "invoice"),
        ("nemaksajam", "payment"),
        ("nemaksajam", "not"),
        ("nemokam", "payment"),
        ("nemokam", "not"),
        ("zold", "green"),
    ],
)
def test_words_of_all_languages_mean_the_same(word: str, concept: str) -> None:
    assert concept in Concepts.read().of(word)


def test_a_word_that_only_begins_like_a_negation_is_none() -> None:
    assert Concepts.read().of("newspaper") == ("business",)


def test_a_table_goes_on_in_lines_that_begin_with_a_blank() -> None:
    assert list(concepts_in("# why\nvat: pvn\n āfa*\n\nnot: ne\n")) == [
        ("vat", ["pvn", "āfa*"]),
        ("not", ["ne"]),
    ]


SCRIPT = """
    import json, math, sys
    from dataclasses import replace
    from pathlib import Path
    import numpy as np
    from bot.components import topic_judging, topic_training
    from bot.components.topic_concepts import Concepts
    from bot.components.topic_labels import Example
    from bot.components.topic_model import TopicModel
    from bot.components.topic_network import Options
    from bot.components.topic_questions import Judge
    from bot.components.topic_reading import read
    from bot.components.topic_trees import Trees

    said = {
        "guide/tier_fee": "how much is {}|what does {} cost|the price of {}|{} is how much money",
        "guide/invoice_when": "when does the bill for {} come|{} ordered, when is the bill sent",
        "greet": "hello {}|hi {}|good morning {}|hey {}",
        "out_of_scope": "is the weather good for {}|tell me a joke about {}",
    }
    names = "gold silver platinum corporate membership a-tier level".split()
    examples = [
        Example(form.format(name), label)
        for label, forms in said.items() for form in forms.split("|") for name in names * 2
    ]

    def fitted():
        return topic_training.fit(
            examples, networks=2, least=2, wrong_rejections=0.03, options=Options(hidden=16),
            concepts=Concepts.read(),
        )

    model, again = fitted(), fitted()
    folder = Path(sys.argv[1])
    model.save(folder)
    loaded = TopicModel.load(folder)
    both = "what is the price of gold, when is the bill sent"

    def two(chance):
        # A judge that takes every cut for right with this probability.
        bias = math.log(chance / (1 - chance))
        loaded.judge = Judge(replace(Trees.of_nothing(), bias=bias))
        found = read(loaded, both)
        return {"asked": found.asked, "second": found.ranking[1]}

    random = np.random.default_rng(0)
    rows = random.random((2000, 6), dtype=np.float32)
    right = (rows[:, 0] > 0.5) != (rows[:, 1] > 0.5)
    grown = topic_judging.grow(rows, right, np.ones(len(rows)))

    texts = ["what is the price of gold", "ZELTA CENA?", "mennyi az arany", "", "qwrtz"]
    print(json.dumps({
        "asked": {text: read(loaded, text).asked for text in [
            "what is the price of gold", "mikor jön a számla", "when is the bill sent",
            "", " ", "🙂🙂", "?!", "12345", "https://example.com/gold", "gold@example.com", "x",
            "hello! " + "gold " * 20000,
        ]},
        "same_after_loading": (
            model.probabilities(texts) == loaded.probabilities(texts)).all().item(),
        "same_when_fitted_again": (
            model.probabilities(texts) == again.probabilities(texts)).all().item(),
        "sums": loaded.probabilities(texts).sum(axis=1).tolist(),
        "files": sorted(file.name for file in folder.iterdir()),
        "cut": read(loaded, "how much is gold " + "x" * 5000 + " hello").ranking
        == read(loaded, "how much is gold " + "x" * 5000 + " bill").ranking,
        "two_when_likely": two(0.9),
        "two_when_unlikely": two(0.6),
        "trees_right": ((grown.chances(rows) > 0.5) == right).mean().item(),
    }))
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder: Path = tmp_path_factory.mktemp("model")
    done = in_rasas_environment("python", "-c", textwrap.dedent(SCRIPT), str(folder))
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def test_a_small_model_learns_its_topics(small: Any) -> None:
    assert small["asked"]["what is the price of gold"] == ["guide/tier_fee"]
    assert small["asked"]["when is the bill sent"] == ["guide/invoice_when"]


def test_a_second_question_that_is_not_sure_is_told_of(small: Any) -> None:
    both = ["guide/tier_fee", "guide/invoice_when"]
    assert small["two_when_likely"]["asked"] == both
    [asked] = small["two_when_unlikely"]["asked"]
    other, chance = small["two_when_unlikely"]["second"]
    assert {asked, other} == set(both)
    assert chance >= 0.5


def test_trees_say_what_they_learned(small: Any) -> None:
    """A rule that no single feature tells: one of two is large, not both."""
    assert small["trees_right"] >= 0.97


def test_what_was_learned_in_one_language_holds_in_another(small: Any) -> None:
    assert small["asked"]["mikor jön a számla"] == ["guide/invoice_when"]


@pytest.mark.parametrize(
    "text",
    ["", " ", "🙂🙂", "?!", "12345", "https://example.com/gold", "gold@example.com", "x"],
)
def test_a_text_without_words_has_no_topic(small: Any, text: str) -> None:
    assert small["asked"][text] == ["not_understood"]


def test_of_a_long_text_only_the_beginning_is_read(small: Any) -> None:
    assert small["cut"]


def test_probabilities_add_up(small: Any) -> None:
    assert small["sums"] == pytest.approx([1.0] * 5, abs=1e-5)


def test_a_model_is_the_same_when_loaded_and_when_trained_again(small: Any) -> None:
    assert small["same_after_loading"]
    assert small["same_when_fitted_again"]


def test_a_model_is_kept_without_code(small: Any) -> None:
    assert small["files"] == ["topics.json", "topics.npz"]
