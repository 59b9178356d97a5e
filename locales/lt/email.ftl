### Mails. The attribute `subject` is the subject line. Facts: the programme's fact numbers.
### A date ends in its own full stop (2026 m. gruodžio 10 d.).

mail-footer = Šis el. laiškas išsiųstas automatiškai; atsakymų į jį niekas neskaito.

mail-application-received =
    Sveiki, { $name }!

    Gavome įmonės **{ $company }** verslo paskyros paraišką. Atsakymą gausite ne vėliau kaip { $due }

    Kai paskyra bus paruošta, atsiųsime jums el. laišką su nuoroda slaptažodžiui nustatyti. Iki tol slaptažodžio nustatyti nebandykite.
    .subject = Gavome jūsų paraišką

mail-application-approved =
    Sveiki, { $name }!

    Įmonės **{ $company }** verslo paskyra paruošta. Dabar nustatykite savo slaptažodį: [nustatyti slaptažodį]({ $link })

    Nuoroda veikia vieną kartą. Galioja iki: { $until }. Jei ji nebeveikia, naują bet kada galite gauti prisijungimo puslapyje.

    Tada prisijunkite prie savo verslo paskyros.
    .subject = Jūsų verslo paskyra paruošta

mail-application-rejected =
    Sveiki, { $name }!

    Deja, įmonės **{ $company }** verslo paskyros paraiškos patvirtinti negalėjome.

    { $has_note ->
        [true] Priežastis: { $reason_name } ({ $note })
       *[false] Priežastis: { $reason_name }
    }

    Paraišką galite pateikti dar kartą.
    .subject = Jūsų paraiška nepatvirtinta

mail-password-link =
    Sveiki, { $name }!

    Buvo paprašyta naujo slaptažodžio ir nurodytas jūsų el. pašto adresas. Slaptažodį galite nustatyti čia: [nustatyti naują slaptažodį]({ $link })

    Nuoroda veikia vieną kartą. Galioja iki: { $until }.

    Jei prašėte ne jūs, nieko daryti nereikia: slaptažodis liks toks pat.
    .subject = Naujo slaptažodžio nustatymas

mail-password-not-yet =
    Sveiki, { $name }!

    Slaptažodžio kol kas nustatyti negalima: dar tikriname įmonės **{ $company }** paraišką. Atsakymą gausite ne vėliau kaip { $due }

    Kai verslo paskyra bus paruošta, atsiųsime jums el. laišką su nuoroda slaptažodžiui nustatyti. Palaukite jo.
    .subject = Slaptažodžio dar nustatyti negalima

mail-password-no-account =
    Sveiki, { $name }!

    Buvo paprašyta naujo slaptažodžio ir nurodytas jūsų el. pašto adresas, tačiau verslo paskyros su šiuo adresu dar nėra.

    Paraišką galite pateikti čia: [verslo paskyros paraiška]({ $url })
    .subject = Verslo paskyros dar nėra

mail-password-changed =
    Sveiki, { $name }!

    Jūsų verslo paskyros slaptažodis pakeistas. Laikas: { $at }. Visi ankstesni prisijungimai prie paskyros nutraukti.

    Jei tai padarėte ne jūs, nedelsdami paprašykite naujos nuorodos: [nustatyti slaptažodį iš naujo]({ $url })
    .subject = Jūsų slaptažodis pakeistas

mail-data-erased =
    Sveiki, { $name }!

    { $invoices ->
        [true] Jūsų duomenys ištrinti. Saugome tik jūsų sąskaitas faktūras, nes to reikalauja įstatymai.
       *[false] Jūsų duomenys ištrinti.
    }
    .subject = Jūsų duomenys ištrinti

rejection_reason-document_unreadable = dokumentas neįskaitomas
rejection_reason-document_unsuitable = tokio dokumento priimti negalime
rejection_reason-details_differ = dokumente ir paraiškoje nurodyti skirtingi duomenys
rejection_reason-vat_number_invalid = nepavyko patvirtinti PVM numerio
rejection_reason-already_customer = verslo paskyra jau yra
rejection_reason-other = neįvykdyti reikalavimai

## Products, membership, invoices.

mail-serial-granted =
    Sveiki, { $name }!

    Patikrinome jūsų gaminio **{ $model }** serijos numerį { $serial }: dabar jis užregistruotas jūsų paskyroje.
    .subject = Serijos numeris patikrintas

mail-serial-refused =
    Sveiki, { $name }!

    Patikrinome jūsų gaminio **{ $model }** serijos numerį { $serial }. Jūsų paskyroje jo užregistruoti negalima. Palyginkite jį su numeriu ant gaminio ir įveskite dar kartą.
    .subject = Serijos numeris patikrintas

