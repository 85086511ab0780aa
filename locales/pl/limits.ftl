# Gdy czegoś jest za dużo, za szybko albo za wolno. Nic nie przepada: każde zdanie mówi, kiedy można pisać dalej.

limits-title = Prosimy o chwilę cierpliwości
# In the chat, which sends the message again by itself. $count (number) of $unit (seconds, minutes, hours)
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
# The same in the chat, which sends the message again by itself
limits-busy-kept = W tej chwili pisze bardzo dużo osób. Wiadomość zostaje tutaj i za chwilę wyśle się sama.
limits-full = W tej chwili jest tu bardzo dużo osób. Czat otworzy się sam, gdy tylko zwolni się miejsce.
# In a messaging app, once: the messages are read one after the other
limits-chat-later = Wiadomości przychodzą bardzo szybko. Mam je wszystkie i czytam po kolei.
limits-chat-full = Wiadomości przychodzą szybciej, niż mogę je czytać. Ostatnich nie udało się przyjąć. Poczekaj chwilę i wyślij najważniejszą jeszcze raz. W niebezpieczeństwie dzwoń pod 112.
