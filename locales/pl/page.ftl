### The page at "/": what the service is, and what it is not.

page-title = Cairn: doradztwo w uczeniu się przez całe życie
page-name = Cairn
page-skip = Przejdź do rozmowy
page-languages = Język
# Each language's name is written in that language, in every locale.
page-language-en = English
page-language-pl = Polski
# Two sentences: what the service is.
page-lead = Cairn pomaga znaleźć krótkie kursy i mikropoświadczenia, które pasują do Twojego celu. Napisz, czego chcesz się nauczyć, a zobaczysz oferty i powody, dla których pasują.
page-machine = Rozmawiasz z programem. Może się mylić, więc przed decyzją sprawdź ofertę u organizatora. W każdej chwili możesz poprosić o rozmowę z człowiekiem.
page-sample = Oferty w katalogu są przykładowe: wymyślone, żeby pokazać, jak działa serwis. Nie można się na nie zapisać.
page-noscript = Ten czat wymaga JavaScriptu, a w Twojej przeglądarce jest on wyłączony.
page-plain = Rozmawiaj bez JavaScriptu
# Shown when the chat has not appeared after some seconds.
page-late = Czat się nie pojawia?
