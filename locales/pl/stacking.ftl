# A planned way: the first sentence. $count is the number of steps.
stacking-way-credential = { $count ->
    [0] To, co już masz, może wystarczyć do poświadczenia „{ $title }”. Zapytaj organizację, która je wydaje.
    [one] Oto droga do poświadczenia „{ $title }” w jednym kroku.
    [few] Oto droga do poświadczenia „{ $title }” w { $count } krokach.
    [many] Oto droga do poświadczenia „{ $title }” w { $count } krokach.
   *[other] Oto droga do poświadczenia „{ $title }” w { $count } kroku.
}
stacking-way-occupation = { $count ->
    [0] To, co już masz, obejmuje wszystko, co umiem zaplanować. Twój cel: „{ $name }”.
    [one] Oto droga w jednym kroku. Twój cel: „{ $name }”.
    [few] Oto droga w { $count } krokach. Twój cel: „{ $name }”.
    [many] Oto droga w { $count } krokach. Twój cel: „{ $name }”.
   *[other] Oto droga w { $count } kroku. Twój cel: „{ $name }”.
}
stacking-way-next = { $count ->
    [0] Po kursie „{ $title }” to, co już masz, może wystarczyć do poświadczenia „{ $next }”. Zapytaj organizację, która je wydaje.
    [one] Następny krok po kursie „{ $title }” to „{ $next }”.
    [few] Po kursie „{ $title }” można dojść do poświadczenia „{ $next }”: jeszcze { $count } kroki.
    [many] Po kursie „{ $title }” można dojść do poświadczenia „{ $next }”: jeszcze { $count } kroków.
   *[other] Po kursie „{ $title }” można dojść do poświadczenia „{ $next }”: jeszcze { $count } kroku.
}
stacking-wish-cheapest = Spośród dróg, które wynikają z katalogu, ta jest najtańsza.
stacking-wish-fastest = Spośród dróg, które wynikają z katalogu, ta jest najszybsza.
stacking-wish-fewest = Spośród dróg, które wynikają z katalogu, ta ma najmniej kroków.
stacking-wish-untimed = Nie da się powiedzieć, która droga jest najszybsza, bo w opisach brakuje części dat albo czasu trwania. Ta ma najmniej kroków.
stacking-same = Kroki pozostają takie same jak poprzednio.
stacking-wish-unproven = Możliwe, że jest jeszcze lepsza droga: nie wszystkie udało się porównać.
stacking-limits = Każdy krok mieści się w podanych granicach: { $what }.
# $count is the number of cards below.
stacking-first-cards = { $count ->
    [one] Poniżej pierwszy krok.
    [few] Poniżej { $count } pierwsze kroki.
    [many] Poniżej { $count } pierwszych kroków.
   *[other] Poniżej { $count } pierwszego kroku.
}

# What adds up to a larger credential. $parts is a list of stacking-part…, apart by semicolons.
stacking-stage = { $asked ->
    [one] „{ $title }” to { $asked } punkt ECTS. Na jego poczet może się liczyć: { $parts }.
    [few] „{ $title }” to { $asked } punkty ECTS. Na ich poczet może się liczyć: { $parts }.
    [many] „{ $title }” to { $asked } punktów ECTS. Na ich poczet może się liczyć: { $parts }.
   *[other] „{ $title }” to { $asked } punktu ECTS. Na ich poczet może się liczyć: { $parts }.
}
stacking-stage-unasked = Na poczet „{ $title }” może się liczyć: { $parts }. W opisie nie podano, ile punktów potrzeba.
stacking-stage-missing = { $missing ->
    [one] Z opisów nie wynika, czy { $missing } punkt w „{ $title }” można zaliczyć za mniejsze poświadczenia.
    [few] Z opisów nie wynika, czy { $missing } punkty w „{ $title }” można zaliczyć za mniejsze poświadczenia.
    [many] Z opisów nie wynika, czy { $missing } punktów w „{ $title }” można zaliczyć za mniejsze poświadczenia.
   *[other] Z opisów nie wynika, czy { $missing } punktu w „{ $title }” można zaliczyć za mniejsze poświadczenia.
}
stacking-part = { $ects ->
    [one] „{ $title }”, { $ects } punkt
    [few] „{ $title }”, { $ects } punkty
    [many] „{ $title }”, { $ects } punktów
   *[other] „{ $title }”, { $ects } punktu
}
stacking-part-held = { $ects ->
    [one] „{ $title }”, { $ects } punkt (to już masz)
    [few] „{ $title }”, { $ects } punkty (to już masz)
    [many] „{ $title }”, { $ects } punktów (to już masz)
   *[other] „{ $title }”, { $ects } punktu (to już masz)
}
stacking-part-unknown = „{ $title }” (nie podano, ile punktów się liczy)
stacking-part-unknown-held = „{ $title }” (to już masz; nie podano, ile punktów się liczy)
stacking-quoted = „{ $title }”
stacking-direct = Jest też kurs, który prowadzi do tego wprost: „{ $title }”.
stacking-uncounted = Poza tym planem też mogą się liczyć: { $titles }.

