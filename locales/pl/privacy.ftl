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

utter-delete-my-data =
    Możesz od razu i na zawsze usunąć tę rozmowę.
    • W czacie na stronie: otwórz „Menu” i wybierz „Usuń moje dane”.
    • Na stronie bez JavaScriptu: wybierz „Usuń moje dane” na końcu strony.
    • W Telegramie: wyślij /delete. W Matriksie: wyślij !delete
    Zobaczysz jedno pytanie, czy na pewno, a potem numer potwierdzenia. Jeśli to nie zadziała, poproś o rozmowę z doradcą.
    .button-request-human = Porozmawiaj z człowiekiem

utter-export-my-data =
    Możesz od razu pobrać kopię tej rozmowy.
    • W czacie na stronie: otwórz „Menu” i wybierz „Pobierz moje dane”.
    • Na stronie bez JavaScriptu: wybierz „Pobierz moje dane” na końcu strony.
    Jeśli to nie zadziała, poproś o rozmowę z doradcą i napisz, że chcesz dostać kopię swoich danych.
    .button-request-human = Porozmawiaj z człowiekiem
