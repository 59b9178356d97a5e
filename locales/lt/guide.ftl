### Answers to guide topics. Short first, detail after. Facts: the programme's fact numbers.

guide-apply_account = Užpildykite [verslo paskyros paraiškos formą]({ $url }); ji atsidaro anglų kalba.

    Viskas vyksta dviem etapais: pirmiausia susikuriate naują „Canon“ skaitmeninę verslo paskyrą, o tada joje suaktyvinate naują CPS narystę.

guide-docs_vat = Užtenka vieno iš dviejų dokumentų: **PVM mokėtojo registracijos pažymėjimo** (sertifikato) arba **verslo sąskaitos faktūros**, kurioje aiškiai matyti PVM numeris ir įmonės pavadinimas.

    Atkreipkite dėmesį, kad šiuos duomenis turi pateikti tam įgaliotas asmuo.

guide-docs_no_vat = Pateikite **vieną** iš šių dokumentų, kuriame būtų įmonės pavadinimas ir adresas:
    • verslo sąskaita faktūra
    • verslo ar profesinė licencija
    • Juridinių asmenų registro išrašas

guide-old_email = Seną CPS el. pašto adresą nurodykite paraiškos formos { $step } žingsnyje, skiltyje „Verslo informacija“ (business details).

    Pagal jį randame jūsų anksčiau užregistruotus gaminius, ir galite juos perkelti į naują paskyrą. Be šio adreso jų perkelti nepavyks.

guide-approval_time = { $days ->
    [one] Verslo paskyros patikra ir sukūrimas trunka iki { $days } darbo dienos.
    [few] Verslo paskyros patikra ir sukūrimas trunka iki { $days } darbo dienų.
    [many] Verslo paskyros patikra ir sukūrimas trunka iki { $days } darbo dienos.
   *[other] Verslo paskyros patikra ir sukūrimas trunka iki { $days } darbo dienų.
}

    Kai paskyra bus paruošta, gausite el. laišką ir galėsite nustatyti slaptažodį.

guide-password_too_early = Slaptažodžio kol kas nustatyti negalima: palaukite automatinio el. laiško iš { $sender } ir anksčiau nebandykite.

    Jį išsiųsime, kai tik jūsų verslo paskyra bus patikrinta ir sukurta.

guide-password_reset = Kai paskyra jau sukurta, slaptažodį galite bet kada nustatyti iš naujo [šia nuoroda]({ $url }).

    Pirmą kartą palaukite automatinio el. laiško iš { $sender }, nustatykite naują slaptažodį ir tada prisijunkite prie savo verslo paskyros.

guide-no_email = { $days ->
    [one] El. laiškas iš { $sender } ateina, kai paskyra jau sukurta, o tai trunka iki { $days } darbo dienos. Pažiūrėkite ir šlamšto (spam) aplanke.
    [few] El. laiškas iš { $sender } ateina, kai paskyra jau sukurta, o tai trunka iki { $days } darbo dienų. Pažiūrėkite ir šlamšto (spam) aplanke.
    [many] El. laiškas iš { $sender } ateina, kai paskyra jau sukurta, o tai trunka iki { $days } darbo dienos. Pažiūrėkite ir šlamšto (spam) aplanke.
   *[other] El. laiškas iš { $sender } ateina, kai paskyra jau sukurta, o tai trunka iki { $days } darbo dienų. Pažiūrėkite ir šlamšto (spam) aplanke.
}

    Jei laukiate ilgiau, kreipkitės į CPS prioriteto palaikymo tarnybą.

guide-where_register_products = Viršutinėje juodoje juostoje atverkite skirtuką [Mano gaminiai]({ $url }) (My products) ir ten užregistruokite visus savo „Canon“ gaminius.

guide-migrate_how = Puslapyje [Mano gaminiai]({ $url }) spustelėkite dešinėje esantį mėlyną mygtuką **MIGRUOTI PRODUKTUS** (MIGRATE PRODUCTS).

    Jis rodomas, jei jau anksčiau turėjote CPS paskyrą ir per verslo paskyros registraciją nurodėte seną el. pašto adresą.

guide-no_migrate_button = Jei mėlyno mygtuko **MIGRUOTI PRODUKTUS** (MIGRATE PRODUCTS) nėra, vadinasi, per verslo paskyros registraciją nebuvo nurodytas jūsų senas el. pašto adresas.

    Užregistruokite gaminius iš naujo puslapyje [Mano gaminiai]({ $url }) arba kreipkitės į CPS prioriteto palaikymo tarnybą.

guide-green_tick_meaning = Žalia varnelė prie gaminio reiškia, kad jo registracija baigta, o taškai pridėti prie jūsų paskyros.

    Kai ją turi visi gaminiai, visi jūsų gaminių taškai jau paskirstyti.

guide-no_green_tick = Gali būti, kad trūksta kai kurių privalomų gaminio duomenų, pavyzdžiui: { $details }.

    Puslapyje [Mano gaminiai]({ $url }) prie to gaminio spustelėkite „Peržiūrėti gaminį“ (View product) ir patikrinkite registraciją.

guide-unknown_details = Nesijaudinkite, jei tiksliai neprisimenate: tinka ir apytikslis atsakymas, nurodykite tai, kas atrodo labiausiai tikėtina.

