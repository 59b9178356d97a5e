### Answers to guide topics. Short first, detail after. Facts: the programme's fact numbers.

guide-apply_account = Üzleti fiókot [ezen az online űrlapon]({ $url }) igényelhetsz; az űrlap angolul nyílik meg.

    Az egész két részből áll: előbb létrehozod az új Canon digitális Üzleti fiókot, utána pedig aktiválod benne az új CPS-tagságodat.

guide-docs_vat = A kettő közül elég az egyik: az **áfaregisztrációs igazolás** vagy egy **céges számla**, amelyen jól látható az áfaszám és a cégnév.

    Kérjük, vedd figyelembe, hogy ezeket az adatokat csak az adhatja meg, aki erre jogosult.

guide-docs_no_vat = Kérjük, küldd be **az egyiket** ezek közül; szerepeljen rajta a cég neve és címe:
    • céges számla
    • működési vagy szakmai engedély
    • cégkivonat

# The form is in English; no Hungarian guide names its section.
guide-old_email = A régi CPS-es e-mail-címedet az igénylőűrlap { $step }. lépésében, a „business details” (üzleti adatok) résznél add meg.

    Ez alapján találjuk meg a korábban regisztrált termékeidet, amelyeket aztán áttelepíthetsz az új fiókba. Nélküle nincs honnan áttelepíteni őket.

guide-approval_time = Az Üzleti fiók ellenőrzése és létrehozása legfeljebb { $days } munkanapig tart.

    Amint kész a fiók, e-mailt kapsz, és akkor beállíthatod a jelszavadat.

guide-password_too_early = A jelszót még nem lehet beállítani: kérjük, várd meg az automatikus e-mailt (feladó: { $sender }), és addig ne próbálkozz vele.

    Amint ellenőriztük és létrehoztuk az Üzleti fiókodat, elküldjük.

guide-password_reset = Ha már létrejött a fiókod, [ezzel a hivatkozással]({ $url }) bármikor visszaállíthatod a jelszavadat.

    Első alkalommal várd meg az automatikus e-mailt (feladó: { $sender }), állítsd be az új jelszavadat, majd jelentkezz be az Üzleti fiókodba.

guide-no_email = Az e-mail akkor érkezik (feladó: { $sender }), amikor elkészült a fiókod; erre legfeljebb { $days } munkanapot kell várni. Kérjük, nézd meg a levélszemét (spam) mappát is.

    Ha már ennél régebb óta vársz, kérjük, fordulj a CPS elsőbbségi ügyfélszolgálatához.

guide-where_register_products = A felső fekete sávon nyisd meg a [Saját termékek]({ $url }) (My products) lapot, és ott regisztráld az összes Canon termékedet.

guide-migrate_how = A [Saját termékek]({ $url }) (My products) oldalon kattints jobb oldalt a **TERMÉKEK ÁTTELEPÍTÉSE** (MIGRATE PRODUCTS) feliratú kék gombra.

    A gomb akkor jelenik meg, ha korábban is volt CPS-fiókod, és az Üzleti fiók regisztrálásakor megadtad a régi e-mail-címedet.

guide-no_migrate_button = Ha nincs ott a **TERMÉKEK ÁTTELEPÍTÉSE** (MIGRATE PRODUCTS) feliratú kék gomb, akkor az Üzleti fiók regisztrálásakor kimaradt a régi e-mail-címed.

    Kérjük, regisztráld újra a termékeidet a [Saját termékek]({ $url }) (My products) oldalon, vagy fordulj a CPS elsőbbségi ügyfélszolgálatához.

guide-green_tick_meaning = A zöld pipa azt jelenti, hogy a termék regisztrációja teljes, és a pontjait hozzáadtuk a fiókodhoz.

    Ha minden termékednél ott a pipa, akkor az összes termékpontodat megkaptad.

guide-no_green_tick = Lehet, hogy hiányzik a termék valamelyik kötelező adata, például: { $details }.

    A [Saját termékek]({ $url }) (My products) oldalon kattints a terméknél a „Termék megtekintése” (View product) gombra, és ellenőrizd a regisztrációt.

guide-unknown_details = Semmi gond, ha nem emlékszel pontosan: hozzávetőleges adat is megteszi, írd azt, amit a legvalószínűbbnek tartasz.

guide-points_needed = Legalább **{ $threshold } pont** kell a CPS-hez. Amint ennyi van a fiókodban, meghívunk, hogy csatlakozz.

tier-line = **{ $tier_name }**: { $from }–{ $to } pont, évi { $fee }

tier-line-open = **{ $tier_name }**: { $from } ponttól, évi { $fee }

guide-tiers_overview = A CPS-szintek a következők:
    { $tiers }

    A vállalati szinteknél a céged pontjai számítanak:
    { $corporate }

    Minél több pontod van, annál több szint közül választhatsz, és az alacsonyabbak is elérhetők maradnak.

guide-tier_fee = A **{ $tier_name }** éves díja { $fee }.

guide-tier_fees = Az éves díj a szinttől függ:
    { $tiers }

guide-corporate_tiers = Vállalati szintet akkor választhatsz, ha a cégednek legalább { $from } pontja van:
    { $tiers }

    A vállalati szintek, illetve a CPS Silver, a CPS Gold és a CPS Platinum között az „Elérhető CPS-szintek” (Available CPS tiers) alatti BE/KI kapcsolóval válthatsz.

guide-choose_lower_tier = Igen, bármelyik szintet választhatod, amelyik elérhető számodra, tehát alacsonyabbat is.

    Feliratkozáskor látod az összes elérhető szintet; minél több pontod van, annál több közül választhatsz.

guide-choose_lower_tier-with = { $points } ponttal választható szint: { $tiers }.

guide-choose_lower_tier-none = { $points } ponttal még egyik szint sem érhető el. Az első { $threshold } ponttól nyílik meg.

guide-payment_methods = Fizethetsz **kártyával** vagy **banki átutalással**. Banki átutalásnál helyi többletköltségek is felmerülhetnek.

guide-card_when_charged = Az előfizetési díjat nem azonnal vonjuk le: ma csak nulla összegű engedélyezést kérünk a kártyádra, a díjat pedig a számlán feltüntetett esedékesség napján terheljük rá.

    Ez általában { $days } napon belül megtörténik.

guide-bank_transfer_terms = Kérjük, utald át az összeget a számlán feltüntetett esedékesség napjáig. Az átutalás helyi többletköltségekkel járhat.

guide-invoice_when = A számlát a vásárlás után néhány órán belül megkapod.

guide-membership_active_when = A CPS-tagságodat azonnal használhatod.

guide-number_changes = Ha korábban már volt CPS-tagsági számod, az új tagsággal új számot kapsz.
