### How the chat uses data: a page of its own.

chat-data-title = Kuidas vestlus teie andmeid kasutab
chat-data-kept = Kõik, mida te vestluses kirjutate ja saadate, hoitakse alles meie serveris, et leiaksite vestluse hiljem üles ja et inimene saaks teid aidata. Teile vastab programm, mis töötab samuti meie serveris: teie sõnumeid ei anta edasi ühegi teise ettevõtte assistendile.
chat-data-account = Kui olete sisse loginud, näeb assistent teie kontot: tooteid, punkte, liikmelisust ja arveid. Ta kasutab neid ainult selleks, et teile vastata ja teha seda, mida palute.
chat-data-browser = Teie brauser jätab meelde, milline vestlus on teie oma, kuid alles siis, kui olete vestluse avanud. Vestlus ei kasuta küpsiseid ega jälgi teid teistel lehtedel. Koos iga sõnumiga saame teada selle lehe aadressi ja pealkirja, millel te selle kirjutasite.
chat-data-network = Teie võrguaadressi asemel hoiame sellest tehtud koodi, et kaitsta vestlust kuritarvitamise eest.
chat-data-rights = Vestluse menüüs „Veel“ saate vestluse igal ajal salvestada või kustutada. Seda, mida te vestluses tellisite või taotlesite, koos vestlusega ei kustutata.

### A conversation as a file and in a mail.

chat-transcript-title = Vestlus CPS-i assistendiga

# same-as-en
chat-transcript-at = { $at }
