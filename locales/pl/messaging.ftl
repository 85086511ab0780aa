# What is said in messaging apps (Telegram, Matrix, …) by the channel itself. Plain text, no variables
# but those named. Messages are read on a phone: short lines.

# The first words in a chat: they must say at once that this is a machine (AI Act, Article 50).
messaging-greeting =
    Dzień dobry, tu Cairn. Jestem programem komputerowym, nie człowiekiem.
    Pomagam znaleźć kursy i mikropoświadczenia oraz wyjaśniam, czym one są. W każdej chwili można poprosić o rozmowę z doradcą.
    To, co piszesz, zapisuję, aby można było wrócić do rozmowy. Doradcy mogą ją przeczytać, gdy poprosisz o rozmowę z nimi. Polecenie /delete usuwa wszystko.
    Czego chcesz się nauczyć albo do czego ma Ci się to przydać?
# Ways to begin: pressed, they are said as the learner's own words.
messaging-begin-goal = Chcę pracować z komputerami
messaging-begin-what = Co to jest mikropoświadczenie?
messaging-begin-person = Chcę porozmawiać z człowiekiem

# $prefix (text): what commands begin with here, “/” or “!”
messaging-help =
    Po prostu napisz własnymi słowami, czego chcesz się nauczyć. Niektóre rzeczy można też zrobić tak:
    { $prefix }start – pokaż, jak można zacząć
    { $prefix }language – zmień język
    { $prefix }human – poproś o rozmowę z doradcą
    { $prefix }code – rozmawiaj dalej gdzie indziej, na przykład na stronie internetowej
    { $prefix }stop – nie wysyłaj mi więcej wiadomości
    { $prefix }delete – usuń wszystko, co tu zostało napisane
    { $prefix }help – pokaż tę listę
# The list of commands in the app's menu. At most 256 characters each, better one line.
messaging-menu-start = Zacznij lub zobacz, jak można zacząć
messaging-menu-help = Co potrafię
messaging-menu-language = Zmień język
messaging-menu-human = Porozmawiaj z doradcą
messaging-menu-code = Rozmawiaj dalej gdzie indziej
messaging-menu-stop = Nie wysyłaj mi więcej wiadomości
messaging-menu-delete = Usuń wszystko, co tu zostało napisane
# What may be typed for each command, besides its name in the menu: single words with blanks between.
messaging-typed-start = start zacznij
messaging-typed-help = pomoc
messaging-typed-language = język
messaging-typed-human = człowiek doradca
messaging-typed-code = kod urządzenie
messaging-typed-stop = stop
messaging-typed-delete = usuń skasuj
# What the app shows about the bot before the first message; at most 512 characters.
messaging-about = Porady o kursach i mikropoświadczeniach. Odpowiada program komputerowy, który podaje źródła, a na życzenie – doradca.

messaging-language-which = W jakim języku chcesz rozmawiać?
# Said in the new language.
messaging-language-chosen = Dobrze, od teraz po polsku.

messaging-stopped = Dobrze, nie wyślę już żadnych wiadomości. Aby wrócić do rozmowy, wystarczy coś napisać.
messaging-group = Dziękuję za zaproszenie! Rozmawiam tylko z jedną osobą naraz, bo pytania o naukę bywają osobiste. Proszę napisać bezpośrednio do mnie. Teraz opuszczam tę grupę.

## What cannot be read

messaging-got-voice = Dziękuję, ale nie mogę odsłuchać nagrania. Proszę to napisać.
messaging-got-picture = Dziękuję za zdjęcie, ale nie widzę obrazów. Proszę napisać, o co chodzi.
messaging-got-video = Dziękuję za film, ale nie mogę go obejrzeć. Proszę napisać, o co chodzi.
messaging-got-sticker = Ładna naklejka! Rozumiem jednak tylko tekst. Czego chcesz się nauczyć?
messaging-got-file = Dziękuję, ale nie mogę odczytać plików. Proszę napisać, co jest w nim ważne. W sprawie dokumentów może pomóc doradca: /human
messaging-got-poll = Nie mogę głosować w ankietach, bo jestem programem komputerowym. Czego chcesz się nauczyć?
# When something is written below what cannot be read; the answer to that follows.
messaging-got-caption = Dziękuję. Załącznika nie mogę otworzyć, ale czytam to, co jest pod nim napisane.
messaging-got-other = Nie mogę odczytać takiej wiadomości. Proszę napisać to słowami.
messaging-got-locked = Ten czat jest szyfrowany, a zaszyfrowanych wiadomości nie mogę odczytać. Żeby ze mną porozmawiać, utwórz nowy prywatny pokój: jeszcze przed utworzeniem wyłącz szyfrowanie, a potem zaproś mnie do niego. Nie widzę tego, co tu napisano.

## A place or a telephone number that was shared

