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
widget-photo = Fotografuoti

widget-menu = Daugiau

widget-start-over = Pradėti iš naujo
widget-download = Išsaugoti šį pokalbį faile
widget-mail = Atsiųsti man šį pokalbį el. paštu
widget-sound = Garsas gavus naują žinutę
widget-privacy = Kaip naudojami jūsų duomenys
widget-erase = Ištrinti šį pokalbį

widget-start-over-ask = Ar pradėti naują pokalbį? Šio čia daugiau nematysite.

widget-erase-ask = Ar visam laikui ištrinti šį pokalbį su viskuo, ką jame rašėte ir siuntėte? Jūsų paskyra, užsakymai ir paraiškos liks tokie, kokie yra.
widget-cancel = Atšaukti
widget-erased = Jūsų pokalbis ištrintas.
widget-mailed = Pokalbis jau keliauja jūsų el. pašto adresu.
widget-not-done = Nepavyko. Pabandykite dar kartą.

widget-sending = Siunčiama …
widget-sent = Išsiųsta

widget-discard = Atmesti

widget-slow = Iš karto labai daug žinučių. Jūsiškė bus išsiųsta po akimirkos.

widget-queue-open = Kai tik kas nors iš darbuotojų bus laisvas, prisijungs prie pokalbio. Kol laukiate, galite rašyti toliau.

widget-queue-closed = Šiuo metu darbuotojų nėra. Jie vėl atsakys: { $time }. Jūsų prašymas išsaugotas.
widget-queue-away = Šiuo metu darbuotojų nėra. Jūsų prašymas išsaugotas.

widget-invite = Turite klausimų apie CPS narystę? Mielai padėsiu.
widget-dismiss = Ne, ačiū

widget-card-open = Galimos pakopos

widget-card-tier = Pakopa
widget-card-from = Nuo taškų
widget-card-fee = Metinis mokestis

widget-queue-place = Jūsų vieta eilėje: { $place }.
widget-contact = Jūsų el. pašto adresas
widget-contact-leave = Siųsti adresą

widget-owner-agent-named = Jums atsako { $name }
