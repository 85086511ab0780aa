# Krótkie rozmowy wokół samego poradnictwa. „Cairn” to nazwa własna i się nie odmienia.
# Pierwsze słowa, które widzi człowiek: od razu mówią, że to maszyna (akt o sztucznej inteligencji, art. 50).
utter-greet =
    Dzień dobry, tu Cairn. Jestem programem komputerowym, nie człowiekiem.
    Szukam w katalogu krótkich kursów i mikropoświadczeń. Mogę też wyjaśnić, czym są mikropoświadczenia, kto je uznaje i co oznaczają poziomy i punkty. W każdej chwili możesz poprosić o rozmowę z doradcą – człowiekiem.
    Czego chcesz się nauczyć albo co chcesz umieć?
    .button-find-offers = Znajdź kurs
    .button-ask-definition = Co to jest mikropoświadczenie?
    .button-request-human = Porozmawiaj z człowiekiem

utter-goodbye = Do widzenia i powodzenia! Możesz tu wrócić, kiedy zechcesz.

utter-thank = Bardzo proszę. Jeśli masz kolejne pytanie, po prostu je napisz.

# Odpowiedź dla kogoś, kto się zastanawia, czy pisze z człowiekiem, czy z maszyną.
utter-bot-challenge =
    Jestem maszyną. Cairn to program komputerowy o otwartym kodzie źródłowym.
    Odpowiadam na podstawie katalogu kursów i tekstów przygotowanych wcześniej. Tam, gdzie mogę, podaję źródło i datę. Człowiek włącza się do rozmowy tylko wtedy, gdy o to poprosisz.
    .button-ask-capabilities = Co potrafisz?
    .button-request-human = Porozmawiaj z człowiekiem

# Najpierw to, co asystent potrafi, potem to, czego nie może. Krótkie wiersze: czyta się je na telefonie.
utter-ask-capabilities =
    Jestem programem komputerowym. Oto, co mogę zrobić:
    • znaleźć krótkie kursy i mikropoświadczenia dopasowane do Twojego celu, czasu, budżetu i miejsca
    • porównać kursy i powiedzieć, jak się zapisać
    • wyjaśnić, czym jest mikropoświadczenie i co oznaczają poziomy i punkty
    • wyjaśnić, kto decyduje o uznaniu i jak może się liczyć Twoje doświadczenie
    • przekazać rozmowę doradcy – człowiekowi

    Tego nie mogę:
    • obiecać, że szkoła, pracodawca lub inny kraj uzna Twoje mikropoświadczenie
    • decydować o przyjęciu na kurs
    • zapisać Cię na kurs

    Od czego zaczniemy?
    .button-find-offers = Znajdź kurs
    .button-ask-definition = Co to jest mikropoświadczenie?
    .button-request-human = Porozmawiaj z człowiekiem

# Pytanie nie dotyczy nauki. Życzliwie, krótko i z propozycją, co dalej.
utter-out-of-scope =
    W tym niestety nie pomogę. Zajmuję się tylko uczeniem się: kursami, mikropoświadczeniami i tym, kto je uznaje.
    Wybierz, co dalej, albo napisz własnymi słowami, czego chcesz się nauczyć.
    .button-find-offers = Znajdź kurs
    .button-ask-capabilities = Co potrafisz?
    .button-request-human = Porozmawiaj z człowiekiem
