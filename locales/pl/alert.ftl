# Powiadomienia dla doradców, e-mailem lub w czacie grupowym. Nigdy nie mówią, kto czeka ani co napisał.

alert-waits = Ktoś czeka na rozmowę z doradcą
alert-waits-still = Ktoś nadal czeka na rozmowę z doradcą
alert-waits-long = Nikt się nie zgłosił: ktoś od dłuższego czasu czeka na rozmowę z doradcą
alert-requested = Ktoś zostawił wiadomość dla doradców
alert-danger = PILNE: na rozmowę z doradcą czeka osoba w niebezpieczeństwie
# $number (number): numer zgłoszenia
alert-number = Zgłoszenie nr { $number }
# $language (text): nazwa języka
alert-language = Język: { $language }
# $minutes (number): ile minut trwa oczekiwanie
alert-minutes =
    { $minutes ->
        [0] Czas oczekiwania: poniżej minuty
        [one] Czas oczekiwania: { $minutes } minuta
        [few] Czas oczekiwania: { $minutes } minuty
        [many] Czas oczekiwania: { $minutes } minut
       *[other] Czas oczekiwania: { $minutes } minuty
    }
# $url (text): adres stanowiska doradców
alert-open = Otwórz stanowisko doradców: { $url }
alert-private = Ta wiadomość nie zawiera danych osobowych. Prosimy na nią nie odpowiadać.

## Do osoby, która zostawiła adres e-mail i już nie ma jej na stronie

alert-learner-subject = Jest odpowiedź od doradcy
alert-learner-text = Na Twoją prośbę o rozmowę odpisał ktoś z zespołu doradców.
# $url (text): adres strony z rozmową
alert-learner-open = Aby przeczytać odpowiedź, otwórz tę stronę na tym samym urządzeniu i w tej samej przeglądarce co poprzednio: { $url }
alert-learner-why = Otrzymujesz tę wiadomość, ponieważ został tam podany ten adres. Prosimy na nią nie odpowiadać.
