### Mails. The attribute `subject` is the subject line. Facts: the programme's fact numbers.

mail-footer = Šis e-pasta ziņojums ir nosūtīts automātiski; atbildes uz to netiek lasītas.

# The date in figures ends in its own full stop (10.12.2026.).
mail-application-received =
    Labdien, { $name }!

    Uzņēmuma **{ $company }** pieteikums uzņēmuma kontam ir saņemts. Atbildi saņemsiet ne vēlāk kā { NUMERIC($due) }

    Kad konts būs gatavs, nosūtīsim jums e-pasta ziņojumu ar saiti paroles iestatīšanai. Lūdzu, pirms tam nemēģiniet atiestatīt paroli.
    .subject = Jūsu pieteikums ir saņemts

mail-application-approved =
    Labdien, { $name }!

    Uzņēmuma **{ $company }** konts ir gatavs. Lūdzu, tagad iestatiet savu paroli: [iestatīt paroli]({ $link })

    Saite darbojas vienu reizi. Derīga līdz: { $until }. Ja tā vairs nedarbojas, pieteikšanās lapā jebkurā laikā varat pieprasīt jaunu.

    Pēc tam piesakieties savā uzņēmuma kontā.
    .subject = Jūsu uzņēmuma konts ir gatavs

mail-application-rejected =
    Labdien, { $name }!

    Diemžēl uzņēmuma **{ $company }** pieteikumu uzņēmuma kontam nevarējām apstiprināt.

    { $has_note ->
        [true] Iemesls: { $reason_name } ({ $note })
       *[false] Iemesls: { $reason_name }
    }

    Pieteikumu varat iesniegt vēlreiz.
    .subject = Jūsu pieteikums nav apstiprināts

mail-password-link =
    Labdien, { $name }!

    Jūsu e-pasta adresei ir pieprasīta jauna parole. To varat iestatīt šeit: [iestatīt jaunu paroli]({ $link })

    Saite darbojas vienu reizi. Derīga līdz: { $until }.

    Ja to nepieprasījāt jūs, nekas nav jādara: parole paliek tā pati.
    .subject = Jaunas paroles iestatīšana

# The date in figures ends in its own full stop (10.12.2026.).
mail-password-not-yet =
    Labdien, { $name }!

    Paroli vēl nevar iestatīt: uzņēmuma **{ $company }** pieteikumu vēl pārbaudām. Atbildi saņemsiet ne vēlāk kā { NUMERIC($due) }

    Kad uzņēmuma konts būs gatavs, nosūtīsim jums e-pasta ziņojumu ar saiti paroles iestatīšanai. Lūdzu, sagaidiet to.
    .subject = Paroli vēl nevar iestatīt

mail-password-no-account =
    Labdien, { $name }!

    Jūsu e-pasta adresei ir pieprasīta jauna parole, taču uzņēmuma konta ar šo adresi vēl nav.

    Tam varat pieteikties šeit: [uzņēmuma konta pieteikums]({ $url })
    .subject = Uzņēmuma konta vēl nav

mail-password-changed =
    Labdien, { $name }!

    Jūsu uzņēmuma konta parole ir nomainīta. Laiks: { $at }. Visās ierīcēs būs jāpiesakās no jauna.

    Ja to nedarījāt jūs, lūdzu, nekavējoties pieprasiet jaunu saiti: [atiestatīt paroli]({ $url })
    .subject = Jūsu parole ir nomainīta

mail-data-erased =
    Labdien, { $name }!

    { $invoices ->
        [true] Jūsu dati ir dzēsti. Glabājam tikai jūsu rēķinus, jo to prasa likums.
       *[false] Jūsu dati ir dzēsti.
    }
    .subject = Jūsu dati ir dzēsti

rejection_reason-document_unreadable = dokuments nav salasāms
rejection_reason-document_unsuitable = šādu dokumentu nevaram pieņemt
rejection_reason-details_differ = dokumentā un pieteikumā ir atšķirīga informācija
rejection_reason-vat_number_invalid = PVN maksātāja numuru neizdevās apstiprināt
rejection_reason-already_customer = uzņēmumam jau ir konts
rejection_reason-other = nav izpildītas prasības

## Products, membership, invoices.

mail-serial-granted =
    Labdien, { $name }!

    Esam pārbaudījuši jūsu produkta **{ $model }** sērijas numuru { $serial }: tagad tas ir reģistrēts jūsu kontā.
    .subject = Sērijas numurs ir pārbaudīts

mail-serial-refused =
    Labdien, { $name }!

    Esam pārbaudījuši jūsu produkta **{ $model }** sērijas numuru { $serial }. To nevar reģistrēt jūsu kontā. Lūdzu, salīdziniet to ar numuru uz produkta un ievadiet vēlreiz.
    .subject = Sērijas numurs ir pārbaudīts

