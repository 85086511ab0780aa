# Co mówi `cairn catalogue check` osobie prowadzącej katalog, a przez stronę także organizatorom.

check-title = Co poprawić w katalogu
check-title-provider = { $provider }: co poprawić w katalogu
check-introduction = Ta strona pokazuje, organizator po organizatorze, czego opisy ofert nie podają, co podają błędnie i jak to poprawić. Pełny opis jest częściej znajdowany i polecany. Czego opis nie podaje, tego nigdy nie zgadujemy.
check-made = Stan na { $day }. Sprawdzono: { $offers }, { $providers }.
check-no-findings = Nie ma żadnych uwag.
check-summary = Podsumowanie
check-providers = Organizatorzy
check-worst = od najmniej pełnych opisów
check-findings = Uwagi
check-completeness = Co podają opisy
check-completeness-of = Co podają opisy, które przekazuje { $provider }
check-mandatory = Załącznik I, obowiązkowe
check-optional = Załącznik I, nieobowiązkowe
check-deciding = Na tej podstawie wybierają uczący się
check-annex = Załącznik I do zalecenia Rady z 16 czerwca 2022 r. w sprawie mikropoświadczeń wymienia, co każde z nich powinno podawać.

check-column-topic = co
check-column-number = liczba
check-column-provider = organizator
check-column-offers = oferty
check-column-share = podane elementy obowiązkowe
check-column-findings = uwagi
check-column-example = przykład
check-column-element = element
check-column-stated = podaje
check-column-wrong = co jest nie tak
check-column-do = co zrobić
check-to-do = Co zrobić: { $what }
check-stated-of = { $number } z { $offers }
check-offers = { $count ->
    [one] { $count } oferta
    [few] { $count } oferty
    [many] { $count } ofert
   *[other] { $count } oferty
}
check-provider-count = { $count ->
    [one] { $count } organizator
    [few] { $count } organizatorzy
    [many] { $count } organizatorów
   *[other] { $count } organizatora
}
check-finding-count = { $count ->
    [one] { $count } uwaga
    [few] { $count } uwagi
    [many] { $count } uwag
   *[other] { $count } uwagi
}
check-withdrawn-count = { $count ->
    [one] { $count } wycofana oferta
    [few] { $count } wycofane oferty
    [many] { $count } wycofanych ofert
   *[other] { $count } wycofanej oferty
}
check-more = i jeszcze { $count }
check-visits = Odwiedzone adresy: { $visited } z { $addresses }.
check-saved = Strona jest w pliku { $file }.

# Tematy, według których uwagi są liczone.
check-topic-missing = załącznik I: nie podano
check-topic-wanted = nie podano, choć uczący się tym kierują
check-topic-expired = brak otwartego terminu
check-topic-withdrawn = wycofane
check-topic-double = prawdopodobnie podwójne
check-topic-amounts = poziom, nakład pracy lub cena poza zakresem
check-topic-dates = daty, które nie mogą być prawdziwe
check-topic-languages = brakujące języki
check-topic-texts = teksty do uzupełnienia
check-topic-links = adresy, które donikąd nie prowadzą

# Elementy opisu.
check-element-title = tytuł
check-element-country = kraj lub region wydawcy poświadczenia
check-element-awarding-body = kto wydaje poświadczenie
check-element-learning-outcomes = efekty uczenia się
check-element-workload = nakład pracy
check-element-level = poziom
check-element-assessment = sposób oceny
check-element-form-of-participation = forma zajęć
check-element-quality-assurance = zapewnianie jakości
check-element-prerequisites = wymagania wstępne
check-element-supervision-and-identity-check = nadzór i sprawdzanie tożsamości
check-element-stacking = czy jest samodzielne lub zalicza się do większego
check-element-further-information = więcej informacji
check-element-price = cena
check-element-dates = terminy
check-element-language = język zajęć
check-element-place = miejsce
check-element-record = cały opis
check-element-description = opis słowny
check-element-duration = czas trwania
check-element-age = wiek
check-element-date-of-change = data ostatniej zmiany
check-element-page = strona oferty
check-element-further-page = dalsza strona

