"""Where a message may be cut into two questions.

Between sentences, at a comma or a dash, at a joining word, and, because many write without any
mark, where a word stands in the middle with which questions and wishes begin. Most of these cuts
are wrong; what the topics of both sides say about them is for `topic_questions`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.components.folding import fold
from bot.language import identify

QUESTION, SENTENCE, COMMA, DASH, JOINT, ASKS, BEGINS = KINDS = (
    "question",  # behind a question mark
    "sentence",  # behind another end of a sentence, or of a line
    "comma",
    "dash",
    "joint",  # before a word of JOINTS
    "asks",  # before a word of ASKING
    "begins",  # before a word of BEGINNING
)


def _tables(words: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    return {language: frozenset(own.split()) for language, own in words.items()}


# Folded words of each language; a message's own language decides.
JOINTS = _tables(
    {
        "en": "and also plus then because but btw additionally or anyway another",
        "lv": "un ari vel jo bet turklat tad starp papildus vai",
        "lt": "ir o taip dar bei nes bet beje tada arba taciau",
        "et": "ja ning samuti lisaks aga sest veel siis kuid voi muuseas",
        "hu": "es meg valamint illetve tovabba s de mert amugy aztan vagy egyebkent plusz",
    }
)
ASKING = _tables(
    {
        "en": "what whats how hows when whens where wheres why whys which who can could do does"
        " did is are will would should may am have has",
        "lv": "kas ko kad kur ka kapec cik kurs kura kuri kuru kuras kuros vai kads kada kadi"
        " kadus kadas kam",
        "lt": "kas ka kada kur kaip kodel kiek koks kokia kokie kokius kokios kokiu kuris kuri"
        " kurie kuriuos ar kam kuo kokio",
        "et": "mis mida millal kus kuhu kust kuidas miks palju mitu kaua milline millised"
        " milliseid millise kas kellele kes mille millega",
        "hu": "mi mit mik mikor mikortol hol hova honnan hogy hogyan miert mennyi mennyit"
        " mennyibe melyik melyiket milyen meddig hany lehet van tudok tudom mibe minek kell",
    }
)
BEGINNING = _tables(
    {
        "en": "i im id ill please pls show tell give let sign register add move my we need check"
        " change help there",
        "lv": "es gribu gribetu velos ludzu parada paradiet pasakiet pieregistrejiet piesakiet"
        " parcel parceliet man mes mums nav ir varat var",
        "lt": "as noriu noreciau prasau parodykit parodykite pasakykit uzregistruokit perkelkit"
        " man mes mums nera yra galit galima",
        "et": "ma mina tahan tahaks tahaksin sooviks soovin palun naita naidake oelge registreeri"
        " pange mul meil me pole on saab saan",
        "hu": "szeretnek szeretnem akarok akarom kerem kerek legyszi mutasd mondd nezd"
        " regisztrald hozd nekem nincs nem en mi ugyanaz be fel",
    }
)
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
APOSTROPHES = str.maketrans(dict.fromkeys("'’"))
SENTENCE_END = re.compile(r"[.!…;]+\s|\n")
DASHES = re.compile(r"\s[-–—]\s")
EDGES = " \n.,;?!…-–—"  # of a side, that tell nothing of it
FEWEST_WORDS = 2  # of a side, where no mark and no joining word parts it
FEWEST_LETTERS = 2  # of a side; more than that, its topic must tell
MOST_CUTS = 8  # of a long message: those at the clearest marks


@dataclass(frozen=True)
class Cut:
    """A message in two: both sides without the marks and joining words between them."""

    first: str
    second: str
    kind: str


def cuts(text: str) -> list[Cut]:
    """Return the ways to cut `text` in two, from left to right, MOST_CUTS at most."""
    spans = [found.span() for found in WORD.finditer(text)]
    words = [fold(text[start:end].lower()).translate(APOSTROPHES) for start, end in spans]
    language = identify(text).language or ""
    joints = JOINTS.get(language, frozenset())
    sides: dict[tuple[str, str], str] = {}
    joined = bool(words) and words[0] in joints  # only joining words since the last cut
    for place in range(1, len(words)):
        kind = _mark(text[spans[place - 1][1] : spans[place][0]])
        if kind is None and not joined:
            kind = _kind(words, place, language)
        joined = words[place] in joints and (joined or kind is not None)
        if kind is not None:
            second = place
            while second < len(words) - 1 and words[second] in joints:
                second += 1
            first = text[: spans[place - 1][1]].strip(EDGES)
            sides.setdefault((first, text[spans[second][0] :].strip(EDGES)), kind)
    found = [
        Cut(first, second, kind)
        for (first, second), kind in sides.items()
        if min(_letters(first), _letters(second)) >= FEWEST_LETTERS
    ]
    kept = sorted(found, key=lambda cut: KINDS.index(cut.kind))[:MOST_CUTS]
    return [cut for cut in found if cut in kept]


def _mark(between: str) -> str | None:
    """Return the kind of cut that stands between two words, or None."""
    if between == " ":
        return None
    if "?" in between:
        return QUESTION
    if SENTENCE_END.search(between):
        return SENTENCE
    if "," in between and not between.endswith(","):
        return COMMA
    return DASH if DASHES.search(between) else None


def _kind(words: list[str], place: int, language: str) -> str | None:
    """Return the kind of cut that the word at `place` makes by itself, or None."""
    word = words[place]
    if word in JOINTS.get(language, ()):
        return JOINT
    if min(place, len(words) - place) < FEWEST_WORDS:
        return None
    if word in ASKING.get(language, ()):
        return ASKS
    return BEGINS if word in BEGINNING.get(language, ()) else None


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))
