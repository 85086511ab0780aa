# Saved replies: the page where they are kept, and the list beside a conversation.

desk-replies-title = Zapisane odpowiedzi
desk-replies-about = Teksty, które często się przydają. Do wiadomości wstawia się je jednym klawiszem, a przed wysłaniem można je zmienić.
desk-replies-new = Nowa zapisana odpowiedź
desk-replies-load = Dodaj gotowe odpowiedzi
desk-replies-search = Szukaj w zapisanych odpowiedziach
desk-replies-search-hint = Słowa z nazwy albo z tekstu. Wystarczy początek słowa.
desk-replies-keys = Słowa z nazwy albo z tekstu. Strzałka w dół: do listy. Enter: wstaw do wiadomości. Escape: z powrotem tutaj.
# $count (number): how many were found
desk-replies-count =
    { $count ->
        [0] Nie znaleziono zapisanej odpowiedzi.
        [one] { $count } zapisana odpowiedź
        [few] { $count } zapisane odpowiedzi
        [many] { $count } zapisanych odpowiedzi
       *[other] { $count } zapisanej odpowiedzi
    }
desk-replies-shared = wspólna
desk-replies-private = tylko dla Ciebie
# $count (number): how often it was used
desk-replies-used =
    { $count ->
        [0] jeszcze nieużywana
        [one] użyta raz
        [few] użyta { $count } razy
        [many] użyta { $count } razy
       *[other] użyta { $count } raza
    }
desk-replies-told-saved = Zapisano.
desk-replies-told-deleted = Usunięto.
desk-replies-told-loaded = Dodano gotowe odpowiedzi.
desk-replies-back = Wszystkie zapisane odpowiedzi
desk-replies-name = Nazwa
desk-replies-name-hint = Widać ją na liście. Osoba ucząca się jej nie widzi.
# $language: such as Polish
desk-replies-text = Tekst ({ $language })
desk-replies-share = Wspólna dla wszystkich przy stanowisku
desk-replies-share-hint = Wspólne odpowiedzi mogą zmieniać osoby z rolą opiekuna zespołu lub redaktora katalogu.
desk-replies-save = Zapisz
desk-replies-copy = Zrób kopię dla mnie
# $name: the name of the reply
desk-replies-copy-name = Kopia: { $name }
desk-replies-delete = Usuń
desk-replies-delete-ask = Usunąć „{ $name }”?
desk-replies-delete-own = Nie będzie można jej przywrócić. Wysłane już wiadomości zostaną bez zmian.
desk-replies-delete-shared = Zniknie dla wszystkich przy stanowisku i nie będzie można jej przywrócić. Wysłane już wiadomości zostaną bez zmian.
desk-replies-keep = Zostaw
desk-replies-only-read = To wspólna odpowiedź. Można jej używać i zrobić kopię, którą da się zmienić.
desk-replies-manage = Porządkuj zapisane odpowiedzi
desk-replies-learner = Imię osoby uczącej się
desk-replies-learner-hint = Tylko jeśli zostało podane w rozmowie. W polskim tekście najlepiej w wołaczu, na przykład „Anno”. Trafia do tekstu i nigdzie indziej nie jest zapisywane.
# $wanted, $language: names of languages
desk-replies-foreign = Brak tekstu w tym języku: { $wanted }. Ten jest w języku: { $language }.
# $names: variables such as {"{"}name{"}"}
desk-replies-open = Do uzupełnienia: { $names }

desk-replies-variables = Zmienne
desk-replies-variable-name = imię osoby uczącej się, jeśli zostanie wpisane obok listy
desk-replies-variable-counsellor = Twoje imię lub nazwa, tak jak widzą je osoby uczące się
desk-replies-variable-offer = tytuły dołączonych ofert
desk-replies-variable-link = strona pierwszej dołączonej oferty
desk-replies-variable-day = dzisiejsza data
desk-replies-variable-hours = kiedy doradcy będą znów dostępni
desk-replies-variables-about = Uzupełniają się przy wstawianiu odpowiedzi do wiadomości. To, czego nie wiadomo, zostaje w nawiasach klamrowych, żeby było widać przed wysłaniem.

desk-replies-wrong = Nie zapisano. Poniżej zaznaczono, co trzeba poprawić.
desk-replies-wrong-name = Podaj nazwę.
desk-replies-wrong-text = Wpisz tekst przynajmniej w jednym języku.
# $limit (number): how many characters are allowed
desk-replies-wrong-long = Za długie. Można użyć najwyżej { $limit } znaków.
# $names: what was typed in braces. $known: the variables there are
desk-replies-wrong-variable = Nie ma takiej zmiennej: { $names }. Można użyć tych: { $known }.
desk-replies-error-unknown = Nie ma takiej zapisanej odpowiedzi. Być może została usunięta.
