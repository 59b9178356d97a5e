### What the assistant says in conversation, around the answers.

greeting = Sveiki! Esmu CPS asistents un palīdzēšu tikt no uzņēmuma konta līdz aktīvam CPS abonementam. Ko vēlaties uzzināt?

goodbye = Nav par ko! Ja vēl ko vajadzēs, rakstiet.

capabilities = Varu pastāstīt, kā tikt pie uzņēmuma konta un CPS abonementa, kāpēc produktam nav zaļās atzīmes, kādi ir līmeņi un cik tie maksā. Ja piesakāties šajā vietnē, varu atbildēt arī uz jautājumiem par jūsu produktiem, punktiem, līmeņiem un rēķiniem.

language-changed = Protams, turpinām latviski!

language-which = Varam turpināt angļu, latviešu, lietuviešu, igauņu vai ungāru valodā. Kuru izvēlaties?

language-unknown = Atvainojiet, es saprotu tikai angļu, latviešu, lietuviešu, igauņu un ungāru valodu. Kurā no tām jums ērtāk sarunāties?

out-of-scope = Diemžēl ar to palīdzēt nevaru: pārzinu tikai uzņēmuma kontu un CPS abonementu. Varu palīdzēt, piemēram, šajos jautājumos:

not-understood = Atvainojiet, īsti nesapratu. Varbūt jūsu jautājums ir kāds no šiem?

not-understood-again = Atvainojiet, joprojām nesaprotu. Vai vēlaties runāt ar darbinieku, vai arī jūsu jautājums ir kāds no šiem?

not-understood-empty = Atvainojiet, no šī neko nesapratu. Lūdzu, pāris vārdos uzrakstiet, ko vēlaties uzzināt.

human-requested = Jūsu lūgums ir nodots tālāk: šo sarunu pārņems darbinieks no CPS prioritārā atbalsta dienesta. Līdz tam esmu tepat, tāpēc droši jautājiet arī man.

human-waiting = Jūsu lūgums ir nodots tālāk, tikai pagaidām neviens sarunu vēl nav pārņēmis. Kamēr gaidāt, esmu tepat.

complaint = Atvainojiet, saprotu, ka tas ir kaitinoši. Pastāstiet, kas nedarbojas: darīšu, ko varu, vai arī nodošu sarunu darbiniekam.

clarify = Šobrīd nekas nav iesākts. Ko vēlaties darīt?

identify-how = Lūdzu, piesakieties šajā vietnē: tad redzēšu, kas jūs esat, un varēšu atbildēt uz jautājumiem par jūsu kontu.

identified-already = Jūs jau esat savā kontā, tāpēc droši jautājiet par saviem produktiem, punktiem vai līmeņiem.

logged-out = Darīts, jūs vairs neesat savā kontā, un es par to vairs neko nezinu.

logged-out-already = Jūs šeit neesat savā kontā, tāpēc nav no kā iziet.

attachment-received = Paldies! Fails { $name } ir saņemts un saglabāts kopā ar mūsu sarunu.

attachment = 📎 { $name }

error-sorry = Atvainojiet, mums kaut kas nogāja greizi, un es nevarēju atbildēt. Lūdzu, mēģiniet vēlreiz vai palūdziet sarunu ar darbinieku.

agent-joined = Sarunai pievienojas { $name } no CPS prioritārā atbalsta dienesta un turpmāk jums atbildēs.
agent-handed-back = { $name } sarunā vairs nepiedalās. Es esmu asistents un atkal atbildu jums.
agent-transferred = { $name } nodod jūsu sarunu kolēģim, kas to pārņems, tiklīdz varēs.
agent-closed = { $name } noslēdz sarunu. Rakstiet šeit, kad vien kas vajadzīgs.
agent-card-link = Līmeni **{ $tier_name }** varat pasūtīt ar savu karti; abonēšanas maksa ir { $fee } gadā. Lūdzu, [ievadiet kartes datus lapā “Mani abonementi”]({ $url }) un tur apstipriniet pasūtījumu. Līdz tam nekas nav pasūtīts.

nobody-there = Pašlaik neviena nav uz vietas. Atstājiet savu e-pasta adresi, un kolēģis jums uzrakstīs. Varat arī pagaidīt šeit: jūsu vieta rindā tiek saglabāta.
nobody-there-known = Pašlaik neviena nav uz vietas. Jūsu lūgums paliek rindā, un kolēģis ar jums sazināsies, tiklīdz kāds būs klāt.
contact-kept = Paldies! Kolēģis rakstīs uz adresi { $email }.
