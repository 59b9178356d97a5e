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
portal-password-sample = Lai apskatītu šo paraugu, parole nav vajadzīga: augšā izvēlieties, kura konts jāparāda.

portal-notice = Šis ir neatkarīgs projekts, nevis Canon vietne. Šeit redzamie cilvēki, uzņēmumi un produktu punkti ir izdomāti.

## Every page.

portal-title-problem = Lūdzu, pārbaudiet: { $heading } – dalībnieku vietnes paraugs

portal-log-in = Pieteikties
portal-logged-out = Šajā pārlūkā jūsu konts vairs nav atvērts.
portal-cancel = Atcelt
portal-undo = Atsaukt
portal-yes = Jā
portal-no = Nē
portal-not-here = Šeit nekā nav
portal-not-here-text = Šādas lapas nav, vai arī tā pieder citam kontam. Lūdzu, sāciet no jauna lapā [Mans konts]({ $url }).

## Forms in general.

portal-problems = Lūdzu, pārbaudiet
portal-optional = (nav obligāti)
portal-for-tick = (nepieciešams zaļajai atzīmei)
portal-choose = Lūdzu, izvēlieties

portal-error = Mūsu pusē radās kļūda. Nekas no ierakstītā nav zudis; lūdzu, mēģiniet vēlreiz.
portal-error-too_many_tries = { $minutes ->
    [zero] Mēģinājumu bija pārāk daudz. Lūdzu, mēģiniet vēlreiz pēc { $minutes } minūtēm.
    [one] Mēģinājumu bija pārāk daudz. Lūdzu, mēģiniet vēlreiz pēc { $minutes } minūtes.
   *[other] Mēģinājumu bija pārāk daudz. Lūdzu, mēģiniet vēlreiz pēc { $minutes } minūtēm.
}
portal-invalid = Šādu ierakstu nevaram izmantot. Lūdzu, izlabojiet vai saīsiniet to.

## The application for a business account.

portal-apply = Pieteikums uzņēmuma kontam
portal-apply-lead = { $days ->
    [zero] Aizpildiet šo veidlapu un pievienojiet vienu dokumentu. Pieteikumu pārbaudīsim { $days } darba dienu laikā un tad nosūtīsim jums e-pasta ziņojumu ar saiti paroles iestatīšanai.
    [one] Aizpildiet šo veidlapu un pievienojiet vienu dokumentu. Pieteikumu pārbaudīsim { $days } darba dienas laikā un tad nosūtīsim jums e-pasta ziņojumu ar saiti paroles iestatīšanai.
   *[other] Aizpildiet šo veidlapu un pievienojiet vienu dokumentu. Pieteikumu pārbaudīsim { $days } darba dienu laikā un tad nosūtīsim jums e-pasta ziņojumu ar saiti paroles iestatīšanai.
}
portal-apply-instead = Vai jums vēl nav konta? Iesniedziet pieteikumu
portal-apply-company = Detalizēta informācija par uzņēmumu
portal-apply-document = Dokuments
portal-apply-document-vat = Ja uzņēmums ir reģistrēts PVN maksātājs, pietiek ar vienu no pirmajiem diviem dokumentiem. Uzņēmuma rēķinā jābūt skaidri redzamam PVN maksātāja numuram un uzņēmuma nosaukumam.
portal-apply-document-no-vat = Ja uzņēmums nav PVN maksātājs, pietiek ar vienu dokumentu, kurā ir uzņēmuma nosaukums un adrese.
portal-apply-received = Saņemts
portal-apply-earlier = Agrākais CPS konts
portal-apply-contact = Saziņa
portal-apply-send = Nosūtīt pieteikumu
portal-apply-sent = Paldies, pieteikums ir nosūtīts.
portal-apply-withdrawn = Pieteikums ir atsaukts.
portal-apply-link-sent = Saite ir nosūtīta. Lūdzu, ieskatieties arī mēstuļu mapē.

