### What the assistant says while it does something for the customer: questions, summaries, reports.

## Around every task

task-cancelled = Hea küll, katkestasin selle: „{ $task }“. Kõik jääb nii, nagu oli.

task-aside = Paneme selle hetkeks kõrvale: „{ $task }“. Pärast saame sellega jätkata.

task-resume-offer = See jäi meil pooleli: „{ $task }“. Kas jätkame?

task-later = Hea küll, siis hiljem: „{ $task }“. Jätsin teie antud andmed meelde; midagi ei ole muudetud.

task-changed = Muutsin andmeid:
    { $lines }

task-noted = Aitäh, panin kirja:
    { $lines }

task-what-change = Mida soovite muuta? Valige allpool või kirjutage lihtsalt.

task-again = Vabandust, ma ei saanud sellest aru.

task-left-open = Pole hullu, jätan selle praegu lahtiseks: { $detail }. Saate selle hiljem lisada; seni tootel rohelist linnukest ei ole.

task-no-hurry = Pole hullu, teie vastused jäid meelde: vastake, kui teate, või küsige minult, kui miski on ebaselge.

task-stuck = Vabandust, nii me edasi ei jõua. Teid saab aidata inimene või võite siin lõpetada; muidu proovime veel kord.

task-gone = See ei ole enam pooleli, nii et midagi ei muudetud.

task-done-already = See on juba tehtud, teist korda ma seda ei teinud:

task-refused = Vabandust, see ei õnnestunud ja midagi ei muudetud. Palun proovige hiljem uuesti või rääkige inimesega.

too-many-tries = Kahjuks on seda liiga palju kordi proovitud. Palun oodake veidi ja proovige uuesti või rääkige inimesega.

account-not-open = Teie ärikonto ei ole veel avatud, seega ei saa seda praegu teha. Niipea kui konto on valmis, saate e-kirja.

## Buttons

button-confirm = Jah, kõik on õige
button-change = Soovin midagi muuta
button-cancel = Loobun
button-yes = Jah
button-no = Ei
button-later = Lisan hiljem
button-resume = Jah, jätkame
button-drop = Ei, jätame katki
button-register = Jah, registreerige
button-save = Jah, salvestage
button-migrate = Jah, migreerige
button-order = Nõustun tingimustega ja tellin
button-apply = Jah, saatke taotlus
button-resend = Saatke uus kood
button-card = Kaart
button-bank_transfer = Pangaülekanne
button-model = { $model }
button-model-serial = { $model } ({ $serial })
button-country = { $country }
button-complete = Lisan andmed: { $model }

slot-product = Toode
slot-serial = Seerianumber
slot-purchase_date = Ostukuupäev
slot-purchase_country = Ostu sooritamise riik
slot-dealer = Edasimüüja
slot-tier = Tase
slot-method = Makseviis
slot-company = Ettevõte
slot-name = Nimi
slot-country = Riik
slot-vat_registered = Käibemaksukohustus
slot-vat_number = KMKR number
slot-email = E-posti aadress
slot-old_account = Varasem CPS-i konto
slot-old_email = Vana e-posti aadress
slot-document_kind = Dokumendi liik
slot-document = Dokument

## Lines of a summary

line-product = Toode: **{ $model }**
line-serial = Seerianumber: **{ $value }**
# “Ostetud” (bought): “ostukuupäev” would not fit a month or a year.
line-purchase_date = Ostetud: **{ $date }**{ $approximate ->
    [true] {" "}(umbes)
   *[false] {""}
}
line-purchase_date-month = Ostetud: **{ $date }**{ $approximate ->
    [true] {" "}(umbes)
   *[false] {""}
}
line-purchase_date-year = Ostetud: **{ $date }**{ $approximate ->
    [true] {" "}(umbes)
   *[false] {""}
}
line-purchase_country = Ostu sooritamise riik: **{ $country }**
line-dealer = Edasimüüja: **{ $value }**
line-tier = Tase: **{ $tier_name }**
line-method = Makseviis: **{ $method_name }**
line-company = Ettevõte: **{ $value }**
line-name = Nimi: **{ $value }**
line-country = Riik: **{ $country }**
line-vat_registered-yes = Käibemaksukohustuslane: **jah**
line-vat_registered-no = Käibemaksukohustuslane: **ei**
line-vat_number = KMKR number: **{ $value }**
line-email = E-posti aadress: **{ $value }**
line-old_account-yes = Varasem CPS-i konto: **on olnud**
line-old_account-no = Varasem CPS-i konto: **ei ole olnud**
line-old_email = Vana CPS-i e-posti aadress: **{ $value }**
line-document_kind = Dokument: **{ $kind_name }**
line-document = Fail: **{ $name }**

