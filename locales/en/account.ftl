### Answers about the customer's own account.

# Before an account question of somebody who is not identified. It is answered afterwards.
# $topic (message)
identify-needed = I can tell you that as soon as I know who you are. Please log in on this site, or have a code sent to you by e-mail, and I’ll answer your question at once: { $topic }

# $allocated (int)
my-points = { $allocated ->
    [one] You have **{ $allocated } point**.
   *[other] You have **{ $allocated } points**.
}

# One product whose points still wait for its tick.
# $model (string)
# $points (int)
product-waiting-line = { $points ->
    [one] { $model }: { $points } point
   *[other] { $model }: { $points } points
}

# $waiting (int)
# $products (lines:product-waiting-line)
my-points-waiting = { $waiting ->
    [one] { $waiting } more point is waiting for the green tick:
   *[other] { $waiting } more points are waiting for the green tick:
}
    { $products }

# Below the threshold of the invitation.
# $missing (int)
# $threshold (int)
my-points-below = { $missing ->
    [one] You need { $missing } more point: the invitation to join CPS comes at { $threshold }.
   *[other] You need { $missing } more points: the invitation to join CPS comes at { $threshold }.
}

# $tier (enum:tier)
# $missing (int)
points-to-next = { $missing ->
    [one] You need **{ $missing } more point** for { $tier_name }.
   *[other] You need **{ $missing } more points** for { $tier_name }.
}

# A tier that is open already was asked for.
# $tier (enum:tier)
# $points (int)
points-to-next-open = { $points ->
    [one] { $tier_name } is already open to you with your { $points } point.
   *[other] { $tier_name } is already open to you with your { $points } points.
}

# Nothing is above the highest tier.
# $points (int)
points-to-next-top = { $points ->
    [one] With your { $points } point every tier is open to you; there is none above.
   *[other] With your { $points } points every tier is open to you; there is none above.
}

# $tier (enum:tier)
# $fee (money)
my-tier-line = **{ $tier_name }**: { $fee } a year

# $points (int)
# $tiers (lines:my-tier-line)
my-tiers = { $points ->
    [one] With your { $points } point you can choose:
   *[other] With your { $points } points you can choose:
}
    { $tiers }

# Facts 34, 35: both groups of tiers are open.
my-tiers-switch = Use the on/off switch under “Available CPS tiers” to change between the corporate tiers and Silver, Gold and Platinum.

# $points (int)
# $missing (int)
# $threshold (int)
my-tiers-none = { $points ->
    [one] No tier is open yet with your { $points } point.
   *[other] No tier is open yet with your { $points } points.
} { $missing ->
    [one] You need { $missing } more point: the first one opens at { $threshold }.
   *[other] You need { $missing } more points: the first one opens at { $threshold }.
}

# One product without its tick, and what is missing.
# $model (string)
# $missing (list:enum:detail)
# $points (int)
product-incomplete-line = { $points ->
    [one] **{ $model }**: { $missing } – adds { $points } point once complete
   *[other] **{ $model }**: { $missing } – adds { $points } points once complete
}

# $count (int)
# $products (lines:product-incomplete-line)
products-incomplete = { $count ->
    [one] { $count } of your products has no green tick yet. This is what is missing:
   *[other] { $count } of your products have no green tick yet. This is what is missing:
}
    { $products }

# $url (url)
products-incomplete-how = You can add what is missing with “View product” on [My products]({ $url }). If you don’t remember exactly, your best guess is fine.

# $count (int)
products-complete = { $count ->
    [one] Your registered product has the green tick; nothing is missing.
   *[other] Each of your { $count } products has the green tick; nothing is missing.
}

# $url (url)
products-none = You haven’t registered a product yet. You can do that on [My products]({ $url }).

# $number (string)
# $amount (money)
# $due (date)
# $method (enum:payment_method)
# $state (enum:invoice_state)
invoice-line = Invoice **{ $number }**: { $amount }, due { $due }, payment by { $method_name }, { $state_name }

# $count (int)
# $invoices (lines:invoice-line)
my-invoices = { $count ->
    [one] This is your invoice:
   *[other] These are your invoices:
}
    { $invoices }

my-invoices-none = There is no invoice in your account.

# $tier (enum:tier)
# $number (string)
# $expires (date)
my-membership = Your **{ $tier_name }** membership is active until { $expires }. Your membership number is { $number }.

# $tier (enum:tier)
# $number (string)
# $expires (date)
my-membership-expired = Your **{ $tier_name }** membership (number { $number }) expired on { $expires }.

my-membership-none = You don’t have a CPS membership yet.

# $state (enum:application_state)
# $since (datetime)
my-application = Your application for the business account: **{ $state_name }** (since { $since }).

# The day by which the application is decided.
# $due (date)
my-application-due = You’ll hear about it by { $due } at the latest.

my-application-none = I can’t find an application from you.
