### The sample members' site around the chat. Answers of the assistant that fit are used here too.

portal-title = { $heading } – pavyzdinė narių svetainė

portal-site = Pavyzdinė narių svetainė
portal-skip = Pereiti prie turinio
portal-menu = Pagrindinis meniu
portal-language = Kalba

portal-nav-account = Mano paskyra
portal-nav-products = Mano gaminiai
portal-nav-subscriptions = Mano prenumeratos
portal-log-out = Atsijungti

portal-viewer = Rodyti svetainę kaip
portal-viewer-nobody = Neprisijungęs lankytojas
portal-viewer-show = Rodyti

portal-hello = Sveiki, { $name }!
portal-welcome = Sveiki atvykę!
portal-welcome-text = Ši pavyzdinė svetainė rodo, ką mato programos nariai: gaminius su taškais ir žaliomis varnelėmis, narystę ir galimas pakopas. Į klausimus atsako asistentas apačioje dešinėje – čia ir visuose kituose puslapiuose.
portal-log-in-products = Prisijungę čia matysite savo gaminius, jų varneles ir taškus.
portal-log-in-subscriptions = Prisijungę čia matysite savo narystę ir sąskaitas faktūras.

portal-company = Įmonė
portal-email = El. paštas
portal-country = Šalis
portal-application = Verslo paskyros paraiška

portal-ticked = Žalia varnelė: { $ticked } iš { $count }

portal-tick = Žalia varnelė
portal-no-tick = Žalios varnelės dar nėra

portal-points = { $points ->
    [one] { $points } taškas
    [few] { $points } taškai
    [many] { $points } taško
   *[other] { $points } taškų
}

portal-points-waiting = { $points ->
    [one] { $points } taškas, kai bus varnelė
    [few] { $points } taškai, kai bus varnelė
    [many] { $points } taško, kai bus varnelė
   *[other] { $points } taškų, kai bus varnelė
}

portal-missing = Trūksta: { $details }
portal-view-product = Peržiūrėti gaminį

portal-not-given = nenurodyta

portal-approximate = apytikslis atsakymas

portal-country-name = { $country }

portal-date = { $date }

portal-membership = Narystė
portal-membership-number = CPS narystės numeris
portal-membership-since = Aktyvi nuo
portal-membership-expires = Galiojimo pabaiga

portal-tiers = Galimos CPS pakopos
portal-all-tiers = CPS pakopos

portal-tier-open = galima

portal-tier-missing = { $missing ->
    [one] trūksta { $missing } taško
    [few] trūksta { $missing } taškų
    [many] trūksta { $missing } taško
   *[other] trūksta { $missing } taškų
}

portal-individual = Sidabras, auksas ir platina
portal-corporate = Įmonių pakopos

portal-invoices = Sąskaitos faktūros

portal-password = Slaptažodžio nustatymas ir atkūrimas

portal-password-first = Pirmą kartą palaukite automatinio el. laiško iš { $sender }. Jis išsiunčiamas, kai tik verslo paskyra patikrinta ir sukurta, o jame yra nuoroda į puslapį, kuriame nustatote slaptažodį.

portal-password-later = Kai paskyra sukurta, slaptažodį galite nustatyti iš naujo bet kuriuo metu.
portal-password-sample = Šioje pavyzdinėje svetainėje slaptažodžio nereikia: tiesiog viršuje pasirinkite, kieno paskyrą rodyti.

portal-notice = Tai nepriklausomas projektas, o ne „Canon“ svetainė. Čia rodomi žmonės, įmonės ir gaminių taškai yra išgalvoti.
