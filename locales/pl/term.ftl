# Krótkie wyrażenia, które wstawia się do innych zdań i wyliczeń.

term-unstated = organizator nie podaje
term-free = bezpłatnie
# Tekst, który opis podaje tylko po angielsku.
term-in-english = { $text } (po angielsku)
term-place-unstated = miejsca nie podano
term-mode-online = online
term-mode-onsite = stacjonarnie
term-mode-blended = częściowo online, częściowo stacjonarnie
term-level-beginner = dla początkujących
term-level-intermediate = poziom średni
term-level-advanced = poziom zaawansowany
term-level-eqf = { $level } ERK (EQF)
term-order-price = od najtańszych
term-order-length = od najkrótszych
term-workload-both = { $ects ->
    [one] { $ects } punkt ECTS, { $hours } godz.
    [few] { $ects } punkty ECTS, { $hours } godz.
    [many] { $ects } punktów ECTS, { $hours } godz.
   *[other] { $ects } punktu ECTS, { $hours } godz.
}
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

# Elementy opisu jako etykiety.
term-element-price = Cena
term-element-workload = Nakład pracy
term-element-level = Poziom
term-element-start = Początek
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
term-element-country = Kraj
term-element-quality = Zapewnianie jakości
term-element-stacking = Może się liczyć do
term-element-recognition = Uwaga o uznawaniu
term-element-seats = Wolne miejsca
term-supervision-unsupervised = bez nadzoru i bez sprawdzania tożsamości
term-supervision-supervised = pod nadzorem, bez sprawdzania tożsamości
term-supervision-supervised-online = pod nadzorem online, ze sprawdzeniem tożsamości
term-supervision-supervised-onsite = pod nadzorem na miejscu, ze sprawdzeniem tożsamości
