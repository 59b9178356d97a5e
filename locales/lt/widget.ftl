### The chat widget's own words, on whatever site it stands. Sentences of the assistant stand elsewhere.

widget-launch = Klausti asistento

widget-unread = Naujos žinutės

widget-title = CPS asistentas

widget-owner-bot = Automatinis asistentas
widget-owner-queue = Automatinis asistentas; darbuotojas jau pakviestas
widget-owner-agent = Jums atsako darbuotojas

widget-close = Uždaryti pokalbį
widget-language = Pokalbio kalba
widget-log = Pokalbis
widget-field = Jūsų žinutė
widget-send = Siųsti

widget-you = Jūs
widget-bot = Asistentas
widget-agent = Klientų aptarnavimas

widget-greeting = Sveiki! Papasakosiu apie verslo paskyrą ir CPS narystę. Jei prisijungsite šioje svetainėje, atsakysiu ir į klausimus apie jūsų gaminius, taškus bei sąskaitas faktūras.

widget-starters = Pavyzdžiui:

widget-typing = Asistentas rašo

widget-later = Atsakymas užtrunka ilgiau nei įprastai. Jis pasirodys čia.

widget-offline = Nėra ryšio. Žinutės bus išsiųstos, kai tik jis atsiras.

widget-failed = Neišsiųsta.
widget-again = Siųsti dar kartą

widget-unreachable = Pokalbis šiuo metu nepasiekiamas.
widget-try-again = Bandyti dar kartą

widget-new-conversation = Ankstesnis pokalbis baigėsi. Šis yra naujas.

widget-card-points = Taškai
widget-card-waiting = Laukia žalios varnelės
widget-card-next = Trūksta iki kitos pakopos
widget-card-tick = Žalia varnelė
widget-card-missing = Trūksta

widget-file = Pridėti failą
widget-file-type = Siųsti galima tik PDF failus ir nuotraukas (JPEG arba PNG).
widget-file-too-large = Šis failas per didelis. Pasirinkite mažesnį.
