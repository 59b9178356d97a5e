### Answers about the customer's own account.

identify-needed = Ütlen hea meelega, niipea kui tean, kes te olete. Palun logige sellel saidil sisse või laske endale e-postiga kood saata, siis vastan kohe teie küsimusele: { $topic }

my-points = { $allocated ->
    [0] Teil ei ole veel ühtegi punkti.
    [one] Teil on **{ $allocated } punkt**.
   *[other] Teil on **{ $allocated } punkti**.
}

product-waiting-line = { $points ->
    [one] { $model }: { $points } punkt
   *[other] { $model }: { $points } punkti
}

my-points-waiting = { $waiting ->
    [one] Veel { $waiting } punkt ootab rohelist linnukest:
   *[other] Veel { $waiting } punkti ootab rohelist linnukest:
}
    { $products }

my-points-below = { $missing ->
    [one] Kutseni on teil puudu veel { $missing } punkt: kutse CPS-iga liituda saate siis, kui punkte on kontol vähemalt { $threshold }.
   *[other] Kutseni on teil puudu veel { $missing } punkti: kutse CPS-iga liituda saate siis, kui punkte on kontol vähemalt { $threshold }.
}

points-to-next = { $missing ->
    [one] Tasemeni { $tier_name } on teil puudu veel **{ $missing } punkt**.
   *[other] Tasemeni { $tier_name } on teil puudu veel **{ $missing } punkti**.
}

points-to-next-open = { $points ->
    [one] Tase { $tier_name } on teile juba avatud, sest teil on { $points } punkt.
   *[other] Tase { $tier_name } on teile juba avatud, sest teil on { $points } punkti.
}

points-to-next-top = Teie { $points } punktiga on avatud juba kõik tasemed; kõrgemat enam ei ole.

my-tier-line = **{ $tier_name }**: { $fee } aastas

my-tiers = Oma { $points } punktiga saate valida:
    { $tiers }

my-tiers-switch = Ettevõtte tasemete ning CPS Silveri, CPS Goldi ja CPS Platinumi vahel saate valida lülitiga jaotises „Saadaval olevad CPS-i tasemed“ (Available CPS tiers).

my-tiers-none = { $points ->
    [0] Teil ei ole veel punkte, seega ei ole praegu ükski tase avatud.
    [one] Teie { $points } punktiga ei ole veel ükski tase avatud.
   *[other] Teie { $points } punktiga ei ole veel ükski tase avatud.
} { $missing ->
    [one] Esimene avaneb, kui punkte on { $threshold }; puudu on veel { $missing } punkt.
   *[other] Esimene avaneb, kui punkte on { $threshold }; puudu on veel { $missing } punkti.
}

product-incomplete-line = { $points ->
    [one] **{ $model }**: { $missing } – lisanduks { $points } punkt
   *[other] **{ $model }**: { $missing } – lisanduks { $points } punkti
}

products-incomplete = { $count ->
    [one] Rohelist linnukest ei ole veel { $count } tootel. Selle juures on puudu:
   *[other] Rohelist linnukest ei ole veel { $count } tootel. Nende juures on puudu:
}
    { $products }

products-incomplete-how = Andmed saate lisada lehel [Minu tooted]({ $url }) (My products), klõpsates toote juures nuppu „Kuva toode“ (View product). Kui te täpselt ei mäleta, sobib ka ligikaudne vastus.

products-complete = { $count ->
    [one] Teie registreeritud tootel on roheline linnuke, midagi ei ole puudu.
   *[other] Kõigil teie { $count } tootel on roheline linnuke, midagi ei ole puudu.
}

products-none = Te ei ole veel ühtegi toodet registreerinud. Seda saate teha lehel [Minu tooted]({ $url }) (My products).

invoice-line = Arve **{ $number }** ({ $state_name }): { $amount }, maksetähtpäev { $due }, makseviis { $method_name }

my-invoices = { $count ->
    [one] Siin on teie arve:
   *[other] Siin on teie arved:
}
    { $invoices }

my-invoices-none = Teie kontol ei ole ühtegi arvet.

my-membership = Teie liikmelisus **{ $tier_name }** kehtib kuni { NUMERIC($expires) }. Teie liikmenumber on { $number }.

my-membership-expired = Teie liikmelisus **{ $tier_name }** liikmenumbriga { $number } lõppes { NUMERIC($expires) }.

my-membership-none = Teil ei ole veel CPS-i liikmelisust.

my-application = Teie ärikonto taotlus: **{ $state_name }** (viimane muudatus: { $since }).

my-application-due = Vastuse saate hiljemalt { NUMERIC($due) }.

my-application-none = Ma ei leia teie taotlust.
