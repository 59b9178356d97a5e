### Answers about the customer's own account.

identify-needed = Galėsiu tai pasakyti, kai tik žinosiu, kas jūs. Prisijunkite šioje svetainėje arba paprašykite kodo el. paštu, ir iškart atsakysiu į jūsų klausimą: { $topic }

my-points = { $allocated ->
    [one] Turite **{ $allocated } tašką**.
    [few] Turite **{ $allocated } taškus**.
    [many] Turite **{ $allocated } taško**.
   *[other] Turite **{ $allocated } taškų**.
}

product-waiting-line = { $points ->
    [one] { $model }: { $points } taškas
    [few] { $model }: { $points } taškai
    [many] { $model }: { $points } taško
   *[other] { $model }: { $points } taškų
}

my-points-waiting = { $waiting ->
    [one] Dar { $waiting } taškas laukia žalios varnelės:
    [few] Dar { $waiting } taškai laukia žalios varnelės:
    [many] Dar { $waiting } taško laukia žalios varnelės:
   *[other] Dar { $waiting } taškų laukia žalios varnelės:
}
    { $products }

my-points-below = { $missing ->
    [one] Jums dar trūksta { $missing } taško: kvietimą gausite, kai jų turėsite { $threshold }.
    [few] Jums dar trūksta { $missing } taškų: kvietimą gausite, kai jų turėsite { $threshold }.
    [many] Jums dar trūksta { $missing } taško: kvietimą gausite, kai jų turėsite { $threshold }.
   *[other] Jums dar trūksta { $missing } taškų: kvietimą gausite, kai jų turėsite { $threshold }.
}

points-to-next = { $missing ->
    [one] Iki { $tier_name } pakopos jums trūksta **{ $missing } taško**.
    [few] Iki { $tier_name } pakopos jums trūksta **{ $missing } taškų**.
    [many] Iki { $tier_name } pakopos jums trūksta **{ $missing } taško**.
   *[other] Iki { $tier_name } pakopos jums trūksta **{ $missing } taškų**.
}

points-to-next-open = { $points ->
    [one] { $tier_name } pakopą jau galite rinktis: turite { $points } tašką.
    [few] { $tier_name } pakopą jau galite rinktis: turite { $points } taškus.
    [many] { $tier_name } pakopą jau galite rinktis: turite { $points } taško.
   *[other] { $tier_name } pakopą jau galite rinktis: turite { $points } taškų.
}

points-to-next-top = { $points ->
    [one] Su { $points } tašku galite rinktis bet kurią pakopą – aukštesnės jau nėra.
    [few] Su { $points } taškais galite rinktis bet kurią pakopą – aukštesnės jau nėra.
    [many] Su { $points } taško galite rinktis bet kurią pakopą – aukštesnės jau nėra.
   *[other] Su { $points } taškų galite rinktis bet kurią pakopą – aukštesnės jau nėra.
}

my-tier-line = **{ $tier_name }**: { $fee } per metus

my-tiers = { $points ->
    [one] Su { $points } tašku galite rinktis:
    [few] Su { $points } taškais galite rinktis:
    [many] Su { $points } taško galite rinktis:
   *[other] Su { $points } taškų galite rinktis:
}
    { $tiers }

my-tiers-switch = Tarp įmonių pakopų ir sidabro, aukso bei platinos (Silver, Gold, Platinum) persijungiate ĮJUNGIMO / IŠJUNGIMO jungikliu skiltyje „Galimos CPS pakopos“ (Available CPS tiers).

my-tiers-none = { $points ->
    [one] Turite { $points } tašką – to dar nepakanka nė vienai pakopai.
    [few] Turite { $points } taškus – to dar nepakanka nė vienai pakopai.
    [many] Turite { $points } taško – to dar nepakanka nė vienai pakopai.
   *[other] Turite { $points } taškų – to dar nepakanka nė vienai pakopai.
} { $missing ->
    [one] Pirmajai reikia { $threshold }, tad trūksta dar { $missing } taško.
    [few] Pirmajai reikia { $threshold }, tad trūksta dar { $missing } taškų.
    [many] Pirmajai reikia { $threshold }, tad trūksta dar { $missing } taško.
   *[other] Pirmajai reikia { $threshold }, tad trūksta dar { $missing } taškų.
}

product-incomplete-line = { $points ->
    [one] **{ $model }**: { $missing } – pridėjus gautumėte { $points } tašką
    [few] **{ $model }**: { $missing } – pridėjus gautumėte { $points } taškus
    [many] **{ $model }**: { $missing } – pridėjus gautumėte { $points } taško
   *[other] **{ $model }**: { $missing } – pridėjus gautumėte { $points } taškų
}

products-incomplete = { $count ->
    [one] { $count } jūsų gaminys dar neturi žalios varnelės. Štai kas nenurodyta:
    [few] { $count } jūsų gaminiai dar neturi žalios varnelės. Štai kas nenurodyta:
    [many] { $count } jūsų gaminio dar neturi žalios varnelės. Štai kas nenurodyta:
   *[other] { $count } jūsų gaminių dar neturi žalios varnelės. Štai kas nenurodyta:
}
    { $products }

products-incomplete-how = Puslapyje [Mano gaminiai]({ $url }) spustelėkite „Peržiūrėti gaminį“ (View product) ir pridėkite šiuos duomenis. Jei tiksliai neprisimenate, tinka ir apytikslis atsakymas.

# The category “one” is also that of 21, 31, …: the single product has a sentence of its own.
products-complete = { $count ->
    [1] Jūsų užregistruotas gaminys turi žalią varnelę, nieko netrūksta.
    [one] Žalią varnelę turi visi jūsų gaminiai ({ $count }), nieko netrūksta.
    [few] Žalią varnelę turi visi { $count } jūsų gaminiai, nieko netrūksta.
    [many] Žalią varnelę turi visi jūsų gaminiai ({ $count }), nieko netrūksta.
   *[other] Žalią varnelę turi visi { $count } jūsų gaminių, nieko netrūksta.
}

products-none = Dar neužregistravote nė vieno gaminio. Tai galite padaryti puslapyje [Mano gaminiai]({ $url }).

invoice-line = Sąskaita faktūra **{ $number }**, { $amount }: { $state_name }; apmokėjimo terminas – { $due }, mokėjimo būdas – { $method_name }

my-invoices = { $count ->
    [1] Štai jūsų sąskaita faktūra:
   *[other] Štai jūsų sąskaitos faktūros:
}
    { $invoices }

my-invoices-none = Jūsų paskyroje sąskaitų faktūrų nėra.

my-membership = Jūsų narystė **{ $tier_name }** galioja iki { $expires }, narystės numeris – { $number }.

my-membership-expired = { $expires } baigėsi jūsų narystė **{ $tier_name }** (narystės numeris – { $number }).

my-membership-none = CPS narystės dar neturite.

my-application = Jūsų verslo paskyros paraiškos būsena: **{ $state_name }** (nuo { $since }).

my-application-due = Ne vėliau kaip { $due } gausite atsakymą.

my-application-none = Jūsų paraiškos nerandu.
