### Agentų konsolė. Ją skaito pagalbos komandos darbuotojai.

console-title = { $heading } – Konsolė
console-site = CPS konsolė

console-nav-inbox = Pokalbiai
console-nav-applications = Paraiškos
console-nav-agents = Komanda

role-agent = agentas
role-lead = komandos vadovas
role-admin = administratorius

console-log-in = Prisijungimas prie konsolės
console-log-in-go = Tęsti
console-email = El. paštas
console-password = Slaptažodis
console-password-new = Naujas slaptažodis
console-factor = Patvirtinkite savo tapatybę
console-factor-new = Nuskaitykite šį paveikslėlį tapatybės patvirtinimo programėle telefone. Nuo šiol programėlė rodys kodą kiekvienam prisijungimui.
console-factor-picture = QR kodas tapatybės patvirtinimo programėlei
console-factor-typed = Jei nuskaityti nepavyksta, įveskite programėlėje šį raktą:
console-factor-code = Kodas iš programėlės
# digits: 6
console-factor-hint = Programėlė kas pusę minutės rodo naują 6 skaitmenų kodą.
console-factor-go = Prisijungti
console-invitation = Sveiki atvykę į konsolę
console-invitation-for = Sveiki, { $name }! Sukurkite slaptažodį adresui { $email }. Tada galėsite prisijungti.
console-invitation-go = Išsaugoti slaptažodį

console-you = { $name }, { $role_name }
console-go-away = Daryti pertrauką
console-come-here = Priimti pokalbius
console-state-here = priimami pokalbiai
console-state-away = pertrauka
console-here = Dabar jums gali būti skiriami nauji pokalbiai.
console-away = Jums pertrauka. Pradėti pokalbiai lieka jums, nauji neskiriami.

console-parts = Pokalbių sąrašai
console-part-mine = Mano
console-part-waiting = Laukia
console-part-others = Kolegų
console-part-bot = Asistentas
console-part-closed = Užbaigti
console-search = Ieškoti žinutėse ir tarp klientų
console-language = Kalba
console-topic = Tema
console-customer = Klientas
console-all = Visi
console-filter = Rodyti
console-identified = tapatybė patvirtinta
console-not-identified = tapatybė nepatvirtinta
console-visitor = Lankytojas
console-no-topic = Temos dar nėra
console-inbox-empty = Pokalbių čia nėra.
console-shown = Rodoma { $shown } iš { $all }.
console-more = Rodyti daugiau
console-too-many = Kitus rasite filtrais arba paieška.
console-there = Dabar pokalbius priima: { $names }
console-nobody-there = Šiuo metu pokalbių niekas nepriima.
console-to-inbox = Atgal į pokalbius

console-owner-bot = Atsako asistentas
console-owner-queue = Laukia žmogaus
console-owner-proposed = Laukia žmogaus, paskirta: { $name }
console-owner-agent = Atsako { $name }
console-owner-closed = Užbaigta: { $reason_name }
close_reason-solved = išspręsta
close_reason-no_answer = klientas nebeatsako
close_reason-by_mail = tęsiame el. paštu
close_reason-not_ours = klausimas nesusijęs su CPS pagalba
close_reason-abuse = piktnaudžiavimas
console-waits-since = Laukia nuo { $at }
console-late = viršytas tikslinis laikas
console-typing = Klientas rašo …
console-open-task = Neužbaigta: { $task }
console-place = Vieta eilėje: { $place }
console-contact = Nieko nebuvo. Atsakykite el. paštu: { $email }
console-handover = { $reason ->
    [not_understood] Pasiūlytas žmogus, nes asistentas kelis kartus nesuprato kliento ({ $at }).
   *[asked] Klientas paprašė pokalbio su žmogumi ({ $at }).
}
handover_reason-asked = kliento prašymas
handover_reason-not_understood = nesuprasta

console-conversation = Pokalbis
console-dialogue = Pokalbio eiga
console-state = Pokalbio būsena
console-assist = Siūlomi atsakymai
console-as-customer = Kaip mato klientas ({ $language_name })
console-as-agent = Mano kalba
console-by-customer = Klientas
console-by-bot = Asistentas
console-by-agent = Pagalba
console-by-system = Pranešimas
console-at = { $at }
console-where = Puslapyje: { $page }
console-file = Atsisiųsti failą
console-buttons = Pasiūlyti mygtukai
console-topic-sure = { $topic } · { $sure } %
console-alternatives = Kitos galimos temos

