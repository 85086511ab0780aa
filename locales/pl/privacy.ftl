# Te odpowiedzi opisują to, co serwis robi dzisiaj. Zmieniaj je razem z serwisem, nigdy wcześniej.
utter-ask-privacy =
    Ta rozmowa jest zapisana we własnej bazie danych tego serwisu, na serwerze organizacji, która ją prowadzi. Dzięki temu możesz wrócić do niej później.
    • Mogą ją przeczytać tylko osoby, które prowadzą ten serwis, zwłaszcza gdy poprosisz o rozmowę z doradcą.
    • Nie musisz podawać imienia ani nazwiska.
    • Cairn nie wysyła jej do innych firm. Jeśli piszesz w komunikatorze, na przykład w Telegramie, ma ją także ten komunikator.
    Nie wpisuj tu numeru PESEL, numerów dokumentów ani kart, ani szczegółów o zdrowiu.
    Masz prawo do kopii swoich danych i do ich usunięcia (RODO, art. 15 i 17).
    .button-delete-my-data = Usuń moje dane
    .button-export-my-data = Chcę kopię moich danych
    .button-request-human = Porozmawiaj z człowiekiem
    .sources = gdpr

# The question. Only its first button deletes; what is typed for it is in erasing.ftl. The 15 minutes are those of front/deleting.py.
utter-delete-my-data =
    Usunąć wszystko? Tego nie da się cofnąć.
    • Na zawsze znikną: cała ta rozmowa, a z nią wiadomości, pliki, plany, umówione rozmowy, prośby o rozmowę z człowiekiem, dane kontaktowe, oceny i notatki doradców – w każdej aplikacji, w której była prowadzona.
    • Zostaną: informacja, że jakaś rozmowa została usunięta, z datą i numerem potwierdzenia; liczby do statystyk; wykaz czynności pracowników, bez Twoich słów. Nie wynika z nich, kim jesteś. Starsze kopie zapasowe organizacja prowadząca ten serwis usuwa w ustalonym terminie.
    • Nie mamy wpływu na to, co zapisano na Twoim urządzeniu, ani na to, co wciąż pokazuje Twoja aplikacja.
    Nic nie zniknie, dopóki nie wybierzesz „Tak, usuń wszystko” w ciągu 15 minut. Jeśli się nie uda, spróbuj później albo poproś o rozmowę z doradcą.
    .button-front-erase-now = Tak, usuń wszystko
    .button-front-erase-not = Nie, zostaw

utter-export-my-data =
    Możesz dostać kopię danych, które ten serwis przechowuje o tej rozmowie: jako stronę do czytania i jako dane dla programów (JSON).
    Jeśli to nie zadziała, poproś o rozmowę z doradcą i napisz, że chcesz dostać kopię swoich danych.
    .button-front-export = Pobierz moje dane
    .button-request-human = Porozmawiaj z człowiekiem
