# Nauka: błędne odpowiedzi asystenta i to, co się z nimi dzieje.

desk-review-wrong = Ta odpowiedź jest błędna
desk-review-heard = Wiadomość osoby uczącej się
desk-review-answer = Odpowiedź asystenta
desk-review-what = Co jest błędne?
desk-review-right = Poprawna odpowiedź
desk-review-right-hint = Własnymi słowami. Nie podawaj nazwisk ani danych kontaktowych.
desk-review-right-missing = Napisz poprawną odpowiedź, choćby w kilku słowach.
desk-review-intent = Co oznaczała ta wiadomość
desk-review-intent-hint = Tylko jeśli została źle zrozumiana; nazwy są objaśnione w docs/understanding.md.
desk-review-intent-none = Zrozumiano ją dobrze albo nie wiem
desk-review-send = Wyślij do oceny
desk-review-kept = Dziękujemy. Odpowiedź jest na liście do oceny.

desk-review-title = Ocena odpowiedzi
desk-review-lead = Odpowiedzi, które doradcy oznaczyli jako błędne. To, co zostanie tu postanowione, zapisuje polecenie „cairn review export”; nic nie zmienia się samo.
desk-review-filter-state = Pokaż
desk-review-filter-language = Język
desk-review-every-language = Wszystkie języki
desk-review-filter = Filtruj
desk-review-state-open = do decyzji
desk-review-state-test = przypadek testowy
desk-review-state-example = przykład do nauki
desk-review-state-dismissed = odrzucone
desk-review-read-as = odczytano jako { $intent }
desk-review-exported = wyeksportowano
desk-review-empty = Nic tu nie ma.

desk-review-one = Błędna odpowiedź
desk-review-back = Wróć do listy
desk-review-before = Wcześniejsze wiadomości tej osoby
desk-review-reading = Jak to zrozumiano
desk-review-reading-as = { $intent }, pewność { $percent }%
desk-review-reading-unknown = Nie wiadomo: asystent wtedy nie odpowiadał.
desk-review-check = Sprawdź oba teksty: nie mogą w nich zostać imiona, nazwiska, nazwy firm ani małych miejscowości. W ich miejsce wpisz zmyślone.
desk-review-masked = „[•••]” zastępuje dane osobowe, które znaleziono i usunięto.
desk-review-decision = Co z tym zrobić?
desk-review-decide-test = Przypadek testowy: asystent ma na to odpowiadać poprawnie
desk-review-decide-example = Przykład do nauki: wiadomość źle zrozumiano
desk-review-decide-dismissed = Odrzucić
desk-review-holds = Poprawna odpowiedź zawiera
desk-review-holds-hint = Dla przypadku testowego: słowa, które muszą się znaleźć w poprawnej odpowiedzi, po jednym fragmencie w wierszu. Krótkie fragmenty dopuszczają więcej sformułowań.
desk-review-never = Żadna odpowiedź nie zawiera
desk-review-never-hint = Słowa, które nie mogą się pojawić, po jednym fragmencie w wierszu.
desk-review-reason = Powód odrzucenia
desk-review-decide = Zapisz decyzję
desk-review-problem-choose = Wybierz, co z tym zrobić.
desk-review-problem-reason = Podaj powód odrzucenia.
desk-review-problem-heard = Wiadomość osoby uczącej się nie może być pusta.
desk-review-problem-holds = Wpisz co najmniej jeden fragment, który musi się znaleźć w poprawnej odpowiedzi.
desk-review-problem-button = Tu naciśnięto przycisk, więc nie jest to przykład do nauki. Można zrobić z tego przypadek testowy.
desk-review-problem-masked = Z „[•••]” nie da się uczyć. Wpisz w to miejsce zmyślone słowa.
desk-review-problem-intent = Wybierz, co oznaczała wiadomość.
desk-review-operator = O tym, co dalej, decyduje osoba z rolą operatora.
# Before the reason, where a learner gave the answer a thumb down.
desk-review-of-learner = Zaznaczyła osoba ucząca się.
