fact-principles-ten = Unia Europejska ma dziesięć zasad dotyczących mikropoświadczeń. Rada Unii Europejskiej przyjęła je w 2022 roku jako wskazówki dla państw i organizatorów; nie są prawem wiążącym szkoły.
    .more = Każdy kraj sam decyduje, jak z nich korzysta. Oferta może więc spełniać wszystkie zasady, część z nich albo żadną; warto zapytać o to organizatora.
    .simple = Unia ma dziesięć zasad dobrego mikropoświadczenia. To wskazówki. Szkoły nie muszą ich stosować.

fact-principles-list = To kolejno: 1 jakość, 2 przejrzystość, 3 przydatność, 4 ważna ocena, 5 ścieżki kształcenia, 6 uznawanie, 7 przenośny charakter, 8 zorientowanie na osobę uczącą się, 9 autentyczność, 10 informacje i poradnictwo.
    .more = Zasady od 1 do 4 dotyczą samej nauki, 5 i 6 tego, na poczet czego może się liczyć, 7 i 9 dokumentu, a 8 i 10 Ciebie.
    .simple = 1 jakość. 2 jasne informacje. 3 przydatna treść. 4 uczciwa ocena. 5 łączenie. 6 uznawanie. 7 łatwe przechowywanie. 8 dla osób uczących się. 9 prawdziwość. 10 porady.

fact-principles-ask-one = Możesz zapytać o każdą z nich: podaj numer albo nazwę.
    .more = Napisz na przykład „zasada 5” albo „przenośny charakter”. Wyjaśnię, czego zasada wymaga i co oznacza dla Ciebie.
    .simple = Napisz numer od 1 do 10. Wyjaśnię tę zasadę.

fact-principle-quality = Zasada 1, jakość: organizator sam sprawdza swoją pracę i podlega też kontroli z zewnątrz. Co to znaczy dla Ciebie: zapytaj, jakie zapewnianie jakości stoi za ofertą i gdzie jest to opisane.
    .more = Kontrola z zewnątrz dotyczy przede wszystkim organizatora i jego własnych procedur, a nie każdego kursu z osobna. Własne procedury powinny obejmować samo mikropoświadczenie, kurs, który do niego prowadzi, oraz opinie osób uczących się i innych organizatorów. Sposób kontroli ma być opisany i dostępny.
    .simple = Zasada 1 to jakość. Szkoła sprawdza swoją pracę. Inni też sprawdzają szkołę. Zapytaj, kto ją sprawdził.

fact-principle-transparency = Zasada 2, przejrzystość: wiadomo, czego się nauczysz, ile to pracy i – jeśli to podano – na jakim poziomie, a oferty można porównać. Co to znaczy dla Ciebie: jeśli takich informacji brakuje, zapytaj o nie przed zapłatą.
    .more = Uczelnie powinny w miarę możliwości podawać nakład pracy w punktach ECTS; inni mogą opisać go inaczej, na przykład w godzinach. Kraj może włączyć mikropoświadczenia do swojej ramy kwalifikacji, ale nie musi. Organizatorów należy szukać w publicznych rejestrach, a ofert na platformach takich jak Europass.
    .simple = Zasada 2 to jasne informacje. Wiesz, czego się uczysz. Wiesz, ile to pracy. Jeśli nie, najpierw zapytaj.

fact-principle-relevance = Zasada 3, przydatność: nauka ma określony cel, a jej treść zmienia się razem z potrzebami. Co to znaczy dla Ciebie: sprawdź, co będziesz po niej umieć i kiedy ostatnio zmieniano program.
    .more = Szkoły, pracodawcy, partnerzy społeczni i inni są zachęcani do współpracy, aby treść odpowiadała rynkowi pracy. To nie jest obietnica zatrudnienia.
    .simple = Zasada 3 to przydatna treść. Kurs ma jasny cel. Zmienia się, gdy zmienia się praca. Nie obiecuje zatrudnienia.