## Who the customer is

identify-for-task = Selleks pean teadma, kes te olete: „{ $task }“. Kohe seejärel jätkame.

identify-ask-email = Palun logige sellel saidil sisse või kirjutage oma ärikonto e-posti aadress, siis saadan teile koodi.

identify-ask-code = Kui aadressil { $email } on konto, on kuuekohalise koodiga e-kiri juba teel. Palun kirjutage kood siia.

identify-step-up = Kontrollin igaks juhuks, et see olete ikka teie: saatsin teie konto e-posti aadressile kuuekohalise koodi. Palun kirjutage see siia.

identify-wrong-code = { $left ->
    [one] See ei ole õige kood. Teil on veel { $left } katse.
   *[other] See ei ole õige kood. Teil on veel { $left } katset.
}

identify-code-over = See kood enam ei kehti. Võin saata teile uue.

identify-bad-email = See ei tundu olevat e-posti aadress. Palun kirjutage see uuesti.

identify-another = Olete end siin tuvastanud teise aadressiga. Palun logige kõigepealt välja.

identify-done = Aitäh, nüüd tean, kes te olete.

## Registering a product

ask-product = Millist toodet soovite registreerida? Piisab mudelist, näiteks EOS R5.

ask-which-model = Millist neist te täpselt mõtlete?

product-unknown-model = Ma ei leia seda mudelit kataloogist. Palun kirjutage see nii, nagu see tootel kirjas on.

ask-serial = Mis on toote { $model } seerianumber? See on kirjas tootel ja tavaliselt ka karbil.

ask-purchase_date = Millal te toote { $model } ostsite? Kui te täpselt ei mäleta, sobib ka aasta või ligikaudne aeg.

ask-purchase_country = Mis riigis te toote { $model } ostsite?

ask-dealer = Millise edasimüüja käest te toote { $model } ostsite? Kui te täpselt ei mäleta, kirjutage see, mis tundub kõige tõenäolisem.

product-bad-serial = See ei saa olla seerianumber. Palun vaadake tootelt järele ja kirjutage see uuesti.

product-date-ahead = See kuupäev on alles ees. Millal te toote ostsite?

product-already-registered = Toode seerianumbriga { $serial } on teil juba registreeritud. Näete seda lehel [Minu tooted]({ $url }) (My products).

product-gone = Ma ei leia seda toodet enam teie kontolt. Kõiki oma tooteid näete lehel [Minu tooted]({ $url }) (My products).

register-summary = Registreerin selle toote:
    { $lines }

    { $left ->
        [0] Kõik vajalikud andmed on olemas. Kas kõik on õige?
       *[other] Puudu on veel: { $missing }. Rohelise linnukese saab toode siis, kui andmed on täielikud. Kas registreerin selle nii?
    }

register-done = Valmis: teie { $model } on registreeritud ja sellel on roheline linnuke. See annab teile { $points } punkti. { $allocated ->
    [one] Teil on nüüd **{ $allocated } punkt**.
   *[other] Teil on nüüd **{ $allocated } punkti**.
}

register-done-incomplete = { $points ->
    [one] Valmis: teie { $model } on registreeritud. Puudu on veel: { $missing }. Koos rohelise linnukesega lisandub { $points } punkt.
   *[other] Valmis: teie { $model } on registreeritud. Puudu on veel: { $missing }. Koos rohelise linnukesega lisandub { $points } punkti.
}

product-in-review = Teie { $model } on salvestatud, kuid seerianumber { $serial } on juba mujal registreeritud. Meie kolleegid kontrollivad seda ja annavad teile e-kirjaga teada. Seni rohelist linnukest ei ole.

## Completing a product

