"""Answers in whole sentences: "i don't have the box any more so i don't know the number".

Each needs what makes it an answer: not knowing what was asked, doing it later, no need any more,
all correct. Who does not know how to log in, or tells how a thing was got, answers nothing.
"""

from __future__ import annotations

import re

from bot.components.details.reading import GUESS, Reading

MOST_WORDS = 14
# Straight at the beginning, before what was asked: "nežinau kurioje parduotuvėje".
NOT_KNOWN = {
    "en": r"(?:i |we )?(?:really )?(?:don't|dont|do not|can't|cant|cannot) (?:really )?(?:know"
        r"|remember|recall)"
    r"|(?:i have |i've )?(?:no idea|no clue|not a clue)|(?:i'm )?not sure",
    "lv": r"nezinu|nezinam|neatceros|neatceramies|nav ne jausmas",
    "lt": r"(?:as )?(?:nez?i?nau|nezinom|neatsimenu|neprisimenu|nepamenu|nebepamenu|nebezinau"
    r"|neturiu supratimo)",
    "et": r"(?:ma )?(?:ei tea|ei maleta|pole aimugi)", "hu": r"nem tudom|nem emlekszem"
        r"|fogalmam sincs",
}  # fmt: skip
ASKED = {
    "en": r"when|where|which|what (?:year|month|day|date|shop|store|country)|what the serial",
    "lv": r"kad|kur|kura|kura|kuros", "lt": r"kada|kur|kuri\w*|kokio\w*",
    "et": r"millal|kust|kus|mis (?:poe\w*|aasta\w*|kuu\w*|paeva\w*|riig\w*)",
    "hu": r"mikor|hol|honnan|melyik",
}  # fmt: skip
MOST_UNKNOWN = 7  # words: what goes on is a story
# "the box is gone, so I don't know the number".
SO_UNKNOWN = re.compile(
    r"[^.?!]{4,50}\W(?:so|tapec|tadel|tad|todel|tai|nii et|seega|ugyhogy|ezert"
    r"|szoval)\s[^.?!,]{0,20}"
    r"(?:(?:don't|dont|do not|can't) (?:know|tell|see) (?:the |its |my )?(?:serial|number"
    r"|numbers)(?: number)?"
    r"|(?:numur\w*|numeri\w*) (?:nezinu|nezinau|nepateiksu|nepasakysiu)|(?:nezinu"
    r"|nezinau) (?:numur\w*|numeri\w*)"
    r"|numbrit ei tea|ei tea numbrit|szamot nem tudom|nem tudom a szam\w*)\W*"
)
NO_ANSWER = re.compile(
    r"\b(?:how|what to do|why|password|log ?in|sign|register|form|button|upload|ka (?!jau)"
    r"|ko dar\w*"
    r"|kapec|parol\w*|pieslegties|registr\w*|kaip|ka daryt\w*|kodel|slaptazod\w*|prisijung\w*"
    r"|kuidas|mida teha|miks|parool\w*|sisse|hogy(?:an)?|mit (?:tegyek|csinaljak)|miert|jelszo\w*"
    r"|belep\w*|regisztr\w*|order|order number|case|membership|cps|but|bet|aga|de|maybe|varbut|gal"
    r"|vist|talan)\b"
)
DONE_LATER = {
    "en": r"(?:i'll|ill|i will|we'll|we will|let me|will|gonna|going to) (?:\w+ ){0,2}?(?:do"
    r"|finish|come back"
    r"|continue|fill|look|check|complete|send|sort|add|get|write|message|tell"
    r"|let you know)\b[^.?!]*\b(?:after|later|tonight"
    r"|tomorrow"
    r"|next (?:week|month|year)|this (?:evening|weekend|afternoon)|on (?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day|at (?:home|the weekend)|in the (?:morning|evening)|when i)\b",
    "lv": r"(?:(?:iz|pa)?darisu|pabeigsu|turpinasu|aizpildisu|pievienosu|nosutisu|ievadisu"
    r"|paskatisos|(?:uz|at)rakstisu|pateiksu|pazinosu)",
    "lt": r"(?:padarysiu|pabaigsiu|baigsiu|testi?siu|uzpildysiu|pridesiu|atsiusiu|suvesiu"
    r"|paziuresiu|parasysiu|atrasysiu|pranesiu|pasakysiu)",
    "et": r"(?:teen|lopetan|jatkan|taidan|lisan|saadan|sisestan|vaatan|kirjutan|annan teada|utlen)",
    "hu": r"(?:megcsinalom|befejezem|folytatom|kitoltom|elkuldom|beirom|megnezem|potolom"
    r"|megirom|irok|jelentkezem|megmondom)",
}
TIMES = {
    "en": r".", "lv": r"pec|velak|vakara|rit|parit|nakam\w+|pirmdien|otrdien|tresdien|ceturtdien"
        r"|piektdien"
    r"|sestdien|svetdien|brivdien\w*|no rita|majas",
    "lt": r"po|veliau|vakare|rytoj|ryt|poryt|kita \w+|pirmadien\w|antradien\w|treciadien\w"
    r"|ketvirtadien\w|penktadien\w|sestadien\w|sekmadien\w|savaitgali|namie|grizes|grizus\w*",
    "et": r"parast|peale|hiljem|ohtul|homme|ulehomme|jargmise\w*|esmaspaeval|teisipaeval"
        r"|kolmapaeval"
    r"|neljapaeval|reedel|laupaeval|puhapaeval|nadalavahetusel|kodus",
    "hu": r"majd|utan|kesobb|este|holnap|jovo|hetfon|kedden|szerdan|csutortokon|penteken|szombaton"
    r"|vasarnap|hetvegen|otthon",
}  # fmt: skip
NO_NEED = {
    "en": r"(?:no longer need\w*|(?:don't|dont) need (?:it|this) any ?more|not needed any ?more"
        r"|never ?mind)",
    "lv": r"(?:vairs nevajag|nevajag vairs|vairs nav vajadzigs)", "lt": r"(?:nebereik\w*"
        r"|jau nereik\w*)",
    "et": r"(?:pole enam vaja|enam pole vaja|ei ole enam vaja|enam ei ole vaja)",
    "hu": r"(?:mar nem kell|nem kell mar|mar nincs ra szukseg\w*)",
}  # fmt: skip
RIGHT = {
    "en": r"(?:yes\W+|yep\W+)?(?:(?:everything|all|it'?s all|that'?s all"
    r"|what)\b[^.?!]{0,30}?\b(?:correct|right|fine|ok"
    r"|okay|good|as i said)|you(?:'ve| have)? \w+ (?:it |them "
    r"|everything )?(?:all )?(?:correctly|right))",
    "lv": r"(?:ja\W+)?(?:viss|visi|visu|dati|jus)\b[^.?!]{0,30}\b(?:pareiz\w*|kartiba|atbilst"
    r"|sakrit)(?: \w+uzrakst\w+|"
    r" uzrakst\w+| ierakst\w+)?",
    "lt": r"(?:taip\W+)?(?:viskas|visi|duomenys)\b[^.?!]{0,30}\b(?:teising\w*|gerai|tvarkoj\w*"
    r"|sutampa|atitinka|turi buti)"
    r"(?: surasyta| ivesta)?",
    "et": r"(?:jah\W+|jep\W+)?(?:koik|andmed)\b[^.?!]{0,30}\b(?:oige\w*|oiged|korras|klapi\w*"
    r"|nagu peab(?: olema)?)(?: kirjas)?",
    "hu": r"(?:igen\W+)?(?:minden|az adatok|mindegyik)\b[^.?!]{0,30}\b(?:helyes\w*"
    r"|rendben(?: vannak| van)?|jo|jok|stimmel\w*"
    r"|ahogy irtad|egyezik)",
}
WRONG = {
    "en": r"(?:some|part|something|one|half) of (?:it|this|them|that) (?:is|are) (?:wrong"
    r"|not right|incorrect)",
    "lv": r"(?:kaut kas|dati) (?:te |seit )?(?:nav pareiz\w*|ir nepareiz\w*|neatbilst|nesakrit)",
    "lt": r"(?:kazkas|duomenys) (?:cia |ten )?(?:ne taip|neteising\w*|nesutampa|blogai)",
    "et": r"(?:midagi|andmed) (?:siin )?on (?:vale|valed|valesti)",
    "hu": r"(?:az adatok|valami) (?:itt )?(?:nem jok?|nem stimmel\w*|hibas\w*|rossz\w*)",
}
NEGATED = re.compile(
    r"\b(?:not|isn't|aren't|nothing|nav|ne|neviss|ei|pole|nem|nincs|wrong|except|but|bet|aga|de"
    r"|iznemot)\b"
)
# Who has enough of the machine does not give a task up.
PERSON = re.compile(
    r"\b(?:human|real person|a person|someone|somebody|agent|operator\w*|cilvek\w*|darbiniek\w*"
    r"|zmog\w*"
    r"|darbuotoj\w*|inime\w*|tootaja\w*|ember\w*|ugyintezo\w*)\b"
)


