### Names that appear inside sentences as a value: tiers, details of a product, states.
### Nominative, as they stand in a list; capital letters as inside a sentence.

tier-silver = CPS Silver
tier-gold = CPS Gold
tier-platinum = CPS Platinum
tier-corporate_c = CPS Corporate C
tier-corporate_b = CPS Corporate B
tier-corporate_a = CPS Corporate A

detail-serial = seerianumber
detail-purchase_date = ostukuupäev
detail-purchase_country = ostu sooritamise riik
detail-dealer = edasimüüja

payment_method-card = kaart
payment_method-bank_transfer = pangaülekanne

# Documents that prove a business (facts 3, 6-8).
document-vat_certificate = käibemaksukohustuslase tõend
document-business_invoice = ettevõtte arve
document-business_licence = tegevusluba või kutsetegevuse luba
document-company_register_extract = äriregistri väljavõte

# An invoice (arve).
invoice_state-open = maksmata
invoice_state-paid = makstud
invoice_state-overdue = tähtaeg möödas
invoice_state-cancelled = tühistatud

# A membership (liikmelisus).
membership_state-active = kehtiv
membership_state-expired = lõppenud

# An application (taotlus).
application_state-draft = veel saatmata
application_state-submitted = saadetud, ootab kontrollimist
application_state-in_review = kontrollimisel
application_state-approved = heaks kiidetud
application_state-rejected = tagasi lükatud
application_state-withdrawn = tagasi võetud

language-en = English
language-lv = latviešu
language-lt = lietuvių
language-et = eesti
language-hu = magyar
