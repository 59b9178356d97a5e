### What the assistant says while it does something for the customer: questions, summaries, reports.

## Around every task

task-cancelled = Labi, to atcēlu: “{ $task }”. Viss paliek, kā bijis.

task-aside = To pagaidām atliksim: “{ $task }”. Pabeigt varēsim pēc tam.

task-resume-offer = Mums vēl palika nepabeigts: “{ $task }”. Vai turpinām?

task-later = Labi, tad vēlāk: “{ $task }”. Jūsu atbildes ir saglabātas; nekas nav mainīts.

task-changed = Labi, izlaboju:
    { $lines }

task-noted = Paldies, pierakstīju:
    { $lines }

task-what-change = Kas jāmaina? Izvēlieties zemāk vai vienkārši uzrakstiet.

task-again = Atvainojiet, īsti nesapratu.

task-left-open = Nekas, pagaidām to atstāšu neaizpildītu: { $detail }. Varēsiet to pievienot vēlāk; līdz tam produktam nebūs zaļās atzīmes.

task-no-hurry = Nekas, jūsu atbildes ir saglabātas: atbildiet, kad zināsiet, vai pajautājiet man, ja kas nav skaidrs.

task-stuck = Atvainojiet, tā mēs uz priekšu netiekam. Varat runāt ar darbinieku vai šeit apstāties; ja ne, pamēģināsim vēlreiz.

task-gone = Tas vairs nav aktuāli, tāpēc nekas nav mainīts.

task-done-already = Tas jau ir izdarīts, un otrreiz to nedarīju:

task-refused = Diemžēl tas neizdevās, un nekas nav mainīts. Lūdzu, mēģiniet vēlāk vai palūdziet sarunu ar darbinieku.

too-many-tries = Atvainojiet, mēģinājumu bija pārāk daudz. Lūdzu, kādu brīdi uzgaidiet un mēģiniet vēlreiz vai palūdziet sarunu ar darbinieku.

account-not-open = Jūsu uzņēmuma konts vēl nav gatavs, tāpēc to pagaidām izdarīt nevar. Tiklīdz konts būs gatavs, saņemsiet e-pasta ziņojumu.

## Buttons

button-confirm = Jā, viss pareizi
button-change = Labot
button-cancel = Atcelt
button-yes = Jā
button-no = Nē
button-later = Pievienošu vēlāk
button-resume = Jā, turpinām
button-drop = Nē, nevajag
button-register = Reģistrēt produktu
button-save = Saglabāt
button-migrate = Migrēt produktus
button-order = Piekrist noteikumiem un pasūtīt
button-apply = Nosūtīt pieteikumu
button-resend = Nosūtīt jaunu kodu
button-card = Karte
button-bank_transfer = Bankas pārskaitījums
button-model = { $model }
button-model-serial = { $model } ({ $serial })
button-country = { $country }
button-complete = Papildināt { $model }

slot-product = Produkts
slot-serial = Sērijas numurs
slot-purchase_date = Pirkuma datums
slot-purchase_country = Pirkuma valsts
slot-dealer = Izplatītājs
slot-tier = Līmenis
slot-method = Maksājuma veids
slot-company = Uzņēmums
slot-name = Vārds un uzvārds
slot-country = Valsts
slot-vat_registered = PVN reģistrācija
slot-vat_number = PVN maksātāja numurs
slot-email = E-pasta adrese
slot-old_account = Vecais CPS konts
slot-old_email = Vecā e-pasta adrese
slot-document_kind = Dokumenta veids
slot-document = Dokuments

## Lines of a summary

