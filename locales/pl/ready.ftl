# Saved replies that come with Cairn. Counsellors see the name in their list; the text goes to learners.
# Every variable is filled when the reply is used; see docs/desk-replies.md.

ready-greeting = Dzień dobry, { $name }! Tu { $counsellor }. Znam już rozmowę z asystentem, więc nie trzeba niczego powtarzać. Co jest teraz najważniejsze?
ready-greeting-name = Powitanie
ready-moment = Proszę o chwilę cierpliwości, już to sprawdzam.
ready-moment-name = Chwileczkę
ready-more = Żeby poszukać odpowiednich kursów, chcę zapytać o trzy rzeczy: ile czasu w tygodniu można na to przeznaczyć, od kiedy i czy lepiej przez internet, czy na miejscu?
ready-more-name = Czas, początek, forma
ready-goal = Do czego ma się przydać nauka: do nowej pracy, do obecnej czy do dalszych studiów?
ready-goal-name = Pytanie o cel
ready-offer = Warto zobaczyć tę ofertę: { $offer }. Karta poniżej pokazuje, co o niej wiadomo, a czego organizator nie podaje.
ready-offer-name = Propozycja oferty
ready-recognition = O tym, czy mikropoświadczenie zostanie uznane na studiach albo w pracy, decyduje uczelnia lub pracodawca, do których trafi. Warto zapytać o to przed zapisaniem się, najlepiej na piśmie. Mogę pomóc ułożyć pytania.
ready-recognition-name = Uznawanie
ready-money = Nie mogę obiecać dofinansowania. Mogę pokazać, gdzie bywa dostępne i na jakich warunkach. Czy mogę zapytać o kraj zamieszkania i o obecną sytuację zawodową?
ready-money-name = Dofinansowanie
ready-tomorrow = Na dziś muszę już skończyć. Doradcy będą tu znowu: { $hours }. Pisać można o każdej porze, a to, co już napisane, nie zginie.
ready-tomorrow-name = Koniec dnia
ready-link = Szczegóły i zapisy są tutaj: { $link }
ready-link-name = Link do oferty
ready-silent = Czy rozmawiamy dalej? Jeśli teraz nie ma na to czasu, nic nie szkodzi. Do tego czatu można wrócić w każdej chwili.
ready-silent-name = Brak odpowiedzi
ready-bye = Dziękuję za rozmowę, { $name }! Teraz ją zakończę. Asystent zostaje do dyspozycji, a o rozmowę z doradcą można poprosić w każdej chwili. Powodzenia!
ready-bye-name = Pożegnanie
