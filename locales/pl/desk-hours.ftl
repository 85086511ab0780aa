# Kiedy są doradcy: dyżury, dni wolne, nieobecności.

desk-hours-title = Dyżury
# $team (text): nazwa zespołu
desk-hours-of = Dyżury: { $team }
desk-hours-back = Dyżury wszystkich zespołów
desk-hours-now = Teraz
desk-hours-no-teams = Nie ma zespołów. Z doradcą można porozmawiać zawsze wtedy, gdy ktoś jest przy stanowisku i przyjmuje rozmowy.
# $until (text): dzień i godzina
desk-hours-open = Trwa dyżur.
desk-hours-open-until = Dyżur trwa do: { $until }.
desk-hours-closed = Nie ma dyżuru; nie wiadomo, do kiedy.
desk-hours-closed-until = Następny dyżur: { $until }.
desk-hours-by-hand = (przełączono ręcznie)
desk-hours-by-presence = Nie podano godzin: dyżur trwa zawsze wtedy, gdy ktoś jest przy stanowisku i przyjmuje rozmowy.
# $zone (text): strefa czasowa, na przykład Europe/Warsaw
desk-hours-zone = Według zegara strefy { $zone }.
desk-hours-no-members = Do tego zespołu nikt jeszcze nie należy, więc nie można umówić rozmowy. Zespół każdej osoby wybiera operator.

desk-hours-override = Rozpocznij lub zakończ dyżur teraz
desk-hours-override-hint = To ustawienie jest ważniejsze niż plan tygodnia i dni wolne. Osoby, które czekają, gdy dyżur się kończy, dowiedzą się o tym i będą mogły zostawić wiadomość albo wybrać termin.
desk-hours-override-state = Od teraz
desk-hours-override-open = dyżur trwa
desk-hours-override-closed = nie ma dyżuru
desk-hours-until = Do
desk-hours-until-hint = Puste pole: do odwołania na tej stronie.
desk-hours-override-save = Przełącz
desk-hours-override-end = Zakończ to i wróć do planu tygodnia

desk-hours-week = Plan tygodnia
# $count (number): liczba dyżurów w tygodniu
desk-hours-times =
    { $count ->
        [one] { $count } dyżur w tygodniu
        [few] { $count } dyżury w tygodniu
        [many] { $count } dyżurów w tygodniu
       *[other] { $count } dyżuru w tygodniu
    }
desk-hours-weekday = Dzień
desk-hours-weekdays = Dni
desk-hours-opens = Od
desk-hours-closes = Do
desk-hours-closes-hint = Godzina wcześniejsza niż „Od” oznacza następny dzień: 22:00–06:00. Od 00:00 do 00:00 to cała doba.
desk-hours-next-day = (następnego dnia)
desk-hours-language = Język
desk-hours-all-languages = wszystkie języki
desk-hours-no-times = Nie podano jeszcze godzin. Do tego czasu dyżur trwa zawsze wtedy, gdy ktoś jest przy stanowisku i przyjmuje rozmowy, a terminów nie można rezerwować.
desk-hours-add = Dodaj godziny
desk-hours-add-button = Dodaj te godziny
desk-hours-remove = Usuń
desk-hours-day-1 = poniedziałek
desk-hours-day-2 = wtorek
desk-hours-day-3 = środa
desk-hours-day-4 = czwartek
desk-hours-day-5 = piątek
desk-hours-day-6 = sobota
desk-hours-day-7 = niedziela

desk-hours-my-absences = Moje nieobecności
desk-hours-absences = Nieobecności
desk-hours-no-absences = Nie ma żadnych.
# $starts, $ends (text): dzień i godzina
desk-hours-span = { $starts } – { $ends }
desk-hours-add-absence = Dodaj nieobecność
desk-hours-add-absence-button = Dodaj tę nieobecność
desk-hours-who = Kto
desk-hours-starts = Od
desk-hours-ends = Do

desk-hours-holidays = Dni wolne
desk-hours-no-holidays = Nie ma żadnych.
desk-hours-add-holiday = Dodaj dni wolne
desk-hours-add-holiday-button = Dodaj te dni wolne
desk-hours-first = Pierwszy dzień
desk-hours-last = Ostatni dzień
desk-hours-last-hint = Puste pole: tylko jeden dzień.
desk-hours-name = Nazwa
desk-hours-team = Zespół
desk-hours-all-teams = wszystkie zespoły

desk-hours-done = Zapisano.
desk-hours-problems = Jeszcze nic nie zapisano. Sprawdź:
desk-hours-wrong-clock = Podaj godzinę, na przykład 09:00.
desk-hours-wrong-closes = „Do” jest takie samo jak „Od”: nie zostaje żaden czas.
desk-hours-wrong-weekday = Wybierz co najmniej jeden dzień.
desk-hours-wrong-language = Wybierz język z listy.
desk-hours-wrong-state = Wybierz, czy dyżur trwa, czy nie.
desk-hours-wrong-moment = Podaj dzień i godzinę, na przykład 2026-12-01 09:00.
desk-hours-wrong-past = Ten moment już minął. Wybierz późniejszy.
desk-hours-wrong-day = Podaj dzień, na przykład 2026-12-24.
desk-hours-wrong-order = Koniec musi być po początku i najwyżej rok później.
desk-hours-wrong-team = Wybierz zespół z listy.
desk-hours-wrong-who = Wybierz osobę z listy.
