# Krótkie wyrażenia, które wstawia się do innych zdań i wyliczeń.

term-unstated = organizator nie podaje
term-free = bezpłatnie
# Tekst, którego opis nie podaje w języku osoby, która czyta.
term-in-language = { $text } (język: { $language })
# $price to kwota albo term-free.
term-price-includes = { $price }; obejmuje: { $what }
term-rate = { $rate } { $currency } za 1 euro ({ $source }, { $day })
term-place-unstated = miejsca nie podano
term-mode-online = online
term-mode-onsite = stacjonarnie
term-mode-blended = częściowo online, częściowo stacjonarnie
term-level-beginner = dla początkujących
term-level-intermediate = poziom średni
term-level-advanced = poziom zaawansowany
term-level-eqf = { $level } ERK (EQF)
term-level-national = poziom krajowy { $level }
term-level-framework = poziom { $level } ({ $framework })
# Cykle ram kwalifikacji Europejskiego Obszaru Szkolnictwa Wyższego.
term-cycle-short = krótki cykl studiów
term-cycle-first = studia pierwszego stopnia
term-cycle-second = studia drugiego stopnia
term-cycle-third = studia trzeciego stopnia (doktorskie)
# Własne słowo źródła o tym, jak trudny jest kurs.
term-difficulty = „{ $words }” (słowa organizatora, to nie jest poziom ERK)
term-order-price = od najtańszych
term-order-length = od najkrótszych
term-workload-ects = { $ects ->
    [one] { $ects } punkt ECTS
    [few] { $ects } punkty ECTS
    [many] { $ects } punktów ECTS
   *[other] { $ects } punktu ECTS
}
term-workload-hours = { $hours ->
    [one] { $hours } godzina
    [few] { $hours } godziny
    [many] { $hours } godzin
   *[other] { $hours } godziny
}
term-workload-other = { $amount ->
    [one] { $amount } punkt w systemie { $scheme }, to nie ECTS
    [few] { $amount } punkty w systemie { $scheme }, to nie ECTS
    [many] { $amount } punktów w systemie { $scheme }, to nie ECTS
   *[other] { $amount } punktu w systemie { $scheme }, to nie ECTS
}
# Skąd pochodzi liczba.
term-as-stated = { $value } (podaje organizator)
term-worked-out = { $value } (wyliczono z opisu)
term-weeks = { $weeks ->
    [one] { $weeks } tydzień
    [few] { $weeks } tygodnie
    [many] { $weeks } tygodni
   *[other] { $weeks } tygodnia
}
term-hours-week = { $hours ->
    [one] { $hours } godzina tygodniowo
    [few] { $hours } godziny tygodniowo
    [many] { $hours } godzin tygodniowo
   *[other] { $hours } godziny tygodniowo
}
# Jeden z innych terminów, gdy kurs już trwa, ale można dołączyć.
term-start-begun = { $day } (zajęcia trwają, można jeszcze dołączyć)
# Po „Wymagany wiek:”.
term-age-from = { $age ->
    [one] od { $age } roku
    [few] od { $age } lat
    [many] od { $age } lat
   *[other] od { $age } roku
}
term-age-to = { $age ->
    [one] do { $age } roku
    [few] do { $age } lat
    [many] do { $age } lat
   *[other] do { $age } roku
}
term-age-between = od { $least } do { $most } lat

# Kto i jak czuwa nad jakością: części wyliczenia.
term-quality-unnamed = rodzaju nie podano
term-quality-agency = ocenia: { $agency }
term-quality-scope = dotyczy: { $scope }
term-quality-scope-unstated = nie podano, czego dotyczy
term-quality-fields = dziedziny kształcenia (ISCED-F) { $fields }
term-quality-levels = poziom ERK (EQF) { $levels }
term-quality-places = miejsca: { $places }
term-quality-from = ważne od { $day }
term-quality-until = ważne do { $day }
term-quality-between = ważne od { $first } do { $last }
term-quality-expired = już nieważne, ważność skończyła się { $day }

# Po „Może się liczyć do” i nazwie większego poświadczenia: części wyliczenia.
term-stacking-credits = { $credits ->
    [one] możliwe zaliczenie { $credits } punktu ECTS
    [few] możliwe zaliczenie { $credits } punktów ECTS
    [many] możliwe zaliczenie { $credits } punktów ECTS
   *[other] możliwe zaliczenie { $credits } punktu ECTS
}
term-stacking-decided = decyduje { $by }, nie dzieje się to automatycznie
term-stacking-ask = decyduje organizacja, która ma je przyjąć, zapytaj tam przed zapisem
term-stand-alone = według opisu jest samodzielne
term-stackable = można je łączyć z innymi, ale opis nie podaje z jakimi

# Skąd pochodzi opis: części wyliczenia.
term-source-sample = wymyślony przykład, to nie jest prawdziwa oferta
term-source-modified = ostatnia zmiana u źródła: { $day }
term-source-updated = ostatnia zmiana w tym katalogu: { $day }
# The words that ESCO asks for (Commission Decision 2011/833/EU).
term-esco = Ten serwis korzysta z klasyfikacji ESCO Komisji Europejskiej.
term-link = { $title }: { $url }

