utter-ask-stacking =
    Tak, mikropoświadczenia czasem można połączyć w coś większego, ale nie dzieje się to automatycznie.
    Decyduje organizacja, która ma je przyjąć, na przykład uczelnia, szkoła albo pracodawca. Sama liczba zebranych punktów nie daje prawa do dyplomu ani kwalifikacji.
    W opisie oferty może być informacja, czy poświadczenie jest samodzielne, czy można je łączyć i z czym.
    Zanim zaczniesz, zapytaj tam, gdzie chcesz trafić, i poproś o odpowiedź na piśmie. Dowiedz się też, czy punkty już raz wykorzystane mogą liczyć się ponownie.
    .button-plan-pathway = Jaki następny krok?
    .button-ask-recognition = Kto je uznaje?
    .button-request-human = Porozmawiaj z doradcą
    .sources = recommendation, annex-ii

stacking-plan =
    Nie potrafię jeszcze zaplanować całej drogi złożonej z kilku poświadczeń.
    Mogę za to już teraz poszukać następnego kroku. Napisz, jaka dziedzina lub jaki zawód Cię interesuje oraz ile masz czasu i pieniędzy.
    Całą drogę możesz przemyśleć razem z doradcą lub doradczynią.
    Zanim zaczniesz liczyć na większe poświadczenie, zapytaj szkołę lub organizację na końcu tej drogi, czy przyjmie te mniejsze. To ona decyduje.

stacking-first-step = Całej drogi nie potrafię jeszcze zaplanować, ale mogę poszukać pierwszego kroku. O tym, czy mniejsze poświadczenia zaliczą się do większego, decyduje organizacja, która je przyjmuje.
stacking-button-search = Znajdź następny krok
stacking-button-how = Jak działa łączenie?
