# Zespoły doradców: które zgłoszenia przyjmują.

desk-teams-title = Zespoły
desk-teams-about = Zgłoszenie trafia do zespołu, który zajmuje się danym językiem i tematem. Bez zespołów jest jedna wspólna kolejka.
desk-teams-add = Dodaj zespół
desk-teams-back = Wszystkie zespoły
# $count (number): liczba zespołów
desk-teams-caption =
    { $count ->
        [one] { $count } zespół
        [few] { $count } zespoły
        [many] { $count } zespołów
       *[other] { $count } zespołu
    }
desk-teams-none = Nie ma jeszcze żadnego zespołu.
desk-teams-name = Nazwa
desk-teams-name-hint = Widzą ją doradcy, ale nie osoby uczące się.
desk-teams-members = Doradcy
desk-teams-nobody = jeszcze nikt
desk-teams-languages = Języki
desk-teams-languages-hint = Zgłoszenia w tych językach. Bez zaznaczenia: zgłoszenia we wszystkich językach.
desk-teams-all-languages = wszystkie
desk-teams-topics = Tematy
desk-teams-topics-hint = Rozdzielone przecinkami, na przykład: recognition, funding. Puste pole: wszystkie tematy.
desk-teams-all-topics = wszystkie
desk-teams-zone = Strefa czasowa
desk-teams-zone-hint = Godziny dyżurów są podawane według zegara tej strefy, na przykład Europe/Warsaw.
desk-teams-most-waiting = Miejsca w kolejce
desk-teams-most-waiting-hint = Gdy czeka tyle osób, następne mogą zostawić wiadomość albo wybrać termin. Puste pole: bez ograniczeń.
desk-teams-no-limit = bez ograniczeń
desk-teams-hours = Dyżury
desk-teams-to-hours = Dyżury tego zespołu
desk-teams-off = wyłączony
desk-teams-active = Zespół przyjmuje zgłoszenia
desk-teams-active-hint = Wyłączony zespół pozostaje w poprzednich rozmowach i w statystykach.
desk-teams-save = Zapisz
desk-teams-done = Zespół został zapisany. Teraz można podać, kiedy ma dyżury.

desk-teams-wrong-name = Podaj nazwę zespołu.
desk-teams-wrong-taken = Inny zespół ma już taką nazwę.
desk-teams-wrong-zone = Wybierz strefę czasową z listy, na przykład Europe/Warsaw.
desk-teams-wrong-most-waiting = Miejsca w kolejce: liczba całkowita od 0 do 1000 albo puste pole.
