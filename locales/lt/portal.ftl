### The sample members' site around the chat. Answers of the assistant that fit are used here too.

portal-title = { $heading } – pavyzdinė narių svetainė

portal-site = Pavyzdinė narių svetainė
portal-skip = Pereiti prie turinio
portal-menu = Pagrindinis meniu
portal-language = Kalba

portal-nav-account = Mano paskyra
portal-nav-products = Mano gaminiai
portal-nav-subscriptions = Mano prenumeratos
portal-log-out = Atsijungti

portal-viewer = Rodyti svetainę kaip
portal-viewer-nobody = Neprisijungęs lankytojas
portal-viewer-show = Rodyti

portal-hello = Sveiki, { $name }!
portal-welcome = Sveiki atvykę!
portal-welcome-text = Ši pavyzdinė svetainė rodo, ką mato programos nariai: gaminius su taškais ir žaliomis varnelėmis, narystę ir galimas pakopas. Į klausimus atsako asistentas apačioje dešinėje – čia ir visuose kituose puslapiuose.
portal-log-in-products = Prisijungę čia matysite savo gaminius, jų varneles ir taškus.
portal-log-in-subscriptions = Prisijungę čia matysite savo narystę ir sąskaitas faktūras.

portal-company = Įmonė
portal-email = El. paštas
portal-country = Šalis
portal-application = Verslo paskyros paraiška

portal-ticked = Žalia varnelė: { $ticked } iš { $count }

portal-tick = Žalia varnelė
portal-no-tick = Žalios varnelės dar nėra

portal-points = { $points ->
    [one] { $points } taškas
    [few] { $points } taškai
    [many] { $points } taško
   *[other] { $points } taškų
}

portal-points-waiting = { $points ->
    [one] { $points } taškas, kai bus varnelė
    [few] { $points } taškai, kai bus varnelė
    [many] { $points } taško, kai bus varnelė
   *[other] { $points } taškų, kai bus varnelė
}

portal-missing = Trūksta: { $details }
portal-view-product = Peržiūrėti gaminį

portal-not-given = nenurodyta

portal-approximate = apytikslis atsakymas

portal-country-name = { $country }

portal-date = { $date }

portal-membership = Narystė
portal-membership-number = CPS narystės numeris
portal-membership-since = Aktyvi nuo
portal-membership-expires = Galiojimo pabaiga

portal-tiers = Galimos CPS pakopos
portal-all-tiers = CPS pakopos

portal-tier-open = galima

portal-tier-missing = { $missing ->
    [one] trūksta { $missing } taško
    [few] trūksta { $missing } taškų
    [many] trūksta { $missing } taško
   *[other] trūksta { $missing } taškų
}

portal-individual = CPS Silver, CPS Gold ir CPS Platinum
portal-corporate = Įmonių pakopos

portal-invoices = Sąskaitos faktūros

portal-password = Slaptažodžio nustatymas ir atkūrimas

portal-password-first = Pirmą kartą palaukite automatinio el. laiško iš { $sender }. Jis išsiunčiamas, kai tik verslo paskyra patikrinta ir sukurta, o jame yra nuoroda į puslapį, kuriame nustatote slaptažodį.

portal-password-later = Kai paskyra sukurta, slaptažodį galite nustatyti iš naujo bet kuriuo metu.
portal-password-sample = Norint apžiūrėti šią pavyzdinę svetainę, slaptažodžio nereikia: viršuje pasirinkite, kieno paskyrą rodyti.

portal-notice = Tai nepriklausomas projektas, o ne „Canon“ svetainė. Čia rodomi žmonės, įmonės ir gaminių taškai yra išgalvoti.

## Every page.

portal-title-problem = Patikrinkite: { $heading } – pavyzdinė narių svetainė

portal-log-in = Prisijungti
portal-logged-out = Šioje naršyklėje atsijungėte.
portal-cancel = Atšaukti
portal-undo = Grąžinti
portal-yes = Taip
portal-no = Ne
portal-not-here = Čia nieko nėra
portal-not-here-text = Tokio puslapio nėra arba jis priklauso kitai paskyrai. Pradėkite iš naujo puslapyje [Mano paskyra]({ $url }).

