### The invoice as a PDF. Facts: the programme's fact numbers.

invoice-title = Számla
invoice-number = Számla sorszáma
invoice-issued = Kiállítás dátuma
invoice-due = Esedékesség
invoice-method = Fizetési mód
invoice-bill-to = Vevő
invoice-issuer = Kiállító
invoice-description = Megnevezés
invoice-amount = Összeg
invoice-total = Összesen

invoice-item = { $tier_name }, éves díj

invoice-item-membership = CPS-tagság

invoice-period = { NUMERIC($from) } – { NUMERIC($to) }

invoice-country = { $country }

invoice-money = { $amount }

invoice-day = { $day }

invoice-method-name = { $method_name }

invoice-by-card = Az összeget nem azonnal vonjuk le: az esedékesség napján terheljük a kártyádra.

invoice-by-transfer = Kérjük, utald át az összeget legkésőbb az esedékesség napján. Az átutalás helyi többletköltségekkel járhat.

invoice-payee = Kedvezményezett
invoice-iban = IBAN
invoice-bic = BIC
invoice-reference = Közlemény
