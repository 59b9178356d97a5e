### What the assistant says while it does something for the customer: questions, summaries, reports.

## Around every task

task-cancelled = Rendben, ezt nem folytatom: „{ $task }”. Minden marad a régiben.

task-aside = Ezt most egy kicsit félreteszem: „{ $task }”. Utána befejezhetjük.

task-resume-offer = Ezt még nem fejeztük be: „{ $task }”. Folytassuk?

task-later = Rendben, akkor később: „{ $task }”. Amit eddig megadtál, azt megjegyeztem; semmi sem változott.

task-changed = Módosítottam:
    { $lines }

task-noted = Köszönöm, felírtam:
    { $lines }

task-what-change = Min változtassunk? Válassz lent, vagy egyszerűen írd meg.

task-again = Bocsánat, ezt nem értettem.

task-left-open = Semmi gond, ezt egyelőre üresen hagyom: { $detail }. Később is pótolhatod; addig a terméknél nem lesz zöld pipa.

task-no-hurry = Semmi gond, amit eddig megadtál, azt megjegyeztem: válaszolj, amikor tudod, vagy kérdezz nyugodtan, ha valami nem világos.

task-stuck = Sajnos így nem jutunk előbbre. Segíthet egy munkatársunk, vagy itt abba is hagyhatod; különben próbáljuk meg még egyszer.

task-gone = Ez már lezárult, így semmi sem változott.

task-done-already = Ez már megtörtént, másodszor nem hajtottam végre:

task-refused = Sajnos ez nem sikerült, és semmi sem változott. Kérjük, próbáld meg később, vagy beszélj egy munkatársunkkal.

too-many-tries = Sajnos ez már túl sok próbálkozás volt. Kérjük, várj egy kicsit, és próbáld újra, vagy beszélj egy munkatársunkkal.

account-not-open = Az Üzleti fiókod még nem készült el, ezért ez most nem lehetséges. Amint kész a fiók, e-mailt kapsz.

## Buttons

button-confirm = Igen, minden rendben
button-change = Módosítok valamit
button-cancel = Mégse
button-yes = Igen
button-no = Nem
button-later = Később pótolom
button-resume = Igen, folytassuk
button-drop = Nem, hagyjuk
button-register = Igen, regisztráld
button-save = Igen, mentsd el
button-migrate = Igen, telepítsd át
button-order = Elfogadom a feltételeket és megrendelem
button-apply = Igen, küldd be
button-resend = Kérek új kódot
button-card = Kártya
button-bank_transfer = Banki átutalás
button-model = { $model }
button-model-serial = { $model } ({ $serial })
button-country = { $country }
button-complete = Adatok pótlása: { $model }

slot-product = Termék
slot-serial = Sorozatszám
slot-purchase_date = Vásárlás dátuma
slot-purchase_country = Vásárlás országa
slot-dealer = Kereskedő
slot-tier = Szint
slot-method = Fizetési mód
slot-company = Cég
slot-name = Név
slot-country = Ország
slot-vat_registered = Áfaregisztráció
slot-vat_number = Áfaszám
slot-email = E-mail-cím
slot-old_account = Korábbi CPS-fiók
slot-old_email = Régi e-mail-cím
slot-document_kind = Dokumentum típusa
slot-document = Dokumentum

## Lines of a summary

line-product = Termék: **{ $model }**
line-serial = Sorozatszám: **{ $value }**
line-purchase_date = Vásárlás dátuma: **{ $date }**{ $approximate ->
    [true] {" "}(hozzávetőleges)
   *[false] {""}
}
line-purchase_date-month = Vásárlás dátuma: **{ $date }**{ $approximate ->
    [true] {" "}(hozzávetőleges)
   *[false] {""}
}
line-purchase_date-year = Vásárlás dátuma: **{ $date }**{ $approximate ->
    [true] {" "}(hozzávetőleges)
   *[false] {""}
}
line-purchase_country = Vásárlás országa: **{ $country }**
line-dealer = Kereskedő: **{ $value }**
line-tier = Szint: **{ $tier_name }**
line-method = Fizetési mód: **{ $method_name }**
line-company = Cég: **{ $value }**
line-name = Név: **{ $value }**
line-country = Ország: **{ $country }**
line-vat_registered-yes = Áfaregisztráció: **van**
line-vat_registered-no = Áfaregisztráció: **nincs**
line-vat_number = Áfaszám: **{ $value }**
line-email = E-mail-cím: **{ $value }**
line-old_account-yes = Korábbi CPS-fiók: **volt**
line-old_account-no = Korábbi CPS-fiók: **nem volt**
line-old_email = Régi CPS-es e-mail-cím: **{ $value }**
line-document_kind = Dokumentum: **{ $kind_name }**
line-document = Fájl: **{ $name }**

