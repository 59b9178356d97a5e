"""Dates of something else: since when somebody works, the 2022 World Cup, prices from January."""

from __future__ import annotations

import re

from bot.components.details.firms import A_SHOP, names_shop
from bot.components.details.reading import Reading

BOUGHT = re.compile(
    r"\b(?:bou\w+|purchas\w*|got|ordered|picked up|pirk\w*|nopirk\w*|iegada\w*|panem\w*|nemts|nemta"
    r"|pasut\w*|pirkau|nusipirk\w*|perpirk\w*|isigij\w*|paemiau|emiau|uzsak\w*|ost\w*|tellis\w*"
    r"|soeta\w*|hanki\w*|sai|sain|vett\w*|vasarol\w*|rendel\w*|kaptam|hoztam)\b"
)
# Since when somebody works, shoots, is a member: no day when something was bought.
SINCE = re.compile(r"\b(?:since|kops|nuo|alates|aastast)\s+(?:\w+\s+)?$")
SINCE_AFTER = re.compile(r"\s*(?:[a-z]\w{0,8}\s)?(?:ota|saati|alates|peale|onwards?|on)\b")
DOING = re.compile(
    r"\b(?:work|shoot|photograph|member|business|running|profession|freelanc|dirb|fotografuoj"
    r"|fotografav|veikl|nar[iy]|verci|imon|darboj|strada|fotografej|bildej|nodarb|biedr|uznem|studij"
    r"|pildista[nmv]|tegut|toota|liige|tegele|firma|dolgoz|foto[zs]|mukod|tag|vagyok|vallalk|using"
    r"|client|klient|customer|wait|gaid|lauk|oota|varok)\w*"
)
# What looks like a camera or a lens.
MODEL = re.compile(
    r"\b(?:eos|rf|ef|rp)\b|\br\s?\d|\b(?:rf|ef)\d|\d{1,2}d(?:x|s|\b)|\d{2,3}-\d{2,3}"
)
MOST_WORDS_OF_A_DAY = 4
# "the 2022 World Cup", "jūsu 2024. gada pamācībā", "a 2026-os árlista".
_EVENTS = (
    r"world cup|worlds\b|euros?\b|olym|paralym|champion|games\b|festival|marathon|election"
    r"|grand prix|eurovision|pasaules (?:kaus|cemp)|eiropas cemp|cempion|olimp|spel[eu]|maraton"
    r"|velesan|dziesmu svetk|pasaulio|europos|zaidyn|rinkim|mm\b|em\b|mm-|em-|olump|meistrivoist"
    r"|mangud|laulupid|valimis|eurovisioon|vb\b|eb\b|vb-|eb-|vilagbajnok|europa-bajnok|fesztival"
    r"|valasztas"
)
_PAPERS = (
    r"price|pricing|sheet|list\b|guide|manual|brochure|catalog|handbook|terms\b|rules\b|edition"
    r"|tariff|fees?\b|leaflet|instruct|pamacib|cen(?:as|am|u|ai|rad\w*)\b|katalog|brosur|rokasgram"
    r"|noteikum|instrukc|celved|kainor|kain(?:os|u|as)\b|brosiur|taisykl|salyg|juhend|hinnakir"
    r"|hin(?:nad|du|dade|dadega)\b|kataloog|reegl|tingimus|kasiraamat|arlist|ara[ki]\b|utmutat"
    r"|kezikonyv|szabalyz|feltetel|tajekoztat"
)
OF_SOMETHING = re.compile(
    r"\.?-?(?:[aeo]?s|i|nda|ndate)?\s+(?:(?:gada|g\.|m\.|m|metu|aasta|evi)\s+)?"
    rf"(?:(?!and\b|un\b|ir\b|ja\b|es\b)\w+\s+)?(?:{_EVENTS}|{_PAPERS})"
)
# What is to come, or a membership's: "when I renew in March", "no 1. janvāra cenas celsies".
COMING = re.compile(
    r"\b(?:renew\w*|expir\w*|prices?|fees?|cen(?:a|as|am|u)|celsies|atjaunos\w*|atjaunoj\w*"
    r"|pagarin\w*|beigsies|kain(?:a|os|u|as)|kils|brangs|pratesi\w*|atnaujin\w*|baigsis"
    r"|hin(?:d|nad|na|du)|touse\w*|tousmas|pikenda\w*|aegu\w*|ara[ki]|emelkedn\w*|emelik"
    r"|megujit\w*|meghosszabb\w*|hosszabbit\w*|lejar)\b"
)
FEW = 3  # words: "kaina, kovas" may answer
# "four bodies to put in today", "gribu šodien pievienot": a day for a plan.
PURPOSE = re.compile(
    r"\bto (?!day\b)\w+(?:\s\w+){0,4}\s+$|\b(?:want|need|will|gonna|gribu|gribetu|velos|velamies"
    r"|vajag|vajadzet\w*|ja(?:ie|pie|re|no|da|iz)\w+|noriu|noreciau|norim\w*|reikia|turiu"
    r"|tahan|tahaks\w*|tahame|soovi\w*|vaja|pean|szeretne\w*|akar\w*|kell\w*)\b[^,.;!?]*$"
)
PURPOSE_AFTER = re.compile(
    r"[^,.;!?]*\b(?:gribu|gribetu|vajag|noriu|noreciau|reikia|tahan|tahaks\w*|soovi\w*|vaja"
    r"|szeretne\w*|akaro\w*|kell)\b"
)


def _is_purchase(reading: Reading) -> bool:
    return bool(BOUGHT.search(reading.plain)) or reading.asked == "date"


def is_talk(reading: Reading) -> bool:
    """Tell whether a message says more than a day and names nothing that was bought."""
    named = names_shop(reading) or MODEL.search(reading.plain) or A_SHOP.search(reading.plain)
    short = len(reading.words) <= MOST_WORDS_OF_A_DAY or reading.asked == "date"
    return not named and not short


def is_since(reading: Reading, start: int, end: int) -> bool:
    """Tell whether it is said since when somebody does something: "since 2009 I work as …"."""
    if _is_purchase(reading):
        return False
    before = reading.plain[max(0, start - 25) : start]
    since = (
        SINCE.search(before)
        or reading.plain.startswith("aastast", start)
        or SINCE_AFTER.match(reading.plain, end)
    )
    return bool(since and DOING.search(reading.plain) and not MODEL.search(reading.plain))


def is_of_something(reading: Reading, end: int) -> bool:
    """Tell whether a year that ends here is an event's or a paper's: "the 2026 price sheet"."""
    if _is_purchase(reading):
        return False
    return bool(OF_SOMETHING.match(reading.plain, end))


def is_coming(reading: Reading) -> bool:
    """Tell whether a month without a year is one of prices to come, or of a membership."""
    if _is_purchase(reading) or len(reading.words) <= FEW:
        return False
    return bool(COMING.search(reading.plain) and not MODEL.search(reading.plain))


def is_plan(reading: Reading, start: int, end: int) -> bool:
    """Tell whether something is to be done on a day: "four bodies to put in today"."""
    if PURPOSE_AFTER.match(reading.plain, end):
        return True
    return bool(PURPOSE.search(reading.plain, max(0, start - 60), start))
