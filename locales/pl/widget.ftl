### The chat widget. Its words hold no variables: the browser gets them as plain texts.

# Nie do czytania: ustawienia regionalne (BCP 47), według których zapisuje się daty i godziny.
widget-dates = pl-PL

widget-title = Rozmowa
widget-open = Zapytaj o naukę
# While it loads after the button was pressed, and while that fails.
widget-opening = Otwieranie…
widget-retrying = Brak połączenia. Trwa kolejna próba…
# On the button, before a number: messages that came while the chat was closed.
widget-unread = Nowe wiadomości:
widget-close = Zamknij
# Button that asks for a counsellor.
widget-person = Poproś o doradcę
widget-menu = Menu
# The languages, each in its own.
widget-language-en = English
widget-language-pl = Polski
widget-not-loaded = Nie udało się tego wczytać. Sprawdź połączenie i spróbuj jeszcze raz.
widget-new-conversation = Nowa rozmowa
widget-new-started = Zaczyna się nowa rozmowa.
# Name of the list of messages, for screen readers.
widget-log = Wiadomości
widget-welcome = Czego chcesz się nauczyć albo do czego ma Ci się to przydać? Napisz to tak, jak mówisz na co dzień, albo wybierz, jak chcesz zacząć.
# Name of the group of the three buttons below.
widget-starters = Jak można zacząć
# The three are sent as the learner's own words.
widget-starter-goal = Chcę pracować z komputerami
widget-starter-what = Co to jest mikropoświadczenie?
widget-starter-person = Chcę porozmawiać z człowiekiem
widget-label = Twoja wiadomość
widget-send = Wyślij

## Who speaks

widget-you = Ty
widget-assistant = Asystent (program)
widget-counsellor = Doradca
widget-service = Informacja od serwisu

## How far a message has come

widget-sending = Wysyłanie…
widget-waiting = Czeka na połączenie
widget-kept = Wysłano i zapisano
widget-delivered = Dotarło do doradcy
widget-failed = Nie wysłano
widget-again = Wyślij jeszcze raz

## Status line

widget-typing = Asystent przygotowuje odpowiedź…
widget-offline = Brak połączenia. To, co napiszesz, zostanie tutaj i wyśle się, gdy połączenie wróci.
widget-online = Połączenie wróciło.

## Parts of an answer

widget-offers = Oferty
widget-why = Dlaczego pasuje
widget-mind = Co nie pasuje lub czego nie podano
widget-sources = Źródła
# Po źródle, przed datą: dzień przyjęcia tekstu albo ostatniego sprawdzenia.
widget-as-of = stan na
widget-replies = Proponowane odpowiedzi
# Spoken after the text of a link.
widget-new-tab = otwiera się w nowej karcie

## Reading aloud and larger letters

# Button under an answer, and what it says while it is read.
widget-read = Przeczytaj na głos
widget-read-stop = Zatrzymaj czytanie
widget-read-no-voice = Na tym urządzeniu nie ma głosu dla języka tej odpowiedzi. Można go dodać w ustawieniach urządzenia.
widget-read-failed = Nie udało się przeczytać odpowiedzi na głos. Spróbuj jeszcze raz.
widget-letters-larger = Większy tekst
widget-letters-smaller = Mniejszy tekst
widget-letters-100 = Rozmiar tekstu: 100%
widget-letters-125 = Rozmiar tekstu: 125%
widget-letters-150 = Rozmiar tekstu: 150%
widget-letters-200 = Rozmiar tekstu: 200%

## Below an answer

# Names of the two thumbs.
widget-up = Ta odpowiedź jest pomocna
widget-down = Coś jest nie tak z tą odpowiedzią
widget-copy = Skopiuj tę odpowiedź
widget-copied = Skopiowano.
widget-copy-conversation = Skopiuj rozmowę
widget-print = Wydrukuj rozmowę
widget-rated = Dziękujemy za opinię.
widget-rate-later = W tej chwili nie ma połączenia. Spróbuj ponownie, gdy wróci.
# After a thumb down; the reasons stand further down.
widget-fault = Co jest nie tak z tą odpowiedzią?
widget-fault-comment = Własnymi słowami, jeśli chcesz
widget-fault-seen-by = Osoby, które dbają o jakość odpowiedzi, zobaczą tę odpowiedź i Twoje pytanie. Nie pisz tu danych osobowych.
widget-fault-send = Wyślij opinię
widget-fault-leave = Nie chcę nic dodawać

