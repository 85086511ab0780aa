fact-workload-hours = Według przewodnika ECTS jeden punkt to w większości przypadków od 25 do 30 godzin pracy. Pięć punktów to więc około 125–150 godzin.
    .more = Przewodnik liczy od 1500 do 1800 godzin na pełny rok nauki, czyli 60 punktów. Niektóre kraje ustalają godziny w prawie, więc dokładna liczba może być inna.
    .simple = Jeden punkt ECTS to około 25–30 godzin pracy.

fact-workload-all = W tych godzinach mieści się wszystko: zajęcia, nauka przez internet, praca w grupie, czytanie w domu, przygotowanie do egzaminów i egzaminy.
    .more = Kurs z małą liczbą lekcji może więc oznaczać dużo godzin. Zapytaj organizatora, jak są podzielone.
    .simple = Liczą się zajęcia i nauka w domu. Liczą się też egzaminy.

fact-workload-weeks = Aby policzyć tygodnie, podziel godziny przez czas, jaki masz w tygodniu. Przy 6 godzinach tygodniowo jeden punkt zajmie około 4–5 tygodni.
    .more = Podaj punkty albo godziny oraz swój czas w tygodniu, a policzę. Da się też odwrotnie: z tygodni na godziny w tygodniu.
    .simple = Podziel godziny przez swój czas w tygodniu. Wynik to liczba tygodni.

fact-workload-estimate = To szacunek tego, ile czasu zwykle potrzebują osoby studiujące. Możesz potrzebować więcej albo mniej.
    .more = Znaczenie ma to, co już umiesz, język i pora nauki. Zaplanuj trochę czasu w zapasie.
    .simple = To szacunek. Możesz potrzebować więcej albo mniej czasu.

fact-workload-pl = W Polsce mówi o tym także ustawa: jeden punkt ECTS odpowiada 25–30 godzinom pracy studenta, na zajęciach i samodzielnie.
    .more = To art. 67 ust. 3 Prawa o szkolnictwie wyższym i nauce z 20 lipca 2018 r. Przepis dotyczy studiów; firmy szkoleniowe mogą liczyć inaczej.
    .simple = W Polsce jeden punkt ECTS to 25–30 godzin. Tak mówi ustawa.

fact-workload-gb = Brytyjskie punkty to inna jednostka: jeden punkt oznacza 10 godzin nauki. Nie są to punkty ECTS.
    .more = Z reguły dwa brytyjskie punkty liczą się jako jeden punkt ECTS; sprawdź to w instytucji, która ma je przyjąć.
    .simple = Brytyjskie punkty są inne. Jeden punkt to 10 godzin.

fact-workload-law = Liczbę godzin w pełnym roku nauki często ustala prawo krajowe; sam przewodnik ECTS to wspólny przewodnik europejskiego obszaru szkolnictwa wyższego.
    .more = Mikropoświadczenia spoza uczelni nie muszą używać ECTS. Mogą podawać nakład pracy w inny sposób.
    .simple = Wiele krajów ma na to przepis. Przewodnik pomaga wszystkim.

fact-workload-law-pl = W Polsce jest to art. 67 ust. 3 Prawa o szkolnictwie wyższym i nauce z 20 lipca 2018 r.: jeden punkt ECTS odpowiada 25–30 godzinom pracy.
    .more = Obejmuje zajęcia organizowane przez uczelnię i własną pracę studenta związaną z tymi zajęciami.
    .simple = W Polsce mówi to Prawo o szkolnictwie wyższym: 25–30 godzin.

fact-workload-instead = Nie każdy organizator stosuje ECTS. Uczelnie powinny w miarę możliwości; inni mogą opisać nakład pracy inaczej, na przykład w godzinach.
    .more = Godziny można porównać wprost, jeśli wiadomo, co obejmują. Zapytaj, czy wlicza się nauka w domu.
    .simple = Niektóre kursy nie mają punktów. Szukaj godzin. Zapytaj, czy liczy się nauka w domu.

fact-workload-how = Z punktów na godziny: pomnóż przez 25 i przez 30. Z godzin na punkty: podziel przez 30 i przez 25, a na tygodnie: przez swoje godziny w tygodniu.
    .more = Przykład: 3 punkty to 75–90 godzin, czyli przy 5 godzinach tygodniowo 15–18 tygodni. Przeliczenie godzin na punkty to tylko porównanie; punkty nadaje instytucja.
    .simple = Punkty razy 25 albo 30 to godziny. Godziny podzielone przez czas w tygodniu to tygodnie.

