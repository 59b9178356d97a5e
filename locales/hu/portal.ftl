### The sample members' site around the chat. Answers of the assistant that fit are used here too.

portal-title = { $heading } – mintaoldal tagoknak

portal-site = Mintaoldal tagoknak
portal-skip = Ugrás a tartalomra
portal-menu = Főmenü
portal-language = Nyelv

portal-nav-account = Saját fiók
portal-nav-products = Saját termékek
portal-nav-subscriptions = Saját előfizetések
portal-log-out = Kijelentkezés

portal-viewer = Kiként nézed az oldalt?
portal-viewer-nobody = Látogató, bejelentkezés nélkül
portal-viewer-show = Mutasd

portal-hello = Szia, { $name }!
portal-welcome = Üdvözlünk!
portal-welcome-text = Ez a mintaoldal azt mutatja, amit a tagok látnak: a termékeiket pontokkal és zöld pipákkal, a tagságukat és az elérhető szinteket. A kérdéseidre itt és minden más oldalon a jobb alsó sarokban lévő asszisztens válaszol.
portal-log-in-products = Ha bejelentkeztél, itt látod a termékeidet, a zöld pipákat és a pontokat.
portal-log-in-subscriptions = Ha bejelentkeztél, itt látod a tagságodat és a számláidat.

portal-company = Cég
portal-email = E-mail-cím
portal-country = Ország
portal-application = Üzleti fiók igénylése

portal-ticked = Zöld pipa: { $ticked } / { $count }

portal-tick = Zöld pipa
portal-no-tick = Még nincs zöld pipa

portal-points = { $points } pont

portal-points-waiting = { $points } pont, ha meglesz a zöld pipa

portal-missing = Hiányzik: { $details }
portal-view-product = Termék megtekintése

portal-not-given = nincs megadva

portal-approximate = hozzávetőleges adat

portal-country-name = { $country }

portal-date = { $date }

portal-membership = Tagság
portal-membership-number = CPS-tagsági szám
portal-membership-since = Tagság kezdete
portal-membership-expires = Tagság lejárata

portal-tiers = Elérhető CPS-szintek
portal-all-tiers = CPS-szintek

portal-tier-open = választható

portal-tier-missing = még { $missing } pont kell

portal-individual = CPS Silver, CPS Gold és CPS Platinum
portal-corporate = Vállalati szintek

portal-invoices = Számlák

portal-password = Jelszó beállítása és visszaállítása

portal-password-first = Első alkalommal várd meg az automatikus e-mailt (feladó: { $sender }). Amint ellenőriztük és létrehoztuk az Üzleti fiókodat, elküldjük; a levélben lévő hivatkozás arra az oldalra visz, ahol beállíthatod a jelszavadat.

portal-password-later = Ha már létrejött a fiókod, bármikor visszaállíthatod a jelszavadat.
portal-password-sample = Ha csak körülnéznél a mintaoldalon, ahhoz nem kell jelszó: fent válaszd ki, kinek a fiókját szeretnéd látni.

portal-notice = Ez független projekt, nem a Canon oldala. Az itt látható személyek, cégek és termékpontok kitaláltak.

## Every page.

portal-title-problem = Kérjük, ellenőrizd: { $heading } – mintaoldal tagoknak

portal-log-in = Bejelentkezés
portal-logged-out = Kijelentkeztél ebben a böngészőben.
portal-cancel = Mégse
portal-undo = Visszavonás
portal-yes = Igen
portal-no = Nem
portal-not-here = Itt nincs semmi
portal-not-here-text = Ez az oldal nem létezik, vagy egy másik fiókhoz tartozik. Kérjük, kezdd újra a [Saját fiók]({ $url }) oldalon.

## Forms in general.

portal-problems = Kérjük, ellenőrizd
portal-optional = (nem kötelező)
portal-for-tick = (kell a zöld pipához)
portal-choose = Kérjük, válassz

