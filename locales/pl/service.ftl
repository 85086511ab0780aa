# The front's own words: said when the assistant cannot answer, or a request cannot be served.

service-unavailable = Asystent jest w tej chwili niedostępny. Twoja wiadomość jest zapisana. Odpowiedź pojawi się tutaj, gdy tylko asystent znów zacznie działać. Nie trzeba czekać: możesz wrócić tu później.
service-slow = Odpowiedź zajmuje więcej czasu niż zwykle. Twoja wiadomość jest zapisana, a odpowiedź pojawi się tutaj. Nie trzeba wysyłać jej jeszcze raz.
service-given-up = Przepraszam, nie udało mi się odpowiedzieć na tę wiadomość. Spróbuj napisać to innymi słowami albo poproś o rozmowę z człowiekiem.
service-button-person = Rozmowa z człowiekiem

service-error-bad-conversation-id = Ten numer rozmowy jest nieprawidłowy. Może mieć od 1 do 64 znaków: litery (A–Z, a–z), cyfry, „_” lub „-”.
service-error-bad-client-id = Numer wiadomości „client_id” jest nieprawidłowy. Może mieć od 1 do 64 znaków: litery (A–Z, a–z), cyfry oraz _ . : -
service-error-empty-text = Wiadomość jest pusta. Napisz coś, proszę.
# $limit (number): how many characters a message may have
service-error-text-too-long = { $limit ->
    [one] Ta wiadomość jest za długa. Najwięcej można wysłać naraz { $limit } znak.
    [few] Ta wiadomość jest za długa. Najwięcej można wysłać naraz { $limit } znaki.
    [many] Ta wiadomość jest za długa. Najwięcej można wysłać naraz { $limit } znaków.
   *[other] Ta wiadomość jest za długa. Najwięcej można wysłać naraz { $limit } znaku.
}
service-error-bad-json = Nie udało się odczytać danych. Wyślij jeden obiekt JSON.
service-error-not-json = Wyślij dane w formacie JSON, z nagłówkiem „Content-Type: application/json”.
# $names (text): names of fields, separated by commas
service-error-wrong-fields = Czegoś brakuje albo coś ma niewłaściwy typ. Sprawdź: { $names }.
# $limit (number): kibibytes
service-error-too-large = To za dużo danych. Najwięcej można wysłać naraz { $limit } KiB.
service-error-unknown-conversation = Takiej rozmowy jeszcze nie ma. Zacznie się od pierwszej wiadomości.
service-error-erased = Ta rozmowa została usunięta. Twoja następna wiadomość rozpocznie nową.
# Said where the learner has just confirmed it. $number (text): of the receipt
service-error-deleted = Usunęliśmy wszystko, co należało do tej rozmowy. Numer potwierdzenia: { $number }. Jeśli napiszesz znowu, zacznie się nowa rozmowa.
service-error-unknown-message = W tej rozmowie nie ma takiej odpowiedzi asystenta.
service-error-unknown-address = Pod tym adresem niczego nie ma. Sprawdź, czy jest poprawny.
service-error-wrong-method = Tego adresu nie można użyć w ten sposób. Nagłówek „Allow” podaje, co jest możliwe.
service-error-foreign-origin = Czatu nie można otworzyć z tej strony internetowej.
service-error-not-available = Nie udało się zapisać wiadomości. Spróbuj ponownie za chwilę.
service-error-title = To się nie udało
service-error-refused = Nie można było tego zrobić. Wróć do poprzedniej strony i spróbuj ponownie.
service-error-internal = Coś poszło nie tak po naszej stronie. Spróbuj ponownie za chwilę.
# $count (number) of $unit (minutes, hours, days): kiedy znowu będzie można pisać
service-error-blocked =
    { $unit ->
        [days] Doradca zamknął tę rozmowę na pewien czas. Znowu będzie można tu pisać za { $count ->
            [one] { $count } dzień
            [few] { $count } dni
            [many] { $count } dni
           *[other] { $count } dnia
        }. W razie zagrożenia dzwoń pod numer 112.
        [hours] Doradca zamknął tę rozmowę na pewien czas. Znowu będzie można tu pisać za { $count ->
            [one] { $count } godzinę
            [few] { $count } godziny
            [many] { $count } godzin
           *[other] { $count } godziny
        }. W razie zagrożenia dzwoń pod numer 112.
       *[minutes] Doradca zamknął tę rozmowę na pewien czas. Znowu będzie można tu pisać za { $count ->
            [one] { $count } minutę
            [few] { $count } minuty
            [many] { $count } minut
           *[other] { $count } minuty
        }. W razie zagrożenia dzwoń pod numer 112.
    }
# A learner's file that is not taken. $limit (number): megabytes. $kinds: endings of names. $most (number): files
service-error-refused-file =
    { $reason ->
        [empty] Wybierz plik. Nie może być pusty.
        [large] Ten plik jest za duży. Może mieć najwyżej { $limit } MB.
        [room] W tej chwili nie ma miejsca na pliki. Spróbuj jutro albo napisz w wiadomości, co jest w pliku.
        [many] Liczba wysłanych plików: { $most }. Więcej nie można wysłać w tej rozmowie.
        [not-allowed] Pliki można wysyłać tylko wtedy, gdy doradca na to pozwoli. Poproś o to w wiadomości.
       *[kind] Tego pliku nie można wysłać. Możesz wysłać: { $kinds }. Zawartość pliku musi odpowiadać jego nazwie i nie może w niej być makr.
    }
service-error-code-unknown = Ten kod nie działa. Być może jest w nim literówka, został już użyty albo minęło ponad 10 minut. Poproś o nowy kod tam, gdzie rozmowa jest otwarta.
service-error-still-talking = W tej rozmowie prośba o doradcę nadal trwa. Najpierw ją zakończ, a potem wpisz kod jeszcze raz.
service-error-code-typed = To jest kod, który otwiera rozmowę, więc nie został zapisany jako wiadomość. Wpisz go w menu czatu („Rozmawiaj dalej gdzie indziej”) albo wyślij w komunikatorze.
# $minutes (number) do następnej próby
service-error-too-many-codes = { $minutes ->
    [one] Za dużo kodów w krótkim czasie. Spróbuj ponownie za { $minutes } minutę.
    [few] Za dużo kodów w krótkim czasie. Spróbuj ponownie za { $minutes } minuty.
    [many] Za dużo kodów w krótkim czasie. Spróbuj ponownie za { $minutes } minut.
   *[other] Za dużo kodów w krótkim czasie. Spróbuj ponownie za { $minutes } minuty.
}
# $count (number) of $unit (seconds, minutes, hours) until one can go on
service-error-later =
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
# To somebody who may be in danger. 112 is free in the whole EU, 116 123 in many of its countries.
service-error-danger = Jeśli Tobie albo komuś innemu grozi niebezpieczeństwo, zadzwoń teraz pod 112. To nic nie kosztuje, a ktoś odbiera w dzień i w nocy. Możesz też zadzwonić pod 116 123 i porozmawiać. Dostaję teraz zbyt wiele wiadomości. Za chwilę napisz tu jeszcze raz.
# $count (number) of $unit (seconds, minutes) until one can try again
service-error-busy =
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
service-error-too-slow = Dane docierały zbyt długo. Sprawdź połączenie i wyślij je jeszcze raz.
service-error-encoded = Dane są skompresowane. Wyślij je bez nagłówka „Content-Encoding”.
service-error-no-files = Tutaj nie można wysłać pliku. Wyślij formularz bez niego.
