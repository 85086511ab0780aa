# Stanowisko doradców: to, co jest na każdej stronie.

desk-title = Stanowisko doradców
desk-skip = Przejdź do treści
desk-sorry = Nie udało się
desk-to-queue = Przejdź do kolejki

desk-menu = Menu
desk-pages = Strony stanowiska
desk-available = Przyjmuję rozmowy
desk-sign-out = Wyloguj

desk-wait = do przejęcia
desk-switch-sound = Dźwięk
desk-switch-notifications = Powiadomienia
desk-switch-shortcuts = Skróty jednoznakowe
desk-notifications-denied = Przeglądarka nie pozwala tej stronie na powiadomienia. Można to zmienić w jej ustawieniach.
desk-told-request = Czeka nowe zgłoszenie.
desk-told-danger = Czeka osoba, której może coś grozić.
desk-offline = Utracono połączenie. To, co widać, może być nieaktualne. Łączymy ponownie.
desk-signed-out = Sesja się skończyła. Odśwież stronę, aby się zalogować.

desk-shortcuts = Skróty klawiszowe
desk-close = Zamknij
desk-key-next = następny wiersz listy
desk-key-previous = poprzedni wiersz
desk-key-claim = przejmij zgłoszenie z tego wiersza albo pierwsze z kolejki
desk-key-search = przejdź do wyszukiwania albo filtrów
desk-key-mine = moje rozmowy od pierwszej do dziewiątej
desk-key-help = pokaż tę listę
desk-key-about = Podczas pisania skróty nie działają. Wszystko można zrobić także bez nich.

desk-nav-queue = Kolejka
desk-nav-past = Poprzednie rozmowy
desk-nav-replies = Zapisane odpowiedzi
desk-nav-appointments = Umówione rozmowy
desk-nav-figures = Statystyki
desk-nav-review = Ocena odpowiedzi
desk-nav-hours = Dyżury
desk-nav-teams = Zespoły
desk-nav-people = Osoby
desk-nav-audit = Dziennik zdarzeń
desk-nav-me = Moje konto

desk-error-refused = Tego nie można zrobić. Odśwież stronę.
desk-error-not-signed-in = Najpierw trzeba się zalogować.
desk-error-not-allowed = Twoja rola na to nie pozwala. W razie potrzeby poproś o pomoc osobę z rolą operatora.
desk-error-forged = Ten formularz jest nieaktualny albo nie pochodzi z tej strony. Odśwież stronę i spróbuj jeszcze raz.
desk-error-unreadable = Tego, co przesłano, nie da się odczytać jako tekst. Niczego nie zmieniono.
desk-error-too-many-attempts = Było zbyt wiele prób logowania. Spróbuj ponownie za { $minutes ->
    [one] minutę
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
    }.
desk-error-must-change-password = To było logowanie hasłem jednorazowym. Najpierw trzeba ustawić własne hasło.
desk-error-login-taken = Ten login jest już zajęty. Wybierz inny.
desk-error-last-operator = To jedyne konto z rolą operatora. Najpierw nadaj tę rolę komuś innemu, bo inaczej nikt nie mógłby już zarządzać kontami.
desk-error-unknown-person = Nie ma konta o tym numerze.
desk-error-unknown-handoff = Nie ma zgłoszenia o tym numerze. Być może zostało usunięte.
desk-error-unknown-team = Nie ma zespołu o tym numerze.
desk-error-unknown-appointment = Nie ma umówionej rozmowy o tym numerze. Być może została usunięta.
desk-error-move-forbidden = Tego nie da się już zrobić z tą rozmową. Odśwież stronę, aby zobaczyć jej aktualny stan.
desk-error-already-moved = Ktoś był szybszy: ta rozmowa zdążyła się zmienić. Odśwież stronę, aby zobaczyć jej aktualny stan.
desk-error-not-yours = Nie prowadzisz tej rozmowy. Najpierw ją przejmij.
desk-error-too-large = Ten plik jest za duży.
desk-error-not-available = Baza danych chwilowo nie odpowiada. Nic nie zostało zmienione. Spróbuj ponownie za chwilę.
