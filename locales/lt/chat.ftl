### How the chat uses data: a page of its own.

chat-data-title = Kaip pokalbyje naudojami jūsų duomenys
chat-data-kept = Tai, ką pokalbyje rašote ir siunčiate, saugoma mūsų serveryje, kad pokalbį rastumėte ir vėliau, o prireikus jums padėtų darbuotojas. Jums atsako programa, ji taip pat veikia mūsų serveryje: jūsų žinutės neperduodamos jokiems kitų įmonių asistentams.
chat-data-time = { $days ->
    [one] Jei { $days } dieną pokalbyje nieko neparašoma, jis ištrinamas kartu su jame atsiųstais failais.
    [few] Jei { $days } dienas pokalbyje nieko neparašoma, jis ištrinamas kartu su jame atsiųstais failais.
    [many] Jei { $days } dienos pokalbyje nieko neparašoma, jis ištrinamas kartu su jame atsiųstais failais.
   *[other] Jei { $days } dienų pokalbyje nieko neparašoma, jis ištrinamas kartu su jame atsiųstais failais.
} Su paraiška pateiktas dokumentas lieka prie paraiškos. Iš tinklo adreso sudarytas kodas ištrinamas po kelių valandų.
chat-data-account = Kai esate prisijungę, asistentas mato jūsų paskyrą: gaminius, taškus, narystę ir sąskaitas faktūras. Jis tuo naudojasi tik tam, kad jums atsakytų ir padarytų, ko prašote.
chat-data-browser = Naršyklė įsimena, kuris pokalbis jūsų, bet tik tada, kai pokalbio langą atveriate pirmą kartą. Slapukų pokalbis nenaudoja ir jūsų kituose puslapiuose neseka. Su kiekviena žinute gauname puslapio, kuriame ją parašėte, adresą ir pavadinimą.
chat-data-network = Vietoj jūsų tinklo adreso saugome iš jo sudarytą kodą, kad apsaugotume pokalbį nuo piktnaudžiavimo.
chat-data-rights = Pokalbio meniu „Daugiau“ galite bet kada pokalbį išsaugoti arba ištrinti. Tai, ką pokalbyje užsakėte ar dėl ko pateikėte paraišką, kartu neištrinama.

### A conversation as a file and in a mail.

chat-transcript-title = Pokalbis su CPS asistentu

# same-as-en
chat-transcript-at = { $at }

### The page that shows how a website embeds the chat.

chat-docs-title = Pokalbis jūsų svetainėje
chat-docs-line = Pakanka vienos eilutės puslapio pabaigoje:
chat-docs-code = Eilutė jūsų puslapiui
chat-docs-version = Adresas ir kontrolinė suma skirti dabartinei versijai: jei scenarijus nors kiek skiriasi, naršyklė jo nevykdo. Atnaujinus asistentą, eilutę nukopijuokite iš naujo. Jei nenurodysite nei versijos, nei kontrolinės sumos, lankytojai visada gaus naujausią scenarijų.
chat-docs-allowed = Pirmiausia asistento prižiūrėtojas turi leisti jūsų svetainę (CPS_ALLOWED_ORIGINS).
chat-docs-policy = Jei svetainė naudoja Content-Security-Policy, leiskite { $address } laukuose script-src ir connect-src; daugiau nieko nereikia. Jei trusted-types lauke išvardyti pavadinimai, pridėkite cps-chat.
chat-docs-try = Išbandykite
chat-docs-theme = Išvaizda
chat-docs-theme-light = Šviesi
chat-docs-theme-dark = Tamsi
chat-docs-theme-auto = Kaip lankytojo įrenginyje
chat-docs-position = Vieta
chat-docs-position-right = Dešinėje
chat-docs-position-left = Kairėje
chat-docs-accent = Spalva
chat-docs-launcher = Tekstas ant mygtuko
chat-docs-open = Atverti pokalbį
chat-docs-send = Užduoti klausimą
chat-docs-greet = Pakviesti lankytoją
chat-docs-events = Ką pokalbis praneša jūsų puslapiui
chat-docs-attributes = Atributai
chat-docs-attribute-language = Puslapio kalba; jei nenurodyta, ta, kurią nurodo pats puslapis, paskui naršyklės.
chat-docs-attribute-theme = light, dark, auto.
chat-docs-attribute-accent = Mygtuko ir antraštės spalva. Tekstas ant jos bus juodas arba baltas: tas, kurį lengviau perskaityti.
chat-docs-attribute-position = right, left.
chat-docs-attribute-launcher = Tekstas ant mygtuko jūsų puslapio kalba. Jei tuščias, rodomas tik paveikslėlis.
chat-docs-attribute-greeting = Kviečia lankytojus šiuo tekstu, o jei jis tuščias, paties pokalbio žodžiais. Kas pokalbį atveria arba kvietimą atmeta, antrą kartą nekviečiamas.
chat-docs-attribute-greeting-delay = Po kelių sekundžių.
chat-docs-attribute-greeting-pages = Kuriuose puslapiuose: keliai, atskirti kableliais; * reiškia bet ką.
chat-docs-attribute-greeting-kept = Jūsų svetainės lankytojai sutiko, kad naršyklė įsimintų kvietimą: kas jį kartą matė, nebekviečiamas nė viename puslapyje. Be šio atributo apie tuos, kurie tik žiūri, nieko nesaugoma: eidami iš vieno kviečiančio puslapio į kitą jie antrą kartą nekviečiami, bet kito apsilankymo metu gali būti.
chat-docs-attribute-product = Puslapyje atvertas gaminys; jis perduodamas su kiekviena žinute, kaip ir puslapio adresas bei pavadinimas. Jei lankytojas gaminio neįvardija, turimas omenyje šis.
chat-docs-attribute-identity = Prieigos raktas, pasakantis, kas prisijungęs. Jei tuščias, neprisijungęs niekas.
chat-docs-attribute-privacy = Jūsų pačių puslapio apie duomenų naudojimą adresas.
chat-docs-calls = Iš jūsų scenarijų
chat-docs-identity = Kvietiniui identify perduota funkcija iškviečiama, kai pokalbis atveriamas, ir dar kartą prieš baigiantis rakto galiojimui.
