### Mails. The attribute `subject` is the subject line. Facts: the programme's fact numbers.

mail-footer = Ezt az e-mailt automatikusan küldtük; a rá érkező válaszokat nem olvassuk.

# The date ends in its own full stop.
mail-application-received =
    Kedves { $name }!

    Megkaptuk az igénylésedet az Üzleti fiókra (cég: **{ $company }**). Legkésőbb ezen a napon választ kapsz: { $due }

    Amint kész a fiók, e-mailt küldünk egy hivatkozással, amellyel beállíthatod a jelszavadat. Kérjük, addig ne próbáld visszaállítani a jelszót.
    .subject = Megkaptuk az igénylésedet

mail-application-approved =
    Kedves { $name }!

    Elkészült az Üzleti fiók (cég: **{ $company }**). Kérjük, állítsd be most a jelszavadat: [jelszó beállítása]({ $link })

    A hivatkozás egyszer használható. Eddig érvényes: { $until }. Ha már nem működik, a bejelentkezési oldalon bármikor kérhetsz újat.

    Utána jelentkezz be az Üzleti fiókodba.
    .subject = Elkészült az Üzleti fiókod

mail-application-rejected =
    Kedves { $name }!

    Sajnos nem tudtuk jóváhagyni az igénylésedet az Üzleti fiókra (cég: **{ $company }**).

    { $has_note ->
        [true] Az ok: { $reason_name } ({ $note })
       *[false] Az ok: { $reason_name }
    }

    Újra benyújthatod az igénylést.
    .subject = Nem tudtuk jóváhagyni az igénylésedet

mail-password-link =
    Kedves { $name }!

    Valaki új jelszót kért az e-mail-címedhez. Itt állíthatod be: [új jelszó beállítása]({ $link })

    A hivatkozás egyszer használható. Eddig érvényes: { $until }.

    Ha nem te kérted, nincs teendőd: a jelszavad nem változik.
    .subject = Új jelszó beállítása

# The date ends in its own full stop.
mail-password-not-yet =
    Kedves { $name }!

    A jelszót még nem lehet beállítani: az igénylésedet (cég: **{ $company }**) még ellenőrizzük. Legkésőbb ezen a napon választ kapsz: { $due }

    Amint kész az Üzleti fiók, e-mailt küldünk egy hivatkozással, amellyel beállíthatod a jelszavadat. Kérjük, várd meg.
    .subject = A jelszót még nem lehet beállítani

mail-password-no-account =
    Kedves { $name }!

    Valaki új jelszót kért az e-mail-címedhez, de ezzel a címmel még nincs Üzleti fiók.

    Itt igényelhetsz egyet: [Üzleti fiók igénylése]({ $url })
    .subject = Még nincs Üzleti fiók

mail-password-changed =
    Kedves { $name }!

    Megváltozott az Üzleti fiókod jelszava. Időpont: { $at }. Minden eszközön kijelentkeztettünk.

    Ha nem te voltál, kérjük, azonnal kérj új hivatkozást: [jelszó visszaállítása]({ $url })
    .subject = Megváltozott a jelszavad

mail-data-erased =
    Kedves { $name }!

    { $invoices ->
        [true] Töröltük az adataidat. Csak a számláidat őrizzük meg, mert erre törvény kötelez.
       *[false] Töröltük az adataidat.
    }
    .subject = Töröltük az adataidat

rejection_reason-document_unreadable = a dokumentum nem olvasható
rejection_reason-document_unsuitable = ilyen dokumentumot nem tudunk elfogadni
rejection_reason-details_differ = a dokumentum és az igénylés adatai eltérnek
rejection_reason-vat_number_invalid = az áfaszámot nem sikerült igazolni
rejection_reason-already_customer = már van Üzleti fiók
rejection_reason-other = nem teljesülnek a feltételek

## Products, membership, invoices.

mail-serial-granted =
    Kedves { $name }!

    Ellenőriztük **{ $model }** terméked sorozatszámát ({ $serial }): mostantól a te fiókodban van regisztrálva.
    .subject = Ellenőriztük a sorozatszámot

mail-serial-refused =
    Kedves { $name }!

    Ellenőriztük **{ $model }** terméked sorozatszámát ({ $serial }). Ezt a számot nem lehet a fiókodban regisztrálni. Kérjük, vesd össze a terméken lévő számmal, és add meg újra.
    .subject = Ellenőriztük a sorozatszámot

