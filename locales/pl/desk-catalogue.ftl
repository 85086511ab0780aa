# The catalogue beside a conversation.

desk-catalogue-error-gone = Jednej z tych ofert nie ma już w katalogu. Wyszukaj ją jeszcze raz.
# $least, $most (number): how many offers are possible
desk-catalogue-error-count = Do tego można wybrać od { $least } do { $most } ofert.
desk-catalogue-error-away = W tej chwili nie można odczytać katalogu. Można pisać dalej, a katalog sprawdzić później.

desk-catalogue-title = Oferty z katalogu
desk-catalogue-search = Szukaj w katalogu
desk-catalogue-search-hint = Słowa opisujące to, czego ma dotyczyć nauka. Na początku widać to, czego szuka ta osoba.
desk-catalogue-free = Szukaj bez ograniczeń tej osoby
# $what: the learner's limits
desk-catalogue-limits = Ograniczenia tej osoby: { $what }
# $count (number): how many are shown
desk-catalogue-count =
    { $count ->
        [0] Nie znaleziono oferty. Można spróbować innych słów albo szukać bez ograniczeń tej osoby.
        [one] { $count } oferta
        [few] { $count } oferty
        [many] { $count } ofert
       *[other] { $count } oferty
    }
# $day: the day on which the record was last checked
desk-catalogue-checked = sprawdzono { $day }
desk-catalogue-card = Dołącz kartę
desk-catalogue-card-closed = Mimo to dołącz kartę (jest na niej napisane, że nie można się zgłosić)
desk-catalogue-choose = Wybierz
desk-catalogue-chosen = Z wybranymi ofertami
desk-catalogue-compare = Porównaj wybrane
desk-catalogue-compare-label = Porównanie
desk-catalogue-roadmap = Ułóż plan z wybranych
desk-catalogue-roadmap-label = Plan
