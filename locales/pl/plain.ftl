### The page without scripts.

plain-chat = Otwórz czat (wymaga JavaScriptu)
plain-cookie = Po pierwszej wiadomości plik cookie zachowa tę rozmowę w tej przeglądarce przez 30 dni. Nie służy do niczego innego. Na wspólnym komputerze na koniec wybierz „Nowa rozmowa”.
# $count (number): messages before the first one shown
plain-earlier =
    { $count ->
        [one] Pokaż { $count } wcześniejszą wiadomość
        [few] Pokaż { $count } wcześniejsze wiadomości
        [many] Pokaż { $count } wcześniejszych wiadomości
       *[other] Pokaż { $count } wcześniejszej wiadomości
    }
# Name of the box that says what is being waited for.
plain-awaited = Na co teraz czekasz
# $seconds (number)
plain-again =
    { $seconds ->
        [one] Ta strona odświeża się co sekundę.
        [few] Ta strona odświeża się co { $seconds } sekundy.
        [many] Ta strona odświeża się co { $seconds } sekund.
       *[other] Ta strona odświeża się co { $seconds } sekundy.
    }
plain-stop = Zatrzymaj odświeżanie, chcę pisać
plain-look = Sprawdź, czy jest coś nowego
plain-watch = Niech strona odświeża się sama
# Name of the links about one’s data.
plain-own = Twoje dane i ta rozmowa
plain-data-page = Pobierz moje dane jako stronę do czytania
plain-data-json = Pobierz moje dane (JSON)
# Name of the field where a file is chosen, while the counsellor allows files.
plain-file = Plik dla doradcy
plain-comparison = Porównanie ofert
# First word of the page’s title when something was wrong.
plain-problem = Błąd
plain-sorry = To się nie udało
plain-stale = Ta strona była nieaktualna albo formularz nie pochodził z niej, więc nic nie zostało wysłane. Wróć do rozmowy i wyślij to jeszcze raz.
plain-trouble = W tej chwili nie można odczytać rozmowy. Spróbuj ponownie za chwilę.
plain-typed = To, co zostało napisane
plain-back = Wróć do rozmowy
