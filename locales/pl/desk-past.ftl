# Past conversations and follow-ups.

desk-past-title = Poprzednie rozmowy
desk-past-due = Sprawy, do których trzeba wrócić
# $day: the day that was set
desk-past-due-since = Do załatwienia od { $day }
desk-past-due-on = Termin: { $day }
desk-past-reach = Wznów kontakt
# $number (number): of the request for a person
desk-past-number = Rozmowa { $number }
desk-past-search = Szukaj
desk-past-words = Słowa
desk-past-words-hint = Każde słowo musi paść gdzieś w rozmowie. Wystarczy początek słowa. Polskie znaki i wielkie litery nie mają znaczenia.
desk-past-any = bez znaczenia
desk-past-language = Język
desk-past-channel = Kanał
desk-past-outcome = Wynik
desk-past-tag = Etykieta
desk-past-counsellor = Doradca
desk-past-first = Od dnia
desk-past-last = Do dnia
desk-past-find = Znajdź
desk-past-found = Rozmowy
desk-past-none = Nie znaleziono żadnej rozmowy, do której masz dostęp.
# $count (number): how many were found
desk-past-count =
    { $count ->
        [one] { $count } rozmowa, od najnowszych
        [few] { $count } rozmowy, od najnowszych
        [many] { $count } rozmów, od najnowszych
       *[other] { $count } rozmowy, od najnowszych
    }
desk-past-more = Najnowsze ze znalezionych rozmów. Jest ich więcej.
desk-past-older = Pokaż starsze
