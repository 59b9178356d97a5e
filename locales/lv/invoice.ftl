### The invoice as a PDF. Facts: the programme's fact numbers.

invoice-title = Rēķins
invoice-number = Rēķina numurs
invoice-issued = Izrakstīšanas datums
invoice-due = Apmaksas termiņš
invoice-method = Maksājuma veids
invoice-bill-to = Maksātājs
invoice-issuer = Izrakstītājs
invoice-description = Apraksts
invoice-amount = Summa
invoice-total = Kopā

invoice-item = { $tier_name }, gada abonēšanas maksa

invoice-item-membership = CPS abonements

invoice-period = { NUMERIC($from) } – { NUMERIC($to) }

invoice-country = { $country }

invoice-money = { $amount }

invoice-day = { $day }

invoice-method-name = { $method_name }

invoice-by-card = Summa netiek noņemta uzreiz: to noņemsim no jūsu kartes apmaksas termiņā.

invoice-by-transfer = Lūdzu, pārskaitiet summu līdz apmaksas termiņam. Pārskaitījumam banka var piemērot vietējās papildu maksas.

invoice-payee = Saņēmējs
invoice-iban = IBAN
invoice-bic = BIC
invoice-reference = Maksājuma mērķis
