### The sample members' site around the chat. Answers of the assistant that fit are used here too.

portal-title = { $heading } – liikmete näidissait

portal-site = Liikmete näidissait
portal-skip = Otse sisu juurde
portal-menu = Peamenüü
portal-language = Keel

portal-nav-account = Minu konto
portal-nav-products = Minu tooted
portal-nav-subscriptions = Minu liikmelisus
portal-log-out = Logi välja

portal-viewer = Vaata saiti kasutajana
portal-viewer-nobody = Külastaja, sisse logimata
portal-viewer-show = Näita

portal-hello = Tere, { $name }!
portal-welcome = Tere tulemast!
portal-welcome-text = See näidissait näitab, mida liikmed näevad: tooteid koos punktide ja roheliste linnukestega, liikmelisust ja avatud tasemeid. Küsimustele vastab paremal all olev assistent nii siin kui ka kõigil teistel lehtedel.
portal-log-in-products = Kui olete sisse logitud, näete siin oma tooteid, nende linnukesi ja punkte.
portal-log-in-subscriptions = Kui olete sisse logitud, näete siin oma liikmelisust ja arveid.

portal-company = Ettevõte
portal-email = E-post
portal-country = Riik
portal-application = Ärikonto taotlus

portal-ticked = Roheline linnuke: { $ticked }/{ $count }

portal-tick = Roheline linnuke
portal-no-tick = Rohelist linnukest veel ei ole

portal-points = { $points ->
    [one] { $points } punkt
   *[other] { $points } punkti
}

portal-points-waiting = { $points ->
    [one] { $points } punkt, kui linnuke on olemas
   *[other] { $points } punkti, kui linnuke on olemas
}

portal-missing = Puudu: { $details }
portal-view-product = Kuva toode

portal-not-given = märkimata

portal-approximate = ligikaudne vastus

portal-country-name = { $country }

portal-date = { $date }

portal-membership = Liikmelisus
portal-membership-number = CPS-i liikmenumber
portal-membership-since = Kehtib alates
portal-membership-expires = Kehtib kuni

portal-tiers = Saadaval olevad CPS-i tasemed
portal-all-tiers = CPS-i tasemed

portal-tier-open = avatud

portal-tier-missing = { $missing ->
    [one] puudu { $missing } punkt
   *[other] puudu { $missing } punkti
}

portal-individual = CPS Silver, CPS Gold ja CPS Platinum
portal-corporate = Ettevõtte tasemed

portal-invoices = Arved

portal-password = Parooli määramine ja lähtestamine

portal-password-first = Esimesel korral oodake automaatset e-kirja aadressilt { $sender }. See saadetakse kohe, kui teie ärikonto on kontrollitud ja loodud, ning kirjas on link lehele, kus parooli määrate.

portal-password-later = Kui konto on loodud, saate parooli igal ajal lähtestada.
portal-password-sample = Näidissaidil ringi vaatamiseks ei ole parooli vaja: valige ülal, kelle kontot näidata.

portal-notice = See on sõltumatu projekt, mitte Canoni sait. Siin näidatud inimesed, ettevõtted ja toodete punktid on välja mõeldud.

## Every page.

portal-title-problem = Palun kontrollige: { $heading } – liikmete näidissait

portal-log-in = Logi sisse
portal-logged-out = Olete selles brauseris välja logitud.
portal-cancel = Loobu
portal-undo = Võta tagasi
portal-yes = Jah
portal-no = Ei
portal-not-here = Siin ei ole midagi
portal-not-here-text = Sellist lehte ei ole või kuulub see teisele kontole. Palun alustage uuesti lehelt [Minu konto]({ $url }).

## Forms in general.

portal-problems = Palun kontrollige
portal-optional = (ei ole kohustuslik)
portal-for-tick = (vajalik rohelise linnukese jaoks)
portal-choose = Palun valige