console-take = Perimti
console-taken-by = Šiame pokalbyje atsako { $name }.
console-assign-to = Paskirti
console-assign-go = Paskirti
console-canned-use = Įkelti į atsakymą
console-canned-no-text = Nėra teksto kliento kalba ({ $language_name })
console-canned-bad-value = Patikrinkite šią reikšmę: { $name }
console-reply = Atsakymas klientui
console-reply-hint = Išsiunčiama tiksliai taip, kaip parašyta. „Enter“ išsiunčia, „Shift+Enter“ pradeda naują eilutę.
console-reply-go = Siųsti
console-hand-back = Grąžinti asistentui
console-transfer = Perduoti
console-transfer-to = Kam
console-transfer-queue = bet kam, kas priima pokalbius
console-transfer-note = Pastaba kolegai
console-transfer-go = Perduoti
console-close = Užbaigti
console-close-reason = Priežastis
console-close-note = Pastaba kolegoms (neprivaloma)
console-close-go = Užbaigti pokalbį
console-note = Rašyti pastabą
console-note-text = Pastaba kolegoms; klientas jos niekada nemato
console-note-go = Išsaugoti pastabą
console-notes = Pastabos
console-note-note = { $name }, { $at }
console-note-transfer = { $name }, perduodant, { $at }
console-note-close = { $name }, užbaigiant, { $at }

console-taken = Dabar atsakote jūs. Asistentas tyli.
console-handed-back = Vėl atsako asistentas.
console-transferred = Pokalbis perduotas.
console-closed = Pokalbis užbaigtas. Jei klientas parašys dar kartą, atsakys asistentas.
console-noted = Pastaba išsaugota.
console-assigned = Pokalbis paskirtas.

console-customer-unknown = Nežinome, kas yra klientas: šiame pokalbyje jis neprisijungė ir nepatvirtino savo el. pašto adreso.
console-company = Įmonė
console-country = Šalis
console-account = Verslo paskyra
console-account-open = atidaryta
console-account-not-open = dar neatidaryta
console-application = Paraiška
console-due = Nuspręsti iki { NUMERIC($due) }
console-application-open = Rodyti paraišką
console-points = Taškai
console-points-all = Paskirstyta: { $allocated }. Laukia žalios varnelės: { $waiting }.
console-ledger = Visi įrašai
console-ledger-allocated = paskirstyta
console-ledger-withdrawn = atšaukta
console-ledger-corrected = pataisyta
console-products = Gaminiai
console-membership = Narystė
console-expires = Galioja iki { NUMERIC($date) }
console-invoices = Sąskaitos faktūros
console-earlier = Ankstesni pokalbiai
console-none = Nėra

console-keys = Spartieji klavišai
console-keys-on = Naudoti pavienius klavišus kaip sparčiuosius
console-key-search = ieškoti
console-key-next = kitas pokalbis
console-key-previous = ankstesnis pokalbis
console-key-inbox = atgal į pokalbius
console-key-take = perimti
console-key-reply = rašyti atsakymą
console-key-canned = komandos atsakymai
console-key-note = rašyti pastabą
console-key-hand-back = grąžinti asistentui
console-key-customer = kliento skydelis

