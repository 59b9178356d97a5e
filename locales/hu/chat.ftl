### How the chat uses data: a page of its own.

chat-data-title = Hogyan használja a csevegés az adataidat?
chat-data-kept = Amit a csevegésben írsz és küldesz, azt a szerverünkön tároljuk, hogy később is megtaláld a beszélgetést, és hogy munkatársunk segíteni tudjon. Az asszisztens, amely válaszol, egy program, és az is a mi szerverünkön fut: az üzeneteidet nem adjuk át más cégek asszisztensének.
chat-data-account = Ha be vagy jelentkezve, az asszisztens látja a fiókodat: a termékeidet, a pontjaidat, a tagságodat és a számláidat. Csak arra használja őket, hogy válaszoljon neked, és elintézze, amit kérsz.
chat-data-browser = A böngésződ megjegyzi, melyik beszélgetés a tiéd, de csak azután, hogy megnyitottad a csevegést. A csevegés nem használ sütiket, és más oldalakon nem követ téged. Minden üzenettel együtt megkapjuk annak az oldalnak a címét és nevét, amelyen írtad.
chat-data-network = A hálózati címed helyett egy belőle képzett kódot őrzünk meg, hogy megvédjük a csevegést a visszaélésektől.
chat-data-rights = A csevegés „Továbbiak” menüjében bármikor elmentheted vagy törölheted a beszélgetést. Amit közben megrendeltél vagy igényeltél, az ezzel nem törlődik.

### A conversation as a file and in a mail.

chat-transcript-title = Beszélgetés a CPS-asszisztenssel

# same-as-en
chat-transcript-at = { $at }
