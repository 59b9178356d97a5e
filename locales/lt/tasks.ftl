### What the assistant says while it does something for the customer: questions, summaries, reports.

## Around every task

task-cancelled = Gerai, atšaukiau: „{ $task }“. Viskas lieka, kaip buvo.

task-aside = Tai kol kas atidėkime: „{ $task }“. Pabaigti galėsime paskui.

task-resume-offer = Dar nebaigėme: „{ $task }“. Ar tęsiame?

task-later = Gerai, tada vėliau: „{ $task }“. Jūsų atsakymus išsaugojau; niekas nepakeista.

task-changed = Gerai, pataisiau:
    { $lines }

task-noted = Ačiū, užsirašiau:
    { $lines }

task-what-change = Ką pakeisti? Pasirinkite toliau arba tiesiog parašykite.

task-again = Atsiprašau, ne visai supratau.

task-left-open = Nieko tokio, kol kas tai paliksiu neužpildyta: { $detail }. Galėsite pridėti vėliau; iki tol prie gaminio nebus žalios varnelės.

task-no-hurry = Nieko tokio, jūsų atsakymai išsaugoti: atsakykite, kai žinosite, arba klauskite manęs, jei kas neaišku.

task-stuck = Atsiprašau, taip nieko nepasieksime. Galite pasikalbėti su darbuotoju arba čia sustoti; jei ne, pabandykime dar kartą.

task-gone = Tai jau nebeaktualu, todėl niekas nepakeista.

task-done-already = Tai jau padaryta, antrą kartą nieko nedariau:

task-refused = Atsiprašau, to padaryti nepavyko, niekas nepakeista. Pabandykite vėliau arba pasikalbėkite su darbuotoju.

too-many-tries = Atsiprašau, bandymų buvo per daug. Šiek tiek palaukite ir pabandykite dar kartą arba pasikalbėkite su darbuotoju.

account-not-open = Jūsų verslo paskyra dar neparuošta, todėl kol kas to padaryti negalima. Kai tik ji bus paruošta, gausite el. laišką.

## Buttons

button-confirm = Taip, viskas teisinga
button-change = Pataisyti
button-cancel = Atšaukti
button-yes = Taip
button-no = Ne
button-later = Pridėsiu vėliau
button-resume = Taip, tęskime
button-drop = Ne, nereikia
button-register = Užregistruoti gaminį
button-save = Išsaugoti
button-migrate = Perkelti gaminius
button-order = Sutikti su sąlygomis ir užsakyti
button-apply = Pateikti paraišką
button-resend = Siųsti naują kodą
button-card = Kortelė
button-bank_transfer = Banko pavedimas
button-model = { $model }
button-model-serial = { $model } ({ $serial })
button-country = { $country }
button-complete = Papildyti { $model }

slot-product = Gaminys
slot-serial = Serijos numeris
slot-purchase_date = Pirkimo data
slot-purchase_country = Pirkimo šalis
slot-dealer = Prekybos atstovas
slot-tier = Pakopa
slot-method = Mokėjimo būdas
slot-company = Įmonė
slot-name = Vardas ir pavardė
slot-country = Šalis
slot-vat_registered = PVM registracija
slot-vat_number = PVM numeris
slot-email = El. pašto adresas
slot-old_account = Senoji CPS paskyra
slot-old_email = Senas el. pašto adresas
slot-document_kind = Dokumento rūšis
slot-document = Dokumentas

## Lines of a summary

line-product = Gaminys: **{ $model }**
line-serial = Serijos numeris: **{ $value }**
line-purchase_date = Pirkimo data: **{ $date }**{ $approximate ->
    [true] {" "}(apytiksliai)
   *[false] {""}
}
line-purchase_date-month = Pirkimo mėnuo: **{ $date }**{ $approximate ->
    [true] {" "}(apytiksliai)
   *[false] {""}
}
line-purchase_date-year = Pirkimo metai: **{ $date }**{ $approximate ->
    [true] {" "}(apytiksliai)
   *[false] {""}
}
line-purchase_country = Pirkimo šalis: **{ $country }**
line-dealer = Prekybos atstovas: **{ $value }**
line-tier = Pakopa: **{ $tier_name }**
line-method = Mokėjimo būdas: **{ $method_name }**
line-company = Įmonė: **{ $value }**
line-name = Vardas ir pavardė: **{ $value }**
line-country = Šalis: **{ $country }**
line-vat_registered-yes = Įmonė – PVM mokėtoja: **taip**
line-vat_registered-no = Įmonė – PVM mokėtoja: **ne**
line-vat_number = PVM numeris: **{ $value }**
line-email = El. pašto adresas: **{ $value }**
line-old_account-yes = Anksčiau turėta CPS paskyra: **taip**
line-old_account-no = Anksčiau turėta CPS paskyra: **ne**
line-old_email = Senas CPS el. pašto adresas: **{ $value }**
line-document_kind = Dokumentas: **{ $kind_name }**
line-document = Failas: **{ $name }**

