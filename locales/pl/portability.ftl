utter-check-credential =
    Nie potrafię jeszcze odczytywać ani sprawdzać poświadczeń, dlatego proszę, nie wklejaj ani nie wysyłaj tu swojego: zawiera dane osobowe.
    Możesz sprawdzić samodzielnie: czy wiadomo, czyje jest poświadczenie, kto je wydał, kiedy i gdzie? Czy ma pieczęć elektroniczną albo podpis?
    Europejskie poświadczenie cyfrowe można otworzyć w przeglądarce poświadczeń na stronie Europass. W przypadku innych dokumentów poproś o potwierdzenie wystawcę.
    Jeśli nadal masz wątpliwości, doradca lub doradczyni podpowie, kogo zapytać.
    .button-ask-authenticity = Na co zwrócić uwagę?
    .button-request-human = Porozmawiaj z doradcą
    .sources = annex-ii

# Fakty: patrz docs/knowledge.md.
fact-portability-yours = Mikropoświadczenie należy do osoby, która je zdobyła. Można je łatwo przechowywać i udostępniać, także w bezpiecznym portfelu cyfrowym, na przykład w Europassie.
    .more = To Ty decydujesz, kto i jak długo je widzi. Kto je przechowuje lub otrzymuje, musi przestrzegać przepisów o ochronie danych (RODO). Przed zapisem warto zapytać organizatora, w jakiej postaci je otrzymasz.
    .simple = To Twój dokument. Możesz go mieć w telefonie lub w komputerze. Możesz go pokazać innym.
fact-portability-open = Przechowywanie powinno opierać się na otwartych standardach, aby poświadczenie dało się przenieść do innego systemu i sprawdzić jego autentyczność.
    .more = Otwarte standardy oznaczają, że nie zależysz od jednej firmy ani platformy. Poświadczenie w takim formacie odczyta inne oprogramowanie, a jego pieczęć lub podpis da się sprawdzić.
    .simple = Możesz je przenieść w inne miejsce. Inni mogą sprawdzić, że jest prawdziwe.
fact-portability-formats = Mikropoświadczenie ma zwykle postać europejskiego poświadczenia cyfrowego, odznaki Open Badge, dokumentu z pieczęcią elektroniczną (PDF) albo papieru. Sprawdź u wystawcy, co otrzymasz.
    .more = Europejskie poświadczenie cyfrowe ma pieczęć elektroniczną wystawcy i otwiera się w przeglądarce Europassu. Open Badge to obrazek z danymi w środku, przechowywany na platformie odznak. Zwykły PDF bez pieczęci może potwierdzić tylko wystawca.
    .simple = Może to być plik, odznaka albo papier. Zapytaj, co dostaniesz.
fact-portability-how = Zwykle w czterech krokach: 1. poproś wystawcę o plik; 2. zapisz plik i jego kopię; 3. dodaj go do portfela, na przykład na bezpłatnym koncie Europass; 4. gdy ktoś prosi, udostępnij link albo plik. Szczegóły warto sprawdzić w pomocy portfela.
    .more = W Europassie portfel jest częścią profilu: po zalogowaniu wybiera się poświadczenia cyfrowe i dodaje plik. Nazwy w menu mogą się zmieniać. Kopię dobrze jest mieć poza portfelem, żeby nie zależeć od jednej usługi.
    .simple = Najpierw poproś o plik. Zapisz go w dwóch miejscach. Potem dodaj do portfela, na przykład w Europassie.
fact-portability-share = To Ty decydujesz, komu je pokazać. Udostępniaj tylko to, czego druga osoba potrzebuje.
    .more = Portfel zwykle może utworzyć link na określony czas; potem link już się nie otwiera. Pracodawcy najczęściej wystarczą tytuł, wystawca, data i efekty uczenia się. Zanim gdzieś dodasz poświadczenie, sprawdź, kto prowadzi stronę i co robi z danymi.
    .simple = Ty decydujesz, kto je widzi. Pokazuj tylko to, co potrzebne.
fact-portability-lost = Po zgubieniu wystawca zwykle może wystawić dokument jeszcze raz albo go potwierdzić. Warto sprawdzić u niego, czego do tego potrzebuje.
    .more = Podaj tytuł, datę i nazwisko z czasu kursu. Jeśli wystawca już nie istnieje, dokumenty może mieć następca albo organ, który go nadzorował. Własna kopia daje spokój.
    .simple = Poproś wystawcę o nową kopię. Zwykle to możliwe. Miej też własną drugą kopię.
fact-portability-delete = Zwykle można usunąć je z portfela i wyłączyć udostępnione linki. Warto też zapytać wystawcę: często prowadzi własny rejestr wydanych poświadczeń.
    .more = Kto zapisał kopię, nadal ją ma. Na podstawie przepisów o ochronie danych można zapytać każdego, kto ma Twoje dane, co przechowuje, i poprosić o usunięcie; wystawca może mieć powody, by zachować rejestr.
    .simple = Zwykle można je usunąć i wyłączyć link. Zapytaj wystawcę, co ma u siebie.
fact-portability-cost = Konto Europass jest bezpłatne. Inne portfele zwykle też są darmowe dla posiadacza; warto to sprawdzić przed założeniem konta. Za wydruk niektórzy wystawcy mogą pobrać opłatę.
    .more = Za pokazanie własnego poświadczenia pracodawcy nie powinno się płacić. Jeśli jakaś strona żąda pieniędzy za „aktywację”, najpierw zapytaj wystawcę.
    .simple = Europass jest darmowy. Inne portfele zwykle też. Najpierw sprawdź.
