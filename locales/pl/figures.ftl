# Strona statystyk na stanowisku doradców, jej wykresy i pliki CSV oraz polecenie cairn figures.

figures-title = Statystyki
figures-lead = Od { $first } do { $last }. Doba zaczyna się o północy UTC.
figures-private = W statystykach nie ma imion ani nazwisk, treści wiadomości ani numerów rozmów. Usunięcie rozmowy ich nie zmienia.
figures-hidden = Aby nikogo nie dało się rozpoznać, zamiast liczb od 1 do 4 widać „mniej niż 5”. Liczba, która zdradziłaby tak małą, jest „niepokazana”.
figures-ranks = Jeśli ustawić wszystkie czasy od najkrótszego, połowa z nich nie przekracza mediany, a 9 na 10 nie przekracza wartości „9 z 10”. Oba to czasy, które naprawdę wystąpiły (metoda najbliższej rangi), nigdy średnie.
figures-filter = Wybór
figures-from = Od
figures-to = Do
figures-language = Język
figures-channel = Kanał
figures-every-language = Wszystkie języki
figures-every-channel = Wszystkie kanały
figures-show = Pokaż
figures-last = Ostatnie dni
# $days (number)
figures-last-days =
    { $days ->
        [one] { $days } dzień
        [few] { $days } dni
        [many] { $days } dni
       *[other] { $days } dnia
    }
figures-as-table = To samo w tabeli
# $name (text): nazwa tabeli
figures-table-of = Tabela: { $name }
figures-csv-one = CSV: { $name }
figures-csv-all = Wszystkie statystyki w CSV
figures-csv-hint = Do arkuszy kalkulacyjnych. Każde pobranie odnotowuje dziennik zdarzeń.
figures-contents = Tabele
figures-nothing = W tym okresie nie ma tu czego liczyć.
# $number (text), $day (text)
figures-days-most = Najwięcej: { $number }, dnia { $day }.
figures-days-nothing = Żaden dzień nie ma liczby, którą można pokazać.
figures-days-hidden = Kreska przerywana: zbyt mało, aby pokazać.

# $fewest (number)
figures-mark-few = mniej niż { $fewest }
figures-mark-back = niepokazana
figures-mark-none = brak
# $seconds (text)
figures-seconds = { $seconds } s
# $minutes, $seconds (number)
figures-minutes = { $minutes } min { $seconds } s
# $hours, $minutes (number)
figures-hours = { $hours } godz. { $minutes } min
# $days, $hours (number)
figures-days = { $days } d { $hours } godz.

figures-csv-table = Tabela
figures-csv-name = Co jest liczone
figures-csv-code = Kod
figures-csv-column = Kolumna
figures-csv-column-code = Kod kolumny
figures-csv-value = Wartość
figures-csv-what = Definicja
figures-csv-seconds = sekundy

figures-table-overview = W skrócie
figures-table-times = Jak długo to trwa
figures-table-courses = Co się stało z prośbami o rozmowę z doradcą
figures-table-unresolved = Co pozostało nierozwiązane
figures-table-reasons = Dlaczego proszono o rozmowę z doradcą
figures-table-outcomes = Jak kończyły się rozmowy z doradcami
figures-table-survey = Co odpowiadano po rozmowie
figures-table-thumbs = Co osoby uczące się myślą o odpowiedziach
figures-table-faults = Dlaczego odpowiedź dostała kciuk w dół
figures-table-no-results = Wyszukiwania bez wyniku: co opróżniło listę
figures-table-no-results-field = Wyszukiwania bez wyniku: dziedzina
figures-table-languages = Według języka
figures-table-channels = Według kanału
figures-table-days = Według dnia

