fact-definition-record = Mikropoświadczenie to zapis efektów uczenia się: tego, czego ktoś nauczył się w niewielkim zakresie, na przykład na krótkim kursie.
    .more = Mówi, co już wiesz, rozumiesz i umiesz, a nie tylko, na jaki kurs ktoś chodził. Ten sam kurs z oceną i bez oceny może więc kończyć się innym dokumentem.
    .simple = Mikropoświadczenie to dokument. Mówi, co umiesz po krótkim kursie.

fact-definition-assessed = Efekty uczenia się oceniono według przejrzystych i jasno określonych kryteriów, a całość objęto zapewnianiem jakości.
    .more = Dokument powinien podawać, jak wyglądała ocena i jakie było zapewnianie jakości. Jeśli tego brakuje, zapytaj wystawcę.
    .simple = Ktoś sprawdził, co umiesz. Zasady sprawdzania są jasne.

fact-definition-owned = Należy do Ciebie: przechowujesz je tam, gdzie chcesz, i pokazujesz, komu chcesz.
    .more = Aby dało się je przenosić, inni muszą rozumieć jego treść i móc sprawdzić, że jest autentyczne.
    .simple = Jest Twoje. Masz je u siebie. Pokazujesz, komu chcesz.

fact-definition-alone = Może istnieć samodzielnie albo w połączeniu z innymi. Czy liczy się do czegoś większego, decyduje organizacja przyjmująca.
    .more = Łączenie nie daje automatycznego prawa do kwalifikacji ani dyplomu. Zanim zaczniesz na to liczyć, zapytaj szkołę albo pracodawcę.
    .simple = Może być samodzielne. Czasem małe się sumują. Decyduje szkoła, która je przyjmuje.

fact-definition-pl = W Polsce oficjalne słowo to „mikropoświadczenie”. Instytut Badań Edukacyjnych (IBE) sprawdza w pilotażu, jak je wydawać i zbierać.
    .more = Projekt opracowuje standardy tworzenia i wydawania mikropoświadczeń; mają one postać cyfrową. Na stronie projektu widać, na jakim jest etapie.
    .simple = W Polsce mówi się „mikropoświadczenie”. Instytut IBE sprawdza, jak je wydawać i zbierać.

fact-definition-how = Dostaje się je po ocenie: na koniec kursu, który do niego prowadzi, albo za to, czego ktoś nauczył się gdzie indziej, na przykład w pracy.
    .more = Nie każdy organizator oferuje ocenę bez kursu. Zapytaj, czy to możliwe, ile kosztuje i jakie dowody przygotować.
    .simple = Ukończ kurs i zalicz ocenę. Albo pokaż umiejętności zdobyte w pracy. Nie każda szkoła to oferuje.

fact-definition-how-long = Unijna definicja mówi o niewielkim zakresie nauki i nie podaje liczby godzin ani tygodni. Czas nauki znajdziesz w opisie oferty.
    .more = Lepiej porównywać nakład pracy niż tygodnie: te same godziny można rozłożyć na kilka dni albo kilka miesięcy.
    .simple = Unia nie podaje stałej długości. To krótka nauka. Liczby godzin szukaj w ofercie.

fact-definition-cost = Ceny zwykle bardzo się różnią, a część ofert jest bezpłatna; unijne zalecenie ich nie ustala. Sprawdź u organizatora, co obejmuje cena.
    .more = Często osobno płaci się za naukę, a osobno za dokument. Część kosztów mogą pokryć środki publiczne; zapytaj mnie o dofinansowanie.
    .simple = Ceny są bardzo różne. Część ofert jest bezpłatna. Zapytaj, co obejmuje cena.

fact-definition-who = Z reguły mogą je wydawać uczelnie, szkoły, firmy szkoleniowe, pracodawcy i instytucje publiczne. Sprawdź u wystawcy, na jakiej podstawie to robi, bo kraje mają własne przepisy.
    .more = To, kim jest wystawca, ma później znaczenie: zwykłe procedury uznawania przewidziano dla poświadczeń z kształcenia formalnego. Cairn nie wydaje żadnych.
    .simple = Może je wydać wiele instytucji. Często są to szkoły i firmy. Zapytaj wystawcę, co mu na to pozwala.

fact-definition-law = Wspólna definicja pochodzi z zalecenia Rady UE (2022/C 243/02). Zalecenia unijne nie są wiążące, więc prawo krajowe może używać innych słów.
    .more = Sama nazwa dokumentu niewiele więc mówi. Ważne, co podaje: efekty uczenia się, nakład pracy, ocenę, zapewnianie jakości i wystawcę.
    .simple = Definicję napisała Unia. To wskazówka, nie prawo. Twój kraj może używać innych słów.

