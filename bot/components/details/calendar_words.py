"""The words of dates in five languages, folded: months, seasons, and how near or far.

Stems of all cases; a closing "$" is a whole word. `May` and `March` are English verbs,
"kova" a Lithuanian fight, "maija" a Latvian name: `DOUBTFUL` words need another date word beside.
"""

from __future__ import annotations

import re

from bot.components.details.stems import Stems

# fmt: off
MONTHS = Stems({
    "1": ("sausiu$", "sausy$", "january", "jan$", "janvar", "janv$", "saus$", "sausis$",
          "sausio$", "sausi$", "sausyje$",
          "sausiui$",
          "jaanuar", "jaan$", "januar"),
    "2": ("vasariu$", "vasary$", "vasariui$", "february", "feb$", "febr$", "februar", "vasaris$",
          "vasario$", "vasari$", "vasaryje$",
          "veebruar", "veebr$"),
    "3": ("kovu$", "march$", "mar$", "marts$", "marta$", "martu$", "martam$", "kovas$", "kovo$",
          "kova$", "kove$", "kovui$", "marts", "marc$", "marcius", "marciu"),
    "4": ("balandziu$", "balandy$", "balandziui$", "april", "apr$", "aprili", "balandis$",
          "balandzio$", "balandi$", "balandyje$", "aprill"),
    "5": ("may$", "maijs$", "maija$", "maiju$", "maijam$", "geguz", "geg$", "mai$", "mais$",
          "maist$",
          "maiks$", "mait$", "maini$", "maikuu",
          "mail$", "majus", "maj$"),
    "6": ("june$", "jun$", "junijs$", "junija$", "juniju$", "junijam$", "birzel", "birz$",
          "juuni", "junius", "juni$"),
    "7": ("july$", "jul$", "julijs$", "julija$", "juliju$", "julijam$", "liepa$", "liepos$",
          "liepoje$",
          "liepoj$", "liepai$",
          "juuli", "julius", "juli$"),
    "8": ("august", "aug$", "rugpjut", "rugp$", "rugpjuc", "augusztus"),
    "9": ("september", "sept$", "sep$", "septembr", "rugsej", "rugs$", "szeptember", "szept$"),
    "10": ("spaliu$", "spaly$", "spaliui$", "october", "oct$", "oktobr", "okt$", "spalis$",
           "spal$", "spalio$", "spali$", "spalyje$",
           "oktoober",
           "oktoobr", "oktober"),
    "11": ("november", "nov$", "novembr", "lapkrit", "lapkr$", "lapkric"),
    "12": ("gruodziu$", "gruody$", "gruodziui$", "december", "dec$", "decembr", "gruodis$",
           "gruod$", "gruodzio$", "gruodi$", "gruodyje$",
           "detsemb",
           "dets$"),
})
SEASONS = Stems({
    "spring": ("spring$", "pavasar", "kevad", "tavasz", "tavassz"),
    "summer": ("summer$", "summertime", "vasara$", "vasar$", "vasaru$", "vasaras$", "vasarai$",
               "vasaros$", "vasaroj",
               "suvi$",
               "suve$", "suvel$", "suvest$", "suveks$", "nyar$", "nyaron$", "nyari$", "nyaran$",
               "nyara$", "nyarra$", "nyarig$", "nyaratol$", "nyartol$", "nyaranak$"),
    "autumn": ("autumn$", "fall$", "rudens$", "ruden$", "rudeni$", "rudeny", "ruduo$", "sugis",
               "osz$", "osze$",
               "osszel$", "oszen$", "oszi$", "oszre$", "oszig$", "oszetol$", "osztol$", "oszenek$",
               "rudeniui$", "rudenim$"),
    "winter": ("winter$", "ziem$", "ziema$", "ziemas$", "ziemai$", "ziemos$", "ziemoj", "talv",
               "tel$",
               "telen$", "teli$", "tele$", "telre$", "telig$", "teletol$", "telenek$"),
})
FIRST_MONTH = {"spring": 3, "summer": 6, "autumn": 9, "winter": 1}
# Months of Latvian that are names of men as well: "Augusts Bērziņš".
NOMINATIVES = frozenset(("augusts", "marts", "junijs", "julijs", "maijs", "aprilis"))
FEASTS = Stems({
    "12": ("christmas", "xmas", "boxing$", "vecgad", "jaunaisgad", "szilveszter", "mikulas",
           "vanaaasta", "advent", "ziemassvetk", "ziemsvetk", "kaled", "joul", "karacsony"),
    "4": ("easter$", "lieldien", "velyk", "lihavot", "ulestousmis", "husvet"),
    "6": ("midsummer", "janiem$", "janos$", "ligo$", "ligosvetk", "jonin", "jaanipaev", "jaanid$",
          "jaanide$"),
    "11": ("blackfriday", "blackfridau", "cyber$", "thanksgiving$", "martinpaev"),
    "2": ("valentin", "sobrapaev"),
    "10": ("halloween", "helovin"),
    "1": ("jaungad", "uusaasta", "ujev$", "ujevkor$"),
})
# Feasts whose very day is said: "jaanipäeval", "on Boxing Day".
FEAST_DAYS = tuple(
    (re.compile(pattern), day)
    for pattern, day in (
        (r"\bjaanipaeval|\bjanu diena\b|\bjandiena\b", (6, 24)),
        (r"\bligo (?:diena|vakara)\b", (6, 23)),
        (r"\bon (?:a )?valentine|\bsobrapaeval|\bvalentinipaeval|\bvalentin(?:o|a)? ?(?:dien"
         r"|nap)", (2, 14)),
        (r"\bon christmas day|\bkaracsony elso napj", (12, 25)),
        (r"\bon christmas eve|\bjoululaupaeval|\bziemassvetku vakara\b", (12, 24)),
        (r"\bon boxing day", (12, 26)),
        (r"\bon halloween", (10, 31)),
        (r"\bmikulaskor|\bmikulas nap", (12, 6)),
        (r"\bszilveszterkor|\bvecgada vakara\b", (12, 31)),
        (r"\bmartinpaeval", (11, 10)),
    )
)
# Too little for a number of years.
SOME = Stems({"some": ("few$", "several$", "some$", "keleri", "kelis$", "keletas$", "keleta$",
                       "dazi$", "daziem$", "dazus$", "vairak", "moni$", "mone$", "nehany$",
                       "par$")})
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
    "last": ("last$", "previous$", "past$", "pagajus", "pagaj", "pag$", "iepriekse", "praejus",
             "praeit",
             "praeta", "pereit",
             "paskutin", "eelmi", "moodunud", "lainud$", "mult$", "elmult$", "elozo$", "legutobbi"),
    "this": ("this$", "si$", "so$", "saja$", "sis$", "siu$", "sia$", "selle$",
             "sel$",
             "ez$", "ebben$", "sios$"),
    "this year": ("sogad", "siemet", "tanavu", "iden$", "idei$", "sii aasta$"),
    "last year": ("pagajusgad", "pagajusogad", "pern", "perngad", "pernai$", "pernyks", "mullu",
                  "tavaly"),
    "before last": ("aizpagaj", "uzpraeit", "uzpereit", "uleeelmi"),
    "before last year": ("aizpagajusgad", "aizpern", "uzpern", "tunamullu", "tavalyelott"),
})
# A year of two digits before one of these: "19. gadā", "2019" without its century.
OF_THE_YEAR = frozenset(("gada", "gads", "metais", "metu", "aasta", "aastal", "aastast"))
BY_ITSELF = frozenset(("gada", "gads", "metais",
"aastal"))  # where neither month nor season stands beside
UNITS = Stems({
    "year": ("year$", "years$", "yr$", "yrs$", "gads$", "gada$", "gadu$", "gadus$", "gadiem$",
             "gadi$",
             "gadam$", "metai$", "metais$", "metus$", "metu$", "metams$", "aasta", "ev$", "eve$",
             "evvel$",
             "evben$", "evi$", "eves$", "evnek$", "evet$"),
    "month": ("month$", "months$", "mth$", "mths$", "menes", "men$", "kuu$", "kuud$", "kuul$",
              "kuus$", "honap"),
    "week": ("week$", "weeks$", "nedel", "savait", "nadal", "het$", "hete$", "heten$", "hettel$"),
    "day": ("day$", "days$", "diena$", "dienas$", "dienam$", "dienu$", "dienos$", "dienom$",
            "dienomis$", "paev$",
            "paeva$", "nap$", "nappal$", "napja$"),
})
AGO = Stems({
    "ago": ("ago$", "back$", "pirms$", "atpakal$", "pries$", "atgal$", "tagasi$", "eest$",
            "ezelott$",
            "ezelotti$", "old$", "vecs$", "veca$", "vecas$", "senumo$", "vana$", "vanad$"),
})
OLD = frozenset(("old", "vecs", "veca", "vecas", "senumo", "vana", "vanad", "eves"))
# Hungarian says "ago" by an ending: "két éve", "3 hónapja".
HUNGARIAN_AGO = {"eve": "year", "eves": "year", "honapja": "month", "hete": "week", "napja": "day"}
DAYS_BACK = Stems({
    "0": ("today$", "sodien$", "sorit$", "siryt$", "siandien$", "tana$", "ma$"),
    "1": ("yesterday$", "vakar$", "eile$", "eilne$", "eilse$", "tegnap$", "tegnapi$", "vakardien",
          "vakarvakar"),
    "2": ("aizvakar$", "uzvakar$", "uleeile$", "tegnapelott$"),
})
COUNTS = Stems({
    "1.5": ("pusotr", "pusantr", "poolteist$", "pooleteise$", "masfel$"),
    "2.5": ("divarpus", "pustrec"),
    "1": ("a$", "an$", "one$", "viena$", "vienu$", "uks$", "uhe$", "egy$"),
    "2": ("two$", "couple$", "divi$", "divus$", "diviem$", "pora$", "pari$", "paris$", "du$",
          "dvejus$", "dvi$", "dviejus$", "dveji$", "kaks$", "kahe$", "paar$", "paari$", "ket$",
          "ketto$"),
    "3": ("three$", "few$", "several$", "some$", "keleri", "tris$", "trim$", "triju$", "trejus$",
          "kelis$", "keletas$", "keleta$",
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
HALF = Stems({"half": ("half$", "pusgad", "pusmet", "puse$", "pus$", "pool$", "poole$", "poolel$",
    "pooles$", "fel$", "felet$", "feleben$")})
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
        "kornyeken$", "asszem$", "koki", "kadus$", "kadiem$", "kada$", "kados$",
        "mingi$",
        "ugy$", "olyan$", "kabe$", "vagy$", "valaha$", "kunagi$", "kazkaip$", "ish$", "skiet$",
        "liekas$", "domaju$", "varetu$", "berods$", "rodos$", "manau$", "galejo$", "spejam",
        "arvan$", "akki$", "voib$", "voibolla$", "umbkaudu$", "millalgi$", "pakun$", "kusagil$",
        "szerintem$", "tippre$", "gondolom$", "valoszinuleg$", "alighanem$",
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
        "keskpaig", "lopu$", "lopupool", "algupool", "alguse$", "legelej", "legveg", "algul$",
        "mid$", "nogal", "puseje$", "pusej$", "elejen$", "eleje$", "vegen$",
        "vege$", "kozepen$", "kozepe$", "vegefele$", "fele$",
    ),
})
# Words that are of a date in some languages only: "ma" is today in Hungarian and I in Estonian.
ONLY_IN = {
    "ma": "hu", "tel": "hu", "telen": "hu", "osz": "hu", "het": "hu", "hat": "hu", "ot": "hu",
    "osze": "hu", "tele": "hu",
    "nap": "hu", "ev": "hu", "eve": "hu", "si": "lv lt", "so": "lv", "tana": "et", "sel": "et",
    "ez": "hu",
    "janos": "lv",
    "suvi": "et", "suve": "et", "suvel": "et", "suvest": "et", "suveks": "et", "talv": "et",
    "back": "en", "may": "en", "march": "en", "fall": "en", "moni": "et", "mail": "et", "par": "hu",
}
# Between the parts of one date: "2020. gada 5. jūnijā", "5th of June", "2022 m. kovo 3 d.".
FILLERS = frozenset((
    "of", "the", "in", "on", "st", "nd", "rd", "th", "m", "d", "g", "en", "an", "jen", "i", "je",
    "a",
    "ban", "ben", "bol", "as", "es", "or", "so", "s", "tol", "ais", "aisiais", "uosius", "uju",
    "ieji", "weekend", "aegu", "soodukaga", "soodukas", "akcija", "akcijas", "akcijoj", "akcijoje",
    "akcioban", "akcioja", "idejen", "laika", "gerus", "geri", "labiem", "ndal", "nda", "taja",
    "ajal", "aega", "sale", "sales", "pasa", "pasas", "paciam", "pacioj", "pacia",
    "paciame", "pacioje", "pats", "very", "paris", "poole",
))
DOUBTFUL = frozenset((
    "may", "march", "mar", "jaan", "sep", "dec", "jan", "kova", "kove", "maija", "marta", "mail",
    "mais", "mai",
    "liepa", "fall", "spring", "osze", "tele", "nov", "jun", "jul", "saus", "tel", "maj", "juli",
    "ziem", "balandi",
    "julija", "julius", "august", "april",
))
# fmt: on
