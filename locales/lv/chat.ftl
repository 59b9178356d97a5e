### How the chat uses data: a page of its own.

chat-data-title = Kā tērzēšanā tiek izmantoti jūsu dati
chat-data-kept = Viss, ko tērzēšanā rakstāt un sūtāt, glabājas mūsu serverī, lai jūs sarunu atrastu arī vēlāk un lai jums varētu palīdzēt darbinieks. Asistents, kas atbild, ir programma, un arī tā darbojas mūsu serverī: jūsu ziņas netiek nodotas citu uzņēmumu asistentiem.
chat-data-time = { $days ->
    [zero] Ja sarunā { $days } dienu nekas netiek rakstīts, to dzēš kopā ar tajā nosūtītajiem failiem.
    [one] Ja sarunā { $days } dienu nekas netiek rakstīts, to dzēš kopā ar tajā nosūtītajiem failiem.
   *[other] Ja sarunā { $days } dienas nekas netiek rakstīts, to dzēš kopā ar tajā nosūtītajiem failiem.
} Dokuments, ko iesniedzāt ar pieteikumu, paliek pie pieteikuma. No tīkla adreses izveidotais kods tiek dzēsts pēc dažām stundām.
chat-data-account = Kad esat savā kontā, asistents redz tā datus: produktus, punktus, abonementu un rēķinus. Tos izmanto tikai, lai jums atbildētu un paveiktu to, ko lūdzat.
chat-data-browser = Pārlūkprogramma atceras, kura saruna ir jūsu, bet tikai tad, kad tērzēšana ir atvērta pirmo reizi. Tērzēšana neizmanto sīkfailus un neseko jums citās lapās. Kopā ar katru ziņu mēs saņemam tās lapas adresi un nosaukumu, kurā ziņu rakstījāt.
chat-data-network = Jūsu tīkla adreses vietā mēs glabājam no tās izveidotu kodu, lai tērzēšanu pasargātu no ļaunprātīgas izmantošanas.
chat-data-rights = Tērzēšanas izvēlnē “Vairāk” sarunu jebkurā brīdī var saglabāt vai dzēst. Tas, ko sarunā pasūtījāt vai kam pieteicāties, līdz ar to netiek dzēsts.

### A conversation as a file and in a mail.

chat-transcript-title = Saruna ar CPS asistentu

# same-as-en
chat-transcript-at = { $at }

### The page that shows how a website embeds the chat.

chat-docs-title = Tērzēšana jūsu vietnē
chat-docs-line = Pietiek ar vienu rindu lapas beigās:
chat-docs-code = Rinda jūsu lapai
chat-docs-version = Adrese un kontrolsumma atbilst pašreizējai versijai: ja skripts kaut nedaudz atšķiras, pārlūkprogramma to neizpilda. Pēc asistenta atjaunināšanas nokopējiet rindu vēlreiz. Ja versiju un kontrolsummu nenorādāt, apmeklētāji vienmēr saņem jaunāko skriptu.
chat-docs-allowed = Asistenta uzturētājam vispirms jāatļauj jūsu vietne (CPS_ALLOWED_ORIGINS).
chat-docs-policy = Ja vietnei ir Content-Security-Policy, atļaujiet { $address } laukos script-src un connect-src; nekas cits nav vajadzīgs. Ja trusted-types uzskaita nosaukumus, pievienojiet cps-chat.
chat-docs-try = Izmēģiniet
chat-docs-theme = Izskats
chat-docs-theme-light = Gaišs
chat-docs-theme-dark = Tumšs
chat-docs-theme-auto = Kā apmeklētāja ierīcē
chat-docs-position = Vieta
chat-docs-position-right = Labajā pusē
chat-docs-position-left = Kreisajā pusē
chat-docs-accent = Krāsa
chat-docs-launcher = Teksts uz pogas
chat-docs-open = Atvērt tērzēšanu
chat-docs-send = Uzdot jautājumu
chat-docs-greet = Uzrunāt apmeklētāju
chat-docs-events = Ko tērzēšana paziņo jūsu lapai
chat-docs-attributes = Atribūti
chat-docs-attribute-language = Lapas valoda; ja tā nav norādīta, tad valoda, ko nosauc pati lapa, vai pārlūkprogrammas valoda.
chat-docs-attribute-theme = light, dark, auto.
chat-docs-attribute-accent = Pogas un galvenes krāsa. Teksts uz tās ir melns vai balts, atkarībā no tā, kuru vieglāk izlasīt.
chat-docs-attribute-position = right, left.
chat-docs-attribute-launcher = Teksts uz pogas jūsu lapas valodā. Ja tas ir tukšs, redzams tikai attēls.
chat-docs-attribute-greeting = Uzrunā apmeklētājus ar šo tekstu vai, ja tas ir tukšs, ar tērzēšanas pašas vārdiem. Kas tērzēšanu atver vai uzrunu noraida, otrreiz netiek uzrunāts.
chat-docs-attribute-greeting-delay = Pēc cik sekundēm.
chat-docs-attribute-greeting-pages = Kurās lapās: ceļi, atdalīti ar komatu; * aizstāj jebko.
chat-docs-attribute-greeting-kept = Jūsu vietnes apmeklētāji ir piekrituši, ka pārlūkprogramma atceras uzrunu: kas to reiz redzējis, otrreiz netiek uzrunāts nevienā lapā. Bez šī atribūta par tiem, kas tikai skatās, nekas netiek glabāts: pārejot no vienas uzrunājošas lapas uz nākamo, viņus otrreiz neuzrunā, bet citā apmeklējuma reizē tas var notikt.
chat-docs-attribute-product = Lapā atvērtais produkts; to nodod kopā ar katru ziņu, tāpat kā lapas adresi un nosaukumu. Ja apmeklētājs produktu nenosauc, tiek domāts šis.
chat-docs-attribute-identity = Marķieris, kas pasaka, kurš ir pieteicies. Ja tas ir tukšs, nav pieteicies neviens.
chat-docs-attribute-privacy = Jūsu pašu lapas adrese par datu izmantošanu.
chat-docs-calls = No jūsu skriptiem
chat-docs-identity = Funkciju, ko nododat izsaukumam identify, izsauc, kad tērzēšanu atver, un vēlreiz pirms marķiera termiņa beigām.
