### What the assistant says in conversation, around the answers.

greeting = Szia! A CPS-asszisztens vagyok, és végigkísérlek az úton az Üzleti fióktól az aktív CPS-tagságig. Miben segíthetek?

goodbye = Szívesen! Írj bátran, ha bármi felmerül.

capabilities = Elmondom, hogyan lehet Üzleti fiókod és CPS-tagságod, miért nincs zöld pipa egy terméknél, milyen szintek vannak, és mennyibe kerülnek. Ha bejelentkezel, a saját termékeidről, pontjaidról, szintjeidről és számláidról is tudok válaszolni.

language-changed = Rendben, folytassuk magyarul.

language-which = Angolul, lettül, litvánul, észtül vagy magyarul tudjuk folytatni. Melyiket választod?

language-unknown = Sajnálom, csak angolul, lettül, litvánul, észtül és magyarul értek. Melyik lenne jó neked?

out-of-scope = Sajnálom, ebben nem tudok segíteni: csak az Üzleti fiókhoz és a CPS-tagsághoz értek. Ezekben viszont szívesen segítek, például:

not-understood = Bocsánat, ezt nem egészen értettem. Ezek közül gondoltál valamelyikre?

not-understood-again = Sajnos még mindig nem értem. Szeretnél egy munkatársunkkal beszélni, vagy ezek közül keresed valamelyiket?

not-understood-empty = Bocsánat, ebből nem tudtam kivenni, miben segíthetek. Kérjük, írd le pár szóban, mire vagy kíváncsi.

human-requested = Továbbítottam a kérésedet: a CPS elsőbbségi ügyfélszolgálatának egyik munkatársa fogja átvenni a beszélgetést. Addig is itt vagyok, kérdezz nyugodtan tovább.

human-waiting = A kérésedet továbbítottam, de még senki sem vette át a beszélgetést. Addig is itt vagyok.

complaint = Sajnálom, hogy ez ennyi bosszúságot okozott. Írd meg, mi nem működik, és megteszem, amit tudok, vagy továbbadom a beszélgetést egy munkatársunknak.

clarify = Most nincs semmi folyamatban. Miben segíthetek?

identify-how = Kérjük, jelentkezz be ezen az oldalon; így látom majd, ki vagy, és a saját fiókodról is tudok válaszolni.

identified-already = Be vagy jelentkezve, kérdezz nyugodtan a termékeidről, a pontjaidról vagy a szintekről.

logged-out = Kijelentkeztél. A fiókodból innentől semmit sem látok.

logged-out-already = Itt nem vagy bejelentkezve.

attachment-received = Köszönöm, megkaptam ezt a fájlt: { $name }. A beszélgetésünkkel együtt megőrzöm.

attachment = 📎 { $name }

error-sorry = Bocsánat, nálunk valami hiba történt, ezért erre nem tudtam válaszolni. Kérjük, próbáld újra, vagy beszélj egy munkatársunkkal.

agent-joined = { $name } csatlakozott a beszélgetéshez a CPS elsőbbségi ügyfélszolgálatától, mostantól ő válaszol neked.
agent-handed-back = { $name } kilépett a beszélgetésből. Én az asszisztens vagyok, ismét én válaszolok.
agent-transferred = { $name } továbbadta a beszélgetésedet egy munkatársának, aki átveszi, amint tudja.
agent-closed = { $name } lezárta a beszélgetést. Írj ide bármikor, ha még szükséged van valamire.
agent-card-link = A saját kártyáddal is megrendelheted ezt a szintet: **{ $tier_name }**; az éves díj { $fee }. Kérjük, [add meg a kártyádat a „Saját előfizetések” oldalon]({ $url }) (My subscriptions), és ott erősítsd meg a megrendelést. Addig semmit sem rendeltünk meg.

nobody-there = Most senki sem elérhető. Add meg az e-mail-címedet, és egy munkatársunk írni fog neked. Várhatsz itt is: a helyed megmarad a sorban.
nobody-there-known = Most senki sem elérhető. A kérésed a sorban marad, és egy munkatársunk jelentkezik, amint valaki itt lesz.
contact-kept = Köszönjük! Egy munkatársunk írni fog erre a címre: { $email }.