ask-which-product = Millist toodet te mõtlete?

complete-unknown-product = Toodet { $model } teie toodete hulgas ei ole. Millist neist te mõtlete?

complete-already = Tootel { $model } on juba roheline linnuke, midagi ei ole puudu. Kui midagi on valesti, kirjutage mulle õiged andmed või muutke neid lehel [Minu tooted]({ $url }) (My products), klõpsates nuppu „Kuva toode“ (View product).

complete-nothing = Hea küll, toote { $model } andmed jäävad nii, nagu on. Puuduva saate igal ajal lisada, siin või lehel [Minu tooted]({ $url }) (My products).

complete-summary = Lisan toote **{ $model }** andmetesse:
    { $lines }

    Kas nii on õige?

complete-summary-replaces = Salvestan toote **{ $model }** andmetesse:
    { $lines }

    Asendan praegused andmed:
    { $replaced }

    Kas nii on õige?

complete-done = Valmis: tootel { $model } on nüüd roheline linnuke ja saate selle eest { $points } punkti. { $allocated ->
    [one] Teil on nüüd **{ $allocated } punkt**.
   *[other] Teil on nüüd **{ $allocated } punkti**.
}

complete-done-incomplete = { $points ->
    [one] Salvestatud. Tootel { $model } on veel puudu: { $missing }. Kui andmed on täielikud, tuleb roheline linnuke ja lisandub { $points } punkt.
   *[other] Salvestatud. Tootel { $model } on veel puudu: { $missing }. Kui andmed on täielikud, tuleb roheline linnuke ja lisandub { $points } punkti.
}

complete-next = { $count ->
    [one] Rohelist linnukest ei ole veel { $count } tootel. Kas jätkame sellega?
   *[other] Rohelist linnukest ei ole veel { $count } tootel. Kas jätkame mõnega neist?
}

## Moving the products of the old account

migrate-summary = { $count ->
    [one] Leidsin teie vanalt kontolt { $count } toote. Kas migreerin selle uuele kontole?
   *[other] Leidsin teie vanalt kontolt { $count } toodet. Kas migreerin need uuele kontole?
}

migrate-done = { $count ->
    [one] Valmis: { $count } toode on teie uuele kontole migreeritud. Näete seda lehel [Minu tooted]({ $url }) (My products).
   *[other] Valmis: { $count } toodet on teie uuele kontole migreeritud. Näete neid lehel [Minu tooted]({ $url }) (My products).
}{ $incomplete ->
    [0] {""}
    [one] {" "}Rohelise linnukese jaoks on veel { $incomplete } tootel andmeid puudu.
   *[other] {" "}Rohelise linnukese jaoks on veel { $incomplete } tootel andmeid puudu.
}

migrate-in-review = { $count ->
    [one] { $count } toote seerianumber on juba mujal registreeritud; meie kolleegid kontrollivad seda.
   *[other] { $count } toote seerianumbrid on juba mujal registreeritud; meie kolleegid kontrollivad neid.
}

migrate-nothing_to_migrate = Migreerida ei ole midagi: teie vana e-posti aadressiga ei ole ühtegi toodet registreeritud. Tooteid saate registreerida lehel [Minu tooted]({ $url }) (My products) või teeme seda siin koos.

migrate-no_old_email = Mul ei ole midagi migreerida: taotlusesse ei märgitud vana CPS-i e-posti aadressi. Tooteid saate registreerida lehel [Minu tooted]({ $url }) (My products); kui teil siiski oli vana konto, rääkige palun inimesega.

migrate-already_migrated = Teie vanad tooted on juba migreeritud; seda saab teha ainult ühe korra. Näete neid lehel [Minu tooted]({ $url }) (My products).

migrate-migrated = Teie vanad tooted on migreeritud. Näete neid lehel [Minu tooted]({ $url }) (My products).

## Signing up

ask-tier = Millist taset soovite? Teile on avatud:
    { $tiers }

sign-up-closed = { $missing ->
    [one] Tase { $tier_name } ei ole teile veel avatud: puudu on veel { $missing } punkt.
   *[other] Tase { $tier_name } ei ole teile veel avatud: puudu on veel { $missing } punkti.
}

ask-method = Milline makseviis teile sobib: { $methods }?

