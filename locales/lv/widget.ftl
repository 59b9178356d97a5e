### The chat widget's own words, on whatever site it stands. Sentences of the assistant stand elsewhere.

widget-launch = Jautāt asistentam

widget-unread = Jaunas ziņas

widget-title = CPS asistents

widget-owner-bot = Automātisks asistents
widget-owner-queue = Automātisks asistents; jūsu lūgums nodots darbiniekam
widget-owner-agent = Jums atbild darbinieks

widget-close = Aizvērt tērzēšanu
widget-language = Tērzēšanas valoda
widget-log = Saruna
widget-field = Jūsu ziņa
widget-send = Sūtīt

widget-you = Jūs
widget-bot = Asistents
widget-agent = Klientu apkalpošana

widget-greeting = Sveiki! Pastāstīšu par uzņēmuma kontu un CPS abonementu. Ja piesakāties šajā vietnē, varu atbildēt arī uz jautājumiem par jūsu produktiem, punktiem un rēķiniem.

widget-starters = Piemēram:

widget-typing = Asistents raksta

widget-later = Šoreiz atbilde jāgaida ilgāk nekā parasti. Tā parādīsies šeit.

widget-offline = Nav savienojuma. Ziņas tiks nosūtītas, tiklīdz tas būs atjaunots.

widget-failed = Nav nosūtīta.
widget-again = Sūtīt vēlreiz

widget-unreachable = Tērzēšana pašlaik nav pieejama.
widget-try-again = Mēģināt vēlreiz

widget-new-conversation = Iepriekšējā saruna ir beigusies. Šī ir jauna saruna.

widget-card-points = Punkti
widget-card-waiting = Gaida zaļo atzīmi
widget-card-next = Līdz nākamajam līmenim trūkst
widget-card-tick = Zaļā atzīme
widget-card-missing = Trūkst

widget-file = Pievienot failu
widget-file-type = Nosūtīt var tikai PDF failus un attēlus (JPEG vai PNG).
widget-file-too-large = Šis fails ir pārāk liels. Lūdzu, izvēlieties mazāku.
widget-photo = Uzņemt fotoattēlu

widget-menu = Vairāk

widget-start-over = Sākt no jauna
widget-download = Saglabāt šo sarunu failā
widget-mail = Nosūtīt man šo sarunu e-pastā
widget-sound = Jaunu ziņu skaņas signāls
widget-privacy = Kā tiek izmantoti jūsu dati
widget-erase = Dzēst šo sarunu

widget-start-over-ask = Vai sākt jaunu sarunu? Šī saruna te vairs nebūs redzama.

widget-erase-ask = Vai neatgriezeniski dzēst šo sarunu ar visu, ko tajā rakstījāt un sūtījāt? Jūsu konts, pasūtījumi un pieteikumi paliks, kā ir.
widget-cancel = Atcelt
widget-erased = Jūsu saruna ir dzēsta.
widget-mailed = Saruna jau ir ceļā uz jūsu e-pasta adresi.
widget-not-done = Neizdevās. Lūdzu, mēģiniet vēlreiz.

widget-sending = Tiek sūtīta …
widget-sent = Nosūtīta

widget-discard = Izmest

widget-slow = Ziņu uzreiz ir ļoti daudz. Jūsējā tiks nosūtīta pēc brīža.

widget-queue-open = Kāds no darbiniekiem pievienosies, tiklīdz būs brīvs. Tikmēr varat turpināt rakstīt.

widget-queue-closed = Pašlaik neviena darbinieka nav uz vietas. Darbinieki atkal atbildēs: { $time }. Jūsu lūgums ir saglabāts.
widget-queue-away = Pašlaik neviena darbinieka nav uz vietas. Jūsu lūgums ir saglabāts.

widget-invite = Vai ir jautājumi par CPS abonementu? Labprāt palīdzēšu.
widget-dismiss = Nē, paldies

widget-card-open = Pieejamie līmeņi

widget-card-tier = Līmenis
widget-card-from = No punktiem
widget-card-fee = Gada maksa

widget-queue-place = Jūsu vieta rindā: { $place }.
widget-contact = Jūsu e-pasta adrese
widget-contact-leave = Nosūtīt adresi

widget-owner-agent-named = Jums atbild { $name }
