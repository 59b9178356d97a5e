### What the assistant says while it does something for the customer: questions, summaries, reports.

## Around every task

# A task was stopped by the customer.
# $task (message)
task-cancelled = All right, I’ve stopped that: “{ $task }”. Everything stays as it was.

# Another task was begun in between.
# $task (message)
task-aside = I’ll put this aside for a moment: “{ $task }”. We can finish it afterwards.

# $task (message)
task-resume-offer = We haven’t finished this yet: “{ $task }”. Shall we go on with it?

# Put off at the summary.
# $task (message)
task-later = All right, later then: “{ $task }”. I’ve kept what you told me; nothing has been changed.

# A value was replaced by another one.
# $lines (lines:line-product|line-serial|line-purchase_date|line-purchase_date-month|line-purchase_date-year|line-purchase_country|line-dealer|line-tier|line-method|line-company|line-name|line-country|line-vat_registered-yes|line-vat_registered-no|line-vat_number|line-email|line-old_account-yes|line-old_account-no|line-old_email|line-document_kind|line-document)
task-changed = I’ve changed that:
    { $lines }

# Told besides what was asked, which is asked again after this.
# $lines (lines:line-product|line-serial|line-purchase_date|line-purchase_date-month|line-purchase_date-year|line-purchase_country|line-dealer|line-tier|line-method|line-company|line-name|line-country|line-vat_registered-yes|line-vat_registered-no|line-vat_number|line-email|line-old_account-yes|line-old_account-no|line-old_email|line-document_kind|line-document)
task-noted = Thank you, I’ve noted:
    { $lines }

task-what-change = What should be different? Choose below, or simply tell me.

# The message said nothing to the open question, which is asked again after this.
task-again = I’m sorry, I didn’t get that.

# The customer does not know a detail, and it stays open.
# $detail (enum:detail)
task-left-open = No problem, I’ll leave this open: { $detail }. You can add it later; until then the product has no green tick.

# The customer does not know what has to be told before it goes on; it is asked again.
task-no-hurry = No problem. I’ll keep what you’ve told me: answer as soon as you know, or ask me anything about it.

# The second time in a row.
task-stuck = I’m sorry, we’re not getting any further like this. A person can help you, or you stop here; otherwise let’s try once more.

# A button of something that is no longer open.
task-gone = That is no longer open, so nothing has been changed.

# The same confirmation came again; what was done follows.
task-done-already = That has been done already, once:

# The account system refused for a reason that has no words of its own.
task-refused = I’m sorry, that didn’t work, and nothing has been changed. Please try again later, or talk to a person.

too-many-tries = I’m sorry, that has been tried too often. Please wait a while and try again, or talk to a person.

# A task of somebody whose application has not been approved.
account-not-open = Your business account isn’t open yet, so this isn’t possible now. You’ll get an e-mail as soon as it is ready.

## Buttons

button-confirm = Yes, that’s right
button-change = Change something
button-cancel = Cancel
button-yes = Yes
button-no = No
button-later = I’ll add it later
button-resume = Yes, go on
button-drop = No, leave it
button-register = Register the product
button-save = Save
button-migrate = Move my products
button-order = Accept the terms and order
button-apply = Send the application
button-resend = Send a new code
button-card = Card
button-bank_transfer = Bank transfer
# A product of the catalogue or of the account.
# $model (string)
button-model = { $model }
# Two of the same model: the serial number tells them apart.
# $model (string)
# $serial (string)
button-model-serial = { $model } ({ $serial })
# $country (country)
button-country = { $country }
# $model (string)
button-complete = Complete { $model }

# Names of what can be changed in a summary.
slot-product = Product
slot-serial = Serial number
slot-purchase_date = Purchase date
slot-purchase_country = Purchase country
slot-dealer = Dealer
slot-tier = Tier
slot-method = Payment
slot-company = Company
slot-name = Name
slot-country = Country
slot-vat_registered = VAT registration
slot-vat_number = VAT number
slot-email = E-mail address
slot-old_account = Old CPS account
slot-old_email = Old e-mail address
slot-document_kind = Kind of document
slot-document = Document

## Lines of a summary

