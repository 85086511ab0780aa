# Kiedy można porozmawiać z doradcą i co można zrobić, gdy nikogo nie ma: tak jak mówi się o tym osobie uczącej się.

# Terminy, wstawiane poniżej jako $when.
# $time (text): godzina, na przykład 9:00
meeting-today = dziś o { $time }
meeting-tomorrow = jutro o { $time }
# $weekday (text): jedno z meeting-on-1 … meeting-on-7
meeting-this-week = { $weekday } o { $time }
# $day (text): data bez roku
meeting-that-day = { $weekday }, { $day }, o { $time }
# $when (text): jeden z powyższych; $city (text): miasto strefy czasowej
meeting-zone = { $when } (czas: { $city })
meeting-on-1 = w poniedziałek
meeting-on-2 = we wtorek
meeting-on-3 = w środę
meeting-on-4 = w czwartek
meeting-on-5 = w piątek
meeting-on-6 = w sobotę
meeting-on-7 = w niedzielę

# Dlaczego teraz nie można porozmawiać.
meeting-closed = Doradcy nie mają teraz dyżuru. Prośba zostaje zapisana.
meeting-full = Czeka teraz tyle osób, że kolejka jest pełna. Prośba zostaje zapisana. O rozmowę z doradcą można poprosić ponownie później.
meeting-closing = Przepraszamy: dyżur doradców się skończył i nikt nie zdążył się zgłosić. Prośba zostaje zapisana.
meeting-left = Przepraszamy: od kilku minut nie ma żadnego doradcy. Prośba zostaje zapisana.
meeting-distress = Nie wiem, jak szybko doradca to zobaczy, dlatego zadzwoń pod jeden z podanych wyżej numerów.

# I kiedy będzie można.
meeting-again = Następny dyżur doradców: { $when }.
meeting-again-unknown = Nie wiem, kiedy znowu ktoś będzie.
meeting-until = Dyżur doradców kończy się { $when }, więc możliwe, że ktoś wkrótce wróci.
meeting-open-now = Doradcy mają teraz dyżur. Wystarczy poprosić o rozmowę, a zgłoszenie trafi do kolejki.
meeting-open-again = Doradcy mają już dyżur, a Twoje zgłoszenie jest teraz w kolejce.
meeting-time-has-come = Nadszedł czas rozmowy z doradcą. Twoje zgłoszenie jest teraz w kolejce, przed innymi. Zostań tutaj.

# Co można zrobić.
meeting-choose = Można wybrać termin rozmowy, zostawić wiadomość z adresem e-mail albo numerem telefonu lub wrócić tu później. Można też dalej pytać mnie.
meeting-choose-no-slots = Można zostawić wiadomość z adresem e-mail albo numerem telefonu lub wrócić tu później. Można też dalej pytać mnie.
meeting-choose-child = Można wybrać termin rozmowy albo wrócić tu później: nie trzeba podawać adresu ani numeru. Można też dalej pytać mnie.
meeting-choose-child-no-slots = Można wrócić tu później: nie trzeba podawać adresu ani numeru. Można też dalej pytać mnie.
meeting-button-contact = Zostawię wiadomość
meeting-button-here = Wrócę tutaj
meeting-button-other = Inne terminy
meeting-button-later = Późniejsze godziny
meeting-button-days = Inne dni
meeting-here = Dobrze. Prośba zostaje zapisana i nie trzeba nic podawać. Odpowiedź pojawi się tutaj, w tej rozmowie. Jeśli piszesz na stronie internetowej, otwórz ją potem na tym samym urządzeniu. Można też dalej pytać mnie.

# Wybór terminu. Rozmowa odbywa się na piśmie.
meeting-slots = Te terminy są wolne. Rozmowa odbędzie się tutaj, na czacie.
meeting-days = W te dni są wolne terminy.
# $days (number): na ile dni naprzód podaje się terminy
meeting-none-free =
    { $days ->
        [one] W ciągu najbliższego dnia nie ma wolnych terminów.
        [few] W ciągu najbliższych { $days } dni nie ma wolnych terminów.
        [many] W ciągu najbliższych { $days } dni nie ma wolnych terminów.
       *[other] W ciągu najbliższych { $days } dnia nie ma wolnych terminów.
    }
# $day (text): dzień tygodnia i data; $time (text): godzina
meeting-slot = { $day }, { $time }
# $weekday (text): na przykład wtorek; $date (text): data bez roku
meeting-day = { $weekday } { $date }
# $minutes (number): jak długo potrwa
meeting-confirm =
    { $minutes ->
        [one] Rozmowa odbędzie się { $when }, tutaj, na czacie, i potrwa { $minutes } minutę. Zarezerwować ten termin?
        [few] Rozmowa odbędzie się { $when }, tutaj, na czacie, i potrwa { $minutes } minuty. Zarezerwować ten termin?
        [many] Rozmowa odbędzie się { $when }, tutaj, na czacie, i potrwa { $minutes } minut. Zarezerwować ten termin?
       *[other] Rozmowa odbędzie się { $when }, tutaj, na czacie, i potrwa { $minutes } minuty. Zarezerwować ten termin?
    }
meeting-button-book = Tak, rezerwuję
meeting-booked = Termin rozmowy z doradcą jest zarezerwowany: { $when }, tutaj, na czacie. O tej porze wróć do tej rozmowy. Jeśli piszesz na stronie internetowej, użyj tego samego urządzenia. Plik do kalendarza przypomni o rozmowie; nie ma w nim żadnych danych o Tobie.
meeting-link-calendar = Plik do kalendarza (.ics)
meeting-button-cancel = Odwołuję tę rozmowę
meeting-has-talk = Rozmowa z doradcą jest zaplanowana: { $when }, tutaj, na czacie.
meeting-gone = Tego terminu nie można już zarezerwować: ktoś go właśnie zajął albo jest już zbyt bliski.
meeting-cancelled = Rozmowa { $when } jest odwołana. Jeśli jest w kalendarzu, usuń ją stamtąd albo jeszcze raz otwórz plik do kalendarza.
meeting-no-talk = Nie ma rozmowy, którą można by odwołać.
meeting-cancelled-by-us = Przepraszamy: doradcy muszą odwołać rozmowę zaplanowaną { $when }. Jeśli jest w kalendarzu, prosimy ją stamtąd usunąć.

# W pliku do kalendarza. $address (text): adres strony
meeting-calendar-summary = Rozmowa z doradcą (Cairn)
meeting-calendar-description = Rozmowa odbywa się na czacie, w Twojej rozmowie pod adresem { $address }. Otwórz ją na tym samym urządzeniu. Tam też można odwołać termin.

# Godziny dyżurów, w odpowiedzi na „kiedy są doradcy?”.
# $times (text): dni i godziny, „poniedziałek–piątek 9:00–17:00; sobota 10:00–14:00”; $city (text): miasto strefy czasowej
meeting-hours = Doradcy są tu w tych godzinach, oprócz dni wolnych: { $times } (czas: { $city }).
meeting-hours-unknown = Nie wiem, w jakich godzinach są tu doradcy: nie podano ich.
# $days (text): dzień tygodnia albo kilka dni; $times (text): od–do, na przykład 9:00–17:00
meeting-hours-days = { $days } { $times }
# $first, $last (text): dni tygodnia
meeting-hours-from-to = { $first }–{ $last }
meeting-hours-all-day = całą dobę