## Forms in general.

portal-problems = Patikrinkite
portal-optional = (neprivaloma)
portal-for-tick = (reikia žaliai varnelei)
portal-choose = Pasirinkite

portal-error = Įvyko klaida mūsų pusėje. Tai, ką įrašėte, neprarasta; bandykite dar kartą.
portal-error-too_many_tries = { $minutes ->
    [one] Bandymų buvo per daug. Pabandykite dar kartą po { $minutes } minutės.
    [few] Bandymų buvo per daug. Pabandykite dar kartą po { $minutes } minučių.
    [many] Bandymų buvo per daug. Pabandykite dar kartą po { $minutes } minutės.
   *[other] Bandymų buvo per daug. Pabandykite dar kartą po { $minutes } minučių.
}
portal-invalid = Tokio įrašo panaudoti negalime. Pataisykite jį arba sutrumpinkite.

## The application for a business account.

portal-apply = Verslo paskyros paraiška
portal-apply-lead = { $days ->
    [one] Užpildykite šią formą ir pridėkite vieną dokumentą. Paraišką patikrinsime per { $days } darbo dieną ir atsiųsime el. laišką su nuoroda slaptažodžiui nustatyti.
    [few] Užpildykite šią formą ir pridėkite vieną dokumentą. Paraišką patikrinsime per { $days } darbo dienas ir atsiųsime el. laišką su nuoroda slaptažodžiui nustatyti.
    [many] Užpildykite šią formą ir pridėkite vieną dokumentą. Paraišką patikrinsime per { $days } darbo dienos ir atsiųsime el. laišką su nuoroda slaptažodžiui nustatyti.
   *[other] Užpildykite šią formą ir pridėkite vieną dokumentą. Paraišką patikrinsime per { $days } darbo dienų ir atsiųsime el. laišką su nuoroda slaptažodžiui nustatyti.
}
portal-apply-instead = Dar neturite paskyros? Pateikite paraišką
portal-apply-company = Verslo informacija
portal-apply-document = Dokumentas
portal-apply-document-vat = Jei įmonė yra PVM mokėtoja, užtenka vieno iš pirmųjų dviejų dokumentų. Verslo sąskaitoje faktūroje turi aiškiai matytis PVM numeris ir įmonės pavadinimas.
portal-apply-document-no-vat = Jei įmonė nėra PVM mokėtoja, užtenka vieno dokumento, kuriame yra įmonės pavadinimas ir adresas.
portal-apply-received = Gauta
portal-apply-earlier = Ankstesnė CPS paskyra
portal-apply-contact = Kontaktai
portal-apply-send = Siųsti paraišką
portal-apply-sent = Dėkojame, paraiška išsiųsta.
portal-apply-withdrawn = Paraišką atsiėmėte.
portal-apply-link-sent = Nuoroda išsiųsta. Pažiūrėkite ir šlamšto aplanke.

portal-field-company = Įmonės pavadinimas
portal-field-country = Šalis
portal-field-vat_registered = Ar įmonė yra PVM mokėtoja?
portal-field-vat_number = PVM numeris
portal-field-vat_number-hint = Su šalies raidėmis priekyje, kaip jūsų sąskaitose faktūrose.
portal-field-kind = Kokį dokumentą siunčiate?
portal-field-file = Dokumento failas
portal-field-file-again = Siųsti kitą failą
portal-field-file-hint = PDF failas arba JPEG ar PNG paveikslėlis, ne didesnis kaip { $size } MB.
portal-field-old_account = Ar anksčiau turėjote CPS paskyrą?
portal-field-old_email = Senas CPS el. pašto adresas
portal-field-old_email-hint = Jį nurodę galėsite anksčiau užregistruotus gaminius perkelti į naują paskyrą.
portal-field-name = Jūsų vardas ir pavardė
portal-field-email = El. pašto adresas
portal-field-email-hint = Šiuo adresu siųsime viską, kas susiję su jūsų paskyra.
portal-field-language = Mūsų el. laiškų kalba
portal-field-authorised = Turiu įgaliojimą pateikti šią informaciją.