portal-error = Meie poolel läks midagi valesti. Teie kirjutatu on alles; palun proovige uuesti.
portal-error-too_many_tries = { $minutes ->
    [one] Liiga palju katseid. Palun proovige { $minutes } minuti pärast uuesti.
   *[other] Liiga palju katseid. Palun proovige { $minutes } minuti pärast uuesti.
}
portal-invalid = Sellisel kujul me seda kasutada ei saa. Palun parandage või lühendage seda.

## The application for a business account.

portal-apply = Ärikonto taotlemine
portal-apply-lead = { $days ->
    [one] Täitke see vorm ja lisage üks dokument. Taotluse kontrollimine võtab kuni { $days } tööpäeva; seejärel saadame teile e-kirja parooli määramise lingiga.
   *[other] Täitke see vorm ja lisage üks dokument. Taotluse kontrollimine võtab kuni { $days } tööpäeva; seejärel saadame teile e-kirja parooli määramise lingiga.
}
portal-apply-instead = Kontot veel ei ole? Taotlege ärikontot
portal-apply-company = Ettevõtte andmed
portal-apply-document = Dokument
portal-apply-document-vat = Kui ettevõte on käibemaksukohustuslane, piisab ühest kahest esimesest dokumendist. Ettevõtte arvel peavad olema selgelt näha KMKR number ja ettevõtte nimi.
portal-apply-document-no-vat = Kui ettevõte ei ole käibemaksukohustuslane, piisab ühest dokumendist, millel on ettevõtte nimi ja aadress.
portal-apply-received = Kätte saadud
portal-apply-earlier = Varasem CPS-i konto
portal-apply-contact = Kontakt
portal-apply-send = Saada taotlus
portal-apply-sent = Aitäh, teie taotlus on saadetud.
portal-apply-withdrawn = Olete taotluse tagasi võtnud.
portal-apply-link-sent = Link on saadetud. Palun vaadake ka rämpsposti kausta.

portal-field-company = Ettevõtte nimi
portal-field-country = Riik
portal-field-vat_registered = Kas ettevõte on käibemaksukohustuslane?
portal-field-vat_number = KMKR number
portal-field-vat_number-hint = Koos riigi tähtedega, nagu see on teie arvetel.
portal-field-kind = Millise dokumendi saadate?
portal-field-file = Dokumendi fail
portal-field-file-again = Saada selle asemel teine fail
portal-field-file-hint = PDF või pilt JPEG- või PNG-vormingus, kuni { $size } MB.
portal-field-old_account = Kas teil oli varem CPS-i konto?
portal-field-old_email = Vana CPS-i e-posti aadress
portal-field-old_email-hint = Kui selle märgite, saate varem registreeritud tooted uuele kontole migreerida.
portal-field-name = Teie nimi
portal-field-email = E-posti aadress
portal-field-email-hint = Sellele aadressile saadame kõik, mis teie kontot puudutab.
portal-field-language = Meie e-kirjade keel
portal-field-authorised = Mul on õigus neid andmeid esitada.

portal-document-vat_certificate = Käibemaksukohustuslase tõend
portal-document-business_invoice = Ettevõtte arve
portal-document-business_licence = Tegevusluba või kutsetegevuse luba
portal-document-company_register_extract = Äriregistri väljavõte

portal-missing-company = Palun märkige ettevõtte nimi.
portal-missing-country = Palun valige riik.
portal-missing-vat_registered = Palun märkige, kas ettevõte on käibemaksukohustuslane.
portal-missing-vat_number = Palun märkige KMKR number.
portal-missing-kind = Palun valige, millise dokumendi saadate.
portal-missing-document = Palun lisage üks teie vastusele vastavatest dokumentidest.
portal-missing-old_account = Palun märkige, kas teil oli varem CPS-i konto.
portal-missing-old_email = Palun märkige varasema CPS-i konto e-posti aadress.
portal-missing-name = Palun märkige oma nimi.
portal-missing-email = Palun märkige e-posti aadress.
portal-missing-authorised = Palun kinnitage, et teil on õigus neid andmeid esitada.

