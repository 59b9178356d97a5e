### The sample members' site around the chat. Answers of the assistant that fit are used here too.

portal-title = { $heading } – dalībnieku vietnes paraugs

portal-site = Dalībnieku vietnes paraugs
portal-skip = Pāriet pie satura
portal-menu = Galvenā izvēlne
portal-language = Valoda

portal-nav-account = Mans konts
portal-nav-products = Mani produkti
portal-nav-subscriptions = Mani abonementi
portal-log-out = Iziet

portal-viewer = Skatīt vietni kā
portal-viewer-nobody = Nepieteicies apmeklētājs
portal-viewer-show = Rādīt

portal-hello = Sveiki, { $name }!
portal-welcome = Laipni lūdzam!
portal-welcome-text = Šajā paraugā redzams tas, ko redz programmas dalībnieki: produkti ar punktiem un zaļajām atzīmēm, abonements un pieejamie līmeņi. Uz jautājumiem atbild asistents apakšējā labajā stūrī – šeit un visās pārējās lapās.
portal-log-in-products = Kad piesakāties, šeit redzami jūsu produkti, to zaļās atzīmes un punkti.
portal-log-in-subscriptions = Kad piesakāties, šeit redzams jūsu abonements un rēķini.

portal-company = Uzņēmums
portal-email = E-pasts
portal-country = Valsts
portal-application = Uzņēmuma konta pieteikums

portal-ticked = Zaļā atzīme: { $ticked } no { $count }

portal-tick = Zaļā atzīme
portal-no-tick = Zaļās atzīmes vēl nav

portal-points = { $points ->
    [zero] { $points } punktu
    [one] { $points } punkts
   *[other] { $points } punkti
}

portal-points-waiting = { $points ->
    [zero] { $points } punktu, kad būs atzīme
    [one] { $points } punkts, kad būs atzīme
   *[other] { $points } punkti, kad būs atzīme
}

portal-missing = Trūkst: { $details }
portal-view-product = Skatīt produktu

portal-not-given = nav norādīts

portal-approximate = aptuvena atbilde

portal-country-name = { $country }

portal-date = { $date }

portal-membership = Abonements
portal-membership-number = CPS abonementa numurs
portal-membership-since = Aktīvs kopš
portal-membership-expires = Beigu datums

portal-tiers = Pieejamie CPS līmeņi
portal-all-tiers = CPS līmeņi

portal-tier-open = pieejams

portal-tier-missing = { $missing ->
    [zero] trūkst { $missing } punktu
    [one] trūkst { $missing } punkta
   *[other] trūkst { $missing } punktu
}

portal-individual = CPS Silver, CPS Gold un CPS Platinum
portal-corporate = Korporatīvie līmeņi

portal-invoices = Rēķini

portal-password = Paroles iestatīšana un atiestatīšana

portal-password-first = Pirmajā reizē sagaidiet automātisko e-pasta ziņojumu no { $sender }. To nosūtām, tiklīdz uzņēmuma konts ir pārbaudīts un izveidots, un tajā ir saite uz lapu, kur iestatāt paroli.

portal-password-later = Kad konts ir izveidots, paroli varat atiestatīt jebkurā laikā.
portal-password-sample = Šajā paraugā parole nav vajadzīga: augšā izvēlieties, kura konts jāparāda.

portal-notice = Šis ir neatkarīgs projekts, nevis Canon vietne. Šeit redzamie cilvēki, uzņēmumi un produktu punkti ir izdomāti.
