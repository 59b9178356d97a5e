### Answers about the customer's own account.

identify-needed = Labprāt pateikšu, tiklīdz zināšu, kas jūs esat. Lūdzu, piesakieties šajā vietnē vai palūdziet kodu e-pastā, un uzreiz atbildēšu uz jūsu jautājumu: { $topic }

my-points = { $allocated ->
    [0] Jums vēl nav neviena punkta.
    [zero] Jums ir **{ $allocated } punktu**.
    [one] Jums ir **{ $allocated } punkts**.
   *[other] Jums ir **{ $allocated } punkti**.
}

product-waiting-line = { $points ->
    [zero] { $model }: { $points } punktu
    [one] { $model }: { $points } punkts
   *[other] { $model }: { $points } punkti
}

my-points-waiting = { $waiting ->
    [zero] Vēl { $waiting } punktu gaida zaļo atzīmi:
    [one] Vēl { $waiting } punkts gaida zaļo atzīmi:
   *[other] Vēl { $waiting } punkti gaida zaļo atzīmi:
}
    { $products }

my-points-below = { $missing ->
    [zero] Līdz aicinājumam pievienoties programmai CPS jums trūkst vēl { $missing } punktu.
    [one] Līdz aicinājumam pievienoties programmai CPS jums trūkst vēl { $missing } punkta.
   *[other] Līdz aicinājumam pievienoties programmai CPS jums trūkst vēl { $missing } punktu.
} { $threshold ->
    [zero] Saņemsiet to, tiklīdz kontā būs vismaz { $threshold } punktu.
    [one] Saņemsiet to, tiklīdz kontā būs vismaz { $threshold } punkts.
   *[other] Saņemsiet to, tiklīdz kontā būs vismaz { $threshold } punkti.
}

points-to-next = { $missing ->
    [zero] Līdz līmenim { $tier_name } jums trūkst vēl **{ $missing } punktu**.
    [one] Līdz līmenim { $tier_name } jums trūkst vēl **{ $missing } punkta**.
   *[other] Līdz līmenim { $tier_name } jums trūkst vēl **{ $missing } punktu**.
}

points-to-next-open = { $points ->
    [zero] Līmenis { $tier_name } jums jau ir pieejams: jums ir { $points } punktu.
    [one] Līmenis { $tier_name } jums jau ir pieejams: jums ir { $points } punkts.
   *[other] Līmenis { $tier_name } jums jau ir pieejams: jums ir { $points } punkti.
}

points-to-next-top = { $points ->
    [zero] Ar { $points } punktiem jums jau ir pieejami visi līmeņi; augstāka līmeņa vairs nav.
    [one] Ar { $points } punktu jums jau ir pieejami visi līmeņi; augstāka līmeņa vairs nav.
   *[other] Ar { $points } punktiem jums jau ir pieejami visi līmeņi; augstāka līmeņa vairs nav.
}

my-tier-line = **{ $tier_name }**: { $fee } gadā

my-tiers = { $points ->
    [zero] Ar saviem { $points } punktiem varat izvēlēties:
    [one] Ar savu { $points } punktu varat izvēlēties:
   *[other] Ar saviem { $points } punktiem varat izvēlēties:
}
    { $tiers }

my-tiers-switch = Ar ieslēgšanas/izslēgšanas slēdzi sadaļā “Pieejamie CPS līmeņi” (Available CPS tiers) varat pārslēgties starp korporatīvajiem līmeņiem un CPS Silver, CPS Gold un CPS Platinum.

my-tiers-none = { $points ->
    [0] Punktu jums vēl nav, tāpēc pagaidām nav pieejams neviens līmenis.
    [zero] Ar { $points } punktiem jums vēl nav pieejams neviens līmenis.
    [one] Ar { $points } punktu jums vēl nav pieejams neviens līmenis.
   *[other] Ar { $points } punktiem jums vēl nav pieejams neviens līmenis.
} { $threshold ->
    [zero] Pirmais līmenis ir pieejams no { $threshold } punktiem,
    [one] Pirmais līmenis ir pieejams no { $threshold } punkta,
   *[other] Pirmais līmenis ir pieejams no { $threshold } punktiem,
} { $missing ->
    [zero] tātad jums trūkst vēl { $missing } punktu.
    [one] tātad jums trūkst vēl { $missing } punkta.
   *[other] tātad jums trūkst vēl { $missing } punktu.
}

product-incomplete-line = { $points ->
    [zero] **{ $model }**: { $missing } – tas dos vēl { $points } punktu
    [one] **{ $model }**: { $missing } – tas dos vēl { $points } punktu
   *[other] **{ $model }**: { $missing } – tas dos vēl { $points } punktus
}

products-incomplete = { $count ->
    [zero] { $count } jūsu produktiem vēl nav zaļās atzīmes. Lūk, kas vēl jānorāda:
    [one] { $count } jūsu produktam vēl nav zaļās atzīmes. Lūk, kas vēl jānorāda:
   *[other] { $count } jūsu produktiem vēl nav zaļās atzīmes. Lūk, kas vēl jānorāda:
}
    { $products }

products-incomplete-how = Lai to norādītu, lapā [Mani produkti]({ $url }) pie produkta noklikšķiniet uz “Skatīt produktu” (View product). Ja precīzi neatceraties, der arī aptuvena atbilde.

# 21 and 101 are "one" too, so a single product has its own sentence.
products-complete = { $count ->
    [1] Viss kārtībā: jūsu reģistrētajam produktam ir zaļā atzīme, nekas vairs nav jāpapildina.
    [zero] Viss kārtībā: visiem { $count } jūsu produktiem ir zaļā atzīme, nekas vairs nav jāpapildina.
    [one] Viss kārtībā: zaļā atzīme ir visiem jūsu produktiem (kopā { $count }), nekas vairs nav jāpapildina.
   *[other] Viss kārtībā: visiem { $count } jūsu produktiem ir zaļā atzīme, nekas vairs nav jāpapildina.
}

products-none = Jums vēl nav neviena reģistrēta produkta. Produktus varat reģistrēt lapā [Mani produkti]({ $url }).

invoice-line = Rēķins **{ $number }**: { $amount }, termiņš – { $due }, maksājuma veids – { $method_name }; { $state_name }

my-invoices = { $count ->
    [1] Lūk, jūsu rēķins:
   *[other] Lūk, jūsu rēķini:
}
    { $invoices }

my-invoices-none = Jūsu kontā nav neviena rēķina.

my-membership = Jūsu abonements **{ $tier_name }** ir aktīvs. Termiņš: { $expires }. Abonementa numurs: { $number }.

my-membership-expired = Jūsu abonements **{ $tier_name }** ar numuru { $number } vairs nav aktīvs. Beigu datums: { $expires }.

my-membership-none = Jums vēl nav CPS abonementa.

my-application = Jūsu uzņēmuma konta pieteikums: **{ $state_name }** (pēdējās izmaiņas: { $since }).

# The date in figures ends in its own full stop (10.12.2026.).
my-application-due = Atbildi saņemsiet ne vēlāk kā { NUMERIC($due) }

my-application-none = Jūsu pieteikumu neatrodu.