mail-serial-withdrawn =
    Sveiki, { $name }!

    Jūsų gaminio **{ $model }** serijos numeris { $serial } patikrintas ir jūsų paskyroje nebėra registruotas. Jei tai klaida, palyginkite jį su numeriu ant gaminio ir įveskite dar kartą.
    .subject = Serijos numeris pašalintas

mail-invitation =
    Sveiki, { $name }!

    { $points ->
        [one] Jūsų paskyroje dabar yra { $points } taškas. To pakanka prisijungti prie CPS, todėl jus kviečiame.
        [few] Jūsų paskyroje dabar yra { $points } taškai. To pakanka prisijungti prie CPS, todėl jus kviečiame.
        [many] Jūsų paskyroje dabar yra { $points } taško. To pakanka prisijungti prie CPS, todėl jus kviečiame.
       *[other] Jūsų paskyroje dabar yra { $points } taškų. To pakanka prisijungti prie CPS, todėl jus kviečiame.
    }

    Lygį galite pasirinkti čia: [galimos CPS pakopos]({ $url })
    .subject = Kvietimas prisijungti prie CPS

mail-membership-active =
    Sveiki, { $name }!

    Dėkojame, kad užsiregistravote. Jūsų narystė: **{ $tier_name }**.

    Narystės numeris: { $number }
    Galioja nuo: { $since }
    Galiojimo pabaiga: { $expires }

    Jei turėjote ankstesnį narystės numerį, šis jį pakeičia. Sąskaitą faktūrą atsiųsime atskiru el. laišku.
    .subject = Jūsų CPS narystė

mail-membership-ends =
    Sveiki, { $name }!

    Jūsų narystė **{ $tier_name }** (narystės numeris – { $number }) netrukus baigsis. Paskutinė diena: { $expires }

    Pratęsti ją galite čia: [Mano prenumeratos]({ $url })
    .subject = Jūsų CPS narystė netrukus baigsis

mail-membership-ended =
    Sveiki, { $name }!

    Jūsų narystė **{ $tier_name }** (narystės numeris – { $number }) baigėsi. Paskutinė diena: { $expires }

    Iš naujo užsiregistruoti galite čia: [Mano prenumeratos]({ $url })
    .subject = Jūsų CPS narystė baigėsi

mail-invoice-card =
    Sveiki, { $name }!

    Pridedame sąskaitą faktūrą **{ $number }**, suma – { $amount }.

    Jums nieko daryti nereikia: sumą nuskaičiuosime nuo jūsų kortelės suėjus apmokėjimo terminui. Terminas: { $due }
    .subject = Sąskaita faktūra { $number }

mail-invoice-transfer =
    Sveiki, { $name }!

    Pridedame sąskaitą faktūrą **{ $number }**, suma – { $amount }. Prašome ją pervesti iki termino: { $due }

    Gavėjas: { $payee }
    IBAN: { $iban }
    BIC: { $bic }
    Mokėjimo paskirtis: { $number }

    Bankas už pavedimą gali taikyti vietinius papildomus mokesčius.
    .subject = Sąskaita faktūra { $number }

mail-invoice-reminder =
    Sveiki, { $name }!

    Artėja sąskaitos faktūros **{ $number }** apmokėjimo terminas: { $due } Suma: { $amount }. Jei ją jau pervedėte, į šį laišką nekreipkite dėmesio.

    Gavėjas: { $payee }
    IBAN: { $iban }
    BIC: { $bic }
    Mokėjimo paskirtis: { $number }
    .subject = Artėja sąskaitos faktūros { $number } apmokėjimo terminas

mail-payment-received =
    Sveiki, { $name }!

    Gavome jūsų mokėjimą pagal sąskaitą faktūrą **{ $number }**, suma – { $amount }. Dėkojame!
    .subject = Sąskaita faktūra { $number } apmokėta

mail-payment-failed =
    Sveiki, { $name }!

    Jūsų kortelė atmesta: nepavyko nuskaičiuoti { $amount } pagal sąskaitą faktūrą **{ $number }**.

    Kitą kortelę galite pasirinkti čia: [Mano prenumeratos]({ $url })
    .subject = Nepavyko apmokėti sąskaitos faktūros { $number }

mail-identity-code =
    Sveiki, { $name }!

    Jūsų kodas pokalbiui: **{ $code }**

    Įrašykite jį pokalbio lange. Kodas veikia vieną kartą. Galioja iki: { $until }. Niekam jo neatskleiskite: kodo niekada neprašome nei telefonu, nei el. paštu.

    Jei kodo prašėte ne jūs, nieko daryti nereikia: be jo niekas nepateks į jūsų paskyrą.
    .subject = Jūsų kodas: { $code }

mail-transcript =
    Sveiki, { $name }!

    Siunčiame pokalbį, kaip prašėte:

    { $transcript }
    .subject = Jūsų pokalbis su CPS asistentu
