# Jedna oferta lub kilka: o którą chodzi, jedna informacja o niej, porównanie, zapisywanie.

# Tytuł na liście; $by odróżnia dwie oferty o tym samym tytule, na przykład organizator lub miejsce.
details-quoted = „{ $title }”
details-title-by = { $title } ({ $by })

# O którą ofertę chodzi.
details-which = O którą ofertę chodzi: { $titles }?
details-days-untold = Opisy w katalogu nie podają dni ani godzin zajęć, więc nie mogę po nich odróżnić ofert.
details-none-such = Żadna z pokazanych ofert nie odpowiada temu opisowi.
# $what to kolejność, o którą chodzi, na przykład „cena”.
details-order-untold = Żadna z tych ofert tego nie podaje, więc nie mogę ich uszeregować: { $what }.
details-order-tied = Kilka z tych ofert ma to takie samo: { $what }.
details-order-some = Tę informację podają { $stated } z { $every } ofert: { $what }. W pozostałych może być inaczej; wybieram spośród tych, które ją podają.

# Jedna informacja o jednej ofercie.
details-fact-price = „{ $title }” kosztuje { $value }.
details-fact-free = „{ $title }” nic nie kosztuje.
details-converted = To około { $money } po kursie: { $rates }. Dzisiejszy kurs może być inny.
details-fact-includes = Cena „{ $title }” obejmuje: { $value }
details-fact-start = Data rozpoczęcia „{ $title }”: { $value }
details-fact-further = Inne terminy: { $value }
details-fact-later = Inne terminy „{ $title }”: { $value }
details-fact-end = Data zakończenia „{ $title }”: { $value }
details-fact-deadline = Ostatni dzień zgłoszeń na „{ $title }”: { $value }
details-fact-seats = Wolne miejsca w „{ $title }”: { $value }
details-fact-length = Czas trwania „{ $title }”: { $value }
details-fact-weekly = Czas na naukę w „{ $title }”: { $value }
details-fact-workload = Nakład pracy w „{ $title }”: { $value }
details-fact-credits = Punkty za „{ $title }”: { $value }
details-fact-level = Poziom „{ $title }”: { $value }
details-fact-language = Język zajęć w „{ $title }”: { $value }
details-fact-form = Forma i miejsce zajęć w „{ $title }”: { $value }
details-fact-prerequisites = Wymagania wstępne w „{ $title }”: { $value }
details-fact-age = Wymagany wiek w „{ $title }”: { $value }
details-fact-assessment = Sposób oceniania w „{ $title }”: { $value }
details-fact-supervision = Nadzór i sprawdzanie tożsamości w „{ $title }”: { $value }
details-fact-formats = Format poświadczenia za „{ $title }”: { $value }
details-fact-awarding-body = Poświadczenie za „{ $title }” wydaje: { $value }
details-fact-provider = Organizator „{ $title }”: { $value }
details-fact-quality = Zapewnianie jakości w „{ $title }”: { $value }
details-fact-stacking = „{ $title }” może się liczyć do: { $value }
details-fact-recognition = Co opis „{ $title }” podaje o uznawaniu: { $value }
details-fact-funding = Finansowanie „{ $title }”: { $value }
details-fact-accessibility = Dostępność „{ $title }”: { $value }
details-fact-target-group = Dla kogo jest „{ $title }”: { $value }
details-fact-outcomes = Czego uczy „{ $title }”: { $value }
details-fact-description = O czym jest „{ $title }”: { $value }
details-fact-link = Strona „{ $title }”: { $value }
details-fact-contact = Kontakt w sprawie „{ $title }”: { $value }
details-open-undated = Według opisu można się jeszcze zgłosić; ostatniego dnia zgłoszeń nie podano.
# $what to lista elementów, na przykład „cena, początek”.
details-unstated = Opis „{ $title }” w katalogu tego nie podaje: { $what }.
details-not-kept = Opisy w tym katalogu nigdy tego nie zawierają: { $what }.
details-ask = Można zapytać organizatora ({ $provider }): { $where }
details-ask-nowhere = Można zapytać organizatora ({ $provider }). Opis nie podaje adresu.
details-note-recognition = Uznanie nigdy nie jest automatyczne. Decyduje instytucja lub pracodawca, który ma uznać poświadczenie; najlepiej zapytać tam przed zapisaniem się.
details-note-stacking = Nic nie jest zaliczane automatycznie. Decyduje instytucja, która miałaby to zaliczyć; najlepiej zapytać tam przed zapisaniem się.
details-note-level = Poziom ERK mówi, jak wymagające jest poświadczenie. To nie to samo co „łatwe”, „dla początkujących” lub „zaawansowane”.

# Czego nie ma w żadnym opisie: części listy.
details-kept-schedule = dni i godziny zajęć
details-kept-teacher = kto prowadzi zajęcia
details-kept-group-size = wielkość grup i liczba osób, które zdają
details-kept-refund = zwroty, rezygnacja i płatność w ratach
details-kept-equipment = sprzęt, programy i materiały
details-kept-practice = zajęcia praktyczne, prace domowe, obecność i nagrania
details-kept-food = posiłki, nocleg, parking i opieka nad dziećmi

# Elementy, których nie nazywa karta, na liście lub jako nazwa wiersza.
details-element-includes = co obejmuje cena
details-element-weekly = godziny w tygodniu
details-element-credits = punkty ECTS
details-element-later = inne terminy
details-element-provider = organizator
details-element-stacking = do czego może się liczyć
details-element-recognition = uznawanie
details-element-link = strona internetowa
details-element-contact = kontakt

