### Answers to guide topics. Short first, detail after. Facts: the programme's fact numbers.

# Facts 1, 2. The form itself is in English.
# $url (url)
guide-apply_account = You can apply with [the application form for a business account]({ $url }); the form opens in English.

    There are two parts: first you set up the new Canon digital business account, and then you activate your new CPS membership in it.

# Facts 3, 4.
guide-docs_vat = One of these two is enough: your **VAT registration certificate**, or a **business invoice** that clearly shows the VAT number and the company name.

    Please note that you must be authorised to supply this information.

# Facts 5 to 8.
guide-docs_no_vat = Please send **one** of these documents, with the company’s name and address on it:
    • a business invoice
    • a business or professional licence
    • an extract from the company register

# Facts 9, 10. $step is the step of the application form.
# $step (int)
guide-old_email = Please enter your old CPS e-mail address in step { $step } of the application form, in the section “business details”.

    That address lets us find the products you registered earlier, so that you can move them to the new account. Without it, they can’t be moved.

# Facts 11, 12, 13.
# $days (int)
guide-approval_time = { $days ->
    [one] Checking and creating your business account takes up to { $days } working day.
   *[other] Checking and creating your business account takes up to { $days } working days.
}

    When the account is ready you get an e-mail, and then you set your password.

# Facts 13, 14.
# $sender (string)
guide-password_too_early = The password can’t be set yet: please wait for the automatic e-mail from { $sender } and don’t try before it comes.

    It is sent as soon as your business account has been checked and created.

# Facts 15, 16, 17.
# $sender (string)
# $url (url)
guide-password_reset = Once your account exists, you can reset your password at any time [with this link]({ $url }).

    The first time, wait for the automatic e-mail from { $sender }, set your new password, and then log in to your business account.

# Facts 12, 15. After more than the stated time the guides name only Priority support.
# $sender (string)
# $days (int)
guide-no_email = { $days ->
    [one] The e-mail comes from { $sender } once your account has been created, which takes up to { $days } working day. Please look in your spam folder too.
   *[other] The e-mail comes from { $sender } once your account has been created, which takes up to { $days } working days. Please look in your spam folder too.
}

    If you have waited longer than that, please contact CPS Priority support.

# Fact 18.
# $url (url)
guide-where_register_products = Open the tab [My products]({ $url }) in the top black bar and register all your Canon products there.

# Facts 19, 20.
# $url (url)
guide-migrate_how = On the page [My products]({ $url }), click the blue button **MIGRATE PRODUCTS** on the right.

    It is there if you had a CPS account before and gave your old e-mail address when you registered the business account.

# Facts 21, 22.
# $url (url)
guide-no_migrate_button = If the blue button **MIGRATE PRODUCTS** is missing, your old e-mail address wasn’t given when the business account was registered.

    Please register your products again on [My products]({ $url }), or contact CPS Priority support.

# Fact 24.
guide-green_tick_meaning = The green tick on a product means that its registration is complete and its points have been added to your account.

    When all your products have it, all your product points are allocated.

# Facts 25, 26, 27.
# $url (url)
# $details (list:enum:detail)
guide-no_green_tick = Some mandatory details of the product may be missing, for example: { $details }.

    Click “View product” beside it on [My products]({ $url }) and check the registration.

# Fact 28.
guide-unknown_details = Don’t worry if you don’t remember exactly: an approximate answer is fine, just give your best guess.

# Fact 29.
# $threshold (int)
guide-points_needed = { $threshold ->
    [one] You need at least **{ $threshold } point**. As soon as your account has it, you’ll be invited to join CPS.
   *[other] You need at least **{ $threshold } points**. As soon as your account has them, you’ll be invited to join CPS.
}

# One tier in a list. Facts 36 to 41.
# $tier (enum:tier)
# $from (int)
# $to (int)
# $fee (money)
tier-line = **{ $tier_name }**: { $from }–{ $to } points, { $fee } a year

# The highest tier has no upper end.
# $tier (enum:tier)
# $from (int)
# $fee (money)
tier-line-open = **{ $tier_name }**: from { $from } points, { $fee } a year

# Facts 36 to 42.
# $tiers (lines:tier-line|tier-line-open)
# $corporate (lines:tier-line|tier-line-open)
guide-tiers_overview = These are the CPS tiers:
    { $tiers }

    For the corporate tiers the points of your company count:
    { $corporate }

    The more points you have, the more tiers are open to you, and the lower ones stay open.

# Facts 36 to 41, one tier.
# $tier (enum:tier)
# $fee (money)
guide-tier_fee = **{ $tier_name }** costs { $fee } a year.

# Facts 36 to 41, all tiers: none was named.
# $tiers (lines:tier-line|tier-line-open)
guide-tier_fees = The annual fee depends on the tier:
    { $tiers }

# Facts 34, 35, 39 to 42.
# $from (int)
# $tiers (lines:tier-line|tier-line-open)
guide-corporate_tiers = { $from ->
    [one] From { $from } point of your company you can choose a corporate tier:
   *[other] From { $from } points of your company you can choose a corporate tier:
}
    { $tiers }

    Use the on/off switch under “Available CPS tiers” to change between the corporate tiers and Silver, Gold and Platinum.

# Facts 31, 32, 33: no number of points was named.
guide-choose_lower_tier = Yes, you may choose any tier that is open to you, including a lower one.

    You’ll see all the available tiers when you sign up; the more points you have, the more of them are open to you.

# Facts 31 to 34, worked out for the points in the message.
# $points (int)
# $tiers (list:enum:tier)
guide-choose_lower_tier-with = { $points ->
    [one] With { $points } point you can choose any of these: { $tiers }.
   *[other] With { $points } points you can choose any of these: { $tiers }.
}

# The same, where the points in the message are too few for any tier.
# $points (int)
# $threshold (int)
guide-choose_lower_tier-none = { $points ->
    [one] With { $points } point no tier is open yet.
   *[other] With { $points } points no tier is open yet.
} { $threshold ->
    [one] The first one opens at { $threshold } point.
   *[other] The first one opens at { $threshold } points.
}

# Facts 43, 44.
guide-payment_methods = You can pay by **card** or by **bank transfer**. With a bank transfer, local additional charges may apply.

# Facts 47, 48, 49.
# $days (int)
guide-card_when_charged = The fee isn’t taken at once: today your card is only authorised with a zero amount, and the fee is charged on the due date shown on the invoice.

    { $days ->
        [one] That is usually within { $days } day.
       *[other] That is usually within { $days } days.
    }

# Facts 44, 50.
guide-bank_transfer_terms = Please pay by the due date shown on your invoice. Local additional charges may apply to a bank transfer.

# Fact 46.
guide-invoice_when = Your invoice comes within a few hours of the purchase.

# Fact 51.
guide-membership_active_when = You can use your CPS membership straight away.

# Fact 52.
guide-number_changes = If you had a CPS membership number before, you get a new one with the new membership.