# An occupation. $skills are names of skills; $every is how many the occupation needs.
stacking-skills-esco = { $every ->
    [one] ESCO wymienia jedną umiejętność niezbędną w tej pracy. Plan obejmuje: { $skills }.
    [few] ESCO wymienia { $every } umiejętności niezbędne w tej pracy. Plan obejmuje { $count } z nich: { $skills }.
    [many] ESCO wymienia { $every } umiejętności niezbędnych w tej pracy. Plan obejmuje { $count } z nich: { $skills }.
   *[other] ESCO wymienia { $every } umiejętności niezbędnej w tej pracy. Plan obejmuje { $count } z nich: { $skills }.
}
stacking-skills-search = W katalogu nie ma urzędowej listy tego, czego ta praca wymaga. Plan opiera się na umiejętnościach, których według opisów uczą znalezione oferty (nazwy jak w opisach): { $skills }.
stacking-skills-missing = Żadna oferta, do której można teraz dołączyć i która mieści się w podanych granicach, nie uczy: { $skills }.

# What the learner has and the plan uses; $titles is a list of titles.
stacking-held = To już masz, więc nie ma tego wśród kroków: { $titles }.

# All steps together
stacking-sum-of = { $count ->
    [one] Oto, co opis podaje o jedynym kroku tej drogi:
    [few] Oto, co opisy podają o wszystkich { $count } krokach tej drogi:
    [many] Oto, co opisy podają o wszystkich { $count } krokach tej drogi:
   *[other] Oto, co opisy podają o wszystkich { $count } krokach tej drogi:
}
stacking-sum-ects = { $ects ->
    [one] Wszystkie kroki razem: { $ects } punkt ECTS.
    [few] Wszystkie kroki razem: { $ects } punkty ECTS.
    [many] Wszystkie kroki razem: { $ects } punktów ECTS.
   *[other] Wszystkie kroki razem: { $ects } punktu ECTS.
}
stacking-sum-ects-unstated = { $count ->
    [one] Przy jednym kroku nie podano punktów ECTS.
    [few] Przy { $count } krokach nie podano punktów ECTS.
    [many] Przy { $count } krokach nie podano punktów ECTS.
   *[other] Przy { $count } kroku nie podano punktów ECTS.
}
# $cost is a list of amounts, one a currency.
stacking-sum-cost = Cena wszystkich kroków, przy których ją podano: { $cost }.
stacking-sum-free = Wszystkie kroki są bezpłatne.
# $rates is a list of term-rate.
stacking-sum-euros = To około { $euros } według kursów: { $rates }.
stacking-sum-unpriced = { $count ->
    [one] Przy jednym kroku nie podano ceny, więc nie ma jej w sumie.
    [few] Przy { $count } krokach nie podano ceny, więc nie ma ich w sumie.
    [many] Przy { $count } krokach nie podano ceny, więc nie ma ich w sumie.
   *[other] Przy { $count } kroku nie podano ceny, więc nie ma jej w sumie.
}
stacking-sum-unrated = Nie mam kursu wymiany dla: { $currencies }.
stacking-sum-over = Każdy krok mieści się w granicy { $limit }, ale wszystkie razem kosztują więcej.
stacking-sum-time = Całość trwałaby od { $first } do { $last }.
stacking-sum-time-earliest = Całość trwałaby od { $first } najwcześniej do { $last }: nie wszystkie terminy są ogłoszone.
stacking-sum-undated = { $count ->
    [one] Terminy jednego kroku nie są znane, więc nie da się powiedzieć, kiedy całość by się skończyła.
    [few] Terminy { $count } kroków nie są znane, więc nie da się powiedzieć, kiedy całość by się skończyła.
    [many] Terminy { $count } kroków nie są znane, więc nie da się powiedzieć, kiedy całość by się skończyła.
   *[other] Terminy { $count } kroku nie są znane, więc nie da się powiedzieć, kiedy całość by się skończyła.
}
stacking-sum-weekly = { $hours ->
    [one] Najwięcej naraz: { $hours } godzina tygodniowo.
    [few] Najwięcej naraz: { $hours } godziny tygodniowo.
    [many] Najwięcej naraz: { $hours } godzin tygodniowo.
   *[other] Najwięcej naraz: { $hours } godziny tygodniowo.
}
stacking-sum-hours = { $hours ->
    [one] Nakład pracy razem: { $hours } godzina.
    [few] Nakład pracy razem: { $hours } godziny.
    [many] Nakład pracy razem: { $hours } godzin.
   *[other] Nakład pracy razem: { $hours } godziny.
}
stacking-sum-hours-between = Nakład pracy razem, w godzinach: od { $least } do { $most }.
stacking-sum-hours-unstated = { $count ->
    [one] Przy jednym kroku nie podano nakładu pracy.
    [few] Przy { $count } krokach nie podano nakładu pracy.
    [many] Przy { $count } krokach nie podano nakładu pracy.
   *[other] Przy { $count } kroku nie podano nakładu pracy.
}