# Oferta, do której nie można dołączyć: co innego jest otwarte.
details-alternative = Najbliższa oferta, na którą można się jeszcze zgłosić, to „{ $title }” ({ $provider }).
details-no-alternative = Przy Twoich warunkach nie ma podobnej oferty, na którą można się jeszcze zgłosić.

# Porównanie.
details-compare-most = Porównuję najwyżej { $most } oferty; oto pierwsze { $most }.
details-row = { $label }: { $value }
details-compare-same = Takie samo jest: { $what }.
details-compare-untold = W żadnym opisie nie podano: { $what }.
# $titles to jeden tytuł albo kilka, gdy są równe.
details-verdict-cheapest = Najniższa cena: { $titles }, { $value }.
details-verdict-dearest = Najwyższa cena: { $titles }, { $value }.
details-verdict-shortest = Najkrócej trwa: { $titles }, { $value }.
details-verdict-longest = Najdłużej trwa: { $titles }, { $value }.
details-verdict-soonest = Najwcześniej zaczyna się: { $titles }, { $value }.
details-verdict-latest = Najpóźniej zaczyna się: { $titles }, { $value }.
details-verdict-most-credits = Najwięcej punktów: { $titles }, { $value }.
details-verdict-fewest-credits = Najmniej punktów: { $titles }, { $value }.
details-verdict-highest = Najwyższy poziom: { $titles }, { $value }.
details-verdict-lowest = Najniższy poziom: { $titles }, { $value }.
details-verdict-lightest = Najmniej godzin w tygodniu: { $titles }, { $value }.
details-verdict-heaviest = Najwięcej godzin w tygodniu: { $titles }, { $value }.
details-verdict-equal = To jest w nich równe: { $what } ({ $value }).
details-verdict-untold = Pomijam te, których opisy o tym nie mówią ({ $what }): { $titles }.
details-verdict-rate = Ceny w różnych walutach porównano po kursie: { $rates }. Dzisiejszy kurs może być inny.
details-no-winner = Nie wskazuję zwycięzcy: która oferta jest lepsza, zależy od tego, co jest dla Ciebie ważne. Można zapytać na przykład, która jest tańsza, krótsza albo zaczyna się wcześniej.

# Zapisywanie ofert.
details-saved-several = { $count ->
    [one] Zapisano: { $titles }. Na liście jest teraz { $count } oferta.
    [few] Zapisano: { $titles }. Na liście są teraz { $count } oferty.
    [many] Zapisano: { $titles }. Na liście jest teraz { $count } ofert.
   *[other] Zapisano: { $titles }. Na liście jest teraz { $count } oferty.
}
details-removed = { $count ->
    [0] Usunięto z zapisanych: { $titles }. Lista jest teraz pusta.
    [one] Usunięto z zapisanych: { $titles }. Na liście została jedna oferta.
    [few] Usunięto z zapisanych: { $titles }. Na liście zostały { $count } oferty.
    [many] Usunięto z zapisanych: { $titles }. Na liście zostało { $count } ofert.
   *[other] Usunięto z zapisanych: { $titles }. Na liście zostało { $count } oferty.
}
details-remove-which = Którą zapisaną ofertę usunąć?
details-saved-started = „{ $title }” już trwa, ale według opisu sprawdzonego { $day } można jeszcze dołączyć.
details-saved-full = W „{ $title }” nie ma już wolnych miejsc, według opisu sprawdzonego { $day }.
details-saved-closed = Na „{ $title }” nie można się już zgłosić, według opisu sprawdzonego { $day }.
details-saved-withdrawn = Oferta „{ $title }” została wycofana, według opisu sprawdzonego { $day }.
details-saved-missing = { $count ->
    [one] Jednej z zapisanych ofert nie ma już w katalogu, więc nie ma jej też na liście.
    [few] { $count } zapisanych ofert nie ma już w katalogu, więc nie ma ich też na liście.
    [many] { $count } zapisanych ofert nie ma już w katalogu, więc nie ma ich też na liście.
   *[other] { $count } zapisanych ofert nie ma już w katalogu, więc nie ma ich też na liście.
}

# Dlaczego ta oferta.
details-why = „{ $title }” to numer { $number } z { $count } ofert pokazanych dla: { $what }. Oto powody według jej opisu:
details-why-asked = „{ $title }” nie ma na obecnej liście: to oferta z Twojego pytania. Oto co jej opis mówi o tym, czego szukasz:
details-why-breaks = Nie spełnia warunku: { $limits }.
details-why-unstated = Jej opis nie mówi, czy spełnia warunek: { $limits }.
details-why-refused = Ta oferta lub jej organizator są wśród tych, których nie chcesz.
details-why-by-match = Jak układam oferty: najpierw te, które spełniają wszystkie warunki i na które można się jeszcze zgłosić, potem według tego, jak dobrze tytuł, efekty uczenia się, umiejętności i opis odpowiadają Twoim słowom.
details-why-by-price = Jak układam oferty: najpierw te, które spełniają wszystkie warunki i na które można się jeszcze zgłosić, potem od najniższej ceny, zgodnie z prośbą.
details-why-by-length = Jak układam oferty: najpierw te, które spełniają wszystkie warunki i na które można się jeszcze zgłosić, potem od najkrótszej, zgodnie z prośbą.
details-why-unpaid = Nikt nie może zapłacić za miejsce na tej liście.

details-button-all = Wszystko o tej ofercie
details-button-compare = Porównaj oferty
details-button-offer = { $title }
