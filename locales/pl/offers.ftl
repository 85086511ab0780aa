# Szukanie ofert i to, co podają ich opisy w katalogu.

offers-ask-topic = Co chcesz umieć albo czego chcesz się nauczyć? Napisz własnymi słowami: zawód, zadanie, dziedzina. Możesz od razu podać cenę, miejsce lub poziom.
offers-ask-field = Która dziedzina jest Ci najbliższa? Wybierz jedną albo napisz po swojemu.
offers-none-shown = Nie ma jeszcze na ekranie żadnej oferty.
offers-noted = Zapamiętuję: { $what }.
offers-looking-for = Szukam: { $what }.
# $count to liczba ofert, które spełniają wszystkie warunki; pokazujemy trzy z nich.
offers-found = { $count ->
    [one] Jest jedna oferta, na którą można się jeszcze zgłosić.
    [few] Są { $count } oferty, na które można się jeszcze zgłosić. Oto, co pasuje najlepiej.
    [many] Jest { $count } ofert, na które można się jeszcze zgłosić. Oto, co pasuje najlepiej.
   *[other] Jest { $count } oferty, na które można się jeszcze zgłosić. Oto, co pasuje najlepiej.
}
# Sprawdzono tylko najlepiej pasujące oferty: może być ich więcej.
offers-found-least = { $count ->
    [one] Jest co najmniej jedna oferta, na którą można się jeszcze zgłosić.
    [few] Są co najmniej { $count } oferty, na które można się jeszcze zgłosić. Oto, co pasuje najlepiej.
    [many] Jest co najmniej { $count } ofert, na które można się jeszcze zgłosić. Oto, co pasuje najlepiej.
   *[other] Jest co najmniej { $count } oferty, na które można się jeszcze zgłosić. Oto, co pasuje najlepiej.
}
# Nic nie odpowiada wyraźnie na to, czego ktoś szuka; te oferty są najbliżej.
offers-near = { $count ->
    [one] Nic nie odpowiada dokładnie Twoim słowom. Najbliżej jest jedna oferta, na którą można się jeszcze zgłosić.
    [few] Nic nie odpowiada dokładnie Twoim słowom. Najbliżej są { $count } oferty, na które można się jeszcze zgłosić.
    [many] Nic nie odpowiada dokładnie Twoim słowom. Najbliżej jest { $count } ofert, na które można się jeszcze zgłosić.
   *[other] Nic nie odpowiada dokładnie Twoim słowom. Najbliżej jest { $count } oferty, na które można się jeszcze zgłosić.
}
offers-near-least = { $count ->
    [one] Nic nie odpowiada dokładnie Twoim słowom. Najbliżej jest co najmniej jedna oferta, na którą można się jeszcze zgłosić.
    [few] Nic nie odpowiada dokładnie Twoim słowom. Najbliżej są co najmniej { $count } oferty, na które można się jeszcze zgłosić.
    [many] Nic nie odpowiada dokładnie Twoim słowom. Najbliżej jest co najmniej { $count } ofert, na które można się jeszcze zgłosić.
   *[other] Nic nie odpowiada dokładnie Twoim słowom. Najbliżej jest co najmniej { $count } oferty, na które można się jeszcze zgłosić.
}
offers-further = { $count ->
    [one] Oto jeszcze jedna oferta.
    [few] Oto jeszcze { $count } oferty.
    [many] Oto jeszcze { $count } ofert.
   *[other] Oto jeszcze { $count } oferty.
}
# Reszta znalezionych ofert: dotykają tematu, ale nie odpowiadają na niego tak dobrze.
offers-further-beside = { $count ->
    [one] Jeszcze jedna oferta, już dalsza od tematu.
    [few] Jeszcze { $count } oferty, już dalsze od tematu.
    [many] Jeszcze { $count } ofert, już dalszych od tematu.
   *[other] Jeszcze { $count } oferty, już dalszej od tematu.
}
offers-same = { $count ->
    [one] Najlepiej nadal pasuje ta sama oferta.
    [few] Najlepiej nadal pasują te same oferty.
    [many] Najlepiej nadal pasują te same oferty.
   *[other] Najlepiej nadal pasują te same oferty.
}
offers-say-which = Napisz, o której chcesz wiedzieć więcej, na przykład „ta druga”. Możesz też zmienić warunki: taniej, krócej, tylko online.
offers-say-more = Zapytaj o szczegóły albo zmień warunki: taniej, krócej, tylko online.
offers-no-more = Nie ma więcej otwartych ofert dla: { $what }. Możesz zmienić warunki.
offers-no-more-best = To już wszystkie najlepiej pasujące oferty dla: { $what }. W katalogu może być ich więcej. Żeby zobaczyć inne, dodaj warunek, na przykład miejsce lub cenę.
offers-unknown-topic = W katalogu nie ma nic, co pasuje do: { $what }. To nie znaczy, że takiego kursu nigdzie nie ma. Spróbuj innymi słowami albo wybierz dziedzinę.
offers-none-open = W katalogu są kursy, które pasują do: { $what }, ale na żaden nie można się teraz zgłosić. Jeśli znasz nazwę kursu, napisz ją, a pokażę, co podaje o nim katalog.
offers-none-fit = Żadna oferta w katalogu nie spełnia wszystkich warunków naraz: { $what }. Warunków nie zmieniam bez Twojej zgody.
offers-none-unstated = { $count ->
    [one] Jeszcze jedna oferta nie podaje wszystkiego, o co pytasz.
    [few] Jeszcze { $count } oferty nie podają wszystkiego, o co pytasz.
    [many] Jeszcze { $count } ofert nie podaje wszystkiego, o co pytasz.
   *[other] Jeszcze { $count } oferty nie podaje wszystkiego, o co pytasz.
}
offers-none-unstated-least = { $count ->
    [one] Jeszcze co najmniej jedna oferta nie podaje wszystkiego, o co pytasz.
    [few] Jeszcze co najmniej { $count } oferty nie podają wszystkiego, o co pytasz.
    [many] Jeszcze co najmniej { $count } ofert nie podaje wszystkiego, o co pytasz.
   *[other] Jeszcze co najmniej { $count } oferty nie podaje wszystkiego, o co pytasz.
}
offers-none-unrated = Część cen jest w walucie, której kursu nie znam ({ $currencies }), więc nie mogę ich porównać z Twoim limitem.
offers-none-rate = Nie znam kursu waluty { $currency }, więc nie mogę porównać cen z Twoim limitem. Podaj limit w euro.
offers-relax-ask = Z czego można zrezygnować? W nawiasie jest liczba ofert, które wtedy zostaną.
offers-relax-ask-least = Z czego można zrezygnować? Liczę tylko najlepiej pasujące oferty, więc zostanie ich co najmniej tyle, ile podano w nawiasie.
offers-relax-none = Rezygnacja z jednego warunku nie wystarczy. Spróbuj innymi słowami albo zapytaj doradcę.
offers-details = Oto, co katalog podaje o ofercie „{ $title }”. Przy tym, czego w opisie brakuje, napisano, że nie podano.
offers-enrol = Zapisy na „{ $title }” prowadzi organizator: { $provider }. Nie mogę Cię zapisać; o przyjęciu decyduje organizator.
offers-enrol-at = Strona organizatora: { $url }
offers-enrol-no-url = Opis nie podaje adresu strony.
offers-enrol-until = Zgłoszenia są przyjmowane do { $day }.
offers-standing-started = Ten kurs już się zaczął, ale wciąż można dołączyć (opis sprawdzony { $day }).
offers-standing-full = Według opisu sprawdzonego { $day } nie ma już wolnych miejsc.
offers-standing-closed = Według opisu sprawdzonego { $day } na ten kurs nie można się już zgłosić.
offers-standing-next = Najbliższy termin, jaki podaje opis, to { $day }, ale zgłoszenia na niego już się skończyły. Zapytaj organizatora, czy można jeszcze dołączyć.
offers-standing-no-next = Opis nie podaje kolejnego terminu. O nowe daty zapytaj organizatora.
offers-standing-withdrawn = Według opisu sprawdzonego { $day } ta oferta została wycofana.
offers-saved = { $count ->
    [one] Zapisuję „{ $title }” na Twojej liście.
    [few] Zapisuję „{ $title }” na Twojej liście. Są na niej { $count } oferty.
    [many] Zapisuję „{ $title }” na Twojej liście. Jest na niej { $count } ofert.
   *[other] Zapisuję „{ $title }” na Twojej liście. Jest na niej { $count } oferty.
}
offers-saved-none = Twoja lista jest jeszcze pusta. Gdy jakaś oferta Ci się spodoba, napisz „zapisz pierwszą”.
offers-saved-list = { $count ->
    [one] Na Twojej liście jest jedna oferta:
    [few] Na Twojej liście są { $count } oferty:
    [many] Na Twojej liście jest { $count } ofert:
   *[other] Na Twojej liście jest { $count } oferty:
}
offers-compare = { $count ->
    [one] Jedna oferta:
    [few] { $count } oferty obok siebie, według tych samych punktów:
    [many] { $count } ofert obok siebie, według tych samych punktów:
   *[other] { $count } oferty obok siebie, według tych samych punktów:
}
offers-compare-one = Do porównania potrzebne są co najmniej dwie oferty. Na razie jest tylko „{ $title }”. Najpierw poszukaj innych kursów.
offers-compare-differ = Różnią się tym: { $what }.
# Head of a column of the table in which offers are compared.
offers-compare-column = { $title } ({ $provider })
# Label of the table's last row: what speaks against an offer; the second stands where nothing does.
offers-compare-mind = Warto wiedzieć
offers-compare-mind-nothing = bez uwag
offers-provider = { $count ->
    [0] { $name }: w katalogu nie ma teraz ofert, na które można się zgłosić.
    [one] { $name }: w katalogu jest jedna oferta, na którą można się zgłosić.
    [few] { $name }: w katalogu są { $count } oferty, na które można się zgłosić.
    [many] { $name }: w katalogu jest { $count } ofert, na które można się zgłosić.
   *[other] { $name }: w katalogu jest { $count } oferty, na które można się zgłosić.
}
offers-provider-country = Kraj: { $country }.
offers-provider-quality = Zapewnianie jakości, według katalogu: { $quality }.
offers-provider-quality-unstated = Katalog nie podaje, kto czuwa nad jakością u tego organizatora.
offers-provider-unknown = Nie ma tej instytucji w katalogu. Napisz, proszę, jej pełną nazwę.
offers-which = { $count ->
    [one] Czy chodzi o tę ofertę?
    [few] O którą ofertę chodzi?
    [many] O którą ofertę chodzi?
   *[other] O którą ofertę chodzi?
}
offers-source = { $title }, { $provider }: opis w katalogu

