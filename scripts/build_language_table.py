"""Build bot/language/table.bin from openly licensed interface translations and texts of our own.

    python scripts/build_language_table.py --downloads FOLDER

It needs the app environment, pip and npm, and two minutes. The same sources give the same file,
byte for byte; docs/language-identification.md names them.
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from language_sources import OTHERS, SOURCES, TARGETS

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from bot.language import evidence, profiles, table  # noqa: E402
from bot.language.letters import fold  # noqa: E402

OUTPUT = ROOT / "bot/language/table.bin"
SIZE = 50_000  # n-grams kept; 120,000 are no better (docs/language-identification.md)
RAREST = 3  # times an n-gram must occur in the interface texts of a language
OWN_SHARE = 0.4  # of each probability that comes from our own chat-like texts
ALONE = 4  # how often a line of one word counts: greetings, yes and no are typed most
PROFILE_SHARE = 0.1  # and from langdetect's profiles, for n-grams of 1 to 3 characters
SMOOTHING = 3e-6  # added to every probability: no n-gram rules a language out by itself
SPELT_SHARE = 0.06  # of words that are taken as typed with "aa" for "ā", "sh" for "š"

CLASSES = (*TARGETS, *OTHERS)
Words = tuple[str, ...]
Counts = Counter[str]
Shares = dict[str, float]

_CYRILLIC = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэіґ", "abvgdeziyklmnoprstufyeig", strict=True))
    | {"ё": "e", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ъ": None}
    | {"ь": None, "ю": "yu", "я": "ya", "є": "ye", "ї": "yi"}
)
_SPELT = {
    "lv": str.maketrans(
        {"ā": "aa", "ē": "ee", "ī": "ii", "ū": "uu", "š": "sh", "č": "ch", "ž": "zh"}
    ),
    "lt": str.maketrans({"š": "sh", "č": "ch", "ž": "zh"}),
}


def main() -> None:
    """Download what is missing, count, weigh, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--downloads", type=Path, required=True, help="folder for the packages")
    downloads: Path = parser.parse_args().downloads
    downloads.mkdir(parents=True, exist_ok=True)
    weights = weigh(translations(downloads))
    table.write(OUTPUT, weights, CLASSES)
    print(f"{len(weights)} n-grams, {OUTPUT.stat().st_size} bytes")


def translations(downloads: Path) -> dict[str, Counts]:
    """Counts of the n-grams in the packages' interface texts, a class each."""
    archives = [(source, source.fetch(downloads)) for source in SOURCES]

    def texts(code: str) -> set[str]:
        return {
            " ".join(text.lower().split())
            for source, archive in archives
            for text in source.strings(archive, code)
        }

    english = texts("en")
    counts = {"en": count(map(_english_words, english), "en")}
    for name in CLASSES[1:]:
        # What is the same as in English was not translated.
        translated = (text for code in OTHERS.get(name, (name,)) for text in texts(code) - english)
        counts[name] = count(map(_words, translated), name)
        print(f"{name}: {sum(counts[name].values()):.0f} n-grams")
    return counts


def own_texts() -> dict[str, Counts]:
    """Counts of the n-grams in the texts that were written for this table."""
    folder = ROOT / "bot/language/texts"
    lines = {code: (folder / f"{code}.txt").read_text("utf-8").splitlines() for code in TARGETS}
    return {code: count(_own_words(lines[code], code), code) for code in TARGETS}


def _own_words(lines: list[str], code: str) -> Iterator[Words]:
    for line in lines:
        words = _english_words(line) if code == "en" else _words(line)
        yield words * ALONE if len(words) == 1 else words


def count(texts: Iterable[Words], code: str) -> Counts:
    """How often each n-gram occurs, each word shared out over the ways in which it is typed."""
    typed: Counts = Counter()
    for words in texts:
        for word in words:
            for form, share in _forms(word, code):
                typed[form] += share  # type: ignore[assignment]
    found: Counts = Counter()
    for word in sorted(typed):
        for gram in table.grams(word[: table.LONGEST_WORD]):
            found[gram] += typed[word]
    return found


def weigh(translated: dict[str, Counts]) -> dict[str, list[int]]:
    """The weights of the n-grams that tell most, in the order of CLASSES, each 0 to HEAVIEST."""
    own = own_texts()
    shares = {name: _shares(counts) for name, counts in translated.items()}
    own_shares = {name: _shares(counts) for name, counts in own.items()}
    known = {g for name in TARGETS for g, times in translated[name].items() if times >= RAREST}
    known = known.union(*own.values())
    wikipedia = profiles.probabilities(TARGETS)

    def chances(gram: str) -> Iterator[float]:
        profile = wikipedia.get(gram, (0.0,) * len(TARGETS))
        profile_share = PROFILE_SHARE if len(gram) <= profiles.LONGEST else 0.0
        for name, probability in zip(TARGETS, profile, strict=True):
            mixed = (1 - OWN_SHARE - profile_share) * shares[name].get(gram, 0.0)
            yield mixed + OWN_SHARE * own_shares[name].get(gram, 0.0) + profile_share * probability
        for name in OTHERS:
            yield shares[name].get(gram, 0.0)

    weights = {gram: _weights(list(chances(gram))) for gram in sorted(known)}

    def worth(gram: str) -> float:
        times = sum(translated[name][gram] + 3 * own[name][gram] for name in TARGETS)
        return times * _spread(weights[gram][: len(TARGETS)])

    return {gram: weights[gram] for gram in sorted(weights, key=worth, reverse=True)[:SIZE]}


def _words(text: str) -> Words:
    return evidence.read(text.lower().translate(_CYRILLIC)).words


def _english_words(text: str) -> Words:
    """Labels too: they are loan words elsewhere, but English they are."""
    seen = evidence.read(text.lower())
    return seen.words + seen.spare


def _forms(word: str, code: str) -> list[tuple[str, float]]:
    folded = fold(word)
    if folded == word:
        return [(word, 1.0)]
    spelt = word.translate(_SPELT.get(code, {}))
    if spelt == word:
        return [(word, 0.5), (folded, 0.5)]
    return [(word, 0.5), (folded, 0.5 - SPELT_SHARE), (fold(spelt), SPELT_SHARE)]


def _shares(counts: Counts) -> Shares:
    """Each n-gram's share among those of its length; whole words are a length of their own."""
    totals: Counter[int] = Counter()
    for gram, times in counts.items():
        totals[min(len(gram), table.LONGEST + 1)] += times
    return {g: times / totals[min(len(g), table.LONGEST + 1)] for g, times in counts.items()}


def _weights(chances: list[float]) -> list[int]:
    """Logarithms above the unlikeliest class: an n-gram that is in no table then adds nothing."""
    logs = [math.log(chance + SMOOTHING) for chance in chances]
    return [min(table.HEAVIEST, round(table.STEPS * (log - min(logs)))) for log in logs]


def _spread(weights: list[int]) -> float:
    mean = sum(weights) / len(weights)
    return math.sqrt(sum((weight - mean) ** 2 for weight in weights))


if __name__ == "__main__":
    main()
