# Powrót po pewnym czasie i powrót do wątku po pytaniu na boku.

resuming-greet = Witaj ponownie. Tu Cairn: program komputerowy, nie człowiek.
# Na powitanie od kogoś, z kim dzisiaj już była mowa.
resuming-hello = Dzień dobry! Co robimy dalej?
resuming-looked-for = Ostatnio na liście poszukiwań było: { $what }. Szukamy dalej?
resuming-closed = Od naszej ostatniej rozmowy skończyły się zapisy: nie można już zgłosić się na „{ $title }”.
resuming-missing = { $count ->
    [one] Jednej z Twoich ofert nie ma już w katalogu.
    [few] { $count } z Twoich ofert nie ma już w katalogu.
    [many] { $count } z Twoich ofert nie ma już w katalogu.
   *[other] { $count } z Twoich ofert nie ma już w katalogu.
}
resuming-watched = { $count ->
    [one] Nowe sprawdzenie wyszukiwania „{ $what }”. Teraz pasuje jedna oferta: „{ $title }”.
    [few] Nowe sprawdzenie wyszukiwania „{ $what }”. Teraz pasują { $count } oferty, na przykład „{ $title }”.
    [many] Nowe sprawdzenie wyszukiwania „{ $what }”. Teraz pasuje { $count } ofert, na przykład „{ $title }”.
   *[other] Nowe sprawdzenie wyszukiwania „{ $what }”. Teraz pasuje { $count } oferty, na przykład „{ $title }”.
}
resuming-button-again = Szukaj tego dalej
resuming-button-anew = Zacznij od nowa
resuming-button-back = Wróć do ofert
resuming-shown = Twoje wyszukiwanie nadal tu jest: { $what }.
resuming-question-topic = Wracając do szukania: czego chcesz się nauczyć?
resuming-question-field = Wracając do szukania: która dziedzina jest Ci najbliższa?
resuming-question-relax = Wracając do szukania: z którego warunku można zrezygnować?
resuming-question-contact = Nadal można zostawić adres e-mail albo numer telefonu dla doradcy.
resuming-question-like = Wracając do pytania: co lubisz robić?
resuming-question-did = Wracając do pytania: czym zajmujesz się teraz i co masz już za sobą?
resuming-question-need = Wracając do pytania: co chcesz albo musisz umieć?
resuming-question-hindrance = Wracając do pytania: co utrudnia Ci naukę?