mail-serial-withdrawn =
    Kedves { $name }!

    Ellenőriztük **{ $model }** terméked sorozatszámát ({ $serial }), és a továbbiakban nem a te fiókodban van regisztrálva. Ha ez tévedés, kérjük, vesd össze a terméken lévő számmal, és add meg újra.
    .subject = Eltávolítottunk egy sorozatszámot

mail-invitation =
    Kedves { $name }!

    A fiókodban most { $points } pont van. Ez már elég a csatlakozáshoz: szeretettel meghívunk a CPS-be.

    Itt választhatsz szintet: [Elérhető CPS-szintek]({ $url })
    .subject = Meghívó a CPS-be

mail-membership-active =
    Kedves { $name }!

    Köszönjük, hogy csatlakoztál. Tagságod: **{ $tier_name }**.

    Tagsági szám: { $number }
    Tagság kezdete: { $since }
    Tagság lejárata: { $expires }

    Ha korábban már volt tagsági számod, mostantól ez lép a helyébe. A számlát külön e-mailben küldjük.
    .subject = CPS-tagságod

mail-membership-ends =
    Kedves { $name }!

    Hamarosan lejár **{ $tier_name }** tagságod (tagsági szám: { $number }). Az utolsó nap: { $expires }

    Itt megújíthatod: [Saját előfizetések]({ $url })
    .subject = CPS-tagságod hamarosan lejár

mail-membership-ended =
    Kedves { $name }!

    Lejárt **{ $tier_name }** tagságod (tagsági szám: { $number }). Az utolsó nap: { $expires }

    Itt újra csatlakozhatsz: [Saját előfizetések]({ $url })
    .subject = CPS-tagságod lejárt

mail-invoice-card =
    Kedves { $name }!

    Csatoltuk a számládat. Sorszáma: **{ $number }**, összege: { $amount }.

    Nincs teendőd: az összeget az esedékesség napján terheljük a kártyádra. Esedékesség: { $due }
    .subject = { $number } számú számla

mail-invoice-transfer =
    Kedves { $name }!

    Csatoltuk a számládat. Sorszáma: **{ $number }**, összege: { $amount }. Kérjük, utald át az összeget legkésőbb az esedékesség napján. Esedékesség: { $due }

    Kedvezményezett: { $payee }
    IBAN: { $iban }
    BIC: { $bic }
    Közlemény: { $number }

    Az átutalás helyi többletköltségekkel járhat.
    .subject = { $number } számú számla

mail-invoice-reminder =
    Kedves { $name }!

    Hamarosan esedékes egy számlád. Sorszáma: **{ $number }**, összege: { $amount }, esedékessége: { $due } Ha az összeget már átutaltad, kérjük, hagyd figyelmen kívül ezt az e-mailt.

    Kedvezményezett: { $payee }
    IBAN: { $iban }
    BIC: { $bic }
    Közlemény: { $number }
    .subject = Hamarosan esedékes számla: { $number }

mail-payment-received =
    Kedves { $name }!

    Megérkezett a befizetésed, köszönjük! A számla sorszáma: **{ $number }**, összege: { $amount }.
    .subject = Kifizetett számla: { $number }

mail-payment-failed =
    Kedves { $name }!

    A kártyádat elutasították: nem sikerült ráterhelni a számla összegét. A számla sorszáma: **{ $number }**, összege: { $amount }.

    Kérjük, válassz másik kártyát itt: [Saját előfizetések]({ $url })
    .subject = Sikertelen kártyás fizetés: { $number } számú számla

mail-identity-code =
    Kedves { $name }!

    A csevegéshez kért kódod: **{ $code }**

    Kérjük, írd be a csevegőablakba. A kód egyszer használható. Eddig érvényes: { $until }. Ne add meg senki másnak; telefonon vagy e-mailben soha nem kérjük el tőled.

    Ha nem te kérted a kódot, nincs teendőd: nélküle senki sem fér hozzá a fiókodhoz.
    .subject = A kódod: { $code }

mail-transcript =
    Kedves { $name }!

    Íme a beszélgetésed, ahogy kérted:

    { $transcript }
    .subject = A beszélgetésed a CPS-asszisztenssel
