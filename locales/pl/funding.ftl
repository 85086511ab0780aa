utter-ask-funding =
    Nie znam jeszcze programów dofinansowania w poszczególnych krajach i regionach, więc nie mogę powiedzieć, co Ci przysługuje.
    Na kartach ofert jest cena, jeśli podaje ją organizator. Mogę też szukać tylko ofert bezpłatnych albo tańszych.
    O pieniądze zapytaj:
    • organizatora: o zniżki, raty i zwroty,
    • pracodawcę: czy płaci za szkolenia,
    • urząd pracy: o wsparcie dla osób pracujących i szukających pracy.
    Zapytaj przed zapisem na kurs: czasem wniosek trzeba złożyć wcześniej. Doradca lub doradczyni pomoże znaleźć właściwe miejsce.
    .button-find-offers = Znajdź kurs
    .button-request-human = Porozmawiaj z doradcą