## Who the customer is

identify-for-task = Kad galėčiau tai padaryti, turiu žinoti, kas jūs: „{ $task }“. Paskui iškart tęsime.

identify-ask-email = Prisijunkite šioje svetainėje arba parašykite savo verslo paskyros el. pašto adresą, ir išsiųsiu jums kodą.

identify-ask-code = Jei adresas { $email } priklauso kuriai nors paskyrai, el. laiškas su šešių skaitmenų kodu jau pakeliui. Įrašykite kodą čia.

identify-step-up = Kad įsitikinčiau, jog tai vis dar jūs, jūsų paskyros el. pašto adresu išsiunčiau šešių skaitmenų kodą. Įrašykite jį čia.

identify-wrong-code = { $left ->
    [one] Kodas neteisingas. Galite bandyti dar { $left } kartą.
    [few] Kodas neteisingas. Galite bandyti dar { $left } kartus.
    [many] Kodas neteisingas. Galite bandyti dar { $left } karto.
   *[other] Kodas neteisingas. Galite bandyti dar { $left } kartų.
}

identify-code-over = Šis kodas nebetinka. Galiu išsiųsti naują.

identify-bad-email = Tai nepanašu į el. pašto adresą. Įrašykite jį dar kartą.

identify-another = Čia jau prisijungta kitu el. pašto adresu. Pirmiausia atsijunkite.

identify-done = Ačiū, dabar žinau, kas jūs.

## Registering a product

ask-product = Kurį gaminį norėtumėte užregistruoti? Užtenka modelio, pavyzdžiui, EOS R5.

ask-which-model = Kurį modelį tiksliai turite omenyje?

product-unknown-model = Tokio modelio kataloge nerandu. Įrašykite jį taip, kaip nurodyta ant gaminio.

ask-serial = Koks jūsų { $model } serijos numeris? Jis nurodytas ant gaminio ir paprastai ant dėžutės.

ask-purchase_date = Kada pirkote { $model }? Jei tiksliai neprisimenate, tinka ir metai ar apytikslis atsakymas.

ask-purchase_country = Kurioje šalyje pirkote { $model }?

ask-dealer = Iš kurio prekybos atstovo pirkote { $model }? Jei tiksliai neprisimenate, tinka ir spėjimas.

product-bad-serial = Tai negali būti serijos numeris. Palyginkite jį su numeriu ant gaminio ir įrašykite dar kartą.

product-date-ahead = Ši data dar neatėjo. Kada pirkote gaminį?

product-already-registered = Gaminys, kurio serijos numeris { $serial }, jūsų paskyroje jau užregistruotas. Jį rasite puslapyje [Mano gaminiai]({ $url }).

product-gone = Šio gaminio jūsų paskyroje neberandu. Visus savo gaminius rasite puslapyje [Mano gaminiai]({ $url }).

register-summary = Užregistruosiu šį gaminį:
    { $lines }

    { $left ->
        [0] Tada visi jo duomenys bus nurodyti. Ar viskas teisinga?
       *[other] Dar nenurodyta: { $missing }. Žalia varnelė atsiras, kai bus visi duomenys. Ar taip ir registruoti?
    }

register-done = { $points ->
    [one] Atlikta: jūsų gaminys { $model } užregistruotas ir turi žalią varnelę. Už jį gaunate { $points } tašką.
    [few] Atlikta: jūsų gaminys { $model } užregistruotas ir turi žalią varnelę. Už jį gaunate { $points } taškus.
    [many] Atlikta: jūsų gaminys { $model } užregistruotas ir turi žalią varnelę. Už jį gaunate { $points } taško.
   *[other] Atlikta: jūsų gaminys { $model } užregistruotas ir turi žalią varnelę. Už jį gaunate { $points } taškų.
} { $allocated ->
    [one] Dabar iš viso turite **{ $allocated } tašką**.
    [few] Dabar iš viso turite **{ $allocated } taškus**.
    [many] Dabar iš viso turite **{ $allocated } taško**.
   *[other] Dabar iš viso turite **{ $allocated } taškų**.
}

