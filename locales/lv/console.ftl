### Aģentu konsole. To lasa atbalsta komandas darbinieki.

console-title = { $heading } – Konsole
console-site = CPS konsole

console-nav-inbox = Sarunas
console-nav-applications = Pieteikumi
console-nav-agents = Komanda

role-agent = aģents
role-lead = komandas vadītājs
role-admin = administrators

console-log-in = Pieteikšanās konsolē
console-log-in-go = Turpināt
console-email = E-pasts
console-password = Parole
console-password-new = Jaunā parole
console-factor = Apstipriniet savu identitāti
console-factor-new = Noskenējiet šo attēlu ar autentifikācijas lietotni tālrunī. Turpmāk lietotne rādīs kodu katrai pieteikšanās reizei.
console-factor-picture = QR kods autentifikācijas lietotnei
console-factor-typed = Ja noskenēt neizdodas, ievadiet lietotnē šo atslēgu:
console-factor-code = Kods no lietotnes
# digits: 6
console-factor-hint = Lietotne ik pusminūti rāda jaunu 6 ciparu kodu.
console-factor-go = Pieteikties
console-invitation = Laipni lūdzam konsolē
console-invitation-for = Labdien, { $name }! Izvēlieties paroli adresei { $email }. Pēc tam varēsiet pieteikties.
console-invitation-go = Saglabāt paroli

console-you = { $name }, { $role_name }
console-go-away = Paņemt pauzi
console-come-here = Pieņemt sarunas
console-state-here = pieejamība ieslēgta
console-state-away = pauze
console-here = Tagad jums var piešķirt jaunas sarunas.
console-away = Jums ir pauze. Iesāktās sarunas paliek jums, jaunas netiek piešķirtas.

console-parts = Sarunu saraksti
console-part-mine = Manas
console-part-waiting = Gaida
console-part-others = Kolēģu
console-part-bot = Asistents
console-part-closed = Slēgtās
console-search = Meklēt ziņās un starp klientiem
console-language = Valoda
console-topic = Temats
console-customer = Klients
console-all = Visi
console-filter = Rādīt
console-identified = identitāte apstiprināta
console-not-identified = identitāte nav apstiprināta
console-visitor = Apmeklētājs
console-no-topic = Temata vēl nav
console-inbox-empty = Šeit nav nevienas sarunas.
console-shown = Parādītas { $shown } no { $all }.
console-more = Rādīt vairāk
console-too-many = Pārējās atradīsiet ar filtriem vai meklēšanu.
console-there = Pašlaik pieejami: { $names }
console-nobody-there = Pašlaik neviens nepieņem sarunas.
console-to-inbox = Atpakaļ uz sarunām

console-owner-bot = Atbild asistents
console-owner-queue = Gaida cilvēku
console-owner-proposed = Gaida cilvēku, piešķirta: { $name }
console-owner-agent = Atbild { $name }
console-owner-closed = Slēgta: { $reason_name }
close_reason-solved = atrisināts
close_reason-no_answer = klients vairs neatbild
close_reason-by_mail = turpinām e-pastā
close_reason-not_ours = jautājums neattiecas uz CPS atbalstu
close_reason-abuse = ļaunprātīga izmantošana
console-waits-since = Gaida kopš { $at }
console-late = pārsniegts mērķa laiks
console-typing = Klients raksta …
console-open-task = Nepabeigts: { $task }
console-place = Vieta rindā: { $place }
console-contact = Neviens nebija pieejams. Atbildiet uz e-pastu: { $email }
console-handover = { $reason ->
    [not_understood] Piedāvāts cilvēks, jo asistents vairākkārt nesaprata klientu ({ $at }).
   *[asked] Klients lūdza sarunu ar cilvēku ({ $at }).
}
handover_reason-asked = klienta lūgums
handover_reason-not_understood = nav saprasts

console-conversation = Saruna
console-dialogue = Sarunas gaita
console-state = Sarunas stāvoklis
console-assist = Ieteiktās atbildes
console-as-customer = Kā to redz klients ({ $language_name })
console-as-agent = Manā valodā
console-by-customer = Klients
console-by-bot = Asistents
console-by-agent = Atbalsts
console-by-system = Paziņojums
console-at = { $at }
console-where = Lapā: { $page }
console-file = Lejupielādēt failu
console-buttons = Piedāvātās pogas
console-topic-sure = { $topic } · { $sure } %
console-alternatives = Citi iespējamie temati

