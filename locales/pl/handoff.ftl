# Prośba o rozmowę z człowiekiem, tak jak mówi o niej serwis: kolejka, kto dołącza i odchodzi, zakończenie.

# $place (number): miejsce w kolejce, od 1
handoff-place =
    { $place ->
        [1] Jesteś na początku kolejki.
        [one] Twoje miejsce w kolejce: { $place }.
        [few] Twoje miejsce w kolejce: { $place }.
        [many] Twoje miejsce w kolejce: { $place }.
       *[other] Twoje miejsce w kolejce: { $place }.
    }
# $minutes (number): pełne minuty, $days (number): z ilu ostatnich dni jest ta mediana
handoff-wait =
    { $minutes ->
        [one] W ciągu ostatnich { $days } dni połowa osób czekała na doradcę najwyżej { $minutes } minutę.
        [few] W ciągu ostatnich { $days } dni połowa osób czekała na doradcę najwyżej { $minutes } minuty.
        [many] W ciągu ostatnich { $days } dni połowa osób czekała na doradcę najwyżej { $minutes } minut.
       *[other] W ciągu ostatnich { $days } dni połowa osób czekała na doradcę najwyżej { $minutes } minuty.
    }
# $days (number): ile ostatnich dni
handoff-wait-unknown = Nie wiadomo, ile to potrwa: w ciągu ostatnich { $days } dni z doradcą rozmawiało za mało osób, żeby to obliczyć.
handoff-go-on = Podczas czekania można dalej pytać asystenta.
# Krótko: stoją cały czas obok wiadomości. $minutes (number): pełne minuty
handoff-line-wait = Ostatnio połowa osób czekała najwyżej { $minutes } min.
handoff-line-wait-unknown = Nie wiadomo, ile to potrwa.
handoff-line-kept = Prośba o rozmowę z doradcą jest zapisana.
handoff-line-held = Rozmowę prowadzi { $name } z zespołu doradców.
handoff-types = { $name } pisze…
handoff-button-leave = Nie potrzebuję już doradcy
handoff-button-end = Zakończ rozmowę z doradcą
handoff-left = Nie czekasz już na doradcę. O rozmowę można znowu poprosić w każdej chwili.
handoff-ended = Rozmowa z doradcą jest zakończona. Znowu odpowiada asystent.
handoff-not-asked = W tej chwili nie czekasz na doradcę. Żeby z kimś porozmawiać, wystarczy poprosić.
# Gdzie doradcy pracują w innym programie, na przykład w Chatwoot
handoff-elsewhere = Ta rozmowa jest już u doradców. Widzą, co tu napisano, i odpowiedzą w tym czacie. Do tego czasu asystent milczy.
handoff-elsewhere-hours = Nie wiem, w jakich godzinach odpowiadają doradcy. Wystarczy poprosić o rozmowę: przeczytają, co tu napisano, i odpowiedzą w tym czacie.
handoff-nobody = W tej chwili nie ma nikogo z doradców. Prośba zostaje zapisana.
# $name (text): imię doradcy, tak jak je podał
handoff-joined = Do rozmowy dołącza { $name } z zespołu doradców i widzi, co tu napisano. Asystent na razie milczy.
handoff-released = Doradca musi przerwać rozmowę. Twoje zgłoszenie jest znowu w kolejce, aby mógł je przejąć ktoś inny z zespołu doradców.
handoff-assigned = Rozmowę prowadzi dalej { $name } z zespołu doradców.
handoff-transferred = W tej sprawie więcej wiedzą inni doradcy. Twoje zgłoszenie jest już w ich kolejce, a oni widzą, co tu napisano.
handoff-returned = { $name } kończy rozmowę. Znowu odpowiada asystent.
handoff-closed = { $name } kończy rozmowę. Znowu odpowiada asystent, a o rozmowę z doradcą można poprosić w każdej chwili.
handoff-lapsed = Przepraszamy: połączenie z doradcą zostało przerwane. Twoje zgłoszenie jest znowu w kolejce, przed innymi, i nic z tego, co tu napisano, nie przepadło.
