# Te odpowiedzi opisują to, co serwis robi dzisiaj. Zmieniaj je razem z serwisem, nigdy wcześniej.
# The front puts what it knows of its own settings (privacy-… below) in place of the text of utter-ask-privacy.
utter-ask-privacy =
    Ta rozmowa jest zapisana, żeby można było do niej wrócić. Nie trzeba podawać imienia ani nazwiska. Masz prawo do kopii swoich danych i do ich usunięcia (RODO, art. 15 i 17).
    .button-delete-my-data = Usuń moje dane
    .button-export-my-data = Chcę kopię moich danych
    .button-request-human = Porozmawiaj z człowiekiem
    .sources = gdpr

# The question. Only its first button deletes; what is typed for it is in erasing.ftl. The 15 minutes are those of front/deleting.py.
utter-delete-my-data =
    Usunąć wszystko? Tego nie da się cofnąć.
    • Na zawsze znikną: cała ta rozmowa, a z nią wiadomości, pliki, plany, umówione rozmowy, prośby o rozmowę z człowiekiem, dane kontaktowe, oceny i notatki doradców – w każdej aplikacji, w której była prowadzona.
    • Zostaną: informacja, że jakaś rozmowa została usunięta, z datą i numerem potwierdzenia; liczby do statystyk; wykaz czynności pracowników, bez Twoich słów. Nie wynika z nich, kim jesteś. Starsze kopie zapasowe organizacja prowadząca ten serwis usuwa w ustalonym terminie.
    • Nie mamy wpływu na to, co zapisano na Twoim urządzeniu, ani na to, co wciąż pokazuje Twoja aplikacja.
    Nic nie zniknie, dopóki nie wybierzesz „Tak, usuń wszystko” w ciągu 15 minut. Jeśli się nie uda, spróbuj później albo poproś o rozmowę z doradcą.
    .button-front-erase-now = Tak, usuń wszystko
    .button-front-erase-not = Nie, zostaw

utter-export-my-data =
    Możesz dostać kopię danych, które ten serwis przechowuje o tej rozmowie: jako stronę do czytania i jako dane dla programów (JSON).
    Jeśli to nie zadziała, poproś o rozmowę z doradcą i napisz, że chcesz dostać kopię swoich danych.
    .button-front-export = Pobierz moje dane
    .button-request-human = Porozmawiaj z człowiekiem

## What is kept, from the settings of this service. Each sentence stands only where it is true.

privacy-page = Jakie dane tu przechowujemy
privacy-begin = Oto, co ten serwis przechowuje o Tobie przy obecnych ustawieniach:
privacy-title-what = Co przechowujemy
privacy-title-where = Gdzie
privacy-title-long = Jak długo
privacy-title-who = Kto może to przeczytać
privacy-title-others = Czego dowiadują się inni
privacy-title-rights = Twoje prawa
privacy-what = Przechowujemy Twoje wiadomości, odpowiedzi i ich godziny, żeby można było wrócić do rozmowy.
privacy-what-person = Jeśli poprosisz o rozmowę z doradcą: także tę prośbę, rozmowę, pliki, umówione terminy, kontakt, jeśli go zostawisz, i notatki doradców.
privacy-what-survey = Jeśli odpowiesz na dwa pytania po rozmowie, odpowiedzi są przechowywane razem z nią.
privacy-what-not = Nie wpisuj tu numeru PESEL, numerów dokumentów ani kart, ani szczegółów o zdrowiu.
privacy-where-here = Dane są we własnej bazie tego serwisu, na tym samym serwerze, na którym on działa.
privacy-where-apart = Dane są we własnej bazie tego serwisu, na osobnym serwerze baz danych, który wybrała organizacja.
privacy-where-sealed = Kontakty i notatki doradców są tam zaszyfrowane.
# $days (number), also in the next ones
privacy-long = { $days ->
        [one] Rozmowę usuwamy po { $days } dniu od ostatniej wiadomości.
       [few] Rozmowę usuwamy po { $days } dniach od ostatniej wiadomości.
       [many] Rozmowę usuwamy po { $days } dniach od ostatniej wiadomości.
      *[other] Rozmowę usuwamy po { $days } dniach od ostatniej wiadomości.
    }