portal-document-vat_certificate = PVM mokėtojo registracijos pažymėjimas
portal-document-business_invoice = Verslo sąskaita faktūra
portal-document-business_licence = Verslo ar profesinė licencija
portal-document-company_register_extract = Juridinių asmenų registro išrašas

portal-missing-company = Įrašykite įmonės pavadinimą.
portal-missing-country = Pasirinkite šalį.
portal-missing-vat_registered = Nurodykite, ar įmonė yra PVM mokėtoja.
portal-missing-vat_number = Įrašykite PVM numerį.
portal-missing-kind = Pasirinkite, kokį dokumentą siunčiate.
portal-missing-document = Pridėkite vieną iš dokumentų, tinkančių pagal jūsų atsakymą.
portal-missing-old_account = Nurodykite, ar anksčiau turėjote CPS paskyrą.
portal-missing-old_email = Įrašykite ankstesnės CPS paskyros el. pašto adresą.
portal-missing-name = Įrašykite savo vardą ir pavardę.
portal-missing-email = Įrašykite el. pašto adresą.
portal-missing-authorised = Patvirtinkite, kad turite įgaliojimą pateikti šią informaciją.

portal-invalid-email = Tai ne el. pašto adresas. Patikrinkite, pavyzdžiui, ar netrūksta ženklo @.
portal-invalid-old_email = Tai ne el. pašto adresas. Patikrinkite, pavyzdžiui, ar netrūksta ženklo @.
portal-invalid-country = Pasirinkite šalį iš sąrašo.
portal-error-vat_number = Tai negali būti PVM numeris. Patikrinkite jį.
portal-error-vat_number-form = Šios šalies PVM numeris atrodo kitaip: { $country }. Patikrinkite jo ilgį ir raides.
portal-error-vat_number-digits = Atrodo, kad PVM numeryje ({ $country }) yra rašybos klaida. Palyginkite kiekvieną skaitmenį su dokumentu.
portal-error-wrong_document = Šis dokumentas netinka pagal jūsų atsakymą apie PVM. Pasirinkite kitą.
portal-error-file_too_large = Failas didesnis kaip { $size } MB. Pasirinkite mažesnį.
portal-error-unknown_file_type = Tai nei PDF failas, nei JPEG ar PNG paveikslėlis. Pasirinkite kitą failą.
portal-error-empty_file = Failas tuščias. Pasirinkite kitą.
portal-error-application_state = Su šia paraiška to padaryti jau negalima.
portal-error-application_not_draft = Paraiška jau išsiųsta, keisti jos nebegalima.

portal-application-wait = Kai verslo paskyra bus paruošta, nuorodą slaptažodžiui nustatyti atsiųsime adresu { $email }. Iki tol slaptažodžio nustatyti nebandykite.
portal-application-approved = Jūsų verslo paskyra paruošta. Nuoroda slaptažodžiui nustatyti išsiųsta adresu { $email }.
portal-application-rejected = Deja, paraiškos patvirtinti negalėjome. Priežastis: { $reason_name }.
portal-application-link-again = Siųsti nuorodą dar kartą
portal-application-password = Nustatyti slaptažodį
portal-application-withdraw = Atsiimti paraišką
portal-application-anew = Pateikti naują paraišką
portal-application-sent = Jūsų pateikta informacija
portal-application-keep = Šis puslapis skirtas tik jūsų paraiškai. Išsaugokite jo adresą ir bet kada galėsite čia pasižiūrėti, kokia paraiškos būsena.

## The password and the log-in.