# What nobody may rely on
stacking-decides = Nic nie liczy się automatycznie. Decyduje instytucja, która przyjmuje poświadczenie, więc zapytaj tam przed zapisaniem się.
stacking-occupation-law = Plan dotyczy umiejętności. Niektóre zawody wymagają też kwalifikacji albo uprawnień określonych w prawie: warto zapytać doradcę lub pracodawcę.
stacking-crossing = „{ $part }” i „{ $title }” pochodzą z różnych instytucji. O tym, czy „{ $part }” się liczy, decyduje ta, która oferuje „{ $title }”.
stacking-crossing-by = „{ $part }” i „{ $title }” pochodzą z różnych instytucji. O tym, czy jedno liczy się na poczet drugiego, decyduje: { $by }.
stacking-twice = Plan liczy „{ $part }” dwa razy, na poczet: { $into }. Zapytaj, czy te same punkty można wykorzystać dwa razy.

# A step: why it is there and when
stacking-step = Krok { $number }
stacking-why-goal = Prowadzi do „{ $title }”.
stacking-why-counts = { $ects ->
    [one] { $ects } punkt ECTS może się liczyć na poczet „{ $title }”.
    [few] { $ects } punkty ECTS mogą się liczyć na poczet „{ $title }”.
    [many] { $ects } punktów ECTS może się liczyć na poczet „{ $title }”.
   *[other] { $ects } punktu ECTS może się liczyć na poczet „{ $title }”.
}
stacking-why-counts-unknown = Może się liczyć na poczet „{ $title }”; ile punktów, nie podano.
stacking-why-required = Wymieniono to w wymaganiach wstępnych „{ $title }”.
stacking-why-skill = Uczy: { $skills }
stacking-step-dates = W planie od { $first } do { $last }.
stacking-step-later = Znane terminy są za wcześnie jak na ten plan. Zapytaj o późniejszy: najwcześniej { $day }.
stacking-step-unannounced = W opisie nie ma terminów. W tym planie początek byłby najwcześniej { $day }.
stacking-step-undated = Z opisu nie wynika, kiedy mogłoby się to odbyć w tym planie.
stacking-step-otherwise = Wymagania wstępne dopuszczają też coś innego: warto je przeczytać, może któryś krok da się pominąć.
stacking-instead = Zamiast tego kroku

