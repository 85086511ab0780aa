### The acts and guides that answers cite. `.url` leads to the text, `.date` is the day of the act (ISO 8601).

source-recommendation = Council Recommendation on a European approach to micro-credentials for lifelong learning and employability (2022/C 243/02)
    .url = https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)
    .date = 2022-06-16

source-annex-i = Recommendation on micro-credentials (2022/C 243/02), Annex I: elements that describe a micro-credential
    .url = https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)
    .date = 2022-06-16

source-annex-ii = Recommendation on micro-credentials (2022/C 243/02), Annex II: the ten principles
    .url = https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)
    .date = 2022-06-16

source-eqf = Council Recommendation on the European Qualifications Framework for lifelong learning (2017/C 189/03)
    .url = https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32017H0615(01)
    .date = 2017-05-22

source-ects-guide = ECTS Users' Guide 2015
    .url = https://op.europa.eu/en/publication-detail/-/publication/da7467e6-8450-11e5-b8b7-01aa75ed71a1
    .date = 2015-05-15

source-cairn = Cairn: what this service says of itself

source-gdpr = General Data Protection Regulation (EU) 2016/679
    .url = https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679
    .date = 2016-04-27
