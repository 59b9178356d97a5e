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
portal-password-sample = Ezen a mintaoldalon nincs szükség jelszóra: fent válaszd ki, kinek a fiókját szeretnéd látni.

portal-notice = Ez független projekt, nem a Canon oldala. Az itt látható személyek, cégek és termékpontok kitaláltak.
