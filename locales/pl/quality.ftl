utter-ask-quality =
    O jakość dba się z dwóch stron.
    • Od wewnątrz: organizator sprawdza poświadczenie i kurs, zbiera też opinie uczestników oraz innych osób, które znają daną dziedzinę.
    • Z zewnątrz: niezależna kontrola dotyczy głównie całego organizatora, a mniej pojedynczych kursów. W szkolnictwie wyższym wyników można szukać w rejestrze DEQAR, a w kształceniu zawodowym europejskie ramy nazywają się EQAVET.
    To nie daje pewności, że każdy kurs jest dobry, a Cairn sam nie ocenia jakości.
    Zapytaj organizatora, kto go kontroluje z zewnątrz i kiedy ostatnio to było. Jeśli nie umie odpowiedzieć, zachowaj ostrożność.
    .button-ask-authenticity = Jak rozpoznać fałszywkę?
    .button-find-offers = Znajdź kurs
    .button-request-human = Porozmawiaj z doradcą
    .sources = annex-ii

utter-ask-assessment =
    Sama obecność nie wystarczy: zanim dostaniesz mikropoświadczenie, ktoś oceni efekty Twojej nauki według jasnych standardów.
    Forma bywa różna. Może to być test, projekt, zadanie praktyczne, teczka z Twoimi pracami albo rozmowa.
    W dokumencie powinien być podany rodzaj oceny. Może też być informacja, czy ktoś nadzorował egzamin i sprawdzał tożsamość.
    Przed zapisem zapytaj organizatora o kryteria, drugie podejście i ułatwienia dla osób o szczególnych potrzebach. O tym decyduje organizator.
    .button-find-offers = Znajdź kurs
    .button-ask-prior-learning = Czy liczy się doświadczenie?
    .sources = annex-i, annex-ii

utter-ask-authenticity =
    Sprawdź w dokumencie cztery rzeczy:
    • czyje to poświadczenie,
    • kto je wydał: pełna nazwa prawna organizacji,
    • data wydania,
    • miejsce wydania.
    Jeśli dokument jest cyfrowy, sprawdź też pieczęć elektroniczną albo podpis. W razie wątpliwości zapytaj wystawcę, korzystając z danych kontaktowych znalezionych samodzielnie. Nieudane sprawdzenie to jeszcze nie dowód oszustwa. Cairn nie poświadcza żadnych dokumentów.
    .button-check-credential = Chcę sprawdzić swoje
    .button-ask-portability = Gdzie się je trzyma?
    .sources = annex-i, annex-ii