portal-field-password = Slaptažodis
portal-field-new-password = Naujas slaptažodis
portal-missing-password = Įrašykite slaptažodį.
portal-error-wrong_credentials = El. pašto adresas ir slaptažodis vienas kito neatitinka.
portal-password-forgotten = Nustatyti slaptažodį arba atkurti jį
portal-password-ask = Atsiųskite man nuorodą
portal-password-asked = Jei su šiuo adresu yra paskyra ar paraiška, el. laiškas jau siunčiamas: su nuoroda arba su data, iki kurios gausite atsakymą. Pažiūrėkite ir šlamšto aplanke.
portal-password-to = Nuorodą siųsime adresu { $email }.
portal-password-sent = Nuoroda slaptažodžiui nustatyti išsiųsta adresu { $email }.
portal-password-new = Naujo slaptažodžio nustatymas
portal-password-hint = { $shortest ->
    [one] Ne mažiau kaip { $shortest } ženklas. Tinka visas sakinys, jį lengva prisiminti.
    [few] Ne mažiau kaip { $shortest } ženklai. Tinka visas sakinys, jį lengva prisiminti.
    [many] Ne mažiau kaip { $shortest } ženklo. Tinka visas sakinys, jį lengva prisiminti.
   *[other] Ne mažiau kaip { $shortest } ženklų. Tinka visas sakinys, jį lengva prisiminti.
}
portal-password-save = Nustatyti slaptažodį
portal-password-another = Gauti naują nuorodą
portal-password-set = Slaptažodis nustatytas. Dabar galite prisijungti.
portal-error-password-too_short = { $count ->
    [one] Slaptažodis per trumpas: reikia bent { $count } ženklo.
    [few] Slaptažodis per trumpas: reikia bent { $count } ženklų.
    [many] Slaptažodis per trumpas: reikia bent { $count } ženklo.
   *[other] Slaptažodis per trumpas: reikia bent { $count } ženklų.
}
portal-error-password-too_long = { $count ->
    [one] Slaptažodis per ilgas: gali būti ne daugiau kaip { $count } ženklas.
    [few] Slaptažodis per ilgas: gali būti ne daugiau kaip { $count } ženklai.
    [many] Slaptažodis per ilgas: gali būti ne daugiau kaip { $count } ženklo.
   *[other] Slaptažodis per ilgas: gali būti ne daugiau kaip { $count } ženklų.
}
portal-error-password-too_simple = Šį slaptažodį lengva atspėti. Pasirinkite kitą, pavyzdžiui, visą sakinį.
portal-error-password-personal = Slaptažodį daugiausia sudaro jūsų vardas, įmonė ar adresas, o juos žino ir kiti. Pasirinkite kitą.
portal-error-link_used = Ši nuoroda jau panaudota. Jei reikia dar vienos, paprašykite naujos nuorodos.
portal-error-link_expired = Šios nuorodos galiojimas baigėsi. Paprašykite naujos nuorodos.
portal-error-unknown_link = Ši nuoroda nepilna. Nukopijuokite visą adresą iš el. laiško arba paprašykite naujos nuorodos.
portal-error-account_not_open = Verslo paskyros dar nėra. Kai tik paraiška bus patvirtinta, atsiųsime jums el. laišką.
portal-error-account_not_open-due = Slaptažodžio dar nustatyti negalima: tebetikriname jūsų paraišką. Atsakymą gausite ne vėliau kaip { $due }

## My products. No guide has the first label in another language.

portal-register = REGISTRUOTI GAMINĮ
portal-migrate = MIGRUOTI PRODUKTUS
portal-products-none = Dar neužregistravote nė vieno gaminio. Užregistruokite jį, tai paprasta.
portal-migration-ready = { $count ->
    [one] Mygtuku **MIGRUOTI PRODUKTUS** iš ankstesnės CPS paskyros čia galite perkelti { $count } gaminį.
    [few] Mygtuku **MIGRUOTI PRODUKTUS** iš ankstesnės CPS paskyros čia galite perkelti { $count } gaminius.
    [many] Mygtuku **MIGRUOTI PRODUKTUS** iš ankstesnės CPS paskyros čia galite perkelti { $count } gaminio.
   *[other] Mygtuku **MIGRUOTI PRODUKTUS** iš ankstesnės CPS paskyros čia galite perkelti { $count } gaminių.
}
portal-migrated = { $migrated ->
    [one] Į naują paskyrą perkeltas { $migrated } gaminys.
    [few] Į naują paskyrą perkelti { $migrated } gaminiai.
    [many] Į naują paskyrą perkelta { $migrated } gaminio.
   *[other] Į naują paskyrą perkelta { $migrated } gaminių.
}
portal-migrated-review = { $migrated ->
    [one] Į naują paskyrą perkeltas { $migrated } gaminys.
    [few] Į naują paskyrą perkelti { $migrated } gaminiai.
    [many] Į naują paskyrą perkelta { $migrated } gaminio.
   *[other] Į naują paskyrą perkelta { $migrated } gaminių.
} Serijos numerių, užregistruotų ir kitoje paskyroje: { $in_review }. Juos tikriname ir jums parašysime.
portal-migration-nothing_to_migrate = Ankstesnėje CPS paskyroje gaminių, kuriuos būtų galima perkelti, nėra.
portal-migration-already_migrated = Ankstesnės CPS paskyros gaminiai jau perkelti.
portal-migration-no_old_email = Senas CPS el. pašto adresas nebuvo nurodytas, todėl perkelti nėra ko. Užregistruokite gaminius iš naujo arba kreipkitės į CPS prioriteto palaikymo tarnybą.
portal-serial = Serijos numeris { $serial }
portal-serial-open = Šis serijos numeris užregistruotas ir kitoje paskyroje. Tikriname, kam jis priklauso, ir jums parašysime.
portal-serial-refused = Šis serijos numeris priklauso kitai paskyrai. Palyginkite jį su numeriu ant gaminio ir įrašykite iš naujo.
portal-serial-granted = Serijos numeris patikrintas ir yra jūsų.

