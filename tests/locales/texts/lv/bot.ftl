-programme = programma CPS

hello = Sveiki, { -programme }!
    .title = Sākt

company = Jūsu uzņēmums ir **{ $company }**.

points = { $points ->
    [zero] Jums ir { $points } punktu.
    [one] Jums ir { $points } punkts.
   *[other] Jums ir { $points } punkti.
}

fee = { $tier ->
    [gold] Labākais: { $tier_name } maksā { $fee }.
   *[other] { $tier_name } maksā { $fee }.
}

tier-silver = Sudraba līmenis
tier-gold = Zelta līmenis

due = Termiņš: { $due }, līdz { NUMERIC($due) }

what = Ir { $what }.

more = Divas lietas:
    { $more }

outer = Ārpus: { $inner }

paid = { $paid ->
    [true] Samaksāts.
   *[false] Nav samaksāts.
}

link = Skatiet [lapu]({ $url }).
