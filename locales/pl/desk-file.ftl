# Sending a file to the learner.

desk-file-title = Wyślij plik
desk-file-choose = Plik
# $kinds: such as .pdf, .png. $limit (number): megabytes. $days (number): days that the link works
desk-file-hint =
    { $days ->
        [one] { $kinds }. Najwyżej { $limit } MB. Osoba ucząca się dostanie link ważny { $days } dzień.
        [few] { $kinds }. Najwyżej { $limit } MB. Osoba ucząca się dostanie link ważny { $days } dni.
        [many] { $kinds }. Najwyżej { $limit } MB. Osoba ucząca się dostanie link ważny { $days } dni.
       *[other] { $kinds }. Najwyżej { $limit } MB. Osoba ucząca się dostanie link ważny { $days } dnia.
    }
desk-file-text = Kilka słów do pliku (można zostawić puste)
desk-file-send = Wyślij plik
desk-file-sent = Plik wysłano.
# $reason: empty, large or kind. $limit (number): megabytes. $kinds: such as .pdf, .png
desk-file-error =
    { $reason ->
        [empty] Najpierw trzeba wybrać plik. Plik nie może być pusty.
        [large] Ten plik jest za duży. Może mieć najwyżej { $limit } MB.
        [room] W tej chwili nie ma miejsca na pliki. Starsze pliki znikną same. Prosimy powiadomić administratora.
       *[kind] Takiego pliku nie można wysłać. Zawartość musi zgadzać się z nazwą, bez makr, i być jednego z tych rodzajów: { $kinds }.
    }

# The learner's files. Who holds the conversation can allow them.
desk-file-learner-may = Osoba ucząca się może wysyłać pliki do końca tej rozmowy.
desk-file-learner-may-not = Osoba ucząca się nie może wysyłać plików.
desk-file-learner-allow = Pozwól wysyłać pliki
desk-file-learner-stop = Nie przyjmuj więcej plików
desk-file-learner-files-allowed = Od teraz osoba ucząca się może wysyłać pliki.
desk-file-learner-files-stopped = Osoba ucząca się nie może już wysyłać plików.
