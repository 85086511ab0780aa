# Files that a counsellor sends to a learner.

# The link below the message. $name: of the file. $size: such as 120 kB. $day: the last day on which it works
file-link = { $name } ({ $size }), do pobrania do { $day }
# Said with a file where the counsellor wrote nothing.
file-here = Przesyłam plik.
# $count (number): the size
file-size-kb = { $count } kB
file-size-mb = { $count } MB
file-gone-title = Tego pliku tu nie ma
file-gone = Link może być za stary albo niepełny. Pliki można pobrać tylko przez pewien czas, potem są usuwane.
file-trouble-title = W tej chwili nie można otworzyć pliku
file-trouble = Spróbuj ponownie za kilka minut.
file-back = Wróć do czatu
# A learner's file that is not taken. $limit (number): megabytes. $kinds: endings of names. $most (number): files
file-error =
    { $reason ->
        [empty] Wybierz plik. Nie może być pusty.
        [large] Ten plik jest za duży. Może mieć najwyżej { $limit } MB.
        [many] Liczba wysłanych plików: { $most }. Więcej nie można wysłać w tej rozmowie.
        [not-allowed] Pliki można wysyłać tylko wtedy, gdy doradca na to pozwoli. Poproś o to w wiadomości.
       *[kind] Tego pliku nie można wysłać. Można wysłać: { $kinds }. Zawartość musi pasować do nazwy i nie może mieć makr.
    }
# Said by the learner with a file.
file-from-learner = Wysyłam plik.
