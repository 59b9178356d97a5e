### How the chat uses data: a page of its own.

chat-data-title = Kā tērzēšanā tiek izmantoti jūsu dati
chat-data-kept = Viss, ko tērzēšanā rakstāt un sūtāt, glabājas mūsu serverī, lai jūs sarunu atrastu arī vēlāk un lai jums varētu palīdzēt darbinieks. Asistents, kas atbild, ir programma, un arī tā darbojas mūsu serverī: jūsu ziņas netiek nodotas citu uzņēmumu asistentiem.
chat-data-account = Kad esat savā kontā, asistents redz tā datus: produktus, punktus, abonementu un rēķinus. Tos izmanto tikai, lai jums atbildētu un paveiktu to, ko lūdzat.
chat-data-browser = Pārlūkprogramma atceras, kura saruna ir jūsu, bet tikai tad, kad tērzēšana ir atvērta pirmo reizi. Tērzēšana neizmanto sīkfailus un neseko jums citās lapās. Kopā ar katru ziņu mēs saņemam tās lapas adresi un nosaukumu, kurā ziņu rakstījāt.
chat-data-network = Jūsu tīkla adreses vietā mēs glabājam no tās izveidotu kodu, lai tērzēšanu pasargātu no ļaunprātīgas izmantošanas.
chat-data-rights = Tērzēšanas izvēlnē “Vairāk” sarunu jebkurā brīdī var saglabāt vai dzēst. Tas, ko sarunā pasūtījāt vai kam pieteicāties, līdz ar to netiek dzēsts.

### A conversation as a file and in a mail.

chat-transcript-title = Saruna ar CPS asistentu

# same-as-en
chat-transcript-at = { $at }
