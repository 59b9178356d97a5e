"""Corrections told as a story: what was said, that it was a slip, and what is right.

"typed Latvia by mistake, it's Estonia", "sistēma ielika R50, bet īstenībā ir R100", "that's the
wrong shop, it was X", "kirjutasin vale, õige on X". Either two values of a kind stand beside, and
one of them is told to be what was said or what is wrong; or a mistake is admitted first and only
the right value follows.
"""

from __future__ import annotations

import re

from bot.components.details.reading import Detail, Reading

# Who or what said it: "I told you", "it says", "the system put". Before the value, or right after.
SAID = {
    "en": r"(?:i|we|you|it|they|he|she|system|form|page|profile|account|site|someone)\s*(?:'ve"
    r"|'d|ve"
    r"|have|had|has|must have|may have)?\s*(?:just\s+)?"
    r"(?:said|says|saying|wrote|writes|written|told|tell|gave|given|put|puts|entered|typed|picked"
    r"|chose|chosen|selected|filled in|marked|shows?|states?|lists?|ticked|clicked|input"
    r"|registered)|"
    r"(?:typed|wrote|put|entered|picked|chose|selected|said|clicked)|you(?:'ve| have|'ve got)"
    r"|(?:it|there)(?:'s| is) (?:written|down as)|down as",
    "lv": r"teic\w+|sac?ij\w+|(?:uz|ie|pie|sa|aiz)?rakst\w+|ielik\w+|ieliek\w*|ievad\w+|noradij\w+"
    r"|izvelej\w+|nospied\w+|atzimej\w+|aizpildij\w+|rada|stav|jums ir|tur (?:ir|stav|bija)"
    r"|sistema \w+|sistemas? ir|sistema ir",
    "lt": r"saki\w+|(?:pa|i|su|uz)?ras[iey]\w*|ived\w+|suved\w+|nurod\w+|(?:i|su|uz)?dej\w+"
    r"|idej\w+|pasirink\w+|pazymej\w+|paspaud\w+|uzpild\w+|rodo|pas jus|sistemo\w+|irase"
    r"|(?:ten|cia) (?:yra|buvo|stovi)",
    "et": r"utles\w*|oeldud|(?:kirjuta|pani|sisesta|marki|vali|vajuta|taitsi|andsi)\w*|pandud"
    r"|kirjas"
    r"|seisab|naitab|seal on|teil on|susteem\w*",
    "hu": r"mond(?:tam|tuk)|(?:be|el|oda)?ir(?:tam|tunk|t|va|tatok|tad)|beir\w*|(?:meg|be)ad\w*"
    r"|valasztott\w*"
    r"|jelolt\w*|kattintott\w*|(?:be)?utott\w*|szerepel|all|rendszer\w*|nalatok|kitoltott\w*"
    r"|lett beirva",
}
# That it was a slip: after the value or before it.
SLIP = {
    "en": r"by (?:mistake|accident)|accidentally|mistakenly|wrongly|in error|was (?:a |my )?"
    r"(?:typo|mistake|slip|error)|(?:is|was|'s)(?:n't| not)? (?:wrong|incorrect|a typo|a mistake)"
    r"|(?:is not|isn't|was not|wasn't|isnt|wasnt) (?:right|correct|true|it)",
    "lv": r"(?:ir|bija) (?:nepareiz\w*|kluda|kludain\w*|aplam\w*|drukas kluda)|nav (?:pareiz\w*"
    r"|ist\w*)|nebija (?:pareiz\w*|ist\w*)|kludas (?:pec|del)|nejausi|aiz parskatisanas|netisam",
    "lt": r"(?:yra |buvo )?(?:neteising\w*|klaid(?:a|ing\w*))|per klaida|netycia|netycio\w*"
    r"|(?:nera|nebuvo) (?:teising\w*|tas|ta)",
    "et": r"(?:on|oli) (?:vale|viga|naput\w*|valesti|eksitus)|(?:pole|ei ole|ei olnud) (?:oige"
    r"|see)|kogemata|ekslikult|eksikombel",
    "hu": r"(?:a |az )?(?:rossz|hibas|teves|nem jo|nem stimmel|nem helyes|elutes|eliras"
    r"|tevedes)|veletlenul|tevedesbol",
}  # fmt: skip
# What is right stands here.
RIGHT = {
    "en": r"it(?:'s| is| was|s)|that(?:'s| was)|should(?: have)?(?: be| been| say| read|'ve been)"
    r"|supposed to be|meant|correct|the right|actually|really|in reality|in fact|want|it is"
    r"|instead",
    "lv": r"jabut|vajag|vajadzetu|pareiz\w*|ist(?:ais|a|eniba)|patiesiba|faktiski|ir|bija|domaju"
    r"|gribeju|tomer",
    "lt": r"turi but\w*|turet\w* but\w*|reik\w*|teising\w*|is tikr\w*|is ties\w*|tikrai|yra|buvo"
    r"|omeny",
    "et": r"peab olema|peaks olema|oige|oiged|tegelikult|hoopis|on|oli|oleks|motles\w*|pane|panna"
    r"|olgu",
    "hu": r"helyes\w*|valojaban|igazabol|kell|kellene|kene|legyen|volt|a jo|inkabb|igazsag\w*"
    r"|akartam",
}
BUT = {
    "en": "but|and", "lv": "bet|tacu", "lt": "bet|o|taciau", "et": "aga|kuid|ent",
    "hu": "de|pedig|viszont",
}  # fmt: skip
# "forget gold, platinum it is": right after the value.
IT_IS = {
    "en": r"it is|is (?:right|correct|the right one|what i meant)",
    "lv": r"ir (?:pareiz\w*|ist\w*)", "lt": r"yra (?:teising\w*|tikr\w*)|teising\w+",
    "et": r"on (?:oige|see oige)", "hu": r"(?:a |az )?(?:helyes|jo|igazi)|volt(?: az| a)?"
        r"|kell\w*|lenne",
}  # fmt: skip
# A mistake admitted in a first clause: "that's the wrong shop, …", "pārrakstījos, …".
ADMITTED = {
    "en": r"typos?|mistyped|typed (?:it |that )?wrong|misspel\w+|misread|misclicked|my mistake"
    r"|(?:made|was) (?:a |my )?mistake|by mistake|the wrong \w+|wrong(?: (?:one|shop|date|year"
    r"|number|country|place|model|store|address|button|tier|month|lens|camera))?"
    r"|mix(?:ed)?(?: \w+){0,2} up|mix ?up|muddled(?: \w+)? up|confused (?:them|it|the two)"
    r"|not (?:right|correct|quite right|the right \w+|that one)|isn't right|incorrect"
    r"|changed my mind|on second thoughts?|fat fingers?|sorry thumbs|wasn't it|wasn't there",
    "lv": r"parrakst\w+|kludij\w*|(?:drukas |mana )?kluda|nepareiz\w*(?: \w+)?|sajau\w+|aplam\w*"
    r"|nav (?:pareiz\w*|ist\w*(?: \w+)?|tas|ta)|ne tas|ne ta|ne tur|pardomaj\w*"
    r"|nospied\w+ nepareizi"
    r"|ieviesusies kluda|parskatij\w*|samainij\w*",
    "lt": r"suklyd\w*|apsirik\w*|supainioj\w*|su(?:si)?mais\w*|(?:rasybos |mano )?klaida"
    r"|klaiding\w*|neteising\w*(?: \w+)?|ne (?:tas|ta|ten|taip|tie)(?: \w+)?|persigalvoj\w*"
    r"|apsigalvoj\w*"
    r"|netycia|blogai (?:parasiau|ivedziau|irasiau|suvedziau)|ne ta parduotuv\w*",
    "et": r"naput\w*|napukas|eksi\w+|vale(?:sti)?(?: \w+)?|(?:truki)?viga|segi|segamini"
    r"|(?:pole|ei ole|ei olnud) (?:see|oige|seal)(?: \w+)?|motles\w+ umber|apsakas",
    "hu": r"elirtam|eliras|elutot\w*|elutes|elgepel\w*|felre(?:utot|ir)\w*|rossz(?:at|ul)?(?: \w+)?"
    r"|hibas(?: \w+)?|teves\w*|teved\w*|osszekever\w*|felcserel\w*|eltevesztett\w*|elneztem"
    r"|beneztem|nem (?:jo|az|ez|ott|onnan|stimmel)|meggondolt\w*|nem a jo",
}
# What may stand between the admission and the right value.
LINK = {
    "en": r"it|it's|its|it’s|that|that's|this|was|were|is|should|have|been|be|say|read|supposed|to"
    r"|actually|correct|right|real|one|the|a|an|in|at|from|by|with|of|make|change|meant|mean|i|i'm"
    r"|we|want|rather|so|really|true|let's|do|put|please|for|date|shop|store|year|number|country"
    r"|place|model|and|but|sorry|go|take|set",
    "lv": r"tas|ta|ir|bija|jabut|vajag|vajadzeja|pareiz\w*|ist\w+|lai|liec\w*|but|butu|ar|uz|no|pie"
    r"|patiesiba|tomer|nemsu|gribu|numurs|datums|valsts|veikals|gads|modelis|adrese|epasts|e-pasts"
    r"|un|bet|domaju|drizak|labak|tur",
    "lt": r"tai|yra|buvo|turi|turejo|turetu|but\w*|reik\w*|teising\w*|tikr\w*|imsiu|is|su|i|data"
    r"|numeris|salis|parduotuve|metai|modelis|adresas|pastas|o|bet|cia|ten|tas|ta|vis|delto|geriau"
    r"|noriu|tegu|bus|pas",
    "et": r"see|on|oli|oleks|olgu|oige\w*|peab|peaks|olema|pane|pange|koht|pood|riik|number"
    r"|kuupaev|aasta|mudel|aadress|meil|tegelikult|hoopis|ikka|pigem|votan|ja|aga|siiski|seal|nimi"
    r"|edasimuuja|seerianumber",
    "hu": r"az|ez|a|volt|helyes\w*|jo|legyen|kell|pontosan|szam|sorozatszam|datum|orszag|bolt"
    r"|ev|modell|cim|es|de|valojaban|igazabol|inkabb|kerem|kerek|hanem|lesz|neve",
}
# "put me down for R instead", "make it silver instead".
INSTEAD = re.compile(
    r"\s+instead\b(?=\s*(?:[,.;:!–-]|$)|\s+(?:please|pls|plz|if|because|cos|as|thanks)\b)"
)
# A value called right with nothing before: "the right one is X", "õige on X".
CALLED_RIGHT = {
    "en": r"(?:the )?(?:correct|right|real|actual) (?:one|date|shop|store|year|number|country|model"
    r"|address|email|e-mail|place|dealer|name|serial|serial number|answer)\s*(?:is|was|would be)"
    r"|correct is|it should have been|(?:it's|its|it is|it was) supposed to be|i meant to (?:say"
    r"|put|write)|it should say|on second thoughts?",
    "lv": r"pareiz(?:i|ais|a|s)(?: \w+)? (?:ir|bija|bus|butu)|patiesiba(?: tas)? (?:ir|bija)"
    r"|istais(?: \w+)? (?:ir|bija)|isteniba(?: ir| bija)?|precizeju",
    "lt": r"teising(?:ai|as|a|i)(?: \w+)? (?:yra|buvo|butu)|teising(?:as|a) |is (?:tikr"
    r"|ties)\w+(?: yra| buvo| tai)?|patikslinu|norejau (?:pasakyti|parasyti)|turetu buti",
    "et": r"oige(?: \w+)? (?:on|oli|oleks)|tapsustan|tahtsin (?:oelda|kirjutada)|peaks olema"
    r"|siiski",
    "hu": r"helyesen|a helyes(?: \w+)?|pontositok|valojaban|marmint|javitsatok(?: ki)?"
    r"|ird at|irjatok at",
}
# What a screen says as well: "kļūda, R5 nereģistrējas".
FAULT = re.compile(r"(?:\w+ )?(?:kluda|klaida|viga|hibas|incorrect|wrong|vale|nepareiz\w*)")
NEAR, FAR, MOST_AFTER = 26, 60, 3
MOST_ADMITTING = 8  # words
LONGEST = 120  # characters before the value that is right
QUOTED = re.compile(r"[\"“”„«»]")


