### What the assistant says in conversation, around the answers.

greeting = Tere! Olen CPS-i assistent ja aitan teid kogu teekonnal ärikontost kehtiva CPS-i liikmelisuseni. Kuidas saan abiks olla?

goodbye = Hea meelega! Kirjutage julgelt, kui veel midagi küsida on.

capabilities = Selgitan, kuidas saada ärikonto ja CPS-i liikmelisus, miks tootel ei ole rohelist linnukest, millised tasemed on olemas ja kui palju need maksavad. Kui olete sisse logitud, vastan ka küsimustele teie enda toodete, punktide, tasemete ja arvete kohta.

language-changed = Muidugi, jätkame eesti keeles.

language-which = Saame jätkata inglise, läti, leedu, eesti või ungari keeles. Millist neist soovite?

language-unknown = Vabandust, ma saan aru ainult inglise, läti, leedu, eesti ja ungari keelest. Milline neist teile sobib?

out-of-scope = Kahjuks ma sellega aidata ei saa: tean ainult ärikonto ja CPS-i liikmelisuse asju. Aidata saan näiteks nende küsimustega:

not-understood = Vabandust, ma ei saanud päris täpselt aru. Kas pidasite silmas mõnda neist?

not-understood-again = Vabandust, ma ei saa ikka veel aru. Kas soovite rääkida inimesega või sobib mõni neist?

not-understood-empty = Vabandust, sellest ma aru ei saanud. Palun kirjutage paari sõnaga, mida soovite teada.

human-requested = Andsin teie soovi edasi: vestluse võtab üle CPS Priority toe töötaja. Seni olen ikka siin, küsige julgelt edasi.

human-waiting = Teie soov on edasi antud, kuid keegi ei ole vestlust veel üle võtnud. Mina olen seni ikka siin.

complaint = Mul on kahju, et see on teile nii palju tüli teinud. Kirjutage, mis ei toimi: teen, mis saan, või annan vestluse üle inimesele.

clarify = Praegu ei ole midagi pooleli. Mida soovite teha?

identify-how = Palun logige sellel saidil sisse: siis näen, kes te olete, ja saan vastata küsimustele teie konto kohta.

identified-already = Olete juba sisse logitud, nii et küsige julgelt oma toodete, punktide või tasemete kohta.

logged-out = Olete siin välja logitud. Teie kontost ei tea ma enam midagi.

logged-out-already = Te ei ole siin sisse logitud.

attachment-received = Aitäh! Sain faili { $name } kätte ja see jääb meie vestluse juurde alles.

attachment = 📎 { $name }

error-sorry = Vabandust, meil läks midagi valesti ja ma ei saanud sellele vastata. Palun proovige uuesti või rääkige inimesega.

agent-joined = Vestlusega liitus { $name } CPS Priority toest ja vastab teile edaspidi ise.
agent-handed-back = { $name } lahkus vestlusest. Mina olen assistent ja vastan teile jälle.
agent-transferred = { $name } suunas teie vestluse kolleegile, kes võtab selle üle niipea kui võimalik.
agent-closed = { $name } lõpetas vestluse. Kirjutage siia, kui midagi veel vaja on.
agent-card-link = Taseme **{ $tier_name }** saate tellida oma kaardiga; liikmemaks on { $fee } aastas. Palun [sisestage kaart lehel „Minu liikmelisus“]({ $url }) (My subscriptions) ja kinnitage tellimus seal. Seni ei ole midagi tellitud.

nobody-there = Praegu ei ole kedagi kohal. Jätke oma e-posti aadress ja kolleeg kirjutab teile. Võite ka siin oodata: teie koht järjekorras säilib.
nobody-there-known = Praegu ei ole kedagi kohal. Teie soov jääb järjekorda ja kolleeg võtab teiega ühendust niipea, kui keegi on kohal.
contact-kept = Aitäh! Kolleeg kirjutab aadressile { $email }.
