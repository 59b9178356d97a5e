### Klienditoe konsool. Seda loevad toemeeskonna liikmed.

console-title = { $heading } – Konsool
console-site = CPS-i konsool

console-nav-inbox = Vestlused
console-nav-applications = Taotlused
console-nav-agents = Meeskond

role-agent = klienditeenindaja
role-lead = meeskonnajuht
role-admin = administraator

console-log-in = Konsooli sisselogimine
console-log-in-go = Jätka
console-email = E-post
console-password = Parool
console-password-new = Uus parool
console-factor = Kinnitage, et see olete teie
console-factor-new = Skannige see pilt telefonis autentimisrakendusega. Edaspidi näitab rakendus teile koodi igaks sisselogimiseks.
console-factor-picture = QR-kood autentimisrakenduse jaoks
console-factor-typed = Kui skannida ei saa, sisestage rakendusse see võti:
console-factor-code = Kood rakendusest
# digits: 6
console-factor-hint = Rakendus näitab iga poole minuti järel uut 6-kohalist koodi.
console-factor-go = Logi sisse
console-invitation = Tere tulemast konsooli
console-invitation-for = Tere, { $name }! Valige parool aadressile { $email }. Seejärel saate sisse logida.
console-invitation-go = Salvesta parool

console-you = { $name }, { $role_name }
console-go-away = Tee paus
console-come-here = Võta vestlusi vastu
console-state-here = võtab vestlusi vastu
console-state-away = pausil
console-here = Nüüd saab teile uusi vestlusi määrata.
console-away = Olete pausil. Pooleli vestlused jäävad teile, uusi juurde ei määrata.

console-parts = Vestluste loendid
console-part-mine = Minu
console-part-waiting = Ootel
console-part-others = Kolleegide
console-part-bot = Assistent
console-part-closed = Suletud
console-search = Otsi sõnumitest ja klientide seast
console-language = Keel
console-topic = Teema
console-customer = Klient
console-all = Kõik
console-filter = Näita
console-identified = isik tuvastatud
console-not-identified = isik tuvastamata
console-visitor = Külastaja
console-no-topic = Teemat veel pole
console-inbox-empty = Siin ei ole ühtegi vestlust.
console-shown = Näha on { $shown }, kokku { $all }.
console-more = Näita rohkem
console-too-many = Ülejäänud leiate filtrite või otsinguga.
console-there = Praegu võtavad vestlusi vastu: { $names }
console-nobody-there = Praegu ei võta keegi vestlusi vastu.
console-to-inbox = Tagasi vestluste juurde

console-owner-bot = Vastab assistent
console-owner-queue = Ootab inimest
console-owner-proposed = Ootab inimest, määratud: { $name }
console-owner-agent = Vastab { $name }
console-owner-closed = Suletud: { $reason_name }
close_reason-solved = lahendatud
close_reason-no_answer = klient enam ei vasta
close_reason-by_mail = jätkub e-posti teel
close_reason-not_ours = küsimus ei puuduta CPS-i tuge
close_reason-abuse = väärkasutus
console-waits-since = Ootab alates { $at }
console-late = üle sihtaja
console-typing = Klient kirjutab …
console-open-task = Pooleli: { $task }
console-place = Koht järjekorras: { $place }
console-contact = Kedagi polnud kohal. Vastake e-posti aadressile: { $email }
console-handover = { $reason ->
    [not_understood] Pakuti inimest, sest assistent ei saanud kliendist mitu korda aru ({ $at }).
   *[asked] Klient soovis rääkida inimesega ({ $at }).
}
handover_reason-asked = kliendi soov
handover_reason-not_understood = arusaamatus

console-conversation = Vestlus
console-dialogue = Vestluse käik
console-state = Vestluse olek
console-assist = Soovitatud vastused
console-as-customer = Nii, nagu klient seda näeb ({ $language_name })
console-as-agent = Minu keeles
console-by-customer = Klient
console-by-bot = Assistent
console-by-agent = Klienditugi
console-by-system = Teade
console-at = { $at }
console-where = Lehel: { $page }
console-file = Laadi fail alla
console-buttons = Pakutud nupud
console-topic-sure = { $topic } · { $sure } %
console-alternatives = Muud võimalikud teemad

console-take = Võta üle
console-taken-by = Selles vestluses vastab { $name }.
console-assign-to = Määra
console-assign-go = Määra
console-canned-use = Pane vastusesse
console-canned-no-text = Kliendi keeles teksti ei ole ({ $language_name })
console-canned-bad-value = Palun kontrollige seda väärtust: { $name }
console-reply = Vastus kliendile
console-reply-hint = Saadetakse täpselt nii, nagu kirjutatud. Enter saadab, Shift+Enter alustab uut rida.
console-reply-go = Saada
console-hand-back = Anna assistendile tagasi
console-transfer = Suuna edasi
console-transfer-to = Kellele
console-transfer-queue = kellele tahes, kes on kohal
console-transfer-note = Märkus kolleegile
console-transfer-go = Suuna edasi
console-close = Sulge
console-close-reason = Põhjus
console-close-note = Märkus kolleegidele (valikuline)
console-close-go = Sulge vestlus
console-note = Kirjuta märkus
console-note-text = Märkus kolleegidele; klient ei näe seda kunagi
console-note-go = Salvesta märkus
console-notes = Märkused
console-note-note = { $name }, { $at }
console-note-transfer = { $name }, edasi suunates, { $at }
console-note-close = { $name }, sulgedes, { $at }

