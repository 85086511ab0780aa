# Jedna spokojna granica, nigdy odpowiedź tym samym, potem powrót do rzeczy.
utter-abuse =
    Na obelgi nie odpowiadam. Nadal chętnie pomogę w sprawach nauki.
    Napisz, czego szukasz, i wrócimy do rozmowy.
    .button-find-offers = Znajdź kurs
    .button-request-human = Porozmawiaj z człowiekiem

# Osoba w kryzysie albo ktoś, kto pisze o niebezpieczeństwie innej osoby. Bez porad o kursach i bez obietnicy,
# że ktoś to właśnie czyta. Numery trzeba sprawdzać co roku.
utter-distress =
    Dobrze, że o tym piszesz. To brzmi bardzo ciężko. Jestem programem komputerowym, a teraz potrzebny jest człowiek.

    Jeśli Tobie lub komuś innemu grozi niebezpieczeństwo, zadzwoń teraz pod numer 112. Jest bezpłatny i działa całą dobę w całej Unii Europejskiej.
    W Polsce możesz też zadzwonić bezpłatnie i o każdej porze pod numery:
    • 116 123 – dorośli w kryzysie emocjonalnym
    • 116 111 – dzieci i młodzież
    W innym kraju pod numerem 112 dowiesz się, gdzie zadzwonić.

    Nie musisz dźwigać tego w pojedynkę. Możesz też poprosić tutaj o rozmowę z człowiekiem. Nie wiem, jak szybko ktoś odpowie, więc jeśli sprawa jest pilna, najpierw zadzwoń.
    .button-request-human = Chcę porozmawiać z człowiekiem
    .sources = emergency-112, helpline-116123, helpline-116111

source-emergency-112 = 112, jednolity europejski numer alarmowy (Komisja Europejska)
    .url = https://digital-strategy.ec.europa.eu/en/policies/112

source-helpline-116123 = 116 123, telefon dla dorosłych w kryzysie emocjonalnym (Polska)
    .url = https://116sos.pl
    .date = 2025-11-24

source-helpline-116111 = 116 111, telefon zaufania dla dzieci i młodzieży (Polska)
    .url = https://116111.pl
    .date = 2025-11-24