# $model (string)
line-product = Product: **{ $model }**
# $value (string)
line-serial = Serial number: **{ $value }**
# $date (date)
# $approximate (bool)
line-purchase_date = Bought: **{ $date }**{ $approximate ->
    [true] {" "}(approximately)
   *[false] {""}
}
# $date (month)
# $approximate (bool)
line-purchase_date-month = Bought: **{ $date }**{ $approximate ->
    [true] {" "}(approximately)
   *[false] {""}
}
# $date (year)
# $approximate (bool)
line-purchase_date-year = Bought: **{ $date }**{ $approximate ->
    [true] {" "}(approximately)
   *[false] {""}
}
# $country (country)
line-purchase_country = Purchase country: **{ $country }**
# $value (string)
line-dealer = Dealer: **{ $value }**
# $tier (enum:tier)
line-tier = Tier: **{ $tier_name }**
# $method (enum:payment_method)
line-method = Payment by: **{ $method_name }**
# $value (string)
line-company = Company: **{ $value }**
# $value (string)
line-name = Name: **{ $value }**
# $country (country)
line-country = Country: **{ $country }**
line-vat_registered-yes = VAT-registered: **yes**
line-vat_registered-no = VAT-registered: **no**
# $value (string)
line-vat_number = VAT number: **{ $value }**
# $value (string)
line-email = E-mail: **{ $value }**
line-old_account-yes = Had a CPS account before: **yes**
line-old_account-no = Had a CPS account before: **no**
# $value (string)
line-old_email = Old CPS e-mail: **{ $value }**
# $kind (enum:document)
line-document_kind = Document: **{ $kind_name }**
# $name (string)
line-document = File: **{ $name }**

## Who the customer is

# A task needs the customer's account.
# $task (message)
identify-for-task = For this I need to know who you are: “{ $task }”. We’ll go on with it right afterwards.

identify-ask-email = Please log in on this site, or tell me the e-mail address of your business account and I’ll send you a code.

# It is never told whether the address belongs to an account.
# $email (string)
identify-ask-code = If { $email } belongs to an account, an e-mail with a six-digit code is on its way. Please type the code here.

# The customer is known, but identified a while ago.
identify-step-up = To be sure that it’s still you, I’ve sent a six-digit code to the e-mail address of your account. Please type it here.

# $left (int)
identify-wrong-code = { $left ->
    [one] That isn’t the right code. You have { $left } more try.
   *[other] That isn’t the right code. You have { $left } more tries.
}

# Expired, used up, or tried too often.
identify-code-over = That code can no longer be used. I can send you a new one.

identify-bad-email = That doesn’t look like an e-mail address. Please type it once more.

identify-another = You are identified with another address here. Please log out first.

identify-done = Thank you, now I know who you are.

## Registering a product

ask-product = Which product would you like to register? The model is enough, for example EOS R5.

# What was said fits several models.
ask-which-model = Which one exactly do you mean?

product-unknown-model = I can’t find that model in the catalogue. Please type it as it stands on the product.

# $model (string)
ask-serial = What is the serial number of your { $model }? It is on the product and usually on the box too.

# $model (string)
ask-purchase_date = When did you buy the { $model }? If you don’t remember exactly, the year or your best guess is fine.

# $model (string)
ask-purchase_country = In which country did you buy the { $model }?

# $model (string)
ask-dealer = From which dealer did you buy the { $model }? Your best guess is fine.

product-bad-serial = That can’t be a serial number. Please check it on the product and type it once more.

product-date-ahead = That date is still to come. When did you buy it?

# $serial (string)
# $url (url)
product-already-registered = You have already registered a product with the serial number { $serial }. You can see it on [My products]({ $url }).

# $url (url)
product-gone = I can’t find that product in your account any more. All your products are on [My products]({ $url }).

# $lines (lines:line-product|line-serial|line-purchase_date|line-purchase_date-month|line-purchase_date-year|line-purchase_country|line-dealer)
# $missing (list:enum:detail)
# $left (int)
register-summary = I’ll register this product:
    { $lines }

    { $left ->
        [0] With that its details are complete. Is everything right?
       *[other] Still missing: { $missing }. The green tick comes once it is complete. Shall I register it like this?
    }

# $model (string)
# $points (int)
# $allocated (int)
register-done = { $points ->
    [one] Done: your { $model } is registered and has the green tick. It gives you { $points } point.
   *[other] Done: your { $model } is registered and has the green tick. It gives you { $points } points.
} { $allocated ->
    [one] You now have **{ $allocated } point**.
   *[other] You now have **{ $allocated } points**.
}

