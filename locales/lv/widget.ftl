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