line-product = Produkts: **{ $model }**
line-serial = Sērijas numurs: **{ $value }**
line-purchase_date = Pirkuma datums: **{ $date }**{ $approximate ->
    [true] {" "}(aptuveni)
   *[false] {""}
}
line-purchase_date-month = Pirkuma mēnesis: **{ $date }**{ $approximate ->
    [true] {" "}(aptuveni)
   *[false] {""}
}
line-purchase_date-year = Pirkuma gads: **{ $date }**{ $approximate ->
    [true] {" "}(aptuveni)
   *[false] {""}
}
line-purchase_country = Pirkuma valsts: **{ $country }**
line-dealer = Izplatītājs: **{ $value }**
line-tier = Līmenis: **{ $tier_name }**
line-method = Maksājuma veids: **{ $method_name }**
line-company = Uzņēmums: **{ $value }**
line-name = Vārds un uzvārds: **{ $value }**
line-country = Valsts: **{ $country }**
line-vat_registered-yes = Reģistrēts PVN maksātājs: **jā**
line-vat_registered-no = Reģistrēts PVN maksātājs: **nē**
line-vat_number = PVN maksātāja numurs: **{ $value }**
line-email = E-pasta adrese: **{ $value }**
line-old_account-yes = CPS konts bijis jau agrāk: **jā**
line-old_account-no = CPS konts bijis jau agrāk: **nē**
line-old_email = Vecā CPS e-pasta adrese: **{ $value }**
line-document_kind = Dokuments: **{ $kind_name }**
line-document = Fails: **{ $name }**

## Who the customer is

identify-for-task = Lai to izdarītu, man jāzina, kas jūs esat: “{ $task }”. Uzreiz pēc tam turpināsim.

identify-ask-email = Lūdzu, piesakieties šajā vietnē vai uzrakstiet sava uzņēmuma konta e-pasta adresi, un nosūtīšu jums kodu.

identify-ask-code = Ja adrese { $email } ir piesaistīta kādam kontam, e-pasta ziņojums ar sešu ciparu kodu jau ir ceļā. Lūdzu, ierakstiet kodu šeit.

identify-step-up = Lai droši zinātu, ka tas joprojām esat jūs, uz jūsu konta e-pasta adresi nosūtīju sešu ciparu kodu. Lūdzu, ierakstiet to šeit.

identify-wrong-code = { $left ->
    [zero] Kods nav pareizs. Jums ir vēl { $left } mēģinājumu.
    [one] Kods nav pareizs. Jums ir vēl { $left } mēģinājums.
   *[other] Kods nav pareizs. Jums ir vēl { $left } mēģinājumi.
}

identify-code-over = Šis kods vairs neder. Varu nosūtīt jaunu.

identify-bad-email = Tas neizskatās pēc e-pasta adreses. Lūdzu, ierakstiet to vēlreiz.

identify-another = Jūs šeit jau esat kontā ar citu e-pasta adresi. Lūdzu, vispirms izejiet no tā.

identify-done = Paldies, tagad zinu, kas jūs esat.

## Registering a product

ask-product = Kuru produktu vēlaties reģistrēt? Pietiek ar modeli, piemēram, EOS R5.

ask-which-model = Kuru modeli tieši jūs domājat?

product-unknown-model = Šādu modeli katalogā neatrodu. Lūdzu, ierakstiet to tā, kā rakstīts uz produkta.

ask-serial = Kāds ir jūsu { $model } sērijas numurs? Tas ir norādīts uz produkta un parasti arī uz kastes.

ask-purchase_date = Kad nopirkāt { $model }? Ja precīzi neatceraties, der arī gads vai aptuvena atbilde.

ask-purchase_country = Kurā valstī nopirkāt { $model }?

ask-dealer = Pie kura izplatītāja nopirkāt { $model }? Ja precīzi neatceraties, norādiet visticamāko.

product-bad-serial = Tas nevar būt sērijas numurs. Lūdzu, salīdziniet to ar numuru uz produkta un ierakstiet vēlreiz.

product-date-ahead = Šis datums vēl nav pienācis. Kad produktu nopirkāt?

product-already-registered = Produkts ar sērijas numuru { $serial } jūsu kontā jau ir reģistrēts. To varat apskatīt lapā [Mani produkti]({ $url }).

product-gone = Šo produktu jūsu kontā vairs neatrodu. Visi jūsu produkti ir lapā [Mani produkti]({ $url }).

register-summary = Reģistrēšu šo produktu:
    { $lines }

    { $left ->
        [0] Tad visa informācija būs norādīta. Vai viss ir pareizi?
       *[other] Vēl jānorāda: { $missing }. Zaļā atzīme parādīsies, kad informācija būs pilnīga. Vai reģistrēt šādi?
    }