portal-product = Peržiūrėti gaminį
portal-product-new = Gaminio registracija
portal-product-change = Papildyti ar pakeisti duomenis
portal-product-register = Registruoti gaminį
portal-product-save = Išsaugoti
portal-product-remove = Pašalinti gaminį
portal-product-remove-text = Jo taškai bus atimti iš jūsų paskyros. Iškart po to galėsite jį grąžinti.
portal-field-model = Modelis
portal-field-model-hint = Pradėkite rašyti ir pasirinkite iš sąrašo, pavyzdžiui, EOS R5.
portal-field-serial = Serijos numeris
portal-field-serial-hint = Jis yra ant paties gaminio, ant dėžutės ir dažniausiai kvite.
portal-field-purchase_date = Pirkimo data
portal-field-purchase_date-hint = Tinka ir vien metai arba metai ir mėnuo.
portal-field-day = Diena
portal-field-month = Mėnuo
portal-field-year = Metai
portal-field-purchase_country = Pirkimo šalis
portal-field-dealer = Prekybos atstovas
portal-field-dealer-hint = Parduotuvė, kurioje pirkote.
portal-field-approximate = Kurie atsakymai yra jūsų geriausias spėjimas?
portal-field-approximate-hint = Pažymėkite tai, ko tiksliai neprisimenate.
portal-missing-model = Pasirinkite modelį.
portal-invalid-model = Pasirinkite modelį.
portal-invalid-purchase_date = Tai ne data. Įrašykite dieną, mėnesį ir metus arba vien metus.
portal-error-unknown_model = Tokio modelio nežinome. Pasirinkite modelį iš sąrašo.
portal-error-ambiguous_model = Šis pavadinimas tinka keliems modeliams. Pasirinkite: { $models }.
portal-error-date_in_future = Pirkimo data yra ateityje. Patikrinkite ją.
portal-error-invalid_serial = Tai negali būti serijos numeris. Patikrinkite jį.
portal-error-already_registered = Gaminį su šiuo serijos numeriu jau užregistravote.