console-sorry = Tai neįmanoma
console-error = Nepavyko. Pabandykite dar kartą.
console-error-not_found = Tokio puslapio nėra.
console-error-account_exists = Paskyra su šiuo el. pašto adresu jau atidaryta.
console-error-agent_exists = Komandoje jau yra žmogus su šiuo el. pašto adresu.
console-error-agent_not_there = { $name } šiuo metu pokalbių nepriima.
console-error-application_state = Per tą laiką dėl paraiškos jau nuspręsta arba ji atsiimta.
console-error-conversation_taken = Šiame pokalbyje jau atsako { $name }.
console-error-empty_message = Pirmiausia ką nors parašykite.
console-error-foreign_form = Ši forma atsiųsta ne iš konsolės. Atidarykite puslapį dar kartą.
console-error-last_admin = Reikia bent vieno administratoriaus.
console-error-not_identified_now = Pirmiausia klientas turi pokalbyje patvirtinti savo tapatybę.
console-error-not_waiting = Šis pokalbis nieko nebelaukia.
console-error-not_your_conversation = Šiame pokalbyje atsakote ne jūs. Pirmiausia jį perimkite.
console-error-role_required = Jūsų vaidmeniui tai neprieinama; reikia bent šio vaidmens: { $role_name }.
console-error-text_too_long = Tekstas per ilgas: { $max ->
    [one] galima daugiausia { $max } rašmuo.
    [few] galima daugiausia { $max } rašmenys.
    [many] galima daugiausia { $max } rašmens.
   *[other] galima daugiausia { $max } rašmenų.
}
console-error-too_many_tries = { $minutes ->
    [one] Per daug bandymų. Palaukite { $minutes } minutę.
    [few] Per daug bandymų. Palaukite { $minutes } minutes.
    [many] Per daug bandymų. Palaukite { $minutes } minutės.
   *[other] Per daug bandymų. Palaukite { $minutes } minučių.
}
console-error-unknown_agent = Šio žmogaus komandoje nėra.
console-error-unknown_application = Tokios paraiškos nėra.
console-error-unknown_conversation = Tokio pokalbio nėra.
console-error-unknown_invitation = Ši nuoroda jau panaudota arba nebegalioja. Paprašykite administratoriaus naujos.
console-error-wrong_credentials = El. paštas ir slaptažodis nesutampa.
console-error-wrong_csrf_token = Puslapis buvo per senas. Atidarykite jį dar kartą.
console-error-wrong_factor = Kodas neteisingas arba jau panaudotas. Palaukite kito.
console-error-agent-email = Nurodykite visą el. pašto adresą.
console-error-agent-name = Nurodykite vardą.
console-error-agent-language = Pasirinkite kalbą.
console-error-agent-languages = Pasirinkite bent vieną kalbą.
console-error-agent-capacity = Nurodykite pagrįstą pokalbių skaičių.

console-applications-none = Sprendimo nelaukia nė viena paraiška.
console-application-state = Būsena
console-application-due = Nuspręsti iki
console-name = Vardas
console-vat-number = PVM numeris
console-vat-checked = forma ir kontroliniai skaitmenys teisingi
console-old-email = Senas CPS el. pašto adresas
console-document = Dokumentas
console-decide = Sprendimas
console-approve = Patvirtinti …
console-approve-sure = Bus atidaryta paskyra: { $name }. Nuoroda slaptažodžiui nustatyti bus išsiųsta adresu { $email }.
console-approve-go = Patvirtinti ir atidaryti paskyrą
console-reject = Atmesti
console-reject-note = Paaiškinimas pareiškėjui jo kalba (neprivaloma)
console-reject-go = Atmesti paraišką
console-history = Istorija
console-approved = Paraiška patvirtinta: { $name }.
console-rejected = Paraiška atmesta: { $name }.

