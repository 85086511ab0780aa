# Strona jednej rozmowy.

# $number (number): numer zgłoszenia
desk-talk-title = Rozmowa { $number }
desk-talk-number = Nr { $number }
desk-talk-mine = Moje rozmowy
# $count (number): nieprzeczytane wiadomości od osoby uczącej się
desk-talk-unread =
    { $count ->
        [one] { $count } nowa wiadomość
        [few] { $count } nowe wiadomości
        [many] { $count } nowych wiadomości
       *[other] { $count } nowej wiadomości
    }
desk-talk-here = Osoba ucząca się jest tutaj
desk-talk-gone = Osoby uczącej się teraz tu nie ma
desk-talk-follow-up-on = Wrócić do sprawy: { $day }
desk-talk-blocked-until = Zablokowano do: { $time }
desk-talk-elsewhere = Rozmowa toczy się dalej jako nr { $number }

desk-talk-state-requested = Do odpowiedzi później
desk-talk-state-waiting = W kolejce
desk-talk-state-mine = Prowadzisz tę rozmowę
desk-talk-state-theirs = Prowadzi: { $name }
desk-talk-state-returned = Oddano asystentowi
desk-talk-state-closed = Zakończona
desk-talk-state-closed-as = Zakończona: { $outcome }

desk-talk-silent-unclaimed = Aby tu pisać, trzeba przejąć rozmowę. Do tego czasu odpowiada asystent.
desk-talk-silent-back = Ta rozmowa jest znowu w kolejce. Aby tu pisać, trzeba ją przejąć jeszcze raz.
desk-talk-silent-theirs = Tę rozmowę prowadzi { $name } i tylko { $name } może tu pisać.
desk-talk-gone-on = Tę rozmowę prowadzi teraz ktoś inny. Nie można już tu pisać. To, co było napisane, zostaje w polu i można to skopiować.
desk-talk-erased = Osoba ucząca się usunęła tę rozmowę
desk-talk-erased-what = Usunięto wszystko, co zostało napisane, a także notatki, pliki i umówione rozmowy. Nie można tego przywrócić. Nie trzeba nic robić.
desk-talk-erased-queue = Wróć do kolejki
desk-talk-silent-ended = Ta rozmowa jest zakończona. Znowu odpowiada asystent.

# $kind to desk-talk-kind-…
desk-talk-reach = Ta osoba prosi o odpowiedź tą drogą – { $kind }: { $value }
desk-talk-reach-here = Po odpowiedź ta osoba wróci do tej rozmowy. Przejmij ją, napisz odpowiedź tutaj, a potem ją zakończ.
desk-talk-kind-email = e-mail
desk-talk-kind-phone = telefon
desk-talk-kind-telegram = Telegram

desk-talk-act-claim = Przejmij
desk-talk-act-reach = Wznów kontakt
desk-talk-act-give-back = Oddaj asystentowi
desk-talk-act-release = Zwróć do kolejki

desk-talk-brief = Zarys sprawy
desk-talk-brief-without = Asystent chwilowo nie odpowiada. Oto, co jest w zapisie rozmowy.
desk-talk-episodes = Inne rozmowy z tą osobą

desk-talk-transcript = Przebieg rozmowy
desk-talk-older = Pokaż starsze wiadomości
desk-talk-by-learner = Osoba ucząca się
desk-talk-by-assistant = Asystent
desk-talk-by-counsellor = Zespół doradców
desk-talk-by-service = Serwis
desk-talk-pressed = naciśnięty przycisk
desk-talk-unclear = niezrozumiane
desk-talk-empty = nic nie znaleziono
desk-talk-failed = bez odpowiedzi
desk-talk-delivered = dostarczono
desk-talk-not-delivered = jeszcze nie dostarczono
# Kciuk osoby uczącej się przy odpowiedzi. $reason: jedno z widget-fault-…
desk-talk-thumb-up = osoba ucząca się: to pomaga
desk-talk-thumb-down = osoba ucząca się: coś jest nie tak ({ $reason })
desk-talk-comparison = Porównanie, jak je widzi osoba ucząca się
desk-talk-offers =
    { $count ->
        [one] { $count } oferta
        [few] { $count } oferty
        [many] { $count } ofert
       *[other] { $count } oferty
    }
desk-talk-sources =
    { $count ->
        [one] { $count } źródło
        [few] { $count } źródła
        [many] { $count } źródeł
       *[other] { $count } źródła
    }
desk-talk-buttons = Pokazane przyciski:
desk-talk-typing = Osoba ucząca się pisze…