portal-error = Nálunk valami hiba történt. Amit beírtál, megmaradt; kérjük, próbáld újra.
portal-error-too_many_tries = Túl sok volt a próbálkozás. Kérjük, { $minutes } perc múlva próbáld újra.
portal-invalid = Ezt így nem tudjuk használni. Kérjük, javítsd vagy rövidítsd le.

## The application for a business account.

portal-apply = Üzleti fiók igénylése
portal-apply-lead = Töltsd ki ezt az űrlapot, és csatolj egy dokumentumot. Az igénylést { $days } munkanapon belül ellenőrizzük, utána e-mailt küldünk egy hivatkozással, amellyel beállíthatod a jelszavadat.
portal-apply-instead = Még nincs fiókod? Igényelj Üzleti fiókot
portal-apply-company = Üzleti adatok
portal-apply-document = Dokumentum
portal-apply-document-vat = Áfaalany cégnél az első kettő közül elég az egyik. A céges számlán jól látható legyen az áfaszám és a cégnév.
portal-apply-document-no-vat = Ha a cég nem áfaalany, egyetlen olyan dokumentum elég, amelyen rajta van a cég neve és címe.
portal-apply-received = Megérkezett
portal-apply-earlier = Korábbi CPS-fiók
portal-apply-contact = Kapcsolat
portal-apply-send = Igénylés elküldése
portal-apply-sent = Köszönjük, elküldted az igénylést.
portal-apply-withdrawn = Visszavontad az igénylést.
portal-apply-link-sent = Elküldtük a hivatkozást. Kérjük, nézd meg a levélszemét mappát is.

portal-field-company = Cégnév
portal-field-country = Ország
portal-field-vat_registered = Áfaalany a cég?
portal-field-vat_number = Áfaszám
portal-field-vat_number-hint = Elöl az ország betűivel, ahogy a számláidon szerepel. Magyar adószám is jó.
portal-field-kind = Melyik dokumentumot küldöd?
portal-field-file = A dokumentum fájlja
portal-field-file-again = Másik fájl küldése
portal-field-file-hint = PDF, illetve JPEG vagy PNG kép, legfeljebb { $size } MB.
portal-field-old_account = Volt korábban CPS-fiókod?
portal-field-old_email = Régi CPS-es e-mail-cím
portal-field-old_email-hint = Ha megadod, a korábban regisztrált termékeidet áttelepítheted az új fiókba.
portal-field-name = Neved
portal-field-email = E-mail-cím
portal-field-email-hint = Mindent erre a címre küldünk, ami a fiókodról szól.
portal-field-language = Az e-mailjeink nyelve
portal-field-authorised = Jogosult vagyok megadni ezeket az adatokat.

portal-document-vat_certificate = Áfaregisztrációs igazolás
portal-document-business_invoice = Céges számla
portal-document-business_licence = Működési vagy szakmai engedély
portal-document-company_register_extract = Cégkivonat

portal-missing-company = Kérjük, add meg a cég nevét.
portal-missing-country = Kérjük, válaszd ki az országot.
portal-missing-vat_registered = Kérjük, jelöld, hogy áfaalany-e a cég.
portal-missing-vat_number = Kérjük, add meg az áfaszámot.
portal-missing-kind = Kérjük, válaszd ki, melyik dokumentumot küldöd.
portal-missing-document = Kérjük, csatolj egyet a válaszodhoz illő dokumentumok közül.
portal-missing-old_account = Kérjük, jelöld, hogy volt-e korábban CPS-fiókod.
portal-missing-old_email = Kérjük, add meg a korábbi CPS-fiók e-mail-címét.
portal-missing-name = Kérjük, add meg a nevedet.
portal-missing-email = Kérjük, adj meg egy e-mail-címet.
portal-missing-authorised = Kérjük, erősítsd meg, hogy jogosult vagy megadni ezeket az adatokat.