def find_story(reading: Reading, values: list[Detail]) -> tuple[int, int] | None:
    """Mark two values of a kind of which one is told to be what was said. Return the marker."""
    language = reading.language
    for i, first in enumerate(values):
        second = next((d for d in values[i + 1 :] if d.entity == first.entity), None)
        if second is None or second.value == first.value or second.start - first.end > FAR:
            continue
        before = reading.plain[max(0, first.start - FAR) : first.start]
        between = reading.plain[first.end : second.start]
        after = reading.plain[second.end : second.end + NEAR]
        if "?" in between:
            continue
        said = _SAID_BEFORE[language].search(before) or _SAID_AFTER[language].match(between)
        slip = _SLIP_BEFORE[language].search(before) or _SLIP_AFTER[language].match(between)
        but, right = _BUT[language].match(between), _RIGHT[language].search(between)
        right = right or _IT_IS[language].match(after) or _BUT_LAST[language].search(between)
        clause = re.match(r"[^,.;:–—-]*(?:[,.;:–—]|\s-)", between)
        told = slip or (said and (but or clause or right))
        if told and (right or slip):
            first.role, second.role = "wrong", "right"
            start = first.end if right or but else second.start
            return _marker(reading, first, second, start)
        later = _SAID_LAST[language].fullmatch(between) or _SLIP_AFTER[language].match(after)
        if later and _CHANGED[language].search(before):
            first.role, second.role = "right", "wrong"
            return second.start - len(between.lstrip(" ,.;:–-")), second.start - 1
    return None


