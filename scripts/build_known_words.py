"""Build bot/data/words: what is a word in each language, so that no slip is seen in it.

    python scripts/build_known_words.py [--downloads FOLDER | --check]

Each file holds the folded words of the training phrasings and of the interface translations that
docs/language-identification.md names; those that customers use often have a "+" behind them. With
`--downloads` the translations are read anew (pip and npm); without, their words stay as they are.
`--check` writes nothing and fails where a word of the phrasings is missing.
It needs the environment of the bot.
"""

import argparse
import ast
import re
import sys
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from language_sources import SOURCES, TARGETS

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bot.components.details.reading import key_of, plain_of  # noqa: E402
from bot.components.details.slips import (  # noqa: E402
    EXCHANGED,
    FOLDER,
    MEANT,
    USUAL,
    WORD,
    exchanges,
    slip_between,
)

PHRASING = re.compile(r"^    - (.*)$", re.MULTILINE)
FINDERS = ROOT / "bot/components/details"
LITERAL = re.compile(r"(?<!\\)\b[^\W\d_]{3,}\b")
BEGINNING = re.compile(r"(?<!\\)\b([a-z]{4,})\\w")
OFTEN = 5  # lines of training in which a word stands that may be meant by a slip
SELDOM = 3  # lines at most of a word that is itself a slip, if its letters are exchanged
LEAST = 2  # translations in which a word stands: once it may be a slip or a name
LONGEST = 24


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--downloads", type=Path, help="folder for the packages")
    parser.add_argument("--check", action="store_true", help="only tell whether words are missing")
    options = parser.parse_args()
    downloads: Path | None = options.downloads
    for language in TARGETS:
        path = FOLDER / f"{language}.txt"
        if downloads:
            others = _often(translated(downloads, language), language)
        else:
            others = set(map(_bare, path.read_text("utf-8").split()))
        lines = listed(language, others)
        if options.check:
            kept = {_bare(line) for line in lines}
            if missing := sorted((phrased(language).keys() & kept) - others):
                sys.exit(f"{path.relative_to(ROOT)}: run this script; missing: {missing}")
            continue
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        print(path.relative_to(ROOT), path.stat().st_size)


def _bare(line: str) -> str:
    return line.rstrip(MEANT + USUAL)


def listed(language: str, others: set[str]) -> list[str]:
    """Return the lines of a file: the words of the training phrasings and the others."""
    counts = phrased(language)
    own = finders(language)
    often = {word for word, count in counts.items() if count >= OFTEN}
    looked_for = {word for word in often if word in own or word.startswith(stems())}
    slips = {
        word
        for word, count in counts.items()
        if count <= SELDOM and word not in others and _is_exchanged(word, often)
    }
    words = (counts.keys() | others) - slips | own | _phrase_words(language) | _more(language)
    marks = dict.fromkeys(often, USUAL) | dict.fromkeys(looked_for, MEANT)
    return sorted(word + marks.get(word, "") for word in words)


def phrased(language: str) -> Counter[str]:
    """Return in how many training phrasings each word stands."""
    texts = (
        phrase
        for path in sorted((ROOT / "bot/data/nlu" / language).glob("*.yml"))
        for phrase in PHRASING.findall(path.read_text("utf-8"))
    )
    return _count(texts, language)


def finders(language: str) -> set[str]:
    """Return the words that stand in the finders themselves."""
    return set(_count((word for text in _texts() for word in LITERAL.findall(text)), language))


def stems() -> tuple[str, ...]:
    """Return the beginnings of words that the finders look for, as "purchas" in `purchas\\w*`."""
    return tuple(sorted({stem for text in _texts() for stem in BEGINNING.findall(text)}))


@cache
def _texts() -> tuple[str, ...]:
    """Return the texts in the finders' code."""
    texts = []
    for path in sorted(FINDERS.glob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        # A text that stands by itself is documentation, with slips as examples in it.
        told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        texts += [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            if id(node) not in told
        ]
    return tuple(texts)


def _phrase_words(language: str) -> set[str]:
    text = (ROOT / "bot/data/phrases" / f"{language}.txt").read_text("utf-8")
    return set(_count([text], language))


def _more(language: str) -> set[str]:
    """Return the words of `more.tsv`: everyday ones that look like a slip of another."""
    lines = (FOLDER / "more.tsv").read_text("utf-8").splitlines()
    return set(_count([line[3:] for line in lines if line.startswith(f"{language}\t")], language))


def translated(downloads: Path, language: str) -> Iterable[str]:
    """Return the interface texts of the packages in a language, and the texts of our own."""
    downloads.mkdir(parents=True, exist_ok=True)
    own = (ROOT / "bot/language/texts" / f"{language}.txt").read_text("utf-8").splitlines()
    texts = _strings(downloads, language)
    if language != "en":
        texts -= _strings(downloads, "en")  # what is the same was not translated
    return [*texts, *own, *own]


def _strings(downloads: Path, language: str) -> set[str]:
    archives = [(source, source.fetch(downloads)) for source in SOURCES]
    return {text for source, archive in archives for text in source.strings(archive, language)}


def _often(texts: Iterable[str], language: str) -> set[str]:
    return {word for word, count in _count(texts, language).items() if count >= LEAST}


def _count(texts: Iterable[str], language: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for text in texts:
        words = (key_of(word, language) for word in WORD.findall(plain_of(text, language)))
        counts.update({word for word in words if word.isascii() and len(word) <= LONGEST})
    return counts


def _is_exchanged(word: str, usual: set[str]) -> bool:
    return any(
        other in usual and slip_between(word, other) == EXCHANGED for other in exchanges(word)
    )


if __name__ == "__main__":
    main()