# Dlaczego oferta pasuje. Każde zdanie wskazuje to, co podaje opis.
offers-reason-title = Tytuł odpowiada temu, czego szukasz.
offers-reason-outcome = Czego się nauczysz: { $text }
offers-reason-skill = Uczy umiejętności: { $text }
offers-reason-description = Opis mówi o tym, czego szukasz.
offers-reason-free = Jest bezpłatna.
offers-reason-price = Cena mieści się w Twoim limicie: { $limit }.
# $what to słowa osoby, która się uczy, $text to słowa opisu.
offers-reason-held = Wymagania wstępne wymieniają coś, co już masz: „{ $what }”.
offers-reason-includes = Cena obejmuje: { $text }
offers-reason-no-prerequisites = Opis nie wymienia żadnych wymagań wstępnych.
offers-reason-difficulty = Tak organizator określa trudność: „{ $words }”.
offers-reason-level = Ma poziom { $level } ERK (EQF), tak jak chcesz.
offers-reason-place = Zajęcia są tam, gdzie chcesz: { $place }.
offers-reason-provider-country = Organizator jest w kraju, o który pytasz: { $country }. Opis nie podaje kraju, w którym są zajęcia.
offers-reason-online = Zajęcia są online, więc można uczyć się z każdego miejsca.
offers-reason-mode = Pasuje forma zajęć: { $mode }.
offers-reason-language = Język zajęć: { $language }.
offers-reason-start = Początek zajęć: { $day }.
offers-reason-ects = { $ects ->
    [one] Daje { $ects } punkt ECTS.
    [few] Daje { $ects } punkty ECTS.
    [many] Daje { $ects } punktów ECTS.
   *[other] Daje { $ects } punktu ECTS.
}
offers-reason-weeks = { $weeks ->
    [one] Trwa { $weeks } tydzień.
    [few] Trwa { $weeks } tygodnie.
    [many] Trwa { $weeks } tygodni.
   *[other] Trwa { $weeks } tygodnia.
}
offers-reason-hours = { $hours ->
    [one] Wymaga łącznie { $hours } godziny pracy.
    [few] Wymaga łącznie { $hours } godzin pracy.
    [many] Wymaga łącznie { $hours } godzin pracy.
   *[other] Wymaga łącznie { $hours } godziny pracy.
}
offers-reason-hours-week = { $hours ->
    [one] Zajmuje { $hours } godzinę tygodniowo.
    [few] Zajmuje { $hours } godziny tygodniowo.
    [many] Zajmuje { $hours } godzin tygodniowo.
   *[other] Zajmuje { $hours } godziny tygodniowo.
}
offers-reason-open = Można się zgłosić do { $day }.