figures-about-overview = Co się wydarzyło w tym okresie; każde zdarzenie liczy się w swoim dniu.
figures-about-times = Czas asystenta i czas ludzi, zawsze osobno. Widać je tam, gdzie jest co najmniej { $fewest } wartości.
figures-about-courses = Prośby złożone w tym okresie. Każda jest liczona dokładnie w jednym wierszu.
figures-about-unresolved = Oznaki, że sprawa pozostała otwarta. Jedna rozmowa może mieć kilka oznak, więc tych liczb nie należy dodawać.
figures-about-reasons = Prośby złożone w tym okresie, według powodu, od którego się zaczęły.
figures-about-outcomes = Prośby złożone w tym okresie, które prowadził doradca i które się zakończyły, według wyniku wybranego przez doradcę.
figures-about-survey = Dwa pytania, zadawane raz po rozmowie z doradcą albo z samym asystentem; nigdy po sygnałach zagrożenia i nigdy osobom, które podały wiek poniżej 18 lat. Statystyki nie mówią, kto odpowiadał. Łatwość: od 1 (bardzo trudno) do 5 (bardzo łatwo).
figures-about-thumbs = Kciuki pod odpowiedziami asystenta, liczone w dniu, w którym się pojawiły. Przy każdej odpowiedzi liczy się tylko pierwszy kciuk.
figures-about-faults = Pierwszy powód podany przy kciuku w dół. Podanie powodu nie jest obowiązkowe.
figures-about-no-results = Wyszukiwania, dla których nie było żadnej oferty. Liczy się to ograniczenie, bez którego ofert byłoby najwięcej; treści wiadomości się nie zachowuje.
figures-about-no-results-field = Te same wyszukiwania według dziedziny oferty, która była najbliżej.
figures-about-languages = Odpowiedzi według języka, w którym je podano; prośby według języka, w którym je złożono.
figures-about-channels = To samo według kanału, przez który pisano.
figures-about-days = Po jednym wierszu na dobę (UTC). Prośby liczą się w dniu, w którym je złożono.

figures-row-conversation = Rozpoczęte rozmowy
figures-what-conversation = Rozmowy, w których ktoś napisał po raz pierwszy.
figures-row-bot-answer = Odpowiedzi asystenta
figures-what-bot-answer = Wiadomości, na które odpowiedział asystent.
figures-row-bot-failed = Wiadomości bez odpowiedzi
figures-what-bot-failed = Wiadomości, na które asystent mimo kilku prób nie odpowiedział z powodu usterki. Osoba, która pisała, dostała o tym wiadomość.
figures-row-not-understood = Niezrozumiane
figures-what-not-understood = Odpowiedzi, w których asystent napisał, że nie rozumie. Należą też do odpowiedzi asystenta.
figures-row-no-results = Wyszukiwania bez wyniku
figures-what-no-results = Odpowiedzi, w których asystent napisał, że żadna oferta nie pasuje. Należą też do odpowiedzi asystenta.
figures-row-danger = Zagrożenie
figures-what-danger = Odpowiedzi z pomocą dla osoby, która może być w niebezpieczeństwie. Kilka z nich może dotyczyć jednej osoby.
figures-row-asked = Prośby o rozmowę z doradcą
figures-what-asked = Prośby złożone w tym okresie, także te na później i rozmowy, które zaczął doradca.

figures-row-bot-answer-time = Odpowiedź asystenta
figures-what-bot-answer-time = Od chwili, gdy wiadomość dotarła, do chwili zapisania odpowiedzi.
figures-row-waited = Czekanie w kolejce
figures-what-waited = Od wejścia do kolejki do przejęcia rozmowy przez doradcę, dla próśb złożonych w tym okresie. Bez osób, które zrezygnowały.
figures-row-human-first-queue = Pierwsza wiadomość od człowieka
figures-what-human-first-queue = Od wejścia do kolejki do pierwszej wiadomości doradcy. Liczy się dzień tej wiadomości.
figures-row-human-first-left = Odpowiedź na prośbę pozostawioną na później
figures-what-human-first-left = Od prośby pozostawionej na później do pierwszej wiadomości doradcy na czacie.
figures-row-held = Długość rozmowy
figures-what-held = Czas, w którym rozmowę prowadzili doradcy, dla rozmów zakończonych. Bez czasu ponownego czekania w kolejce.