## Who the customer is

identify-for-task = Ehhez tudnom kell, ki vagy: „{ $task }”. Utána rögtön folytatjuk.

identify-ask-email = Kérjük, jelentkezz be ezen az oldalon, vagy írd meg az Üzleti fiókod e-mail-címét, és küldök egy kódot.

identify-ask-code = Ha a megadott címhez ({ $email }) tartozik fiók, már úton van az e-mail a hatjegyű kóddal. Kérjük, írd be ide a kódot.

identify-step-up = Hogy biztosan tudjam, hogy te vagy az, küldtem egy hatjegyű kódot a fiókod e-mail-címére. Kérjük, írd be ide.

identify-wrong-code = Ez nem a helyes kód. Még { $left } próbálkozásod maradt.

identify-code-over = Ez a kód már nem használható. Szívesen küldök újat.

identify-bad-email = Ez nem tűnik e-mail-címnek. Kérjük, írd be még egyszer.

identify-another = Itt már egy másik címmel azonosítottad magad. Kérjük, előbb jelentkezz ki.

identify-done = Köszönöm, most már tudom, ki vagy.

## Registering a product

ask-product = Melyik terméket szeretnéd regisztrálni? Elég a modell, például EOS R5.

ask-which-model = Pontosan melyikre gondolsz?

product-unknown-model = Ezt a modellt nem találom a katalógusban. Kérjük, írd be úgy, ahogy a terméken szerepel.

# No article before a model: “a” or “az” depends on how its name is read.
ask-serial = Mi a sorozatszáma ennek a terméknek: { $model }? A terméken találod, és általában a dobozán is.

ask-purchase_date = Mikor vásároltad ezt a terméket: { $model }? Ha nem emlékszel pontosan, elég az évszám vagy egy hozzávetőleges dátum.

ask-purchase_country = Melyik országban vásároltad ezt a terméket: { $model }?

ask-dealer = Melyik kereskedőtől vásároltad ezt a terméket: { $model }? Ha nem emlékszel pontosan, írd azt, amit a legvalószínűbbnek tartasz.

product-bad-serial = Ez nem lehet sorozatszám. Kérjük, nézd meg a terméken, és írd be újra.

product-date-ahead = Ez a dátum a jövőben van. Mikor vásároltad a terméket?

product-already-registered = Ezzel a sorozatszámmal ({ $serial }) már regisztráltál egy terméket. A [Saját termékek]({ $url }) (My products) oldalon láthatod.

product-gone = Ezt a terméket már nem találom a fiókodban. Az összes termékedet a [Saját termékek]({ $url }) (My products) oldalon látod.

register-summary = Ezt a terméket regisztrálom:
    { $lines }

    { $left ->
        [0] Ezzel minden szükséges adat megvan. Minden rendben így?
       *[other] Még hiányzik: { $missing }. A zöld pipa akkor jelenik meg, ha minden adat megvan. Regisztráljam így?
    }

register-done = Kész: { $model } terméked regisztrálva van, és megkapta a zöld pipát. { $points } pontot ér, így most **{ $allocated } pontod** van.

register-done-incomplete = Kész: { $model } terméked regisztrálva van. Még hiányzik: { $missing }. A zöld pipával együtt { $points } pontot kapsz érte.

product-in-review = { $model } termékedet elmentettem, de a sorozatszáma ({ $serial }) máshol már regisztrálva van. Munkatársaink ellenőrzik, és e-mailben értesítünk. Addig nem kap zöld pipát.