sign-up-summary = Teie tellimus oleks selline:
    { $lines }

    Liikmemaks on **{ $fee }** aastas. Arve tuleb e-kirjaga; pank võib ülekande eest võtta lisatasu. Tingimused leiate lehelt [Minu liikmelisus]({ $url }) (My subscriptions); tellides nõustute nendega. Kas esitan tellimuse?

sign-up-summary-card = Teie tellimus oleks selline:
    { $lines }

    Liikmemaks on **{ $fee }** aastas. Palun ärge kirjutage kaardiandmeid vestlusesse: [sisestage need lehel „Minu liikmelisus“]({ $url }) (My subscriptions) ja kinnitage tellimus seal. Midagi ei ole veel tellitud; võite valida ka pangaülekande.

sign-up-card-not-seen = Ma ei näe veel kaardiga tehtud tellimust. Palun [sisestage kaardiandmed lehel „Minu liikmelisus“]({ $url }) (My subscriptions) või valige pangaülekanne.

sign-up-done = Õnnitleme! Teie liikmelisus **{ $tier_name }** kehtib kuni { NUMERIC($expires) }. Teie uus liikmenumber on **{ $number }**.

    Arve { $invoice } summa on **{ $amount }**, maksetähtpäev { $due }. Palun tehke ülekanne: saaja { $payee }, IBAN { $iban }, BIC { $bic }, makse selgitus { $reference }.

sign-up-done-card = Õnnitleme! Teie liikmelisus **{ $tier_name }** kehtib kuni { NUMERIC($expires) }. Teie uus liikmenumber on **{ $number }**.

    Arve { $invoice } summa **{ $amount }** võetakse teie kaardilt maksetähtpäeval. Maksetähtpäev: { $due }.

sign-up-active = Teil on juba kehtiv liikmelisus. Pikendada saate seda alates { NUMERIC($from) }.

## Applying for the business account

ask-company = Täidame taotluse koos. Mis on teie ettevõtte nimi?
ask-name = Ja mis on teie enda nimi?
ask-country = Mis riigis on teie ettevõte registreeritud?
ask-vat_registered = Kas teie ettevõte on käibemaksukohustuslane?
ask-vat_number = Mis on ettevõtte KMKR number?
ask-email = Mis e-posti aadressil teid kätte saame? Uus konto seotakse selle aadressiga.
ask-old_account = Kas teil on varem olnud CPS-i konto?
ask-old_email = Mis e-posti aadressi te sellel kontol kasutasite? Seda on vaja, et saaksite vanad tooted migreerida.

ask-document_kind = Millise dokumendi saadate? Ühest piisab.

ask-document = Palun saatke fail siia PDF-ina või pildina ({ $kind_name }).

apply-bad-vat = { $number } ei tundu olevat kehtiv KMKR number ({ $country }). Palun kontrollige ja kirjutage see uuesti.

apply-not-accepted = Vabandust, seda ei võetud vastu. Proovime selle osa uuesti.

apply-summary = Teie taotlus on selline:
    { $lines }

    Taotlust saates kinnitate, et teil on õigus neid andmeid esitada. Kas saadan selle ära?

apply-done = Teie taotlus on saadetud. Vastuse saate aadressile { $email } hiljemalt { NUMERIC($due) }; seejärel saate parooli määrata.

apply-under-way = Teie taotlust juba vaadatakse läbi, uut ei ole vaja saata.

apply-has-account = Teil on juba ärikonto, nii et midagi ei ole vaja taotleda.

## The end of a conversation

rating-ask = Enne kui lähete: kui kasulik see vestlus teile oli?
rating-5 = Väga kasulik
rating-4 = Kasulik
rating-3 = Nii ja naa
rating-2 = Mitte eriti kasulik
rating-1 = Üldse mitte kasulik
rating-thanks = Aitäh tagasiside eest!

## A person

human-open = Meie kolleegid on praegu tööl.

human-closed = Praegu ei ole kedagi tööl. Kolleegid on tagasi: { $opens }.

human-offered = Vabandust, et ma teist ikka ja jälle valesti aru saan. Palusin CPS Priority toe töötajal vestluse üle võtta; seni olen ikka siin.
