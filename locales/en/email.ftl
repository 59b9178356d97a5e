### Mails. The attribute `subject` is the subject line. Facts: the programme's fact numbers.

# Below every mail.
mail-footer = This e-mail was sent automatically; replies to it are not read.

# Facts 11 to 14: an application has been sent. $due is the last day of the review.
# $name (string)
# $company (string)
# $due (date)
mail-application-received =
    Hello { $name },

    We have received the application from **{ $company }** for a business account. You’ll hear from us by { $due } at the latest.

    When the account is ready, we’ll send you an e-mail with a link to set your password. Please don’t try to reset the password before it comes.
    .subject = We have received your application

# Facts 13, 15, 16: the account is there. $until is the end of the link’s life.
# $name (string)
# $company (string)
# $link (url)
# $until (datetime)
mail-application-approved =
    Hello { $name },

    The business account for **{ $company }** is ready. Please set your password now: [set your password]({ $link })

    The link works once and is valid until { $until }. If it no longer works, you can request a new one at any time on the log-in page.

    After that, log in to your business account.
    .subject = Your business account is ready

# The application was not approved. $note are the reviewer’s own words, shown where there are any.
# $name (string)
# $company (string)
# $reason (enum:rejection_reason)
# $has_note (bool)
# $note (string)
mail-application-rejected =
    Hello { $name },

    Unfortunately, we could not approve the application from **{ $company }** for a business account.

    { $has_note ->
        [true] Reason: { $reason_name } ({ $note })
       *[false] Reason: { $reason_name }
    }

    You are welcome to apply again.
    .subject = Your application was not approved

# Fact 17: a new password was asked for.
# $name (string)
# $link (url)
# $until (datetime)
mail-password-link =
    Hello { $name },

    A new password was requested for your e-mail address. You can set it here: [set a new password]({ $link })

    The link works once and is valid until { $until }.

    If it wasn’t you, you don’t need to do anything: your password stays as it is.
    .subject = Set a new password

# Fact 14: a new password was asked for while the application is still being checked.
# $name (string)
# $company (string)
# $due (date)
mail-password-not-yet =
    Hello { $name },

    The password can’t be set yet: we are still checking the application from **{ $company }**. You’ll hear from us by { $due } at the latest.

    When the business account is ready, we’ll send you an e-mail with a link to set your password. Please wait for it.
    .subject = The password can’t be set yet

# A new password was asked for, and the application was declined or withdrawn.
# $name (string)
# $url (url)
mail-password-no-account =
    Hello { $name },

    A new password was requested for your e-mail address, but there is no business account with this address yet.

    You can apply for one here: [application for a business account]({ $url })
    .subject = There is no business account yet

# $url is the page where a new password can be asked for.
# $name (string)
# $at (datetime)
# $url (url)
mail-password-changed =
    Hello { $name },

    The password for your business account has been changed ({ $at }). You have been logged out wherever you were logged in.

    If it wasn’t you, please request a new link at once: [reset the password]({ $url })
    .subject = Your password has been changed

# The customer had their data erased. $invoices: there are invoices, which have to be kept.
# $name (string)
# $invoices (bool)
mail-data-erased =
    Hello { $name },

    { $invoices ->
        [true] Your data has been erased. We have kept only your invoices, because the law requires it.
       *[false] Your data has been erased.
    }
    .subject = Your data has been erased

rejection_reason-document_unreadable = the document can’t be read
rejection_reason-document_unsuitable = the document is not one of those we accept
rejection_reason-details_differ = the document and the application show different details
rejection_reason-vat_number_invalid = the VAT number could not be confirmed
rejection_reason-already_customer = there is already a business account
rejection_reason-other = the requirements are not met

## Products, membership, invoices.

# Another account holds the serial number that the customer gave; an agent has looked at it.
# $name (string)
# $model (string)
# $serial (string)
mail-serial-granted =
    Hello { $name },

    We have checked the serial number { $serial } of your **{ $model }**: it is now registered in your account.
    .subject = The serial number has been checked

# $name (string)
# $model (string)
# $serial (string)
mail-serial-refused =
    Hello { $name },

    We have checked the serial number { $serial } of your **{ $model }**. It cannot be registered in your account. Please compare it with the number on the product and enter it again.
    .subject = The serial number has been checked

# The customer’s product has lost its serial number to another account.
# $name (string)
# $model (string)
# $serial (string)
mail-serial-withdrawn =
    Hello { $name },

    The serial number { $serial } of your **{ $model }** has been checked and no longer belongs to your account. If that is a mistake, please compare it with the number on the product and enter it again.
    .subject = A serial number has been removed