portal-invalid-email = See ei ole e-posti aadress. Palun kontrollige näiteks, kas märk @ on olemas.
portal-invalid-old_email = See ei ole e-posti aadress. Palun kontrollige näiteks, kas märk @ on olemas.
portal-invalid-country = Palun valige riik loendist.
portal-error-vat_number = See ei saa olla KMKR number. Palun kontrollige seda.
portal-error-vat_number-form = Selle riigi KMKR number näeb välja teistsugune: { $country }. Palun kontrollige selle pikkust ja tähti.
portal-error-vat_number-digits = KMKR numbris ({ $country }) näib olevat kirjaviga. Palun võrrelge iga numbrikohta oma dokumendiga.
portal-error-wrong_document = See dokument ei sobi teie käibemaksuvastusega. Palun valige teine.
portal-error-file_too_large = Fail on suurem kui { $size } MB. Palun valige väiksem.
portal-error-unknown_file_type = See fail ei ole PDF ega pilt JPEG- või PNG-vormingus. Palun valige teine fail.
portal-error-empty_file = Fail on tühi. Palun valige teine.
portal-error-application_state = Selle taotlusega ei saa seda enam teha.
portal-error-application_not_draft = Taotlus on juba saadetud ja seda ei saa enam muuta.

portal-application-wait = Kui ärikonto on valmis, saadame parooli määramise lingi aadressile { $email }. Palun ärge enne seda proovige parooli lähtestada.
portal-application-approved = Teie ärikonto on valmis. Parooli määramise link on saadetud aadressile { $email }.
portal-application-rejected = Kahjuks ei saanud me taotlust heaks kiita. Põhjus: { $reason_name }.
portal-application-link-again = Saada link uuesti
portal-application-password = Määra parool
portal-application-withdraw = Võta taotlus tagasi
portal-application-anew = Esita uus taotlus
portal-application-sent = Teie saadetud andmed
portal-application-keep = See leht kuulub ainult teie taotlusele. Hoidke lehe aadress alles, siis saate siit igal ajal vaadata, kui kaugel taotlus on.

## The password and the log-in.

portal-field-password = Parool
portal-field-new-password = Uus parool
portal-missing-password = Palun sisestage parool.
portal-error-wrong_credentials = E-posti aadress ja parool ei sobi kokku.
portal-password-forgotten = Määra või lähtesta parool
portal-password-ask = Saada mulle link
portal-password-asked = Kui selle aadressiga on konto või taotlus, on e-kiri teel: kas lingiga või päevaga, mis ajaks vastuse saate. Palun vaadake ka rämpsposti kausta.
portal-password-to = Saadame lingi aadressile { $email }.
portal-password-sent = Parooli määramise link on saadetud aadressile { $email }.
portal-password-new = Uue parooli määramine
portal-password-hint = { $shortest ->
    [one] Vähemalt { $shortest } tähemärk. Hästi sobib terve lause, seda on lihtne meeles pidada.
   *[other] Vähemalt { $shortest } tähemärki. Hästi sobib terve lause, seda on lihtne meeles pidada.
}
portal-password-save = Määra parool
portal-password-another = Telli uus link
portal-password-set = Parool on määratud. Nüüd saate sisse logida.
portal-error-password-too_short = { $count ->
    [one] Parool on liiga lühike: vaja on vähemalt { $count } tähemärki.
   *[other] Parool on liiga lühike: vaja on vähemalt { $count } tähemärki.
}
portal-error-password-too_long = { $count ->
    [one] Parool on liiga pikk: selles võib olla kuni { $count } tähemärk.
   *[other] Parool on liiga pikk: selles võib olla kuni { $count } tähemärki.
}
portal-error-password-too_simple = Seda parooli on lihtne ära arvata. Palun valige mõni teine, näiteks terve lause.
portal-error-password-personal = Parool koosneb peamiselt teie nimest, ettevõttest või aadressist, mida teavad ka teised. Palun valige mõni teine.
portal-error-link_used = Seda linki on juba kasutatud. Kui vajate veel üht, tellige palun uus link.
portal-error-link_expired = Selle lingi aeg on läbi. Palun tellige uus link.
portal-error-unknown_link = See link ei ole täielik. Palun kopeerige e-kirjast kogu aadress või tellige uus link.
portal-error-account_not_open = Ärikontot veel ei ole. Niipea kui taotlus on heaks kiidetud, saadame teile e-kirja.
portal-error-account_not_open-due = Parooli ei saa veel määrata: teie taotlus on alles kontrollimisel. Vastuse saate hiljemalt { NUMERIC($due) }.

