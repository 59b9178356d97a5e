### Names that appear inside sentences as a value: tiers, details of a product, states.

tier-silver = CPS Silver
tier-gold = CPS Gold
tier-platinum = CPS Platinum
tier-corporate_c = CPS Corporate C
tier-corporate_b = CPS Corporate B
tier-corporate_a = CPS Corporate A

detail-serial = sorozatszám
detail-purchase_date = vásárlás dátuma
detail-purchase_country = vásárlás országa
# The guide says “márkakereskedő” (authorised dealer), but any shop will do.
detail-dealer = kereskedő

payment_method-card = kártya
payment_method-bank_transfer = banki átutalás

# Documents that prove a business (facts 3, 6-8).
document-vat_certificate = áfaregisztrációs igazolás
document-business_invoice = céges számla
document-business_licence = működési vagy szakmai engedély
document-company_register_extract = cégkivonat

invoice_state-open = fizetésre vár
invoice_state-paid = kifizetve
invoice_state-overdue = lejárt határidejű
invoice_state-cancelled = sztornózva

membership_state-active = aktív
membership_state-expired = lejárt

application_state-draft = még nincs beküldve
application_state-submitted = beküldve, ellenőrzésre vár
application_state-in_review = ellenőrzés alatt
application_state-approved = jóváhagyva
application_state-rejected = elutasítva
application_state-withdrawn = visszavonva

language-en = English
language-lv = latviešu
language-lt = lietuvių
language-et = eesti
language-hu = magyar
