-programme = CPS programme

hello = Hello from the { -programme }!
    .title = Start

# $company (string)
company = Your company is **{ $company }**.

# $points (int)
points = { $points ->
    [one] You have { $points } point.
   *[other] You have { $points } points.
}

# $fee (money)
# $tier (enum:tier)
fee = { $tier ->
    [gold] The best: { $tier_name } costs { $fee }.
   *[other] { $tier_name } costs { $fee }.
}

tier-silver = Silver
tier-gold = Gold

# $due (date)
due = Due on { $due }, that is { NUMERIC($due) }.

# $what (list:string)
what = It has { $what }.

# $more (lines:hello)
more = Two things:
    { $more }

# $inner (message:hello)
outer = Outer: { $inner }

# $paid (bool)
paid = { $paid ->
    [true] Paid.
   *[false] Open.
}

# $url (url)
link = See [the page]({ $url }).

only-english = Only here, { hello }