portal-field-company = Uzņēmuma nosaukums
portal-field-country = Valsts
portal-field-vat_registered = Vai uzņēmums ir reģistrēts PVN maksātājs?
portal-field-vat_number = PVN maksātāja numurs
portal-field-vat_number-hint = Ar valsts burtiem priekšā, kā tas rakstīts jūsu rēķinos.
portal-field-kind = Kuru dokumentu sūtāt?
portal-field-file = Dokumenta fails
portal-field-file-again = Nosūtīt citu failu
portal-field-file-hint = PDF fails vai attēls JPEG vai PNG formātā, ne lielāks par { $size } MB.
portal-field-old_account = Vai jums jau agrāk bija CPS konts?
portal-field-old_email = Vecā CPS e-pasta adrese
portal-field-old_email-hint = Ja to norādāt, agrāk reģistrētos produktus varēsiet migrēt uz jauno kontu.
portal-field-name = Jūsu vārds un uzvārds
portal-field-email = E-pasta adrese
portal-field-email-hint = Uz šo adresi sūtīsim visu, kas attiecas uz jūsu kontu.
portal-field-language = Mūsu e-pasta ziņojumu valoda
portal-field-authorised = Man ir pilnvarojums sniegt šo informāciju.

portal-document-vat_certificate = PVN reģistrācijas apliecība
portal-document-business_invoice = Uzņēmuma rēķins
portal-document-business_licence = Uzņēmuma vai profesionālā licence
portal-document-company_register_extract = Izraksts no Uzņēmumu reģistra

portal-missing-company = Lūdzu, ierakstiet uzņēmuma nosaukumu.
portal-missing-country = Lūdzu, izvēlieties valsti.
portal-missing-vat_registered = Lūdzu, norādiet, vai uzņēmums ir reģistrēts PVN maksātājs.
portal-missing-vat_number = Lūdzu, ierakstiet PVN maksātāja numuru.
portal-missing-kind = Lūdzu, izvēlieties, kuru dokumentu sūtāt.
portal-missing-document = Lūdzu, pievienojiet vienu no dokumentiem, kas atbilst jūsu atbildei.
portal-missing-old_account = Lūdzu, norādiet, vai jums jau agrāk bija CPS konts.
portal-missing-old_email = Lūdzu, ierakstiet agrākā CPS konta e-pasta adresi.
portal-missing-name = Lūdzu, ierakstiet savu vārdu un uzvārdu.
portal-missing-email = Lūdzu, ierakstiet e-pasta adresi.
portal-missing-authorised = Lūdzu, apstipriniet, ka jums ir pilnvarojums sniegt šo informāciju.

portal-invalid-email = Tā nav e-pasta adrese. Lūdzu, pārbaudiet, piemēram, vai netrūkst zīmes @.
portal-invalid-old_email = Tā nav e-pasta adrese. Lūdzu, pārbaudiet, piemēram, vai netrūkst zīmes @.
portal-invalid-country = Lūdzu, izvēlieties valsti no saraksta.
portal-error-vat_number = Tas nevar būt PVN maksātāja numurs. Lūdzu, pārbaudiet to.
portal-error-vat_number-form = Šīs valsts PVN maksātāja numurs izskatās citādi: { $country }. Lūdzu, pārbaudiet tā garumu un burtus.
portal-error-vat_number-digits = PVN maksātāja numurā ({ $country }), šķiet, ir pārrakstīšanās kļūda. Lūdzu, salīdziniet katru ciparu ar dokumentu.
portal-error-wrong_document = Šis dokuments neatbilst jūsu atbildei par PVN. Lūdzu, izvēlieties citu.
portal-error-file_too_large = Fails ir lielāks par { $size } MB. Lūdzu, izvēlieties mazāku.
portal-error-unknown_file_type = Šis nav ne PDF fails, ne attēls JPEG vai PNG formātā. Lūdzu, izvēlieties citu failu.
portal-error-empty_file = Fails ir tukšs. Lūdzu, izvēlieties citu.
portal-error-application_state = Ar šo pieteikumu tas vairs nav iespējams.
portal-error-application_not_draft = Pieteikums jau ir nosūtīts, un to vairs nevar mainīt.

portal-application-wait = Kad uzņēmuma konts būs gatavs, nosūtīsim saiti paroles iestatīšanai uz adresi { $email }. Lūdzu, pirms tam nemēģiniet atiestatīt paroli.
portal-application-approved = Jūsu uzņēmuma konts ir gatavs. Saite paroles iestatīšanai ir nosūtīta uz adresi { $email }.
portal-application-rejected = Diemžēl pieteikumu nevarējām apstiprināt. Iemesls: { $reason_name }.
portal-application-link-again = Nosūtīt saiti vēlreiz
portal-application-password = Iestatīt paroli
portal-application-withdraw = Atsaukt pieteikumu
portal-application-anew = Iesniegt jaunu pieteikumu
portal-application-sent = Jūsu nosūtītā informācija
portal-application-keep = Šī lapa pieder tikai jūsu pieteikumam. Saglabājiet tās adresi, un jebkurā laikā varēsiet šeit apskatīt, kāds ir pieteikuma statuss.

