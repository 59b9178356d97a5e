### Names that appear inside sentences as a value: tiers, details of a product, states.
### Nominative, as they stand in a list; capital letters as inside a sentence.

tier-silver = CPS Silver
tier-gold = CPS Gold
tier-platinum = CPS Platinum
tier-corporate_c = CPS Corporate C
tier-corporate_b = CPS Corporate B
tier-corporate_a = CPS Corporate A

detail-serial = serijos numeris
detail-purchase_date = pirkimo data
detail-purchase_country = pirkimo šalis
detail-dealer = prekybos atstovas

payment_method-card = kortelė
payment_method-bank_transfer = banko pavedimas

document-vat_certificate = PVM mokėtojo registracijos pažymėjimas
document-business_invoice = verslo sąskaita faktūra
document-business_licence = verslo ar profesinė licencija
document-company_register_extract = Juridinių asmenų registro išrašas

# An invoice (sąskaita faktūra).
invoice_state-open = laukia apmokėjimo
invoice_state-paid = apmokėta
invoice_state-overdue = pradelsta
invoice_state-cancelled = anuliuota

# A membership (narystė).
membership_state-active = aktyvi
membership_state-expired = pasibaigusi

# An application (paraiška).
application_state-draft = dar neišsiųsta
application_state-submitted = išsiųsta, laukia patikros
application_state-in_review = tikrinama
application_state-approved = patvirtinta
application_state-rejected = atmesta
application_state-withdrawn = atsiimta

language-en = English
language-lv = latviešu
language-lt = lietuvių
language-et = eesti
language-hu = magyar
