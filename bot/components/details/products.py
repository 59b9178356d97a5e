"""Products: models of the catalogue in every way that customers name them.

"R5", "r6 mk2", "5d4", "EF 24-70-nek", "70 200 f4", "mark ii". Where what was said fits several
models, the value is what was said, `candidates` are the models, and the confidence is low. What
looks like a model and is none of the catalogue's has `known` false.
"""

from __future__ import annotations

import re

from bot.components.details.catalogue import MARK, MARK_NUMBER, Catalogue, Lens, catalogue, mark_of
from bot.components.details.model_words import spelt_out
from bot.components.details.reading import GUESS, LIKELY, MAYBE, SURE, Reading

APERTURE = (
    r"(?:\s*[-,]?\s*(?:f\s?/?\s?|1:)(\d+(?:[.,]\d)?)(?:-\d[.,]\d)?"
    r"|\s*/\s?(\d[.,]\d)|\s(\d[.,]\d))(?![\d.,]\d|\d)"
)
LENS = re.compile(
    r"(?<![\w.,/+-])(?:canon\s+)?(?:(rf|ef)(?:-?([sm])(?![a-z]))?[\s-]*)?"
    r"(?<![.,\d])(\d{1,3})(?:(?:\s?[-–/]\s?|\s)(\d{2,3}))?(?!\d|[.,]\d)(\s?mm)?"
    rf"(?:{APERTURE})?"
)
LENS_REST = re.compile(
    rf"[\s,]*(?:\b|(?<=\d))(?:l\s?is|l|is|usm|stm|(macro|makro)|{MARK}|(iii|ii|iv))(?![a-z0-9])"
)
MARK_ALONE = re.compile(rf"(?<![\w-])(?:mark|mk)[\s.-]*{MARK_NUMBER}(?![a-z0-9])")
# An ending right after a name: "R6-le", "5D4-re", "70-200ga", "R5-öt", "R6am". Written together,
# only the language's own count.
ENDINGS = {
    "en": "s",
    "lv": r"niek\w{1,3}|tais|taja|tajam|tajai|to|am|ai|u|a|as|us|iem|ajam|ajai|ajiem|ais|aja|ajo"
    r"|i|is|im|es|e|em|os|ns|in[sauie]|ins|inam|ini|it[ies]s?|itim|k[ua]|cik\w{0,3}|nik\w{0,3}",
    "lt": r"t?uk\w{1,5}|nk\w{1,3}|t[auo]s?|tam|ui|iui|a|o|u|e|as|ai|am|io|is|iai|uose|je|oje",
    "et": "n?(?:e|es|ed|est|et|ele)|se[sl]?t?|sega|sele|i?(?:le|lt|ga|st|ks|ta|ni)|il?|t|l|s|d"
    r"|de|dele|dega|dest|ke|kene|kes[el]?\w{0,3}|kest|kas|kaga|kale",
    "hu": "(?:[eoa]?m|[eoa]?d|unk|j[ea])?(?:n[ea]k|[eoa]?t|h[eo]z|b[eao]n?|b[eo]l|r[eo]l|r[ea]"
    r"|[vm]?[ea]l"
    r"|[eo]n|n[ea]l|t[eo]l|ert|ig|kent|i|e)|[eoa]s(?:t|[eoa]m(?:et|at)?|hez|r[ea]|n[ea]k)?|[eoa]m"
    r"|[eoa]k(?:[ea]t)?|[eo]ske\w{0,4}|[eo]cske\w{0,4}|[eo]sk[ao]\w{0,3}"
    r"|mm-?es|m",
}
_ENDING = {
    language: re.compile(rf"[-'’](?!\d)[a-z]{{1,7}}(?!\w)|(?:{words})(?!\w)")
    for language, words in ENDINGS.items()
}
UNKNOWN_CAMERA = re.compile(
    r"(?<![\w.,/+-])(?:canon\s+)?(?:(?:eos[\s-]*)?r\d{1,2}\s?[cv]\b"
    r"|eos[\s-]*[a-z]?\d{1,4}[a-z]{0,2}|eos[\s-]*[rm]|\d{1,4}d(?=\b)"
    rf"|m\d{{1,3}}\b|c\d{{2,3}}\b|x[acf]\d{{2,3}}\b|\d{{3}}ex\b|ts-?e\s?\d{{2,3}}\b"
    rf"|powershot\s\w+)(?:[\s-]*{MARK})?(?![a-z0-9])"
)
# Lenses of other makers are none of the catalogue's: "sigma 24-70", "tamroni 70-200".
OTHER_MAKER = re.compile(
    r"\b(?:sigm|tamron|samyang|tokin|nikkor|nikon|sony|fuji|zeiss|laow|viltrox|rokinon|irix"
    r"|yongnuo|panason"
    r"|olymp|leic|godox)\w*[\s-]+(?:art\s+|af\s+|sp\s+)?$"
)
# "Sigma art glass mostly, a 24-70 and an 85": all of them.
OTHER_MAKERS = re.compile(
    OTHER_MAKER.pattern.removesuffix(r"[\s-]+(?:art\s+|af\s+|sp\s+)?$")
    + r"(?:[\s,:–-]+(?:art|af|sp|glass|lens\w*|primes?|zooms?|mostly|mainly|only|stuff|optik\w*"
    r"|obj\w*|stikl\w*|klaas\w*|daugiausia|galvenokart|peamiselt|foleg|an?|the|my|and|un|ir|ja|es"
    r"|plus|\d{2,3}(?:-\d{2,3})?(?:mm)?|f?/?\d(?:[.,]\d)?)){1,9}[\s,:–-]+$"
)
# Numbers that no body has without "EOS" before them: "12d" is a day in Lithuanian.
NUMBERED_D = re.compile(r"(?:[1-9]0|77|\d{3,4})d")
OTHER_R5 = re.compile(r"[\s-]?[cv](?![\w])")


