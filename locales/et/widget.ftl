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
widget-photo = Tee foto

widget-menu = Veel

widget-start-over = Alusta uuesti
widget-download = Salvesta see vestlus failina
widget-mail = Saada see vestlus mulle e-postiga
widget-sound = Heli uue sõnumi saabumisel
widget-privacy = Kuidas teie andmeid kasutatakse
widget-erase = Kustuta see vestlus

widget-start-over-ask = Kas alustada uut vestlust? Praegust vestlust siin enam ei näe.

widget-erase-ask = Kas kustutada see vestlus jäädavalt koos kõigega, mida te selles kirjutasite ja saatsite? Teie konto, tellimused ja taotlused jäävad alles.
widget-cancel = Loobu
widget-erased = Teie vestlus on kustutatud.
widget-mailed = Vestlus on teel teie e-posti aadressile.
widget-not-done = See ei õnnestunud. Palun proovige uuesti.

widget-sending = Saatmine …
widget-sent = Saadetud

widget-discard = Eemalda

widget-slow = Sõnumeid tuli korraga väga palju. Teie oma saadetakse hetke pärast.

widget-queue-open = Klienditeenindaja liitub vestlusega kohe, kui keegi on vaba. Seni võite edasi kirjutada.

widget-queue-closed = Praegu pole kedagi vastamas. Inimesed vastavad jälle: { $time }. Teie soov on alles.
widget-queue-away = Praegu pole kedagi vastamas. Teie soov on alles.

widget-invite = Kas teil on CPS-i liikmelisuse kohta küsimusi? Aitan hea meelega.
widget-dismiss = Ei, aitäh

widget-card-open = Avatud tasemed

widget-card-tier = Tase
widget-card-from = Alates punktidest
widget-card-fee = Aastatasu

widget-queue-place = Teie koht järjekorras: { $place }.
widget-contact = Teie e-posti aadress
widget-contact-leave = Saada aadress

widget-owner-agent-named = Teile vastab { $name }
