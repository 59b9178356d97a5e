### Answers to guide topics. Short first, detail after. Facts: the programme's fact numbers.

guide-apply_account = Aizpildiet [uzņēmuma konta pieteikuma veidlapu]({ $url }); tā atveras angļu valodā.

    Viss notiek divās daļās: vispirms izveidojat jauno Canon digitālo uzņēmuma kontu un pēc tam tajā aktivizējat jauno CPS abonementu.

guide-docs_vat = Pietiek ar vienu no diviem dokumentiem: **PVN reģistrācijas apliecību** vai **uzņēmuma rēķinu**, kurā skaidri redzams PVN maksātāja numurs un uzņēmuma nosaukums.

    Ņemiet vērā, ka jums jābūt pilnvarojumam sniegt šo informāciju.

guide-docs_no_vat = Lūdzu, iesniedziet **vienu** no šiem dokumentiem, kurā ir uzņēmuma nosaukums un adrese:
    • uzņēmuma rēķins
    • uzņēmuma vai profesionālā licence
    • izraksts no Uzņēmumu reģistra

guide-old_email = Savu veco CPS e-pasta adresi norādiet pieteikuma veidlapas { $step }. solī, sadaļā “Detalizēta informācija par uzņēmumu” (business details).

    Pēc šīs adreses atrodam produktus, ko reģistrējāt agrāk, un jūs varat tos migrēt uz jauno kontu. Ja šīs adreses pieteikumā nav, vecos produktus migrēt nevar.

guide-approval_time = { $days ->
    [zero] Uzņēmuma konta pārbaude un izveide ilgst līdz { $days } darba dienām.
    [one] Uzņēmuma konta pārbaude un izveide ilgst līdz { $days } darba dienai.
   *[other] Uzņēmuma konta pārbaude un izveide ilgst līdz { $days } darba dienām.
}

    Kad konts būs gatavs, saņemsiet e-pasta ziņojumu un varēsiet iestatīt paroli.

guide-password_too_early = Paroli vēl nevar iestatīt: lūdzu, sagaidiet automātisko e-pasta ziņojumu no { $sender } un pirms tam nemēģiniet.

    To nosūtīsim, tiklīdz jūsu uzņēmuma konts būs pārbaudīts un izveidots.

guide-password_reset = Kad konts ir izveidots, paroli varat atiestatīt jebkurā laikā, izmantojot [šo saiti]({ $url }).

    Pirmajā reizē sagaidiet automātisko e-pasta ziņojumu no { $sender }, iestatiet jauno paroli un tad piesakieties savā uzņēmuma kontā.

guide-no_email = { $days ->
    [zero] E-pasta ziņojumu no { $sender } saņemsiet, kad konts būs izveidots, un tas var ilgt līdz { $days } darba dienām. Ieskatieties arī mēstuļu (spam) mapē.
    [one] E-pasta ziņojumu no { $sender } saņemsiet, kad konts būs izveidots, un tas var ilgt līdz { $days } darba dienai. Ieskatieties arī mēstuļu (spam) mapē.
   *[other] E-pasta ziņojumu no { $sender } saņemsiet, kad konts būs izveidots, un tas var ilgt līdz { $days } darba dienām. Ieskatieties arī mēstuļu (spam) mapē.
}

    Ja gaidāt jau ilgāk, lūdzu, sazinieties ar CPS prioritārā atbalsta dienestu.

guide-where_register_products = Augšējā melnajā joslā atveriet cilni [Mani produkti]({ $url }) (My products) un reģistrējiet tur visus savus Canon produktus.

guide-migrate_how = Lapā [Mani produkti]({ $url }) noklikšķiniet uz zilās pogas **MIGRĒT PRODUKTUS** (MIGRATE PRODUCTS) labajā pusē.

    Tā ir redzama, ja jums jau agrāk bija CPS konts un, reģistrējot uzņēmuma kontu, norādījāt veco e-pasta adresi.

guide-no_migrate_button = Ja zilās pogas **MIGRĒT PRODUKTUS** (MIGRATE PRODUCTS) nav, tas nozīmē, ka, reģistrējot uzņēmuma kontu, nav norādīta vecā e-pasta adrese.

    Lūdzu, reģistrējiet produktus vēlreiz lapā [Mani produkti]({ $url }) vai sazinieties ar CPS prioritārā atbalsta dienestu.

guide-green_tick_meaning = Zaļā atzīme pie produkta nozīmē, ka tā reģistrācija ir pabeigta un punkti ir pieskaitīti jūsu kontam.

    Kad atzīme ir visiem produktiem, ir piešķirti visi jūsu produktu punkti.

guide-no_green_tick = Iespējams, produktam trūkst kādas obligāti norādāmās informācijas, piemēram: { $details }.

    Lapā [Mani produkti]({ $url }) pie šī produkta noklikšķiniet uz “Skatīt produktu” (View product) un pārbaudiet reģistrāciju.

