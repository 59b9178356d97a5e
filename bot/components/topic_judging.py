"""Training of what tells two questions from one: which sides could stand alone, and the judge.

The judge learns from messages that people wrote for it (`bot/data/questions`), and from others that
are made up of training texts: two of different topics are two questions; two of one topic, a
greeting or a complaint before a question, half of one message before another of the same topic
("I paid yesterday, …"), and every text by itself are one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from bot.components.topic_cuts import ASKS, BEGINS, EDGES, cuts
from bot.components.topic_features import Floats, Vocabulary
from bot.components.topic_labels import MANNERS, NOT_ASKED, UNKNOWN, Example, topic_of
from bot.components.topic_model import Alone, TopicModel
from bot.components.topic_questions import Judge, candidates
from bot.components.topic_trees import Trees
from bot.language import identify

# How customers join two questions; the most usual one twice.
JOINING = {
    "en": ("and", "and", "and also", "also", "plus", "and then", "btw", "and another thing"),
    "lv": ("un", "un", "un vēl", "un ari", "vēl", "bet", "kā arī", "un tad"),
    "lt": ("ir", "ir", "o", "ir dar", "taip pat", "dar", "beje", "o be to"),
    "et": ("ja", "ja", "ning", "ja veel", "samuti", "aga", "lisaks", "ja siis"),
    "hu": ("és", "és", "es", "meg", "valamint", "és még", "amúgy", "aztán"),
}
FORMS = (" {} ", " {} ", "? {} ", ", {} ", ". {} ", ", ", "? ", ". ", " ", "\n")
NEW_SENTENCE = ("?", ".", "\n")  # begin the forms behind which a capital may stand
LOWERED = 0.5  # share of second sentences whose capital is dropped
BARE = 0.4  # share of messages without a mark at their end
TWO, SAME, BEFORE, STORIES = 3000, 1500, 700, 1000  # made-up messages of each kind
FOLDER = Path(__file__).resolve().parents[1] / "data" / "questions"
MARK = "¦"  # in a written message, where the second question begins
SHORT = 90  # characters of what stands behind half a story
STRENGTH = 2.0  # of the reading of pieces (inverse regularisation)
# What a message counts while the judge is fitted. Its cuts share it. Single messages are what
# customers mostly write, stories what is most easily taken for two questions, and a written message
# tells more than a made-up one.
PLAIN, SINGLE, STORY, WRITTEN_TWO, WRITTEN_ONE = 1.0, 2.0, 3.0, 10.0, 60.0
RARE = 1e-3  # share; a topic that is taken for another more rarely than this never is
# Of the trees. Half of the cuts and a third of the evidence for each tree: faster, and no worse.
TREES, LEAVES, LEAST_CUTS, RATE, SHARE_OF_CUTS, SHARE_OF_EVIDENCE = 150, 8, 20, 0.1, 0.5, 0.3

K = TypeVar("K")


@dataclass(frozen=True)
class Asked:
    """A message that was written for the judge: the topics (public ids) it asks for, one or two."""

    text: str
    topics: tuple[str, ...]


@dataclass(frozen=True)
class _Made:
    """A message, the topics of its two questions (None: it has one), and what it counts."""

    text: str
    asked: tuple[str, ...] | None
    weight: float


def written(folder: Path = FOLDER) -> list[Asked]:
    """Return the written messages of all languages' files, without the marks.

    A line is `topic<TAB>text` or `topic+topic<TAB>text ¦ text`.

    Raises:
        OSError, UnicodeDecodeError: a file cannot be read.
        ValueError: a line is not of this form.
    """
    found = []
    for file in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            if line.strip() and not line.startswith("#"):
                names, _, text = line.partition("\t")
                topics, sides = tuple(names.split("+")), text.split(MARK)
                if len(topics) != len(sides) or len(topics) > 2 or not all(map(str.strip, sides)):
                    raise ValueError(f"{file.name}:{number}: not topic[+topic]<TAB>text[ ¦ text]")
                found.append(Asked(" ".join(map(str.strip, sides)), topics))
    return found


def fit_alone(vocabulary: Vocabulary, examples: Sequence[Example]) -> Alone:
    """Return what tells whole messages from the sides of those that are cut wrongly."""
    known = [example for example in examples if example.label not in UNKNOWN]
    whole = [example.text.strip(EDGES) for example in known if example.label not in NOT_ASKED]
    found = [cut for example in known for cut in cuts(example.text)]
    if not found or not whole:
        return Alone.of_nothing(len(vocabulary.names))
    readings = []
    for sides in ([cut.first for cut in found], [cut.second for cut in found]):
        matrix = vocabulary.matrix([*whole, *sides], repair=False)
        right = [True] * len(whole) + [False] * len(sides)
        reading = LogisticRegression(C=STRENGTH, solver="liblinear", tol=0.01, random_state=0)
        readings.append(reading.fit(matrix, right))
    weights = np.stack([reading.coef_[0] for reading in readings], axis=1).astype(np.float32)
    return Alone(weights, np.array([r.intercept_[0] for r in readings], np.float32))


def taken_for(model: TopicModel, unseen: Sequence[Example]) -> Floats:
    """Return how readily each topic (row) is taken for each other (column), as logarithms."""
    rows = {label: row for row, label in enumerate(model.labels)}
    sums = np.zeros((len(rows), len(rows)), np.float32)
    found = model.probabilities([example.text for example in unseen])
    np.add.at(sums, [rows[example.label] for example in unseen], found)
    shares = sums / np.maximum(sums.sum(axis=1, keepdims=True), 1.0)
    logarithms: Floats = np.log(shares + np.float32(RARE))
    return logarithms


def fit_judge(model: TopicModel, unseen: Sequence[Example], asked: Sequence[Asked]) -> Judge:
    """Return a judge fitted on `asked`, on messages made of unseen texts, and on those themselves.

    A cut is right if both topics are.
    """
    random = np.random.default_rng(0)
    evidence: list[list[float]] = []
    right: list[bool] = []
    counted: list[float] = []
    for made in chain(_messages(model, unseen, random), map(_weighed, asked)):
        found = candidates(model.labels, model.look(made.text, cuts(made.text)))
        for candidate in found:
            evidence.append(candidate.evidence)
            right.append(tuple(topic_of(model.labels[c]) for c in candidate.columns) == made.asked)
            counted.append(made.weight / len(found))
    if len(set(right)) < 2:
        return Judge()
    return Judge(grow(np.array(evidence, np.float32), np.array(right), np.array(counted)))


def _weighed(asked: Asked) -> _Made:
    if len(asked.topics) > 1:
        return _Made(asked.text, asked.topics, WRITTEN_TWO)
    return _Made(asked.text, None, WRITTEN_ONE)


def grow(rows: Floats, right: NDArray[np.bool_], counted: NDArray[np.float64]) -> Trees:
    """Return trees that tell which rows of evidence are right; `counted` is what each counts."""
    fitted = GradientBoostingClassifier(
        n_estimators=TREES,
        max_leaf_nodes=LEAVES,
        max_depth=None,
        min_samples_leaf=min(LEAST_CUTS, 1 + len(rows) // 10),
        learning_rate=RATE,
        subsample=SHARE_OF_CUTS,
        max_features=SHARE_OF_EVIDENCE,
        random_state=0,
    ).fit(rows, right, sample_weight=counted)
    trees = [estimator.tree_ for estimator in fitted.estimators_[:, 0]]
    shape = (len(trees), max(tree.node_count for tree in trees))
    feature, left, right_of = (np.zeros(shape, np.int16) for _ in range(3))
    threshold, value = (np.zeros(shape, np.float32) for _ in range(2))
    for number, tree in enumerate(trees):
        nodes = np.arange(tree.node_count)
        leaf = tree.children_left < 0
        feature[number, nodes] = np.where(leaf, 0, tree.feature)
        threshold[number, nodes] = tree.threshold
        left[number, nodes] = np.where(leaf, nodes, tree.children_left)
        right_of[number, nodes] = np.where(leaf, nodes, tree.children_right)
        value[number, nodes] = RATE * tree.value[:, 0, 0]
    prior = float(fitted.init_.class_prior_[1])
    depth = max(tree.max_depth for tree in trees)
    return Trees(
        feature, threshold, left, right_of, value, float(np.log(prior / (1 - prior))), int(depth)
    )


def _messages(
    model: TopicModel, unseen: Sequence[Example], random: np.random.Generator
) -> Iterator[_Made]:
    by_language: dict[str, list[Example]] = defaultdict(list)
    by_topic: dict[tuple[str, str], list[Example]] = defaultdict(list)
    before: dict[str, list[Example]] = defaultdict(list)
    for example in unseen:
        yield _Made(example.text, None, SINGLE)
        language = identify(example.text).language
        if language is None:
            continue
        if example.label not in NOT_ASKED:
            by_language[language].append(example)
            by_topic[language, example.label].append(example)
        elif example.label in (*MANNERS, "complaint", "affirm"):
            before[language].append(example)
    for language, one, two in _drawn(by_language, by_language, TWO, random):
        if one.label != two.label:
            text = _joined(one.text, two.text, language, random)
            yield _Made(text, (topic_of(one.label), topic_of(two.label)), PLAIN)
    for (language, _), one, two in _drawn(by_topic, by_topic, SAME, random):
        yield _Made(_joined(one.text, two.text, language, random), None, PLAIN)
    for language, one, two in _drawn(before, by_language, BEFORE, random):
        yield _Made(_joined(one.text, two.text, language, random), None, PLAIN)
    stories = list(_stories(model, by_topic, random))
    for place in random.permutation(len(stories))[:STORIES]:
        yield _Made(stories[int(place)], None, STORY)


def _drawn(
    ones: dict[K, list[Example]],
    twos: dict[K, list[Example]],
    number: int,
    random: np.random.Generator,
) -> Iterator[tuple[K, Example, Example]]:
    """Yield at most `number` pairs of different texts from groups of the same name."""
    names = [name for name in ones if min(len(ones[name]), len(twos.get(name, ()))) > 1]
    for _ in range(number if names else 0):
        name = names[int(random.integers(len(names)))]
        one, two = (group[int(random.integers(len(group)))] for group in (ones[name], twos[name]))
        if one.text != two.text:
            yield name, one, two


def _stories(
    model: TopicModel,
    by_topic: dict[tuple[str, str], list[Example]],
    random: np.random.Generator,
) -> Iterator[str]:
    """Yield messages whose first half only tells what has happened, two of each that is found.

    Of a text whose second half alone has its topic, the first half is such a one.
    """
    for (_, label), examples in by_topic.items():
        column = model.labels.index(label)
        others = [example.text for example in examples if len(example.text) < SHORT]
        for example in examples:
            found = [cut for cut in cuts(example.text) if cut.kind not in (ASKS, BEGINS)]
            look = model.look(example.text, found)
            for number, cut in enumerate(found):
                one, two = look.first[number].argmax(), look.second[number].argmax()
                if two != column or one == column or model.labels[one] in NOT_ASKED:
                    continue
                start = example.text.find(cut.first) + len(cut.first)
                between = example.text[start : example.text.find(cut.second, start)]
                for _ in range(2):
                    other = others[int(random.integers(len(others)))] if others else example.text
                    if other != example.text:
                        yield cut.first + between + other[:1].lower() + other[1:]


def _joined(one: str, two: str, language: str, random: np.random.Generator) -> str:
    words = JOINING[language]
    form = FORMS[int(random.integers(len(FORMS)))].format(words[int(random.integers(len(words)))])
    if form[0] not in NEW_SENTENCE or random.random() < LOWERED:
        two = two[:1].lower() + two[1:]
    if random.random() < BARE:
        two = two.rstrip("?.! ")
    return one.rstrip("?.!, ") + form + two