mail-serial-withdrawn =
    Labdien, { $name }!

    Jūsu produkta **{ $model }** sērijas numurs { $serial } ir pārbaudīts un vairs nav reģistrēts jūsu kontā. Ja tā ir kļūda, lūdzu, salīdziniet to ar numuru uz produkta un ievadiet vēlreiz.
    .subject = Sērijas numurs ir noņemts

mail-invitation =
    Labdien, { $name }!

    { $points ->
        [zero] Jūsu kontā tagad ir { $points } punktu. Ar to pietiek, lai pievienotos programmai CPS, un mēs jūs aicinām to darīt.
        [one] Jūsu kontā tagad ir { $points } punkts. Ar to pietiek, lai pievienotos programmai CPS, un mēs jūs aicinām to darīt.
       *[other] Jūsu kontā tagad ir { $points } punkti. Ar to pietiek, lai pievienotos programmai CPS, un mēs jūs aicinām to darīt.
    }

    Līmeni varat izvēlēties šeit: [Pieejamie CPS līmeņi]({ $url })
    .subject = Aicinājums pievienoties programmai CPS

mail-membership-active =
    Labdien, { $name }!

    Paldies, ka pieteicāties abonementam **{ $tier_name }**.

    Abonementa numurs: { $number }
    Aktīvs no: { $since }
    Beigu datums: { $expires }

    Ja jums bija agrāks abonementa numurs, šis to aizstāj. Rēķinu saņemsiet atsevišķā e-pasta ziņojumā.
    .subject = Jūsu CPS abonements

mail-membership-ends =
    Labdien, { $name }!

    Jūsu abonements **{ $tier_name }** (abonementa numurs { $number }) drīz beigsies. Pēdējā diena: { $expires }.

    Pagarināt to varat šeit: [Mani abonementi]({ $url })
    .subject = Jūsu CPS abonements drīz beigsies

mail-membership-ended =
    Labdien, { $name }!

    Jūsu abonements **{ $tier_name }** (abonementa numurs { $number }) ir beidzies. Pēdējā diena: { $expires }.

    Pieteikties no jauna varat šeit: [Mani abonementi]({ $url })
    .subject = Jūsu CPS abonements ir beidzies

mail-invoice-card =
    Labdien, { $name }!

    Pielikumā ir rēķins **{ $number }**, summa: { $amount }.

    Jums nekas nav jādara: summu noņemsim no jūsu kartes rēķina termiņā. Termiņš: { $due }.
    .subject = Rēķins { $number }

mail-invoice-transfer =
    Labdien, { $name }!

    Pielikumā ir rēķins **{ $number }**, summa: { $amount }. Lūdzu, pārskaitiet to līdz termiņam: { $due }.

    Saņēmējs: { $payee }
    IBAN: { $iban }
    BIC: { $bic }
    Maksājuma mērķis: { $number }

    Pārskaitījumam banka var piemērot vietējās papildu maksas.
    .subject = Rēķins { $number }

mail-invoice-reminder =
    Labdien, { $name }!

    Tuvojas rēķina **{ $number }** apmaksas termiņš: { $due }. Summa: { $amount }. Ja maksājums jau ir veikts, lūdzu, neņemiet vērā šo ziņojumu.

    Saņēmējs: { $payee }
    IBAN: { $iban }
    BIC: { $bic }
    Maksājuma mērķis: { $number }
    .subject = Tuvojas rēķina { $number } apmaksas termiņš

mail-payment-received =
    Labdien, { $name }!

    Esam saņēmuši jūsu maksājumu par rēķinu **{ $number }**, summa: { $amount }. Paldies!
    .subject = Rēķins { $number } ir apmaksāts

mail-payment-failed =
    Labdien, { $name }!

    Jūsu karte ir noraidīta: neizdevās noņemt { $amount } par rēķinu **{ $number }**.

    Lūdzu, izvēlieties citu karti šeit: [Mani abonementi]({ $url })
    .subject = Maksājums par rēķinu { $number } neizdevās

mail-identity-code =
    Labdien, { $name }!

    Jūsu kods tērzēšanai: **{ $code }**

    Lūdzu, ierakstiet to tērzēšanas logā. Kods darbojas vienu reizi. Derīgs līdz: { $until }. Neizpaudiet to nevienam; mēs nekad neprasām kodu pa tālruni vai e-pastā.

    Ja kodu nepieprasījāt jūs, nekas nav jādara: bez tā neviens nevar piekļūt jūsu kontam.
    .subject = Jūsu kods: { $code }

mail-transcript =
    Labdien, { $name }!

    Nosūtām sarunu, kā lūdzāt:

    { $transcript }
    .subject = Jūsu saruna ar CPS asistentu