## Between messages and in them

# A line before what came while the learner was away.
widget-new-messages = Nowe wiadomości
# Name of a table of offers.
widget-comparison = Oferty obok siebie
# Before the day on which an offer's record was last looked at.
widget-checked = Opis sprawdzony:

## Files, while a counsellor allows them

widget-attach = Wyślij plik
widget-attach-allowed = Możesz teraz wysyłać pliki do doradcy.
widget-attaching = Wysyłanie pliku…
widget-attached = Plik został wysłany.
widget-attach-failed = Plik nie został wysłany. Sprawdź połączenie i spróbuj ponownie.

## What is wrong with an answer; the desk's review list and the figures say it, too

widget-fault-wrong = Coś się nie zgadza
widget-fault-other-question = To odpowiedź na inne pytanie
widget-fault-unclear = Trudno to zrozumieć
widget-fault-missing = Czegoś brakuje
widget-fault-outdated = To już nieaktualne
widget-fault-other = Coś innego
widget-fault-none = bez podania powodu

## Downloading and deleting one's data

# Entry of the menu, and the title of what it opens.
widget-download = Pobierz moje dane
widget-download-about = Otrzymasz wszystko, co ten serwis przechowuje o tej rozmowie: Twoje wiadomości i odpowiedzi, prośby o rozmowę z człowiekiem wraz z podanym kontaktem, umówione rozmowy i Twoją ocenę rozmowy. Nic nie zostanie usunięte.
# Names of buttons.
widget-download-page = Jako strona do czytania
widget-download-json = Jako dane (JSON)
widget-download-not = Anuluj
widget-download-waits = Przygotowujemy Twoje dane…
widget-download-failed = Nie udało się. Sprawdź połączenie i spróbuj ponownie.
widget-download-done = Plik jest tam, gdzie przeglądarka zapisuje pobrane pliki.
# Entry of the menu, and the title of what it opens.
widget-erase = Usuń moje dane
widget-erase-about =
    Cała rozmowa zostanie usunięta na zawsze: wiadomości, prośby o rozmowę z człowiekiem, dane kontaktowe, umówione rozmowy, pliki i plany. Jeśli właśnie rozmawiasz z doradcą, rozmowa się zakończy.
    Zostają tylko liczby, które mówią, jak często coś się zdarza, bez informacji o Tobie, oraz to, co samodzielnie zapisano lub wydrukowano.
widget-erase-now = Usuń na zawsze
widget-erase-not = Zachowaj moje dane
widget-erase-waits = Usuwamy Twoje dane…
widget-erase-failed = Nie udało się. Sprawdź połączenie i spróbuj ponownie.
widget-erased = Rozmowa została usunięta.
widget-own-close = Zamknij

# Dalsza rozmowa w innym miejscu, z jednorazowym kodem
widget-elsewhere = Rozmawiaj dalej gdzie indziej
widget-moving-code = Twój kod:
widget-moving-how = Wpisz go jako wiadomość tam, gdzie chcesz rozmawiać dalej. Zadziała tylko raz, w ciągu 10 minut. Nie pokazuj go nikomu: kto go ma, może otworzyć tę rozmowę.
widget-moving-telegram = Rozmawiaj dalej w Telegramie
widget-moving-link = Link, który otworzysz na innym urządzeniu:
widget-moving-making = Przygotowujemy kod…
widget-moving-empty = Nic tu jeszcze nie napisano. Najpierw napisz wiadomość, a potem możesz przenieść rozmowę.
widget-moving-typed = Kod z innego urządzenia lub komunikatora
widget-moving-join = Otwórz tamtą rozmowę
widget-moving-shared = Każdy, kto ma otwartą tamtą rozmowę, widzi, co w niej piszesz. Używaj tylko własnego kodu. Dotychczasowa rozmowa nie będzie już wtedy widoczna na tej stronie.
widget-moving-joined = Twoja rozmowa jest teraz otwarta tutaj.
widget-moving-close = Zamknij to okno
