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
widget-photo = Fénykép készítése

widget-menu = Továbbiak

widget-start-over = Új beszélgetés
widget-download = A beszélgetés mentése fájlba
widget-mail = A beszélgetés elküldése nekem e-mailben
widget-sound = Hangjelzés új üzenetnél
widget-privacy = Hogyan használjuk az adataidat?
widget-erase = A beszélgetés törlése

widget-start-over-ask = Új beszélgetést kezdesz? A mostanit itt többé nem fogod látni.

widget-erase-ask = Végleg törlöd ezt a beszélgetést mindennel együtt, amit itt írtál és küldtél? A fiókod, a megrendeléseid és a kérelmeid megmaradnak.
widget-cancel = Mégse
widget-erased = A beszélgetésedet töröltük.
widget-mailed = A beszélgetés már úton van az e-mail-címedre.
widget-not-done = Ez nem sikerült. Kérjük, próbáld újra.

widget-sending = Küldés …
widget-sent = Elküldve

widget-discard = Elvetés

widget-slow = Ez egyszerre nagyon sok üzenet volt. A tiéd hamarosan elmegy.

widget-queue-open = Amint valamelyik munkatársunk felszabadul, átveszi a beszélgetést. Addig is írhatsz tovább.

widget-queue-closed = Most senki nincs itt, aki válaszolhatna. Munkatársaink újra elérhetők: { $time }. A kérésedet megőrizzük.
widget-queue-away = Most senki nincs itt, aki válaszolhatna. A kérésedet megőrizzük.

widget-invite = Van kérdésed a CPS-tagságról? Szívesen segítek.
widget-dismiss = Köszönöm, nem

widget-card-open = Elérhető szintek

widget-card-tier = Szint
widget-card-from = Ponttól
widget-card-fee = Éves díj

widget-queue-place = A helyed a sorban: { $place }.
widget-contact = E-mail-címed
widget-contact-leave = Cím elküldése

widget-owner-agent-named = { $name } válaszol neked
