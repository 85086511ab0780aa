utter-check-credential =
    Nie potrafię jeszcze odczytywać ani sprawdzać poświadczeń, dlatego proszę, nie wklejaj ani nie wysyłaj tu swojego: zawiera dane osobowe.
    Możesz sprawdzić samodzielnie: czy wiadomo, czyje jest poświadczenie, kto je wydał, kiedy i gdzie? Czy ma pieczęć elektroniczną albo podpis?
    Europejskie poświadczenie cyfrowe można otworzyć w przeglądarce poświadczeń na stronie Europass. W przypadku innych dokumentów poproś o potwierdzenie wystawcę.
    Jeśli nadal masz wątpliwości, doradca lub doradczyni podpowie, kogo zapytać.
    .button-ask-authenticity = Na co zwrócić uwagę?
    .button-request-human = Porozmawiaj z doradcą
    .sources = annex-ii
