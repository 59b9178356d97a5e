"""Topics, side by side on the same data: ours, and Rasa's default pipeline.

    .venv-bot/bin/python -m benchmarks.understanding                      ours
    .venv-bot/bin/python -m benchmarks.understanding --curves             and its learning curves
    .venv-bot/bin/python -m benchmarks.understanding --diet --phrasings 20

Trained on the first N phrasings of each topic in each language (all, where --phrasings is not
given), measured on tests/nlu. DIET with Rasa's own settings needs hours for all of them on two
cores; with 20 phrasings it is a comparison of equals. Languages: benchmarks/language.py.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from bot.components import topic_training
from bot.components.topic_concepts import Concepts
from bot.components.topic_guards import without_links
from bot.components.topic_labels import topic_of
from bot.components.topic_network import Options
from bot.components.topic_reading import read
from bot.components.topic_training import Example
from bot.evaluation.messages import LANGUAGES, Labelled
from bot.evaluation.messages import read as read_messages

ROOT = Path(__file__).resolve().parents[1]
CURVE = (10, 20, 40, 60, 80)  # phrasings a topic and language
STYLES = ("plain", "colloquial", "unmarked", "messy")
TRUNCATED = 1000  # phrasings: more than any topic has

Ask = Callable[[str], str]


class Phrasing(NamedTuple):
    """A training text with the folder's name as its language (None: for all), and its label."""

    language: str | None
    text: str
    label: str


class Result(NamedTuple):
    """A model on the test messages. Times: seconds of wall clock, ms of CPU a message."""

    name: str
    right: list[bool]
    training: float
    parse: float


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--phrasings", type=int, default=TRUNCATED)
    parser.add_argument("--diet", action="store_true")
    parser.add_argument("--curves", action="store_true")
    options = parser.parse_args()
    messages = [
        m for file in sorted(ROOT.glob("tests/nlu/*/topics.tsv")) for m in read_messages(file)
    ]
    said = list(phrasings())
    data = first(said, options.phrasings)
    results = [measured("ours", ours, data, messages)]
    if options.diet:
        results += [
            measured("DIET", lambda some: diet(some, strip=False), data, messages),
            measured("DIET, strip_accents", lambda some: diet(some, strip=True), data, messages),
        ]
    print(f"{len(data)} training texts, {len(messages)} messages\n")
    print(table(results, messages))
    if options.curves:
        curves = [
            measured(str(number), ours, first(said, number), messages)
            for number in (*CURVE, TRUNCATED)
        ]
        print("\nphrasings a topic and language\n" + table(curves, messages))


def phrasings() -> Iterable[Phrasing]:
    """Return all training texts."""
    for file in sorted(ROOT.glob("bot/data/nlu/**/*.yml")):
        language = file.parent.name if file.parent.name in LANGUAGES else None
        for block in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            for line in block["examples"].splitlines():
                text = without_links(line.removeprefix("- "))
                if not text.startswith("/"):
                    yield Phrasing(language, text, block["intent"])


def first(said: Iterable[Phrasing], number: int) -> list[Phrasing]:
    """Return the first `number` phrasings of each topic in each language."""
    counts: Counter[tuple[str | None, str]] = Counter()
    kept = []
    for phrasing in said:
        counts[phrasing.language, phrasing.label] += 1
        if counts[phrasing.language, phrasing.label] <= number:
            kept.append(phrasing)
    return kept


def measured(
    name: str,
    train: Callable[[Sequence[Phrasing]], Ask],
    data: Sequence[Phrasing],
    messages: Sequence[Labelled],
) -> Result:
    started = time.perf_counter()
    ask = train(data)
    training = time.perf_counter() - started
    ask("hello")
    worked = time.process_time()
    right = [ask(message.text) == message.topics[0] for message in messages]
    parse = 1000 * (time.process_time() - worked) / len(messages)
    return Result(name, right, training, parse)


def ours(data: Sequence[Phrasing]) -> Ask:
    model = topic_training.fit(
        [Example(phrasing.text, phrasing.label) for phrasing in data],
        networks=3,
        least=2,
        wrong_rejections=0.03,
        options=Options(),
        concepts=Concepts.read(),
    )
    return lambda text: topic_of(read(model, text).asked[0])


def diet(data: Sequence[Phrasing], *, strip: bool) -> Ask:
    """Train what `rasa init` proposes, with its own numbers of epochs."""
    from rasa.core.agent import Agent  # noqa: PLC0415  (seconds of imports)
    from rasa.model_training import train_nlu  # noqa: PLC0415

    accents = {"strip_accents": "unicode"} if strip else {}
    pipeline = [
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer", **accents},
        {
            "name": "CountVectorsFeaturizer",
            "analyzer": "char_wb",
            "min_ngram": 1,
            "max_ngram": 4,
            **accents,
        },
        {"name": "DIETClassifier", "epochs": 100, "constrain_similarities": True},
        {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
    ]
    texts: dict[str, list[str]] = {}
    for phrasing in data:  # a slash would ask Rasa for a response selector
        texts.setdefault(topic_of(phrasing.label), []).append(phrasing.text)
    blocks = [
        {"intent": topic, "examples": "".join(f"- {text}\n" for text in own)}
        for topic, own in texts.items()
    ]
    with tempfile.TemporaryDirectory() as folder:
        config, nlu = Path(folder, "config.yml"), Path(folder, "nlu.yml")
        config.write_text(yaml.safe_dump({"language": "en", "pipeline": pipeline}))
        nlu.write_text(yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True))
        model = train_nlu(str(config), str(nlu), folder)
        agent = Agent.load(str(model))

    def ask(text: str) -> str:
        name: str = asyncio.run(agent.parse_message(text))["intent"]["name"]
        return "not_understood" if name == "nlu_fallback" else name

    return ask


def table(results: Sequence[Result], messages: Sequence[Labelled]) -> str:
    """Return the shares of messages whose first topic is right, in %."""

    def share(right: Sequence[bool], wanted: Callable[[Labelled], bool]) -> str:
        chosen = [r for r, message in zip(right, messages, strict=True) if wanted(message)]
        return f"{100 * sum(chosen) / len(chosen):.1f}"

    head = ("", *LANGUAGES, *STYLES, "all", "training s", "CPU ms")
    rows = [
        (
            result.name,
            *(share(result.right, lambda m, x=x: m.language == x) for x in LANGUAGES),  # type: ignore[misc]
            *(share(result.right, lambda m, x=x: m.style == x) for x in STYLES),  # type: ignore[misc]
            share(result.right, lambda _: True),
            f"{result.training:.0f}",
            f"{result.parse:.2f}",
        )
        for result in results
    ]
    lines = [f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows)]
    return "\n".join(lines)


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    main()
