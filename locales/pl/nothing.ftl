# Gdy nic nie pasuje: wyszukiwanie, które jest powtarzane.

nothing-button-watch = Szukaj dalej za mnie
nothing-button-unwatch = Przestań szukać
nothing-best-closed = Najlepiej pasuje „{ $title }”, ale teraz nie można się na to zgłosić. To, na co można się zgłosić, jest dalej od tematu.
nothing-watched = Będę dalej szukać: { $what }. Program nie może jednak sam się odezwać. Gdy wrócisz do tej rozmowy innego dnia, sprawdzę jeszcze raz i powiem, czy coś pasuje. Wszystkie warunki zostają bez zmian.
nothing-watch-what = Czego mam szukać? Napisz, czego chcesz się nauczyć i jakie masz warunki.
nothing-unwatched = { $count ->
    [0] Nie powtarzam teraz żadnego wyszukiwania.
    [one] Nie będę już powtarzać tego wyszukiwania.
    [few] Nie będę już powtarzać { $count } wyszukiwań.
    [many] Nie będę już powtarzać { $count } wyszukiwań.
   *[other] Nie będę już powtarzać { $count } wyszukiwań.
}
