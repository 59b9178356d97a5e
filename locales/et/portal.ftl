### The sample members' site around the chat. Answers of the assistant that fit are used here too.

portal-title = { $heading } – liikmete näidissait

portal-site = Liikmete näidissait
portal-skip = Otse sisu juurde
portal-menu = Peamenüü
portal-language = Keel

portal-nav-account = Minu konto
portal-nav-products = Minu tooted
portal-nav-subscriptions = Minu liikmelisus
portal-log-out = Logi välja

portal-viewer = Vaata saiti kasutajana
portal-viewer-nobody = Külastaja, sisse logimata
portal-viewer-show = Näita

portal-hello = Tere, { $name }!
portal-welcome = Tere tulemast!
portal-welcome-text = See näidissait näitab, mida liikmed näevad: tooteid koos punktide ja roheliste linnukestega, liikmelisust ja avatud tasemeid. Küsimustele vastab paremal all olev assistent nii siin kui ka kõigil teistel lehtedel.
portal-log-in-products = Kui olete sisse logitud, näete siin oma tooteid, nende linnukesi ja punkte.
portal-log-in-subscriptions = Kui olete sisse logitud, näete siin oma liikmelisust ja arveid.

portal-company = Ettevõte
portal-email = E-post
portal-country = Riik
portal-application = Ärikonto taotlus

portal-ticked = Roheline linnuke: { $ticked }/{ $count }

portal-tick = Roheline linnuke
portal-no-tick = Rohelist linnukest veel ei ole

portal-points = { $points ->
    [one] { $points } punkt
   *[other] { $points } punkti
}

portal-points-waiting = { $points ->
    [one] { $points } punkt, kui linnuke on olemas
   *[other] { $points } punkti, kui linnuke on olemas
}

portal-missing = Puudu: { $details }
portal-view-product = Kuva toode

portal-not-given = märkimata

portal-approximate = ligikaudne vastus

portal-country-name = { $country }

portal-date = { $date }

portal-membership = Liikmelisus
portal-membership-number = CPS-i liikmenumber
portal-membership-since = Kehtib alates
portal-membership-expires = Kehtib kuni

portal-tiers = Saadaval olevad CPS-i tasemed
portal-all-tiers = CPS-i tasemed

portal-tier-open = avatud

portal-tier-missing = { $missing ->
    [one] puudu { $missing } punkt
   *[other] puudu { $missing } punkti
}

portal-individual = CPS Silver, CPS Gold ja CPS Platinum
portal-corporate = Ettevõtte tasemed

portal-invoices = Arved

portal-password = Parooli määramine ja lähtestamine

portal-password-first = Esimesel korral oodake automaatset e-kirja aadressilt { $sender }. See saadetakse kohe, kui teie ärikonto on kontrollitud ja loodud, ning kirjas on link lehele, kus parooli määrate.

portal-password-later = Kui konto on loodud, saate parooli igal ajal lähtestada.
portal-password-sample = Sellel näidissaidil parooli vaja ei ole: valige lihtsalt ülal, kelle kontot näidata.

portal-notice = See on sõltumatu projekt, mitte Canoni sait. Siin näidatud inimesed, ettevõtted ja toodete punktid on välja mõeldud.
