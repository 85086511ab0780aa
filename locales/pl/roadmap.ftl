# Plan osoby uczącej się na jednej stronie: w rozmowie, w przeglądarce i jako PDF.

roadmap-button = Mój plan do wydruku
roadmap-button-search = Poszukaj kursów
roadmap-none = Nie ma jeszcze czego umieścić w planie. Najpierw poszukaj kursów i zapisz te, które Ci się podobają: napisz „zapisz pierwszy”. Potem poproś o plan jeszcze raz.
roadmap-ready = { $count ->
    [one] Twój plan jest gotowy: to jedna strona, na niej jedna oferta.
    [few] Twój plan jest gotowy: to jedna strona, na niej { $count } oferty.
    [many] Twój plan jest gotowy: to jedna strona, na niej { $count } ofert.
   *[other] Twój plan jest gotowy: to jedna strona, na niej { $count } oferty.
}
roadmap-ready-how = Można go przeczytać, wydrukować albo zachować jako PDF. Pokazuje to, co katalog podaje dzisiaj. Otworzy go każdy, kto ma link, więc podawaj go tylko zaufanym osobom.
# Linki pod odpowiedzią. $day to ostatni dzień, w którym działają.
roadmap-link-page = Otwórz swój plan (link działa do { $day })
roadmap-link-pdf = Twój plan jako PDF
# Jak długo działa link
roadmap-lasts = Do kiedy link działa, napisano przy nim i na samej stronie. Po tym dniu wystarczy poprosić tu o plan jeszcze raz, a pojawi się nowy link.

# Strona
roadmap-title = Mój plan nauki
roadmap-made = Stan na dzień { $day }
roadmap-expires = Ten link działa do { $day }. Potem można poprosić w rozmowie o nowy plan.
roadmap-do = Co można zrobić z tą stroną
roadmap-print = Drukuj
roadmap-download = Pobierz PDF
roadmap-back = Wróć do rozmowy
roadmap-heading-goal = Cel
roadmap-heading-dates = Terminy i ceny
roadmap-heading-steps = Kroki
roadmap-heading-totals = Razem
roadmap-heading-asks = Kogo jeszcze zapytać
roadmap-heading-notes = Warto wiedzieć
roadmap-heading-sources = Źródła
roadmap-column-offer = Oferta
roadmap-page-of = Strona { $page } z { $pages }
roadmap-unstated = nie podano

# Cel
roadmap-goal-credential = Zdobyć poświadczenie „{ $name }”.
roadmap-goal-occupation = Pracować w zawodzie: { $name }.
roadmap-goal-next = Uczyć się dalej po „{ $name }”.
roadmap-goal-looking = Szukam: { $what }.
roadmap-goal-none = Cel nie jest jeszcze podany. Oto wybrane oferty.
roadmap-limits = Warunki: { $what }.
roadmap-held = Co już mam, według moich słów: { $what }.

# Co znaczy kolejność kroków
roadmap-order-route = Kroki należy wykonać w tej kolejności.
roadmap-order-saved = To zapisane oferty, ułożone według daty rozpoczęcia. Sprawdź, czy ich terminy się nie pokrywają.
roadmap-order-chosen = Te oferty wybrano w rozmowie z doradcą i ułożono według daty rozpoczęcia. Sprawdź, czy ich terminy się nie pokrywają.
roadmap-order-chosen-one = Tę ofertę wybrano w rozmowie z doradcą.
roadmap-order-one = To oferta, którą oglądasz albo która jest zapisana.
roadmap-order-choice = To oferty do wyboru, a nie kroki, które trzeba wykonać po kolei.

# Jak oferta stoi w dniu, w którym powstała strona
roadmap-standing-open = Można się zgłosić.
roadmap-standing-started = Zajęcia trwają, można jeszcze dołączyć.
roadmap-standing-full = Nie ma wolnych miejsc.
roadmap-standing-closed = Nie można się już zgłosić.
roadmap-standing-withdrawn = Oferta została wycofana.

# Kogo i o co zapytać. Po nazwie i dwukropku stoją pytania, każde w osobnym wierszu.
roadmap-ask-provider = Zapytaj organizatora: { $name }
roadmap-ask-seats = Czy są jeszcze wolne miejsca?
roadmap-ask-next = Kiedy będzie następny termin?
roadmap-ask-prerequisites = Czy spełniam wymagania wstępne? { $text }
roadmap-ask-prerequisites-none = Czy są wymagania wstępne? Opis żadnych nie wymienia.
roadmap-ask-unstated = Czego opis nie podaje: { $what }
roadmap-ask-funding = Czy mogę dostać dofinansowanie, o którym mówi opis? { $text }
roadmap-ask-receiver = Zapytaj tego, kto decyduje: { $name }
roadmap-ask-receiver-unnamed = Zapytaj organizację, która ma przyjąć poświadczenie
roadmap-ask-receiver-what = Czy można je zaliczyć do: „{ $title }”? Ile punktów? Czy mogę dostać odpowiedź na piśmie?
roadmap-ask-end = Organizacja na końcu tej drogi
roadmap-ask-end-what = Czy przyjmie mniejsze poświadczenia? To ona decyduje, nic nie dzieje się automatycznie. Czy punkty już raz wykorzystane mogą liczyć się ponownie?
roadmap-ask-employer = Pracodawca
roadmap-ask-employer-what = W pracy decyduje pracodawca. Czy to poświadczenie pomaga na stanowisku, na którym mi zależy?
roadmap-ask-enic = Ośrodek ENIC-NARIC
roadmap-ask-enic-what = Ośrodki te informują o uznawaniu; w Polsce jest to NAWA. Zajmują się kwalifikacjami ze szkolnictwa wyższego, więc zapytaj, czy ośrodek pomoże w Twoim przypadku.
roadmap-ask-office = Urząd pracy
roadmap-ask-office-what = Czy przysługuje mi wsparcie? Zapytaj przed zapisem na kurs: czasem wniosek trzeba złożyć wcześniej.