# $model (string)
# $missing (list:enum:detail)
# $points (int)
register-done-incomplete = { $points ->
    [one] Done: your { $model } is registered. Its { $points } point follows with the green tick. Still missing: { $missing }.
   *[other] Done: your { $model } is registered. Its { $points } points follow with the green tick. Still missing: { $missing }.
}

# The serial number is registered in another account; whose is not said.
# $model (string)
# $serial (string)
product-in-review = Your { $model } is saved, but the serial number { $serial } is already registered elsewhere. Our colleagues will check it, and you’ll hear about it by e-mail. Until then it has no green tick.

## Completing a product

ask-which-product = Which product do you mean?

# A product that is not in the account.
# $model (string)
complete-unknown-product = There is no { $model } among your products. Which of these do you mean?

# $model (string)
# $url (url)
complete-already = Your { $model } already has the green tick; nothing is missing. If a detail is wrong, tell me the right one, or change it with “View product” on [My products]({ $url }).

# Every question was put off.
# $model (string)
# $url (url)
complete-nothing = All right, I’m leaving the { $model } as it is. You can add the details whenever you like, here or on [My products]({ $url }).

# $model (string)
# $lines (lines:line-serial|line-purchase_date|line-purchase_date-month|line-purchase_date-year|line-purchase_country|line-dealer)
complete-summary = I’ll add this to your **{ $model }**:
    { $lines }

    Is that right?

# Details that are there already would be replaced.
# $model (string)
# $lines (lines:line-serial|line-purchase_date|line-purchase_date-month|line-purchase_date-year|line-purchase_country|line-dealer)
# $replaced (lines:line-serial|line-purchase_date|line-purchase_date-month|line-purchase_date-year|line-purchase_country|line-dealer)
complete-summary-replaces = I’ll save this for your **{ $model }**:
    { $lines }

    It replaces what is there now:
    { $replaced }

    Is that right?

# $model (string)
# $points (int)
# $allocated (int)
complete-done = { $points ->
    [one] Done: your { $model } now has the green tick and its { $points } point.
   *[other] Done: your { $model } now has the green tick and its { $points } points.
} { $allocated ->
    [one] You now have **{ $allocated } point**.
   *[other] You now have **{ $allocated } points**.
}

# $model (string)
# $missing (list:enum:detail)
# $points (int)
complete-done-incomplete = { $points ->
    [one] Saved. Your { $model } still needs: { $missing }. Then it gets the green tick and its { $points } point.
   *[other] Saved. Your { $model } still needs: { $missing }. Then it gets the green tick and its { $points } points.
}

# Other products without the tick.
# $count (int)
complete-next = { $count ->
    [one] { $count } more product has no green tick yet. Shall we go on with it?
   *[other] { $count } more products have no green tick yet. Shall we go on with one of them?
}

## Moving the products of the old account

# $count (int)
migrate-summary = { $count ->
    [one] I found { $count } product in your old account. Shall I move it to the new one?
   *[other] I found { $count } products in your old account. Shall I move them to the new one?
}

# $count (int)
# $incomplete (int)
# $url (url)
migrate-done = { $count ->
    [one] Done: { $count } product has been moved to your new account. You can see it on [My products]({ $url }).
   *[other] Done: { $count } products have been moved to your new account. You can see them on [My products]({ $url }).
} { $incomplete ->
    [0] {""}
    [one] { $incomplete } of them still needs details for its green tick.
   *[other] { $incomplete } of them still need details for their green tick.
}

# $count (int)
migrate-in-review = { $count ->
    [one] The serial number of { $count } product is already registered elsewhere; our colleagues will check it.
   *[other] The serial numbers of { $count } products are already registered elsewhere; our colleagues will check them.
}

# $url (url)
migrate-nothing_to_migrate = There is nothing to move: no products were registered under your old e-mail address. You can register your products on [My products]({ $url }), or I can do it with you here.

# No old address was given with the application.
# $url (url)
migrate-no_old_email = There is nothing I can move: no old CPS e-mail address was given with your application. You can register your products on [My products]({ $url }); if you did have an old account, please talk to a person.

# $url (url)
migrate-already_migrated = Your old products have been moved already; it works only once. You can see them on [My products]({ $url }).

# $url (url)
migrate-migrated = Your old products have been moved. You can see them on [My products]({ $url }).

## Signing up

# $tiers (lines:tier-line|tier-line-open)
ask-tier = Which tier would you like? These are open to you:
    { $tiers }