## The password and the log-in.

portal-field-password = Parole
portal-field-new-password = Jaunā parole
portal-missing-password = Lūdzu, ierakstiet paroli.
portal-error-wrong_credentials = E-pasta adrese un parole neatbilst viena otrai.
portal-password-forgotten = Iestatīt vai atiestatīt paroli
portal-password-ask = Nosūtīt man saiti
portal-password-asked = Ja ar šo adresi ir konts vai pieteikums, nosūtām uz to e-pasta ziņojumu: ar saiti vai ar datumu, līdz kuram saņemsiet atbildi. Lūdzu, ieskatieties arī mēstuļu mapē.
portal-password-to = Saiti nosūtīsim uz adresi { $email }.
portal-password-sent = Saite paroles iestatīšanai ir nosūtīta uz adresi { $email }.
portal-password-new = Jaunās paroles iestatīšana
portal-password-hint = { $shortest ->
    [zero] Vismaz { $shortest } rakstzīmju. Der vesels teikums, to ir viegli atcerēties.
    [one] Vismaz { $shortest } rakstzīme. Der vesels teikums, to ir viegli atcerēties.
   *[other] Vismaz { $shortest } rakstzīmes. Der vesels teikums, to ir viegli atcerēties.
}
portal-password-save = Iestatīt paroli
portal-password-another = Saņemt jaunu saiti
portal-password-set = Parole ir iestatīta. Tagad varat pieteikties.
portal-error-password-too_short = { $count ->
    [zero] Parole ir par īsu: vajag vismaz { $count } rakstzīmju.
    [one] Parole ir par īsu: vajag vismaz { $count } rakstzīmi.
   *[other] Parole ir par īsu: vajag vismaz { $count } rakstzīmes.
}
portal-error-password-too_long = { $count ->
    [zero] Parole ir par garu: tajā drīkst būt ne vairāk kā { $count } rakstzīmju.
    [one] Parole ir par garu: tajā drīkst būt ne vairāk kā { $count } rakstzīme.
   *[other] Parole ir par garu: tajā drīkst būt ne vairāk kā { $count } rakstzīmes.
}
portal-error-password-too_simple = Šo paroli ir viegli uzminēt. Lūdzu, izvēlieties citu, piemēram, veselu teikumu.
portal-error-password-personal = Parolē ir galvenokārt jūsu vārds, uzņēmums vai adrese, ko zina arī citi. Lūdzu, izvēlieties citu.
portal-error-link_used = Šī saite jau ir izmantota. Ja vajag vēl vienu, lūdzu, pieprasiet jaunu saiti.
portal-error-link_expired = Šīs saites termiņš ir beidzies. Lūdzu, pieprasiet jaunu saiti.
portal-error-unknown_link = Šī saite nav pilnīga. Lūdzu, nokopējiet visu adresi no e-pasta ziņojuma vai pieprasiet jaunu saiti.
portal-error-account_not_open = Uzņēmuma konts vēl nav izveidots. Tiklīdz pieteikums būs apstiprināts, nosūtīsim jums e-pasta ziņojumu.
# The date in figures ends in its own full stop (10.12.2026.).
portal-error-account_not_open-due = Paroli vēl nevar iestatīt: jūsu pieteikumu vēl pārbaudām. Atbildi saņemsiet ne vēlāk kā { NUMERIC($due) }

## My products. No guide has the first label in another language.

