### The chat widget. Its words hold no variables: the browser gets them as plain texts.

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
widget-welcome = Czego chcesz się nauczyć albo do czego ma Ci się to przydać? Napisz to tak, jak mówisz na co dzień, albo wybierz początek.
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
widget-replies = Proponowane odpowiedzi
# Spoken after the text of a link.
widget-new-tab = otwiera się w nowej karcie

# Dalsza rozmowa w innym miejscu, z jednorazowym kodem
widget-elsewhere = Rozmawiaj dalej gdzie indziej
widget-moving-code = Twój kod:
widget-moving-how = Wpisz go jako wiadomość tam, gdzie chcesz rozmawiać dalej. Działa raz, przez 10 minut. Nie pokazuj go nikomu: otwiera tę rozmowę.
widget-moving-telegram = Rozmawiaj dalej w Telegramie
widget-moving-link = Odnośnik do innego urządzenia:
widget-moving-making = Kod się przygotowuje…
widget-moving-empty = Nic tu jeszcze nie napisano. Najpierw napisz wiadomość, potem możesz zabrać rozmowę ze sobą.
widget-moving-typed = Kod z innego urządzenia lub komunikatora
widget-moving-join = Otwórz tamtą rozmowę
widget-moving-shared = Każdy, kto ma otwartą tamtą rozmowę, widzi, co w niej piszesz. Używaj tylko własnego kodu.
widget-moving-joined = Twoja rozmowa jest teraz otwarta tutaj.
widget-moving-close = Zamknij to okno