portal-invalid-email = Ez nem e-mail-cím. Kérjük, ellenőrizd, például hogy nem hiányzik-e a @ jel.
portal-invalid-old_email = Ez nem e-mail-cím. Kérjük, ellenőrizd, például hogy nem hiányzik-e a @ jel.
portal-invalid-country = Kérjük, válassz országot a listából.
portal-error-vat_number = Ez nem lehet áfaszám. Kérjük, ellenőrizd.
portal-error-vat_number-form = Ebben az országban az áfaszám másképp néz ki: { $country }. Kérjük, ellenőrizd a hosszát és a betűit.
portal-error-vat_number-digits = Úgy tűnik, elírás van az áfaszámban ({ $country }). Kérjük, vess össze minden számjegyet a dokumentummal.
portal-error-wrong_document = Ez a dokumentum nem illik az áfára vonatkozó válaszodhoz. Kérjük, válassz másikat.
portal-error-file_too_large = A fájl nagyobb, mint { $size } MB. Kérjük, válassz kisebbet.
portal-error-unknown_file_type = Ez nem PDF, és nem is JPEG vagy PNG kép. Kérjük, válassz másik fájlt.
portal-error-empty_file = A fájl üres. Kérjük, válassz másikat.
portal-error-application_state = Ezzel az igényléssel ezt már nem lehet megtenni.
portal-error-application_not_draft = Az igénylést már elküldted, ezért nem lehet módosítani.

portal-application-wait = Amint kész az Üzleti fiók, erre a címre küldjük a jelszó beállításához a hivatkozást: { $email }. Kérjük, addig ne próbáld visszaállítani a jelszót.
portal-application-approved = Elkészült az Üzleti fiókod. A jelszó beállításához a hivatkozást erre a címre küldtük: { $email }.
portal-application-rejected = Sajnos nem tudtuk jóváhagyni. Az ok: { $reason_name }.
portal-application-link-again = Hivatkozás újraküldése
portal-application-password = Jelszó beállítása
portal-application-withdraw = Igénylés visszavonása
portal-application-anew = Új igénylés
portal-application-sent = Amit elküldtél
portal-application-keep = Ez az oldal csak a te igénylésedé. Őrizd meg a címét, és bármikor megnézheted itt, hol tart.

## The password and the log-in.

portal-field-password = Jelszó
portal-field-new-password = Új jelszó
portal-missing-password = Kérjük, add meg a jelszót.
portal-error-wrong_credentials = Az e-mail-cím és a jelszó nem tartozik össze.
portal-password-forgotten = Jelszó beállítása vagy visszaállítása
portal-password-ask = Kérek egy hivatkozást
portal-password-asked = Ha ezzel a címmel van fiók vagy igénylés, már úton van egy e-mail: vagy a hivatkozással, vagy a nappal, ameddig választ kapsz. Kérjük, nézd meg a levélszemét mappát is.
portal-password-to = A hivatkozást erre a címre küldjük: { $email }.
portal-password-sent = A jelszó beállításához a hivatkozást erre a címre küldtük: { $email }.
portal-password-new = Új jelszó beállítása
portal-password-hint = Legalább { $shortest } karakter. Egy egész mondat is jó, és könnyű megjegyezni.
portal-password-save = Jelszó beállítása
portal-password-another = Új hivatkozás kérése
portal-password-set = Beállítottad a jelszavadat. Most már bejelentkezhetsz.
portal-error-password-too_short = Túl rövid a jelszó: legalább { $count } karakter kell.
portal-error-password-too_long = Túl hosszú a jelszó: legfeljebb { $count } karakter lehet.
portal-error-password-too_simple = Ezt a jelszót könnyű kitalálni. Kérjük, válassz másikat, például egy egész mondatot.
portal-error-password-personal = A jelszó főleg a nevedből, a cégedből vagy a címedből áll, ezeket pedig mások is tudják. Kérjük, válassz másikat.
portal-error-link_used = Ezt a hivatkozást már felhasználták. Ha kell még egy, kérjük, kérj új hivatkozást.
portal-error-link_expired = Ez a hivatkozás lejárt. Kérjük, kérj újat.
portal-error-unknown_link = Ez a hivatkozás hiányos. Kérjük, másold ki az e-mailből a teljes címet, vagy kérj új hivatkozást.
portal-error-account_not_open = Még nincs kész az Üzleti fiók. Amint jóváhagytuk az igénylést, e-mailt küldünk.
# The date ends in its own full stop.
portal-error-account_not_open-due = A jelszót még nem lehet beállítani: az igénylésedet még ellenőrizzük. Legkésőbb ezen a napon választ kapsz: { $due }