portal-register = REĢISTRĒT PRODUKTU
portal-migrate = MIGRĒT PRODUKTUS
portal-products-none = Jums vēl nav neviena reģistrēta produkta. Reģistrējiet savu produktu, tas ir vienkārši.
portal-migration-ready = { $count ->
    [zero] Ar pogu **MIGRĒT PRODUKTUS** varat pārcelt šurp { $count } produktus no agrākā CPS konta.
    [one] Ar pogu **MIGRĒT PRODUKTUS** varat pārcelt šurp { $count } produktu no agrākā CPS konta.
   *[other] Ar pogu **MIGRĒT PRODUKTUS** varat pārcelt šurp { $count } produktus no agrākā CPS konta.
}
portal-migrated = { $migrated ->
    [zero] Uz jauno kontu ir pārcelti { $migrated } produkti.
    [one] Uz jauno kontu ir pārcelts { $migrated } produkts.
   *[other] Uz jauno kontu ir pārcelti { $migrated } produkti.
}
portal-migrated-review = { $migrated ->
    [zero] Uz jauno kontu ir pārcelti { $migrated } produkti.
    [one] Uz jauno kontu ir pārcelts { $migrated } produkts.
   *[other] Uz jauno kontu ir pārcelti { $migrated } produkti.
} Sērijas numuri, kas reģistrēti arī citā kontā: { $in_review }. Mēs tos pārbaudām un jums uzrakstīsim.
portal-migration-nothing_to_migrate = Agrākajā CPS kontā nav produktu, ko pārcelt.
portal-migration-already_migrated = Agrākā CPS konta produkti jau ir pārcelti.
portal-migration-no_old_email = Vecā CPS e-pasta adrese nav norādīta, tāpēc nav ko pārcelt. Lūdzu, reģistrējiet produktus vēlreiz vai sazinieties ar CPS prioritārā atbalsta dienestu.
portal-serial = Sērijas numurs { $serial }
portal-serial-open = Šis sērijas numurs ir reģistrēts arī citā kontā. Mēs pārbaudām, kuram tas pieder, un jums uzrakstīsim.
portal-serial-refused = Šis sērijas numurs pieder citam kontam. Lūdzu, salīdziniet to ar numuru uz produkta un ievadiet vēlreiz.
portal-serial-granted = Sērijas numurs ir pārbaudīts, un tas ir jūsu.

portal-product = Skatīt produktu
portal-product-new = Produkta reģistrēšana
portal-product-change = Papildināt vai mainīt informāciju
portal-product-register = Reģistrēt produktu
portal-product-save = Saglabāt
portal-product-remove = Noņemt produktu
portal-product-remove-text = Tā punkti tiks atskaitīti no jūsu konta. Uzreiz pēc tam to varat atsaukt.
portal-field-model = Modelis
portal-field-model-hint = Sāciet rakstīt un izvēlieties no saraksta, piemēram, EOS R5.
portal-field-serial = Sērijas numurs
portal-field-serial-hint = Tas ir uz paša produkta, uz kastes un parasti arī čekā.
portal-field-purchase_date = Pirkuma datums
portal-field-purchase_date-hint = Der arī tikai gads vai mēnesis un gads.
portal-field-day = Diena
portal-field-month = Mēnesis
portal-field-year = Gads
portal-field-purchase_country = Pirkuma valsts
portal-field-dealer = Izplatītājs
portal-field-dealer-hint = Veikals, kurā produktu nopirkāt.
portal-field-approximate = Kuras atbildes ir aptuvenas?
portal-field-approximate-hint = Atzīmējiet to, ko precīzi neatceraties.
portal-missing-model = Lūdzu, izvēlieties modeli.
portal-invalid-model = Lūdzu, izvēlieties modeli.
portal-invalid-purchase_date = Tas nav datums. Lūdzu, ierakstiet dienu, mēnesi un gadu vai tikai gadu.
portal-error-unknown_model = Šādu modeli nezinām. Lūdzu, izvēlieties modeli no saraksta.
portal-error-ambiguous_model = Šis nosaukums apzīmē vairākus modeļus. Lūdzu, izvēlieties: { $models }.
portal-error-date_in_future = Pirkuma datums ir nākotnē. Lūdzu, pārbaudiet to.
portal-error-invalid_serial = Tas nevar būt sērijas numurs. Lūdzu, pārbaudiet to.
portal-error-already_registered = Produkts ar šo sērijas numuru jau ir reģistrēts jūsu kontā.