# To, o co prosi osoba ucząca się, w wyliczeniu po „Szukam”.
term-criterion-anything = dowolny temat
term-criterion-eqf = poziom { $level } ERK (EQF)
term-criterion-country = kraj: { $country }
term-criterion-language = język zajęć: { $language }
term-criterion-free = bezpłatnie
term-criterion-price = do { $price }
term-criterion-from = od { $day }
term-criterion-until = początek najpóźniej { $day }
term-criterion-ects-least = { $number ->
    [one] co najmniej { $number } punkt ECTS
    [few] co najmniej { $number } punkty ECTS
    [many] co najmniej { $number } punktów ECTS
   *[other] co najmniej { $number } punktu ECTS
}
term-criterion-ects-most = { $number ->
    [one] najwyżej { $number } punkt ECTS
    [few] najwyżej { $number } punkty ECTS
    [many] najwyżej { $number } punktów ECTS
   *[other] najwyżej { $number } punktu ECTS
}
term-criterion-hours-least = { $number ->
    [one] co najmniej { $number } godzina
    [few] co najmniej { $number } godziny
    [many] co najmniej { $number } godzin
   *[other] co najmniej { $number } godziny
}
term-criterion-hours-most = { $number ->
    [one] najwyżej { $number } godzina
    [few] najwyżej { $number } godziny
    [many] najwyżej { $number } godzin
   *[other] najwyżej { $number } godziny
}
term-criterion-hours-week-least = { $number ->
    [one] co najmniej { $number } godzina tygodniowo
    [few] co najmniej { $number } godziny tygodniowo
    [many] co najmniej { $number } godzin tygodniowo
   *[other] co najmniej { $number } godziny tygodniowo
}
term-criterion-hours-week-most = { $number ->
    [one] najwyżej { $number } godzina tygodniowo
    [few] najwyżej { $number } godziny tygodniowo
    [many] najwyżej { $number } godzin tygodniowo
   *[other] najwyżej { $number } godziny tygodniowo
}
term-criterion-duration-least = { $number ->
    [one] co najmniej { $number } tydzień
    [few] co najmniej { $number } tygodnie
    [many] co najmniej { $number } tygodni
   *[other] co najmniej { $number } tygodnia
}
term-criterion-duration-most = { $number ->
    [one] najwyżej { $number } tydzień
    [few] najwyżej { $number } tygodnie
    [many] najwyżej { $number } tygodni
   *[other] najwyżej { $number } tygodnia
}

# Warunki z nazwy, na przycisku takim jak „Bez warunku: cena”.
term-limit-level = poziom
term-limit-ects = punkty ECTS
term-limit-hours = liczba godzin
term-limit-duration = czas trwania
term-limit-price = cena
term-limit-mode = forma zajęć
term-limit-place = miejsce
term-limit-country = kraj
term-limit-language = język
term-limit-start = data rozpoczęcia
term-limit-not-by = organizator
term-limit-not-these = odrzucone oferty
term-criterion-either = { $one } albo { $other }
term-criterion-not-by = bez ofert: { $names }

# Elementy opisu jako etykiety.
term-element-price = Cena
term-element-workload = Nakład pracy
term-element-level = Poziom
term-element-length = Czas trwania
term-element-start = Początek
term-element-end = Koniec
term-element-further = Inne terminy
term-element-deadline = Zgłoszenia do
term-element-form = Forma zajęć
term-element-place = Miejsce
term-element-language = Język zajęć
term-element-description = Opis
term-element-outcomes = Efekty uczenia się
term-element-assessment = Sposób oceny
term-element-supervision = Nadzór i sprawdzanie tożsamości
term-element-prerequisites = Wymagania wstępne
term-element-awarding-body = Kto wydaje poświadczenie
term-element-country = Kraj organizatora
term-element-quality = Zapewnianie jakości
term-element-credential-quality = Zapewnianie jakości tego poświadczenia
term-element-provider-quality = Zapewnianie jakości u organizatora
term-element-awarding-body-quality = Zapewnianie jakości u wydawcy poświadczenia
term-element-stacking = Może się liczyć do
term-element-recognition = Uwaga o uznawaniu
term-element-seats = Wolne miejsca
term-element-age = Wymagany wiek
term-element-target-group = Dla kogo
term-element-accessibility = Dostępność
term-element-funding = Dofinansowanie
term-element-skills = Umiejętności
term-element-skills-source = Skąd pochodzą nazwy umiejętności
term-element-difficulty = Trudność
term-element-kind = Rodzaj poświadczenia
term-element-formats = Postać poświadczenia
term-element-source = Skąd pochodzi opis
term-element-links = Więcej informacji
term-supervision-unsupervised = bez nadzoru i bez sprawdzania tożsamości
term-supervision-supervised = pod nadzorem, bez sprawdzania tożsamości
term-supervision-supervised-online = pod nadzorem online, ze sprawdzeniem tożsamości
term-supervision-supervised-onsite = pod nadzorem na miejscu, ze sprawdzeniem tożsamości