# No way
stacking-none-credential = Nie znajduję drogi do „{ $title }”, którą można by teraz zacząć.
stacking-none-occupation = Nie umiem zaplanować drogi do tego celu: „{ $name }”.
stacking-none-next = Nie znajduję niczego, co następuje po „{ $title }” i co można by teraz zacząć.
stacking-none-then = Mogę zamiast tego poszukać pojedynczych ofert. Można też porozmawiać z człowiekiem.
stacking-none-single = Najbliżej są te pojedyncze oferty:
stacking-reason-held = To poświadczenie już masz: „{ $title }”.
stacking-reason-unknown = W katalogu nie ma oferty „{ $title }” ani niczego, co się na jej poczet liczy.
stacking-reason-closed = Nie ma teraz kursu prowadzącego wprost do „{ $title }”, do którego można by dołączyć.
stacking-reason-no-link = W żadnym opisie nie ma mniejszego poświadczenia, które liczyłoby się na poczet „{ $title }”.
stacking-reason-not-stated = { $count ->
    [one] Jedno poświadczenie ma się liczyć na poczet „{ $title }”, ale w opisie nie podano, ile punktów potrzeba.
    [few] { $count } poświadczenia mają się liczyć na poczet „{ $title }”, ale w opisie nie podano, ile punktów potrzeba.
    [many] { $count } poświadczeń ma się liczyć na poczet „{ $title }”, ale w opisie nie podano, ile punktów potrzeba.
   *[other] { $count } poświadczenia ma się liczyć na poczet „{ $title }”, ale w opisie nie podano, ile punktów potrzeba.
}
stacking-reason-too-few = { $asked ->
    [one] „{ $title }” to { $asked } punkt ECTS; mniejsze poświadczenia, które można teraz zdobyć, dają według opisów: { $have }.
    [few] „{ $title }” to { $asked } punkty ECTS; mniejsze poświadczenia, które można teraz zdobyć, dają według opisów: { $have }.
    [many] „{ $title }” to { $asked } punktów ECTS; mniejsze poświadczenia, które można teraz zdobyć, dają według opisów: { $have }.
   *[other] „{ $title }” to { $asked } punktu ECTS; mniejsze poświadczenia, które można teraz zdobyć, dają według opisów: { $have }.
}
stacking-reason-silent = { $count ->
    [one] Jeszcze jedno może się liczyć, ale nie podano, za ile punktów, więc nie wchodzi do sumy.
    [few] Jeszcze { $count } mogą się liczyć, ale nie podano, za ile punktów, więc nie wchodzą do sumy.
    [many] Jeszcze { $count } może się liczyć, ale nie podano, za ile punktów, więc nie wchodzą do sumy.
   *[other] Jeszcze { $count } może się liczyć, ale nie podano, za ile punktów, więc nie wchodzi do sumy.
}
stacking-reason-circle = Te kursy wymagają siebie nawzajem, więc żaden nie może być pierwszy: { $titles }. Warto zapytać organizatorów.
stacking-reason-required = „{ $title }” wymaga czegoś, czego nie można teraz zdobyć: { $titles }.
stacking-reason-limits = Drogę zamyka granica: { $limits }.
stacking-reason-limits-together = Podane granice razem nie zostawiają żadnej drogi: { $limits }.
stacking-reason-dates = Żadne ogłoszone terminy nie następują po sobie tak, by zmieścić się w granicach dotyczących dat: { $limits }.
stacking-reason-skills = Żadna oferta, do której można teraz dołączyć, nie podaje, że uczy tego, czego ten cel wymaga.
stacking-reason-no-further = W żadnym opisie nie ma większego poświadczenia, na którego poczet by się to liczyło, ani kursu, który by tego wymagał.