# $tier (enum:tier)
# $missing (int)
sign-up-closed = { $missing ->
    [one] { $tier_name } isn’t open to you yet: { $missing } more point is needed.
   *[other] { $tier_name } isn’t open to you yet: { $missing } more points are needed.
}

# $methods (list:enum:payment_method)
ask-method = How would you like to pay: by { $methods }?

# The order, before it is confirmed. Facts 30, 42-45.
# $lines (lines:line-tier|line-method)
# $fee (money)
# $url (url)
sign-up-summary = This would be your order:
    { $lines }

    The fee is **{ $fee }** a year. The invoice comes by e-mail, and your bank may add charges of its own. You can read the terms and conditions on [My subscriptions]({ $url }); by ordering you accept them. Shall I place the order?

# A card is given on the site, never in the chat.
# $lines (lines:line-tier|line-method)
# $fee (money)
# $url (url)
sign-up-summary-card = This would be your order:
    { $lines }

    The fee is **{ $fee }** a year. Card details don’t belong in a chat: please [enter your card on My subscriptions]({ $url }) and confirm the order there. Nothing has been ordered yet; you can also choose bank transfer.

# The order by card has not been placed on the site.
# $url (url)
sign-up-card-not-seen = I can’t see an order by card yet. Please [enter your card on My subscriptions]({ $url }), or choose bank transfer.

# $tier (enum:tier)
# $number (string)
# $expires (date)
# $invoice (string)
# $amount (money)
# $due (date)
# $payee (string)
# $iban (string)
# $bic (string)
# $reference (string)
sign-up-done = Congratulations, your **{ $tier_name }** membership is active until { $expires }. Your new membership number is **{ $number }**.

    Invoice { $invoice } over **{ $amount }** is due on { $due }. Please transfer it to { $payee }, IBAN { $iban }, BIC { $bic }, with the reference { $reference }.

# $tier (enum:tier)
# $number (string)
# $expires (date)
# $invoice (string)
# $amount (money)
# $due (date)
sign-up-done-card = Congratulations, your **{ $tier_name }** membership is active until { $expires }. Your new membership number is **{ $number }**.

    Invoice { $invoice } over **{ $amount }** will be charged to your card on { $due }.

# $from (date)
sign-up-active = You already have an active membership. You can renew it from { $from } on.

## Applying for the business account

ask-company = I’ll fill in the application with you. What is the name of your company?
ask-name = And what is your own name?
ask-country = In which country is your company registered?
ask-vat_registered = Is your company VAT-registered?
ask-vat_number = What is its VAT number?
ask-email = At which e-mail address should we reach you? The new account will belong to it.
ask-old_account = Have you had a CPS account before?
ask-old_email = Which e-mail address did you use for it? We need it to move your old products.

ask-document_kind = Which document will you send? One is enough.

# $kind (enum:document)
ask-document = Please send me the file here, as a PDF or a picture ({ $kind_name }).

# $number (string)
# $country (country)
apply-bad-vat = { $number } doesn’t look like a valid VAT number ({ $country }). Please check it and type it once more.

apply-not-accepted = I’m sorry, that wasn’t accepted. Let’s try that part once more.

# $lines (lines:line-company|line-name|line-country|line-vat_registered-yes|line-vat_registered-no|line-vat_number|line-email|line-old_account-yes|line-old_account-no|line-old_email|line-document_kind|line-document)
apply-summary = This is your application:
    { $lines }

    By sending it you state that you are authorised to supply this information. Shall I send it?

# $email (string)
# $due (date)
apply-done = Your application has been sent. You’ll hear about it at { $email } by { $due } at the latest; after that you can set your password.

apply-under-way = Your application is already being processed, so you don’t need to send another one.

apply-has-account = You already have a business account, so there is nothing to apply for.

## The end of a conversation

rating-ask = Before you go: how helpful was this conversation?
rating-5 = Very helpful
rating-4 = Helpful
rating-3 = So-so
rating-2 = Not very helpful
rating-1 = Not helpful at all
rating-thanks = Thank you for your feedback!

## A person

# Somebody is there now. No waiting time is promised.
human-open = Our colleagues are at work now.

# $opens (datetime)
human-closed = Nobody is at work right now; our colleagues are back on { $opens }.

# Passed on because the assistant has not understood several times.
human-offered = I’m sorry that I keep misunderstanding you. I’ve asked a person from CPS Priority support to take over; until then I’m still here.
