### The invoice as a PDF. Facts: the programme's fact numbers.

invoice-title = Sąskaita faktūra
invoice-number = Sąskaitos faktūros numeris
invoice-issued = Išrašymo data
invoice-due = Apmokėjimo terminas
invoice-method = Mokėjimo būdas
invoice-bill-to = Mokėtojas
invoice-issuer = Išrašė
invoice-description = Aprašymas
invoice-amount = Suma
invoice-total = Iš viso

invoice-item = { $tier_name }, metinis mokestis

invoice-item-membership = CPS narystė

invoice-period = { NUMERIC($from) } – { NUMERIC($to) }

invoice-country = { $country }

invoice-money = { $amount }

invoice-day = { $day }

invoice-method-name = { $method_name }

invoice-by-card = Suma nuskaičiuojama ne iš karto: ji bus nuskaičiuota nuo jūsų kortelės suėjus apmokėjimo terminui.

invoice-by-transfer = Prašome pervesti sumą iki apmokėjimo termino. Bankas už pavedimą gali taikyti vietinius papildomus mokesčius.

invoice-payee = Gavėjas
invoice-iban = IBAN
invoice-bic = BIC
invoice-reference = Mokėjimo paskirtis
