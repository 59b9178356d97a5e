### What the assistant says in conversation, around the answers.

greeting = Sveiki! Aš – CPS asistentas. Padedu pereiti visą kelią nuo verslo paskyros iki aktyvios CPS narystės. Ką norėtumėte sužinoti?

goodbye = Nėra už ką! Jei kiltų klausimų, rašykite.

capabilities = Galiu paaiškinti, kaip gauti verslo paskyrą ir CPS narystę, kodėl prie gaminio nėra žalios varnelės, kokios yra pakopos ir kiek jos kainuoja. Jei prisijungsite, papasakosiu ir apie jūsų gaminius, taškus, pakopas bei sąskaitas faktūras.

language-changed = Žinoma, toliau kalbėkime lietuviškai.

language-which = Galime tęsti anglų, latvių, lietuvių, estų arba vengrų kalba. Kurią pasirinksite?

language-unknown = Atsiprašau, suprantu tik anglų, latvių, lietuvių, estų ir vengrų kalbas. Kuri iš jų jums tiktų?

out-of-scope = Atsiprašau, čia padėti negaliu: išmanau tik verslo paskyros ir CPS narystės reikalus. Galiu padėti, pavyzdžiui, šiais klausimais:

not-understood = Atsiprašau, ne visai supratau. Gal turėjote omenyje kurį nors iš šių klausimų?

not-understood-again = Atsiprašau, vis dar nesuprantu. Gal norėtumėte pasikalbėti su darbuotoju, o gal tinka kuris nors iš šių klausimų?

not-understood-empty = Atsiprašau, iš to nieko nesupratau. Parašykite keliais žodžiais, ką norėtumėte sužinoti.

human-requested = Jūsų prašymą perdaviau: pokalbį perims CPS prioriteto palaikymo tarnybos darbuotojas. Iki tol esu čia, tad drąsiai klauskite toliau.

human-waiting = Jūsų prašymas pasikalbėti su darbuotoju perduotas, tik pokalbio dar niekas neperėmė. Iki tol esu čia.

complaint = Apgailestauju, kad teko tiek vargti. Parašykite, kas neveikia, ir padarysiu, ką galiu, arba perduosiu pokalbį darbuotojui.

clarify = Šiuo metu nėra ko patvirtinti ar atšaukti. Kuo galiu padėti?

identify-how = Prisijunkite šioje svetainėje – tada matysiu, kas jūs, ir galėsiu atsakyti į klausimus apie jūsų paskyrą.

identified-already = Jūs jau prisijungėte, tad drąsiai klauskite apie savo gaminius, taškus ar pakopas.

logged-out = Jūs atsijungėte. Nuo šiol jūsų paskyros duomenų nebematau.

logged-out-already = Atsijungti nereikia: šiuo metu čia neprisijungta.

attachment-received = Ačiū, gavau failą { $name } ir išsaugojau jį kartu su mūsų pokalbiu.

attachment = 📎 { $name }

error-sorry = Atsiprašau, mūsų sistemoje įvyko klaida ir atsakyti nepavyko. Pabandykite dar kartą arba pasikalbėkite su darbuotoju.

agent-joined = Prie pokalbio prisijungė { $name } iš CPS prioriteto palaikymo tarnybos ir toliau jums atsakys.
agent-handed-back = { $name } paliko pokalbį. Aš esu asistentas ir vėl jums atsakau.
agent-transferred = { $name } perduoda jūsų pokalbį kolegai, kuris jį perims, kai tik galės.
agent-closed = { $name } užbaigė pokalbį. Rašykite čia, kai tik ko nors prireiks.
agent-card-link = Pakopą **{ $tier_name }** galite užsisakyti savo kortele; mokestis – { $fee } per metus. [Įveskite kortelę puslapyje „Mano prenumeratos“]({ $url }) ir ten patvirtinkite užsakymą. Iki tol niekas neužsakyta.

nobody-there = Šiuo metu nieko nėra. Palikite savo el. pašto adresą ir kolega jums parašys. Taip pat galite palaukti čia: jūsų vieta eilėje išsaugoma.
nobody-there-known = Šiuo metu nieko nėra. Jūsų prašymas lieka eilėje, o kolega su jumis susisieks, kai tik kas nors bus.
contact-kept = Dėkojame. Kolega parašys adresu { $email }.
