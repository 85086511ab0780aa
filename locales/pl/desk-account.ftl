# Logowanie do stanowiska i własne hasło.

desk-account-sign-in = Zaloguj się
desk-account-login = Login
desk-account-password = Hasło
desk-account-forgotten = Jeśli nie pamiętasz hasła, poproś osobę z rolą operatora o nowe.
desk-account-wrong = Ten login i to hasło do siebie nie pasują. Sprawdź jedno i drugie, a potem spróbuj jeszcze raz.

desk-account-too-short = Hasło jest za krótkie. Musi mieć co najmniej 12 znaków; kilka słów z rzędu łatwo zapamiętać.
desk-account-too-long = Hasło jest za długie. Może mieć najwyżej 256 znaków.
desk-account-like-login = Hasło nie może być takie samo jak login.
desk-account-common = To hasło łatwo odgadnąć. Wybierz inne.
desk-account-same = Nowe hasło musi się różnić od starego.
desk-account-not-again = Wpisane hasła nie są jednakowe.
desk-account-wrong-current = To nie jest obecne hasło.

desk-account-title = Moje konto
desk-account-interface-language = Język stanowiska
desk-account-alerts = Powiadomienia
desk-account-sound = Dźwięk, gdy ktoś czeka
desk-account-sound-hint = Zawsze informuje o tym także tytuł strony.
desk-account-mail = E-mail, gdy ktoś czeka, a nie ma Cię przy stanowisku
desk-account-mail-hint = Tylko jeśli konto ma adres e-mail, a ten serwis wysyła wiadomości.
desk-account-security = Hasło i sesje
desk-account-change-password = Zmień hasło
desk-account-current = Obecne hasło
desk-account-one-time = Hasło jednorazowe
desk-account-new = Nowe hasło
desk-account-new-hint = Co najmniej 12 znaków. Kilka słów z rzędu łatwo zapamiętać, a trudno odgadnąć.
desk-account-again = Nowe hasło jeszcze raz
desk-account-sessions = { $count ->
    [one] To konto jest otwarte tylko tutaj.
    [few] To konto jest otwarte w { $count } przeglądarkach, licząc z tą.
    [many] To konto jest otwarte w { $count } przeglądarkach, licząc z tą.
   *[other] To konto jest otwarte w { $count } przeglądarki, licząc z tą.
}
desk-account-end-sessions = Wyloguj wszędzie indziej
desk-account-done-saved = Zapisano.
desk-account-done-sessions = To konto jest teraz otwarte tylko tutaj.
desk-account-done-password = Nowe hasło już obowiązuje. Wszystkie inne sesje zostały zakończone.
desk-account-organisation = Zaloguj się przez swoją organizację
desk-account-organisation-failed = Logowanie przez organizację się nie udało. Spróbuj ponownie albo zaloguj się hasłem.
desk-account-organisation-unknown = Nie ma tu dla Ciebie konta. Poproś osobę z rolą operatora o jego założenie z Twoim adresem e-mail.
