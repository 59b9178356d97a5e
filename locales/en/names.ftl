### Names that appear inside sentences as a value: tiers, details of a product, states.
### Nominative, as they stand in a list; capital letters as inside a sentence.

tier-silver = CPS Silver
tier-gold = CPS Gold
tier-platinum = CPS Platinum
tier-corporate_c = CPS Corporate C
tier-corporate_b = CPS Corporate B
tier-corporate_a = CPS Corporate A

detail-serial = serial number
detail-purchase_date = purchase date
detail-purchase_country = purchase country
detail-dealer = dealer

payment_method-card = card
payment_method-bank_transfer = bank transfer

# Documents that prove a business (facts 3, 6-8).
document-vat_certificate = VAT registration certificate
document-business_invoice = business invoice
document-business_licence = business or professional licence
document-company_register_extract = extract from the company register

invoice_state-open = to be paid
invoice_state-paid = paid
invoice_state-overdue = overdue
invoice_state-cancelled = cancelled

membership_state-active = active
membership_state-expired = expired

application_state-draft = not sent yet
application_state-submitted = sent, waiting to be checked
application_state-in_review = being checked
application_state-approved = approved
application_state-rejected = declined
application_state-withdrawn = withdrawn

# The languages' own names are the same in every language, so that each is found by who needs it.
# same-as-en
language-en = English
# same-as-en
language-lv = latviešu
# same-as-en
language-lt = lietuvių
# same-as-en
language-et = eesti
# same-as-en
language-hu = magyar