def _marker(reading: Reading, first: Detail, second: Detail, start: int) -> tuple[int, int]:
    """Return the words between two values, or around them, without blanks."""
    text = reading.plain[start : second.start]
    left = start + len(text) - len(text.lstrip(" ,.;:–—-"))
    right = start + len(text.rstrip())
    return (left, right) if left < right else (first.end, second.start)


def find_admission(reading: Reading, values: list[Detail]) -> tuple[int, int] | None:
    """Mark the value after an admitted mistake, or after words that call it right."""
    first, language = values[0], reading.language
    kinds = [d.entity for d in values]
    if len(set(kinds)) != len(kinds):
        return None
    before, after = reading.plain[: first.start], reading.plain[first.end :]
    question = "?" in after
    admitted = _ADMITTED[language].fullmatch(before) if len(before) <= LONGEST else None
    if (
        admitted
        and not question
        and len(admitted.group().split()) <= MOST_ADMITTING
        and _is_short(reading, values, admitted)
    ):
        return _mark(values, admitted.span("words"))
    called = _CALLED[language].search(before)
    if called and not question and not OPEN.search(before):
        return _mark(values, called.span("words"))
    if not question and (instead := INSTEAD.match(reading.plain, values[-1].end)):
        return _mark(values[-1:], instead.span())
    return None


