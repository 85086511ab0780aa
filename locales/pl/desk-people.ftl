# Osoby przy stanowisku, którymi zarządza operator.

desk-people-title = Osoby
desk-people-add = Dodaj osobę
desk-people-back = Wszystkie osoby
desk-people-caption = { $count ->
    [one] { $count } osoba
    [few] { $count } osoby
    [many] { $count } osób
   *[other] { $count } osoby
}
desk-people-shown-name = Imię, które widzą osoby uczące się
desk-people-shown-name-hint = Wystarczy samo imię.
desk-people-login-hint = Najczęściej adres e-mail.
desk-people-email = E-mail
desk-people-email-hint = Do powiadomień i do logowania przez własną organizację.
desk-people-roles = Role
desk-people-languages = Przyjmowane języki
desk-people-languages-hint = Bez wyboru: wszystkie języki.
desk-people-all-languages = wszystkie
desk-people-team = Zespół
desk-people-no-team = Bez zespołu: zgłoszenia wszystkich zespołów
desk-people-capacity = Najwyżej tyle rozmów naraz
desk-people-state = Stan
desk-people-is-on = może się logować
desk-people-is-off = konto wyłączone
desk-people-is-new = ma hasło jednorazowe
desk-people-demo = konto pokazowe
desk-people-save = Zapisz
desk-people-access = Dostęp
desk-people-reset = Utwórz hasło jednorazowe
desk-people-reset-hint = Nowe hasło jednorazowe zastępuje dotychczasowe hasło i wszędzie wylogowuje tę osobę.
desk-people-switch-off = Wyłącz konto
desk-people-off-hint = Po wyłączeniu konta ta osoba zostaje od razu wylogowana i nie może się już zalogować. Prowadzone przez nią rozmowy wracają do kolejki. To, co napisała, zostaje.
desk-people-off-note = To konto jest wyłączone. Nie można się na nie zalogować.
desk-people-switch-on = Włącz konto ponownie
desk-people-problems = Nie zapisano. Sprawdź zaznaczone pola.

desk-people-role-counsellor = Doradca
desk-people-role-supervisor = Opiekun zespołu
desk-people-role-editor = Redaktor katalogu
desk-people-role-operator = Operator
desk-people-may-counsellor = Rozmawia z osobami uczącymi się; czyta zgłoszenia, które czekają, oraz swoje rozmowy, trwające i zakończone.
desk-people-may-supervisor = Czyta wszystkie rozmowy i przekazuje je dalej; zmienia dyżury i zespoły, widzi statystyki i dziennik zdarzeń.
desk-people-may-editor = Dba o wspólne zapisane odpowiedzi i widzi odpowiedzi asystenta do oceny; nie czyta rozmów.
desk-people-may-operator = Zarządza kontami, zespołami i dyżurami, decyduje o błędnych odpowiedziach asystenta, widzi statystyki i dziennik zdarzeń; nie czyta rozmów.

desk-people-wrong-login = Login musi mieć od 3 do 100 znaków, bez spacji.
desk-people-wrong-shown-name = Imię musi mieć od 1 do 60 znaków, w jednej linii.
desk-people-wrong-email = To nie jest adres e-mail.
desk-people-wrong-roles = Potrzebna jest co najmniej jedna rola.
desk-people-wrong-team-id = Nie ma takiego zespołu.
desk-people-wrong-capacity = Potrzebna jest liczba od 1 do 20.
desk-people-wrong-interface-language = Stanowisko nie ma tej wersji językowej.

desk-people-done-saved = Zapisano.
desk-people-done-off = Konto wyłączone, sesje zakończone.
desk-people-done-on = Konto znów działa.

desk-people-one-time = Hasło jednorazowe
desk-people-one-time-note = To hasło widać tylko ten jeden raz. Przekaż je bezpiecznie tej osobie ({ $name }). Przy pierwszym logowaniu trzeba będzie ustawić własne.
