"""The words by which customers correct themselves, a table per language; all folded."""

from __future__ import annotations

import re

# Straight before the value that is wrong.
NOT = {
    "en": r"not|nto|ont|don't want|isn't|isnt|wasn't|wasnt|instead of|rather than|no longer|forget"
    r"|scratch|scrap|never mind|and not|as opposed to",
    "lv": r"nevis jau|nevis|nevsi|nveis|neivs|ne jau|ne|nav|nebija|un ne|nav vis|nebija vis"
    r"|aizmirst\w*",
    "lt": r"o ne|ne|nebe|vietoj|vietoje|nebuvo|ir ne|pamirsk\w*|uzmirsk\w*",
    "et": r"mitte|mtite|mitet|imtte|miite|ei ole|ei olnud|pole|polnud|ja mitte|unusta\w*",
    "hu": r"nem|enm|nme|ne|es nem|megsem|megse|nem pedig|felejtsd el|felejtsetek el|ne legyen",
}
# Straight after it.
INSTEAD = {
    "en": "", "lv": r"vieta|negribu|nevajag|neder", "lt": r"nenoriu|nereikia|netinka",
    "et": r"asemel|ei taha|ei soovi|ei sobi", "hu": r"helyett|nem kell|nem kerek|nem jo",
}  # fmt: skip
# At the beginning of a message, before the value that is right.
NO = {
    "en": r"no|nope|sorry|wait|hang on|hold on|my (?:mistake|bad)|wrong|oops|whoops|actually"
    r"|scratch that",
    "lv": r"ne|nea|pag|pagaid\w*|nepareizi|kludijos|atvainojos|piedod\w*",
    "lt": r"ne|neteisingai|suklydau|atsiprasau|oi|palauk\w*|luktelk\w*",
    "et": r"ei|vale|vabandust|eksisin|oih|oota\w*|sorri|sry",
    "hu": r"nem|bocs\w*|teved\w*|elirtam|rossz|varj\w*|jaj",
}
# What may stand before or after "no" there: "oh no", "no wait", "jaj nem".
UH = {
    "en": r"wait|oh|ah|um+|er+|hm+|hang on|hold on|my bad|damn|well|so",
    "lv": r"oi|ai|ui|ak|hm+|nu|pag|pagaidi\w*|uzgaidi\w*|stop",
    "lt": r"oi|oj|ai|ui|hm+|nu|palauk\w*|pala|luktelk\w*|stop",
    "et": r"oota\w*|oi|oih|ai|hm+|no|kuule|pea|stopp",
    "hu": r"jaj|ja|hm+|na|varj\w*|hoppa|bocs\w*|stop",
}
# Shortly before the value that is right.
RATHER = {
    "en": r"i meant?|i mean|actually|rather|make (?:it|that)|correction|change (?:it|that) to"
    r"|should be",
    "lv": r"labojums|precizak|pareizak sakot|drizak|labak|tomer|domaju|domats|bija domats"
    r"|gribeju teikt|jabut|izlabo\w*(?: uz)?",
    "lt": r"tiksliau|pataisymas|geriau|verciau|vis delto|turejau omeny|noriu pasakyti|turi buti"
    r"|pataisyk\w*",
    "et": r"oigemini|parandus|hoopis|pigem|ikkagi|motlesin|tegelikult|peab olema|paranda\w*",
    "hu": r"pontosabban|javitas|akarom mondani|vagyis|inkabb|hanem|megis|ugy ertem|valojaban"
    r"|javits\w*",
}
# Between a value and the one that takes its place: "2021, no hang on, 2022".
BETWEEN = {
    "en": r"sorry|wait|hang on|hold on|actually|i mean|i meant|scrap that|rather|correction"
    r"|oops|whoops|make (?:that|it)|should be|should have been|my bad|my mistake|strike that"
    r"|or rather|(?:was|is) (?:wrong|a mistake)",
    "lv": r"pag|pagaid\w*|tomer|drizak|pareizak sakot|precizak|atvaino\w*|piedod\w*|kludij\w*"
    r"|domaju|gribeju teikt|jabut|vajag|labak|pareizak|tas ir,",
    "lt": r"oi|palauk\w*|tiksliau|atsiprasau|suklyd\w*|supainio\w*|vis delto|visgi|turejau omeny"
    r"|geriau|turi buti|norejau pasakyti|tai yra,|turiu omeny\w*|is tikr\w+|apsirik\w*",
    "et": r"oota\w*|tegelikult|siiski|hoopis|vabandust|oigemini|tahendab|pigem|ikkagi|peab olema"
    r"|peaks olema|motlesin|eksi\w*|sorri|oih",
    "hu": r"bocs\w*|varj\w*|inkabb|megis|pontosabban|illetve|javit\w*|akarom mondani"
    r"|akartam mondani"
    r"|vagyis|helyesebben|jaj|azaz|marmint",
}
# "I said Ireland but it was …": what was said before is wrong.
SAID = {
    "en": r"i (?:said|wrote|put|typed|entered)", "lv": r"(?:teicu|uz?rakstiju|ieliku|ievadiju"
    r"|ierakstiju)",
    "lt": r"(?:sakiau|pa?rasiau|irasiau|ivedziau)", "et": r"(?:utlesin|kirjutasin|panin"
    r"|sisestasin)",
    "hu": r"(?:mondtam|irtam|beirtam|megadtam)",
}  # fmt: skip
# What may stand between "no" and the right value: "2021, no it was in 2022".
SMALL = (
    r"sorry|it's|its|it|was|is|the|a|an|az|tas|ta|bija|tai|buvo|see|oli|on|volt|from|in|by"
    r"|at|ar|su|no|tomer|siiski|pane|pange|pigem|hoopis|liec\w*|labak|legyen|rasyk\w*|dek\w*|tegu"
    r"|put|make|take|inkabb|geriau"
)
BUT = {"en": "but", "lv": "bet", "lt": "bet|o", "et": "aga|kuid", "hu": "de|pedig"}
# "i entered gold instead of silver": what was entered is wrong, not what follows.
ENTERED = {
    "en": r"(?:entered|typed|wrote|put|clicked|submitted|registered)",
    "lv": r"(?:ierakst|uzrakst|ielik|ievad|nospied|noradij)\w+",
    "lt": r"(?:irasi|parasi|ivedi|suvedi|idejau|nurodzi|nurodi|paspaud)\w+",
    "et": r"(?:kirjutasi|pani|sisestasi|vajutasi|markisi)\w+",
    "hu": r"(?:irtam|beirtam|megadtam|nyomtam|utottem)",
}
# "change the country to …": what follows is right.
CHANGE = {
    "en": r"(?:change|correct|fix|amend|update|switch|set)\s+(?:\w+\s+){0,4}to\s+$",
    "lv": r"(?:izlabo|nomain|pielabo)\w*\s+(?:\w+\s+){0,4}uz\s+$",
    "lt": r"(?:pataisy|pakeis|keis|istaisy)\w*\s+(?:\w+\s+){0,4}i\s+$",
    "et": r"(?:paranda|muut|muuda|vaheta)\w*\s+(?:\w+[\s:]+){0,4}$",
    "hu": r"(?:javits|modosits|valtoztass|cserel|ird at)\w*\s+(?:\w+[\s:]+){0,4}$",
}
# "change 2021 to 2022".
TO = {
    "en": r"\W+(?:to|with|for|by|into)\s+(?:the\s+|an?\s+)?", "lv": r"\W+(?:uz|ar|pret|par)\s+",
    "lt": r"\W+(?:i|su)\s+", "et": r"\s+(?:asemele\s+|umber\s+"
        r"|ara\s+)?", "hu": r"(?:-\w{1,4})?\s+(?:az?\s+)?",
}  # fmt: skip
CHANGED = {
    "en": r"(?:change|correct|switch|swap|amend|replace)",
    "lv": r"(?:nomain|izlabo|samain|main|aizstaj|pielabo)\w*",
    "lt": r"(?:pakeis|keis|pataisy|sukeis|istaisy)\w*",
    "et": r"(?:muutke|muuda|vaheta|paranda|asenda)\w*",
    "hu": r"(?:cserel|valtoztas|modosit|javit|ird at|irjatok at)\w*",
}
# What may stand between "rather" and a value: "inkább legyen a platina", "drīzāk ņemšu zeltu".
VERBS = (
    r"(?:legyen|kerek|kernek|kernem|vennem|nemsu|nemsim|nemam|lieciet|liec|liekam|gribu|imsiu"
    r"|imam|imciau|rasykit\w*"
    r"|noreciau|butu|votan|votaks|votame|oleks|teen|panen|take|have|go for|go with|say|im on"
    r"|pay by|pay with)"
)
# After the value that is right: "043021001299 a helyes"; where something is called wrong before it.
WRONG = {
    "en": r"wrong|incorrect|mistake", "lv": r"nepareiz\w*|kluda\w*|kludain\w*",
    "lt": r"neteising\w*|klaid\w*", "et": r"vale|viga",
    "hu": r"rossz|hibas|teves|nem jo|nem stimmel",
}  # fmt: skip
IS_RIGHT = re.compile(
    r"\s+(?:is (?:right|correct|the right one)|ir pareiz\w+|yra teising\w+|on oige|a helyes|a jo)\b"
)
MEANT = {"hu": r"\s+gondoltam\b", "en": r"\s+is what i meant\b"}  # after a value, by themselves
# Between "no" and the value without a pause: "no it was march 2023".
LINKS = re.compile(
    r"(?:\s+(?:it|it's|its|that|this|was|is|the|in|tas|ta|bija|ir|tai|buvo|yra|see|oli|on|ez|az"
    r"|a|volt))+\s+"
)