fact-workload-how-long = Jeden punkt to około 25–30 godzin, czyli przy 5 godzinach tygodniowo około 5–6 tygodni, a przy 10 godzinach około 3 tygodni.
    .more = To, jak długo trwa oferta, zależy też od jej terminarza. Sprawdź w opisie początek i koniec.
    .simple = Przy 5 godzinach w tygodniu jeden punkt zajmie 5–6 tygodni.

fact-workload-who = Z reguły punkty ustala instytucja, która prowadzi kurs, według szacowanego nakładu pracy. Sprawdź u niej, jak liczyła.
    .more = Punkty może przyznać tylko instytucja, zwykle po zaliczeniu oceny.
    .simple = Punkty ustala szkoła. Zapytaj ją, jak liczyła.

fact-workload-automatic = Nie, punkty z jednego miejsca nie liczą się automatycznie w innym. Decyduje organizacja przyjmująca.
    .more = Liczba punktów mówi o ilości nauki, a nie o poziomie ani temacie. Zapytaj instytucję przyjmującą, czego wymaga.
    .simple = Nie. Inna szkoła nie musi zaliczyć punktów. To ona decyduje.

fact-workload-check = Szukaj nakładu pracy w opisie oferty: to jeden z elementów, które mikropoświadczenie ma podawać, w miarę możliwości w punktach ECTS.
    .more = Jeśli go brakuje, zapytaj organizatora o godziny zajęć i godziny pracy własnej.
    .simple = Szukaj w ofercie punktów albo godzin. Jeśli ich nie ma, zapytaj.

fact-workload-why = Dzięki punktom można porównać nakład pracy w różnych ofertach i zaplanować czas.
    .more = Nie mówią, jak trudna jest oferta; mówi o tym poziom.
    .simple = Dzięki punktom łatwiej porównać oferty. Widać, ile trzeba czasu.

fact-level-eight = Europejskie ramy kwalifikacji (ERK, po angielsku EQF) mają osiem poziomów. Opisują, co ktoś wie i umie, od poziomu 1 do najwyższego 8; nie mówią, jak długo trwa nauka.
    .more = ERK pozwalają przełożyć poziomy jednego kraju na poziomy innego. Kraje zachowują własne poziomy i odnoszą je do ERK.
    .simple = Jest osiem europejskich poziomów. Poziom 1 jest najprostszy. Poziom 8 jest najwyższy.

fact-level-bands =
    W przybliżeniu zwykle jest tak:
    • 1–2: podstawowa wiedza i proste zadania, pod nadzorem
    • 3–4: bardziej samodzielna praca w znanych sytuacjach
    • 5: wiedza specjalistyczna i rozwiązywanie problemów w swojej dziedzinie
    • 6–8: wiedza zaawansowana; często mieszczą się tu licencjat, magisterium i doktorat
    Sprawdź u wystawcy, jaki poziom ma oferta.
    .more = Poziomy rosną pod względem wiedzy, umiejętności oraz odpowiedzialności i samodzielności. Słowa takie jak „początkujący” czy „zaawansowany” w tytule kursu to zwykle nie poziom ERK.
    .simple = Poziomy 1 i 2 to często proste zadania. Poziomy 3 i 4 to bardziej samodzielna praca. Poziom 5 to wiedza specjalistyczna. Studia to często poziomy 6–8.

fact-level-countries = Kraje mają własne poziomy i ten sam numer nie musi oznaczać tego samego poziomu: poziom 8 w Irlandii to poziom 6 ERK.
    .more = Podaj poziom i kraj, na przykład „poziom 6 w Irlandii”, a powiem, jakiemu poziomowi ERK odpowiada, jeśli to wiadomo. Kraje możesz też porównać na stronie Europass.
    .simple = Kraje mają własne poziomy. Ten sam numer może oznaczać inny poziom.

fact-level-optional = Każdy kraj decyduje, czy mikropoświadczenia mają poziom w jego ramach kwalifikacji. Przy niektórych poziomu nie podano.
    .more = Jeśli poziomu nie podano, porównuj efekty uczenia się. Poziomów nie zgaduję.
    .simple = Niektóre mikropoświadczenia nie mają poziomu. Tak może być.

fact-level-pl = Polska Rama Kwalifikacji (PRK) ma osiem poziomów, które odpowiadają poziomom europejskich ram kwalifikacji.
    .more = Poziomy przypisuje się kwalifikacjom w Zintegrowanym Systemie Kwalifikacji. Kurs, który do takiej kwalifikacji nie prowadzi, sam nie ma poziomu PRK.
    .simple = Polska ma osiem poziomów. Pasują one do poziomów europejskich.