console-take = Pārņemt
console-taken-by = Šajā sarunā atbild { $name }.
console-assign-to = Piešķirt
console-assign-go = Piešķirt
console-canned-use = Ielikt atbildē
console-canned-no-text = Nav teksta klienta valodā ({ $language_name })
console-canned-bad-value = Lūdzu, pārbaudiet šo vērtību: { $name }
console-reply = Atbilde klientam
console-reply-hint = Tiek nosūtīta tieši tā, kā uzrakstīta. Enter nosūta, Shift+Enter sāk jaunu rindu.
console-reply-go = Nosūtīt
console-hand-back = Atdot asistentam
console-transfer = Nodot tālāk
console-transfer-to = Kam
console-transfer-queue = jebkuram, kas ir pieejams
console-transfer-note = Piezīme kolēģim
console-transfer-go = Nodot
console-close = Slēgt
console-close-reason = Iemesls
console-close-note = Piezīme kolēģiem (pēc izvēles)
console-close-go = Slēgt sarunu
console-note = Rakstīt piezīmi
console-note-text = Piezīme kolēģiem; klients to nekad neredz
console-note-go = Saglabāt piezīmi
console-notes = Piezīmes
console-note-note = { $name }, { $at }
console-note-transfer = { $name }, nododot tālāk, { $at }
console-note-close = { $name }, slēdzot sarunu, { $at }

console-taken = Tagad atbildat jūs. Asistents klusē.
console-handed-back = Atkal atbild asistents.
console-transferred = Saruna nodota tālāk.
console-closed = Saruna slēgta. Ja klients uzrakstīs vēlreiz, atbildēs asistents.
console-noted = Piezīme saglabāta.
console-assigned = Saruna piešķirta.

console-customer-unknown = Mēs nezinām, kas ir klients: šajā sarunā viņš nav ne pieteicies, ne apstiprinājis savu e-pasta adresi.
console-company = Uzņēmums
console-country = Valsts
console-account = Uzņēmuma konts
console-account-open = atvērts
console-account-not-open = vēl nav atvērts
console-application = Pieteikums
console-due = Jāizlemj līdz { NUMERIC($due) }
console-application-open = Skatīt pieteikumu
console-points = Punkti
console-points-all = Piešķirti: { $allocated }. Gaida zaļo atzīmi: { $waiting }.
console-ledger = Visi ieraksti
console-ledger-allocated = piešķirts
console-ledger-withdrawn = atsaukts
console-ledger-corrected = labots
console-products = Produkti
console-membership = Abonements
console-expires = Derīgs līdz { NUMERIC($date) }
console-invoices = Rēķini
console-earlier = Iepriekšējās sarunas
console-none = Nav

console-keys = Īsinājumtaustiņi
console-keys-on = Lietot atsevišķus taustiņus kā īsinājumus
console-key-search = meklēt
console-key-next = nākamā saruna
console-key-previous = iepriekšējā saruna
console-key-inbox = atpakaļ uz sarunām
console-key-take = pārņemt
console-key-reply = rakstīt atbildi
console-key-canned = komandas atbildes
console-key-note = rakstīt piezīmi
console-key-hand-back = atdot asistentam
console-key-customer = klienta panelis