# Co nie pasuje albo nie jest podane.
# $what to lista term-limit-….
offers-caveat-breaks = Nie spełnia Twoich warunków: { $what }.
offers-caveat-started = Zajęcia trwają od { $day }; można jeszcze dołączyć.
offers-caveat-seats = { $seats ->
    [one] Zostało tylko jedno wolne miejsce.
    [few] Zostały tylko { $seats } wolne miejsca.
    [many] Zostało tylko { $seats } wolnych miejsc.
   *[other] Zostało tylko { $seats } wolnego miejsca.
}
# $rates to jedno lub kilka term-rate.
offers-caveat-rate = Cena { $price } to około { $converted } po kursie: { $rates }. Dziś kurs może być inny.
offers-caveat-language = Język zajęć: { $languages }.
offers-caveat-language-unstated = Opis nie podaje, w jakim języku są zajęcia.
offers-caveat-described = Opis nie podaje, w jakim języku są zajęcia. Język opisu: { $languages }.
offers-caveat-prerequisites = Wymagania wstępne: { $text }
# Ktoś powiedział, co już ma.
offers-caveat-prerequisites-not-held = Wśród wymagań wstępnych nie ma nic z tego, co już masz. Wymagania: { $text }
offers-caveat-age = Wymagany wiek: { $age }.
offers-caveat-weeks = Opis nie podaje, ile tygodni to trwa.
offers-caveat-hours-week = Opis nie podaje, ile godzin w tygodniu to zajmuje.
# To, o co ktoś pyta, a czego organizator sam nie podaje; $what to lista liczb.
offers-caveat-derived = Obliczono na podstawie opisu, opis nie podaje tego wprost: { $what }.
# $least i $most to godziny: 25 i 30 na każdy punkt.
offers-caveat-ects-hours = Opis podaje punkty ECTS ({ $ects }), a nie podaje godzin. Przy 25–30 godzinach na punkt to od { $least } do { $most } godz. pracy.
offers-caveat-level = Opis podaje poziom { $level } ERK (EQF). To nie to samo co „dla początkujących” czy „zaawansowany”: zapytaj organizatora.
offers-caveat-level-high = Opis podaje poziom { $level } ERK (EQF), co na początek może być trudne. To nie to samo co „dla początkujących” czy „zaawansowany”: zapytaj organizatora.
offers-caveat-level-low = Opis podaje poziom { $level } ERK (EQF), co dla osoby zaawansowanej może być łatwe. To nie to samo co „dla początkujących” czy „zaawansowany”: zapytaj organizatora.
offers-caveat-difficulty = Organizator podaje inną trudność niż ta, o którą pytasz: „{ $words }”.
offers-caveat-unstated = Organizator nie podaje: { $what }.

