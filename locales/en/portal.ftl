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
portal-password-sample = To look around this sample site you need no password: choose above whose account you want to see.

portal-notice = This is an independent project and not a site of Canon. The people, companies and points of products shown here are invented.

## Every page.

# The title in the browser's tab where a form has problems.
# $heading (message)
portal-title-problem = Please check: { $heading } – sample members’ site

portal-log-in = Log in
portal-logged-out = You are logged out in this browser.
portal-cancel = Cancel
portal-undo = Undo
portal-yes = Yes
portal-no = No
portal-not-here = There is nothing here
# $url (url)
portal-not-here-text = This page doesn’t exist, or it belongs to another account. Please start again at [My account]({ $url }).

## Forms in general.

# Over the list of problems.
portal-problems = Please check the following
# Behind the label of a field.
portal-optional = (optional)
# Behind the label of a detail without which there is no tick (facts 25 to 27).
portal-for-tick = (needed for the green tick)
# The first line of a menu.
portal-choose = Please choose

portal-error = Something went wrong on our side. Nothing you typed is lost; please try again.
# $minutes (int)
portal-error-too_many_tries = { $minutes ->
    [one] That was tried too often. Please try again in { $minutes } minute.
   *[other] That was tried too often. Please try again in { $minutes } minutes.
}
portal-invalid = We can’t use this as it stands. Please correct or shorten it.

## The application for a business account.

portal-apply = Apply for a business account
# Facts 1, 11 to 13.
# $days (int)
portal-apply-lead = { $days ->
    [one] Fill in this form and add one document. We check your application within { $days } working day and then send you an e-mail with a link to set your password.
   *[other] Fill in this form and add one document. We check your application within { $days } working days and then send you an e-mail with a link to set your password.
}
portal-apply-instead = No account yet? Apply for a business account
portal-apply-company = Business details
portal-apply-document = Document
# Fact 3.
portal-apply-document-vat = For a VAT-registered business, one of the first two is enough. A business invoice must clearly show the VAT number and the company name.
# Facts 5 to 8.
portal-apply-document-no-vat = For a business that isn’t VAT-registered, one document with the company’s name and address on it is enough.
portal-apply-received = Received
portal-apply-earlier = Earlier CPS account
portal-apply-contact = Contact
portal-apply-send = Send the application
portal-apply-sent = Thank you, your application has been sent.
portal-apply-withdrawn = You have withdrawn your application.
portal-apply-link-sent = The link has been sent. Please look in your spam folder too.

portal-field-company = Company name
portal-field-country = Country
portal-field-vat_registered = Is the business VAT-registered?
portal-field-vat_number = VAT number
portal-field-vat_number-hint = With the country’s letters in front, as it stands on your invoices.
portal-field-kind = Which document are you sending?
portal-field-file = Document file
portal-field-file-again = Send another file instead
# $size (int)
portal-field-file-hint = A PDF, or a picture as JPEG or PNG; at most { $size } MB.
portal-field-old_account = Did you have a CPS account before?
portal-field-old_email = Old CPS e-mail address
# Fact 9.
portal-field-old_email-hint = With it you can move the products you registered earlier to the new account.
portal-field-name = Your name
portal-field-email = E-mail address
portal-field-email-hint = Everything about your account goes to this address.
portal-field-language = Language of our e-mails
# Fact 4.
portal-field-authorised = I am authorised to supply this information.

portal-document-vat_certificate = VAT registration certificate
portal-document-business_invoice = Business invoice
portal-document-business_licence = Business or professional licence
portal-document-company_register_extract = Extract from the company register

portal-missing-company = Please enter the company’s name.
portal-missing-country = Please choose the country.
portal-missing-vat_registered = Please tell us whether the business is VAT-registered.
portal-missing-vat_number = Please enter the VAT number.
portal-missing-kind = Please choose which document you are sending.
portal-missing-document = Please add one of the documents that fit your answer.
portal-missing-old_account = Please tell us whether you had a CPS account before.
portal-missing-old_email = Please enter the e-mail address of the earlier CPS account.
portal-missing-name = Please enter your name.
portal-missing-email = Please enter an e-mail address.
portal-missing-authorised = Please confirm that you are authorised to supply this information.