register-done = { $points ->
    [zero] Gatavs: jūsu produkts { $model } ir reģistrēts, un tam ir zaļā atzīme. Par to saņemat { $points } punktu.
    [one] Gatavs: jūsu produkts { $model } ir reģistrēts, un tam ir zaļā atzīme. Par to saņemat { $points } punktu.
   *[other] Gatavs: jūsu produkts { $model } ir reģistrēts, un tam ir zaļā atzīme. Par to saņemat { $points } punktus.
} { $allocated ->
    [zero] Kopā jums tagad ir **{ $allocated } punktu**.
    [one] Kopā jums tagad ir **{ $allocated } punkts**.
   *[other] Kopā jums tagad ir **{ $allocated } punkti**.
}

register-done-incomplete = { $points ->
    [zero] Gatavs: jūsu produkts { $model } ir reģistrēts. Par to saņemsiet { $points } punktu, kad būs zaļā atzīme. Vēl jānorāda: { $missing }.
    [one] Gatavs: jūsu produkts { $model } ir reģistrēts. Par to saņemsiet { $points } punktu, kad būs zaļā atzīme. Vēl jānorāda: { $missing }.
   *[other] Gatavs: jūsu produkts { $model } ir reģistrēts. Par to saņemsiet { $points } punktus, kad būs zaļā atzīme. Vēl jānorāda: { $missing }.
}

product-in-review = Jūsu produkts { $model } ir saglabāts, bet sērijas numurs { $serial } jau ir reģistrēts citur. Mūsu darbinieki to pārbaudīs, un atbildi saņemsiet e-pastā. Līdz tam zaļās atzīmes nebūs.

## Completing a product

ask-which-product = Kuru produktu jūs domājat?

complete-unknown-product = Starp jūsu produktiem { $model } nav. Kuru no šiem jūs domājat?

complete-already = Jūsu produktam { $model } jau ir zaļā atzīme, nekā netrūkst. Ja kaut kas ir norādīts nepareizi, uzrakstiet man, kā jābūt, vai izlabojiet to lapā [Mani produkti]({ $url }), noklikšķinot uz “Skatīt produktu” (View product).

complete-nothing = Labi, produktam { $model } neko nemainu. Informāciju varat pievienot jebkurā laikā, šeit vai lapā [Mani produkti]({ $url }).

complete-summary = Produktam **{ $model }** pievienošu:
    { $lines }

    Vai viss ir pareizi?

complete-summary-replaces = Produktam **{ $model }** saglabāšu:
    { $lines }

    Tas aizstās pašreizējo informāciju:
    { $replaced }

    Vai viss ir pareizi?

complete-done = { $points ->
    [zero] Gatavs: jūsu produktam { $model } tagad ir zaļā atzīme un { $points } punktu.
    [one] Gatavs: jūsu produktam { $model } tagad ir zaļā atzīme un { $points } punkts.
   *[other] Gatavs: jūsu produktam { $model } tagad ir zaļā atzīme un { $points } punkti.
} { $allocated ->
    [zero] Kopā jums tagad ir **{ $allocated } punktu**.
    [one] Kopā jums tagad ir **{ $allocated } punkts**.
   *[other] Kopā jums tagad ir **{ $allocated } punkti**.
}

complete-done-incomplete = { $points ->
    [zero] Saglabāts. Jūsu produktam { $model } vēl jānorāda: { $missing }. Kad tas būs izdarīts, produktam būs zaļā atzīme un { $points } punktu.
    [one] Saglabāts. Jūsu produktam { $model } vēl jānorāda: { $missing }. Kad tas būs izdarīts, produktam būs zaļā atzīme un { $points } punkts.
   *[other] Saglabāts. Jūsu produktam { $model } vēl jānorāda: { $missing }. Kad tas būs izdarīts, produktam būs zaļā atzīme un { $points } punkti.
}

# 21 and 101 are "one" too, so a single product has its own sentence.
complete-next = { $count ->
    [1] Vēl { $count } produktam nav zaļās atzīmes. Vai turpinām ar to?
    [zero] Vēl { $count } produktiem nav zaļās atzīmes. Vai turpinām ar kādu no tiem?
    [one] Vēl { $count } produktam nav zaļās atzīmes. Vai turpinām ar kādu no tiem?
   *[other] Vēl { $count } produktiem nav zaļās atzīmes. Vai turpinām ar kādu no tiem?
}

## Moving the products of the old account