fact-definition-law-pl = O ile mi wiadomo, na początku 2024 roku polskie ustawy nie znały tego pojęcia. Dziś może być inaczej; sprawdź to w Instytucie Badań Edukacyjnych albo u doradcy.
    .more = Kwalifikacje w Zintegrowanym Systemie Kwalifikacji to zwykle coś innego: są wpisane do publicznego rejestru i mają poziom.
    .simple = W 2024 roku polskie ustawy raczej nie znały tego słowa. Teraz może być inaczej. Warto to sprawdzić.

fact-definition-digital = Mikropoświadczenia łatwo przechować i udostępnić, także w bezpiecznych portfelach cyfrowych, takich jak Europass. Zapytaj wystawcę, w jakiej postaci dostaniesz swoje.
    .more = Cyfrowe może mieć pieczęć elektroniczną, po której inni je sprawdzą. Wydruk albo PDF też można pokazać, ale trudniej go sprawdzić.
    .simple = Wiele z nich jest cyfrowych. Możesz je mieć w portfelu w telefonie. Zapytaj, jaką postać dostaniesz.

fact-definition-check = Zobacz, czy dokument podaje Twoje dane, nazwę, kraj, wystawcę, datę, efekty uczenia się, nakład pracy, poziom, sposób oceny, formę nauki i zapewnianie jakości.
    .more = To standardowe elementy z unijnego zalecenia. Im więcej ich brakuje, tym trudniej innym ocenić dokument.
    .simple = Obejrzyj dokument. Powinien podawać Twoje dane, wystawcę i datę. Powinien mówić, co umiesz.

fact-definition-why = Coraz więcej osób musi uzupełniać wiedzę i umiejętności, bo praca i społeczeństwo szybko się zmieniają. Mikropoświadczenia mają sprawić, że takie małe kroki będzie widać.
    .more = Zalecenie wymienia jako ich cel uczenie się przez całe życie i zatrudnialność. To, czy pomogą Tobie, zależy od Twojego celu.
    .simple = Praca szybko się zmienia. Trzeba umieć nowe rzeczy. Mikropoświadczenia pokazują małe kroki w nauce.

fact-difference-degree = Studia zwykle trwają lata i obejmują całą dziedzinę. Mikropoświadczenie obejmuje jej niewielką część i nie jest dyplomem. Sprawdź, co mówi dokument.
    .more = Niektóre uczelnie pozwalają zdobywać części studiów jako mikropoświadczenia. Sprawdź na uczelni, czy Twoje by się liczyło.
    .simple = Studia trwają lata. Mikropoświadczenie to krótka nauka. Nie jest dyplomem studiów.

fact-difference-attendance = Zaświadczenie o udziale często mówi tylko tyle, że ktoś był na zajęciach. Mikropoświadczenie mówi, co ta osoba umie, i opiera się na ocenie. Sprawdź, co oceniano.
    .more = Słowem „certyfikat” nazywa się jedno i drugie. O to, jak oceniano, zapytaj wystawcę.
    .simple = Zaświadczenie mówi, że ktoś był na kursie. Mikropoświadczenie mówi, co ta osoba umie.

fact-difference-badge = Cyfrowa odznaka to zwykle forma, w jakiej wydaje się potwierdzenie. Może zawierać mikropoświadczenie, ale nie każda je zawiera; sprawdź, co w niej jest.
    .more = Odznaka może też oznaczać sam udział albo członkostwo. Otwórz ją, a jeśli mało mówi, zapytaj wystawcę.
    .simple = Odznaka to obrazek z danymi. Może być mikropoświadczeniem. Nie każda nim jest.

fact-difference-qualification = Kwalifikacja to formalny wynik oceny przeprowadzonej przez właściwy organ, często dyplom albo świadectwo. Mikropoświadczenie może należeć do systemu kwalifikacji danego kraju, ale nie musi.
    .more = Każdy kraj decyduje, czy włącza mikropoświadczenia do swoich ram kwalifikacji. Jeśli Twoje jest włączone, ma też poziom.
    .simple = Kwalifikację daje szkoła lub urząd, które mają takie prawo. Mikropoświadczenie nie zawsze nią jest. Każdy kraj sam to ustala.

fact-difference-check = Sama nazwa niczego nie przesądza. Przeczytaj, co dokument mówi o efektach uczenia się, nakładzie pracy, ocenie, zapewnianiu jakości i wystawcy.
    .more = Jeśli podaje efekty i ocenę według kryteriów, jest bliski mikropoświadczeniu, niezależnie od nazwy.
    .simple = Nie patrz tylko na nazwę. Przeczytaj, co według dokumentu umiesz.