# Zooms and primes that are sold for these cameras, in the catalogue or not.
_ZOOMS = """
8-15 10-18 10-20 10-22 11-24 14-35 15-30 15-45 15-85 16-28 17-35 17-40 17-55 17-85 18-45 18-50
18-55 18-135 18-150 18-200 24-50 24-85 24-240 28-80 28-105 28-135 28-300 35-70 35-350 55-200
55-210 55-250 70-210 70-300 75-300 80-200 90-300 100-300 200-400 200-800
"""
_PRIMES = """
14 16 20 22 24 28 35 40 45 50 65 85 90 100 135 180 200 300 400 500 600 800 1200
"""
ZOOMS, PRIMES = frozenset(_ZOOMS.split()), frozenset(_PRIMES.split())


def find_products(reading: Reading) -> None:
    """Find products; the catalogue's first."""
    spelt = spelt_out(reading)
    if spelt is None:
        _find(reading)
        return
    _find(spelt.reading)
    for detail in spelt.reading.found:
        start, end = spelt.origins[detail.start], spelt.origins[detail.end]
        if detail.entity == "product" and reading.free(start, end):
            uncertain = "candidates" in detail.more or "known" in detail.more
            value = reading.clean[start:end] if uncertain else detail.value
            reading.add("product", value, start, end, detail.confidence, **detail.more)


def _find(reading: Reading) -> None:
    known = catalogue()
    for pattern, model in known.others:
        for match in pattern.finditer(reading.plain):
            end = _end(reading, match.end())
            if end is not None and reading.free(match.start(), end):
                reading.add("product", model, match.start(), end, SURE)
    _find_lenses(reading, known)
    _find_cameras(reading, known)
    _find_unknown(reading)
    _find_marks(reading, known)


def _find_cameras(reading: Reading, known: Catalogue) -> None:
    if known.series is None:
        return
    for match in known.series.finditer(reading.plain):
        series = re.sub(r"[\s-]", "", match.group(3))
        end = _end(reading, match.end())
        if end is None or not reading.free(match.start(), end):
            continue
        if OTHER_R5.match(reading.plain, match.end()) and series.startswith("r"):
            continue
        if not _is_meant(reading, match):
            continue
        mark = mark_of(*match.groups()[3:])
        exact = [c.model for c in known.cameras if c.series == series and c.mark == (mark or 1)]
        family = [c.model for c in known.cameras if c.series == series]
        start = match.start(2) if match.group(2) else match.start(3)
        if exact:
            reading.add("product", exact[0], start, end, SURE)
        else:
            candidates = family if mark is None else []
            _add_uncertain(reading, candidates, start, match.end(), end)