fact-principle-assessment = Zasada 4, ważna ocena: efekty uczenia się ocenia się na podstawie przejrzystych standardów. Co to znaczy dla Ciebie: przed zapisem dowiedz się, jak wygląda ocena i co trzeba zrobić, aby zaliczyć.
    .more = Sama obecność nie jest taką oceną. Rodzaj oceny to jeden z punktów, które mikropoświadczenie powinno podawać.
    .simple = Zasada 4 to uczciwa ocena. Ktoś sprawdza, czego się uczysz. Kryteria są jawne. Zapytaj o nie wcześniej.

fact-principle-pathways = Zasada 5, ścieżki kształcenia: małe poświadczenia można łączyć w większe, a zdobyć je można też za to, czego ktoś nauczył się gdzie indziej. Co to znaczy dla Ciebie: o zaliczeniu decyduje organizacja przyjmująca, więc najpierw zapytaj tam.
    .more = Mikropoświadczenia mają być modułowe. Nie daje to automatycznego prawa do kwalifikacji ani dyplomu. To, czego ktoś nauczył się w pracy lub w czasie wolnym, może po ocenie prowadzić do mikropoświadczenia, jeśli organizator to oferuje.
    .simple = Zasada 5 to łączenie. Małe poświadczenia mogą się sumować. Decyduje szkoła, która je przyjmuje. Najpierw zapytaj.

fact-principle-recognition = Zasada 6, uznawanie: mikropoświadczenia organizatorów kształcenia formalnego uznaje się według zwykłych procedur dla zagranicznych kwalifikacji i okresów nauki. Co to znaczy dla Ciebie: o uznaniu decyduje się w konkretnej sprawie i nie jest ono automatyczne.
    .more = Zasada wymienia dwa cele: naukę i pracę. Dla poświadczeń firm i innych organizatorów spoza kształcenia formalnego nie podaje procedury; tam pracodawca albo szkoła ocenia, ile są dla nich warte.
    .simple = Zasada 6 to uznawanie. Szkoły stosują zwykłe procedury. Nic nie dzieje się automatycznie. Zapytaj tam, gdzie chcesz go użyć.

fact-principle-portability = Zasada 7, przenośny charakter: poświadczenie należy do Ciebie, łatwo je przechować i udostępnić, także w bezpiecznym portfelu cyfrowym, na przykład Europass. Co to znaczy dla Ciebie: zapytaj, w jakiej postaci je dostaniesz.
    .more = To Ty decydujesz, komu je pokażesz; obowiązują przepisy o ochronie danych (RODO). Przechowywanie powinno opierać się na otwartych standardach, aby systemy się rozumiały i aby można było sprawdzić autentyczność.
    .simple = Zasada 7 to łatwe udostępnianie. Poświadczenie jest Twoje. Możesz je mieć w portfelu cyfrowym. Wybierasz, kto je widzi.

fact-principle-learner-centred = Zasada 8, zorientowanie na osobę uczącą się: naukę projektuje się dla osób, które mają z niej korzystać, a ich opinie ją ulepszają. Co to znaczy dla Ciebie: sprawdź, czy oferta odpowiada Twoim potrzebom, i mów, co można poprawić.
    .more = Osoby uczące się powinny brać udział w zapewnianiu jakości, w środku i na zewnątrz. Dobre znaki to jasny opis grupy docelowej i możliwość wyrażenia opinii.
    .simple = W zasadzie 8 ważna jest osoba ucząca się. Kurs pasuje do jej potrzeb. Twoja opinia się liczy. Powiedz szkole, co zmienić.

fact-principle-authentic = Zasada 9, autentyczność: w mikropoświadczeniu jest dość informacji, aby sprawdzić, czyje jest, kto je wydał, kiedy i gdzie. Co to znaczy dla Ciebie: poszukaj tych czterech punktów w swoim dokumencie.
    .more = Kto dostaje dokument, powinien móc go sprawdzić, na przykład po pieczęci elektronicznej albo u wystawcy. Nie mogę poświadczyć dokumentu; może to zrobić wystawca.
    .simple = Zasada 9 to prawdziwość. Dokument podaje osobę i wystawcę. Podaje datę i miejsce. Można to sprawdzić.