fact-difference-who = Każdy kraj decyduje według własnych priorytetów, czy mikropoświadczenia należą do jego ram kwalifikacji.
    .more = Co do nich należy, pokazuje krajowy rejestr kwalifikacji. W Polsce jest to Zintegrowany Rejestr Kwalifikacji.
    .simple = Każdy kraj decyduje sam. Sprawdź w jego rejestrze.

fact-difference-automatic = Nie, kilka mikropoświadczeń samo z siebie nie staje się dyplomem ani kwalifikacją. O tym, co się liczy, decyduje instytucja, która je nadaje.
    .more = Zapytaj ją na piśmie, zanim zaczniesz je w tym celu zbierać, także o limity i terminy.
    .simple = Nie. Wiele małych to jeszcze nie dyplom. Decyzja należy do uczelni.

fact-difference-instead = Jeśli praca albo szkoła wymaga dyplomu lub uprawnień, mikropoświadczenie zwykle ich nie zastąpi. Sprawdź u pracodawcy, w szkole albo w urzędzie, co przyjmują.
    .more = Może jednak pomóc obok dyplomu: pokazać umiejętność, której dyplom nie pokazuje.
    .simple = Niektóre prace wymagają dyplomu. Mikropoświadczenie często go nie zastąpi. Najpierw zapytaj.

fact-benefits-skill = Wiele osób dzięki mikropoświadczeniom dodaje do swojej kwalifikacji nowe umiejętności potrzebne w pracy. Mogą się przydać przy awansie, zmianie zawodu albo po utracie pracy.
    .more = Osoby uczące się wymieniają też rozwój osobisty i drogę do dalszej nauki. Pracodawcy widzą w nich sposób na szkolenie pracowników w tym, czego potrzebuje firma.
    .simple = Wiele osób zdobywa w ten sposób nową umiejętność. Może to pomóc w pracy albo w jej zmianie.

fact-benefits-evidence = Dowodów na to, ile mikropoświadczenia są warte, wciąż jest mało; w 2023 roku stwierdziła to OECD. Dlatego nie podaję liczb o zarobkach ani zatrudnieniu.
    .more = To, co wiadomo, zależy od programu, osoby i sposobu mierzenia wyników. Wynik z jednego kraju albo jednej platformy nie musi dotyczyć Ciebie.
    .simple = Nikt dokładnie nie wie, jak bardzo pomagają. Badań jest mało. Dlatego nie podaję liczb.

fact-benefits-trust = Nie wiadomo też dobrze, ile znaczą na rynku pracy, a zaufanie do nich bywa różne. Dlatego zanim zaczniesz, zapytaj pracodawcę, u którego chcesz pracować.
    .more = Cedefop, unijna agencja do spraw kształcenia zawodowego, ustaliła w 2023 roku, że zaufanie zależy między innymi od sytuacji ludzi i od systemu w danym kraju.
    .simple = Niektórzy pracodawcy im ufają. Inni ich nie znają. Najpierw zapytaj pracodawcę.

fact-benefits-automatic = Nie. Mikropoświadczenie nie gwarantuje pracy, podwyżki ani miejsca w szkole; decyduje pracodawca albo instytucja.
    .more = Uważaj na organizatorów, którzy to obiecują. Poproś o podstawę takiej obietnicy na piśmie.
    .simple = Nie. Dokument nie daje pewności pracy. Decyzja należy do pracodawcy.

fact-benefits-freelance = W badaniu jednej internetowej platformy dla freelancerów zarobki rosły po teście umiejętności z cyfrowym certyfikatem. Zleceniodawcy czuli się dzięki niemu pewniej; same umiejętności się nie zmieniły.
    .more = Badanie dotyczyło jednej platformy i krótkich testów, więc niewiele mówi o innych mikropoświadczeniach i o pracy w firmie.
    .simple = Badano osoby, które pracują przez internet. Z certyfikatem zarabiały więcej. To była tylko jedna platforma.

fact-benefits-how-long = Według streszczenia raportu OECD z 2023 roku dłuższe programy dają zwykle lepsze wyniki, podobnie jak programy dla rosnących branż i te, które uzupełniają wcześniejsze wykształcenie.
    .more = Osoby bez doświadczenia zawodowego albo długo bez pracy zyskują, jak się wydaje, mniej. To ogólne obserwacje, a nie prognoza dla jednej osoby.
    .simple = Dłuższe kursy częściej pomagają. Kursy w rosnących branżach także. U każdego jest inaczej.

