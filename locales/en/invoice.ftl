### The invoice as a PDF. Facts: the programme's fact numbers.

invoice-title = Invoice
invoice-number = Invoice number
invoice-issued = Date of issue
invoice-due = Due date
invoice-method = Payment
invoice-bill-to = Billed to
invoice-issuer = Issued by
invoice-description = Description
invoice-amount = Amount
invoice-total = Total

# One line of the invoice: what it is for.
# $tier (enum:tier)
invoice-item = { $tier_name }, annual fee

# An invoice that was taken over from the earlier system: what it is for is not known here.
invoice-item-membership = CPS membership

# The time that is paid for, both days included.
# $from (date)
# $to (date)
# same-as-en
invoice-period = { NUMERIC($from) } – { NUMERIC($to) }

# Where the customer is.
# $country (country)
# same-as-en
invoice-country = { $country }

# A value of money, as it stands in the table.
# $amount (money)
# same-as-en
invoice-money = { $amount }

# A day, as it stands in the table.
# $day (date)
# same-as-en
invoice-day = { $day }

# The way of payment, as it stands in the table.
# $method (enum:payment_method)
# same-as-en
invoice-method-name = { $method_name }

# Facts 47, 49.
invoice-by-card = The amount is not taken at once: it will be charged to your card on the due date.

# Facts 44, 50.
invoice-by-transfer = Please transfer the amount by the due date. Your bank may charge local additional fees for the transfer.

invoice-payee = Payee
# same-as-en
invoice-iban = IBAN
# same-as-en
invoice-bic = BIC
invoice-reference = Payment reference