# Sumy tego, co podają opisy
roadmap-total-ects = { $ects ->
    [one] { $ects } punkt ECTS
    [few] { $ects } punkty ECTS
    [many] { $ects } punktów ECTS
   *[other] { $ects } punktu ECTS
}
roadmap-total-ects-unstated = { $count ->
    [one] Jedna oferta nie podaje punktów ECTS.
    [few] { $count } oferty nie podają punktów ECTS.
    [many] { $count } ofert nie podaje punktów ECTS.
   *[other] { $count } oferty nie podaje punktów ECTS.
}
roadmap-total-ects-twice = Jedna z tych ofert może liczyć się do innej. Te same punkty mogą więc być w sumie dwa razy.
roadmap-total-hours = { $hours ->
    [one] { $hours } godzina pracy
    [few] { $hours } godziny pracy
    [many] { $hours } godzin pracy
   *[other] { $hours } godziny pracy
}
roadmap-total-hours-unstated = { $count ->
    [one] Jedna oferta nie podaje liczby godzin.
    [few] { $count } oferty nie podają liczby godzin.
    [many] { $count } ofert nie podaje liczby godzin.
   *[other] { $count } oferty nie podaje liczby godzin.
}
roadmap-total-cost = Cena: { $cost }
roadmap-total-cost-unstated = { $count ->
    [one] Jedna oferta nie podaje ceny.
    [few] { $count } oferty nie podają ceny.
    [many] { $count } ofert nie podaje ceny.
   *[other] { $count } oferty nie podaje ceny.
}
roadmap-total-left-out = { $count ->
    [one] Nie wliczono jednej oferty, na którą nie można się teraz zgłosić.
    [few] Nie wliczono { $count } ofert, na które nie można się teraz zgłosić.
    [many] Nie wliczono { $count } ofert, na które nie można się teraz zgłosić.
   *[other] Nie wliczono { $count } oferty, na które nie można się teraz zgłosić.
}

roadmap-note-more = { $count ->
    [one] Jedna zapisana oferta już się na tej stronie nie zmieściła.
    [few] { $count } zapisane oferty już się na tej stronie nie zmieściły.
    [many] { $count } zapisanych ofert już się na tej stronie nie zmieściło.
   *[other] { $count } zapisanej oferty już się na tej stronie nie zmieściło.
}
roadmap-note-gone = { $count ->
    [one] Jednej zapisanej oferty nie ma już w katalogu.
    [few] { $count } zapisanych ofert nie ma już w katalogu.
    [many] { $count } zapisanych ofert nie ma już w katalogu.
   *[other] { $count } zapisanej oferty nie ma już w katalogu.
}
roadmap-note-sample = Oferty oznaczone jako przykładowe są wymyślone, żeby pokazać, jak działa serwis. Nie można się na nie zapisać.
roadmap-note-change = Oferty się zmieniają. Przed decyzją sprawdź u organizatora terminy, ceny i wolne miejsca.
roadmap-note-promise = Ten plan niczego nie obiecuje. O przyjęciu decyduje organizator, a o tym, do czego liczy się poświadczenie, ten, kto je przyjmuje.
roadmap-note-person = Ten plan można omówić z doradcą lub doradczynią. Wystarczy poprosić w rozmowie o kontakt z człowiekiem.

# Skąd pochodzą dane; $day to dzień ostatniej zmiany opisu w katalogu.
roadmap-source = { $title }, { $provider }: opis sprawdzony { $day }
roadmap-source-undated = { $title }, { $provider }: opis nie ma daty
roadmap-source-sample = { $source } (wymyślony przykład)

# Link, który donikąd nie prowadzi
roadmap-gone-title = Tego planu już tu nie ma
roadmap-gone = Link jest nieprawidłowy albo wygasł. Plany są przechowywane przez ograniczony czas, żeby chronić Twoje dane.
roadmap-gone-how = Wróć do rozmowy i napisz „mój plan w PDF”. Pojawi się nowy plan z dzisiejszymi terminami i cenami.
roadmap-trouble-title = Planu nie można teraz pokazać
roadmap-trouble = Coś poszło nie tak po naszej stronie. Spróbuj ponownie za chwilę.
roadmap-trouble-pdf = Nie udało się przygotować pliku PDF. Zamiast tego można otworzyć stronę planu i ją wydrukować.

# A table of offers side by side, as PDF: its title, and the heading of the facts.
roadmap-comparison = Porównanie ofert
roadmap-column-fact = Co podano