register-done-incomplete = { $points ->
    [one] Atlikta: jūsų gaminys { $model } užregistruotas. Už jį gausite { $points } tašką, kai atsiras žalia varnelė. Dar nenurodyta: { $missing }.
    [few] Atlikta: jūsų gaminys { $model } užregistruotas. Už jį gausite { $points } taškus, kai atsiras žalia varnelė. Dar nenurodyta: { $missing }.
    [many] Atlikta: jūsų gaminys { $model } užregistruotas. Už jį gausite { $points } taško, kai atsiras žalia varnelė. Dar nenurodyta: { $missing }.
   *[other] Atlikta: jūsų gaminys { $model } užregistruotas. Už jį gausite { $points } taškų, kai atsiras žalia varnelė. Dar nenurodyta: { $missing }.
}

product-in-review = Jūsų gaminys { $model } išsaugotas, tačiau serijos numeris { $serial } jau užregistruotas kitur. Mūsų darbuotojai tai patikrins ir praneš jums el. laišku. Iki tol žalios varnelės nebus.

## Completing a product

ask-which-product = Kurį gaminį turite omenyje?

complete-unknown-product = Tarp jūsų gaminių { $model } nėra. Kurį iš šių turite omenyje?

complete-already = Jūsų gaminys { $model } jau turi žalią varnelę, nieko netrūksta. Jei kas nors nurodyta neteisingai, parašykite man, kaip turi būti, arba pataisykite puslapyje [Mano gaminiai]({ $url }), spustelėję „Peržiūrėti gaminį“ (View product).

complete-nothing = Gerai, gaminio { $model } duomenų nekeičiu. Papildyti juos galite bet kada, čia arba puslapyje [Mano gaminiai]({ $url }).

complete-summary = Papildysiu gaminio **{ $model }** duomenis:
    { $lines }

    Ar viskas teisinga?

complete-summary-replaces = Išsaugosiu šiuos gaminio **{ $model }** duomenis:
    { $lines }

    Jie pakeis dabartinius:
    { $replaced }

    Ar viskas teisinga?

complete-done = { $points ->
    [one] Atlikta: jūsų gaminys { $model } dabar turi žalią varnelę ir { $points } tašką.
    [few] Atlikta: jūsų gaminys { $model } dabar turi žalią varnelę ir { $points } taškus.
    [many] Atlikta: jūsų gaminys { $model } dabar turi žalią varnelę ir { $points } taško.
   *[other] Atlikta: jūsų gaminys { $model } dabar turi žalią varnelę ir { $points } taškų.
} { $allocated ->
    [one] Dabar iš viso turite **{ $allocated } tašką**.
    [few] Dabar iš viso turite **{ $allocated } taškus**.
    [many] Dabar iš viso turite **{ $allocated } taško**.
   *[other] Dabar iš viso turite **{ $allocated } taškų**.
}

complete-done-incomplete = { $points ->
    [one] Išsaugota. Prie gaminio { $model } dar nenurodyta: { $missing }. Kai tai bus pridėta, jis turės žalią varnelę ir { $points } tašką.
    [few] Išsaugota. Prie gaminio { $model } dar nenurodyta: { $missing }. Kai tai bus pridėta, jis turės žalią varnelę ir { $points } taškus.
    [many] Išsaugota. Prie gaminio { $model } dar nenurodyta: { $missing }. Kai tai bus pridėta, jis turės žalią varnelę ir { $points } taško.
   *[other] Išsaugota. Prie gaminio { $model } dar nenurodyta: { $missing }. Kai tai bus pridėta, jis turės žalią varnelę ir { $points } taškų.
}

# The category “one” is also that of 21, 31, …: the single product has a sentence of its own.
complete-next = { $count ->
    [1] Dar { $count } gaminys neturi žalios varnelės. Ar tęsiame su juo?
    [one] Dar { $count } gaminys neturi žalios varnelės. Ar tęsiame su kuriuo nors iš jų?
    [few] Dar { $count } gaminiai neturi žalios varnelės. Ar tęsiame su kuriuo nors iš jų?
    [many] Dar { $count } gaminio neturi žalios varnelės. Ar tęsiame su kuriuo nors iš jų?
   *[other] Dar { $count } gaminių neturi žalios varnelės. Ar tęsiame su kuriuo nors iš jų?
}