fact-portability-where = Można je przechowywać w portfelu cyfrowym, na przykład w Europassie, oraz na własnym komputerze lub telefonie. Cairn nie przechowuje poświadczeń.
    .more = Portfel pozwala innym sprawdzić pieczęć, a plik na komputerze to kopia bezpieczeństwa. Z czasem poświadczenia może przyjmować także europejski portfel tożsamości cyfrowej w danym kraju: warto zapytać, czy już tak jest.
    .simple = Trzymaj je w portfelu, na przykład w Europassie. Miej też kopię na komputerze.
fact-portability-who = O tym decydujesz Ty: poświadczenie należy do Ciebie i to Ty wybierasz, komu je udostępnić.
    .more = Wystawca wie, co wydał, i musi przestrzegać przepisów o ochronie danych (RODO). Pracodawca czy szkoła zobaczą poświadczenie tylko wtedy, gdy je pokażesz albo gdy wybrana forma jest publiczna.
    .simple = Decydujesz Ty. Inni widzą je, gdy je pokażesz.
fact-portability-law = Obowiązują przepisy o ochronie danych osobowych (RODO). Mówi o tym zasada 7 zalecenia UE w sprawie mikropoświadczeń.
    .more = Samo zalecenie tylko doradza, a RODO to prawo obowiązujące w UE. Pozwala zapytać każdego, kto ma Twoje dane, co o Tobie przechowuje.
    .simple = Jest unijne prawo o danych osobowych. To RODO.
fact-portability-instead = Jeśli ktoś nie może otworzyć wersji cyfrowej albo jej nie chce, zwykle pomaga wydruk z linkiem do sprawdzenia. Zapytaj wystawcę, czy wydaje też papier, a odbiorcę, co przyjmie.
    .more = Wysyłaj plik, a nie zrzut ekranu, żeby pieczęć została. Krótka informacja, gdzie można go sprawdzić, często oszczędza pytania.
    .simple = Wydrukuj je i dodaj link. Szkoła często może dać też papier. Zapytaj.
fact-portability-eudi = Europejski portfel tożsamości cyfrowej (EUDI) to aplikacja, w której można potwierdzić swoją tożsamość oraz przechowywać i udostępniać dokumenty cyfrowe. Kraje UE mają ją udostępnić do końca 2026 roku.
    .more = Dane są zapisane w samym portfelu, a Ty decydujesz, co udostępniasz; ma być też widoczne, kto co dostał. Jakie dokumenty przyjmuje i czy są wśród nich mikropoświadczenia, zależy od kraju: zapytaj w urzędzie, który ją udostępnia.
    .simple = To aplikacja w telefonie. Pokazuje, kim jesteś. Można w niej trzymać dokumenty. Kraje UE mają ją mieć do końca 2026 roku.
fact-portability-edc = Europejskie poświadczenie cyfrowe to bezpieczna cyfrowa wersja certyfikatu, dyplomu lub innego poświadczenia. Masz nad nim kontrolę i możesz je przechowywać, sprawdzać i udostępniać w narzędziach Europassu.
    .more = Wystawca może umieścić je od razu w Twoim portfelu Europass albo wysłać plik e-mailem. Konto Europass nie jest potrzebne, by je dostać. Ma pieczęć elektroniczną wystawcy, więc inni zobaczą, czy coś zmieniono.
    .simple = To cyfrowy dokument z pieczęcią. Możesz go trzymać i pokazać w Europassie.
fact-portability-badge = Open Badge to zwykle obrazek z danymi w środku: kto, co, od kogo i kiedy zdobył. Sprawdź ją na platformie wystawcy.
    .more = Open Badges to międzynarodowy standard, więc odznaki często da się przenieść na inną platformę. Sama odznaka mówi niewiele: zobacz, co trzeba było pokazać i czy ktoś to ocenił.
    .simple = To mały obrazek z danymi. Zwykle pokazuje, co już umiesz. Sprawdź go na stronie wystawcy.
fact-portability-odznaka-plus = Odznaka+ to polska aplikacja Instytutu Badań Edukacyjnych (IBE) do wydawania, przechowywania i pokazywania cyfrowych odznak i mikropoświadczeń. Działa w standardzie Open Badges.
    .more = Działa w przeglądarce i w telefonie. Od 2024 roku obsługuje także cyfrowe mikropoświadczenia. Zapytaj organizatora, czy tam je wydaje.
    .simple = To polska aplikacja do odznak cyfrowych. Można je tam trzymać i pokazywać.
fact-portability-paper = Na papierze też należy do Ciebie, a papier zwykle jest przyjmowany. Zapytaj wystawcę, czy możesz dostać także postać cyfrową.
    .more = Cyfrowe z pieczęcią szybciej się sprawdza; przy papierze inni często muszą pytać wystawcę. Zrób skan jako kopię dla siebie i zachowaj oryginał. O tym, czy nadal się liczy, decyduje ten, komu je pokazujesz.
    .simple = Papier wystarczy. Jest Twój. Zapytaj w szkole także o postać cyfrową. Zwykle to pomaga.
fact-portability-cairn = Cairn nie przechowa Twojego poświadczenia: nie ma tu miejsca na dokumenty. Trzymaj je we własnym portfelu cyfrowym i na komputerze.
    .more = Proszę, nie wklejaj go do tej rozmowy: zawiera dane osobowe. Zapisać można tu oferty, które Ci się podobają.
    .simple = Nie mogę przechować dokumentu. Trzymaj go w portfelu cyfrowym i na komputerze.