# Dla każdego rodzaju uwagi: nagłówek (kind), zdanie o jednej ofercie (wrong), rada (do).
check-kind-missing = Nie podano: { $element }
check-wrong-missing = Nie podano: { $element }.
check-kind-wanted = Nie podano, choć uczący się tym kierują: { $element }
check-wrong-wanted = Nie podano: { $element }.
check-add-title = Proszę podać tytuł, pod którym znają ofertę uczący się.
check-add-country = Proszę podać kraj organizacji, która wydaje poświadczenie.
check-add-awarding-body = Proszę podać, która organizacja wydaje poświadczenie, także wtedy, gdy są to Państwo.
check-add-learning-outcomes = Proszę wymienić, co uczestnicy będą wiedzieć, rozumieć lub umieć. Najlepiej sprawdza się od trzech do sześciu krótkich zdań z czasownikiem.
check-add-workload = Proszę podać liczbę godzin pracy, punkty ECTS albo jedno i drugie.
check-add-level = Proszę podać poziom Europejskiej Ramy Kwalifikacji (od 1 do 8) albo ramy krajowej, jeśli kurs go ma.
check-add-assessment = Proszę podać, jak sprawdzane są efekty uczenia się: test, projekt, egzamin ustny.
check-add-form-of-participation = Proszę podać, czy zajęcia są online, stacjonarne, czy mieszane.
check-add-quality-assurance = Proszę podać, co zapewnia jakość: akredytacja, instytucja, system wewnętrzny, i czego to dotyczy.
check-add-price = Proszę podać cenę i walutę, a jeśli udział jest bezpłatny, 0. Oferty bez ceny nie są polecane osobom, które podają limit.
check-add-dates = Proszę podać początek zajęć i ostatni dzień zgłoszeń.
check-add-language = Proszę podać języki zajęć. Oferty bez języka nie są polecane osobom, które o jakiś proszą.
check-add-place = Proszę podać miejscowość lub region.
check-add-prerequisites = Proszę podać, czego potrzeba na początek. Jeśli niczego, proszę to napisać.

check-kind-expired = Brak otwartego terminu
check-wrong-expired = { $days ->
    [one] Ostatni dzień zgłoszeń to { $day }, minął { $days } dzień.
    [few] Ostatni dzień zgłoszeń to { $day }, minęły { $days } dni.
    [many] Ostatni dzień zgłoszeń to { $day }, minęło { $days } dni.
   *[other] Ostatni dzień zgłoszeń to { $day }, minęło { $days } dnia.
}
check-do-expired = Proszę dodać następne terminy. Jeśli oferta jest nieaktualna, proszę oznaczyć ją jako wycofaną.
check-kind-withdrawn = Wycofane
check-wrong-withdrawn = Oferta wycofana { $day }: nie jest już polecana.
check-do-withdrawn = Nic, jeśli tak ma być. Jeśli oferta jest aktualna, proszę umieścić ją znów w pliku.

check-kind-double-sources = Prawdopodobnie ta sama oferta z dwóch źródeł
check-wrong-double-sources = Prawdopodobnie ta sama oferta co „{ $other_title }” ({ $other }, { $other_provider }) ze źródła { $other_source }: { $why }.
check-do-double-sources = Jeśli to ta sama oferta, proszę brać ją tylko z jednego źródła. Jeśli nie, proszę podać, czym się różnią, na przykład poziom, język, formę lub miejsce.
check-kind-double = Prawdopodobnie podwójne
check-wrong-double = Prawdopodobnie ta sama oferta co „{ $other_title }” ({ $other }, { $other_provider }): { $why }.
check-do-double = Jeśli to ta sama oferta, proszę zostawić jedną, ze wszystkimi terminami. Jeśli nie, proszę podać, czym się różnią, na przykład poziom, język, formę lub miejsce.
check-why-page = tytuły są podobne, a strona jest ta sama
check-why-dates = organizator i tytuł są te same, a różnią się tylko terminy
check-why-title = organizator i tytuł są te same
check-why-spelling = organizator jest ten sam, a tytuły różnią się tylko zapisem słów: „{ $word }” i „{ $other_word }”
check-why-provider = tytuły są podobne, a nazwy organizatorów prawie te same
check-why-description = tytuły są podobne, a opisy identyczne słowo w słowo