## Moving the products of the old account

# The category “one” is also that of 21, 31, …: the single product has a sentence of its own.
migrate-summary = { $count ->
    [1] Jūsų senojoje paskyroje radau { $count } gaminį. Ar perkelti jį į naująją?
    [one] Jūsų senojoje paskyroje radau { $count } gaminį. Ar perkelti juos į naująją?
    [few] Jūsų senojoje paskyroje radau { $count } gaminius. Ar perkelti juos į naująją?
    [many] Jūsų senojoje paskyroje radau { $count } gaminio. Ar perkelti juos į naująją?
   *[other] Jūsų senojoje paskyroje radau { $count } gaminių. Ar perkelti juos į naująją?
}

# The category “one” is also that of 21, 31, …: the single product has a sentence of its own.
migrate-done = { $count ->
    [1] Atlikta: į naująją paskyrą perkėliau { $count } gaminį. Jį rasite puslapyje [Mano gaminiai]({ $url }).
    [one] Atlikta: į naująją paskyrą perkėliau { $count } gaminį. Juos rasite puslapyje [Mano gaminiai]({ $url }).
    [few] Atlikta: į naująją paskyrą perkėliau { $count } gaminius. Juos rasite puslapyje [Mano gaminiai]({ $url }).
    [many] Atlikta: į naująją paskyrą perkėliau { $count } gaminio. Juos rasite puslapyje [Mano gaminiai]({ $url }).
   *[other] Atlikta: į naująją paskyrą perkėliau { $count } gaminių. Juos rasite puslapyje [Mano gaminiai]({ $url }).
} { $incomplete ->
    [0] {""}
    [one] Kad atsirastų žalia varnelė, dar reikia papildyti { $incomplete } gaminio duomenis.
    [few] Kad atsirastų žalia varnelė, dar reikia papildyti { $incomplete } gaminių duomenis.
    [many] Kad atsirastų žalia varnelė, dar reikia papildyti { $incomplete } gaminio duomenis.
   *[other] Kad atsirastų žalia varnelė, dar reikia papildyti { $incomplete } gaminių duomenis.
}

# The category “one” is also that of 21, 31, …: the single product has a sentence of its own.
migrate-in-review = { $count ->
    [1] { $count } gaminio serijos numeris jau užregistruotas kitur; mūsų darbuotojai jį patikrins.
    [one] { $count } gaminio serijos numeriai jau užregistruoti kitur; mūsų darbuotojai juos patikrins.
    [few] { $count } gaminių serijos numeriai jau užregistruoti kitur; mūsų darbuotojai juos patikrins.
    [many] { $count } gaminio serijos numeriai jau užregistruoti kitur; mūsų darbuotojai juos patikrins.
   *[other] { $count } gaminių serijos numeriai jau užregistruoti kitur; mūsų darbuotojai juos patikrins.
}

migrate-nothing_to_migrate = Nėra ko perkelti: jūsų senu el. pašto adresu neužregistruotas nė vienas gaminys. Gaminius galite užregistruoti puslapyje [Mano gaminiai]({ $url }) arba čia, kartu su manimi.

migrate-no_old_email = Negaliu nieko perkelti: jūsų paraiškoje nenurodytas senas CPS el. pašto adresas. Gaminius galite užregistruoti puslapyje [Mano gaminiai]({ $url }). Jei senąją paskyrą vis dėlto turėjote, pasikalbėkite su darbuotoju.

migrate-already_migrated = Jūsų seni gaminiai jau perkelti; tai galima padaryti tik vieną kartą. Juos rasite puslapyje [Mano gaminiai]({ $url }).

migrate-migrated = Jūsų seni gaminiai perkelti. Juos rasite puslapyje [Mano gaminiai]({ $url }).

## Signing up

ask-tier = Kurią pakopą renkatės? Galimos šios:
    { $tiers }

sign-up-closed = { $missing ->
    [one] { $tier_name } pakopos rinktis dar negalite: trūksta { $missing } taško.
    [few] { $tier_name } pakopos rinktis dar negalite: trūksta { $missing } taškų.
    [many] { $tier_name } pakopos rinktis dar negalite: trūksta { $missing } taško.
   *[other] { $tier_name } pakopos rinktis dar negalite: trūksta { $missing } taškų.
}