def asks_for_person(reading: Reading) -> bool:
    """Tell whether somebody wants to speak with a person."""
    return bool(PERSON.search(reading.plain))


def find_told_answer(reading: Reading) -> None:
    """Add the answer that a whole sentence is."""
    if "?" in reading.plain or len(reading.plain.split()) > MOST_WORDS:
        return
    language, plain = reading.language, reading.plain
    later = _LATER[language].search(plain)
    if later and _TIMES[language].search(plain):
        # "I'll do it on Monday": nothing was bought that day.
        if all(d.entity == "date" for d in reading.found):
            for detail in list(reading.found):
                reading.remove(detail)
            _add(reading, "later", later)
        return
    if reading.found:
        return
    if (need := _NO_NEED[language].match(plain)) and not asks_for_person(reading):
        _add(reading, "cancel", need)
    elif right := _RIGHT[language].fullmatch(plain):
        if not NEGATED.search(plain):
            _add(reading, "yes", right)
    elif wrong := _WRONG[language].fullmatch(plain):
        _add(reading, "no", wrong)
    else:
        few = len(plain.split()) <= MOST_UNKNOWN and not NO_ANSWER.search(plain)
        unknown = (few and _UNKNOWN[language].match(plain)) or SO_UNKNOWN.fullmatch(plain)
        if unknown:
            _add(reading, "unknown", unknown)


