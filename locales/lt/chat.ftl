### How the chat uses data: a page of its own.

chat-data-title = Kaip pokalbyje naudojami jūsų duomenys
chat-data-kept = Tai, ką pokalbyje rašote ir siunčiate, saugoma mūsų serveryje, kad pokalbį rastumėte ir vėliau, o prireikus jums padėtų darbuotojas. Jums atsako programa, ji taip pat veikia mūsų serveryje: jūsų žinutės neperduodamos jokiems kitų įmonių asistentams.
chat-data-account = Kai esate prisijungę, asistentas mato jūsų paskyrą: gaminius, taškus, narystę ir sąskaitas faktūras. Jis tuo naudojasi tik tam, kad jums atsakytų ir padarytų, ko prašote.
chat-data-browser = Naršyklė įsimena, kuris pokalbis jūsų, bet tik tada, kai pokalbio langą atveriate pirmą kartą. Slapukų pokalbis nenaudoja ir jūsų kituose puslapiuose neseka. Su kiekviena žinute gauname puslapio, kuriame ją parašėte, adresą ir pavadinimą.
chat-data-network = Vietoj jūsų tinklo adreso saugome iš jo sudarytą kodą, kad apsaugotume pokalbį nuo piktnaudžiavimo.
chat-data-rights = Pokalbio meniu „Daugiau“ galite bet kada pokalbį išsaugoti arba ištrinti. Tai, ką pokalbyje užsakėte ar dėl ko pateikėte paraišką, kartu neištrinama.

### A conversation as a file and in a mail.

chat-transcript-title = Pokalbis su CPS asistentu

# same-as-en
chat-transcript-at = { $at }
