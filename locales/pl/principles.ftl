utter-ask-principles =
    Rada Unii Europejskiej przyjęła 16 czerwca 2022 r. zalecenie dotyczące mikropoświadczeń (2022/C 243/02). To wskazówki dla państw i organizatorów kształcenia, a nie prawo wiążące szkoły. Dziesięć zasad w skrócie:
    1. Jakość: organizator sam sprawdza swoją pracę i podlega też kontroli z zewnątrz.
    2. Przejrzystość: wiadomo, czego się uczysz, ile to wymaga pracy i na jakim jest poziomie, a oferty można porównać.
    3. Przydatność: nauka ma jasny cel, a program zmienia się razem z potrzebami.
    4. Ważna ocena: efekty nauki ocenia się według jawnych standardów.
    5. Ścieżki kształcenia: małe poświadczenia można łączyć; decyduje organizacja, która je przyjmuje.
    6. Uznawanie: przy poświadczeniach z kształcenia formalnego stosuje się zwykłe procedury jak dla zagranicznych kwalifikacji.
    7. Przenośny charakter: poświadczenie należy do Ciebie, łatwo je przechować i udostępnić.
    8. Zorientowanie na osobę uczącą się: kursy odpowiadają potrzebom osób, dla których powstają, i zmieniają się dzięki ich opiniom.
    9. Autentyczność: można sprawdzić, czyje jest poświadczenie, kto je wydał, kiedy i gdzie.
    10. Informacje i poradnictwo: porady docierają do jak największej liczby osób.
    .button-ask-quality = Więcej o jakości
    .button-ask-stacking = Więcej o łączeniu
    .button-ask-recognition = Więcej o uznawaniu
    .sources = recommendation, annex-ii