portal-invalid-email = This isn’t an e-mail address. Please check it, for example for a missing @.
portal-invalid-old_email = This isn’t an e-mail address. Please check it, for example for a missing @.
portal-invalid-country = Please choose a country from the list.
portal-error-vat_number = This can’t be a VAT number. Please check it.
# $country (country)
portal-error-vat_number-form = A VAT number of this country looks different: { $country }. Please check its length and letters.
# $country (country)
portal-error-vat_number-digits = There seems to be a slip in the VAT number ({ $country }). Please compare each digit with your document.
portal-error-wrong_document = This document doesn’t fit your answer about VAT. Please choose another one.
# $size (int)
portal-error-file_too_large = The file is larger than { $size } MB. Please choose a smaller one.
portal-error-unknown_file_type = This file is neither a PDF nor a picture as JPEG or PNG. Please choose another one.
portal-error-empty_file = The file is empty. Please choose another one.
portal-error-application_state = That is no longer possible with your application.
portal-error-application_not_draft = Your application has been sent already and can’t be changed any more.

# Facts 13, 14. $email is where the e-mail goes.
# $email (string)
portal-application-wait = When your business account is ready, we’ll send a link to set your password to { $email }. Please don’t try to reset the password before it comes.
# $email (string)
portal-application-approved = Your business account is ready. The link to set your password was sent to { $email }.
# $reason (enum:rejection_reason)
portal-application-rejected = Unfortunately, we could not approve it. Reason: { $reason_name }.
portal-application-link-again = Send the link again
portal-application-password = Set the password
portal-application-withdraw = Withdraw the application
portal-application-anew = Apply again
portal-application-sent = What you sent
portal-application-keep = This page belongs to your application alone. Keep its address and you can look here at any time to see how far it is.

## The password and the log-in.

portal-field-password = Password
portal-field-new-password = New password
portal-missing-password = Please enter the password.
portal-error-wrong_credentials = The e-mail address and the password don’t belong together.
portal-password-forgotten = Set or reset your password
portal-password-ask = Send me a link
# The same whether or not the address is known.
portal-password-asked = If there is an account or an application with this address, an e-mail is on its way to you: with the link, or with the day by which you’ll hear from us. Please look in your spam folder too.
# $email (string)
portal-password-to = We’ll send the link to { $email }.
# $email (string)
portal-password-sent = A link to set your password has been sent to { $email }.
portal-password-new = Set your new password
# $shortest (int)
portal-password-hint = { $shortest ->
    [one] At least { $shortest } character. A whole sentence is good and easy to remember.
   *[other] At least { $shortest } characters. A whole sentence is good and easy to remember.
}
portal-password-save = Set the password
portal-password-another = Get a new link
portal-password-set = Your password is set. You can log in now.
# $count (int)
portal-error-password-too_short = { $count ->
    [one] The password is too short: it needs at least { $count } character.
   *[other] The password is too short: it needs at least { $count } characters.
}
# $count (int)
portal-error-password-too_long = { $count ->
    [one] The password is too long: it may have at most { $count } character.
   *[other] The password is too long: it may have at most { $count } characters.
}
portal-error-password-too_simple = This password is easy to guess. Please choose another one, for example a whole sentence.
portal-error-password-personal = The password is mostly your name, company or address, which others know too. Please choose another one.
portal-error-link_used = This link has been used already. If you need another one, please get a new link.
portal-error-link_expired = The time of this link is over. Please get a new link.
portal-error-unknown_link = This link isn’t complete. Please copy the whole address from the e-mail, or get a new link.
portal-error-account_not_open = There is no open business account yet. As soon as your application has been approved, we’ll send you an e-mail.
# Fact 14.
# $due (date)
portal-error-account_not_open-due = The password can’t be set yet: we are still checking your application. You’ll hear from us by { $due } at the latest.

## My products. No guide has the first label in another language.

portal-register = REGISTER A PRODUCT
portal-migrate = MIGRATE PRODUCTS
# Fact 23.
portal-products-none = You haven’t registered a product yet. Simply register your product.
# $count (int)
portal-migration-ready = { $count ->
    [one] { $count } product of your earlier CPS account can be moved here with **MIGRATE PRODUCTS**.
   *[other] { $count } products of your earlier CPS account can be moved here with **MIGRATE PRODUCTS**.
}
# $migrated (int)
portal-migrated = { $migrated ->
    [one] { $migrated } product has been moved to your new account.
   *[other] { $migrated } products have been moved to your new account.
}
# Some of them have a serial number that another account holds.
# $migrated (int)
# $in_review (int)
portal-migrated-review = { $migrated ->
    [one] { $migrated } product has been moved to your new account.
   *[other] { $migrated } products have been moved to your new account.
} Serial numbers that are registered in another account too: { $in_review }. We are checking them and will write to you.
portal-migration-nothing_to_migrate = There are no products to move in the earlier CPS account.
portal-migration-already_migrated = The products of your earlier CPS account have been moved already.
portal-migration-no_old_email = Your old CPS e-mail address wasn’t given, so there is nothing to move. Please register your products again, or contact CPS Priority support.
# $serial (string)
portal-serial = Serial number { $serial }
# Another account holds the serial number that was given.
portal-serial-open = The serial number is registered in another account too. We are checking whose it is and will write to you.
portal-serial-refused = The serial number belongs to another account. Please compare it with the number on the product and enter it again.
# Stands where a number was found to be the customer’s own.
portal-serial-granted = The serial number has been checked and is yours.

