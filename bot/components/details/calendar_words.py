"""The words of dates in five languages, folded: months, seasons, and how near or far.

Stems of all cases; a closing "$" is a whole word. `May` and `March` are English verbs,
"kova" a Lithuanian fight, "maija" a Latvian name: `DOUBTFUL` words need another date word beside.
"""

from __future__ import annotations

from bot.components.details.stems import Stems

# fmt: off
MONTHS = Stems({
    "1": ("january", "jan$", "janvar", "saus$", "sausis$", "sausio$", "sausi$", "sausyje$",
          "sausiui$",
          "jaanuar", "jaan$", "januar"),
    "2": ("february", "feb$", "febr$", "februar", "vasaris$", "vasario$", "vasari$", "vasaryje$",
          "veebruar", "veebr$"),
    "3": ("march$", "mar$", "marts$", "marta$", "martu$", "martam$", "kovas$", "kovo$",
          "kova$", "kove$", "kovui$", "marts", "marc$", "marcius", "marciu"),
    "4": ("april", "apr$", "aprili", "balandis$", "balandzio$", "balandi$", "balandyje$", "aprill"),
    "5": ("may$", "maijs$", "maija$", "maiju$", "maijam$", "geguz", "mai$", "mais$", "maist$",
          "maiks$",
          "mail$", "majus", "maj$"),
    "6": ("june$", "jun$", "junijs$", "junija$", "juniju$", "birzel", "juuni", "junius", "juni$"),
    "7": ("july$", "jul$", "julijs$", "julija$", "juliju$", "liepa$", "liepos$", "liepoje$",
          "liepoj$",
          "juuli", "julius", "juli$"),
    "8": ("august", "aug$", "rugpjut", "rugpjuc", "augusztus"),
    "9": ("september", "sept$", "sep$", "septembr", "rugsej", "szeptember", "szept$"),
    "10": ("october", "oct$", "oktobr", "okt$", "spalis$", "spalio$", "spali$", "spalyje$",
           "oktoober",
           "oktoobr", "oktober"),
    "11": ("november", "nov$", "novembr", "lapkrit", "lapkric"),
    "12": ("december", "dec$", "decembr", "gruodis$", "gruodzio$", "gruodi$", "gruodyje$",
           "detsemb",
           "dets$"),
})
SEASONS = Stems({
    "spring": ("spring$", "pavasar", "kevad", "tavasz"),
    "summer": ("summer$", "summertime", "vasara$", "vasar$", "vasaru$", "vasaras$", "vasarai$",
               "vasaros$", "vasaroj",
               "suvi$",
               "suve$", "suvel$", "suvest$", "suveks$", "nyar$", "nyaron$", "nyari$", "nyaran$",
               "nyara$"),
    "autumn": ("autumn$", "fall$", "rudens$", "ruden$", "rudeni$", "rudeny", "ruduo$", "sugis",
               "osz$", "osze$",
               "osszel$", "oszen$", "oszi$"),
    "winter": ("winter$", "ziem$", "ziema$", "ziemas$", "ziemai$", "ziemos$", "ziemoj", "talv",
               "tel$",
               "telen$", "teli$", "tele$"),
})
FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 1}
FEASTS = Stems({
    "12": ("christmas", "xmas", "ziemassvetk", "ziemsvetk", "kaled", "joul", "karacsony"),
    "4": ("easter$", "lieldien", "velyk", "lihavot", "ulestousmis", "husvet"),
    "6": ("midsummer", "janiem$", "janos$", "jonin", "jaanipaev", "jaanid$", "jaanide$"),
    "11": ("blackfriday", "melna piektdien"),
})
WEEKDAYS = Stems({
    "monday": ("monday", "pirmdien", "pirmadien", "esmaspaev", "hetfo"),
    "tuesday": ("tuesday", "otrdien", "antradien", "teisipaev", "kedd"),
    "wednesday": ("wednesday", "tresdien", "treciadien", "kolmapaev", "szerda", "szerdan"),
    "thursday": ("thursday", "ceturtdien", "ketvirtadien", "neljapaev", "csutortok"),
    "friday": ("friday", "piektdien", "penktadien", "reede", "pentek"),
    "saturday": ("saturday", "sestdien", "sestadien", "laupaev", "szombat"),
    "sunday": ("sunday", "svetdien", "sekmadien", "puhapaev", "vasarnap"),
})
LAST = Stems({
    "last": ("last$", "previous$", "past$", "pagajus", "pagaj", "iepriekse", "praejus", "praeit",
             "praeta", "pereit",
             "paskutin", "eelmi", "moodunud", "lainud$", "mult$", "elmult$", "elozo$", "legutobbi"),
    "this": ("this$", "si$", "so$", "saja$", "sis$", "siu$", "sia$", "selle$",
             "sel$",
             "ez$", "ebben$", "sios$"),
    "this year": ("sogad", "siemet", "tanavu", "iden$", "idei$", "sii aasta$"),
    "last year": ("pern", "perngad", "pernai$", "pernyks", "mullu", "tavaly"),
    "before last": ("aizpagaj", "uzpraeit", "uzpereit", "uleeelmi"),
    "before last year": ("aizpagajusgad", "aizpern", "uzpern", "tavalyelott"),
})
# A year of two digits before one of these: "19. gadā", "2019" without its century.
OF_THE_YEAR = frozenset(("gada", "gads", "metais", "metu", "aasta", "aastal", "aastast"))
BY_ITSELF = frozenset(("gada", "metais", "aastal"))  # where neither month nor season stands beside
UNITS = Stems({
    "year": ("year$", "years$", "yr$", "yrs$", "gads$", "gada$", "gadu$", "gadus$", "gadiem$",
             "gadi$",
             "gadam$", "metai$", "metais$", "metus$", "metu$", "metams$", "aasta", "ev$", "eve$",
             "evvel$",
             "evben$", "evi$", "eves$", "evnek$", "evet$"),
    "month": ("month$", "months$", "menes", "kuu$", "kuud$", "kuul$", "kuus$", "honap"),
    "week": ("week$", "weeks$", "nedel", "savait", "nadal", "het$", "hete$", "heten$", "hettel$"),
    "day": ("day$", "days$", "diena$", "dienas$", "dienam$", "dienu$", "dienos$", "paev$",
            "paeva$", "nap$", "nappal$"),
})
AGO = Stems({
    "ago": ("ago$", "back$", "pirms$", "atpakal$", "pries$", "atgal$", "tagasi$", "eest$",
            "ezelott$",
            "ezelotti$", "old$", "vecs$", "veca$", "vecas$", "senumo$", "vana$", "vanad$"),
})
# Hungarian says "ago" by an ending: "két éve", "3 hónapja".
HUNGARIAN_AGO = {"eve": "year", "eves": "year", "honapja": "month", "hete": "week"}
DAYS_BACK = Stems({
    "0": ("today$", "sodien$", "siandien$", "tana$", "ma$"),
    "1": ("yesterday$", "vakar$", "eile$", "tegnap$"),
    "2": ("aizvakar$", "uzvakar$", "uleeile$", "tegnapelott$"),
})
COUNTS = Stems({
    "1": ("a$", "an$", "one$", "viena$", "vienu$", "uks$", "uhe$", "egy$"),
    "2": ("two$", "couple$", "divi$", "divus$", "diviem$", "pora$", "pari$", "paris$", "du$",
          "dvejus$", "dvi$", "dviejus$", "dveji$", "kaks$", "kahe$", "paar$", "ket$", "ketto$"),
    "3": ("three$", "few$", "tris$", "trim$", "triju$", "trejus$", "kelis$", "keletas$", "keleta$",
          "dazi$", "daziem$", "dazus$", "vairak", "kolm$", "kolme$", "moni$", "mone$", "harom$",
          "nehany$", "par$"),
    "4": ("four$", "cetri$", "cetriem$", "cetrus$", "ketverius$", "keturis$", "neli$", "nelja$",
          "negy$"),
    "5": ("five$", "pieci$", "pieciem$", "piecus$", "penkerius$", "penkis$", "viis$", "viie$",
          "ot$"),
    "6": ("six$", "sesi$", "sesiem$", "sesis$", "seserius$", "kuus$", "kuue$", "hat$"),
    "7": ("seven$", "septini$", "septiniem$", "septynerius$", "seitse$", "het$"),
    "8": ("eight$", "astoni$", "astoniem$", "astuonerius$", "kaheksa$", "nyolc$"),
    "9": ("nine$", "devini$", "deviniem$", "devynerius$", "uheksa$", "kilenc$"),
    "10": ("ten$", "desmit$", "desimt$", "kumme$", "tiz$"),
})
HALF = Stems({"half": ("half$", "pusgad", "pusmet", "pool$", "poole$", "fel$")})
HEDGES = Stems({
    "about": (
        "about$", "around$", "approx", "roughly$", "maybe$", "probably$", "perhaps$", "circa$",
        "sometime$",
        "somewhere$", "ca$", "apmeram", "apm$", "aptuven", "ap$", "varbut$", "laikam$", "kkad$",
        "kkur$",
        "kaut$",
        "kadreiz", "nezkad", "apie$", "mazdaug$", "gal$", "turbut$", "kazkur$", "kazkada$",
        "apytiksl",
        "tikriausiai$", "umbes$", "umb$", "kuskil$", "vist$", "paiku$", "ilmselt$", "arvatavasti$",
        "vbolla$", "kb$", "korulbelul$", "talan$", "valamikor$", "tajan$", "tajt$", "nagyjabol$",
        "kornyeken$", "asszem$", "kokius$", "kokie$", "kadus$", "kadiem$", "kada$", "kados$",
        "mingi$",
        "ugy$", "olyan$", "kabe$", "vagy$", "valaha$", "kunagi$", "kazkaip$",
    ),
})
# These say "about" of a date further on in the message: "only roughly: 2014".
STRONG_HEDGES = Stems({
    "about": (
        "approx", "roughly$", "circa$", "apmeram", "aptuven", "mazdaug$", "apytiksl", "umbes$",
        "umb$",
        "ligikaudu", "kb$", "korulbelul$", "nagyjabol$", "hozzavetoleg",
    ),
})
PARTS = Stems({
    "part": (
        "beginning$", "start$", "end$", "early$", "late$", "mid$", "middle$", "sakum", "beig",
        "vidu$",
        "pradzi", "pradzioj", "pabaig", "gale$", "galop$", "vidury", "algus",
        "lopus$", "lopp$", "lopul$", "lopp",
        "keskel$",
        "keskpaig", "elejen$", "vegen$", "vege$", "kozepen$",
    ),
})
# Words that are of a date in some languages only: "ma" is today in Hungarian and I in Estonian.
ONLY_IN = {
    "ma": "hu", "tel": "hu", "telen": "hu", "osz": "hu", "het": "hu", "hat": "hu", "ot": "hu",
    "osze": "hu", "tele": "hu",
    "nap": "hu", "ev": "hu", "si": "lv lt", "so": "lv", "tana": "et", "sel": "et", "ez": "hu",
    "janos": "lv",
    "suvi": "et", "suve": "et", "suvel": "et", "suvest": "et", "suveks": "et", "talv": "et",
    "back": "en", "may": "en", "march": "en", "fall": "en", "moni": "et", "mail": "et", "par": "hu",
}
# Between the parts of one date: "2020. gada 5. jūnijā", "5th of June", "2022 m. kovo 3 d.".
FILLERS = frozenset((
    "of", "the", "in", "on", "st", "nd", "rd", "th", "m", "d", "g", "en", "an", "jen", "i", "je",
    "a",
    "ban", "ben", "bol", "as", "es", "mid", "or", "so",
))
DOUBTFUL = frozenset((
    "may", "march", "mar", "jaan", "sep", "dec", "jan", "kova", "kove", "maija", "marta", "mail",
    "mais", "mai",
    "liepa", "fall", "spring", "osze", "tele", "nov", "jun", "jul", "saus", "tel", "maj", "juli",
    "ziem", "balandi",
    "julija", "julius", "august", "april",
))
# fmt: on
