### How the chat uses data: a page of its own.

chat-data-title = Kuidas vestlus teie andmeid kasutab
chat-data-kept = Kõik, mida te vestluses kirjutate ja saadate, hoitakse alles meie serveris, et leiaksite vestluse hiljem üles ja et inimene saaks teid aidata. Teile vastab programm, mis töötab samuti meie serveris: teie sõnumeid ei anta edasi ühegi teise ettevõtte assistendile.
chat-data-time = { $days ->
    [one] Kui vestlusse { $days } päeva jooksul midagi ei kirjutata, kustutatakse see koos selles saadetud failidega.
   *[other] Kui vestlusse { $days } päeva jooksul midagi ei kirjutata, kustutatakse see koos selles saadetud failidega.
} Taotlusega esitatud dokument jääb taotluse juurde. Võrguaadressist tehtud kood kustutatakse mõne tunni pärast.
chat-data-account = Kui olete sisse loginud, näeb assistent teie kontot: tooteid, punkte, liikmelisust ja arveid. Ta kasutab neid ainult selleks, et teile vastata ja teha seda, mida palute.
chat-data-browser = Teie brauser jätab meelde, milline vestlus on teie oma, kuid alles siis, kui olete vestluse avanud. Vestlus ei kasuta küpsiseid ega jälgi teid teistel lehtedel. Koos iga sõnumiga saame teada selle lehe aadressi ja pealkirja, millel te selle kirjutasite.
chat-data-network = Teie võrguaadressi asemel hoiame sellest tehtud koodi, et kaitsta vestlust kuritarvitamise eest.
chat-data-rights = Vestluse menüüs „Veel“ saate vestluse igal ajal salvestada või kustutada. Seda, mida te vestluses tellisite või taotlesite, koos vestlusega ei kustutata.

### A conversation as a file and in a mail.

chat-transcript-title = Vestlus CPS-i assistendiga

# same-as-en
chat-transcript-at = { $at }

### The page that shows how a website embeds the chat.

chat-docs-title = Vestlus teie veebisaidil
chat-docs-line = Piisab ühest reast lehe lõpus:
chat-docs-code = Rida teie lehe jaoks
chat-docs-version = Aadress ja kontrollsumma käivad praeguse versiooni kohta: kui skript on kuidagi teistsugune, siis brauser seda ei käivita. Pärast assistendi uuendamist kopeerige rida uuesti. Kui jätate versiooni ja kontrollsumma ära, saavad külastajad alati uusima skripti.
chat-docs-allowed = Assistendi haldaja peab teie saidi enne lubama (CPS_ALLOWED_ORIGINS).
chat-docs-policy = Kui teie saidil on Content-Security-Policy, lubage { $address } väljadel script-src ja connect-src; muud pole vaja. Kui trusted-types loetleb nimesid, lisage cps-chat.
chat-docs-try = Proovige järele
chat-docs-theme = Välimus
chat-docs-theme-light = Hele
chat-docs-theme-dark = Tume
chat-docs-theme-auto = Nagu külastaja seadmes
chat-docs-position = Koht
chat-docs-position-right = Paremal
chat-docs-position-left = Vasakul
chat-docs-accent = Värv
chat-docs-launcher = Tekst nupul
chat-docs-open = Ava vestlus
chat-docs-send = Esita küsimus
chat-docs-greet = Kutsu külastaja vestlema
chat-docs-events = Mida vestlus teie lehele teatab
chat-docs-attributes = Atribuudid
chat-docs-attribute-language = Teie lehe keel; kui seda pole antud, siis lehe enda märgitud keel, seejärel brauseri oma.
chat-docs-attribute-theme = light, dark, auto.
chat-docs-attribute-accent = Nupu ja päise värv. Tekst sellel on must või valge, olenevalt sellest, kumb on paremini loetav.
chat-docs-attribute-position = right, left.
chat-docs-attribute-launcher = Tekst nupul teie lehe keeles. Kui see on tühi, näidatakse ainult pilti.
chat-docs-attribute-greeting = Kutsub külastajaid selle tekstiga või, kui see on tühi, vestluse enda sõnadega. Kes vestluse avab või kutsest loobub, seda uuesti ei kutsuta.
chat-docs-attribute-greeting-delay = Mitme sekundi pärast.
chat-docs-attribute-greeting-pages = Millistel lehtedel: komadega eraldatud teed; * tähendab mida tahes.
chat-docs-attribute-greeting-kept = Teie saidi külastajad on nõustunud, et brauser jätab kutse meelde: kes on seda korra näinud, seda ei kutsuta enam ühelgi lehel. Ilma selleta ei hoita neist, kes ainult vaatavad, midagi alles: ühelt kutsuvalt lehelt teisele minnes neid uuesti ei kutsuta, kuid järgmisel külastusel võidakse kutsuda.
chat-docs-attribute-product = Lehel avatud toode; see antakse edasi iga sõnumiga, nagu ka lehe aadress ja pealkiri. Kui külastaja toodet ei nimeta, peetakse silmas seda.
chat-docs-attribute-identity = Tunnus, mis ütleb, kes on sisse loginud. Kui see on tühi, pole keegi sisse loginud.
chat-docs-attribute-privacy = Teie enda andmekasutuse lehe aadress.
chat-docs-calls = Teie enda skriptidest
chat-docs-identity = Funktsioon, mille annate kutsele identify, käivitatakse vestluse avamisel ja uuesti enne tunnuse aegumist.