portal-product = View product
portal-product-new = Register a product
portal-product-change = Complete or change the details
portal-product-register = Register the product
portal-product-save = Save
portal-product-remove = Remove the product
portal-product-remove-text = Its points are taken off your account. Right afterwards you can undo that.
portal-field-model = Model
portal-field-model-hint = Begin to type and choose from the list, for example EOS R5.
portal-field-serial = Serial number
portal-field-serial-hint = It stands on the product itself, on the box and usually on the receipt.
portal-field-purchase_date = Purchase date
portal-field-purchase_date-hint = The year alone, or month and year, are fine too.
portal-field-day = Day
portal-field-month = Month
portal-field-year = Year
portal-field-purchase_country = Purchase country
portal-field-dealer = Dealer
portal-field-dealer-hint = The shop where you bought it.
portal-field-approximate = Which of these are your best guess?
portal-field-approximate-hint = Tick what you don’t remember exactly.
portal-missing-model = Please choose a model.
portal-invalid-model = Please choose a model.
portal-invalid-purchase_date = This isn’t a date. Please enter day, month and year, or the year alone.
portal-error-unknown_model = We don’t know this model. Please choose one from the list.
# $models (list:string)
portal-error-ambiguous_model = This name stands for several models. Please choose: { $models }.
portal-error-date_in_future = The purchase date is in the future. Please check it.
portal-error-invalid_serial = This can’t be a serial number. Please check it.
portal-error-already_registered = You have registered this product with this serial number already.

# $model (string)
# $points (int)
portal-registered-tick = { $points ->
    [one] { $model } is registered and has the green tick: { $points } point.
   *[other] { $model } is registered and has the green tick: { $points } points.
}
# $model (string)
# $missing (list:enum:detail)
portal-registered-missing = { $model } is registered. For the green tick it still lacks: { $missing }.
# $model (string)
portal-registered-review = { $model } is registered. Its serial number is registered in another account too; we are checking whose it is and will write to you.
# $model (string)
# $points (int)
portal-changed-tick = { $points ->
    [one] { $model } is saved and has the green tick: { $points } point.
   *[other] { $model } is saved and has the green tick: { $points } points.
}
# $model (string)
# $missing (list:enum:detail)
portal-changed-missing = { $model } is saved. For the green tick it still lacks: { $missing }.
# $model (string)
portal-changed-review = { $model } is saved. Its serial number is registered in another account too; we are checking whose it is and will write to you.
# $model (string)
portal-removed = { $model } has been removed.
# $model (string)
# $points (int)
portal-restored-tick = { $points ->
    [one] { $model } is back, with the green tick: { $points } point.
   *[other] { $model } is back, with the green tick: { $points } points.
}
# $model (string)
# $missing (list:enum:detail)
portal-restored-missing = { $model } is back. For the green tick it still lacks: { $missing }.
# $model (string)
portal-restored-review = { $model } is back. Its serial number is registered in another account meanwhile; we are checking whose it is and will write to you.

## My subscriptions: tiers, sign-up, card, invoices.

# Fact 53.
portal-subscription-active = SUBSCRIPTION ACTIVE
# Fact 29.
portal-invited = You have enough points: you are invited to join CPS. Please choose your level below.
# $from (date)
portal-renewable-from = You can renew it from { $from }.
portal-renewable = You can renew it now: please choose your level below.
# The next membership is ordered already.
# $tier (enum:tier)
# $number (string)
# $since (date)
# $expires (date)
portal-renewed = Renewed: **{ $tier_name }** from { $since } to { $expires }, membership number { $number }.
portal-earlier = Earlier memberships
# $tier (enum:tier)
# $number (string)
# $since (date)
# $expires (date)
portal-earlier-line = { $tier_name }, membership number { $number }, from { $since } to { $expires }
# What the switch shows.
portal-switch-on = on
portal-switch-off = off
# The button beside a tier that is open.
# $tier (enum:tier)
portal-tier-sign-up = { $tier ->
    [silver] SIGNUP TO SILVER
    [gold] SIGNUP TO GOLD
    [platinum] SIGNUP TO PLATINUM
   *[other] SIGNUP TO { $tier_name }
}

