### Names that appear inside sentences as a value: tiers, details of a product, states.
### Nominative, as they stand in a list; capital letters as inside a sentence.

tier-silver = CPS Silver
tier-gold = CPS Gold
tier-platinum = CPS Platinum
tier-corporate_c = CPS Corporate C
tier-corporate_b = CPS Corporate B
tier-corporate_a = CPS Corporate A

detail-serial = sērijas numurs
detail-purchase_date = pirkuma datums
detail-purchase_country = pirkuma valsts
detail-dealer = izplatītājs

payment_method-card = karte
payment_method-bank_transfer = bankas pārskaitījums

document-vat_certificate = PVN reģistrācijas apliecība
document-business_invoice = uzņēmuma rēķins
document-business_licence = uzņēmuma vai profesionālā licence
document-company_register_extract = izraksts no Uzņēmumu reģistra

# An invoice (rēķins).
invoice_state-open = jāapmaksā
invoice_state-paid = apmaksāts
invoice_state-overdue = kavēts
invoice_state-cancelled = anulēts

# A membership (abonements).
membership_state-active = aktīvs
membership_state-expired = beidzies

# An application (pieteikums).
application_state-draft = vēl nav nosūtīts
application_state-submitted = nosūtīts, gaida pārbaudi
application_state-in_review = tiek pārbaudīts
application_state-approved = apstiprināts
application_state-rejected = noraidīts
application_state-withdrawn = atsaukts

language-en = English
language-lv = latviešu
language-lt = lietuvių
language-et = eesti
language-hu = magyar
