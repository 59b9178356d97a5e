"""Topics, side by side on the same data: ours, and Rasa's default pipeline.

    .venv-bot/bin/python -m benchmarks.understanding --phrasings 10     ours, DIET, DIET unmarked
    .venv-bot/bin/python -m benchmarks.understanding --curves           our learning curves
    .venv-bot/bin/python -m benchmarks.understanding --curves 10 20     two points of them

Trained on the first N phrasings of each topic in each language (all, where --phrasings is not
given), measured on tests/nlu/*/topics.tsv, or on the files of the names that --set gives. Each is
trained and asked inside Rasa, in processes of its own. DIET with Rasa's own settings needs hours
for all phrasings on two cores; with ten of each it is a comparison of equals. The curves leave Rasa
out, for time. Languages: benchmarks/language.py.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import os
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import yaml

from bot.components import topic_training
from bot.components.topic_concepts import Concepts
from bot.components.topic_guards import without_links
from bot.components.topic_labels import Example, topic_of
from bot.components.topic_network import Options
from bot.components.topic_reading import read
from bot.evaluation.messages import LANGUAGES, Labelled
from bot.evaluation.messages import read as read_messages

ROOT = Path(__file__).resolve().parents[1]
CURVE = (10, 20, 40, 60, 80, 100)  # phrasings a topic and language
STYLES = ("plain", "colloquial", "unmarked", "messy")
ALL = 1000  # phrasings: more than any topic has
MEGABYTE = 1024**2

T = TypeVar("T")
Step = dict[str, Any]


class Phrasing(NamedTuple):
    """A training text with the folder's name as its language (None: for all), and its label."""

    language: str | None
    text: str
    label: str


class Result(NamedTuple):
    """A model on the test messages. Seconds of wall clock; ms of CPU a message; megabytes."""

    name: str
    right: list[bool]
    training: float
    parse: float = 0.0
    memory: float = 0.0


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--phrasings", type=int, default=ALL)
    parser.add_argument("--curves", nargs="*", type=int)
    parser.add_argument("--set", nargs="+", default=["topics"], dest="sets")
    options = parser.parse_args()
    sets = [
        [m for file in sorted(ROOT.glob(f"tests/nlu/*/{name}.tsv")) for m in read_messages(file)]
        for name in options.sets
    ]
    messages = [message for own in sets for message in own]
    said = list(phrasings())
    if options.curves is not None:
        points = options.curves or (*CURVE, ALL)
        results = [curve_point(first(said, n), str(n), messages) for n in points]
    else:
        data = first(said, options.phrasings)
        print(f"{len(data)} training texts, {len(messages)} messages\n")
        results = [side_by_side(*pair, data, messages) for pair in PIPELINES.items()]
    for name, own in zip(options.sets, sets, strict=True):
        print(f"\n{name}\n\n{table(results, own)}")
        results = [result._replace(right=result.right[len(own) :]) for result in results]


def diet(**featurizer: str) -> list[Step]:
    """Return what `rasa init` proposes, with its own number of epochs."""
    letters = {"analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4}
    return [
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer", **featurizer},
        {"name": "CountVectorsFeaturizer", **letters, **featurizer},
        {"name": "DIETClassifier", "epochs": 100, "constrain_similarities": True},
        {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
    ]


PIPELINES: dict[str, list[Step]] = {
    "ours": [{"name": "bot.components.topic_classifier.TopicClassifier"}],
    "DIET": diet(),
    "DIET, strip_accents": diet(strip_accents="unicode"),
}


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


def side_by_side(
    name: str, pipeline: list[Step], data: Sequence[Phrasing], messages: Sequence[Labelled]
) -> Result:
    """Train a pipeline in Rasa and ask it, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        model = apart(train, pipeline, data, folder)
        training = time.perf_counter() - started
        right, parse, memory = apart(asked, model, messages)
    return Result(name, right, training, parse, memory)


def apart(function: Callable[..., T], *arguments: object) -> T:
    """Call a function in a new process, so that nothing of another is in its memory."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(function, *arguments).result()


def train(pipeline: list[Step], data: Sequence[Phrasing], folder: str) -> str:
    """Train a pipeline, and return the model's path."""
    from rasa.model_training import train_nlu  # noqa: PLC0415  (seconds of imports)

    texts: dict[str, list[str]] = {}
    for phrasing in data:  # a slash would ask Rasa for a response selector
        texts.setdefault(topic_of(phrasing.label), []).append(phrasing.text)
    blocks = [
        {"intent": topic, "examples": "".join(f"- {text}\n" for text in own)}
        for topic, own in texts.items()
    ]
    config, nlu = Path(folder, "config.yml"), Path(folder, "nlu.yml")
    config.write_text(yaml.safe_dump({"language": "en", "pipeline": pipeline}))
    nlu.write_text(yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True))
    return str(train_nlu(str(config), str(nlu), folder))


def asked(model: str, messages: Sequence[Labelled]) -> tuple[list[bool], float, float]:
    """Return whether each message's first topic is found, ms of CPU a message, megabytes."""
    from rasa.core.agent import Agent  # noqa: PLC0415

    logging.disable(logging.WARNING)
    agent = Agent.load(model)

    async def answers(texts: Sequence[str]) -> list[str]:
        parsed = [await agent.parse_message(text) for text in texts]
        return [str(found["intent"]["name"]) for found in parsed]

    asyncio.run(answers(["hello"]))
    started = time.process_time()
    found = asyncio.run(answers([message.text for message in messages]))
    parse = 1000 * (time.process_time() - started) / len(messages)
    right = [
        message.topics[0] == ("not_understood" if name == "nlu_fallback" else name)
        for message, name in zip(messages, found, strict=True)
    ]
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return right, parse, pages * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


def curve_point(data: Sequence[Phrasing], name: str, messages: Sequence[Labelled]) -> Result:
    """Return our model, trained on that much, without Rasa."""
    started = time.perf_counter()
    model = topic_training.fit(
        [Example(phrasing.text, phrasing.label) for phrasing in data],
        networks=3,
        least=2,
        wrong_rejections=0.03,
        options=Options(),
        concepts=Concepts.read(),
    )
    training = time.perf_counter() - started
    right = [topic_of(read(model, m.text).asked[0]) == m.topics[0] for m in messages]
    return Result(name, right, training)


def table(results: Sequence[Result], messages: Sequence[Labelled]) -> str:
    """Return the shares of messages whose first topic is right, in %; 0 for what is not taken."""

    def share(right: Sequence[bool], wanted: Callable[[Labelled], bool]) -> str:
        chosen = [r for r, message in zip(right, messages, strict=False) if wanted(message)]
        return f"{100 * sum(chosen) / len(chosen):.1f}" if chosen else "–"

    head = ("", *LANGUAGES, *STYLES, "all", "training s", "CPU ms", "MB")
    rows = [
        (
            result.name,
            *(share(result.right, lambda m, x=x: m.language == x) for x in LANGUAGES),  # type: ignore[misc]
            *(share(result.right, lambda m, x=x: m.style == x) for x in STYLES),  # type: ignore[misc]
            share(result.right, lambda _: True),
            f"{result.training:.0f}",
            f"{result.parse:.2f}",
            f"{result.memory:.0f}",
        )
        for result in results
    ]
    lines = [f"| {' | '.join(row)} |" for row in (head, ("---",) * len(head), *rows)]
    return "\n".join(lines)


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    main()
