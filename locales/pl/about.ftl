# Między faktami w odpowiedzi na pytanie ogólne.

about-button-more = Więcej o tym
about-button-simpler = Powiedz prościej
about-not-known = Nie mam na ten temat sprawdzonych informacji, więc nie będę zgadywać.
# $what: jedno zdanie lub więcej; $day: dzień ostatniego sprawdzenia
about-stale = { $what } (Ostatnie sprawdzenie: { $day }; od tego czasu coś mogło się zmienić).
# $country: jego nazwa
about-funding-unknown = { $country }: nie mam sprawdzonych informacji o tamtejszych programach. Zapytaj w publicznym urzędzie pracy w tym kraju.
about-centre = { $country }: o uznawanie zapytaj w ośrodku ENIC-NARIC: { $name }.
about-centre-unknown = { $country }: nie znam tamtejszego ośrodka ENIC-NARIC. Można go poszukać na stronie enic-naric.net.
about-professions = { $country }: o zawodach regulowanych informuje punkt kontaktowy: { $name }.
about-professions-unknown = { $country }: nie znam punktu kontaktowego do spraw zawodów regulowanych. Zapytaj w ministerstwie, któremu podlega zawód.
about-validation = { $country }: o potwierdzanie doświadczenia zapytaj tutaj: { $name }.
about-validation-unknown = { $country }: nie wiem, kogo tam zapytać o potwierdzanie doświadczenia. Zapytaj w szkole albo w publicznym urzędzie pracy.
# $level: poziom krajowy, na przykład PRK 5; $eqf: liczba
about-level-eqf = { $country }: { $level } odpowiada poziomowi { $eqf } ERK (EQF).
# $levels: jeden lub kilka poziomów krajowych
about-level-from-eqf = { $country }: poziomowi { $eqf } ERK (EQF) odpowiada { $levels }.
about-level-unknown = { $country }: nie mam sprawdzonego wpisu w tabeli dla poziomu { $level }, więc nie będę zgadywać. Zapytaj instytucję prowadzącą krajowe ramy kwalifikacji.
about-level-which = Bez kraju albo nazwy ram nie powiem, co oznacza poziom { $level }. Ta sama liczba nie musi oznaczać tego samego poziomu. Który to kraj?
about-level-none = ERK (EQF) ma osiem poziomów; poziomu { $level } nie ma.
# $count: liczba poziomów
about-framework-unknown = { $country }: nie mam sprawdzonych informacji o tamtejszych ramach i poziomach, więc nie będę zgadywać. Zapytaj tamtejszą instytucję do spraw kwalifikacji.
about-framework = { $country }: krajowe ramy kwalifikacji to { $name }. Mają { $count ->
    [one] { $count } poziom
    [few] { $count } poziomy
    [many] { $count } poziomów
   *[other] { $count } poziomu
}.
# $least, $most: liczby
about-work-span = { $least }–{ $most }
about-work-number = { $number }
# $hours: liczba albo zakres
about-work-guide = Według przewodnika ECTS 1 punkt to { $hours } godzin pracy.
about-work-country = { $country }: 1 punkt ECTS to { $hours } godzin pracy.
# $span: liczba albo zakres; $count: jego górny koniec
about-work-hours = To razem około { $span } { $count ->
    [one] godziny
    [few] godzin
    [many] godzin
   *[other] godziny
} pracy.
about-work-ects = W ECTS byłoby to około { $span } { $count ->
    [one] punktu
    [few] punktów
    [many] punktów
   *[other] punktu
}; ile punktów przyznaje, mówi tylko organizator.
about-work-weeks = W Twoim tempie zajmie to około { $span } { $count ->
    [one] tygodnia
    [few] tygodni
    [many] tygodni
   *[other] tygodnia
}.
about-work-per-week = To około { $span } { $count ->
    [one] godziny
    [few] godzin
    [many] godzin
   *[other] godziny
} tygodniowo.
about-work-differs = Podane punkty i godziny nie zgadzają się ze sobą przy takim przeliczniku. Zapytaj organizatora, która liczba jest właściwa.
about-unverified = To wiedza ogólna, jeszcze nieporównana ze źródłem. Zwykle tak jest, ale warto sprawdzić.
about-not-known-side = Nie mam sprawdzonych danych o tym, o co pytasz, więc nie będę zgadywać. Oto, co wiem:
# $day: dzień ostatniego sprawdzenia
about-due = Ostatnie sprawdzenie części tych informacji: { $day }. Od tego czasu coś mogło się zmienić.
