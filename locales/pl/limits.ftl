# Gdy czegoś jest za dużo, za szybko albo za wolno. Nic nie przepada: każde zdanie mówi, kiedy można pisać dalej.

limits-title = Prosimy o chwilę cierpliwości
# $count (number) of $unit (seconds, minutes, hours) until one can go on
limits-limited =
    { $unit ->
        [hours] To dużo jak na tak krótki czas. Można kontynuować za { $count ->
            [one] { $count } godzinę
            [few] { $count } godziny
            [many] { $count } godzin
           *[other] { $count } godziny
        }.
        [minutes] To dużo jak na tak krótki czas. Można kontynuować za { $count ->
            [one] { $count } minutę
            [few] { $count } minuty
            [many] { $count } minut
           *[other] { $count } minuty
        }.
       *[seconds] To dużo jak na tak krótki czas. Można kontynuować za { $count ->
            [one] { $count } sekundę
            [few] { $count } sekundy
            [many] { $count } sekund
           *[other] { $count } sekundy
        }.
    }
# The same in the chat, which sends the message again by itself
limits-kept =
    { $unit ->
        [hours] To dużo jak na tak krótki czas. Wiadomość zostaje tutaj i wyśle się sama za { $count ->
            [one] { $count } godzinę
            [few] { $count } godziny
            [many] { $count } godzin
           *[other] { $count } godziny
        }.
        [minutes] To dużo jak na tak krótki czas. Wiadomość zostaje tutaj i wyśle się sama za { $count ->
            [one] { $count } minutę
            [few] { $count } minuty
            [many] { $count } minut
           *[other] { $count } minuty
        }.
       *[seconds] To dużo jak na tak krótki czas. Wiadomość zostaje tutaj i wyśle się sama za { $count ->
            [one] { $count } sekundę
            [few] { $count } sekundy
            [many] { $count } sekund
           *[other] { $count } sekundy
        }.
    }
# To somebody who may be in danger. 112 is free in the whole EU, 116 123 in many of its countries.
limits-danger = Jeśli Tobie albo komuś innemu grozi niebezpieczeństwo, zadzwoń teraz pod 112. To nic nie kosztuje, a ktoś odbiera w dzień i w nocy. Możesz też zadzwonić pod 116 123 i porozmawiać. Dostaję teraz zbyt wiele wiadomości. Za chwilę napisz tu jeszcze raz.
# $count (number) of $unit (seconds, minutes) until one can try again
limits-busy =
    { $unit ->
        [minutes] W tej chwili pisze bardzo dużo osób. Ta wiadomość nie została jeszcze przyjęta. Spróbuj ponownie za { $count ->
            [one] { $count } minutę
            [few] { $count } minuty
            [many] { $count } minut
           *[other] { $count } minuty
        }.
       *[seconds] W tej chwili pisze bardzo dużo osób. Ta wiadomość nie została jeszcze przyjęta. Spróbuj ponownie za { $count ->
            [one] { $count } sekundę
            [few] { $count } sekundy
            [many] { $count } sekund
           *[other] { $count } sekundy
        }.
    }
# The same in the chat, which sends the message again by itself
limits-busy-kept = W tej chwili pisze bardzo dużo osób. Wiadomość zostaje tutaj i za chwilę wyśle się sama.
limits-full = W tej chwili jest tu bardzo dużo osób. Czat otworzy się sam, gdy tylko zwolni się miejsce.
limits-too-slow = Dane docierały zbyt długo. Sprawdź połączenie i wyślij je jeszcze raz.
limits-encoded = Dane są skompresowane. Wyślij je bez nagłówka „Content-Encoding”.
limits-no-files = Tutaj nie można wysłać pliku. Wyślij formularz bez niego.
# In a messaging app, once: the messages are read one after the other
limits-chat-later = Wiadomości przychodzą bardzo szybko. Mam je wszystkie i czytam po kolei.
limits-chat-full = Wiadomości przychodzą szybciej, niż mogę je czytać. Ostatnich nie udało się przyjąć. Poczekaj chwilę i wyślij najważniejszą jeszcze raz. W niebezpieczeństwie dzwoń pod 112.