console-sorry = Tas nav iespējams
console-error = Neizdevās. Lūdzu, mēģiniet vēlreiz.
console-error-not_found = Šādas lapas nav.
console-error-account_exists = Ar šo e-pasta adresi jau ir atvērts konts.
console-error-agent_exists = Komandā jau ir darbinieks ar šo e-pasta adresi.
console-error-agent_not_there = { $name } pašlaik nepieņem sarunas.
console-error-application_state = Pa šo laiku par pieteikumu jau ir izlemts vai tas ir atsaukts.
console-error-conversation_taken = Šajā sarunā jau atbild { $name }.
console-error-empty_message = Vispirms kaut ko uzrakstiet.
console-error-foreign_form = Šī veidlapa nav nosūtīta no konsoles. Lūdzu, atveriet lapu vēlreiz.
console-error-last_admin = Vajadzīgs vismaz viens administrators.
console-error-not_identified_now = Vispirms klientam sarunā jāapstiprina sava identitāte.
console-error-not_waiting = Šī saruna vairs nevienu negaida.
console-error-not_your_conversation = Šajā sarunā neatbildat jūs. Vispirms pārņemiet to.
console-error-role_required = Jūsu lomai tas nav pieejams; vajadzīga vismaz šāda loma: { $role_name }.
console-error-text_too_long = Teksts ir par garu: { $max ->
    [zero] iespējamas ne vairāk kā { $max } rakstzīmes.
    [one] iespējama ne vairāk kā { $max } rakstzīme.
   *[other] iespējamas ne vairāk kā { $max } rakstzīmes.
}
console-error-too_many_tries = { $minutes ->
    [zero] Pārāk daudz mēģinājumu. Lūdzu, uzgaidiet { $minutes } minūtes.
    [one] Pārāk daudz mēģinājumu. Lūdzu, uzgaidiet { $minutes } minūti.
   *[other] Pārāk daudz mēģinājumu. Lūdzu, uzgaidiet { $minutes } minūtes.
}
console-error-unknown_agent = Šī cilvēka komandā nav.
console-error-unknown_application = Šāda pieteikuma nav.
console-error-unknown_conversation = Šādas sarunas nav.
console-error-unknown_invitation = Šī saite jau ir izmantota vai vairs nav derīga. Lūdziet administratoram jaunu.
console-error-wrong_credentials = E-pasts un parole nesakrīt.
console-error-wrong_csrf_token = Lapa bija novecojusi. Lūdzu, atveriet to vēlreiz.
console-error-wrong_factor = Kods nav pareizs vai jau ir izmantots. Uzgaidiet nākamo.
console-error-agent-email = Lūdzu, norādiet pilnu e-pasta adresi.
console-error-agent-name = Lūdzu, norādiet vārdu.
console-error-agent-language = Lūdzu, izvēlieties valodu.
console-error-agent-languages = Lūdzu, izvēlieties vismaz vienu valodu.
console-error-agent-capacity = Lūdzu, norādiet saprātīgu sarunu skaitu.

console-applications-none = Neviens pieteikums negaida lēmumu.
console-application-state = Stāvoklis
console-application-due = Jāizlemj līdz
console-name = Vārds
console-vat-number = PVN maksātāja numurs
console-vat-checked = forma un kontrolcipari ir pareizi
console-old-email = Vecā e-pasta adrese
console-document = Dokuments
console-decide = Lēmums
console-approve = Apstiprināt …
console-approve-sure = Tiks atvērts konts: { $name }. Saite paroles iestatīšanai tiks nosūtīta uz { $email }.
console-approve-go = Apstiprināt un atvērt kontu
console-reject = Noraidīt
console-reject-note = Paskaidrojums pieteikuma iesniedzējam viņa valodā (pēc izvēles)
console-reject-go = Noraidīt pieteikumu
console-history = Vēsture
console-approved = Pieteikums apstiprināts: { $name }.
console-rejected = Pieteikums noraidīts: { $name }.

