### Answers about the customer's own account.

identify-needed = Szívesen megmondom, amint tudom, ki vagy. Kérjük, jelentkezz be ezen az oldalon, vagy kérj egy kódot e-mailben, és rögtön válaszolok a kérdésedre: { $topic }

my-points = { $allocated ->
    [0] Még nincs pontod.
    [one] **{ $allocated } pontod** van.
   *[other] **{ $allocated } pontod** van.
}

product-waiting-line = { $model }: { $points } pont

my-points-waiting = Még { $waiting } pont vár a zöld pipára:
    { $products }

my-points-below = Még { $missing } pont hiányzik ahhoz, hogy meghívjunk a CPS-be: ehhez legalább { $threshold } pont kell.

points-to-next = Még **{ $missing } pont** kell a { $tier_name } szinthez.

points-to-next-open = A { $tier_name } szint már elérhető számodra, hiszen { $points } pontod van.

points-to-next-top = { $points } pontoddal már minden szint elérhető számodra, ennél magasabb nincs.

my-tier-line = **{ $tier_name }**: évi { $fee }

my-tiers = { $points } pontoddal ez áll nyitva előtted:
    { $tiers }

my-tiers-switch = A vállalati szintek, illetve a CPS Silver, a CPS Gold és a CPS Platinum között az „Elérhető CPS-szintek” (Available CPS tiers) alatti BE/KI kapcsolóval válthatsz.

my-tiers-none = { $points ->
    [0] Még nincs pontod, így egyelőre egyik szint sem érhető el.
    [one] { $points } pontoddal egyelőre egyik szint sem érhető el.
   *[other] { $points } pontoddal egyelőre egyik szint sem érhető el.
} Az első { $threshold } ponttól nyílik meg, ehhez még { $missing } pont hiányzik.

product-incomplete-line = **{ $model }**: { $missing } – ha pótolod, { $points } pontot kapsz érte

products-incomplete = { $count } termékednél még nincs zöld pipa. Ez hiányzik:
    { $products }

products-incomplete-how = A [Saját termékek]({ $url }) (My products) oldalon a „Termék megtekintése” (View product) gombra kattintva pótolhatod. Ha nem emlékszel pontosan, hozzávetőleges adat is megteszi.

products-complete = { $count ->
    [one] A regisztrált termékednél ott a zöld pipa, nem hiányzik semmi.
   *[other] { $count } regisztrált terméked van, és mindegyiknél ott a zöld pipa, nem hiányzik semmi.
}

products-none = Még nincs regisztrált terméked. A [Saját termékek]({ $url }) (My products) oldalon tudsz regisztrálni.

invoice-line = **{ $number }** számú számla ({ $state_name }): { $amount }, esedékesség: { $due }, fizetési mód: { $method_name }

my-invoices = { $count ->
    [one] Ez a számlád:
   *[other] Ezek a számláid:
}
    { $invoices }

my-invoices-none = Nincs számla a fiókodban.

# The date ends in its own full stop (2026. december 10.).
my-membership = **{ $tier_name }** tagságod aktív, tagsági számod: { $number }. A lejárat napja: { $expires }

# The date ends in its own full stop.
my-membership-expired = **{ $tier_name }** tagságod (tagsági szám: { $number }) már nem aktív. A lejárat napja: { $expires }

my-membership-none = Még nincs CPS-tagságod.

my-application = Az Üzleti fiókod igénylésének állapota: **{ $state_name }** ({ $since } óta).

# The date ends in its own full stop.
my-application-due = Legkésőbb ezen a napon választ kapsz: { $due }

my-application-none = Nem találok tőled igénylést.
