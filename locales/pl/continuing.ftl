# Jedna rozmowa: powrót po dniach, inny język, inne miejsce.
### Powrót

# $day (text): data słowami
continuing-back = Witaj ponownie. Nasza ostatnia rozmowa odbyła się { $day }.
# $what (text): lista kryteriów
continuing-goal = Twoje kryteria: { $what }.
# $day (text): data słowami
continuing-checked = { $count ->
    [one] Tę ofertę sprawdzono jeszcze raz w katalogu { $day }. Nadal można się zapisać.
    [few] Te { $count } oferty sprawdzono jeszcze raz w katalogu { $day }. Nadal można się na nie zapisać.
    [many] Te { $count } ofert sprawdzono jeszcze raz w katalogu { $day }. Nadal można się na nie zapisać.
   *[other] Te { $count } oferty sprawdzono jeszcze raz w katalogu { $day }. Nadal można się na nie zapisać.
}
# Oferty oprócz tych, które są pokazane.
continuing-more = { $count ->
    [one] Sprawdzono też jeszcze jedną ofertę. Nadal można się na nią zgłosić.
    [few] Sprawdzono też { $count } inne oferty. Nadal można się na nie zgłosić.
    [many] Sprawdzono też { $count } innych ofert. Nadal można się na nie zgłosić.
   *[other] Sprawdzono też { $count } innej oferty. Nadal można się na nią zgłosić.
}
# $day (text): dzień rozpoczęcia, słowami
continuing-begun = „{ $title }”: zajęcia zaczęły się { $day }. Nadal można się zgłosić, ale kurs już trwa.
continuing-closed = „{ $title }”: zapisy już się skończyły.
continuing-full = „{ $title }”: nie ma już wolnych miejsc.
continuing-withdrawn = „{ $title }”: organizator wycofał tę ofertę.
continuing-missing = { $count ->
    [one] Jednej z pokazanych ofert nie ma już w katalogu.
    [few] { $count } z pokazanych ofert nie ma już w katalogu.
    [many] { $count } z pokazanych ofert nie ma już w katalogu.
   *[other] { $count } z pokazanych ofert nie ma już w katalogu.
}
# $what (text): lista z continuing-fact
continuing-changed = Zmiana w ofercie „{ $title }”. { $what }.
# $field (text): nazwa danych, na przykład „Cena”; $before i $after (text): co było i co jest
continuing-fact = { $field }: teraz { $after } (wcześniej: { $before })
continuing-unchanged = Cena i daty są takie same jak poprzednio.
continuing-button-delete = Usuń moje dane

### Inne miejsce

continuing-joined-device = Ta rozmowa jest teraz otwarta także na innym urządzeniu. Wszystkie wiadomości widać w obu miejscach.
continuing-joined-telegram = Ta rozmowa toczy się teraz także w Telegramie. Wszystkie wiadomości widać w obu miejscach.
continuing-joined-app = Ta rozmowa toczy się teraz także w innym komunikatorze. Wszystkie wiadomości widać w obu miejscach.
# $code (text), $minutes (number): jak długo działa, $page (text): odnośnik
continuing-code = Twój kod: { $code }. Zadziała tylko raz, w ciągu { $minutes } min. Wpisz go jako wiadomość tam, gdzie chcesz rozmawiać dalej, albo otwórz tam { $page }. Nie pokazuj go nikomu: kto go ma, może otworzyć tę rozmowę.

### Inny język

# Przycisk w języku, w którym ktoś zdaje się pisać.
continuing-speak = Czy przejść na polski?