def is_link(between: str, language: str) -> bool:
    """Tell whether words only lead to the value that is right: "it was in the shop"."""
    return bool(_LINKS[language].fullmatch(between))


def _is_short(reading: Reading, values: list[Detail], admitted: re.Match[str]) -> bool:
    """Tell whether little follows the value, or words that lead to it stand before."""
    rest = reading.plain[values[-1].end :].strip(" .!,)").split()
    if not rest or admitted["link"].strip():
        return True
    return len(rest) <= MOST_AFTER and not FAULT.fullmatch(admitted["words"])


def _mark(values: list[Detail], span: tuple[int, int]) -> tuple[int, int]:
    for detail in values:
        detail.role = "right"
    return span


OPEN = re.compile(r"\b(?:vai|ar|kas|if|whether|ha|what|which)\s|^is\b")
_SMALL = (
    r"(?:\s+(?:in|at|from|by|with|for|as|the|a|an|down|that|it|you|to|about|here|there|az|hogy"
    r"|ka|ko"
    r"|kad|et|seda|no|ar|is|su|i|tur|ten|cia|te|siia|seal|kogemata|by mistake|originally|before"
    r"|first|earlier|ieprieks|anksciau|enne|elobb|veletlenul|nejausi|netycia))"
)
_TAIL = r"[\s:,\"“”„'’-]*$"
_SAID_BEFORE = {n: re.compile(rf"\b(?:{w})\b{_SMALL}{{0,3}}{_TAIL}") for n, w in SAID.items()}
_SAID_AFTER = {
    n: re.compile(rf"(?:-?\w{{1,4}})?\s+(?:\w+\s+)?(?:{w})\b")
    if n == "hu"
    else re.compile(rf"\s+(?:i|we|es|as|ma)?\s*(?:{w})\b(?=\s*[,.;–-]|\s+(?:{BUT[n]})\b)")
    for n, w in SAID.items()
}
_SLIP_BEFORE = {
    n: re.compile(rf"\b(?:{w})\s+(?:\w+\s+){{0,2}}{_SMALL}?{_TAIL}") for n, w in SLIP.items()
}
_SLIP_AFTER = {n: re.compile(rf"(?:-\w{{1,3}})?\s*(?:\w+\s+)?(?:{w})\b") for n, w in SLIP.items()}
_BUT = {n: re.compile(rf"\W*(?:\w+\W+)?(?:{w})\b") for n, w in BUT.items()}
_BUT_LAST = {n: re.compile(rf"\b(?:{w})\s+(?:az?\s+|the\s+)?$") for n, w in BUT.items()}
_RIGHT = {n: re.compile(rf"\b(?:{w})\b") for n, w in RIGHT.items()}
_IT_IS = {n: re.compile(rf"(?:-\w{{1,3}})?\s+(?:{w})\b") for n, w in IT_IS.items()}
_SAID_LAST = {
    n: re.compile(rf"[\s,.;:–-]*(?:(?:{BUT[n]}|jo|nes|sest|mert|because|since|cos)\s+)?(?:\w+\s+)?"
                  rf"(?:{w}|bija|buvo|oli|volt|was)\b{_SMALL}{{0,3}}\s*")
    for n, w in SAID.items()
}  # fmt: skip
_CHANGED = {
    "en": re.compile(r"\b(?:change|correct|fix|amend|update|switch|set|make)\b"),
    "lv": re.compile(r"\b(?:izlabo|nomain|pielabo|main|labo)\w*"),
    "lt": re.compile(r"\b(?:pataisy|pakeis|keis|istaisy)\w*"),
    "et": re.compile(r"\b(?:paranda|muut|muuda|vaheta)\w*"),
    "hu": re.compile(r"\b(?:javit|modosit|valtoztass|cserel|ird at|irjatok at)\w*"),
}
_ADMITTED = {
    n: re.compile(
        rf"[^?\d,.;:!–]*(?:[,.!]\s*[^?\d,.;:!–]{{0,20}})?(?<!\w)(?P<words>{w})(?!\w)[^?\d,.;:!–]{{0,24}}"
        rf"[,.;:!–—…-]+\s*(?P<link>(?:(?:{LINK[n]})(?!\w)[\s,:]*){{0,5}})[\s\"“„:]*"
    )
    for n, w in ADMITTED.items()
}
_LINKS = {
    n: re.compile(rf"[\s,.!:;–-]*(?:(?:{w})(?!\w)[\s,:]*){{0,6}}[\"“„]*") for n, w in LINK.items()
}
_CALLED = {
    n: re.compile(rf"(?<!\w)(?P<words>{w})(?!\w)[\s:]*(?:(?:a|az|in|the|from|no|is|see)\s+)?$")
    for n, w in CALLED_RIGHT.items()
}