console-taken = Nüüd vastate teie. Assistent vaikib.
console-handed-back = Assistent vastab jälle.
console-transferred = Vestlus on edasi suunatud.
console-closed = Vestlus on suletud. Kui klient uuesti kirjutab, vastab assistent.
console-noted = Märkus on salvestatud.
console-assigned = Vestlus on määratud.

console-customer-unknown = Me ei tea, kes klient on: ta ei ole selles vestluses sisse loginud ega oma e-posti aadressi kinnitanud.
console-company = Ettevõte
console-country = Riik
console-account = Ärikonto
console-account-open = avatud
console-account-not-open = veel avamata
console-application = Taotlus
console-due = Otsustada hiljemalt { NUMERIC($due) }
console-application-open = Näita taotlust
console-points = Punktid
console-points-all = Jaotatud: { $allocated }. Ootel rohelise linnukeseni: { $waiting }.
console-ledger = Kõik kanded
console-ledger-allocated = jaotatud
console-ledger-withdrawn = tagasi võetud
console-ledger-corrected = parandatud
console-products = Tooted
console-membership = Liikmelisus
console-expires = Kehtib kuni { NUMERIC($date) }
console-invoices = Arved
console-earlier = Varasemad vestlused
console-none = Puudub

console-keys = Kiirklahvid
console-keys-on = Kasuta üksikuid klahve kiirklahvidena
console-key-search = otsing
console-key-next = järgmine vestlus
console-key-previous = eelmine vestlus
console-key-inbox = tagasi vestluste juurde
console-key-take = võta üle
console-key-reply = kirjuta vastus
console-key-canned = meeskonna vastused
console-key-note = kirjuta märkus
console-key-hand-back = anna assistendile tagasi
console-key-customer = kliendi paneel

console-sorry = See ei ole võimalik
console-error = See ei õnnestunud. Palun proovige uuesti.
console-error-not_found = Sellist lehte ei ole.
console-error-account_exists = Selle e-posti aadressiga konto on juba avatud.
console-error-agent_exists = Meeskonnas on juba keegi selle e-posti aadressiga.
console-error-agent_not_there = { $name } ei võta praegu vestlusi vastu.
console-error-application_state = Taotluse kohta on vahepeal otsus tehtud või see on tagasi võetud.
console-error-conversation_taken = Selles vestluses vastab juba { $name }.
console-error-empty_message = Palun kirjutage kõigepealt midagi.
console-error-foreign_form = See vorm ei tulnud konsoolist. Palun avage leht uuesti.
console-error-last_admin = Vaja on vähemalt üht administraatorit.
console-error-not_identified_now = Klient peab kõigepealt vestluses oma isiku tuvastama.
console-error-not_waiting = See vestlus ei oota enam kedagi.
console-error-not_your_conversation = Selles vestluses ei vasta teie. Võtke see kõigepealt üle.
console-error-role_required = Teie rollile ei ole see avatud; vaja on vähemalt rolli: { $role_name }.
console-error-text_too_long = Tekst on liiga pikk: { $max ->
    [one] võimalik on kuni { $max } märk.
   *[other] võimalik on kuni { $max } märki.
}
console-error-too_many_tries = { $minutes ->
    [one] Liiga palju katseid. Palun oodake { $minutes } minut.
   *[other] Liiga palju katseid. Palun oodake { $minutes } minutit.
}
console-error-unknown_agent = Seda inimest meeskonnas ei ole.
console-error-unknown_application = Sellist taotlust ei ole.
console-error-unknown_conversation = Sellist vestlust ei ole.
console-error-unknown_invitation = See link on juba kasutatud või enam ei kehti. Küsige administraatorilt uus.
console-error-wrong_credentials = E-posti aadress ja parool ei sobi kokku.
console-error-wrong_csrf_token = Leht oli aegunud. Palun avage see uuesti.
console-error-wrong_factor = Kood on vale või juba kasutatud. Oodake järgmist.
console-error-agent-email = Palun sisestage täielik e-posti aadress.
console-error-agent-name = Palun sisestage nimi.
console-error-agent-language = Palun valige keel.
console-error-agent-languages = Palun valige vähemalt üks keel.
console-error-agent-capacity = Palun sisestage mõistlik vestluste arv.

console-applications-none = Ükski taotlus ei oota otsust.
console-application-state = Olek
console-application-due = Otsustada hiljemalt
console-name = Nimi
console-vat-number = KMKR number
console-vat-checked = vorm ja kontrollnumbrid on õiged
console-old-email = Vana e-posti aadress
console-document = Dokument
console-decide = Otsus
console-approve = Kinnita …
console-approve-sure = Avatakse konto: { $name }. Parooli määramise link saadetakse aadressile { $email }.
console-approve-go = Kinnita ja ava konto
console-reject = Lükka tagasi
console-reject-note = Selgitus taotlejale tema keeles (valikuline)
console-reject-go = Lükka taotlus tagasi
console-history = Ajalugu
console-approved = Taotlus on kinnitatud: { $name }.
console-rejected = Taotlus on tagasi lükatud: { $name }.

