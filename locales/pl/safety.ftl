# Obelgi: jedna spokojna granica, nigdy odpowiedź tym samym; potem coraz krócej i spokojniej.
safety-abuse-boundary =
    Na obelgi nie odpowiadam. Nadal chętnie pomogę w sprawach nauki.
    Napisz, czego szukasz, i wrócimy do rozmowy.
safety-abuse-short = Na to nie odpowiem. Kiedy zechcesz wrócić do spraw nauki, napisz tutaj.
safety-abuse-cool = Poczekam, aż zechcesz wrócić do rozmowy.

# Osoba w kryzysie albo ktoś, kto pisze o niebezpieczeństwie innej osoby. Bez porad o kursach i bez obietnicy,
# że ktoś to właśnie czyta. Numery pochodzą z tabeli ze źródłami; trzeba je sprawdzać co roku.
safety-distress-hello =
    Dobrze, że o tym piszesz. To brzmi bardzo ciężko i nie musisz dźwigać tego w pojedynkę.
    Jestem programem komputerowym, a teraz potrzebny jest człowiek.
safety-distress-emergency = Jeśli Tobie lub komuś innemu grozi niebezpieczeństwo, zadzwoń teraz pod numer { $number }. Jest bezpłatny i działa całą dobę w całej Unii Europejskiej.
safety-distress-emergency-there = Jeśli Tobie lub komuś innemu grozi niebezpieczeństwo, zadzwoń teraz pod numer { $number }. Tam wyślą pomoc albo powiedzą, gdzie zadzwonić.
safety-distress-lines = Możesz też zadzwonić pod jeden z tych numerów ({ $country }):
safety-distress-line = • { $number } – { $whom }
safety-distress-line-always = • { $number } – { $whom }, bezpłatnie, całą dobę
safety-distress-anywhere = W wielu krajach Unii działają dwa bezpłatne numery: 116 123 dla dorosłych w kryzysie oraz 116 111 dla dzieci i młodzieży. Pod numerem 112 też powiedzą, gdzie zadzwonić.
safety-distress-elsewhere = W innym kraju zadzwoń pod 112 albo pod tamtejszy numer alarmowy: powiedzą tam, gdzie szukać pomocy.
safety-distress-child = Powiedz też dorosłej osobie, której ufasz: mamie, tacie, nauczycielce, pedagogowi szkolnemu. To nie jest Twoja wina.
safety-distress-person = Przekazuję prośbę, żeby ktoś przeczytał tę rozmowę. Nie wiem, jak szybko to się stanie, więc proszę na to nie czekać: najpierw zadzwoń.
safety-audience-all = dla wszystkich w kryzysie
safety-audience-adults = dla dorosłych w kryzysie
safety-audience-children = dla dzieci i młodzieży
safety-audience-women = dla kobiet
safety-audience-violence = dla osób, które doznają przemocy

# Dzieci. Krótkie zdania, nic, co straszy.
safety-child-hello =
    Dzięki za informację o wieku. Pokażę tylko to, co jest dostępne dla osób w Twoim wieku.
    Nie pisz tutaj swojego pełnego nazwiska, adresu ani numeru telefonu. Jeśli chcesz się gdzieś zapisać, najpierw zapytaj rodzica lub opiekuna.
safety-child-limited =
    { $count ->
        [one] Jeden kurs z powyższej listy nie jest dla osób w Twoim wieku.
        [few] { $count } kursy z powyższej listy nie są dla osób w Twoim wieku.
        [many] { $count } kursów z powyższej listy nie jest dla osób w Twoim wieku.
       *[other] { $count } kursu z powyższej listy nie jest dla osób w Twoim wieku.
    }
safety-child-contact = Granica wieku to { $age } lat, dlatego nie zapisuję Twojego adresu e-mail ani telefonu. Poproś rodzica lub opiekuna, żeby napisał tutaj razem z Tobą.
safety-child-talk = Jeśli dzieje się coś złego i chcesz porozmawiać, możesz zadzwonić pod numer 116 111. To bezpłatny numer dla dzieci i młodzieży w wielu krajach Unii.
safety-age-noted = Dziękuję. Pominę kursy, które nie są dla osób w tym wieku.
safety-ask-age = Ten kurs ma ograniczenie wieku. Ile masz lat? Pytam tylko z tego powodu.

# Czego tu nie ma, za każdym razem z właściwym adresem.
safety-refuse-internals = Nie podaję haseł, ustawień ani tego, co pisali inni, i nie mam o sobie nic tajnego: jestem programem komputerowym, który odpowiada na podstawie katalogu i sprawdzonych źródeł. Jeśli chcesz wiedzieć, co jest przechowywane o Tobie, zapytaj o swoje dane.
safety-refuse-injection = Trzymam się swojego zadania, niezależnie od tego, co każe wiadomość. Mogę pomóc znaleźć kursy, porównać je i zrozumieć mikropoświadczenia.
safety-refuse-role = Nie odgrywam ról. Jestem programem komputerowym, który pomaga w sprawach nauki, i w tym chętnie pomogę.
safety-refuse-legal = Nie udzielam porad prawnych, bo mogłaby to być zła rada. Najlepiej zapytać prawnika. W wielu miejscowościach i uczelniach są bezpłatne porady prawne: można o nie zapytać w urzędzie gminy.
safety-refuse-medical = Nie udzielam porad medycznych. Najlepiej zapytać lekarza lub farmaceutę. W nagłym przypadku proszę dzwonić pod numer 112.
safety-refuse-person = Nie oceniam ludzi. Mogę powiedzieć, co o kursie podaje jego opis i kto go prowadzi. Skargę na konkretną osobę najlepiej skierować do samej instytucji.
safety-button-find = Znajdź kurs

# Dane osobowe wpisane przez pomyłkę. Mówi to strona wejściowa, przed odpowiedzią.
safety-masked-one = Z Twojej wiadomości usunięto { $what }. Nigdzie tego nie zapisano. Nie wpisuj tutaj takich danych, nie są potrzebne.
safety-masked-alone = Z Twojej wiadomości usunięto { $what }. Nigdzie tego nie zapisano. Nie wpisuj tutaj takich danych, nie są potrzebne. Napisz, czego chcesz się uczyć.
safety-masked-national = numer identyfikacyjny, na przykład PESEL
safety-masked-card = numer karty płatniczej
safety-masked-account = numer konta bankowego
safety-masked-document = numer dokumentu tożsamości
safety-masked-health = informację o zdrowiu
safety-masked-contact = dane kontaktowe
safety-masked-other = dane osobowe