# Questions and buttons
stacking-ask-goal = Dokąd ma prowadzić ta droga? Podaj poświadczenie z katalogu albo zawód, na przykład „certyfikat analityka danych”, albo napisz „co dalej po moim kursie”.
stacking-which = Po którym z nich?
stacking-button-search = Poszukaj pojedynczych ofert
stacking-button-how = Jak działa łączenie?
stacking-button-cheapest = Najtańsza droga
stacking-button-fastest = Najszybsza droga
stacking-button-fewest = Najmniej kroków
stacking-button-after = Po: { $title }
stacking-button-to = Droga do: { $title }
# $limit is one of term-limit-…
stacking-button-without = Bez granicy: { $limit }
stacking-button-show = Pokaż kroki jeszcze raz

# Asked of the way that was told. $titles is a list of titles in quotation marks.
stacking-missing = { $count ->
    [one] Na tej drodze brakuje jeszcze: { $titles }.
    [few] Na tej drodze brakuje jeszcze kolejno: { $titles }.
    [many] Na tej drodze brakuje jeszcze kolejno: { $titles }.
   *[other] Na tej drodze brakuje jeszcze kolejno: { $titles }.
}
stacking-missing-no-step = Z opisów wynika, że na tej drodze nie brakuje już żadnego kroku.
stacking-not-by-itself = Nic nie zalicza się automatycznie. Za każdym razem decyduje instytucja, która ma uznać poświadczenie. Zapytaj tam przed zapisaniem się i poproś o odpowiedź na piśmie.
stacking-instead-of = Zamiast „{ $title }” można wybrać: { $titles }.
stacking-instead-none = W katalogu nie ma na tej drodze niczego zamiast „{ $title }”.
# Whether smaller credentials are counted in one offer; $titles is a list of titles.
stacking-part-counts = Według opisów na poczet „{ $title }” może się liczyć: { $titles }.
stacking-part-unstated = W żadnym opisie nie podano, że na poczet „{ $title }” liczy się: { $titles }.
stacking-held-unknown = Nie wiem jeszcze, jakie masz poświadczenia. Podaj ich tytuły, a sprawdzę, czy według opisów mogą się liczyć na poczet „{ $title }”.
stacking-still-there = Pokazana wcześniej droga nadal tu jest.

# Fakty: patrz docs/knowledge.md.
fact-stacking-possible = Mikropoświadczenia często można składać w coś większego. Mają być budowane jak moduły, do których da się dodać następne.
    .more = W ten sposób może powstać większe poświadczenie, część programu studiów albo zestaw umiejętności, którego szuka pracodawca. Najłatwiej o to, gdy poświadczenia są opisane tak samo: mają podane efekty uczenia się, poziom i nakład pracy. Są też poświadczenia pomyślane jako samodzielne.
    .simple = Kilka małych poświadczeń można czasem połączyć. Razem mogą dać jedno większe.
fact-stacking-receiver-decides = To nie dzieje się automatycznie. Decyduje organizacja, która ma je przyjąć, na przykład uczelnia, instytucja szkoleniowa albo pracodawca.
    .more = Decyduje zgodnie ze swoją praktyką i powinna brać pod uwagę cele i potrzeby osoby uczącej się. Dwie organizacje mogą inaczej ocenić to samo poświadczenie. Liczy się odpowiedź tej, do której chcesz trafić.
    .simple = To nie dzieje się samo. Decyduje szkoła albo pracodawca, do którego chcesz trafić.