check-kind-level-out = Nie ma takiego poziomu
check-wrong-level-out = Podano poziom { $level }, a Europejska Rama Kwalifikacji ma poziomy od 1 do 8.
check-do-level-out = Proszę poprawić poziom albo zostawić puste pole.
check-kind-level-cycle = Poziom i cykl kształcenia są sprzeczne
check-wrong-level-cycle = Podano poziom { $level }, a podany cykl kształcenia odpowiada poziomowi { $expected }.
check-do-level-cycle = Proszę sprawdzić obie wartości i poprawić tę, która jest błędna.
check-kind-ects-many = Bardzo dużo punktów ECTS
check-wrong-ects-many = Liczba punktów ECTS to { $ects }: więcej niż rok studiów stacjonarnych ({ $most }).
check-do-ects-many = Proszę sprawdzić liczbę. Być może zamiast punktów wpisano godziny.
check-kind-ects-none = 0 punktów ECTS
check-wrong-ects-none = Podano 0 punktów ECTS.
check-do-ects-none = Proszę podać ich liczbę. Jeśli punktów nie ma, proszę zostawić puste pole i podać godziny.
check-kind-hours-many = Bardzo dużo godzin pracy
check-wrong-hours-many = Liczba godzin to { $hours }: więcej niż rok studiów stacjonarnych ({ $most }).
check-do-hours-many = Proszę sprawdzić liczbę. Być może wpisano minuty albo godziny wszystkich uczestników.
check-kind-hours-none = 0 godzin pracy
check-wrong-hours-none = Podano 0 godzin pracy.
check-do-hours-none = Proszę podać liczbę godzin albo zostawić puste pole.
check-kind-hours-per-ects = Godziny i punkty ECTS nie pasują do siebie
check-wrong-hours-per-ects = Godziny: { $hours }, punkty ECTS: { $ects }. Na jeden punkt przypada { $per } godz.
check-do-hours-per-ects = Jeden punkt ECTS to od 25 do 30 godzin całej pracy, nie tylko zajęć. Proszę sprawdzić obie liczby.
check-kind-hours-a-week = Za dużo godzin w tygodniu
check-wrong-hours-a-week = Godzin pracy w tygodniu byłoby { $hours }.
check-do-hours-a-week = Proszę sprawdzić liczbę godzin i tygodni.
check-kind-weeks-many = Bardzo długi czas trwania
check-wrong-weeks-many = Liczba tygodni to { $weeks }: ponad trzy lata.
check-do-weeks-many = Proszę sprawdzić czas trwania. Być może zamiast tygodni wpisano dni lub godziny.
check-kind-price-many = Bardzo wysoka cena
check-wrong-price-many = Cena to { $price }.
check-do-price-many = Proszę sprawdzić kwotę i walutę.
check-kind-price-small = Bardzo niska cena
check-wrong-price-small = Cena to { $price }.
check-do-price-small = Proszę sprawdzić kwotę. Jeśli udział jest bezpłatny, proszę wpisać 0.
check-kind-ages = Najniższy i najwyższy wiek są sprzeczne
check-wrong-ages = Najniższy wiek to { $least }, a najwyższy { $most }.
check-do-ages = Proszę poprawić wiek albo zostawić puste to pole, które nie obowiązuje.

check-kind-end-before-start = Koniec jest przed początkiem
check-wrong-end-before-start = Początek: { $start }, koniec: { $end }.
check-do-end-before-start = Proszę poprawić daty. Być może zamieniono dzień i miesiąc.
check-kind-deadline-after-end = Ostatni dzień zgłoszeń jest po zakończeniu
check-wrong-deadline-after-end = Ostatni dzień zgłoszeń: { $deadline }, koniec: { $end }.
check-do-deadline-after-end = Proszę poprawić ostatni dzień zgłoszeń albo datę zakończenia.
check-kind-run-long = Początek i koniec dzieli dużo czasu
check-wrong-run-long = Początek: { $start }, koniec: { $end }.
check-do-run-long = Proszę sprawdzić lata.
check-kind-start-far = Bardzo odległy początek
check-wrong-start-far = Początek: { $start }.
check-do-start-far = Proszę sprawdzić rok.
check-kind-quality-dates = Ważność zapewniania jakości kończy się, zanim się zacznie
check-wrong-quality-dates = Ważność od { $start } do { $end }.
check-do-quality-dates = Proszę poprawić daty.
check-kind-quality-over = Zapewnianie jakości straciło ważność
check-wrong-quality-over = Ważność do { $day }.
check-do-quality-over = Proszę podać to, które obowiązuje teraz, albo usunąć nieważne.
check-kind-modified-later = Data ostatniej zmiany jest w przyszłości
check-wrong-modified-later = Data ostatniej zmiany: { $day }.
check-do-modified-later = Proszę poprawić datę.