fact-benefits-check = Aby sprawdzić, czy oferta Ci się opłaci, zwykle pomagają trzy rzeczy: ogłoszenia o pracę w Twojej dziedzinie, pytanie do pracodawcy i to, co opis mówi o efektach i ocenie.
    .more = Sprawdź u organizatora, ile osób ukończyło kurs, co robiły potem i skąd to wiadomo. Oferta bez oceny często niewiele potwierdza.
    .simple = Czytaj ogłoszenia o pracę. Zapytaj w firmie. Zobacz, czego uczy kurs. To zwykle pomaga.

fact-benefits-who = O tym, ile się liczy, decyduje ten, kto je przyjmuje: w pracy pracodawca, na studiach uczelnia.
    .more = To samo poświadczenie dla jednych może znaczyć dużo, a dla innych nic. Zapytaj tych, na których Ci zależy.
    .simple = Ile to jest warte? O tym decyduje pracodawca albo szkoła.

fact-benefits-signs = Uważaj, jeśli ktoś obiecuje pracę, konkretną pensję albo uznanie wszędzie. Rzetelni organizatorzy zwykle mówią, czego się nauczysz i jak to ocenią; sprawdź to u nich.
    .more = Naciski, by zapłacić od razu, i brak jasno wskazanego wystawcy też często są złym znakiem.
    .simple = Uważaj na wielkie obietnice. Nikt nie może obiecać Ci pracy.

fact-benefits-instead = Jeśli mikropoświadczenie nie pasuje, do tego samego celu często prowadzą inne drogi: dłuższa kwalifikacja, potwierdzenie tego, co już umiesz, albo nauka w pracy. Porównać je pomoże doradca; warto go zapytać.
    .more = Napisz, jaki masz cel i co już umiesz, a poszukam pasujących ofert.
    .simple = Są też inne drogi. Możesz uczyć się w pracy. W wyborze pomoże doradca.

fact-definition-where = Ofert można szukać tutaj: podaj temat, a przeszukam katalog. Na kurs zapisuje jego organizator; Cairn tylko wskazuje drogę.
    .more = Na karcie widać organizatora i, jeśli podano, kto wydaje poświadczenie. Gdy w katalogu nic nie pasuje, więcej może wiedzieć doradca.
    .simple = Podaj temat. Poszukam kursów. Zapiszesz się w szkole.

fact-definition-size = Unijna definicja nie podaje największej wielkości: mówi o niewielkim zakresie nauki i nie wymienia liczby punktów ECTS ani godzin.
    .more = Kraj albo organizator może ustalić własne granice. Nakład pracy powinien być podany w opisie oferty.
    .simple = Unia nie podaje stałej wielkości. Mówi tylko, że jest niewielka.

fact-benefits-job = Mikropoświadczenie nie gwarantuje pracy; decyduje pracodawca. Może pokazać umiejętność, której pracodawca szuka.
    .more = Zajrzyj do ogłoszeń w swojej branży i sprawdź, czy ktoś pyta o taką umiejętność. Uważaj na tych, którzy obiecują pracę.
    .simple = Nie gwarantuje pracy. Pokazuje, co się umie. Decyduje pracodawca.

fact-definition-badge = Cyfrowa odznaka to zwykle mały obrazek z danymi, które mówią, co ktoś zrobił i kto to potwierdza. Może zawierać mikropoświadczenie, ale nie każda je zawiera; sprawdź, co w niej jest.
    .more = Często używa się dla nich standardu Open Badges. Zapytaj wystawcę, czy była ocena i jak inni mogą sprawdzić odznakę.
    .simple = Odznaka to często cyfrowy obrazek z danymi. Może być mikropoświadczeniem. Nie każda nim jest.

fact-definition-names = Nazwy takie jak nanodegree, MicroMasters, MOOC czy bootcamp to zwykle własne nazwy kursów danego organizatora. O tym, czy dostaje się mikropoświadczenie, mówi dokument: sprawdź efekty, nakład pracy, ocenę i zapewnianie jakości.
    .more = Taki kurs może być dobry, a i tak kończyć się samym zaświadczeniem o udziale. Zapytaj organizatora, co jest na końcu.
    .simple = To często nazwy kursów. Sprawdź, jaki dokument jest na końcu.

fact-difference-names = Nazwy takie jak nanodegree, MicroMasters, MOOC czy bootcamp to zwykle kursy jednego organizatora, a mikropoświadczenie to dowód tego, czego ktoś się nauczył. Sprawdź, co mówi dokument na końcu.
    .more = Kurs o takiej nazwie może kończyć się mikropoświadczeniem, jeśli była ocena, a dokument mówi, co ktoś umie. Zapytaj organizatora.
    .simple = To często nazwy kursów. Mikropoświadczenie to dowód. Sprawdź dokument.