fact-stacking-no-right = Same zebrane punkty z reguły nie dają prawa do dyplomu ani kwalifikacji. Warto sprawdzić to w instytucji, która je nadaje.
    .more = Zalecenie europejskie zostawia takie decyzje władzom i instytucjom oraz ich zasadom nadawania. Dziesięciu poświadczeniom z odpowiednią liczbą punktów może więc nadal czegoś brakować: egzaminu, pracy końcowej albo poziomu. Czego dokładnie, powie ten, kto nadaje dyplom.
    .simple = Dużo punktów to zwykle jeszcze nie dyplom. Zapytaj szkołę, która daje dyplom.
fact-stacking-ask-first = W opisie oferty może być informacja, czy poświadczenie jest samodzielne, czy można je łączyć i z czym. Przed zapisem warto zapytać tam, gdzie chcesz trafić.
    .more = Poproś o odpowiedź na piśmie: co zostanie zaliczone – punkty, efekty uczenia się czy cały moduł. Zapytaj też, czy starsze poświadczenie będzie jeszcze przyjęte. Zachowaj opis kursu z czasu, gdy się odbywał.
    .simple = Przeczytaj opis kursu: może tam być, do czego się liczy. Najpierw zapytaj, potem się zapisz.
fact-stacking-who = Decyduje ten, kto ma przyjąć poświadczenia. Nie rozstrzyga tego ani organizator kursu, ani Cairn.
    .more = Organizatorzy mogą mieć między sobą umowy; wtedy w opisie oferty może być podane, do czego się liczy. Także wtedy organizacja przyjmująca sama ogląda dokumenty.
    .simple = Decyzja należy do szkoły albo firmy, do której chcesz trafić. Nikt inny nie decyduje.
fact-stacking-automatic = Nie, to nie jest pewne ani automatyczne: w każdym przypadku decyduje organizacja przyjmująca.
    .more = W ofercie może być napisane, że liczy się do większego poświadczenia. To plan organizatora, który nie mówi nic o innych instytucjach. Najpewniejsza jest pisemna odpowiedź organizacji przyjmującej.
    .simple = Nie, to nie jest pewne. Za każdym razem decyzja należy do szkoły albo pracodawcy.
fact-stacking-how = Zwykle wygląda to tak: wybierasz większy cel, pytasz instytucję, która go nadaje, co zaliczy, a potem zdobywasz małe poświadczenia w kolejności, której oczekuje. Przed każdym krokiem warto to u niej sprawdzić.
    .more = Porównaj poziom, efekty uczenia się i nakład pracy każdej części z celem. Niektóre części wymagają wcześniejszych. Mogę zaplanować kroki na podstawie katalogu i powiedzieć, co jest pokryte, a czego brakuje.
    .simple = Najpierw wybierz cel. Potem zapytaj, co się liczy. Potem rób kursy po kolei.
fact-stacking-double = W razie odmowy zapytaj o powód. Często można zamiast tego poddać wiedzę ocenie albo pójść do innej organizacji, która decyduje według własnych zasad; sprawdź to w obu miejscach.
    .more = Powodem bywa brak poziomu, zbyt stare poświadczenie albo niepasujące efekty. Czasem lukę zamyka jeszcze jeden moduł albo egzamin. Punkty wykorzystane już do jednego poświadczenia często nie liczą się drugi raz.
    .simple = Jeśli odmówią, zapytaj dlaczego. Może da się zdać test albo zapytać inną szkołę.
fact-stacking-bring = Potrzebne jest to, co opisuje poświadczenia: tytuł, instytucja wydająca, data, efekty uczenia się, nakład pracy (w miarę możliwości w ECTS), poziom, rodzaj oceny i forma udziału oraz zapewnianie jakości.
    .more = To elementy, które każde mikropoświadczenie powinno zawierać. Gdy dokument jest krótki, pomaga opis kursu albo jego program. Jeśli czegoś brakuje, można poprosić instytucję wydającą o potwierdzenie.
    .simple = Weź swoje zaświadczenia. Weź też opis każdego kursu.