# $town (text): the nearest larger town
messaging-place-ask = Dziękuję. Najbliższe miasto to { $town }. Czy szukać kursów właśnie tam? Dokładnego miejsca nie zapisuję.
messaging-place-unknown = Dziękuję, ale nie znam miasta w pobliżu tego miejsca. Proszę napisać nazwę miasta. Dokładnego miejsca nie zapisuję.
# Said as the learner's own words. $town (text): in its basic form
messaging-said-place = Miasto: { $town }
messaging-not-place = Dobrze, nie skorzystam z tej informacji. Zawsze można napisać nazwę miasta.
# $phone (text): a telephone number
messaging-contact-ask = Czy doradca może zadzwonić pod ten numer: { $phone }?
messaging-contact-other = To chyba kontakt do innej osoby, więc z niego nie skorzystam. Jeśli chcesz, aby doradca do Ciebie zadzwonił, udostępnij lub napisz swój numer.
# Said as the learner's own words.
messaging-said-contact = Mój numer telefonu: { $phone }
messaging-not-contact = Dobrze, nie skorzystam z tego numeru i go nie zapiszę.
messaging-yes-use = Tak, proszę
messaging-no-use = Nie

## A message that was changed after it was sent

messaging-edit-ask = Treść Twojej wiadomości się zmieniła, a moja odpowiedź dotyczyła pierwszej wersji. Czy odpowiedzieć na nową?
messaging-yes-edit = Odpowiedz na nową wersję
messaging-no-edit = Nie trzeba
messaging-not-edit = Dobrze.
# Zapisane w miejscu wycofanej wiadomości, tam gdzie rozmowę czytają doradcy.
messaging-withdrawn = (Ta wiadomość została wycofana.)

## Deleting

messaging-delete-ask = Czy usunąć wszystko, co tu zostało napisane, także notatki doradców? Tego nie da się cofnąć.
messaging-yes-delete = Tak, usuń wszystko
messaging-no-delete = Nie, zostaw
messaging-not-delete = Dobrze, nic nie zostało usunięte.
messaging-deleted = Usunęliśmy wszystko, co mieliśmy z tej rozmowy. Czat widać już tylko w tej aplikacji – możesz go w niej usunąć samodzielnie. Jeśli napiszesz znowu, zaczniemy od początku.
# Gdzie to, co napisano w czacie, przechowuje sama poradnia, na przykład w Chatwoot.
messaging-deleted-ours = Usunęliśmy wszystko, co asystent miał z tej rozmowy. Ten czat jest nadal w programie, którego używają doradcy: jeśli ma być usunięty także tam, poproś ich o to tutaj. Jeśli napiszesz znowu, asystent zacznie od początku.
# $number (text): of the receipt
messaging-receipt = Numer potwierdzenia: { $number }
messaging-delete-away = W tej chwili nie mogę tego usunąć. Nic nie zostało usunięte. Proszę spróbować później albo poprosić o pomoc doradcę: /human

## Moving a conversation between channels

# Po odnośniku z kodem: nie wiadomo, kto go przysłał.
messaging-move-ask = Ten link otwiera w tym czacie rozmowę z innego miejsca. Zgódź się tylko wtedy, gdy to Twój własny link: każdy, kto ma otwartą tamtą rozmowę, widzi, co tu piszesz. Dotychczasowa rozmowa nie będzie wtedy toczyć się dalej w tym czacie. Czy otworzyć tamtą?
messaging-yes-move = Tak, otwórz
messaging-no-move = Nie
messaging-not-move = Dobrze, wszystko zostaje bez zmian.
messaging-code-taken = Tutaj toczy się teraz dalej rozmowa z innego miejsca. Każdy, kto ma ją tam otwartą, widzi też to, co piszesz tutaj.
messaging-code-old = Ten kod nie działa. Być może jest w nim literówka, został już użyty albo minęło ponad 10 minut. Poproś o nowy kod tam, gdzie rozmowa jest otwarta.

## Parts of messages

# $name (text): as the counsellor chose it
messaging-counsellor = { $name } (doradztwo):
# Above what the learner wrote themselves, on the web page or in another app.
messaging-elsewhere = Twoja wiadomość z innego miejsca:
messaging-sources = Źródła
messaging-why = Dlaczego pasuje
messaging-mind = Co nie pasuje lub czego nie podano
messaging-page = Strona oferty
messaging-comparison = Porównanie
messaging-comparison-file = Porównanie jako PDF, do zachowania lub wydruku
messaging-more = Więcej o tej ofercie
messaging-keep = Zapisz
# Said as the learner's own words. $title (text): title of an offer
messaging-said-more = Więcej o ofercie „{ $title }”
messaging-said-keep = Zapisz ofertę „{ $title }”
# Above buttons that have nothing else to stand below.
messaging-next = Co dalej?
messaging-button-old = Ten przycisk już nie działa. Proszę napisać, o co chodzi, albo zajrzeć tutaj: /help
