"""Language identification beside langdetect and lingua: accuracy, CPU and memory, in one run.

    python -m venv /tmp/lingua && /tmp/lingua/bin/pip install lingua-language-detector
    .venv/bin/python benchmarks/language.py --lingua /tmp/lingua/bin/python

Each identifier runs in a process of its own over tests/nlu/*/topics.tsv, `not_understood` left out.
Without --lingua its row is left out. --conversations tells instead how often the assistant answers
in the customer's language, after one, two and three messages.
"""
# ruff: noqa: PLC0415  -- what an identifier imports is part of its memory and time

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "lv", "lt", "et", "hu")
STYLES = ("plain", "colloquial", "unmarked", "messy")
CONVERSATIONS, LENGTH = 400, 3  # drawn for each language, and messages in each
Identifier = Callable[[str], str | None]
Row = tuple[str, str, str]  # language, column of the table, text


def ours() -> Identifier:
    """bot.language.identify."""
    sys.path.insert(0, str(ROOT))
    from bot.language import identify, warm

    warm()
    return lambda text: identify(text).language


def langdetect_detect() -> Identifier:
    """langdetect as people use it."""
    from langdetect import detect

    identify: Identifier = detect
    return identify


def langdetect_factory() -> Identifier:
    """langdetect's factory with the five stock profiles, seeded."""
    from importlib.resources import files

    from langdetect.detector_factory import DetectorFactory

    factory = DetectorFactory()
    profiles = files("langdetect") / "profiles"
    factory.load_json_profile([(profiles / name).read_text("utf-8") for name in LANGUAGES])
    factory.set_seed(0)
    return _detector(factory, str)


def langdetect_folded() -> Identifier:
    """The same with profiles marked and folded, lower-cased."""
    sys.path.insert(0, str(ROOT))
    from bot.language import profiles

    return _detector(profiles.load(LANGUAGES), str.lower)


def lingua() -> Identifier:
    """lingua restricted to the five, its models loaded first."""
    from lingua import (  # type: ignore[import-not-found]
        IsoCode639_1,
        LanguageDetectorBuilder,
    )

    codes = [getattr(IsoCode639_1, name.upper()) for name in LANGUAGES]
    builder = LanguageDetectorBuilder.from_iso_codes_639_1(*codes)
    detector = builder.with_preloaded_language_models().build()

    def identify(text: str) -> str | None:
        found = detector.detect_language_of(text)
        return found.iso_code_639_1.name.lower() if found else None

    return identify


IDENTIFIERS = {
    "ours": ours,
    "langdetect detect()": langdetect_detect,
    "langdetect, own factory": langdetect_factory,
    "langdetect, own factory, folded": langdetect_folded,
    "lingua, the five only": lingua,
}


def main() -> None:
    """Run every identifier and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lingua", help="a Python that has lingua-language-detector")
    parser.add_argument("--child", choices=IDENTIFIERS, help=argparse.SUPPRESS)
    parser.add_argument("--conversations", action="store_true")
    arguments = parser.parse_args()
    if arguments.conversations:
        print("| page | " + " | ".join(f"message {n + 1}" for n in range(LENGTH)) + " |")
        print("|---" * (LENGTH + 1) + "|")
        for page in ("right", "English", "wrong"):
            print(f"| {page} |", " | ".join(f"{s:.2f}" for s in conversations(page)), "|")
        return
    if arguments.child:
        print(json.dumps(measure(IDENTIFIERS[arguments.child])))
        return
    columns = [*STYLES, "all", "1 word", *LANGUAGES]
    print("| identifier |", " | ".join(columns), "| CPU µs | load ms | MB |")
    print("|---" * (len(columns) + 4) + "|")
    for name in IDENTIFIERS:
        python = arguments.lingua if name.startswith("lingua") else sys.executable
        if python:
            report(name, _child(python, name), columns)


def report(name: str, result: dict[str, float], columns: list[str]) -> None:
    """One row of the table."""
    cells = [f"{result[column]:.1f}" for column in columns]
    cost = f"{result['cpu']:.0f} | {result['load']:.0f} | {result['memory']:.1f}"
    print(f"| {name} |", " | ".join(cells), f"| {cost} |", flush=True)


def measure(make: Callable[[], Identifier]) -> dict[str, float]:
    """Accuracy (%) by column, CPU time a message (µs), time to load (ms), memory (MB)."""
    rows = messages()
    before = _memory()
    started = time.process_time()
    identify = make()
    loaded = time.process_time()
    answers = [_answer(identify, text) for _, _, text in rows]
    ended = time.process_time()
    memory = _memory() - before
    result = {
        "cpu": (ended - loaded) / len(rows) * 1e6,
        "load": (loaded - started) * 1e3,
        "memory": memory,
    }
    return result | accuracy(rows, answers)


def conversations(page: str) -> list[float]:
    """Share (%) of conversations whose language is the customer's after each message.

    As the backend settles it, on a page in the customer's language ("right"), in English, or in
    the language that follows theirs in LANGUAGES ("wrong").
    """
    sys.path.insert(0, str(ROOT))
    from bot.language import settle

    draw = random.Random(0)
    rows = messages()
    right = [0] * LENGTH
    for place, language in enumerate(LANGUAGES):
        texts = [text for own, _, text in rows if own == language]
        wrong = LANGUAGES[(place + 1) % len(LANGUAGES)]
        for _ in range(CONVERSATIONS):
            current = {"right": language, "English": "en", "wrong": wrong}[page]
            sure = False
            for number, text in enumerate(draw.sample(texts, LENGTH)):
                settled = settle(text, current=current if sure else None, page=current)
                current, sure = settled.language, sure or settled.sure
                right[number] += current == language
    return [100 * count / (CONVERSATIONS * len(LANGUAGES)) for count in right]


def messages() -> list[Row]:
    """The test messages; those of one word are a column of their own."""
    rows = []
    for language in LANGUAGES:
        path = ROOT / "tests/nlu" / language / "topics.tsv"
        for line in path.read_text("utf-8").splitlines():
            topic, style, text = line.split("\t")
            if topic != "not_understood":
                rows.append((language, style if " " in text else "1 word", text))
    return rows


def accuracy(rows: list[Row], answers: list[str | None]) -> dict[str, float]:
    """Per cent right for each style and language, and for all but messages of one word."""
    outcomes: dict[str, list[bool]] = {}
    for (language, column, _), answer in zip(rows, answers, strict=True):
        groups = [column] if column == "1 word" else [column, language, "all"]
        for group in groups:
            outcomes.setdefault(group, []).append(answer == language)
    return {group: 100 * sum(right) / len(right) for group, right in outcomes.items()}


def _detector(factory: object, prepare: Callable[[str], str]) -> Identifier:
    def identify(text: str) -> str | None:
        detector = factory.create()  # type: ignore[attr-defined]
        detector.append(prepare(text))
        found: str = detector.detect()
        return found

    return identify


def _answer(identify: Identifier, text: str) -> str | None:
    try:
        return identify(text)
    except Exception:  # langdetect raises on texts without letters: that is an answer, a wrong one
        return None


def _child(python: str, name: str) -> dict[str, float]:
    command = [python, str(Path(__file__).resolve()), "--child", name]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    result: dict[str, float] = json.loads(output)
    return result


def _memory() -> float:
    """Resident memory of this process in MB (Linux)."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 2**20


if __name__ == "__main__":
    main()