console-actions = Kliendi nimel
console-action-product = Täienda üksikasju: { $model }
console-action-mail = Saada parooli link uuesti
console-action-mail-sure = Klient { $name } saab uue parooli lingiga kirja aadressile { $email }.
console-action-sign-up = Registreeri CPS-i tasemele
console-action-sign-up-text = Pangaülekande puhul esitate tellimuse siin ja klient saab arve e-postiga. Kaardi saab sisestada ainult klient ise: saadame talle lingi tellimuse juurde.
console-action-method-bank_transfer = Tellimuse esitate kohe teie.
console-action-method-card = Klient saab lingiga sõnumi ja tellib veebilehel ise.
console-action-card-sure = Klient { $name } saab selle sõnumi. Midagi ei tellita enne, kui ta on kaardi sisestanud ja tellimuse kinnitanud.
console-action-card-go = Saada link
console-action-accepted = Pangaülekande puhul: klient on nõustunud CPS-i tingimustega (versioon { $version })
console-action-sure = See tehakse kliendi nimel: { $name }. Palun kontrollige veel kord.
console-action-check = Kontrolli
console-action-go = Vii läbi
console-action-back = Muuda
console-missing-tier = Palun valige tase, mis on kliendile avatud.
console-error-nothing_to_order = Sellele kliendile ei saa praegu ühtegi taset tellida.
console-card-link-sent = Link on vestluses. Nüüd saab klient kaardi sisestada ja tellimuse kinnitada.
console-action-migrate = Too üle varasema konto tooted
console-action-migrate-ready = { $count ->
    [one] Kliendi varasemalt CPS-i kontolt tuuakse uuele kontole { $count } toode.
   *[other] Kliendi varasemalt CPS-i kontolt tuuakse uuele kontole { $count } toodet.
}
console-migrated = { $migrated ->
    [one] Kliendi uuele kontole toodi { $migrated } toode.
   *[other] Kliendi uuele kontole toodi { $migrated } toodet.
}
console-migrated-review = { $migrated ->
    [one] Kliendi uuele kontole toodi { $migrated } toode.
   *[other] Kliendi uuele kontole toodi { $migrated } toodet.
} Seerianumbreid, mis on registreeritud ka teisel kontol ja vajavad kontrolli: { $in_review }.
console-migration-nothing_to_migrate = Kliendi varasemal CPS-i kontol ei ole tooteid, mida üle tuua.
console-migration-already_migrated = Kliendi varasema CPS-i konto tooted on juba üle toodud.
console-migration-no_old_email = Kliendi vana CPS-i e-posti aadress jäi märkimata, seega ei ole midagi üle tuua. Tooted tuleb uuesti registreerida.
console-mail-sent = Lingiga kiri on teel aadressile { $email }.
console-signed-up = Registreeritud: { $tier_name }, liikmenumber { $number }.
console-product-tick = { $points ->
    [one] Tootel { $model } on nüüd roheline linnuke: { $points } punkt.
   *[other] Tootel { $model } on nüüd roheline linnuke: { $points } punkti.
}
console-product-missing = { $model } on salvestatud. Rohelisest linnukesest on veel puudu: { $missing }.

console-agent-name = Nimi
console-agent-name-hint = Seda nime näevad kliendid.
console-agent-role = Roll
console-agent-language = Konsooli keel
console-agent-languages = Keeled, milles vastab
console-agent-capacity = Vestlusi korraga kõige rohkem
console-agent-no-access = ligipääs puudub
console-agent-invited = parool on veel määramata
console-agent-out = ei ole kohal
console-agent-add = Lisa kolleeg
console-agent-add-go = Lisa
console-agent-access = Ligipääs
console-agent-invite-text = Uus link lõpetab vana parooli, seotud autentimisrakenduse ja kõik sisselogimised.
console-agent-invite = Loo uus link
console-agent-disable = Võta ligipääs ära
console-agent-enable = Anna ligipääs tagasi
console-agent-link = Andke see link edasi: { $name }. Sellega saab ühe korra parooli määrata, kuni { $until }; uuesti seda ei näidata.
console-agent-saved = Salvestatud: { $name }.
console-agent-disabled = { $name } ei pääse enam ligi.
console-agent-enabled = { $name } pääseb jälle ligi.

console-misunderstood = Valesti mõistetud?
console-misunderstood-topic = Mida klient tegelikult mõtles?
console-misunderstood-unknown = Ma ei tea
console-misunderstood-go = Lisa õpetamise loendisse
console-misunderstood-noted = Õpetamise loendis
console-misunderstood-as = Õpetamise loendis: { $topic }
console-error-nothing_to_learn = Sellest sõnumist ei ole midagi õppida: need ei ole kliendi enda sõnad.
console-error-unknown_topic = Sellist teemat ei ole.