portal-registered-tick = { $points ->
    [zero] Produkts { $model } ir reģistrēts, un tam ir zaļā atzīme: { $points } punktu.
    [one] Produkts { $model } ir reģistrēts, un tam ir zaļā atzīme: { $points } punkts.
   *[other] Produkts { $model } ir reģistrēts, un tam ir zaļā atzīme: { $points } punkti.
}
portal-registered-missing = Produkts { $model } ir reģistrēts. Līdz zaļajai atzīmei vēl trūkst: { $missing }.
portal-registered-review = Produkts { $model } ir reģistrēts. Tā sērijas numurs ir reģistrēts arī citā kontā; mēs pārbaudām, kuram tas pieder, un jums uzrakstīsim.
portal-changed-tick = { $points ->
    [zero] Produkts { $model } ir saglabāts, un tam ir zaļā atzīme: { $points } punktu.
    [one] Produkts { $model } ir saglabāts, un tam ir zaļā atzīme: { $points } punkts.
   *[other] Produkts { $model } ir saglabāts, un tam ir zaļā atzīme: { $points } punkti.
}
portal-changed-missing = Produkts { $model } ir saglabāts. Līdz zaļajai atzīmei vēl trūkst: { $missing }.
portal-changed-review = Produkts { $model } ir saglabāts. Tā sērijas numurs ir reģistrēts arī citā kontā; mēs pārbaudām, kuram tas pieder, un jums uzrakstīsim.
portal-removed = Produkts { $model } ir noņemts.
portal-restored-tick = { $points ->
    [zero] Produkts { $model } ir atkal jūsu kontā, un tam ir zaļā atzīme: { $points } punktu.
    [one] Produkts { $model } ir atkal jūsu kontā, un tam ir zaļā atzīme: { $points } punkts.
   *[other] Produkts { $model } ir atkal jūsu kontā, un tam ir zaļā atzīme: { $points } punkti.
}
portal-restored-missing = Produkts { $model } ir atkal jūsu kontā. Līdz zaļajai atzīmei vēl trūkst: { $missing }.
portal-restored-review = Produkts { $model } ir atkal jūsu kontā. Tā sērijas numurs pa to laiku ir reģistrēts arī citā kontā; mēs pārbaudām, kuram tas pieder, un jums uzrakstīsim.

## My subscriptions: tiers, sign-up, card, invoices.

portal-subscription-active = ABONEMENTS AKTĪVS
portal-invited = Jums pietiek punktu: aicinām pievienoties programmai CPS. Lūdzu, zemāk izvēlieties līmeni.
# The date in figures ends in its own full stop.
portal-renewable-from = Pagarināt varēsiet, sākot no { NUMERIC($from) }
portal-renewable = Tagad abonementu varat pagarināt: lūdzu, zemāk izvēlieties līmeni.
portal-renewed = Pagarināts: **{ $tier_name }**, abonementa numurs { $number }, termiņš: { NUMERIC($since) } – { NUMERIC($expires) }
portal-earlier = Agrākie abonementi
portal-earlier-line = { $tier_name }, abonementa numurs { $number }, { NUMERIC($since) } – { NUMERIC($expires) }
portal-switch-on = iesl.
portal-switch-off = izsl.
# The tier's name says it all: no label is printed in Latvian.
portal-tier-sign-up = { $tier ->
    [silver] REĢISTRĒTIES: { $tier_name }
    [gold] REĢISTRĒTIES: { $tier_name }
    [platinum] REĢISTRĒTIES: { $tier_name }
   *[other] REĢISTRĒTIES: { $tier_name }
}

portal-sign-up = Reģistrēšanās programmā CPS
portal-terms = CPS noteikumi un nosacījumi, redakcija { $version }
portal-terms-sample = Šajā paraugā programmas īsto noteikumu nav. Īsumā, ko jūs pasūtāt:
portal-terms-number = Jūs saņemat jaunu abonementa numuru; ja jums jau bija agrāks, tas vairs nav derīgs.
portal-terms-accept = CPS noteikumus un nosacījumus izlasīju un tiem piekrītu.
portal-field-method = Lūdzu, izvēlieties maksājuma veidu
portal-method-card = Karte
portal-method-bank_transfer = Bankas pārskaitījums
portal-sign-up-next = REĢISTRĒTIES PROGRAMMĀ CPS
portal-missing-accepted = Lūdzu, piekrītiet CPS noteikumiem un nosacījumiem.
portal-missing-method = Lūdzu, izvēlieties maksājuma veidu: karte vai bankas pārskaitījums.