def _add(reading: Reading, kind: str, match: re.Match[str]) -> None:
    reading.add("answer", kind, *match.span(), GUESS)


_UNKNOWN = {
    n: re.compile(rf"\W*(?:(?:sorry|sajnos|diemzel|deja|kahjuks)\W+)?(?:{w}),?\s+(?:{ASKED[n]})\b")
    for n, w in NOT_KNOWN.items()
}
_LATER = {n: re.compile(rf"\b(?:{w})") for n, w in DONE_LATER.items()}
_TIMES = {n: re.compile(w if n == "en" else rf"\b(?:{w})\b") for n, w in TIMES.items()}
_THANKS = (
    r"\W*(?:(?:thanks|thank you|thx|paldies|aciu|dekui|aitah|tanan|koszi|koszonom|nu|ok|sorry|ah"
    r"|ai)\W+){0,2}"
)
_NO_NEED = {n: re.compile(rf"{_THANKS}{w}\b") for n, w in NO_NEED.items()}
_RIGHT = {
    n: re.compile(rf"\W*(?:{w})(?:\W+(?:thanks|thank you|paldies|aciu|aitah|koszi|koszonom))?\W*")
    for n, w in RIGHT.items()
}
_WRONG = {n: re.compile(rf"\W*(?:{w})\W*") for n, w in WRONG.items()}
