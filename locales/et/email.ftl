### Mails. The attribute `subject` is the subject line. Facts: the programme's fact numbers.

mail-footer = See e-kiri on saadetud automaatselt; sellele saadetud vastuseid ei loeta.

mail-application-received =
    Tere, { $name }!

    Oleme saanud ettevõtte **{ $company }** ärikonto taotluse. Vastuse saate hiljemalt { NUMERIC($due) }.

    Kui konto on valmis, saadame teile e-kirja parooli määramise lingiga. Palun ärge enne seda proovige parooli lähtestada.
    .subject = Oleme teie taotluse kätte saanud

mail-application-approved =
    Tere, { $name }!

    Ettevõtte **{ $company }** ärikonto on valmis. Palun määrake nüüd oma parool: [määra parool]({ $link })

    Link töötab ühe korra. Kehtib kuni: { $until }. Kui see enam ei tööta, saate sisselogimise lehel igal ajal uue lingi tellida.

    Seejärel logige oma ärikontole sisse.
    .subject = Teie ärikonto on valmis

mail-application-rejected =
    Tere, { $name }!

    Ettevõtte **{ $company }** ärikonto taotlust me kahjuks heaks kiita ei saanud.

    { $has_note ->
        [true] Põhjus: { $reason_name } ({ $note })
       *[false] Põhjus: { $reason_name }
    }

    Võite esitada uue taotluse.
    .subject = Teie taotlust ei kiidetud heaks

mail-password-link =
    Tere, { $name }!

    Teie e-posti aadressiga küsiti uut parooli. Selle saate määrata siin: [määra uus parool]({ $link })

    Link töötab ühe korra. Kehtib kuni: { $until }.

    Kui seda ei teinud teie, ei pea te midagi ette võtma: parool jääb samaks.
    .subject = Uue parooli määramine

mail-password-not-yet =
    Tere, { $name }!

    Parooli ei saa veel määrata: ettevõtte **{ $company }** taotlus on alles kontrollimisel. Vastuse saate hiljemalt { NUMERIC($due) }.

    Kui ärikonto on valmis, saadame teile e-kirja parooli määramise lingiga. Palun oodake see ära.
    .subject = Parooli ei saa veel määrata

mail-password-no-account =
    Tere, { $name }!

    Teie e-posti aadressiga küsiti uut parooli, kuid selle aadressiga ärikontot veel ei ole.

    Konto saate taotleda siin: [ärikonto taotlus]({ $url })
    .subject = Ärikontot veel ei ole

mail-password-changed =
    Tere, { $name }!

    Teie ärikonto parool on muudetud. Aeg: { $at }. Olete kõigis seadmetes välja logitud.

    Kui seda ei teinud teie, tellige palun kohe uus link: [lähtesta parool]({ $url })
    .subject = Teie parool on muudetud

mail-data-erased =
    Tere, { $name }!

    { $invoices ->
        [true] Teie andmed on kustutatud. Säilitame ainult teie arved, sest seda nõuab seadus.
       *[false] Teie andmed on kustutatud.
    }
    .subject = Teie andmed on kustutatud

rejection_reason-document_unreadable = dokument ei ole loetav
rejection_reason-document_unsuitable = sellist dokumenti me vastu võtta ei saa
rejection_reason-details_differ = dokumendis ja taotluses on erinevad andmed
rejection_reason-vat_number_invalid = KMKR numbrit ei õnnestunud kinnitada
rejection_reason-already_customer = ärikonto on juba olemas
rejection_reason-other = nõuded ei ole täidetud

## Products, membership, invoices.

mail-serial-granted =
    Tere, { $name }!

    Oleme teie toote **{ $model }** seerianumbri { $serial } üle kontrollinud: nüüd on see teie kontole registreeritud.
    .subject = Seerianumber on kontrollitud

mail-serial-refused =
    Tere, { $name }!

    Oleme teie toote **{ $model }** seerianumbri { $serial } üle kontrollinud. Seda ei saa teie kontole registreerida. Palun võrrelge seda tootel oleva numbriga ja sisestage uuesti.
    .subject = Seerianumber on kontrollitud

