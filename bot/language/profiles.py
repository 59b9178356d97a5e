"""langdetect's n-gram profiles of the five languages, in a factory of its own.

langdetect as it is usually called loads 55 profiles, draws n-grams at random, and its first call
is not thread-safe. Here its factory gets five profiles only, lower-cased, each n-gram counted as it
is written and once more without its diacritics: customers type both.
"""

import json
from importlib.resources import files

from langdetect.detector_factory import DetectorFactory
from langdetect.utils.lang_profile import LangProfile

from bot.language.letters import fold

LONGEST = 3  # characters of an n-gram
MARKED_SHARE = 0.5  # of the texts we expect; the other half is typed without diacritics


def load(languages: tuple[str, ...]) -> DetectorFactory:
    """A factory with the profiles of `languages` only, in that order, seeded."""
    factory = DetectorFactory()
    for index, language in enumerate(languages):
        factory.add_profile(_profile(language), index, len(languages))
    factory.set_seed(0)
    return factory


def probabilities(languages: tuple[str, ...]) -> dict[str, list[float]]:
    """P(n-gram | language) for all n-grams of 1 to 3 characters, in the order of `languages`.

    A blank in an n-gram is a word boundary. The blank alone says nothing and is left out.
    """
    found: dict[str, list[float]] = load(languages).word_lang_prob_map
    found.pop(" ", None)
    return found


def _profile(language: str) -> LangProfile:
    source = files("langdetect") / "profiles" / language
    raw = json.loads(source.read_text(encoding="utf-8"))
    counts: dict[str, float] = {}
    for gram, count in raw["freq"].items():
        marked = gram.lower()
        for form, share in ((marked, MARKED_SHARE), (fold(marked), 1 - MARKED_SHARE)):
            counts[form] = counts.get(form, 0.0) + share * count
    return LangProfile(language, counts, raw["n_words"])
