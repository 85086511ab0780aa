# Między faktami w odpowiedzi na pytanie ogólne.

about-button-more = Więcej o tym
about-button-simpler = Powiedz prościej
about-not-known = Nie mam na ten temat sprawdzonych informacji, więc nie będę zgadywać.
# $what: jedno zdanie lub więcej; $day: dzień ostatniego sprawdzenia
about-stale = { $what } (Ostatnie sprawdzenie: { $day }; od tego czasu coś mogło się zmienić).
# $country: jego nazwa
about-funding-unknown = { $country }: nie mam sprawdzonych informacji o tamtejszych programach. Zapytaj w publicznym urzędzie pracy w tym kraju.