mail-serial-withdrawn =
    Tere, { $name }!

    Teie toote **{ $model }** seerianumber { $serial } on üle kontrollitud ega ole enam teie kontole registreeritud. Kui see on viga, võrrelge numbrit palun tootel oleva numbriga ja sisestage see uuesti.
    .subject = Seerianumber on eemaldatud

mail-invitation =
    Tere, { $name }!

    { $points ->
        [one] Teie kontol on nüüd { $points } punkt. Sellest piisab CPS-iga liitumiseks ja me kutsume teid liituma.
       *[other] Teie kontol on nüüd { $points } punkti. Sellest piisab CPS-iga liitumiseks ja me kutsume teid liituma.
    }

    Taseme saate valida siin: [Saadaval olevad CPS-i tasemed]({ $url })
    .subject = Kutse liituda CPS-iga

mail-membership-active =
    Tere, { $name }!

    Täname, et liitusite. Teie liikmelisus on **{ $tier_name }**.

    Liikmenumber: { $number }
    Kehtib alates: { $since }
    Kehtib kuni: { $expires }

    Kui teil oli varem teine liikmenumber, asendab see selle. Arve tuleb eraldi e-kirjaga.
    .subject = Teie CPS-i liikmelisus

mail-membership-ends =
    Tere, { $name }!

    Teie liikmelisus **{ $tier_name }** (liikmenumber { $number }) lõpeb peagi. Viimane päev: { $expires }.

    Saate seda pikendada siin: [Minu liikmelisus]({ $url })
    .subject = Teie CPS-i liikmelisus lõpeb peagi

mail-membership-ended =
    Tere, { $name }!

    Teie liikmelisus **{ $tier_name }** (liikmenumber { $number }) on lõppenud. Viimane päev: { $expires }.

    Uuesti liituda saate siin: [Minu liikmelisus]({ $url })
    .subject = Teie CPS-i liikmelisus on lõppenud

mail-invoice-card =
    Tere, { $name }!

    Manuses on arve **{ $number }**, summa { $amount }.

    Te ei pea midagi tegema: summa võetakse teie kaardilt maksetähtpäeval. Maksetähtpäev: { $due }.
    .subject = Arve { $number }

mail-invoice-transfer =
    Tere, { $name }!

    Manuses on arve **{ $number }**, summa { $amount }. Palun kandke see üle hiljemalt maksetähtpäeval. Maksetähtpäev: { $due }.

    Saaja: { $payee }
    IBAN: { $iban }
    BIC: { $bic }
    Makse selgitus: { $number }

    Pangaülekandega võivad kaasneda kohalikud lisatasud.
    .subject = Arve { $number }

mail-invoice-reminder =
    Tere, { $name }!

    Arve **{ $number }** maksetähtpäev on peagi käes: { $due }. Summa on { $amount }. Kui olete selle juba üle kandnud, jätke see kiri palun tähelepanuta.

    Saaja: { $payee }
    IBAN: { $iban }
    BIC: { $bic }
    Makse selgitus: { $number }
    .subject = Arve { $number } maksetähtpäev läheneb

mail-payment-received =
    Tere, { $name }!

    Teie makse arve **{ $number }** eest, summa { $amount }, on laekunud. Aitäh!
    .subject = Arve { $number } on makstud

mail-payment-failed =
    Tere, { $name }!

    Teie kaart lükati tagasi: { $amount } arve **{ $number }** eest ei õnnestunud kaardilt võtta.

    Palun valige teine kaart siin: [Minu liikmelisus]({ $url })
    .subject = Arve { $number } makse ebaõnnestus

mail-identity-code =
    Tere, { $name }!

    Teie kood vestluse jaoks: **{ $code }**

    Palun kirjutage see vestlusaknasse. Kood töötab ühe korra. Kehtib kuni: { $until }. Ärge andke seda kellelegi teisele; me ei küsi koodi kunagi telefoni ega e-posti teel.

    Kui te ise koodi ei küsinud, ei pea te midagi ette võtma: ilma selleta ei pääse keegi teie kontole.
    .subject = Teie kood on { $code }

mail-transcript =
    Tere, { $name }!

    Siin on teie vestlus, nagu palusite:

    { $transcript }
    .subject = Teie vestlus CPS-i assistendiga