## My products. No guide has the first label in another language.

portal-register = REGISTREERI TOODE
portal-migrate = MIGREERI TOOTED
portal-products-none = Te ei ole veel ühtegi toodet registreerinud. Registreerige oma toode, see on lihtne.
portal-migration-ready = { $count ->
    [one] Nupuga **MIGREERI TOOTED** saate varasemalt CPS-i kontolt siia tuua { $count } toote.
   *[other] Nupuga **MIGREERI TOOTED** saate varasemalt CPS-i kontolt siia tuua { $count } toodet.
}
portal-migrated = { $migrated ->
    [one] Teie uuele kontole on toodud { $migrated } toode.
   *[other] Teie uuele kontole on toodud { $migrated } toodet.
}
portal-migrated-review = { $migrated ->
    [one] Teie uuele kontole on toodud { $migrated } toode.
   *[other] Teie uuele kontole on toodud { $migrated } toodet.
} Seerianumbreid, mis on registreeritud ka teisele kontole: { $in_review }. Kontrollime neid ja kirjutame teile.
portal-migration-nothing_to_migrate = Varasemal CPS-i kontol ei ole tooteid, mida siia tuua.
portal-migration-already_migrated = Varasema CPS-i konto tooted on juba siia toodud.
portal-migration-no_old_email = Vana CPS-i e-posti aadress jäi märkimata, seega ei ole midagi siia tuua. Palun registreerige tooted uuesti või võtke ühendust CPS Priority toega.
portal-serial = Seerianumber { $serial }
portal-serial-open = See seerianumber on registreeritud ka teisele kontole. Kontrollime, kellele see kuulub, ja kirjutame teile.
portal-serial-refused = See seerianumber kuulub teisele kontole. Palun võrrelge seda tootel oleva numbriga ja sisestage uuesti.
portal-serial-granted = Seerianumber on kontrollitud ja kuulub teile.

portal-product = Kuva toode
portal-product-new = Toote registreerimine
portal-product-change = Täienda või muuda andmeid
portal-product-register = Registreeri toode
portal-product-save = Salvesta
portal-product-remove = Eemalda toode
portal-product-remove-text = Selle punktid võetakse teie kontolt maha. Kohe pärast seda saate eemaldamise tagasi võtta.
portal-field-model = Mudel
portal-field-model-hint = Alustage kirjutamist ja valige loendist, näiteks EOS R5.
portal-field-serial = Seerianumber
portal-field-serial-hint = See on tootel endal, karbil ja enamasti ka ostutšekil.
portal-field-purchase_date = Ostukuupäev
portal-field-purchase_date-hint = Sobib ka ainult aasta või kuu ja aasta.
portal-field-day = Päev
portal-field-month = Kuu
portal-field-year = Aasta
portal-field-purchase_country = Ostu sooritamise riik
portal-field-dealer = Edasimüüja
portal-field-dealer-hint = Kauplus, kust toote ostsite.
portal-field-approximate = Millised neist on teie parim oletus?
portal-field-approximate-hint = Märkige see, mida te täpselt ei mäleta.
portal-missing-model = Palun valige mudel.
portal-invalid-model = Palun valige mudel.
portal-invalid-purchase_date = See ei ole kuupäev. Palun märkige päev, kuu ja aasta või ainult aasta.
portal-error-unknown_model = Sellist mudelit me ei tunne. Palun valige mudel loendist.
portal-error-ambiguous_model = See nimi sobib mitmele mudelile. Palun valige: { $models }.
portal-error-date_in_future = Ostukuupäev on tulevikus. Palun kontrollige seda.
portal-error-invalid_serial = See ei saa olla seerianumber. Palun kontrollige seda.
portal-error-already_registered = Selle seerianumbriga toote olete juba registreerinud.

