### The sample members' site around the chat. Answers of the assistant that fit are used here too.

# The title in the browser's tab: the page's own heading and the site.
# $heading (message)
portal-title = { $heading } – sample members’ site

portal-site = Sample members’ site
portal-skip = Skip to the content
portal-menu = Main menu
portal-language = Language

# The top black bar. No guide has the first and the third in another language.
portal-nav-account = My account
portal-nav-products = My products
portal-nav-subscriptions = My subscriptions
portal-log-out = Log out

# Choosing who looks at the sample site; development only.
portal-viewer = View this site as
portal-viewer-nobody = Visitor, not logged in
portal-viewer-show = Show

# $name (string)
portal-hello = Hello, { $name }!
portal-welcome = Welcome!
portal-welcome-text = This sample site shows what members see: their products with points and ticks, their membership and the tiers that are open to them. The assistant at the bottom right answers questions, here and on every other page.
portal-log-in-products = Your products, their ticks and points are shown here once you are logged in.
portal-log-in-subscriptions = Your membership and invoices are shown here once you are logged in.

portal-company = Company
portal-email = E-mail
portal-country = Country
portal-application = Application for the business account

# $ticked of $count products have the green tick.
# $ticked (int)
# $count (int)
portal-ticked = Green tick: { $ticked } of { $count }

portal-tick = Green tick
portal-no-tick = No green tick yet

# $points (int)
portal-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}

# What the tick would add.
# $points (int)
portal-points-waiting = { $points ->
    [one] { $points } point with the tick
   *[other] { $points } points with the tick
}

# $details (list:enum:detail)
portal-missing = Missing: { $details }
portal-view-product = View product

# Stands in place of a detail that was not given.
portal-not-given = not given

# A mark beside a detail that is the customer's best guess.
portal-approximate = approximate answer

# The value alone: the name of a country, or a date.
# $country (country)
# same-as-en
portal-country-name = { $country }

# A day, a month or a year, as precisely as it is known.
# $date (date)
# same-as-en
portal-date = { $date }

portal-membership = Membership
portal-membership-number = Membership number
portal-membership-since = Active since
portal-membership-expires = Expires

portal-tiers = Available CPS tiers
portal-all-tiers = CPS tiers

portal-tier-open = open

# $missing (int)
portal-tier-missing = { $missing ->
    [one] { $missing } more point needed
   *[other] { $missing } more points needed
}

portal-individual = Silver, Gold and Platinum
portal-corporate = Corporate tiers

portal-invoices = Invoices

portal-password = Set or reset your password

# Facts 13 to 16.
# $sender (string)
portal-password-first = The first time, wait for the automatic e-mail from { $sender }. It is sent as soon as your business account has been checked and created, and it leads to the page where you set your password.

# Fact 17.
portal-password-later = Once the account exists, you can reset your password at any time.
portal-password-sample = Nobody needs a password on this sample site: just choose above whose account you want to see.

portal-notice = This is an independent project and not a site of Canon. The people, companies and points of products shown here are invented.
