### Pobieranie i usuwanie własnych danych.

# $number (text), $time (day and time), $messages (number)
erasing-receipt =
    Rozmowa została usunięta: { $messages ->
        [one] { $messages } wiadomość
        [few] { $messages } wiadomości
        [many] { $messages } wiadomości
       *[other] { $messages } wiadomości
    } i wszystko inne, co do niej należało. Numer potwierdzenia: { $number }, { $time }. Potwierdzenie nie zawiera żadnych danych o Tobie. Warto zapisać numer, jeśli zechcesz później zapytać o usunięcie.
erasing-export-title = Co ten serwis przechowuje o Twojej rozmowie
# $time (day and time)
erasing-export-made = Przygotowano: { $time }.
# $conversation (text)
erasing-export-id = Numer rozmowy: { $conversation }
erasing-export-messages = WIADOMOŚCI
erasing-export-learner = Ty
erasing-export-assistant = asystent (program)
erasing-export-counsellor = doradca
erasing-export-service = informacja od serwisu
erasing-export-handoffs = PROŚBY O ROZMOWĘ Z CZŁOWIEKIEM
# $time (day and time)
erasing-export-handoff = Prośba z dnia { $time }.
# $contact (text): an address or a telephone number
erasing-export-contact = Zostawiony kontakt: { $contact }
erasing-export-consents = NA CO SIĘ ZGADZASZ
erasing-export-appointments = UMÓWIONE ROZMOWY
erasing-export-files = PLIKI
erasing-export-roadmaps = PLANY
erasing-export-surveys = OCENY ROZMOWY
erasing-export-besides = W tej kopii nie ma notatek, oznaczeń i pytań do asystenta, które doradcy zapisali na potrzeby swojej pracy, ani informacji, które odpowiedzi uznali za błędne. One też dotyczą Ciebie i masz prawo je zobaczyć: zwróć się do organizacji, która prowadzi ten serwis. Wcześniej usunie z nich to, co dotyczy innych osób. Wszystko to znika razem z rozmową.

## Deleting by saying so. The question is utter-delete-my-data in privacy.ftl.

# What may be typed instead of pressing its buttons: whole answers, with | between. Only what is beyond doubt.
erasing-typed-yes = tak | tak, proszę | tak proszę | tak, usuń | tak usuń | tak, usuń wszystko | tak usuń wszystko | usuń wszystko
erasing-typed-no = nie | nie, dziękuję | nie dziękuję | nie, zostaw | nie zostaw | nie usuwaj
erasing-kept = Nic nie zostało usunięte. Możemy rozmawiać dalej.
# $minutes (number): how long the button is good
erasing-late = Nic nie zostało usunięte. Ten przycisk działa przez { $minutes } minut i tylko do następnej wiadomości. Jeśli nadal chcesz usunąć wszystko, poproś o to jeszcze raz.
erasing-ask-again = Usuń moje dane

## What can be downloaded

erasing-export-opinions = OCENY ODPOWIEDZI
erasing-export-chats = APLIKACJE, W KTÓRYCH TRWA ROZMOWA
# What the assistant remembers of the conversation; a list of names and values follows.
erasing-export-remembered = CO PAMIĘTA ASYSTENT
erasing-export-remembered-not = W tej chwili nie udało się zapytać asystenta. Spróbuj pobrać dane jeszcze raz później.
erasing-export-whole = WSZYSTKO, W POSTACI DLA PROGRAMÓW
erasing-export-show = Pokaż
# Said in the talk, with two links below. $minutes (number): how long they work
erasing-links = Oto kopia danych z tej rozmowy. Nie ma w niej notatek, które doradcy robią na potrzeby swojej pracy; w kopii jest napisane, jak je otrzymać. Linki działają przez { $minutes } minut. Nie przekazuj ich nikomu: kto ma link, może przeczytać wszystko.
erasing-link-page = Moje dane: strona do czytania
erasing-link-json = Moje dane dla programów (JSON)
