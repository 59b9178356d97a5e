### The chat widget's own words, on whatever site it stands. Sentences of the assistant stand elsewhere.

widget-launch = Kérdezd az asszisztenst

widget-unread = Új üzenetek

widget-title = CPS-asszisztens

widget-owner-bot = Automatikus asszisztens
widget-owner-queue = Automatikus asszisztens; munkatársat kértél
widget-owner-agent = Munkatársunk válaszol neked

widget-close = Csevegés bezárása
widget-language = A csevegés nyelve
widget-log = Beszélgetés
widget-field = Az üzeneted
widget-send = Küldés

widget-you = Te
widget-bot = Asszisztens
widget-agent = Ügyfélszolgálat

widget-greeting = Szia! Szívesen elmondom, amit az Üzleti fiókról és a CPS-tagságról tudni érdemes. Ha bejelentkezel ezen az oldalon, a termékeidről, a pontjaidról és a számláidról is tudok válaszolni.

widget-starters = Például:

widget-typing = Az asszisztens ír

widget-later = Ez most a szokásosnál tovább tart. A válasz itt fog megjelenni.

widget-offline = Nincs kapcsolat. Amint helyreáll, elküldjük az üzeneteidet.

widget-failed = Nem ment el.
widget-again = Újraküldés

widget-unreachable = A csevegés most nem érhető el.
widget-try-again = Próbáld újra

widget-new-conversation = A korábbi beszélgetés véget ért. Ez egy új beszélgetés.

widget-card-points = Pontok
widget-card-waiting = Zöld pipára vár
widget-card-next = Hiányzik a következő szinthez
widget-card-tick = Zöld pipa
widget-card-missing = Hiányzik

widget-file = Fájl küldése
widget-file-type = Csak PDF-fájlt vagy képet (JPEG vagy PNG) küldhetsz.
widget-file-too-large = Ez a fájl túl nagy. Kérjük, válassz kisebbet.
