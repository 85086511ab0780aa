utter-ask-recognition =
    Uznanie nie następuje automatycznie i nikt nie może go z góry obiecać. Kto decyduje, zależy od celu:
    • Nauka: szkoła lub uczelnia, do której składasz dokumenty.
    • Praca: pracodawca.
    • Zawód regulowany, na przykład pielęgniarka lub nauczyciel: właściwy organ w kraju, w którym chcesz pracować.
    Informacji udzielają ośrodki ENIC-NARIC; w Polsce jest to NAWA. Jej narzędzie KWALIFIKATOR dotyczy zagranicznych dyplomów, a nie mikropoświadczeń. Konwencja lizbońska dotyczy kwalifikacji ze szkolnictwa wyższego, więc zapytaj ośrodek, czy pomoże w Twoim przypadku.
    Przygotuj poświadczenie, które zawiera: Twoje imię i nazwisko, tytuł, wystawcę i jego kraj, datę, efekty uczenia się, nakład pracy, poziom, formę udziału, sposób oceny i zapewnienie jakości.
    .button-ask-prior-learning = Czy liczy się doświadczenie?
    .button-request-human = Porozmawiaj z doradcą
    .button-find-offers = Znajdź kurs
    .sources = annex-i, annex-ii, lisbon

utter-ask-prior-learning =
    Tak, mikropoświadczenie można też zdobyć za to, co już umiesz dzięki pracy, życiu domowemu lub nauce na własną rękę. Najpierw ktoś musi to ocenić; nazywa się to walidacją.
    Nie każda organizacja to robi. Zapytaj tę, która wydaje poświadczenie, czy można podejść do oceny bez kursu i ile to kosztuje.
    W Polsce instytucje certyfikujące dla wielu kwalifikacji znajdziesz w Zintegrowanym Rejestrze Kwalifikacji (ZRK).
    Zbierz dowody: referencje i świadectwa pracy, opisy zadań, próbki prac, certyfikaty.
    O wyniku decyduje instytucja, która przeprowadza ocenę.
    .button-ask-assessment = Jak wygląda ocena?
    .button-request-human = Porozmawiaj z doradcą
    .button-find-offers = Znajdź kurs
    .sources = annex-ii