## Completing a product

ask-which-product = Melyik termékedre gondolsz?

complete-unknown-product = Nincs { $model } a termékeid között. Ezek közül melyikre gondolsz?

complete-already = { $model } termékednél már ott a zöld pipa, nem hiányzik semmi. Ha valamelyik adat hibás, írd meg a helyeset, vagy módosítsd a [Saját termékek]({ $url }) (My products) oldalon a „Termék megtekintése” (View product) gombra kattintva.

complete-nothing = Rendben, { $model } terméked adatai maradnak, ahogy vannak. Bármikor pótolhatod őket itt vagy a [Saját termékek]({ $url }) (My products) oldalon.

complete-summary = Ezt adom hozzá **{ $model }** terméked adataihoz:
    { $lines }

    Jó így?

complete-summary-replaces = Ezt mentem el **{ $model }** termékedhez:
    { $lines }

    Ezek a mostani adatok cserélődnek le:
    { $replaced }

    Jó így?

complete-done = Kész: { $model } terméked megkapta a zöld pipát. { $points } pontot ér, így most **{ $allocated } pontod** van.

complete-done-incomplete = Elmentettem. { $model } termékednél még hiányzik: { $missing }. Ha ez is megvan, megjön a zöld pipa, és { $points } pontot kapsz érte.

complete-next = { $count ->
    [one] Még { $count } termékednél nincs zöld pipa. Folytassuk azzal?
   *[other] Még { $count } termékednél nincs zöld pipa. Folytassuk valamelyikkel?
}

## Moving the products of the old account

migrate-summary = { $count ->
    [one] { $count } terméket találtam a régi fiókodban. Áttelepítsem az újba?
   *[other] { $count } terméket találtam a régi fiókodban. Áttelepítsem őket az újba?
}

migrate-done = { $count ->
    [one] Kész: { $count } terméket áttelepítettem az új fiókodba. A [Saját termékek]({ $url }) (My products) oldalon láthatod.
   *[other] Kész: { $count } terméket áttelepítettem az új fiókodba. A [Saját termékek]({ $url }) (My products) oldalon láthatod őket.
}{ $incomplete ->
    [0] {""}
    [one] {" "}A zöld pipához még { $incomplete } terméknél hiányoznak adatok.
   *[other] {" "}A zöld pipához még { $incomplete } terméknél hiányoznak adatok.
}

migrate-in-review = { $count ->
    [one] { $count } termék sorozatszáma máshol már regisztrálva van; munkatársaink ellenőrzik.
   *[other] { $count } termék sorozatszáma máshol már regisztrálva van; munkatársaink ellenőrzik őket.
}

migrate-nothing_to_migrate = Nincs mit áttelepíteni: a régi e-mail-címeddel nem volt regisztrálva termék. A termékeidet a [Saját termékek]({ $url }) (My products) oldalon regisztrálhatod, vagy megcsinálhatjuk itt együtt.

migrate-no_old_email = Nincs mit áttelepítenem: az igénylésben nem volt megadva régi CPS-es e-mail-cím. A termékeidet a [Saját termékek]({ $url }) (My products) oldalon regisztrálhatod; ha mégis volt régi fiókod, kérjük, beszélj egy munkatársunkkal.

migrate-already_migrated = A régi termékeidet már áttelepítettük; ez csak egyszer lehetséges. A [Saját termékek]({ $url }) (My products) oldalon láthatod őket.

migrate-migrated = A régi termékeidet áttelepítettük. A [Saját termékek]({ $url }) (My products) oldalon láthatod őket.

## Signing up

ask-tier = Melyik szintet szeretnéd? Ezek érhetők el számodra:
    { $tiers }

sign-up-closed = A { $tier_name } szint még nem érhető el számodra: még { $missing } pont kell hozzá.

ask-method = Mi legyen a fizetési mód: { $methods }?

sign-up-summary = Ez lenne a megrendelésed:
    { $lines }

    Az éves díj **{ $fee }**. A számlát e-mailben kapod meg; a bankod többletköltséget számíthat fel. A szerződési feltételeket a [Saját előfizetések]({ $url }) (My subscriptions) oldalon olvashatod el; a megrendeléssel elfogadod őket. Megrendeljem?