desk-talk-key-send = Wyślij wiadomość
desk-talk-key-line = Zacznij nowy wiersz
desk-talk-key-w = Napisz do osoby uczącej się
desk-talk-key-m = Przejdź do przebiegu rozmowy
desk-talk-key-b = Otwórz lub zamknij zarys sprawy
desk-talk-key-p = Napisz notatkę prywatną
desk-talk-key-t = Przekaż rozmowę dalej
desk-talk-key-k = Zakończ rozmowę
desk-talk-key-up = Przejdź do poprzedniej rozmowy
desk-talk-key-down = Przejdź do następnej rozmowy

desk-talk-compose = Twoja odpowiedź
desk-talk-say = Wiadomość do osoby uczącej się
desk-talk-say-hint = Enter wysyła, Shift+Enter zaczyna nowy wiersz. Język tej osoby: { $language }.
desk-talk-send = Wyślij
desk-talk-sure = Aby mimo to wysłać, naciśnij „Wyślij” lub Enter jeszcze raz.
desk-talk-not-sent = Wiadomość nie została wysłana: brak połączenia. Tekst został tutaj; wyślij go jeszcze raz.
desk-talk-done = Oznacz jako załatwione
desk-talk-detach = Usuń
desk-talk-draft = To, co było już napisane

desk-talk-notes = Notatki prywatne
desk-talk-note = Nowa notatka
desk-talk-note-hint = Widzą ją tylko doradcy, nigdy osoba ucząca się.
desk-talk-note-add = Dodaj notatkę
desk-talk-tags = Etykiety
desk-talk-tag = Nowa etykieta
desk-talk-tag-add = Dodaj
desk-talk-tag-remove = Usuń etykietę
desk-talk-follow-up-title = Powrót do sprawy
desk-talk-follow-up = Wrócić do sprawy dnia
desk-talk-follow-up-set = Ustaw

desk-talk-pass = Przekaż dalej
desk-talk-pass-to = Komu
desk-talk-pass-present = Teraz przy stanowisku
desk-talk-pass-absent = Teraz poza stanowiskiem
desk-talk-pass-teams = Kolejka zespołu
# $holds, $capacity (number): prowadzone rozmowy i ile ich może być najwyżej
desk-talk-pass-colleague = { $name } ({ $holds } z { $capacity })
desk-talk-pass-note = Notatka dla osoby, która przejmie rozmowę
desk-talk-pass-do = Przekaż

desk-talk-close = Zakończ
desk-talk-outcome = Jak zakończyła się rozmowa?
desk-talk-close-note = Notatka prywatna (nieobowiązkowa)
desk-talk-close-do = Zakończ rozmowę

desk-talk-block = Zablokuj z powodu nadużyć
desk-talk-block-hint = Przez ten czas osoba ucząca się nie będzie mogła tu pisać, a rozmowa się zakończy. Osoba w niebezpieczeństwie i tak dostanie odpowiedź.
desk-talk-block-for = Na jak długo
desk-talk-block-why = Powód (notatka prywatna)
desk-talk-block-do = Zablokuj
desk-talk-unblock = Odblokuj
desk-talk-hours =
    { $hours ->
        [one] { $hours } godzina
        [few] { $hours } godziny
        [many] { $hours } godzin
       *[other] { $hours } godziny
    }
desk-talk-days =
    { $days ->
        [one] { $days } dzień
        [few] { $days } dni
        [many] { $days } dni
       *[other] { $days } dnia
    }

desk-talk-told-claimed = Rozmowa jest teraz Twoja. Asystent milczy.
desk-talk-told-released = Rozmowa wróciła do kolejki.
desk-talk-told-given-back = Znowu odpowiada asystent.
desk-talk-told-closed = Rozmowa jest zakończona.
desk-talk-told-passed = Rozmowa została przekazana.
desk-talk-told-noted = Dodano notatkę.
desk-talk-told-follow-up = Ustawiono dzień powrotu do sprawy.
desk-talk-told-no-follow-up = Usunięto dzień powrotu do sprawy.
desk-talk-told-blocked = Osoba ucząca się jest zablokowana.
desk-talk-told-unblocked = Osoba ucząca się może znowu pisać.

# Mówione osobie uczącej się. $name: imię doradcy
desk-talk-learner-reached = { $name } z zespołu doradców wraca do Twojego pytania i widzi, co tu napisano. Asystent na razie milczy.
desk-talk-learner-answered = { $name } z zespołu doradców odpowiada na Twoją prośbę poza tym czatem, korzystając z podanego kontaktu.
# Above a link to a file that the learner sent.
desk-talk-learner-file = Plik od osoby uczącej się. Nikt nie sprawdził, czy nie ma w nim wirusów: otwieraj go tylko na chronionym komputerze.