fact-level-gb = Wielka Brytania ma kilka ram kwalifikacji. Poziom 8 w Szkocji (SCQF) i poziom 5 w Anglii, Walii i Irlandii Północnej odpowiadają poziomowi 5 ERK.
    .more = Poziomy odniesiono do ERK, gdy Zjednoczone Królestwo należało do Unii. O dzisiejszą decyzję zapytaj instytucję albo UK ENIC.
    .simple = Wielka Brytania ma kilka systemów. Szkocja ma dwanaście poziomów. Napisz, o którą część kraju chodzi.

fact-level-ie = Irlandzkie ramy (NFQ) mają dziesięć poziomów: 6 to poziom 5 ERK, 7 i 8 to poziom 6, 9 to poziom 7, a 10 to poziom 8.
    .more = Niżej: 5 to poziom 4 ERK, 4 to poziom 3, 3 to poziom 2, a 1 i 2 to poziom 1.
    .simple = Irlandia ma dziesięć poziomów. Irlandzki poziom 6 to europejski poziom 5.

fact-level-check = Na stronie Europass można wybrać dwa kraje i zobaczyć ich poziomy obok poziomów ERK.
    .more = Przy każdym rodzaju jest do pięciu przykładów kwalifikacji. Więcej o konkretnej kwalifikacji mówi krajowy rejestr.
    .simple = Wejdź na Europass. Wybierz dwa kraje. Zobaczysz ich poziomy.

fact-level-who = O poziomach w swoich ramach kwalifikacji decydują kraje; to one odnoszą je do ERK.
    .more = Tam, gdzie jest krajowa procedura, organizator nie nadaje poziomu sam. Zapytaj, gdzie poziom został przypisany.
    .simple = Poziomy ustala każdy kraj. Szkoła nie może ich wymyślić.

fact-level-automatic = Nie. Sam poziom nie daje wstępu: na przykład w Austrii poziom w krajowych ramach nie daje uprawnień ani automatycznego dostępu do następnego poziomu.
    .more = Decyduje instytucja, do której składasz podanie. Poziom pomaga jej zrozumieć, co wiesz i umiesz.
    .simple = Nie. Poziom to tylko opis. Decyzja należy do szkoły.

fact-level-automatic-de = Nie. W Niemczech poziom w krajowych ramach (DQR) nie daje nowych uprawnień do przyjęcia, zaliczenia ani uznania.
    .more = Pokazuje, na jakim poziomie są kompetencje. O przyjęciu i uznaniu decyduje instytucja albo urząd.
    .simple = Nie. Niemiecki poziom nie daje nowych praw.

fact-level-why = Poziomy pomagają ludziom, szkołom i pracodawcom zrozumieć i porównać to, czego uczono się w różnych krajach.
    .more = Nie mierzą człowieka, a dwie kwalifikacje na tym samym poziomie mogą się bardzo różnić.
    .simple = Poziomy pomagają porównać, co kto umie. Pomaga to przy zmianie kraju.

fact-level-law = Poziomy pochodzą z zalecenia Rady UE z 22 maja 2017 r. (2017/C 189/03), które zastąpiło zalecenie z 2008 roku.
    .more = Zalecenie nie wiąże; każdy kraj ma własne prawo albo praktykę dotyczącą swoich ram kwalifikacji.
    .simple = Unia opisała poziomy w 2017 roku. Każdy kraj ma też własne przepisy.

fact-level-instead = Jeśli nie podano poziomu, porównaj efekty uczenia się i to, co trzeba umieć na początku; zapytaj też organizatora.
    .more = Poziom to jeden z elementów, które mikropoświadczenie powinno podawać, jeśli go dotyczy.
    .simple = Nie ma poziomu? Przeczytaj, czego się uczysz. Zapytaj szkołę.

fact-workload-year = Pełny rok studiów stacjonarnych to 60 punktów ECTS według przewodnika ECTS. Pół roku to więc około 30.
    .more = Mikropoświadczenie jest dużo mniejsze. Jego punkty mówią, jaką część takiego roku by zajęło.
    .simple = Cały rok studiów to 60 punktów.

fact-workload-degrees = Licencjat ma zwykle 180 albo 240 punktów ECTS, a studia magisterskie drugiego stopnia często 90 albo 120. Sprawdź to na uczelni.
    .more = Trzy lata po 60 punktów to 180, cztery lata to 240. Na niektórych kierunkach, na przykład na medycynie, są za to jednolite, dłuższe studia.
    .simple = Licencjat ma często 180 punktów. Zapytaj na uczelni.

fact-workload-british = Z reguły liczbę brytyjskich punktów dzieli się na połowę: dwa takie punkty liczą się jako jeden punkt ECTS, więc 20 to około 10 punktów ECTS. Sprawdź to w instytucji, która ma je przyjąć.
    .more = Brytyjski punkt oznacza 10 godzin nauki, a punkt ECTS od 25 do 30 godzin, więc godziny nie zgadzają się dokładnie. Zapytaj też o poziom tych punktów.
    .simple = Dwa brytyjskie punkty to często jeden punkt ECTS. Zapytaj w szkole, która ma je przyjąć.