guide-points_needed = { $threshold ->
    [one] Reikia bent **{ $threshold } taško**. Kai tik jis bus jūsų paskyroje, gausite kvietimą prisijungti prie CPS.
    [few] Reikia bent **{ $threshold } taškų**. Kai tik jie bus jūsų paskyroje, gausite kvietimą prisijungti prie CPS.
    [many] Reikia bent **{ $threshold } taško**. Kai tik jie bus jūsų paskyroje, gausite kvietimą prisijungti prie CPS.
   *[other] Reikia bent **{ $threshold } taškų**. Kai tik jie bus jūsų paskyroje, gausite kvietimą prisijungti prie CPS.
}

tier-line = { $to ->
    [one] **{ $tier_name }**: { $from }–{ $to } taškas, { $fee } per metus
    [few] **{ $tier_name }**: { $from }–{ $to } taškai, { $fee } per metus
    [many] **{ $tier_name }**: { $from }–{ $to } taško, { $fee } per metus
   *[other] **{ $tier_name }**: { $from }–{ $to } taškų, { $fee } per metus
}

tier-line-open = { $from ->
    [one] **{ $tier_name }**: nuo { $from } taško, { $fee } per metus
    [few] **{ $tier_name }**: nuo { $from } taškų, { $fee } per metus
    [many] **{ $tier_name }**: nuo { $from } taško, { $fee } per metus
   *[other] **{ $tier_name }**: nuo { $from } taškų, { $fee } per metus
}

guide-tiers_overview = CPS pakopos yra šios:
    { $tiers }

    Įmonių pakopoms skaičiuojami jūsų įmonės taškai:
    { $corporate }

    Kuo daugiau taškų turite, tuo daugiau pakopų galite rinktis – žemesnės irgi lieka.

guide-tier_fee = **{ $tier_name }** kainuoja { $fee } per metus.

guide-tier_fees = Metinis mokestis priklauso nuo pakopos:
    { $tiers }

guide-corporate_tiers = { $from ->
    [one] Įmonių pakopą galite rinktis, kai jūsų įmonė turi bent { $from } tašką:
    [few] Įmonių pakopą galite rinktis, kai jūsų įmonė turi bent { $from } taškus:
    [many] Įmonių pakopą galite rinktis, kai jūsų įmonė turi bent { $from } taško:
   *[other] Įmonių pakopą galite rinktis, kai jūsų įmonė turi bent { $from } taškų:
}
    { $tiers }

    Tarp įmonių pakopų ir sidabro, aukso bei platinos (Silver, Gold, Platinum) persijungiate ĮJUNGIMO / IŠJUNGIMO jungikliu skiltyje „Galimos CPS pakopos“ (Available CPS tiers).

guide-choose_lower_tier = Taip, galite rinktis bet kurią jums galimą pakopą, taip pat ir žemesnę.

    Visas galimas pakopas matysite, kai registruositės CPS narystei; kuo daugiau taškų, tuo daugiau pakopų galite rinktis.

guide-choose_lower_tier-with = { $points ->
    [one] Su { $points } tašku galite rinktis: { $tiers }.
    [few] Su { $points } taškais galite rinktis: { $tiers }.
    [many] Su { $points } taško galite rinktis: { $tiers }.
   *[other] Su { $points } taškų galite rinktis: { $tiers }.
}

guide-choose_lower_tier-none = { $points ->
    [one] { $points } taško dar nepakanka nė vienai pakopai.
    [few] { $points } taškų dar nepakanka nė vienai pakopai.
    [many] { $points } taško dar nepakanka nė vienai pakopai.
   *[other] { $points } taškų dar nepakanka nė vienai pakopai.
} { $threshold ->
    [one] Pirmajai reikia bent { $threshold } taško.
    [few] Pirmajai reikia bent { $threshold } taškų.
    [many] Pirmajai reikia bent { $threshold } taško.
   *[other] Pirmajai reikia bent { $threshold } taškų.
}

guide-payment_methods = Mokėti galite **kortele** arba **banko pavedimu**. Banko pavedimui gali būti taikomi vietiniai papildomi mokesčiai.

guide-card_when_charged = Mokestis nuskaičiuojamas ne iš karto: šiandien kortelė tik autorizuojama nuline suma, o pinigai nuskaičiuojami suėjus sąskaitoje faktūroje nurodytam terminui.

    { $days ->
        [one] Paprastai tai įvyksta per { $days } dieną.
        [few] Paprastai tai įvyksta per { $days } dienas.
        [many] Paprastai tai įvyksta per { $days } dienos.
       *[other] Paprastai tai įvyksta per { $days } dienų.
    }

guide-bank_transfer_terms = Sumokėkite iki sąskaitoje faktūroje nurodytos datos. Banko pavedimui gali būti taikomi vietiniai papildomi mokesčiai.

guide-invoice_when = Sąskaitą faktūrą gausite per kelias valandas nuo pirkimo.

guide-membership_active_when = CPS naryste galite naudotis iš karto.

guide-number_changes = Jei anksčiau jau turėjote CPS narystės numerį, su nauja naryste gausite kitą.