check-kind-language-unknown = Nie wiadomo, w jakim języku jest tekst: { $element }
check-wrong-language-unknown = Nie podano języka, w którym jest tekst: { $element }.
check-do-language-unknown = Proszę podać język tekstu.
check-kind-language-partly = Brakuje języka: { $element }
check-wrong-language-partly = Jest: { $languages }. Brakuje, choć mają go inne części opisu: { $languages_missing }.
check-do-language-partly = Proszę dodać tekst w brakującym języku.
check-kind-language-none = Brak tekstu w języku tego serwisu
check-wrong-language-none = Języki tekstów: { $languages }. Języki serwisu: { $languages_wanted }.
check-do-language-none = Proszę dodać przynajmniej tytuł i krótki opis w jednym z języków serwisu.

check-kind-placeholder = Tekst do uzupełnienia: { $element }
check-wrong-placeholder = Wpisano tylko: „{ $text }”.
check-do-placeholder = Proszę wpisać właściwy tekst albo zostawić puste pole.
check-kind-random-letters = Przypadkowe litery: { $element }
check-wrong-random-letters = Wpisano: „{ $text }”.
check-do-random-letters = Proszę sprawdzić i poprawić tekst.
check-kind-title-again = Opis tylko powtarza tytuł
check-wrong-title-again = Opis jest taki sam jak tytuł.
check-do-title-again = Proszę napisać w kilku zdaniach, jak wygląda nauka i dla kogo jest oferta, albo zostawić puste pole.
check-kind-example-page = Strona jest tylko przykładem
check-wrong-example-page = Podano stronę { $url }.
check-do-example-page = Proszę podać prawdziwy adres.

check-kind-link-gone = Nie ma takiej strony: { $element }
check-wrong-link-gone = { $url } nie istnieje (odpowiedź { $status }).
check-do-link-gone = Proszę poprawić adres albo go usunąć.
check-kind-link-refused = Strona nie wpuszcza programów: { $element }
check-wrong-link-refused = { $url } nie odpowiada programom (odpowiedź { $status }).
check-do-link-refused = Proszę otworzyć adres w przeglądarce. Jeśli działa bez logowania, wszystko jest w porządku.
check-kind-link-failing = Strona zgłasza usterkę: { $element }
check-wrong-link-failing = Serwer adresu { $url } zgłasza własną usterkę (odpowiedź { $status }).
check-do-link-failing = Proszę spróbować za kilka dni. Jeśli to trwa, proszę zawiadomić osoby, które prowadzą stronę.
check-kind-link-status = Strony nie da się otworzyć: { $element }
check-wrong-link-status = Nie da się otworzyć { $url } (odpowiedź { $status }).
check-do-link-status = Proszę otworzyć adres w przeglądarce i go poprawić.
check-kind-link-host = Nie ma takiej witryny: { $element }
check-wrong-link-host = Nie można odnaleźć witryny { $url }.
check-do-link-host = Proszę sprawdzić pisownię adresu.
check-kind-link-certificate = Połączenie nie jest bezpieczne: { $element }
check-wrong-link-certificate = Certyfikat adresu { $url } jest nieważny.
check-do-link-certificate = Proszę zawiadomić osoby, które prowadzą stronę: przeglądarki przed nią ostrzegają.
check-kind-link-silent = Strona odpowiada zbyt długo: { $element }
check-wrong-link-silent = { $url } nie odpowiada na czas.
check-do-link-silent = Proszę spróbować za kilka dni. Jeśli to trwa, proszę zawiadomić osoby, które prowadzą stronę.
check-kind-link-closed = Brak połączenia ze stroną: { $element }
check-wrong-link-closed = Nie udało się połączyć z { $url }.
check-do-link-closed = Proszę otworzyć adres w przeglądarce i go poprawić.
check-kind-link-redirects = Strona odsyła w kółko: { $element }
check-wrong-link-redirects = { $url } odsyła wciąż do innych adresów.
check-do-link-redirects = Proszę podać adres, pod którym strona jest teraz.
check-kind-link-private = Strona nie jest publiczna: { $element }
check-wrong-link-private = { $url } prowadzi do sieci, która nie jest publiczna, dlatego go nie odwiedzono.
check-do-link-private = Proszę podać adres, który może otworzyć każdy.
check-kind-link-wrong = To nie jest adres strony: { $element }
check-wrong-link-wrong = { $url } nie jest adresem strony internetowej.
check-do-link-wrong = Proszę podać cały adres, na przykład https://example.org/kurs.
