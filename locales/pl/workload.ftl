utter-ask-workload =
    Punkty ECTS mierzą, ile pracy wymaga nauka. Według przewodnika ECTS 1 punkt to od 25 do 30 godzin, więc 5 punktów to mniej więcej od 125 do 150 godzin.
    Wlicza się w to wszystko: zajęcia, czytanie i zadania w domu, projekty i egzaminy.
    Aby policzyć tygodnie, podziel godziny przez czas, jaki masz w tygodniu. Przy 6 godzinach tygodniowo 1 punkt zajmie około 4–5 tygodni.
    Nie każdy organizator stosuje ECTS, niektórzy podają tylko godziny. Na przykład brytyjskie punkty to inna jednostka.
    To wartości szacunkowe. Możesz potrzebować więcej albo mniej czasu.
    .button-find-offers = Znajdź kurs
    .button-ask-level = Co oznaczają poziomy?
    .sources = ects-guide, annex-ii

utter-ask-level =
    Europejskie ramy kwalifikacji (ERK, po angielsku EQF) mają osiem poziomów. Mówią, jak wymagająca jest nauka, a nie ile trwa.
    • 1–2: podstawowa wiedza i proste zadania, z czyjąś pomocą
    • 3–4: bardziej samodzielna praca w znanych sytuacjach
    • 5: wiedza specjalistyczna i rozwiązywanie problemów w swojej dziedzinie
    • 6–8: wiedza zaawansowana; zwykle mieszczą się tu licencjat, magisterium i doktorat
    Kraje mają własne poziomy i ten sam numer nie musi oznaczać tego samego poziomu. Sprawdź to w krajowym rejestrze kwalifikacji albo zapytaj wystawcę. Niektóre mikropoświadczenia nie mają podanego poziomu.
    .button-find-offers = Znajdź kurs
    .button-ask-workload = Ile to pracy?
    .button-request-human = Porozmawiaj z doradcą
    .sources = eqf, annex-i
