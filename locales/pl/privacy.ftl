# Te odpowiedzi opisują to, co usługa robi dzisiaj. Zmieniaj je razem z usługą, nigdy wcześniej.
utter-ask-privacy =
    Ta rozmowa jest zapisana we własnej bazie danych tej usługi, na serwerze organizacji, która ją prowadzi. Dzięki temu po odświeżeniu strony możesz pisać dalej.
    • Mogą ją przeczytać tylko osoby, które prowadzą tę usługę, zwłaszcza gdy poprosisz o rozmowę z doradcą.
    • Nie musisz podawać imienia ani nazwiska.
    • Cairn nie wysyła jej do innych firm.
    Nie wpisuj tu numeru PESEL, numerów dokumentów ani kart, ani szczegółów o zdrowiu.
    Masz prawo do kopii swoich danych i do ich usunięcia (RODO, art. 15 i 17).
    .button-delete-my-data = Usuń moje dane
    .button-export-my-data = Chcę kopię moich danych
    .button-request-human = Porozmawiaj z człowiekiem
    .sources = gdpr

utter-delete-my-data =
    Zapis Twojej rozmowy można usunąć, ale nie umiem jeszcze zrobić tego samodzielnie.
    Poproś o rozmowę z doradcą i napisz, że chcesz usunąć swoje dane. Doradca przekaże Twoją prośbę organizacji, która prowadzi tę usługę.
    .button-request-human = Porozmawiaj z człowiekiem

utter-export-my-data =
    Możesz dostać kopię zapisu swojej rozmowy, ale nie umiem jeszcze przygotować jej samodzielnie.
    Poproś o rozmowę z doradcą i napisz, że chcesz dostać kopię swoich danych. Doradca przekaże Twoją prośbę organizacji, która prowadzi tę usługę.
    .button-request-human = Porozmawiaj z człowiekiem