figures-row-claimed = Przejęte przez doradcę
figures-what-claimed = Doradca przejął rozmowę, od razu albo później.
figures-row-abandoned = Rezygnacja w trakcie czekania
figures-what-abandoned = Osoba była w kolejce i wycofała prośbę, zanim odezwał się doradca.
figures-row-withdrawn = Wycofane, pozostawione na później
figures-what-withdrawn = Prośba czekała na później i została wycofana, zanim ktoś odpowiedział.
figures-row-elsewhere = Zamknięte bez rozmowy tutaj
figures-what-elsewhere = Zamknięte bez doradcy na czacie, na przykład po telefonie albo e-mailu.
figures-row-open = Wciąż otwarte
figures-what-open = Czekają w kolejce albo na później i nikt ich jeszcze nie przejął.

figures-row-unresolved-partly = Ankieta: rozwiązane częściowo
figures-what-unresolved-partly = Odpowiedzi „częściowo” w ankiecie, po rozmowach z doradcami i z asystentem.
figures-row-unresolved-no = Ankieta: nierozwiązane
figures-what-unresolved-no = Odpowiedzi „nie” w ankiecie, po rozmowach z doradcami i z asystentem.
figures-row-unresolved-outcome = Zakończone bez wyniku
figures-what-unresolved-outcome = Rozmowę prowadził doradca, dobiegła końca i nikt nie wybrał wyniku.
figures-row-unresolved-left = Brak odzewu
figures-what-unresolved-left = Doradca zamknął rozmowę, bo druga strona przestała odpowiadać.
figures-row-unresolved-abandoned = Rezygnacja w trakcie czekania
figures-what-unresolved-abandoned = Osoba była w kolejce i wycofała prośbę, zanim odezwał się doradca.

figures-row-thumbs-up = Kciuki w górę
figures-what-thumbs-up = Odpowiedzi, które ktoś uznał za dobre.
figures-row-thumbs-down = Kciuki w dół
figures-what-thumbs-down = Odpowiedzi, które ktoś uznał za błędne lub mało pomocne. Są też na liście do sprawdzenia.

figures-column-number = Liczba
figures-column-median = Mediana
figures-column-ninth = 9 z 10
figures-column-conversation = Rozmowy
figures-column-bot-answer = Odpowiedzi asystenta
figures-column-asked = Prośby o rozmowę z doradcą
figures-column-thumbs-up = Kciuki w górę
figures-column-thumbs-down = Kciuki w dół
figures-column-bot-answer-median = Odpowiedź asystenta, mediana
figures-column-waited-median = Czekanie, mediana
figures-column-human-first-median = Pierwsza wiadomość od człowieka, mediana
figures-column-asked-survey = Zapytano
figures-column-solved-answers = Odpowiedzi
figures-column-solved-yes = Rozwiązane
figures-column-solved-partly = Częściowo
figures-column-solved-no = Nierozwiązane
figures-column-ease-median = Łatwość, mediana

figures-reason-asked = Prośba o rozmowę z człowiekiem
figures-reason-distress = Możliwe zagrożenie
figures-reason-complaint = Skarga
figures-reason-failures = Asystent nie umiał pomóc
figures-reason-unsettled = Sprawa, której nie rozstrzygają reguły
figures-reason-none = Rozmowę zaczął doradca
figures-limit-several = Kilka ograniczeń naraz
figures-limit-closed = Tylko oferty z zamkniętymi zapisami
figures-limit-unknown = W katalogu nie ma nic na ten temat
figures-field-none = Nie wiadomo
figures-outcome-none = Nie wybrano wyniku
figures-whose-person = Z doradcą
figures-whose-assistant = Z samym asystentem
figures-channel-widget = Czat na stronie
figures-channel-plain = Strona bez skryptów
figures-channel-rest = Inne programy (REST)
figures-channel-telegram = Telegram
figures-channel-matrix = Matrix
figures-channel-chatwoot = Chatwoot