portal-registered-tick = { $points ->
    [one] Toode { $model } on registreeritud ja sellel on roheline linnuke: { $points } punkt.
   *[other] Toode { $model } on registreeritud ja sellel on roheline linnuke: { $points } punkti.
}
portal-registered-missing = Toode { $model } on registreeritud. Rohelise linnukese jaoks on veel puudu: { $missing }.
portal-registered-review = Toode { $model } on registreeritud. Selle seerianumber on registreeritud ka teisele kontole; kontrollime, kellele see kuulub, ja kirjutame teile.
portal-changed-tick = { $points ->
    [one] Toode { $model } on salvestatud ja sellel on roheline linnuke: { $points } punkt.
   *[other] Toode { $model } on salvestatud ja sellel on roheline linnuke: { $points } punkti.
}
portal-changed-missing = Toode { $model } on salvestatud. Rohelise linnukese jaoks on veel puudu: { $missing }.
portal-changed-review = Toode { $model } on salvestatud. Selle seerianumber on registreeritud ka teisele kontole; kontrollime, kellele see kuulub, ja kirjutame teile.
portal-removed = Toode { $model } on eemaldatud.
portal-restored-tick = { $points ->
    [one] Toode { $model } on tagasi ja sellel on roheline linnuke: { $points } punkt.
   *[other] Toode { $model } on tagasi ja sellel on roheline linnuke: { $points } punkti.
}
portal-restored-missing = Toode { $model } on tagasi. Rohelise linnukese jaoks on veel puudu: { $missing }.
portal-restored-review = Toode { $model } on tagasi. Selle seerianumber on vahepeal registreeritud ka teisele kontole; kontrollime, kellele see kuulub, ja kirjutame teile.

## My subscriptions: tiers, sign-up, card, invoices.

portal-subscription-active = LIIKMELISUS KEHTIB
portal-invited = Teil on piisavalt punkte: kutsume teid CPS-iga liituma. Palun valige allpool tase.
portal-renewable-from = Pikendada saate alates { NUMERIC($from) }.
portal-renewable = Nüüd saate liikmelisust pikendada: palun valige allpool tase.
portal-renewed = Pikendatud: **{ $tier_name }**, liikmenumber { $number }, { NUMERIC($since) } – { NUMERIC($expires) }.
portal-earlier = Varasemad liikmelisused
portal-earlier-line = { $tier_name }, liikmenumber { $number }, { NUMERIC($since) } – { NUMERIC($expires) }
portal-switch-on = sees
portal-switch-off = väljas
# The tier's name says it all: no label is printed in Estonian.
portal-tier-sign-up = { $tier ->
    [silver] LIITU: { $tier_name }
    [gold] LIITU: { $tier_name }
    [platinum] LIITU: { $tier_name }
   *[other] LIITU: { $tier_name }
}

portal-sign-up = CPS-iga liitumine
portal-terms = CPS-i tingimused, versioon { $version }
portal-terms-sample = Sellel näidissaidil programmi tegelikke tingimusi ei ole. Lühidalt tellite järgmist:
portal-terms-number = Saate uue liikmenumbri; kui teil on varasem number, siis see enam ei kehti.
portal-terms-accept = Olen CPS-i tingimused läbi lugenud ja nõustun nendega.
portal-field-method = Palun valige makseviis
portal-method-card = Kaart
portal-method-bank_transfer = Pangaülekanne
portal-sign-up-next = LIITU CPS-IGA
portal-missing-accepted = Palun nõustuge CPS-i tingimustega.
portal-missing-method = Palun valige makseviis: kaart või pangaülekanne.