def _is_meant(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a short series is a model: "R" after "EOS", "RP" in capitals, "5d" not a day."""
    series = match.group(3)
    if match.group(2) or any(match.groups()[3:]):
        return True
    if series == "r":
        return False
    if re.match(r"r\s", series):  # "R 5", "canon r 5"
        return bool(match.group(1)) or reading.clean[match.start(3)] == "R"
    if not any(c.isdigit() for c in series):
        return reading.clean[match.start(3) : match.end(3)].isupper()
    return not reading.plain.startswith(".", match.end()) or not series.endswith("d")


def _end(reading: Reading, end: int) -> int | None:
    """Return where a name ends, its inflection included; None if a longer word goes on."""
    match = _ENDING[reading.language].match(reading.plain, end)
    if match:
        return match.end()
    if end < len(reading.plain) and (reading.plain[end].isalnum() or reading.plain[end] == "_"):
        return None
    return end


def _add_uncertain(
    reading: Reading, candidates: list[str], start: int, said_end: int, end: int
) -> None:
    said = " ".join(reading.clean[start:said_end].split())
    if candidates:
        reading.add(
            "product",
            said,
            start,
            end,
            MAYBE if len(candidates) < 4 else GUESS,
            candidates=candidates,
        )
    else:
        reading.add("product", said, start, end, GUESS, known=False)


def _find_lenses(reading: Reading, known: Catalogue) -> None:
    position = 0
    while match := LENS.search(reading.plain, position):
        position = match.end() if match.group(3) else match.end() + 1
        end, version, macro = _lens_rest(reading, match.end())
        position = max(position, _try_lens(reading, known, match, end, version, macro))


def _lens_rest(reading: Reading, end: int) -> tuple[int, int | None, bool]:
    """Read what follows the aperture: "L IS II USM", "macro"."""
    version, macro = None, False
    while match := LENS_REST.match(reading.plain, end):
        if reading.clean[end : match.end()].strip(" ,") == "is" and not LENS_REST.match(
            reading.plain, match.end()
        ):
            break  # "the 70-200 is Latvian"
        macro = macro or bool(match.group(1))
        version = mark_of(match.group(2), match.group(3)) or version
        end = match.end()
    return end, version, macro


def _try_lens(
    reading: Reading,
    known: Catalogue,
    match: re.Match[str],
    end: int,
    version: int | None,
    macro: bool,
) -> int:
    """Add the lens that a match names, if it does. Return where to read on."""
    mount = (match.group(1) or "") + (match.group(2) or "")
    near, far, unit = match.group(3), match.group(4), match.group(5)
    aperture = next((a.replace(",", ".") for a in match.groups()[5:8] if a), None)
    focal = f"{near}-{far}" if far else near
    if far and focal not in known.focals | ZOOMS and not (mount and unit) and near in known.focals:
        # "RF 50 20 ...": the second number is another thing.
        return match.start(3) + len(near)
    whole_end = _end(reading, end)
    if whole_end is None or not reading.free(match.start(), whole_end):
        return match.end()
    fits = [
        lens
        for lens in known.lenses
        if lens.focal == focal and _fits(lens, mount, aperture, version, macro)
    ]
    named = bool(mount or unit or aperture or macro) or reading.asked == "product"
    sold = focal in known.focals or focal in ZOOMS or focal in PRIMES
    if not (sold or mount) or not (
        named or (far and (fits or (focal in ZOOMS and int(far) >= 55)))
    ):
        return match.end()
    start = next(match.start(i) for i in (1, 3) if match.group(i))
    others = not mount and OTHER_MAKERS.search(reading.plain, max(0, start - 80), start)
    if others or OTHER_MAKER.search(reading.plain, 0, start):
        reading.take(start, whole_end)
        return max(match.end(), end)
    if len(fits) == 1:
        reading.add("product", fits[0].model, start, whole_end, SURE if far or mount else LIKELY)
    elif fits or mount or far or aperture or unit:
        _add_uncertain(reading, [lens.model for lens in fits], start, end, whole_end)
    return max(match.end(), end)


def _fits(lens: Lens, mount: str, aperture: str | None, version: int | None, macro: bool) -> bool:
    return (
        mount in ("", lens.mount)
        and aperture in (None, lens.aperture)
        and version in (None, lens.version)
        and (lens.macro or not macro)
    )


def _find_marks(reading: Reading, known: Catalogue) -> None:
    """Find "mark ii" said alone: any camera of that mark."""
    for match in MARK_ALONE.finditer(reading.plain):
        mark = mark_of(match.group(1))
        models = [camera.model for camera in known.cameras if camera.mark == mark]
        if models and reading.free(*match.span()):
            _add_uncertain(reading, models, match.start(), match.end(), match.end())


def _find_unknown(reading: Reading) -> None:
    for match in UNKNOWN_CAMERA.finditer(reading.plain):
        name = match.group().removeprefix("canon").strip()
        if not reading.free(*match.span()):
            continue
        if re.match(r"\d+d$", name) and not NUMBERED_D.fullmatch(name):
            continue
        start = match.end() - len(match.group().removeprefix("canon").lstrip())
        said = " ".join(reading.clean[start : match.end()].upper().replace("MARK", "Mark").split())
        reading.add("product", said, start, match.end(), GUESS, known=False)