ask-method = Koks mokėjimo būdas jums tinka: { $methods }?

sign-up-summary = Jūsų užsakymas būtų toks:
    { $lines }

    Mokestis – **{ $fee }** per metus. Sąskaitą faktūrą gausite el. paštu; bankas už pavedimą gali taikyti vietinius papildomus mokesčius. Taisykles ir sąlygas galite perskaityti puslapyje [Mano prenumeratos]({ $url }); užsakydami su jomis sutinkate. Ar užsakyti?

sign-up-summary-card = Jūsų užsakymas būtų toks:
    { $lines }

    Mokestis – **{ $fee }** per metus. Kortelės duomenų pokalbyje nerašykite: [įveskite juos puslapyje „Mano prenumeratos“]({ $url }) ir ten patvirtinkite užsakymą. Kol kas nieko neužsakyta; galite rinktis ir banko pavedimą.

sign-up-card-not-seen = Užsakymo kortele dar nematau. [Įveskite kortelės duomenis puslapyje „Mano prenumeratos“]({ $url }) arba pasirinkite banko pavedimą.

sign-up-done = Sveikiname! Jūsų narystė **{ $tier_name }** galioja iki { $expires }, naujas narystės numeris – **{ $number }**.

    Iki { $due } perveskite **{ $amount }** pagal sąskaitą faktūrą { $invoice }. Gavėjas: { $payee }, IBAN: { $iban }, BIC: { $bic }, mokėjimo paskirtis: { $reference }.

sign-up-done-card = Sveikiname! Jūsų narystė **{ $tier_name }** galioja iki { $expires }, naujas narystės numeris – **{ $number }**.

    Pagal sąskaitą faktūrą { $invoice } nuo jūsų kortelės { $due } nuskaičiuosime **{ $amount }**.

sign-up-active = Jau turite aktyvią narystę. Nuo { $from } galėsite ją pratęsti.

## Applying for the business account

ask-company = Paraišką užpildysime kartu. Koks jūsų įmonės pavadinimas?
ask-name = O koks jūsų vardas ir pavardė?
ask-country = Kurioje šalyje registruota jūsų įmonė?
ask-vat_registered = Ar jūsų įmonė registruota PVM mokėtoja?
ask-vat_number = Koks įmonės PVM numeris?
ask-email = Kokiu el. pašto adresu jums rašyti? Su juo bus susieta naujoji paskyra.
ask-old_account = Ar anksčiau turėjote CPS paskyrą?
ask-old_email = Koks buvo jos el. pašto adresas? Jo reikia, kad galėtume perkelti senus gaminius.

ask-document_kind = Kurį dokumentą atsiųsite? Užtenka vieno.

ask-document = Atsiųskite čia failą: PDF arba paveikslėlį ({ $kind_name }).

apply-bad-vat = { $number } nepanašu į tinkamą PVM numerį ({ $country }). Patikrinkite jį ir įrašykite dar kartą.

apply-not-accepted = Atsiprašau, tai nebuvo priimta. Pabandykime šią dalį dar kartą.

apply-summary = Štai jūsų paraiška:
    { $lines }

    Pateikdami paraišką patvirtinate, kad esate įgalioti teikti šiuos duomenis. Ar pateikti?

apply-done = Jūsų paraiška išsiųsta. Ne vėliau kaip { $due } gausite atsakymą adresu { $email }; tada galėsite nustatyti slaptažodį.

apply-under-way = Jūsų paraiška jau nagrinėjama, todėl kitos teikti nereikia.

apply-has-account = Verslo paskyrą jau turite, todėl paraiškos teikti nereikia.

## The end of a conversation

rating-ask = Prieš atsisveikinant: ar šis pokalbis buvo naudingas?
rating-5 = Labai naudingas
rating-4 = Naudingas
rating-3 = Vidutiniškai
rating-2 = Nelabai naudingas
rating-1 = Visai nenaudingas
rating-thanks = Ačiū už įvertinimą!

## A person

human-open = Mūsų darbuotojai dabar dirba.

human-closed = Šiuo metu niekas nedirba. Darbuotojai grįš { $opens }.

human-offered = Atsiprašau, kad vis nesuprantu. Paprašiau, kad pokalbį perimtų CPS prioriteto palaikymo tarnybos darbuotojas; iki tol esu čia.