fact-level-languages = Nie: A1–C2 to poziomy językowe z innego systemu (ESOKJ, po angielsku CEFR), a nie poziomy ERK. Zwykle nie przelicza się jednych na drugie; sprawdź, czego wymaga szkoła albo pracodawca.
    .more = ESOKJ opisuje, jak dobrze ktoś rozumie język, mówi i pisze. ERK opisują wiedzę, umiejętności i samodzielność w każdej dziedzinie nauki.
    .simple = A1–C2 mówią, jak dobrze ktoś zna język. Często myli się je z poziomami ERK. To coś innego.

fact-level-degrees = Zwykle licencjat ma poziom 6 ERK, magisterium poziom 7, a doktorat poziom 8; krótkie studia wyższe mają często poziom 5. Sprawdź to na uczelni.
    .more = Poziom dyplomu podają ramy kwalifikacji danego kraju albo suplement do dyplomu. Poświadczenie, które jest częścią takich studiów, nie musi mieć tego samego poziomu.
    .simple = Licencjat to często poziom 6. Magisterium to poziom 7. Doktorat to poziom 8. Sprawdź swój dyplom.

fact-level-pl-degrees = W Polsce dyplom studiów pierwszego stopnia (licencjat, inżynier) ma poziom 6 PRK, a dyplom magistra poziom 7 PRK.
    .more = Poziomy ustala ustawa o Zintegrowanym Systemie Kwalifikacji. Na nowszych dyplomach poziom widać w znaku PRK.
    .simple = W Polsce licencjat to poziom 6. Magisterium to poziom 7.

fact-level-pl-matura = Matura, czyli świadectwo dojrzałości, ma poziom 4 Polskiej Ramy Kwalifikacji i poziom 4 ERK.
    .more = Daje dostęp do studiów; uczelnia może wymagać czegoś jeszcze. Tak opisuje ją ośrodek uznawalności w Islandii.
    .simple = Polska matura to poziom 4.

fact-level-school = Świadectwo ukończenia szkoły średniej II stopnia ma zwykle poziom 4 ERK, a niektóre świadectwa zawodowe często 3 albo 5. Sprawdź to w ramach kwalifikacji swojego kraju.
    .more = Podaj kraj i poziom krajowy, jeśli jest znany, a porównam poziomy. Może go podawać samo świadectwo.
    .simple = Koniec szkoły średniej to często poziom 4. Sprawdź to dla swojego kraju.

fact-level-harder = Wyższy poziom to nauka trudniejsza i bardziej zaawansowana, a nie dłuższa. O czasie mówi nakład pracy: punkty ECTS albo godziny.
    .more = Krótki kurs może mieć wysoki poziom, a długi niski. Przed wyborem spójrz na jedno i drugie.
    .simple = Wyższy poziom jest trudniejszy. Nie musi trwać dłużej. Czas pokazują godziny albo punkty.

fact-workload-size = Dla mikropoświadczenia nie ustalono liczby punktów ECTS ani godzin: unijna definicja nie podaje największej wielkości i mówi o niewielkim zakresie nauki.
    .more = Kraj albo organizator może ustalić własne granice. Nakład pracy powinien być podany w opisie oferty.
    .simple = Unia nie podaje stałej wielkości. Mówi tylko, że jest niewielka.

fact-level-outside = O ile mi wiadomo, kraje spoza Europy, takie jak Stany Zjednoczone, zwykle nie powiązały swoich poziomów z ERK (EQF), więc nie wiem, jaki to poziom. Zapytaj w ośrodku ENIC-NARIC tego kraju, w którym dokument jest potrzebny.
    .more = Ośrodek powie, z czym można porównać zagraniczną kwalifikację. Niektóre kraje, na przykład Australia, mają własne ramy kwalifikacji.
    .simple = Kraje takie jak USA często nie mają poziomów ERK. Zapytaj w ośrodku ENIC-NARIC.

fact-level-pl-vocational = W Polsce dyplom technika ma zwykle poziom 4 PRK, po szkole branżowej I stopnia jest to poziom 3, a świadectwo szkoły podstawowej ma poziom 2. Sprawdź to w Zintegrowanym Rejestrze Kwalifikacji.
    .more = Poziomy PRK odpowiadają poziomom ERK. Inne kwalifikacje mają poziom tylko wtedy, gdy są w rejestrze.
    .simple = Dyplom technika to często poziom 4. Szkoła branżowa to często poziom 3. Sprawdź w rejestrze.