## My products. No guide has the first label in another language.

portal-register = TERMÉK REGISZTRÁLÁSA
portal-migrate = TERMÉKEK ÁTTELEPÍTÉSE
portal-products-none = Még nincs regisztrált terméked. Regisztráld a termékedet, egyszerű.
portal-migration-ready = A **TERMÉKEK ÁTTELEPÍTÉSE** gombbal { $count } terméket hozhatsz át ide a korábbi CPS-fiókodból.
portal-migrated = { $migrated } termék átkerült az új fiókodba.
portal-migrated-review = { $migrated } termék átkerült az új fiókodba. Ennyi sorozatszám egy másik fiókban is regisztrálva van: { $in_review }. Ellenőrizzük, és írunk neked.
portal-migration-nothing_to_migrate = A korábbi CPS-fiókban nincs áttelepíthető termék.
portal-migration-already_migrated = A korábbi CPS-fiókod termékei már itt vannak.
portal-migration-no_old_email = Nem adtad meg a régi CPS-es e-mail-címedet, ezért nincs mit áttelepíteni. Kérjük, regisztráld újra a termékeidet, vagy fordulj a CPS elsőbbségi ügyfélszolgálatához.
portal-serial = Sorozatszám: { $serial }
portal-serial-open = Ez a sorozatszám egy másik fiókban is regisztrálva van. Ellenőrizzük, kié, és írunk neked.
portal-serial-refused = Ez a sorozatszám egy másik fiókhoz tartozik. Kérjük, vesd össze a terméken lévő számmal, és add meg újra.
portal-serial-granted = Ellenőriztük a sorozatszámot: a tiéd.

portal-product = Termék megtekintése
portal-product-new = Termék regisztrálása
portal-product-change = Adatok pótlása vagy módosítása
portal-product-register = Termék regisztrálása
portal-product-save = Mentés
portal-product-remove = Termék eltávolítása
portal-product-remove-text = A pontjait levonjuk a fiókodból. Közvetlenül utána visszavonhatod.
portal-field-model = Modell
portal-field-model-hint = Kezdd el beírni, és válassz a listából, például: EOS R5.
portal-field-serial = Sorozatszám
portal-field-serial-hint = Magán a terméken, a dobozon és többnyire a nyugtán is rajta van.
portal-field-purchase_date = A vásárlás dátuma
portal-field-purchase_date-hint = Elég csak az év, vagy az év és a hónap is.
portal-field-day = Nap
portal-field-month = Hónap
portal-field-year = Év
portal-field-purchase_country = A vásárlás országa
portal-field-dealer = Kereskedő
portal-field-dealer-hint = Az üzlet, ahol vetted.
portal-field-approximate = Melyik adat hozzávetőleges?
portal-field-approximate-hint = Jelöld be, amire nem emlékszel pontosan.
portal-missing-model = Kérjük, válassz modellt.
portal-invalid-model = Kérjük, válassz modellt.
portal-invalid-purchase_date = Ez nem dátum. Kérjük, add meg a napot, a hónapot és az évet, vagy csak az évet.
portal-error-unknown_model = Ezt a modellt nem ismerjük. Kérjük, válassz a listából.
portal-error-ambiguous_model = Ez a név több modellt is jelenthet. Kérjük, válassz: { $models }.
portal-error-date_in_future = A vásárlás dátuma a jövőben van. Kérjük, ellenőrizd.
portal-error-invalid_serial = Ez nem lehet sorozatszám. Kérjük, ellenőrizd.
portal-error-already_registered = Ezt a terméket ezzel a sorozatszámmal már regisztráltad.