fact-stacking-whom = Zapytaj organizację, która ma przyjąć poświadczenia: dziekanat lub sekretariat szkoły czy uczelni albo dział kadr pracodawcy.
    .more = Napisz, co już masz i co chcesz osiągnąć, i zapytaj, które części zostaną zaliczone. W przygotowaniu pytania może pomóc doradca.
    .simple = Zapytaj w biurze szkoły albo u pracodawcy.
fact-stacking-how-long = Nie ma wspólnego terminu na łączenie. Z reguły to organizacja przyjmująca mówi, jak dawne poświadczenia jeszcze bierze pod uwagę; sprawdź to u niej.
    .more = Ile potrwa cała droga, zależy od jej części i od terminów, w których się odbywają. Na podstawie katalogu mogę zaplanować kroki, z datami tam, gdzie je podano.
    .simple = Nie ma wspólnego terminu. Stare poświadczenia często się nie liczą. Zapytaj w szkole.
fact-stacking-cost = Zwykle płaci się za każde poświadczenie osobno, a zaliczenie ich lub egzamin końcowy może kosztować dodatkowo. Ceny sprawdź w organizacji, która wydaje to większe.
    .more = Łączenie nie zawsze wychodzi taniej niż cały program, więc warto porównać obie kwoty. Mogę zsumować ceny podane w opisach.
    .simple = Często płaci się za każdy kurs. Ostatni krok może kosztować dodatkowo. Najpierw zapytaj o wszystkie ceny.
fact-stacking-law = Łączenie należy do zasady 5 zalecenia UE w sprawie mikropoświadczeń (2022/C 243/02). Zalecenie doradza i nie daje prawa do zaliczenia poświadczeń.
    .more = To, co się zalicza, wynika z prawa danego kraju i z zasad organizacji, która wydaje większe poświadczenie. Poproś ją o te zasady na piśmie.
    .simple = Mówi o tym zalecenie UE. To rada, a nie prawo. Szkoła ma swoje zasady.
fact-stacking-why = Łączenie często pomaga tym, którzy nie mogą uczyć się w pełnym wymiarze: można uczyć się po kawałku, gdy jest potrzeba, przerwać i wrócić później. Sprawdź w organizacji docelowej, czy części pasują do jej programu.
    .more = Każda część ma wartość sama w sobie, nawet jeśli większego celu nie uda się osiągnąć. Czasem jednak prostszą drogą jest cały program.
    .simple = Można uczyć się po kawałku. Każda część ma wartość. Zapytaj, czy części do siebie pasują.
fact-stacking-twice = Punkty wykorzystane już do jednego dyplomu lub poświadczenia często nie liczą się drugi raz. Decyduje organizacja, która ma je przyjąć; zapytaj ją, zanim zaczniesz.
    .more = Niektóre programy przejmują punkty z wcześniejszego, często tylko do pewnej granicy. Powiedz otwarcie, do czego punkty już posłużyły, i poproś o odpowiedź na piśmie.
    .simple = Te same punkty często liczą się tylko raz. Zapytaj szkołę, zanim zaczniesz.
fact-stacking-how-many = Sama liczba nie wystarczy. Licencjat to zwykle 180 do 240 punktów ECTS, ale o tym, co się liczy, decyduje uczelnia, która nadaje dyplom; zapytaj ją.
    .more = Często zalicza tylko punkty, które pasują do programu treścią i poziomem, i tylko do pewnej granicy, a resztę programu, na przykład pracę dyplomową, trzeba zrobić u niej.
    .simple = Sama liczba nie wystarczy. Decyduje uczelnia. Zwykle trzeba znacznie więcej niż kilka kursów.
fact-stacking-company = Zaświadczenia firm i platform często trudniej połączyć: decyduje organizacja, która ma je przyjąć, i zwykle patrzy na ocenę, poziom i nakład pracy. Najpierw ją zapytaj.
    .more = Łatwiej, gdy za kursem stoi uczelnia i podano punkty ECTS. Jeśli zaświadczenie się nie liczy, często można zamiast tego poddać wiedzę ocenie.
    .simple = Najpierw zapytaj w szkole. Zaświadczenia firm często nie liczą się do dyplomu.
