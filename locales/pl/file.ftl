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
# Said by the learner with a file.
file-from-learner = Wysyłam plik.