privacy-long-person = { $days ->
        [one] Po prośbie o rozmowę z doradcą usuwamy ją po { $days } dniu od ostatniej wiadomości albo od zakończenia sprawy, jeśli to nastąpi później.
       [few] Po prośbie o rozmowę z doradcą usuwamy ją po { $days } dniach od ostatniej wiadomości albo od zakończenia sprawy, jeśli to nastąpi później.
       [many] Po prośbie o rozmowę z doradcą usuwamy ją po { $days } dniach od ostatniej wiadomości albo od zakończenia sprawy, jeśli to nastąpi później.
      *[other] Po prośbie o rozmowę z doradcą usuwamy ją po { $days } dniach od ostatniej wiadomości albo od zakończenia sprawy, jeśli to nastąpi później.
    }
privacy-long-contact = { $days ->
        [one] Zostawiony kontakt usuwamy po { $days } dniu od zakończenia sprawy.
       [few] Zostawiony kontakt usuwamy po { $days } dniach od zakończenia sprawy.
       [many] Zostawiony kontakt usuwamy po { $days } dniach od zakończenia sprawy.
      *[other] Zostawiony kontakt usuwamy po { $days } dniach od zakończenia sprawy.
    }
privacy-long-files = { $days ->
        [one] Pliki usuwamy po { $days } dniu od wysłania.
       [few] Pliki usuwamy po { $days } dniach od wysłania.
       [many] Pliki usuwamy po { $days } dniach od wysłania.
      *[other] Pliki usuwamy po { $days } dniach od wysłania.
    }
privacy-long-plans = { $days ->
        [one] Przygotowane dla Ciebie plany usuwamy po { $days } dniu.
       [few] Przygotowane dla Ciebie plany usuwamy po { $days } dniach.
       [many] Przygotowane dla Ciebie plany usuwamy po { $days } dniach.
      *[other] Przygotowane dla Ciebie plany usuwamy po { $days } dniach.
    }
# $name (text): the organisation
privacy-who-organisation = Ten serwis prowadzi: { $name }.
privacy-who-person = Rozmowę mogą przeczytać doradcy i inne osoby, które prowadzą ten serwis, zwłaszcza gdy poprosisz o rozmowę z doradcą.
privacy-who-nobody = Rozmowę mogą przeczytać tylko osoby, które prowadzą ten serwis. Obecnie nie ma tu doradców.
privacy-who-no-name = Nie trzeba podawać imienia ani nazwiska.
privacy-others-none = Cairn nie wysyła jej do innych firm.
# $app (text): the name of a messaging app
privacy-others-app = Jeśli piszesz w aplikacji { $app }, rozmowę ma także ta aplikacja.
# $program (text): the name of a program
privacy-others-desk = Jeśli piszesz na czacie, który działa w programie { $program }, rozmowę ma także ten program i tam odpowiadają doradcy.
privacy-others-letters = Jeśli zostawisz adres e-mail, serwer poczty dostarczy na niego wiadomość, że doradca odpisał. Nie ma w niej treści rozmowy.
privacy-others-group = Gdy ktoś czeka na doradcę, grupa doradców na Telegramie dostaje o tym wiadomość, bez treści rozmowy.
privacy-rights = Masz prawo do kopii swoich danych i do ich usunięcia (RODO, art. 15 i 17): napisz „chcę kopię moich danych” albo „usuń moje dane”.
privacy-rights-contact = Zostawiony kontakt możesz wycofać: napisz „usuń mój kontakt”.
# $address (text): of a web page
privacy-rights-notice = Klauzula informacyjna organizacji, z jej adresem i pozostałymi prawami: { $address }
privacy-notice = Klauzula informacyjna organizacji
