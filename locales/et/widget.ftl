### The chat widget's own words, on whatever site it stands. Sentences of the assistant stand elsewhere.

widget-launch = Küsi assistendilt

widget-unread = Uued sõnumid

widget-title = CPS-i assistent

widget-owner-bot = Automaatne assistent
widget-owner-queue = Automaatne assistent; töötaja on kutsutud
widget-owner-agent = Teile vastab töötaja

widget-close = Sulge vestlus
widget-language = Vestluse keel
widget-log = Vestlus
widget-field = Teie sõnum
widget-send = Saada

widget-you = Teie
widget-bot = Assistent
widget-agent = Klienditeenindus

widget-greeting = Tere! Aitan teid ärikonto ja CPS-i liikmelisuse küsimustes. Kui olete sellel saidil sisse logitud, saan vastata ka teie toodete, punktide ja arvete kohta.

widget-starters = Näiteks:

widget-typing = Assistent kirjutab

widget-later = Vastamine võtab tavapärasest kauem aega. Vastus ilmub siia.

widget-offline = Ühendus puudub. Sõnumid saadetakse kohe, kui see taastub.

widget-failed = Saatmata.
widget-again = Saada uuesti

widget-unreachable = Vestlus ei ole praegu kättesaadav.
widget-try-again = Proovi uuesti

widget-new-conversation = Varasem vestlus on lõppenud. See siin on uus.

widget-card-points = Punktid
widget-card-waiting = Ootab rohelist linnukest
widget-card-next = Järgmise tasemeni on puudu
widget-card-tick = Roheline linnuke
widget-card-missing = Puudu

widget-file = Lisage fail
widget-file-type = Saata saab ainult PDF-faile ja pilte (JPEG või PNG).
widget-file-too-large = See fail on liiga suur. Palun valige väiksem.