portal-card = Jūsu karte
portal-card-for = Cita karte rēķinam **{ $number }**, summa: { $amount }
portal-field-card = Izmēģinājuma karte
portal-field-card-hint = Šajā paraugā īstas kartes un naudu nepieņemam. Izvēlieties, kā kartei uzvesties:
portal-test-card-tok_ok = Karte, kas darbojas
portal-test-card-tok_declined = Karte, ko noraida
portal-test-card-tok_timeout_once = Karte, par kuru banka atbild ar kavēšanos
portal-test-card-tok_timeout = Karte, par kuru banka neatbild
portal-test-card-tok_charge_declined = Karte, kas tagad darbojas, bet ko noraida rēķina termiņā
portal-card-use = Izmantot šo karti
portal-card-another = Izmantot citu karti
portal-card-transfer = Maksāt ar bankas pārskaitījumu
portal-card-none = Pašlaik ar karti maksāt nevar.
portal-missing-card = Lūdzu, izvēlieties karti.
portal-card-waiting = Pārbaudām jūsu karti
portal-card-waiting-text = Jautājam jūsu bankai: karti autorizē ar nulles summu, tagad nekas netiek noņemts. Lapa pati pāries tālāk.
portal-card-slow = Ja atbildes nav, nekas nav zudis: varat pārbaudīt vēlreiz vēlāk, izmantot citu karti vai izvēlēties citu maksājuma veidu.
portal-card-check = Pārbaudīt vēlreiz
portal-card-ready = Karte ir autorizēta
portal-card-ready-text = Rēķina **{ $number }** summu noņemsim no šīs kartes: { $amount }.
portal-card-charge = Maksāt rēķinu ar šo karti
portal-card-changed = Rēķina { $number } summu noņemsim no jaunās kartes.
portal-error-card-declined = Karte ir noraidīta. Nekas nav noņemts; lūdzu, izmantojiet citu karti vai maksājiet ar bankas pārskaitījumu.
portal-error-card-waiting = Banka vēl nav atbildējusi. Lūdzu, mirkli uzgaidiet vai izmantojiet citu karti.
portal-error-card_missing = Lūdzu, vispirms izvēlieties karti vai maksājiet ar bankas pārskaitījumu.
portal-error-unknown_card = Šo karti neatrodam. Lūdzu, izvēlieties karti vēlreiz.

portal-review = Lūdzu, pārbaudiet savu informāciju
portal-review-tier = Abonementa līmenis
portal-review-method = Maksājuma veids
portal-review-edit = Mainīt
portal-review-accept = Piekrītu CPS noteikumiem un nosacījumiem (redakcija { $version }).
portal-review-confirm = Apstiprināt un reģistrēties
portal-signed-up = Paldies, jūsu abonements **{ $tier_name }** ir aktivizēts! Abonementa numurs: **{ $number }**, termiņš: { NUMERIC($since) } – { NUMERIC($expires) } Rēķinu saņemsiet dažu stundu laikā.
portal-error-tier_not_open = { $missing ->
    [zero] Līmenis { $tier_name } jums pašlaik nav pieejams: trūkst { $missing } punktu.
    [one] Līmenis { $tier_name } jums pašlaik nav pieejams: trūkst { $missing } punkta.
   *[other] Līmenis { $tier_name } jums pašlaik nav pieejams: trūkst { $missing } punktu.
}
portal-error-terms_not_accepted = Lūdzu, piekrītiet CPS noteikumiem un nosacījumiem.
portal-error-terms_outdated = Pa to laiku noteikumi un nosacījumi ir mainījušies. Lūdzu, izlasiet jauno redakciju un piekrītiet tai.
portal-error-method_not_offered = Šādu maksājuma veidu nepiedāvājam. Lūdzu, izvēlieties citu.
portal-error-membership_active = Jums jau ir aktīvs abonements. Pagarināt to varēsiet, sākot no { NUMERIC($from) }

portal-charge-scheduled = Summu no jūsu kartes noņemsim rēķina termiņā: { $due }.
portal-charge-pending = Esam nosūtījuši jūsu bankai maksājuma pieprasījumu un gaidām atbildi.
portal-charge-declined = Karte ir noraidīta, summu neizdevās noņemt.
portal-charge-charged = Summa no jūsu kartes ir noņemta.
portal-invoice-pdf = Rēķins { $number } (PDF)
portal-error-invoice_settled = Šis rēķins vairs nav jāmaksā: { $state_name }.
portal-error-not_by_card = Šo rēķinu maksā ar bankas pārskaitījumu, nevis ar karti.
portal-error-payment_under_way = Maksājuma pieprasījumu jūsu bankai jau esam nosūtījuši un gaidām atbildi. Lūdzu, ieskatieties vēlāk.
