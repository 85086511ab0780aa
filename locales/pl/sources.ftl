### Akty i przewodniki, na które powołują się odpowiedzi. `.url` prowadzi do tekstu, `.date` to dzień przyjęcia (ISO 8601).

source-recommendation = Zalecenie Rady w sprawie europejskiego podejścia do mikropoświadczeń na potrzeby uczenia się przez całe życie i zatrudnialności (2022/C 243/02)
    .url = https://eur-lex.europa.eu/legal-content/PL/TXT/?uri=CELEX:32022H0627(02)
    .date = 2022-06-16

source-annex-i = Zalecenie w sprawie mikropoświadczeń (2022/C 243/02), załącznik I: elementy opisu mikropoświadczenia
    .url = https://eur-lex.europa.eu/legal-content/PL/TXT/?uri=CELEX:32022H0627(02)
    .date = 2022-06-16

source-annex-ii = Zalecenie w sprawie mikropoświadczeń (2022/C 243/02), załącznik II: dziesięć zasad
    .url = https://eur-lex.europa.eu/legal-content/PL/TXT/?uri=CELEX:32022H0627(02)
    .date = 2022-06-16

source-eqf = Zalecenie Rady w sprawie europejskich ram kwalifikacji dla uczenia się przez całe życie (2017/C 189/03)
    .url = https://eur-lex.europa.eu/legal-content/PL/TXT/?uri=CELEX:32017H0615(01)
    .date = 2017-05-22

source-ects-guide = Przewodnik dla użytkowników ECTS z 2015 roku (ECTS Users' Guide)
    .url = https://op.europa.eu/pl/publication-detail/-/publication/da7467e6-8450-11e5-b8b7-01aa75ed71a1
    .date = 2015-05-15

source-cairn = Cairn: co ten serwis mówi o sobie

source-gdpr = Ogólne rozporządzenie o ochronie danych (UE) 2016/679 (RODO)
    .url = https://eur-lex.europa.eu/legal-content/PL/TXT/?uri=CELEX:32016R0679
    .date = 2016-04-27