console-actions = Klienta vārdā
console-action-product = Papildināt informāciju: { $model }
console-action-mail = Vēlreiz nosūtīt paroles saiti
console-action-mail-sure = Klients { $name } saņems e-pasta ziņojumu ar jaunu paroles saiti uz adresi { $email }.
console-action-sign-up = Reģistrēt CPS līmenim
console-action-sign-up-text = Ja maksās ar bankas pārskaitījumu, jūs reģistrējat klientu šeit, un rēķinu klients saņems e-pastā. Karti var ievadīt tikai pats klients: mēs nosūtīsim saiti uz pasūtījumu.
console-action-method-bank_transfer = Pasūtījumu veicat jūs, tūlīt.
console-action-method-card = Klients saņem ziņu ar saiti un pasūta vietnē.
console-action-card-sure = Klients { $name } saņems šo ziņu. Nekas netiks pasūtīts, kamēr klients nebūs ievadījis karti un apstiprinājis pasūtījumu.
console-action-card-go = Nosūtīt saiti
console-action-accepted = Bankas pārskaitījumam: klients ir piekritis CPS noteikumiem (versija { $version })
console-action-sure = Tas tiks izdarīts klienta vārdā: { $name }. Lūdzu, pārbaudiet vēlreiz.
console-action-check = Pārbaudīt
console-action-go = Izpildīt
console-action-back = Labot
console-missing-tier = Lūdzu, izvēlieties līmeni, kas klientam ir pieejams.
console-error-nothing_to_order = Šim klientam pašlaik nevar pasūtīt nevienu līmeni.
console-card-link-sent = Saite ir nosūtīta sarunā. Tagad klients var ievadīt karti un apstiprināt pasūtījumu.
console-action-migrate = Pārcelt agrākā konta produktus
console-action-migrate-ready = { $count ->
    [zero] Uz jauno kontu tiks pārcelti { $count } produktu no klienta agrākā CPS konta.
    [one] Uz jauno kontu tiks pārcelts { $count } produkts no klienta agrākā CPS konta.
   *[other] Uz jauno kontu tiks pārcelti { $count } produkti no klienta agrākā CPS konta.
}
console-migrated = { $migrated ->
    [zero] Uz klienta jauno kontu pārcelti { $migrated } produktu.
    [one] Uz klienta jauno kontu pārcelts { $migrated } produkts.
   *[other] Uz klienta jauno kontu pārcelti { $migrated } produkti.
}
console-migrated-review = { $migrated ->
    [zero] Uz klienta jauno kontu pārcelti { $migrated } produktu.
    [one] Uz klienta jauno kontu pārcelts { $migrated } produkts.
   *[other] Uz klienta jauno kontu pārcelti { $migrated } produkti.
} Sērijas numuri, kas reģistrēti arī citā kontā un jāpārbauda: { $in_review }.
console-migration-nothing_to_migrate = Klienta agrākajā CPS kontā nav produktu, ko pārcelt.
console-migration-already_migrated = Klienta agrākā CPS konta produkti jau ir pārcelti.
console-migration-no_old_email = Klienta vecā CPS e-pasta adrese nav norādīta, tāpēc nav ko pārcelt. Produkti jāreģistrē vēlreiz.
console-mail-sent = Ziņojums ar saiti ir ceļā uz { $email }.
console-signed-up = Reģistrēts: { $tier_name }, abonementa numurs { $number }.
console-product-tick = { $points ->
    [zero] Produktam { $model } tagad ir zaļā atzīme: { $points } punktu.
    [one] Produktam { $model } tagad ir zaļā atzīme: { $points } punkts.
   *[other] Produktam { $model } tagad ir zaļā atzīme: { $points } punkti.
}
console-product-missing = { $model } ir saglabāts. Zaļajai atzīmei vēl trūkst: { $missing }.

console-agent-name = Vārds
console-agent-name-hint = Šo vārdu redz klienti.
console-agent-role = Loma
console-agent-language = Konsoles valoda
console-agent-languages = Valodas, kurās atbild
console-agent-capacity = Sarunas vienlaikus, ne vairāk kā
console-agent-no-access = piekļuves nav
console-agent-invited = parole vēl nav iestatīta
console-agent-out = nav uz vietas
console-agent-add = Pievienot darbinieku
console-agent-add-go = Pievienot
console-agent-access = Piekļuve
console-agent-invite-text = Jauna saite atceļ veco paroli, piesaistīto autentifikācijas lietotni un visas pieteikšanās.
console-agent-invite = Izveidot jaunu saiti
console-agent-disable = Atņemt piekļuvi
console-agent-enable = Atdot piekļuvi
console-agent-link = Nododiet šo saiti: { $name }. Ar to vienreiz var iestatīt paroli, derīga līdz { $until }; vairs netiks rādīta.
console-agent-saved = Saglabāts: { $name }.
console-agent-disabled = { $name } vairs nevar piekļūt konsolei.
console-agent-enabled = { $name } atkal var piekļūt konsolei.

console-misunderstood = Pārprasta?
console-misunderstood-topic = Ko klients gribēja teikt?
console-misunderstood-unknown = Nezinu
console-misunderstood-go = Pievienot mācīšanas sarakstam
console-misunderstood-noted = Mācīšanas sarakstā
console-misunderstood-as = Mācīšanas sarakstā: { $topic }
console-error-nothing_to_learn = No šīs ziņas nav ko mācīties: tie nav klienta paša vārdi.
console-error-unknown_topic = Tādas tēmas nav.