portal-card = Teie kaart
portal-card-for = Teine kaart arve **{ $number }** jaoks: { $amount }
portal-field-card = Proovikaart
portal-field-card-hint = Sellel näidissaidil ei võeta vastu päris kaarte ega raha. Valige, kuidas kaart käitub:
portal-test-card-tok_ok = Kaart, mis töötab
portal-test-card-tok_declined = Kaart, mis lükatakse tagasi
portal-test-card-tok_timeout_once = Kaart, mille pank vastab hilinemisega
portal-test-card-tok_timeout = Kaart, mille pank ei vasta
portal-test-card-tok_charge_declined = Kaart, mis praegu töötab, kuid lükatakse maksetähtpäeval tagasi
portal-card-use = Kasuta seda kaarti
portal-card-another = Kasuta teist kaarti
portal-card-transfer = Maksa hoopis pangaülekandega
portal-card-none = Kaardiga ei saa praegu maksta.
portal-missing-card = Palun valige kaart.
portal-card-waiting = Kontrollime teie kaarti
portal-card-waiting-text = Küsime teie pangalt: kaart autoriseeritakse nullsummaga, praegu ei võeta midagi. Leht läheb ise edasi.
portal-card-slow = Kui vastust ei tule, ei ole midagi kadunud: võite hiljem uuesti kontrollida, kasutada teist kaarti või valida teise makseviisi.
portal-card-check = Kontrolli uuesti
portal-card-ready = Kaart on autoriseeritud
portal-card-ready-text = Arve **{ $number }** summa võetakse sellelt kaardilt: { $amount }.
portal-card-charge = Maksa arve selle kaardiga
portal-card-changed = Arve { $number } summa võetakse uuelt kaardilt.
portal-error-card-declined = Kaart lükati tagasi. Midagi ei võetud; palun kasutage teist kaarti või makske pangaülekandega.
portal-error-card-waiting = Pank ei ole veel vastanud. Palun oodake hetk või kasutage teist kaarti.
portal-error-card_missing = Palun valige kõigepealt kaart või makske pangaülekandega.
portal-error-unknown_card = Me ei leia seda kaarti. Palun valige kaart uuesti.

portal-review = Palun kontrollige oma andmeid
portal-review-tier = Liikmelisustase
portal-review-method = Makseviis
portal-review-edit = Muuda
portal-review-accept = Nõustun CPS-i tingimustega (versioon { $version }).
portal-review-confirm = Kinnita ja liitu
portal-signed-up = Täname liitumast! Teie liikmelisus on **{ $tier_name }**, liikmenumber **{ $number }**, see kehtib { NUMERIC($since) } – { NUMERIC($expires) }. Arve saate mõne tunni jooksul.
portal-error-tier_not_open = { $missing ->
    [one] Tase { $tier_name } ei ole teile praegu avatud: puudu on { $missing } punkt.
   *[other] Tase { $tier_name } ei ole teile praegu avatud: puudu on { $missing } punkti.
}
portal-error-terms_not_accepted = Palun nõustuge CPS-i tingimustega.
portal-error-terms_outdated = Tingimused on vahepeal muutunud. Palun lugege uus versioon läbi ja nõustuge sellega.
portal-error-method_not_offered = Sellist makseviisi me ei paku. Palun valige teine.
portal-error-membership_active = Teil on juba kehtiv liikmelisus. Seda saate pikendada alates { NUMERIC($from) }.

portal-charge-scheduled = Summa võetakse teie kaardilt maksetähtpäeval: { $due }.
portal-charge-pending = Oleme teie pangale maksepäringu saatnud ja ootame vastust.
portal-charge-declined = Kaart lükati tagasi, summat ei õnnestunud võtta.
portal-charge-charged = Summa on teie kaardilt võetud.
portal-invoice-pdf = Arve { $number } (PDF)
portal-error-invoice_settled = Seda arvet ei ole enam vaja maksta: { $state_name }.
portal-error-not_by_card = Seda arvet makstakse pangaülekandega, mitte kaardiga.
portal-error-payment_under_way = Oleme teie pangale maksepäringu juba saatnud ja ootame vastust. Palun vaadake hiljem uuesti.
