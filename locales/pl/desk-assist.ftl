# Asystent doradcy: podpowiedzi, własne pytania, ostrzeżenia.

desk-assist-warn-unknown = Dołączonej oferty ({ $id }) nie ma w katalogu.
desk-assist-warn-full = „{ $title }”: brak wolnych miejsc.
desk-assist-warn-closed = „{ $title }”: zapisy są już zamknięte.
desk-assist-warn-closed-on = „{ $title }”: zapisy są już zamknięte, ostatni dzień minął { $day }.
desk-assist-warn-withdrawn = „{ $title }”: organizator wycofał tę ofertę.
desk-assist-instead-unknown = Usuń ją albo wybierz inną ofertę z katalogu.
desk-assist-instead-offer = Zaproponuj inną ofertę albo napisz, że teraz nie można się na nią zapisać, a o następny termin najlepiej zapytać organizatora.

desk-assist-suggest = Podpowiedź asystenta
desk-assist-nothing = Asystent nie ma tu nic do podpowiedzenia.
desk-assist-away = Asystent chwilowo nie odpowiada. Można pisać dalej, nic nie zginie.
desk-assist-retry = Spróbuj ponownie
desk-assist-back = Wróć do rozmowy
desk-assist-insert = Wstaw do odpowiedzi
desk-assist-attach = Dołącz
desk-assist-plan = Dołącz wszystkie jako plan
desk-assist-sources = { $count ->
    [one] { $count } źródło
    [few] { $count } źródła
    [many] { $count } źródeł
   *[other] { $count } źródła
    }

desk-assist-ask = Zapytaj Cairn
desk-assist-question = Twoje pytanie
desk-assist-question-hint = Własnymi słowami, także o konkretny przypadek: „ma 12 ECTS z analizy danych, chce większe poświadczenie w Niemczech”. Osoba ucząca się tego nie widzi. Nie podawaj nazwisk ani numerów dokumentów.
desk-assist-answer-in = Język odpowiedzi
desk-assist-ask-send = Zapytaj
desk-assist-answered = { $count ->
    [0] Brak odpowiedzi.
    [one] { $count } odpowiedź.
    [few] { $count } odpowiedzi.
    [many] { $count } odpowiedzi.
   *[other] { $count } odpowiedzi.
    }
desk-assist-in-theirs = Jeszcze raz w języku osoby uczącej się ({ $language })
desk-assist-anew = Zacznij od nowa

desk-assist-warnings = Zanim wyślesz

desk-assist-promise-recognition = To obietnica uznania: „{ $sentence }”
desk-assist-promise-admission = To obietnica miejsca lub przyjęcia: „{ $sentence }”
desk-assist-promise-money = To obietnica pieniędzy: „{ $sentence }”
desk-assist-promise-job = To obietnica pracy: „{ $sentence }”
desk-assist-promise-stacking = To obietnica zaliczenia: „{ $sentence }”
desk-assist-instead-recognition = Lepiej napisać: decyduje ten, komu pokazuje się poświadczenie (uczelnia, pracodawca, urząd); najlepiej zapytać go przed zapisaniem się.
desk-assist-instead-admission = Lepiej napisać: o przyjęciu decyduje organizator; wymagania są podane w ofercie.
desk-assist-instead-money = Lepiej napisać: decyduje instytucja, która płaci; warto ją wskazać i doradzić, żeby zapytać przed zapisaniem się.
desk-assist-instead-job = Lepiej napisać: decyduje pracodawca; poświadczenie może pokazać zdobyte umiejętności.
desk-assist-instead-stacking = Lepiej napisać: to, co zostanie zaliczone, ustala instytucja przyjmująca, w każdym przypadku osobno; najlepiej zapytać ją na piśmie przed zapisaniem się.

desk-assist-key-i = Wstaw pierwszą podpowiedź do odpowiedzi
desk-assist-key-j = Wstaw najnowszą odpowiedź Cairn do odpowiedzi
desk-assist-key-q = Zapytaj Cairn
# $names (text): zmienne zapisanej odpowiedzi, oddzielone przecinkami
desk-assist-warn-open = Zostało coś do uzupełnienia: { $names }.
desk-assist-warn-open-instead = Wpisz tam właściwą treść albo usuń to miejsce.
