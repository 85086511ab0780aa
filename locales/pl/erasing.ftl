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
erasing-export-appointments = UMÓWIONE ROZMOWY
erasing-export-files = PLIKI
erasing-export-roadmaps = PLANY
erasing-export-surveys = OCENY ROZMOWY
erasing-export-besides = Plik w formacie JSON zawiera więcej szczegółów. W plikach nie ma notatek, które doradcy robią dla siebie. Aby je zobaczyć, zwróć się do organizacji, która prowadzi ten serwis. Notatki są usuwane razem z rozmową.