portal-registered-tick = { $points ->
    [one] Gaminys { $model } užregistruotas ir turi žalią varnelę: { $points } taškas.
    [few] Gaminys { $model } užregistruotas ir turi žalią varnelę: { $points } taškai.
    [many] Gaminys { $model } užregistruotas ir turi žalią varnelę: { $points } taško.
   *[other] Gaminys { $model } užregistruotas ir turi žalią varnelę: { $points } taškų.
}
portal-registered-missing = Gaminys { $model } užregistruotas. Iki žalios varnelės dar trūksta: { $missing }.
portal-registered-review = Gaminys { $model } užregistruotas. Jo serijos numeris užregistruotas ir kitoje paskyroje; tikriname, kam jis priklauso, ir jums parašysime.
portal-changed-tick = { $points ->
    [one] Gaminys { $model } išsaugotas ir turi žalią varnelę: { $points } taškas.
    [few] Gaminys { $model } išsaugotas ir turi žalią varnelę: { $points } taškai.
    [many] Gaminys { $model } išsaugotas ir turi žalią varnelę: { $points } taško.
   *[other] Gaminys { $model } išsaugotas ir turi žalią varnelę: { $points } taškų.
}
portal-changed-missing = Gaminys { $model } išsaugotas. Iki žalios varnelės dar trūksta: { $missing }.
portal-changed-review = Gaminys { $model } išsaugotas. Jo serijos numeris užregistruotas ir kitoje paskyroje; tikriname, kam jis priklauso, ir jums parašysime.
portal-removed = Gaminys { $model } pašalintas.
portal-restored-tick = { $points ->
    [one] Gaminys { $model } grąžintas ir turi žalią varnelę: { $points } taškas.
    [few] Gaminys { $model } grąžintas ir turi žalią varnelę: { $points } taškai.
    [many] Gaminys { $model } grąžintas ir turi žalią varnelę: { $points } taško.
   *[other] Gaminys { $model } grąžintas ir turi žalią varnelę: { $points } taškų.
}
portal-restored-missing = Gaminys { $model } grąžintas. Iki žalios varnelės dar trūksta: { $missing }.
portal-restored-review = Gaminys { $model } grąžintas. Jo serijos numeris tuo metu užregistruotas ir kitoje paskyroje; tikriname, kam jis priklauso, ir jums parašysime.

## My subscriptions: tiers, sign-up, card, invoices.

portal-subscription-active = NARYSTĖ AKTYVI
portal-invited = Turite pakankamai taškų: kviečiame prisijungti prie CPS. Toliau pasirinkite pakopą.
portal-renewable-from = Pratęsti galėsite nuo { $from }
portal-renewable = Narystę jau galite pratęsti: toliau pasirinkite pakopą.
portal-renewed = Pratęsta: **{ $tier_name }**, narystės numeris – { $number }, nuo { $since } iki { $expires }
portal-earlier = Ankstesnės narystės
portal-earlier-line = { $tier_name }, narystės numeris – { $number }, nuo { $since } iki { $expires }
portal-switch-on = įjungta
portal-switch-off = išjungta
# The tier's name says it all: no label is printed in Lithuanian.
portal-tier-sign-up = { $tier ->
    [silver] REGISTRUOTIS: { $tier_name }
    [gold] REGISTRUOTIS: { $tier_name }
    [platinum] REGISTRUOTIS: { $tier_name }
   *[other] REGISTRUOTIS: { $tier_name }
}

portal-sign-up = Registracija į CPS
portal-terms = CPS taisyklės ir sąlygos, redakcija { $version }
portal-terms-sample = Šioje pavyzdinėje svetainėje tikrųjų programos taisyklių nėra. Trumpai, ką užsakote:
portal-terms-number = Gaunate naują narystės numerį; jei turite ankstesnį, jis nebegalioja.
portal-terms-accept = Perskaičiau CPS taisykles ir sąlygas ir su jomis sutinku.
portal-field-method = Pasirinkite mokėjimo būdą
portal-method-card = Kortelė
portal-method-bank_transfer = Banko pavedimas
portal-sign-up-next = REGISTRUOTIS Į CPS
portal-missing-accepted = Sutikite su CPS taisyklėmis ir sąlygomis.
portal-missing-method = Pasirinkite mokėjimo būdą: kortelę arba banko pavedimą.