console-actions = Kliento vardu
console-action-product = Papildyti duomenis: { $model }
console-action-mail = Dar kartą išsiųsti slaptažodžio nuorodą
console-action-mail-sure = Klientas { $name } gaus laišką su nauja slaptažodžio nuoroda adresu { $email }.
console-action-sign-up = Užregistruoti CPS pakopai
console-action-sign-up-text = Jei mokama banko pavedimu, užsakymą pateikiate čia, o sąskaitą faktūrą klientas gaus el. paštu. Kortelę gali įvesti tik pats klientas: jam išsiųsime nuorodą į užsakymą.
console-action-method-bank_transfer = Užsakymą dabar pateikiate jūs.
console-action-method-card = Klientas gauna žinutę su nuoroda ir užsako svetainėje.
console-action-card-sure = Klientas { $name } gaus šią žinutę. Nieko nebus užsakyta, kol jis neįves kortelės ir nepatvirtins užsakymo.
console-action-card-go = Siųsti nuorodą
console-action-accepted = Mokant banko pavedimu: klientas sutiko su CPS taisyklėmis (versija { $version })
console-action-sure = Tai bus atlikta kliento vardu: { $name }. Patikrinkite dar kartą.
console-action-check = Patikrinti
console-action-go = Atlikti
console-action-back = Taisyti
console-missing-tier = Pasirinkite pakopą, kuri klientui prieinama.
console-error-nothing_to_order = Šiam klientui dabar negalima užsakyti jokios pakopos.
console-card-link-sent = Nuoroda išsiųsta pokalbyje. Dabar klientas gali įvesti kortelę ir patvirtinti užsakymą.
console-action-migrate = Perkelti ankstesnės paskyros gaminius
console-action-migrate-ready = { $count ->
    [one] Į naują paskyrą bus perkeltas { $count } gaminys iš ankstesnės kliento CPS paskyros.
    [few] Į naują paskyrą bus perkelti { $count } gaminiai iš ankstesnės kliento CPS paskyros.
    [many] Į naują paskyrą bus perkelta { $count } gaminio iš ankstesnės kliento CPS paskyros.
   *[other] Į naują paskyrą bus perkelta { $count } gaminių iš ankstesnės kliento CPS paskyros.
}
console-migrated = { $migrated ->
    [one] Į naują kliento paskyrą perkeltas { $migrated } gaminys.
    [few] Į naują kliento paskyrą perkelti { $migrated } gaminiai.
    [many] Į naują kliento paskyrą perkelta { $migrated } gaminio.
   *[other] Į naują kliento paskyrą perkelta { $migrated } gaminių.
}
console-migrated-review = { $migrated ->
    [one] Į naują kliento paskyrą perkeltas { $migrated } gaminys.
    [few] Į naują kliento paskyrą perkelti { $migrated } gaminiai.
    [many] Į naują kliento paskyrą perkelta { $migrated } gaminio.
   *[other] Į naują kliento paskyrą perkelta { $migrated } gaminių.
} Serijos numeriai, užregistruoti ir kitoje paskyroje, juos reikia patikrinti: { $in_review }.
console-migration-nothing_to_migrate = Ankstesnėje kliento CPS paskyroje nėra gaminių, kuriuos būtų galima perkelti.
console-migration-already_migrated = Ankstesnės kliento CPS paskyros gaminiai jau perkelti.
console-migration-no_old_email = Senas kliento CPS el. pašto adresas nebuvo nurodytas, todėl perkelti nėra ko. Gaminius reikia užregistruoti iš naujo.
console-mail-sent = Laiškas su nuoroda išsiųstas adresu { $email }.
console-signed-up = Užregistruota: { $tier_name }, narystės numeris { $number }.
console-product-tick = { $points ->
    [one] { $model } dabar turi žalią varnelę: { $points } taškas.
    [few] { $model } dabar turi žalią varnelę: { $points } taškai.
    [many] { $model } dabar turi žalią varnelę: { $points } taško.
   *[other] { $model } dabar turi žalią varnelę: { $points } taškų.
}
console-product-missing = { $model } išsaugotas. Žaliai varnelei dar trūksta: { $missing }.

console-agent-name = Vardas
console-agent-name-hint = Šį vardą mato klientai.
console-agent-role = Vaidmuo
console-agent-language = Konsolės kalba
console-agent-languages = Kalbos, kuriomis atsako
console-agent-capacity = Pokalbių vienu metu, daugiausia
console-agent-no-access = prieigos nėra
console-agent-invited = slaptažodžio dar nenustatė
console-agent-out = nepriima
console-agent-add = Pridėti darbuotoją
console-agent-add-go = Pridėti
console-agent-access = Prieiga
console-agent-invite-text = Nauja nuoroda panaikina seną slaptažodį, susietą tapatybės patvirtinimo programėlę ir visus prisijungimus.
console-agent-invite = Sukurti naują nuorodą
console-agent-disable = Atimti prieigą
console-agent-enable = Grąžinti prieigą
console-agent-link = Perduokite šią nuorodą: { $name }. Ja vieną kartą nustatomas slaptažodis, ji galioja iki { $until } ir daugiau nebus rodoma.
console-agent-saved = Išsaugota: { $name }.
console-agent-disabled = { $name } prieigos nebeturi.
console-agent-enabled = { $name } vėl turi prieigą.

console-misunderstood = Suprasta neteisingai?
console-misunderstood-topic = Ką klientas turėjo omenyje?
console-misunderstood-unknown = Nežinau
console-misunderstood-go = Įtraukti į mokymo sąrašą
console-misunderstood-noted = Mokymo sąraše
console-misunderstood-as = Mokymo sąraše: { $topic }
console-error-nothing_to_learn = Iš šios žinutės nėra ko mokytis: tai ne paties kliento žodžiai.
console-error-unknown_topic = Tokios temos nėra.