# 21 and 101 are "one" too, so a single product has its own sentence.
migrate-summary = { $count ->
    [1] Jūsu vecajā kontā atradu { $count } produktu. Vai migrēt to uz jauno kontu?
    [zero] Jūsu vecajā kontā atradu { $count } produktu. Vai migrēt tos uz jauno kontu?
    [one] Jūsu vecajā kontā atradu { $count } produktu. Vai migrēt tos uz jauno kontu?
   *[other] Jūsu vecajā kontā atradu { $count } produktus. Vai migrēt tos uz jauno kontu?
}

# 21 and 101 are "one" too, so a single product has its own sentence.
migrate-done = { $count ->
    [1] Gatavs: uz jauno kontu migrēju { $count } produktu. To varat apskatīt lapā [Mani produkti]({ $url }).
    [zero] Gatavs: uz jauno kontu migrēju { $count } produktu. Tos varat apskatīt lapā [Mani produkti]({ $url }).
    [one] Gatavs: uz jauno kontu migrēju { $count } produktu. Tos varat apskatīt lapā [Mani produkti]({ $url }).
   *[other] Gatavs: uz jauno kontu migrēju { $count } produktus. Tos varat apskatīt lapā [Mani produkti]({ $url }).
} { $incomplete ->
    [0] {""}
    [zero] Lai iegūtu zaļo atzīmi, vēl jāpapildina { $incomplete } produktu informācija.
    [one] Lai iegūtu zaļo atzīmi, vēl jāpapildina { $incomplete } produkta informācija.
   *[other] Lai iegūtu zaļo atzīmi, vēl jāpapildina { $incomplete } produktu informācija.
}

# 21 and 101 are "one" too, so a single product has its own sentence.
migrate-in-review = { $count ->
    [1] { $count } produkta sērijas numurs jau ir reģistrēts citur; mūsu darbinieki to pārbaudīs.
    [zero] { $count } produktu sērijas numuri jau ir reģistrēti citur; mūsu darbinieki tos pārbaudīs.
    [one] { $count } produkta sērijas numuri jau ir reģistrēti citur; mūsu darbinieki tos pārbaudīs.
   *[other] { $count } produktu sērijas numuri jau ir reģistrēti citur; mūsu darbinieki tos pārbaudīs.
}

migrate-nothing_to_migrate = Nav ko migrēt: ar jūsu veco e-pasta adresi nav reģistrēts neviens produkts. Produktus varat reģistrēt lapā [Mani produkti]({ $url }) vai tepat kopā ar mani.

migrate-no_old_email = Migrēt neko nevaru: jūsu pieteikumā nav norādīta vecā CPS e-pasta adrese. Produktus varat reģistrēt lapā [Mani produkti]({ $url }). Ja jums tomēr bija vecais konts, lūdzu, palūdziet sarunu ar darbinieku.

migrate-already_migrated = Jūsu vecie produkti jau ir migrēti; to var izdarīt tikai vienu reizi. Tos varat apskatīt lapā [Mani produkti]({ $url }).

migrate-migrated = Jūsu vecie produkti ir migrēti. Tos varat apskatīt lapā [Mani produkti]({ $url }).

## Signing up

ask-tier = Kuru līmeni vēlaties? Jums pieejamie līmeņi:
    { $tiers }

sign-up-closed = { $missing ->
    [zero] Līmenis { $tier_name } jums vēl nav pieejams: trūkst { $missing } punktu.
    [one] Līmenis { $tier_name } jums vēl nav pieejams: trūkst { $missing } punkta.
   *[other] Līmenis { $tier_name } jums vēl nav pieejams: trūkst { $missing } punktu.
}

ask-method = Kāds maksājuma veids jums der: { $methods }?

sign-up-summary = Jūsu pasūtījums būtu šāds:
    { $lines }

    Abonēšanas maksa ir **{ $fee }** gadā. Rēķinu saņemsiet e-pastā; pārskaitījumam banka var piemērot vietējās papildu maksas. Noteikumus un nosacījumus varat izlasīt lapā [Mani abonementi]({ $url }); veicot pasūtījumu, jūs tiem piekrītat. Vai pasūtīt?