portal-registered-tick = Regisztráltuk: { $model }. Megvan a zöld pipa: { $points } pont.
portal-registered-missing = Regisztráltuk: { $model }. A zöld pipához még hiányzik: { $missing }.
portal-registered-review = Regisztráltuk: { $model }. A sorozatszáma egy másik fiókban is regisztrálva van; ellenőrizzük, kié, és írunk neked.
portal-changed-tick = Mentettük: { $model }. Megvan a zöld pipa: { $points } pont.
portal-changed-missing = Mentettük: { $model }. A zöld pipához még hiányzik: { $missing }.
portal-changed-review = Mentettük: { $model }. A sorozatszáma egy másik fiókban is regisztrálva van; ellenőrizzük, kié, és írunk neked.
portal-removed = Eltávolítottuk: { $model }.
portal-restored-tick = Visszakerült a fiókodba: { $model }. Megvan a zöld pipa: { $points } pont.
portal-restored-missing = Visszakerült a fiókodba: { $model }. A zöld pipához még hiányzik: { $missing }.
portal-restored-review = Visszakerült a fiókodba: { $model }. A sorozatszámát közben egy másik fiókban is regisztrálták; ellenőrizzük, kié, és írunk neked.

## My subscriptions: tiers, sign-up, card, invoices.

portal-subscription-active = AKTÍV ELŐFIZETÉS
portal-invited = Elég pontod van: meghívunk, hogy csatlakozz a CPS-hez. Kérjük, válassz szintet lent.
# The date ends in its own full stop.
portal-renewable-from = Ettől a naptól megújíthatod: { $from }
portal-renewable = Most már megújíthatod: kérjük, válassz szintet lent.
portal-renewed = Megújítva: **{ $tier_name }**, tagsági szám: { $number }, { $since } – { $expires }
portal-earlier = Korábbi tagságok
portal-earlier-line = { $tier_name }, tagsági szám: { $number }, { $since } – { $expires }
portal-switch-on = be
portal-switch-off = ki
# The tier's name says it all: no label is printed in Hungarian.
portal-tier-sign-up = { $tier ->
    [silver] FELIRATKOZÁS: { $tier_name }
    [gold] FELIRATKOZÁS: { $tier_name }
    [platinum] FELIRATKOZÁS: { $tier_name }
   *[other] FELIRATKOZÁS: { $tier_name }
}

portal-sign-up = Feliratkozás a CPS szolgáltatásra
portal-terms = A CPS szerződési feltételei, változat: { $version }
portal-terms-sample = Ezen a mintaoldalon nincsenek meg a program valódi feltételei. Röviden ezt rendeled meg:
portal-terms-number = Új tagsági számot kapsz; ha van korábbi, az már nem érvényes.
portal-terms-accept = Elolvastam és elfogadom a CPS szerződési feltételeit.
portal-field-method = Kérjük, válassz fizetési módot
portal-method-card = Kártya
portal-method-bank_transfer = Banki átutalás
portal-sign-up-next = FELIRATKOZÁS A CPS SZOLGÁLTATÁSRA
portal-missing-accepted = Kérjük, fogadd el a CPS szerződési feltételeit.
portal-missing-method = Kérjük, válassz fizetési módot: kártya vagy banki átutalás.