fact-principle-guidance = Zasada 10, informacje i poradnictwo: porady o mikropoświadczeniach są częścią poradnictwa w uczeniu się przez całe życie i mają docierać do jak najszerszych grup. Co to znaczy dla Ciebie: przed wyborem możesz poprosić o poradę.
    .more = Porady mają być otwarte dla wszystkich i wspierać wybór nauki, szkolenia i drogi zawodowej. Jeśli wolisz rozmowę z człowiekiem, napisz, że chcesz doradcy.
    .simple = Zasada 10 to porady. Każdy powinien dostać pomoc w wyborze. Możesz zapytać mnie. Możesz też zapytać doradcę.

fact-principles-law = Zasady są częścią zalecenia Rady. Zalecenia Unii Europejskiej to akty niewiążące.
    .more = Same w sobie nie mają skutków prawnych, ale mogą być wskazówką przy czytaniu przepisów. Kraj może wpisać zasady do swojego prawa; sprawdź przepisy krajowe.
    .simple = Zasady to wskazówki Unii. To nie jest prawo. Twój kraj może mieć własne przepisy.

fact-principles-when = Rada przyjęła zalecenie 16 czerwca 2022 r. Ogłoszono je w Dzienniku Urzędowym 27 czerwca 2022 r. pod numerem 2022/C 243/02.
    .more = Polskie wydanie Dziennika Urzędowego podaje jako datę aktu 22 czerwca 2022 r. To ten sam akt i ten sam numer.
    .simple = Unia przyjęła te zasady w czerwcu 2022 roku.

fact-principles-who = Zasady są skierowane do państw, organów publicznych i podmiotów, które opracowują i wydają mikropoświadczenia. Czy oferta je spełnia, powinien wykazać organizator.
    .more = Mogę powiedzieć tylko to, co podaje opis oferty. O resztę najlepiej zapytać organizatora.
    .simple = Zasady są dla państw i szkół. Szkoła powinna pokazać, że je stosuje.

fact-principles-why = Zasady mają zwiększać zaufanie do mikropoświadczeń i poprawiać ich jakość. Można je stosować w każdej dziedzinie i w każdym sektorze.
    .more = Gdy wszędzie stosuje się te same zasady, oferty łatwiej porównać. Same zasady nie dowodzą jednak, że oferta jest dobra.
    .simple = Dzięki zasadom łatwiej zaufać dokumentom. Jakość ma być lepsza. Zasady są dla każdej dziedziny.

fact-principles-check = Aby sprawdzić ofertę, zobacz, czy podaje efekty uczenia się, nakład pracy, poziom, sposób oceny, zapewnianie jakości i wystawcę. O to, czego brakuje, zapytaj organizatora.
    .more = Zapytaj też, w jakiej postaci dostaniesz poświadczenie i czy inni mogą je sprawdzić. Oferta, która mało podaje, nie musi być zła, ale nie da się jej porównać.
    .simple = Przeczytaj ofertę. Szukaj celów, nakładu pracy, poziomu i oceny. Zapytaj o to, czego brakuje.

fact-principles-automatic = Nie. Zasady nie dają prawa do uznania, miejsca w szkole ani pracy; decyduje instytucja przyjmująca albo pracodawca.
    .more = Mówią, jak podejmować decyzje, a nie jakie mają być. Zapytaj instytucję, zanim się zapiszesz.
    .simple = Nie. Zasady nie dają pewności. Decyzja należy do szkoły albo pracodawcy.

fact-principles-cairn = Zasady pomagają mi pokazywać oferty: porównuję je w tych samych punktach, mówię, czego opis nie podaje, i nigdy nie obiecuję uznania.
    .more = Podaję też źródło tego, co mówię, a rozmowę może przejąć doradca. Samej jakości oferty nie oceniam.
    .simple = Też stosuję te zasady. Porównuję oferty. Mówię, czego brakuje. Niczego nie obiecuję.