# Fact 30.
portal-sign-up = Sign up for CPS
# $version (string)
portal-terms = CPS Terms & Conditions, version { $version }
portal-terms-sample = This sample site doesn’t contain the programme’s own terms and conditions. In short, this is what you order:
# Fact 52.
portal-terms-number = You get a new membership number; if you have an earlier one, it no longer counts.
portal-terms-accept = I have read and accept the CPS Terms & Conditions.
portal-field-method = Please select payment option
portal-method-card = Credit Card
portal-method-bank_transfer = Bank Transfer
portal-sign-up-next = SIGN UP FOR CPS
portal-missing-accepted = Please accept the CPS Terms & Conditions.
portal-missing-method = Please select payment option: card or bank transfer.

portal-card = Your card
# $number (string)
# $amount (money)
portal-card-for = Another card for the invoice **{ $number }**: { $amount }
portal-field-card = Test card
portal-field-card-hint = This sample site takes no real cards and no money. Choose how the card is to behave:
portal-test-card-tok_ok = A card that works
portal-test-card-tok_declined = A card that is declined
portal-test-card-tok_timeout_once = A card whose bank answers late
portal-test-card-tok_timeout = A card whose bank never answers
portal-test-card-tok_charge_declined = A card that works now and is declined on the due date
portal-card-use = Use this card
portal-card-another = Use another card
portal-card-transfer = Pay by bank transfer instead
portal-card-none = Cards can’t be taken at the moment.
portal-missing-card = Please choose a card.
portal-card-waiting = Your card is being checked
# Fact 49.
portal-card-waiting-text = We are asking your bank: the card is authorised with a zero amount, nothing is taken now. This page goes on by itself.
portal-card-slow = If no answer comes, nothing is lost: you can check again later, use another card or choose another way of payment.
portal-card-check = Check again
portal-card-ready = Your card is authorised
# $number (string)
# $amount (money)
portal-card-ready-text = The invoice **{ $number }** will be charged to this card: { $amount }.
portal-card-charge = Charge the invoice to this card
# $number (string)
portal-card-changed = The invoice { $number } will be charged to the new card.
portal-error-card-declined = The card was declined. Nothing was taken; please use another card or pay by bank transfer.
portal-error-card-waiting = Your bank hasn’t answered yet. Please wait a moment, or use another card.
portal-error-card_missing = Please choose a card first, or pay by bank transfer.
portal-error-unknown_card = We can’t find this card. Please choose a card again.

# Fact 45.
portal-review = Please review your information
portal-review-tier = Membership level
portal-review-method = Payment
portal-review-edit = Change
# $version (string)
portal-review-accept = I accept the CPS Terms & Conditions (version { $version }).
portal-review-confirm = Confirm and sign up
# Facts 51, 52.
# $tier (enum:tier)
# $number (string)
# $since (date)
# $expires (date)
portal-signed-up = Thank you for signing up to **{ $tier_name }**! Your membership number is **{ $number }**, valid from { $since } to { $expires }. The invoice comes within a few hours.
# $tier (enum:tier)
# $missing (int)
portal-error-tier_not_open = { $missing ->
    [one] { $tier_name } isn’t open to you at the moment: { $missing } point is missing.
   *[other] { $tier_name } isn’t open to you at the moment: { $missing } points are missing.
}
portal-error-terms_not_accepted = Please accept the CPS Terms & Conditions.
portal-error-terms_outdated = The terms and conditions have changed in the meantime. Please read and accept the new version.
portal-error-method_not_offered = This way of payment isn’t offered. Please choose another one.
# $from (date)
portal-error-membership_active = You have an active membership already. You can renew it from { $from }.

# The due day's charge to the card.
# $due (date)
portal-charge-scheduled = The amount will be charged to your card on { $due }.
portal-charge-pending = We have asked your bank for the amount and are waiting for its answer.
portal-charge-declined = Your card was declined; the amount could not be charged.
portal-charge-charged = The amount has been charged to your card.
# $number (string)
portal-invoice-pdf = Invoice { $number } (PDF)
# $state (enum:invoice_state)
portal-error-invoice_settled = There is nothing left to pay on this invoice: { $state_name }.
portal-error-not_by_card = This invoice is paid by bank transfer, not by card.
portal-error-payment_under_way = We have asked your bank for the amount already and are waiting for its answer. Please look again later.
