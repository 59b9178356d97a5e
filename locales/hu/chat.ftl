### How the chat uses data: a page of its own.

chat-data-title = Hogyan használja a csevegés az adataidat?
chat-data-kept = Amit a csevegésben írsz és küldesz, azt a szerverünkön tároljuk, hogy később is megtaláld a beszélgetést, és hogy munkatársunk segíteni tudjon. Az asszisztens, amely válaszol, egy program, és az is a mi szerverünkön fut: az üzeneteidet nem adjuk át más cégek asszisztensének.
chat-data-time = { $days ->
    [one] Ha { $days } napig senki sem ír a beszélgetésbe, töröljük a benne küldött fájlokkal együtt.
   *[other] Ha { $days } napig senki sem ír a beszélgetésbe, töröljük a benne küldött fájlokkal együtt.
} Az igényléshez beadott dokumentum az igénylésnél marad. A hálózati címedből képzett kódot néhány óra múlva töröljük.
chat-data-account = Ha be vagy jelentkezve, az asszisztens látja a fiókodat: a termékeidet, a pontjaidat, a tagságodat és a számláidat. Csak arra használja őket, hogy válaszoljon neked, és elintézze, amit kérsz.
chat-data-browser = A böngésződ megjegyzi, melyik beszélgetés a tiéd, de csak azután, hogy megnyitottad a csevegést. A csevegés nem használ sütiket, és más oldalakon nem követ téged. Minden üzenettel együtt megkapjuk annak az oldalnak a címét és nevét, amelyen írtad.
chat-data-network = A hálózati címed helyett egy belőle képzett kódot őrzünk meg, hogy megvédjük a csevegést a visszaélésektől.
chat-data-rights = A csevegés „Továbbiak” menüjében bármikor elmentheted vagy törölheted a beszélgetést. Amit közben megrendeltél vagy igényeltél, az ezzel nem törlődik.

### A conversation as a file and in a mail.

chat-transcript-title = Beszélgetés a CPS-asszisztenssel

# same-as-en
chat-transcript-at = { $at }

### The page that shows how a website embeds the chat.

chat-docs-title = Csevegés a webhelyeden
chat-docs-line = Elég egyetlen sor az oldalad végén:
chat-docs-code = A sor az oldaladhoz
chat-docs-version = A cím és az ellenőrző összeg a mostani változathoz tartozik: ha a szkript bármiben eltér, a böngésző nem futtatja. Az asszisztens frissítése után másold ki újra a sort. Ha a változatot és az ellenőrző összeget is elhagyod, a látogatóid mindig a legújabb szkriptet kapják.
chat-docs-allowed = Az asszisztens üzemeltetőjének előbb engedélyeznie kell a webhelyedet (CPS_ALLOWED_ORIGINS).
chat-docs-policy = Ha a webhelyednek van Content-Security-Policy szabálya, engedélyezd a script-src és a connect-src mezőben ezt: { $address } Másra nincs szükség. Ha a trusted-types neveket sorol fel, vedd fel közéjük ezt is: cps-chat.
chat-docs-try = Próbáld ki
chat-docs-theme = Megjelenés
chat-docs-theme-light = Világos
chat-docs-theme-dark = Sötét
chat-docs-theme-auto = Mint a látogató eszközén
chat-docs-position = Hely
chat-docs-position-right = Jobb oldalt
chat-docs-position-left = Bal oldalt
chat-docs-accent = Szín
chat-docs-launcher = Szöveg a gombon
chat-docs-open = Csevegés megnyitása
chat-docs-send = Kérdés feltevése
chat-docs-greet = Látogató megszólítása
chat-docs-events = Amit a csevegés az oldaladnak jelez
chat-docs-attributes = Attribútumok
chat-docs-attribute-language = Az oldalad nyelve; ha nincs megadva, akkor az, amelyet maga az oldal megnevez, azután a böngészőé.
chat-docs-attribute-theme = light, dark, auto.
chat-docs-attribute-accent = A gomb és a fejléc színe. A rajta lévő szöveg fekete vagy fehér lesz, aszerint, hogy melyik olvasható jobban.
chat-docs-attribute-position = right, left.
chat-docs-attribute-launcher = A gomb szövege az oldalad nyelvén. Ha üres, csak a kép látszik.
chat-docs-attribute-greeting = Ezzel a szöveggel szólítja meg a látogatókat, vagy ha üres, a csevegés saját szavaival. Aki megnyitja a csevegést, vagy elhárítja a megszólítást, azt többé nem szólítja meg.
chat-docs-attribute-greeting-delay = Hány másodperc után.
chat-docs-attribute-greeting-pages = Mely oldalakon: vesszővel elválasztott útvonalak, a * bármit helyettesít.
chat-docs-attribute-greeting-kept = A webhelyed látogatói beleegyeztek, hogy a böngésző megjegyezze a megszólítást: aki egyszer látta, azt egyik oldalon sem szólítja meg újra. Enélkül semmit sem tárolunk azokról, akik csak nézelődnek: ha egyik megszólító oldalról a másikra mennek, nem kapnak újabb megszólítást, egy későbbi látogatáskor viszont kaphatnak.
chat-docs-attribute-product = Az oldalon megnyitott termék; minden üzenettel továbbítjuk, ahogy az oldal címét és nevét is. Ha a látogató nem nevez meg terméket, erre gondolunk.
chat-docs-attribute-identity = A token, amely megmondja, ki van bejelentkezve. Ha üres, senki sincs.
chat-docs-attribute-privacy = A saját adatkezelési oldalad címe.
chat-docs-calls = A saját szkriptjeidből
chat-docs-identity = Az identify hívásnak átadott függvényt a csevegés megnyitásakor hívjuk meg, és a token lejárta előtt újra.
