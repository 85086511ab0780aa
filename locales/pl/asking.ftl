# Cztery proste pytania dla osób, które nie wiedzą, czego się uczyć. Każde można pominąć.

asking-lead = To nic, wiele osób tak zaczyna. Będą cztery krótkie pytania. Każde można pominąć.
asking-like = Co lubisz robić, w pracy albo w wolnym czasie? Na przykład: być z ludźmi, pracować rękami, pracować przy komputerze.
asking-did = Czym zajmujesz się teraz i co masz już za sobą: praca, obowiązki w domu, hobby? Wystarczy kilka słów. Nie podawaj nazwisk ani innych danych osobowych.
asking-need = Co chcesz albo musisz umieć? Na przykład: znaleźć inną pracę, pomagać rodzicom, prowadzić księgowość.
asking-hindrance = Co utrudnia Ci naukę: brak czasu, pieniądze, dojazdy, a może obawa, że będzie za trudno?
asking-undecided = Nie trzeba decydować teraz. Mogę zestawić te oferty obok siebie albo zadać cztery krótkie pytania, żeby znaleźć coś odpowiedniego.
asking-button-compare = Porównaj te oferty
asking-button-guide = Zadaj mi te cztery pytania
asking-button-enough = Pokaż już oferty
asking-button-time = Mam mało czasu
asking-button-money = Nie może dużo kosztować
asking-button-travel = Nie mogę dojeżdżać
asking-button-confidence = Boję się, że będzie za trudno
asking-button-only = Tylko: { $what }
# $fields to nazwy dziedzin (asking-field-…).
asking-fields = Z Twoich odpowiedzi wynikają takie dziedziny: { $fields }.

# Szerokie grupy ISCED-F 2013.
asking-field-00 = umiejętności podstawowe i osobiste
asking-field-01 = kształcenie i wychowanie
asking-field-02 = sztuka i nauki humanistyczne
asking-field-03 = nauki społeczne, dziennikarstwo i informacja
asking-field-04 = biznes, administracja i prawo
asking-field-05 = nauki przyrodnicze, matematyka i statystyka
asking-field-06 = technologie informacyjno-komunikacyjne
asking-field-07 = technika, przemysł i budownictwo
asking-field-08 = rolnictwo, leśnictwo, rybactwo i weterynaria
asking-field-09 = zdrowie i opieka społeczna
asking-field-10 = usługi
