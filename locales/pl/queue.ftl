# Kolejka: kto czeka, z kim trwa rozmowa i co się mówi przy przejmowaniu rozmowy.

queue-filters = Pokaż tylko niektóre zgłoszenia
queue-filter = Pokaż
queue-filter-language = Język
queue-filter-topic = Temat
queue-filter-team = Zespół
queue-filter-channel = Kanał
queue-all = Wszystkie
queue-show-all = Pokaż wszystkie

# $count (number): zgłoszenia na liście
queue-waiting = Czekają teraz ({ $count })
# $count (number): rozmowy na liście
queue-mine = Moje rozmowy ({ $count })
# $count (number): zgłoszenia na liście
queue-later = Do odpowiedzi później ({ $count })
# $count (number): rozmowy na liście
queue-others = Rozmowy innych doradców ({ $count })
queue-nobody = Nikt nie czeka. Nowe zgłoszenia pojawią się tu same.
# $count (number): zgłoszenia ukryte przez filtry
queue-hidden =
    { $count ->
        [one] Filtry ukrywają jeszcze { $count } zgłoszenie.
        [few] Filtry ukrywają jeszcze { $count } zgłoszenia.
        [many] Filtry ukrywają jeszcze { $count } zgłoszeń.
       *[other] Filtry ukrywają jeszcze { $count } zgłoszenia.
    }

# $number (number): numer zgłoszenia
queue-name = Zgłoszenie { $number }
queue-priority-danger = Zagrożenie: najpierw
queue-priority-raised = Pilne
queue-priority-usual = Zwykłe
queue-reason-asked = prośba o rozmowę
queue-reason-distress = możliwe zagrożenie
queue-reason-complaint = skarga
queue-reason-failures = asystent nie umiał pomóc
queue-reason-unsettled = reguły tego nie rozstrzygają
queue-reason-contact = zostawiony kontakt
queue-reason-other = inny powód
queue-channel-widget = czat na stronie
queue-channel-plain = strona bez skryptów
queue-channel-rest = inny program
queue-channel-telegram = Telegram
queue-channel-matrix = Matrix
queue-contact-email = odpowiedź e-mailem
queue-contact-phone = oddzwonić
queue-contact-telegram = odpowiedź na Telegramie
queue-contact-here = wróci na czat
# $when (text): dzień i godzina
queue-appointment = Termin: { $when }
# $name (text): imię osoby z zespołu doradców
queue-holder = prowadzi { $name }
queue-asks = Czeka na odpowiedź
queue-here = na czacie
queue-not-here = poza czatem

queue-age-now = przed chwilą
# $minutes (number): pełne minuty
queue-age-minutes = { $minutes } min
# $hours (number): pełne godziny; $minutes (number): minuty ponad to
queue-age-hours = { $hours } godz. { $minutes } min

queue-claim = Przejmij
# $name (text): zgłoszenie, na przykład „Zgłoszenie 5”
queue-claim-named = Przejmij: { $name }
queue-claim-anyway = Przejmij mimo to
# $held (number): ile rozmów ma ta osoba
queue-full =
    { $held ->
        [one] Masz już { $held } rozmowę, czyli tyle, ile prowadzisz naraz.
        [few] Masz już { $held } rozmowy, czyli tyle, ile prowadzisz naraz.
        [many] Masz już { $held } rozmów, czyli tyle, ile prowadzisz naraz.
       *[other] Masz już { $held } rozmowy, czyli tyle, ile prowadzisz naraz.
    }
# $name (text): imię osoby z zespołu doradców
queue-taken = Ktoś był szybszy: tę rozmowę prowadzi już { $name }.
queue-gone = To zgłoszenie już nie czeka: zostało wycofane albo zamknięte.
queue-row-gone = Tego zgłoszenia nie ma już na liście.