# Fact 29: the account has enough points for the first time. $url is the page of the tiers.
# $name (string)
# $points (int)
# $url (url)
mail-invitation =
    Hello { $name },

    { $points ->
        [one] Your account now has { $points } point. That is enough to join CPS, and you are invited.
       *[other] Your account now has { $points } points. That is enough to join CPS, and you are invited.
    }

    You can choose your level here: [Available CPS tiers]({ $url })
    .subject = Your invitation to CPS

# Facts 51, 52: the customer has signed up.
# $name (string)
# $tier (enum:tier)
# $number (string)
# $since (date)
# $expires (date)
mail-membership-active =
    Hello { $name },

    Thank you for signing up for **{ $tier_name }**.

    Membership number: { $number }
    Valid from: { $since }
    Expires: { $expires }

    If you had an earlier membership number, this one replaces it. The invoice comes in an e-mail of its own.
    .subject = Your CPS membership

# The membership will end soon; it can be renewed now.
# $name (string)
# $tier (enum:tier)
# $number (string)
# $expires (date)
# $url (url)
mail-membership-ends =
    Hello { $name },

    Your membership **{ $tier_name }** (membership number { $number }) ends soon. Last day: { $expires }.

    You can renew it here: [My subscriptions]({ $url })
    .subject = Your CPS membership ends soon

# $name (string)
# $tier (enum:tier)
# $number (string)
# $expires (date)
# $url (url)
mail-membership-ended =
    Hello { $name },

    Your membership **{ $tier_name }** (membership number { $number }) has ended. Last day: { $expires }.

    You can sign up again here: [My subscriptions]({ $url })
    .subject = Your CPS membership has ended

# Facts 46, 47, 49: the invoice is attached; the fee is charged to the card on the due date.
# $name (string)
# $number (string)
# $amount (money)
# $due (date)
mail-invoice-card =
    Hello { $name },

    Your invoice **{ $number }** for { $amount } is attached.

    You don’t need to do anything: the amount will be charged to your card on { $due }.
    .subject = Invoice { $number }

# Facts 44, 46, 50: the invoice is attached; it is paid by bank transfer.
# $name (string)
# $number (string)
# $amount (money)
# $due (date)
# $payee (string)
# $iban (string)
# $bic (string)
mail-invoice-transfer =
    Hello { $name },

    Your invoice **{ $number }** for { $amount } is attached. Please transfer the amount by { $due }.

    Payee: { $payee }
    IBAN: { $iban }
    BIC: { $bic }
    Payment reference: { $number }

    Your bank may charge local additional fees for the transfer.
    .subject = Invoice { $number }

# An open bank transfer is due soon.
# $name (string)
# $number (string)
# $amount (money)
# $due (date)
# $payee (string)
# $iban (string)
# $bic (string)
mail-invoice-reminder =
    Hello { $name },

    Your invoice **{ $number }** for { $amount } is due on { $due }. If you have already transferred the amount, please ignore this e-mail.

    Payee: { $payee }
    IBAN: { $iban }
    BIC: { $bic }
    Payment reference: { $number }
    .subject = Invoice { $number } is due soon

# $name (string)
# $number (string)
# $amount (money)
mail-payment-received =
    Hello { $name },

    We have received your payment of { $amount } for invoice **{ $number }**. Thank you!
    .subject = Invoice { $number } has been paid

# The card was declined on the due date. $url is the page of the invoices.
# $name (string)
# $number (string)
# $amount (money)
# $url (url)
mail-payment-failed =
    Hello { $name },

    Your card was declined: { $amount } for invoice **{ $number }** could not be charged.

    Please choose another card here: [My subscriptions]({ $url })
    .subject = Invoice { $number } could not be charged

# In the chat the customer asked to be identified, or has to show again who they are. $until is the end of the code’s life.
# $name (string)
# $code (string)
# $until (datetime)
mail-identity-code =
    Hello { $name },

    Your code for the chat: **{ $code }**

    Please type it into the chat. It works once and is valid until { $until }. Don’t give it to anyone else; we never ask for it by phone or e-mail.

    If you haven’t asked for a code, you don’t need to do anything: without it, nobody gets into your account.
    .subject = { $code } is your code for the chat

# A conversation, sent to the customer who asked for it. $transcript is the conversation, a message a paragraph.
# $name (string)
# $transcript (string)
mail-transcript =
    Hello { $name },

    Here is your conversation, as you asked:

    { $transcript }
    .subject = Your conversation with the CPS assistant
