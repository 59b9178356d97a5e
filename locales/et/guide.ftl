### Answers to guide topics. Short first, detail after. Facts: the programme's fact numbers.

guide-apply_account = Täitke [ärikonto taotlusvorm]({ $url }); see avaneb inglise keeles.

    Kõik käib kahes osas: kõigepealt loote uue Canoni digitaalse ärikonto ja seejärel aktiveerite selles oma uue CPS-i liikmelisuse.

guide-docs_vat = Piisab ühest neist kahest: **käibemaksukohustuslase tõend** või **ettevõtte arve**, millel on selgelt näha KMKR number ja ettevõtte nimi.

    Pange tähele, et teil peab olema õigus neid andmeid esitada.

guide-docs_no_vat = Palun saatke **üks** järgmistest dokumentidest, millel on ettevõtte nimi ja aadress:
    • ettevõtte arve
    • tegevusluba või kutsetegevuse luba
    • äriregistri väljavõte

# The form is in English; no Estonian guide names its section.
guide-old_email = Märkige oma vana CPS-i e-posti aadress taotlusvormi { $step }. sammus, jaotises „business details“ (ettevõtte andmed).

    Selle järgi leiame teie varem registreeritud tooted ja saate need uuele kontole migreerida. Ilma selle aadressita ei ole midagi migreerida.

guide-approval_time = Ärikonto kontrollimine ja loomine võtab aega kuni { $days } tööpäeva.

    Kui konto on valmis, tuleb teile e-kiri ja siis saate parooli määrata.

guide-password_too_early = Parooli ei saa veel määrata: palun oodake ära automaatne e-kiri aadressilt { $sender } ja ärge enne seda proovige.

    Saadame selle kohe, kui teie ärikonto on kontrollitud ja loodud.

guide-password_reset = Kui konto on loodud, saate parooli igal ajal lähtestada [selle lingi kaudu]({ $url }).

    Esimesel korral oodake ära automaatne e-kiri aadressilt { $sender }, määrake uus parool ja logige siis oma ärikontole sisse.

guide-no_email = E-kiri tuleb aadressilt { $sender } siis, kui teie konto on loodud; see võtab aega kuni { $days } tööpäeva. Palun vaadake ka rämpsposti kausta.

    Kui olete juba kauem oodanud, võtke palun ühendust CPS Priority toega.

guide-where_register_products = Avage ülemisel mustal ribal vahekaart [Minu tooted]({ $url }) (My products) ja registreerige seal kõik oma Canoni tooted.

guide-migrate_how = Klõpsake lehel [Minu tooted]({ $url }) (My products) paremal asuvat sinist nuppu **MIGREERI TOOTED** (MIGRATE PRODUCTS).

    Nupp on olemas, kui teil oli varem CPS-i konto ja märkisite ärikonto registreerimisel oma vana e-posti aadressi.

guide-no_migrate_button = Kui sinist nuppu **MIGREERI TOOTED** (MIGRATE PRODUCTS) ei ole, jäi ärikonto registreerimisel vana e-posti aadress märkimata.

    Palun registreerige oma tooted lehel [Minu tooted]({ $url }) (My products) uuesti või võtke ühendust CPS Priority toega.

guide-green_tick_meaning = Roheline linnuke tähendab, et toode on täielikult registreeritud ja selle punktid on teie kontole lisatud.

    Kui linnuke on kõigil teie toodetel, on kõik tootepunktid kontole lisatud.

guide-no_green_tick = Võimalik, et mõned toote kohustuslikud andmed on puudu, näiteks { $details }.

    Klõpsake lehel [Minu tooted]({ $url }) (My products) selle toote juures nuppu „Kuva toode“ (View product) ja kontrollige registreerimisandmeid.

guide-unknown_details = Pole hullu, kui te täpselt ei mäleta: sobib ka ligikaudne vastus. Märkige see, mis tundub kõige tõenäolisem.

guide-points_needed = { $threshold ->
    [one] Teil peab olema vähemalt **{ $threshold } punkt**. Niipea kui see on teie kontol, saate kutse CPS-iga liituda.
   *[other] Teil peab olema vähemalt **{ $threshold } punkti**. Niipea kui need on teie kontol, saate kutse CPS-iga liituda.
}

tier-line = **{ $tier_name }**: { $from }–{ $to } punkti, { $fee } aastas

tier-line-open = **{ $tier_name }**: alates { $from } punktist, { $fee } aastas

guide-tiers_overview = CPS-il on järgmised tasemed:
    { $tiers }

    Ettevõtte tasemete puhul lähevad arvesse ettevõtte punktid:
    { $corporate }

    Mida rohkem punkte teil on, seda rohkem tasemeid avaneb, ja madalamad jäävad samuti avatuks.

guide-tier_fee = **{ $tier_name }** maksab { $fee } aastas.

guide-tier_fees = Aastatasu oleneb tasemest:
    { $tiers }

guide-corporate_tiers = { $from ->
    [one] Ettevõtte taseme saate valida, kui teie ettevõttel on vähemalt { $from } punkt:
   *[other] Ettevõtte taseme saate valida, kui teie ettevõttel on vähemalt { $from } punkti:
}
    { $tiers }

    Ettevõtte tasemete ning CPS Silveri, CPS Goldi ja CPS Platinumi vahel saate valida lülitiga jaotises „Saadaval olevad CPS-i tasemed“ (Available CPS tiers).

guide-choose_lower_tier = Jah, võite valida iga taseme, mis on teile avatud, ka madalama.

    Kõiki saadaolevaid tasemeid näete CPS-iga liitudes; mida rohkem punkte teil on, seda rohkem tasemeid avaneb.

guide-choose_lower_tier-with = { $points } punktiga on teie valikus { $tiers }.

guide-choose_lower_tier-none = { $points } punktiga ei ole veel ükski tase avatud. Esimene avaneb { $threshold } punktiga.

guide-payment_methods = Maksta saate **kaardiga** või **pangaülekandega**. Ülekandega võivad kaasneda kohalikud lisatasud.

guide-card_when_charged = Liikmemaksu ei võeta kohe: täna autoriseeritakse kaart ainult nullsummaga ja tasu võetakse kaardilt arvel näidatud maksetähtpäeval.

    Tavaliselt on see { $days } päeva jooksul.

guide-bank_transfer_terms = Palun makske arvel näidatud maksetähtpäevaks. Pangaülekandega võivad kaasneda kohalikud lisatasud.

guide-invoice_when = Arve saate mõne tunni jooksul pärast ostu.

guide-membership_active_when = CPS-i liikmelisust saate kasutada kohe.

guide-number_changes = Kui teil oli varem CPS-i liikmenumber, saate uue liikmelisusega uue numbri.