portal-card = Kártyád
portal-card-for = Másik kártya a számlához. Sorszáma: **{ $number }**, összege: { $amount }
portal-field-card = Próbakártya
portal-field-card-hint = Ez a mintaoldal nem fogad valódi kártyát és pénzt. Válaszd ki, hogyan viselkedjen a kártya:
portal-test-card-tok_ok = Működő kártya
portal-test-card-tok_declined = Kártya, amelyet elutasítanak
portal-test-card-tok_timeout_once = Kártya, amelynek a bankja késve válaszol
portal-test-card-tok_timeout = Kártya, amelynek a bankja nem válaszol
portal-test-card-tok_charge_declined = Kártya, amely most működik, de az esedékesség napján elutasítják
portal-card-use = Ezt a kártyát használom
portal-card-another = Másik kártyát használok
portal-card-transfer = Inkább átutalással fizetek
portal-card-none = Most nem lehet kártyával fizetni.
portal-missing-card = Kérjük, válassz kártyát.
portal-card-waiting = Ellenőrizzük a kártyádat
portal-card-waiting-text = Megkérdezzük a bankodat: nulla összegű engedélyezést kérünk a kártyára, most semmit nem vonunk le. Az oldal magától továbblép.
portal-card-slow = Ha nem jön válasz, semmi sem vész el: később újra megnézheted, használhatsz másik kártyát, vagy választhatsz másik fizetési módot.
portal-card-check = Megnézem újra
portal-card-ready = A kártyát engedélyezték
portal-card-ready-text = Erre a kártyára terheljük a számla összegét. Sorszáma: **{ $number }**, összege: { $amount }.
portal-card-charge = Ezzel a kártyával fizetem a számlát
portal-card-changed = A számla összegét az új kártyára terheljük. A számla sorszáma: { $number }.
portal-error-card-declined = A kártyát elutasították. Semmit nem vontunk le; kérjük, használj másik kártyát, vagy fizess banki átutalással.
portal-error-card-waiting = A bankod még nem válaszolt. Kérjük, várj egy kicsit, vagy használj másik kártyát.
portal-error-card_missing = Kérjük, előbb válassz kártyát, vagy fizess banki átutalással.
portal-error-unknown_card = Nem találjuk ezt a kártyát. Kérjük, válassz újra kártyát.

portal-review = Kérjük, ellenőrizd az adataidat
portal-review-tier = Tagsági szint
portal-review-method = Fizetési mód
portal-review-edit = Módosítás
portal-review-accept = Elfogadom a CPS szerződési feltételeit (változat: { $version }).
portal-review-confirm = Megerősítem és feliratkozom
# The dates end in their own full stops.
portal-signed-up = Köszönjük, hogy csatlakoztál! Tagságod: **{ $tier_name }**, tagsági számod: **{ $number }**, érvényes: { $since } – { $expires } A számlát néhány órán belül megkapod.
portal-error-tier_not_open = A { $tier_name } szint most nem érhető el számodra: { $missing } pont hiányzik.
portal-error-terms_not_accepted = Kérjük, fogadd el a CPS szerződési feltételeit.
portal-error-terms_outdated = A feltételek közben megváltoztak. Kérjük, olvasd el és fogadd el az új változatot.
portal-error-method_not_offered = Ilyen fizetési mód nincs. Kérjük, válassz másikat.
# The date ends in its own full stop.
portal-error-membership_active = Már van aktív tagságod. Ettől a naptól újíthatod meg: { $from }

portal-charge-scheduled = Az összeget az esedékesség napján terheljük a kártyádra: { $due }
portal-charge-pending = Elküldtük a terhelést a bankodnak, és várjuk a válaszát.
portal-charge-declined = A kártyádat elutasították, az összeget nem sikerült ráterhelni.
portal-charge-charged = Az összeget ráterheltük a kártyádra.
portal-invoice-pdf = { $number } számú számla (PDF)
portal-error-invoice_settled = Ezen a számlán már nincs mit fizetni: { $state_name }.
portal-error-not_by_card = Ezt a számlát átutalással kell fizetni, nem kártyával.
portal-error-payment_under_way = A terhelést már elküldtük a bankodnak, és várjuk a válaszát. Kérjük, nézd meg később.