sign-up-summary-card = Ez lenne a megrendelésed:
    { $lines }

    Az éves díj **{ $fee }**. Kártyaadatokat ne írj a csevegésbe: kérjük, [add meg a kártyádat a „Saját előfizetések” oldalon]({ $url }) (My subscriptions), és ott erősítsd meg a megrendelést. Még semmit sem rendeltünk meg; választhatsz banki átutalást is.

sign-up-card-not-seen = Még nem látok kártyás megrendelést. Kérjük, [add meg a kártyádat a „Saját előfizetések” oldalon]({ $url }) (My subscriptions), vagy válaszd a banki átutalást.

# The dates end in their own full stop (2026. december 10.).
sign-up-done = Gratulálunk! **{ $tier_name }** tagságod aktív, új tagsági számod: **{ $number }**. A lejárat napja: { $expires }

    Számla: { $invoice }, összege **{ $amount }**. Kérjük, ide utald át: { $payee }, IBAN: { $iban }, BIC: { $bic }, közlemény: { $reference }. Esedékesség: { $due }

# The dates end in their own full stop.
sign-up-done-card = Gratulálunk! **{ $tier_name }** tagságod aktív, új tagsági számod: **{ $number }**. A lejárat napja: { $expires }

    Számla: { $invoice }. Az összegét (**{ $amount }**) az esedékesség napján terheljük a kártyádra. Esedékesség: { $due }

# The date ends in its own full stop.
sign-up-active = Már van aktív tagságod. Ettől a naptól újíthatod meg: { $from }

## Applying for the business account

ask-company = Kitöltjük együtt az igénylést. Mi a céged neve?
ask-name = És téged hogy hívnak?
ask-country = Melyik országban van bejegyezve a céged?
ask-vat_registered = Van a cégednek áfaregisztrációja?
ask-vat_number = Mi a céged áfaszáma?
ask-email = Milyen e-mail-címen érhetünk el? Az új fiók ehhez a címhez fog tartozni.
ask-old_account = Volt már korábban CPS-fiókod?
ask-old_email = Melyik e-mail-címet használtad hozzá? Ez kell a régi termékeid áttelepítéséhez.

ask-document_kind = Melyik dokumentumot küldöd? Elég az egyik.

ask-document = Kérjük, küldd el ide a fájlt PDF-ben vagy képként ({ $kind_name }).

apply-bad-vat = Ez nem tűnik érvényes áfaszámnak ({ $country }): { $number }. Kérjük, ellenőrizd, és írd be újra.

apply-not-accepted = Sajnos ezt nem tudtuk elfogadni. Próbáljuk meg ezt a részt még egyszer.

apply-summary = Ez az igénylésed:
    { $lines }

    A beküldéssel kijelented, hogy jogosult vagy megadni ezeket az adatokat. Beküldjem?

# The date ends in its own full stop.
apply-done = Az igénylésedet beküldtem. A választ erre a címre kapod: { $email }; utána beállíthatod a jelszavadat. A válasz legkésőbb ezen a napon megérkezik: { $due }

apply-under-way = Az igénylésed feldolgozása már folyamatban van, nem kell újat beküldened.

apply-has-account = Már van Üzleti fiókod, így nincs mit igényelned.

## The end of a conversation

rating-ask = Mielőtt elmész: mennyire volt hasznos ez a beszélgetés?
rating-5 = Nagyon hasznos
rating-4 = Hasznos
rating-3 = Közepesen hasznos
rating-2 = Nem igazán hasznos
rating-1 = Egyáltalán nem hasznos
rating-thanks = Köszönjük a visszajelzést!

## A person

human-open = Az ügyfélszolgálat most nyitva tart.

human-closed = Az ügyfélszolgálat most zárva tart; munkatársaink ekkor lesznek újra itt: { $opens }.

human-offered = Sajnálom, hogy újra meg újra félreértelek. Megkértem a CPS elsőbbségi ügyfélszolgálatának egyik munkatársát, hogy vegye át a beszélgetést; addig is itt vagyok.
