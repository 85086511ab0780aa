# Zarys sprawy: co doradca wie przed pierwszym słowem.

brief-label-danger = Najważniejsze
brief-label-child = Wiek
brief-label-reason = Powód rozmowy
brief-label-goal = Czego szuka
brief-label-held = Co już ma
brief-label-route = Ścieżka
brief-label-shown = Pokazane oferty
brief-label-refused = Odrzucone
brief-label-saved = Zapisane
brief-label-failed = Co się nie udało
brief-label-contact = Kontakt i zgoda
brief-label-languages = Pisze w języku
brief-label-waited = Czas oczekiwania
brief-label-before = Wcześniej

brief-danger = Ta osoba może być w niebezpieczeństwie. Odpowiedz jej w pierwszej kolejności i podaj numery alarmowe.
# $age (number): lata, jak podano w rozmowie
brief-child = Podany wiek: { $age }. To dziecko.
brief-child-consent = W tym wieku nie można zostawić kontaktu bez zgody rodzica. Nie proś o kontakt.
# $why to jeden z brief-reason-…
brief-reason = { $why }
brief-reason-asked = prośba o rozmowę z człowiekiem
brief-reason-distress = możliwe zagrożenie
brief-reason-complaint = skarga
brief-reason-failures = asystent kilka razy nie umiał pomóc
brief-reason-unsettled = sprawa, której nie rozstrzygają reguły
brief-reason-other = nie podano
brief-goal = { $what }
brief-goal-none = Jeszcze nie wiadomo, czego ta osoba chce się uczyć.
brief-held = { $what }
brief-route = Droga do celu: { $goal }
brief-shown = { $title }
brief-refused = { $title }
brief-refused-by = Nic od: { $names }
brief-saved = { $title }
brief-more =
    { $count ->
        [one] i jeszcze { $count }
        [few] i jeszcze { $count }
        [many] i jeszcze { $count }
       *[other] i jeszcze { $count }
    }
brief-offers =
    { $count ->
        [one] { $count } oferta, nazwa już nieznana
        [few] { $count } oferty, nazwy już nieznane
        [many] { $count } ofert, nazwy już nieznane
       *[other] { $count } oferty, nazwy już nieznane
    }
# $what: kryteria wyszukiwania
brief-emptied =
    { $count ->
        [one] { $count } wyszukiwanie nic nie dało.
        [few] { $count } wyszukiwania nic nie dały.
        [many] { $count } wyszukiwań nic nie dało.
       *[other] { $count } wyszukiwania nic nie dało.
    }
brief-missed = Nic nie znaleziono dla: { $what }
brief-unread = Niezrozumiane: „{ $text }”
brief-unanswered =
    { $count ->
        [one] { $count } wiadomość została bez odpowiedzi.
        [few] { $count } wiadomości zostały bez odpowiedzi.
        [many] { $count } wiadomości zostało bez odpowiedzi.
       *[other] { $count } wiadomości zostało bez odpowiedzi.
    }
brief-contact-none = Nie zostawiono kontaktu. Odpowiedz tutaj; ta osoba może wrócić do rozmowy.
brief-contact-email = E-mail podany tylko do odpowiedzi na tę prośbę: { $value }
brief-contact-phone = Telefon podany tylko do odpowiedzi na tę prośbę: { $value }
brief-contact-telegram = Telegram podany tylko do odpowiedzi na tę prośbę: { $value }
brief-contact-here = Bez kontaktu: ta osoba wróci do tej rozmowy.
brief-languages = { $names }
brief-waited =
    { $minutes ->
        [0] mniej niż minuta
        [one] { $minutes } minuta
        [few] { $minutes } minuty
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }
brief-before =
    { $times ->
        [one] Wcześniejsze prośby o rozmowę z człowiekiem: { $times }.
        [few] Wcześniejsze prośby o rozmowę z człowiekiem: { $times }.
        [many] Wcześniejsze prośby o rozmowę z człowiekiem: { $times }.
       *[other] Wcześniejsze prośby o rozmowę z człowiekiem: { $times }.
    }