sign-up-summary-card = Jūsu pasūtījums būtu šāds:
    { $lines }

    Abonēšanas maksa ir **{ $fee }** gadā. Kartes datus tērzēšanā nevajag rakstīt: lūdzu, [ievadiet tos lapā “Mani abonementi”]({ $url }) un tur apstipriniet pasūtījumu. Pagaidām nekas nav pasūtīts; varat izvēlēties arī bankas pārskaitījumu.

sign-up-card-not-seen = Pasūtījumu ar karti vēl neredzu. Lūdzu, [ievadiet kartes datus lapā “Mani abonementi”]({ $url }) vai izvēlieties bankas pārskaitījumu.

sign-up-done = Apsveicam! Jūsu abonements **{ $tier_name }** ir aktīvs. Beigu datums: { $expires }. Jaunais abonementa numurs: **{ $number }**.

    Rēķins { $invoice }, summa: **{ $amount }**. Lūdzu, pārskaitiet to līdz termiņam: { $due }. Saņēmējs: { $payee }, IBAN: { $iban }, BIC: { $bic }, maksājuma mērķis: { $reference }.

sign-up-done-card = Apsveicam! Jūsu abonements **{ $tier_name }** ir aktīvs. Beigu datums: { $expires }. Jaunais abonementa numurs: **{ $number }**.

    Rēķins { $invoice }, summa: **{ $amount }**. To noņemsim no jūsu kartes rēķina termiņā: { $due }.

# The date in figures ends in its own full stop (10.12.2026.).
sign-up-active = Jums jau ir aktīvs abonements. Pagarināt to varēsiet no { NUMERIC($from) }

## Applying for the business account

ask-company = Pieteikumu aizpildīsim kopā. Kāds ir jūsu uzņēmuma nosaukums?
ask-name = Un kāds ir jūsu vārds un uzvārds?
ask-country = Kurā valstī ir reģistrēts jūsu uzņēmums?
ask-vat_registered = Vai jūsu uzņēmums ir reģistrēts PVN maksātājs?
ask-vat_number = Kāds ir uzņēmuma PVN maksātāja numurs?
ask-email = Uz kādu e-pasta adresi jums rakstīt? Tai tiks piesaistīts jaunais konts.
ask-old_account = Vai jums jau agrāk ir bijis CPS konts?
ask-old_email = Kāda bija tā e-pasta adrese? Tā vajadzīga, lai varētu migrēt jūsu vecos produktus.

ask-document_kind = Kuru dokumentu nosūtīsiet? Pietiek ar vienu.

ask-document = Lūdzu, nosūtiet šeit failu: PDF vai attēlu ({ $kind_name }).

apply-bad-vat = { $number } neizskatās pēc derīga PVN maksātāja numura ({ $country }). Lūdzu, pārbaudiet to un ierakstiet vēlreiz.

apply-not-accepted = Atvainojiet, tas netika pieņemts. Pamēģināsim šo daļu vēlreiz.

apply-summary = Lūk, jūsu pieteikums:
    { $lines }

    Nosūtot pieteikumu, jūs apliecināt, ka jums ir pilnvarojums sniegt šo informāciju. Vai nosūtīt?

# The date in figures ends in its own full stop (10.12.2026.).
apply-done = Jūsu pieteikums ir nosūtīts. Atbildi uz adresi { $email } saņemsiet ne vēlāk kā { NUMERIC($due) } Pēc tam varēsiet iestatīt paroli.

apply-under-way = Jūsu pieteikums jau tiek izskatīts, tāpēc vēl viens nav vajadzīgs.

apply-has-account = Jums jau ir uzņēmuma konts, tāpēc pieteikums nav vajadzīgs.

## The end of a conversation

rating-ask = Pirms atvadāmies: cik noderīga bija šī saruna?
rating-5 = Ļoti noderīga
rating-4 = Noderīga
rating-3 = Viduvēja
rating-2 = Ne visai noderīga
rating-1 = Nenoderīga
rating-thanks = Paldies par vērtējumu!

## A person

human-open = Mūsu darbinieki pašlaik ir darbā.

human-closed = Pašlaik neviens darbinieks nav darbā. Atkal būsim klāt: { $opens }.

human-offered = Atvainojiet, ka jūs joprojām nesaprotu. Palūdzu, lai sarunu pārņem darbinieks no CPS prioritārā atbalsta dienesta; līdz tam esmu tepat.
