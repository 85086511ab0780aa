utter-ask-portability =
    Mikropoświadczenie należy do Ciebie. To Ty decydujesz, gdzie je trzymasz i komu je pokazujesz.
    Możesz je dostać jako europejskie poświadczenie cyfrowe, odznakę Open Badge albo plik PDF. Zapytaj wystawcę, jakiej formy używa.
    Wersję cyfrową można trzymać w portfelu cyfrowym, na przykład w Europassie. Zachowaj też własną kopię.
    Udostępniaj tylko to, czego druga strona potrzebuje. Kto przechowuje lub otrzymuje te dane, musi przestrzegać RODO.
    Cairn nie przechowuje Twoich poświadczeń.
    .button-ask-authenticity = Jak się je sprawdza?
    .button-ask-recognition = Czy jest uznawane?
    .sources = recommendation, annex-ii

utter-check-credential =
    Nie potrafię jeszcze odczytywać ani sprawdzać poświadczeń, dlatego proszę, nie wklejaj ani nie wysyłaj tu swojego: zawiera dane osobowe.
    Możesz sprawdzić samodzielnie: czy wiadomo, czyje jest poświadczenie, kto je wydał, kiedy i gdzie? Czy ma pieczęć elektroniczną albo podpis?
    Europejskie poświadczenie cyfrowe można otworzyć w przeglądarce poświadczeń na stronie Europass. W przypadku innych dokumentów poproś o potwierdzenie wystawcę.
    Jeśli nadal masz wątpliwości, doradca lub doradczyni podpowie, kogo zapytać.
    .button-ask-authenticity = Na co zwrócić uwagę?
    .button-request-human = Porozmawiaj z doradcą
    .sources = annex-ii
