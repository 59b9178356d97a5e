### The invoice as a PDF. Facts: the programme's fact numbers.

invoice-title = Arve
invoice-number = Arve number
invoice-issued = Arve kuupäev
invoice-due = Maksetähtpäev
invoice-method = Makseviis
invoice-bill-to = Maksja
invoice-issuer = Väljastaja
invoice-description = Kirjeldus
invoice-amount = Summa
invoice-total = Kokku

invoice-item = { $tier_name }, aastatasu

invoice-item-membership = CPS-i liikmelisus

invoice-period = { NUMERIC($from) } – { NUMERIC($to) }

invoice-country = { $country }

invoice-money = { $amount }

invoice-day = { $day }

invoice-method-name = { $method_name }

invoice-by-card = Summat ei võeta kohe: see võetakse teie kaardilt maksetähtpäeval.

invoice-by-transfer = Palun kandke summa üle hiljemalt maksetähtpäeval. Pangaülekandega võivad kaasneda kohalikud lisatasud.

invoice-payee = Saaja
invoice-iban = IBAN
invoice-bic = BIC
invoice-reference = Makse selgitus