offers-button-more = Pokaż więcej
offers-button-online = Tylko online
offers-button-free = Tylko bezpłatne
offers-button-beginner = Dla początkujących
offers-button-human = Rozmowa z człowiekiem
offers-button-dont-know = Jeszcze nie wiem
offers-button-any = Dowolna dziedzina
offers-button-enrol = Jak się zapisać?
offers-button-save = Zapisz na później
offers-button-saved = Pokaż moją listę
# Przyciski na karcie oferty. $number: jej numer wśród pokazanych kart.
offers-card-more = Więcej o tej ofercie
offers-card-more-number = Więcej o ofercie { $number }
offers-card-save = Zapisz tę ofertę
offers-card-save-number = Zapisz ofertę { $number }
offers-button-number = { $number }. { $title }
# $limit to jedno z term-limit-…
offers-button-relax = { $count ->
    [one] Bez warunku: { $limit } (1 oferta)
    [few] Bez warunku: { $limit } ({ $count } oferty)
    [many] Bez warunku: { $limit } ({ $count } ofert)
   *[other] Bez warunku: { $limit } ({ $count } oferty)
}
offers-button-relax-least = { $count ->
    [one] Bez warunku: { $limit } (co najmniej 1 oferta)
    [few] Bez warunku: { $limit } (co najmniej { $count } oferty)
    [many] Bez warunku: { $limit } (co najmniej { $count } ofert)
   *[other] Bez warunku: { $limit } (co najmniej { $count } oferty)
}

# Dziedziny do wyboru: przycisk i słowa, których się wtedy szuka.
offers-field-care = Opieka nad ludźmi
offers-field-care-topic = opieka
offers-field-computers = Komputery i IT
offers-field-computers-topic = komputery
offers-field-trades = Zawody techniczne
offers-field-trades-topic = zawody techniczne
offers-field-languages = Języki
offers-field-languages-topic = języki obce
offers-field-business = Biznes i biuro
offers-field-business-topic = biznes
offers-field-teaching = Nauczanie
offers-field-teaching-topic = nauczanie
offers-field-green = Zielone umiejętności
offers-field-green-topic = zielone umiejętności
offers-field-health = Zdrowie
offers-field-health-topic = zdrowie