guide-unknown_details = Neuztraucieties, ja precīzi neatceraties: der arī aptuvena atbilde, norādiet to, kas šķiet visticamākais.

guide-points_needed = { $threshold ->
    [zero] Nepieciešams vismaz **{ $threshold } punktu**. Tiklīdz tie būs jūsu kontā, saņemsiet aicinājumu pievienoties programmai CPS.
    [one] Nepieciešams vismaz **{ $threshold } punkts**. Tiklīdz tas būs jūsu kontā, saņemsiet aicinājumu pievienoties programmai CPS.
   *[other] Nepieciešami vismaz **{ $threshold } punkti**. Tiklīdz tie būs jūsu kontā, saņemsiet aicinājumu pievienoties programmai CPS.
}

tier-line = { $to ->
    [zero] **{ $tier_name }**: { $from }–{ $to } punktu, { $fee } gadā
    [one] **{ $tier_name }**: { $from }–{ $to } punkts, { $fee } gadā
   *[other] **{ $tier_name }**: { $from }–{ $to } punkti, { $fee } gadā
}

tier-line-open = { $from ->
    [zero] **{ $tier_name }**: no { $from } punktiem, { $fee } gadā
    [one] **{ $tier_name }**: no { $from } punkta, { $fee } gadā
   *[other] **{ $tier_name }**: no { $from } punktiem, { $fee } gadā
}

guide-tiers_overview = CPS līmeņi ir šādi:
    { $tiers }

    Korporatīvajiem līmeņiem skaita uzņēmuma punktus:
    { $corporate }

    Jo vairāk punktu, jo vairāk līmeņu ir pieejams, un zemākie līmeņi paliek pieejami.

guide-tier_fee = **{ $tier_name }** maksā { $fee } gadā.

guide-tier_fees = Gada maksa ir atkarīga no līmeņa:
    { $tiers }

guide-corporate_tiers = { $from ->
    [zero] Korporatīvo līmeni varat izvēlēties, ja uzņēmumam ir vismaz { $from } punktu:
    [one] Korporatīvo līmeni varat izvēlēties, ja uzņēmumam ir vismaz { $from } punkts:
   *[other] Korporatīvo līmeni varat izvēlēties, ja uzņēmumam ir vismaz { $from } punkti:
}
    { $tiers }

    Ar ieslēgšanas/izslēgšanas slēdzi sadaļā “Pieejamie CPS līmeņi” (Available CPS tiers) varat pārslēgties starp korporatīvajiem līmeņiem un CPS Silver, CPS Gold un CPS Platinum.

guide-choose_lower_tier = Jā, varat izvēlēties jebkuru no jums pieejamajiem līmeņiem, arī zemāku.

    Visus pieejamos līmeņus redzēsiet, kad reģistrēsieties programmā CPS; jo vairāk punktu, jo vairāk līmeņu ir pieejams.

guide-choose_lower_tier-with = { $points ->
    [zero] Ar { $points } punktiem varat izvēlēties: { $tiers }.
    [one] Ar { $points } punktu varat izvēlēties: { $tiers }.
   *[other] Ar { $points } punktiem varat izvēlēties: { $tiers }.
}

guide-choose_lower_tier-none = { $points ->
    [zero] Ar { $points } punktiem vēl nav pieejams neviens līmenis.
    [one] Ar { $points } punktu vēl nav pieejams neviens līmenis.
   *[other] Ar { $points } punktiem vēl nav pieejams neviens līmenis.
} { $threshold ->
    [zero] Pirmais ir pieejams no { $threshold } punktiem.
    [one] Pirmais ir pieejams no { $threshold } punkta.
   *[other] Pirmais ir pieejams no { $threshold } punktiem.
}

guide-payment_methods = Maksāt varat ar **karti** vai ar **bankas pārskaitījumu**. Bankas pārskaitījumam var tikt piemērotas vietējās papildu maksas.

guide-card_when_charged = Abonēšanas maksa netiek noņemta uzreiz: pirkuma dienā karti tikai autorizē ar nulles summu, bet maksu noņem rēķinā norādītajā termiņā.

    { $days ->
        [zero] Parasti tas notiek { $days } dienu laikā.
        [one] Parasti tas notiek { $days } dienas laikā.
       *[other] Parasti tas notiek { $days } dienu laikā.
    }

guide-bank_transfer_terms = Lūdzu, samaksājiet līdz rēķinā norādītajam datumam. Bankas pārskaitījumam var tikt piemērotas vietējās papildu maksas.

guide-invoice_when = Rēķinu saņemsiet dažu stundu laikā pēc pirkuma.

guide-membership_active_when = CPS abonementu varat izmantot uzreiz.

guide-number_changes = Ja jums jau agrāk bija CPS abonementa numurs, ar jauno abonementu saņemsiet citu numuru.