portal-card = Jūsų kortelė
portal-card-for = Kita kortelė sąskaitai faktūrai **{ $number }** apmokėti, suma – { $amount }
portal-field-card = Bandomoji kortelė
portal-field-card-hint = Šioje pavyzdinėje svetainėje tikrų kortelių ir pinigų nepriimame. Pasirinkite, kaip kortelė elgsis:
portal-test-card-tok_ok = Kortelė, kuri veikia
portal-test-card-tok_declined = Kortelė, kuri atmetama
portal-test-card-tok_timeout_once = Kortelė, dėl kurios bankas atsako vėluodamas
portal-test-card-tok_timeout = Kortelė, dėl kurios bankas neatsako
portal-test-card-tok_charge_declined = Kortelė, kuri dabar veikia, bet suėjus terminui atmetama
portal-card-use = Naudoti šią kortelę
portal-card-another = Naudoti kitą kortelę
portal-card-transfer = Mokėti banko pavedimu
portal-card-none = Šiuo metu mokėti kortele negalima.
portal-missing-card = Pasirinkite kortelę.
portal-card-waiting = Tikriname jūsų kortelę
portal-card-waiting-text = Klausiame jūsų banko: kortelė autorizuojama nuline suma, dabar nieko nenuskaičiuojame. Puslapis pats pereis toliau.
portal-card-slow = Jei atsakymo nėra, nieko neprarandate: galite patikrinti vėliau, naudoti kitą kortelę arba pasirinkti kitą mokėjimo būdą.
portal-card-check = Patikrinti dar kartą
portal-card-ready = Kortelė autorizuota
portal-card-ready-text = Sąskaitos faktūros **{ $number }** sumą nuskaičiuosime nuo šios kortelės: { $amount }.
portal-card-charge = Apmokėti sąskaitą faktūrą šia kortele
portal-card-changed = Sąskaitos faktūros { $number } sumą nuskaičiuosime nuo naujos kortelės.
portal-error-card-declined = Kortelė atmesta. Nieko nenuskaičiuota; naudokite kitą kortelę arba mokėkite banko pavedimu.
portal-error-card-waiting = Bankas dar neatsakė. Truputį palaukite arba naudokite kitą kortelę.
portal-error-card_missing = Pirmiausia pasirinkite kortelę arba mokėkite banko pavedimu.
portal-error-unknown_card = Šios kortelės nerandame. Pasirinkite kortelę iš naujo.

portal-review = Patikrinkite savo duomenis
portal-review-tier = Narystės lygis
portal-review-method = Mokėjimo būdas
portal-review-edit = Keisti
portal-review-accept = Sutinku su CPS taisyklėmis ir sąlygomis (redakcija { $version }).
portal-review-confirm = Patvirtinti ir užsiregistruoti
portal-signed-up = Dėkojame, jūsų narystė – **{ $tier_name }**! Narystės numeris – **{ $number }**, galioja nuo { $since } iki { $expires } Sąskaitą faktūrą gausite per kelias valandas.
portal-error-tier_not_open = { $missing ->
    [one] Pakopos { $tier_name } dabar rinktis negalite: trūksta { $missing } taško.
    [few] Pakopos { $tier_name } dabar rinktis negalite: trūksta { $missing } taškų.
    [many] Pakopos { $tier_name } dabar rinktis negalite: trūksta { $missing } taško.
   *[other] Pakopos { $tier_name } dabar rinktis negalite: trūksta { $missing } taškų.
}
portal-error-terms_not_accepted = Sutikite su CPS taisyklėmis ir sąlygomis.
portal-error-terms_outdated = Taisyklės ir sąlygos tuo metu pasikeitė. Perskaitykite naują redakciją ir su ja sutikite.
portal-error-method_not_offered = Tokio mokėjimo būdo nesiūlome. Pasirinkite kitą.
portal-error-membership_active = Aktyvią narystę jau turite. Pratęsti ją galėsite nuo { $from }

portal-charge-scheduled = Sumą nuo jūsų kortelės nuskaičiuosime suėjus terminui: { $due }
portal-charge-pending = Pateikėme jūsų bankui mokėjimo užklausą ir laukiame atsakymo.
portal-charge-declined = Kortelė atmesta, sumos nuskaičiuoti nepavyko.
portal-charge-charged = Suma nuo jūsų kortelės nuskaičiuota.
portal-invoice-pdf = Sąskaita faktūra { $number } (PDF)
portal-error-invoice_settled = Šios sąskaitos faktūros mokėti nebereikia: { $state_name }.
portal-error-not_by_card = Ši sąskaita faktūra mokama banko pavedimu, o ne kortele.
portal-error-payment_under_way = Mokėjimo užklausą jūsų bankui jau pateikėme ir laukiame atsakymo. Pažiūrėkite vėliau.
