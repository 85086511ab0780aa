utter-ask-definition =
    Mikropoświadczenie potwierdza efekty krótkiego kursu albo innej niewielkiej porcji nauki.
    Mówi, co już wiesz i potrafisz, oraz że ktoś to ocenił według jasnych standardów.
    Należy do Ciebie. Możesz je pokazać szkole albo pracodawcy.
    Może istnieć samodzielnie. Czasem da się je też połączyć z innymi w coś większego.
    .button-find-offers = Znajdź kurs
    .button-ask-difference = Dyplom czy mikropoświadczenie?
    .button-ask-recognition = Czy jest uznawane?
    .sources = recommendation

utter-ask-difference =
    • Studia trwają lata i obejmują całą dziedzinę. Mikropoświadczenie obejmuje jej niewielką część i nie jest dyplomem studiów.
    • Zaświadczenie o udziale może mówić tylko tyle, że ktoś był na zajęciach. Mikropoświadczenie mówi, co ta osoba potrafi i jak to oceniono.
    • Cyfrowa odznaka to forma, w jakiej można wydać potwierdzenie. Może zawierać mikropoświadczenie, ale nie każda je zawiera.
    • Kwalifikację potwierdza instytucja, która ma do tego uprawnienia. Każdy kraj sam decyduje, czy mikropoświadczenia należą do jego systemu kwalifikacji.
    Sama nazwa niczego nie przesądza. Sprawdź, co dokument mówi o efektach uczenia się, ocenie i wystawcy.
    .button-ask-stacking = Czy można je łączyć?
    .button-ask-recognition = Czy jest uznawane?
    .button-find-offers = Znajdź kurs
    .sources = recommendation, annex-i

utter-ask-benefits =
    Mikropoświadczenie może pomóc zdobyć jedną konkretną umiejętność i jasno ją pokazać, bez długich studiów.
    Może się przydać przy zmianie pracy, po przerwie zawodowej albo gdy chcesz spróbować czegoś nowego.
    Nie gwarantuje pracy, podwyżki ani miejsca w szkole. O tym, ile jest warte, decyduje pracodawca albo szkoła.
    Nie mam wiarygodnych danych o zarobkach. Zanim zaczniesz, zapytaj pracodawcę, u którego chcesz pracować, i porównaj program kursu z ogłoszeniami o pracę.
    .button-find-offers = Znajdź kurs
    .button-ask-recognition = Kto je uznaje?
    .button-request-human = Porozmawiaj z doradcą
    .sources = recommendation

utter-ask-issuers =
    Mikropoświadczenia mogą wydawać różne organizacje: uczelnie, szkoły, firmy szkoleniowe, pracodawcy, stowarzyszenia i instytucje publiczne.
    Każdy kraj może mieć własne przepisy, dlatego warto zapytać wystawcę, na jakiej podstawie to robi.
    Ważne, kim jest wystawca. Do poświadczeń ze szkół i uczelni, które prowadzą kształcenie formalne, mają się stosować zwykłe procedury uznawania. W innych przypadkach może być inaczej.
    Cairn nie wydaje żadnych poświadczeń.
    .button-ask-quality = Kto sprawdza jakość?
    .button-ask-recognition = Czy jest uznawane?
    .sources = recommendation, annex-ii
