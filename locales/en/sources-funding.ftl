### Sources of the answers on funding and portability.

source-europass-credentials = Europass: European Digital Credentials
    .url = https://europass.europa.eu/en/what-are-digital-credentials

source-ila-recommendation = Council Recommendation of 16 June 2022 on individual learning accounts (2022/C 243/03)
    .url = https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(03)

source-bur = Development Services Database (BUR), PARP (in Polish)
    .url = https://uslugirozwojowe.parp.gov.pl

source-kfs = Regulation of 25 November 2025 on the National Training Fund (Journal of Laws 2025, item 1641; in Polish)
    .url = https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20250001641
    .date = 2025-11-25

source-pup = Public employment services in Poland: psz.praca.gov.pl (in Polish)
    .url = https://psz.praca.gov.pl

source-springboard = Springboard+: guide and questions, Higher Education Authority (Ireland)
    .url = https://hea.vidatum.com/faq

source-csn = CSN: student finance for transition and retraining (Sweden)
    .url = https://csn.se/languages/english/student-finance-for-transition-and-retraining.html

source-bildungsgutschein = Education voucher: page of the state of Bremen (Germany, in German)
    .url = https://www.service.bremen.de/dienstleistungen/bildungsgutschein-beantragen-11545

source-cpf = Mon compte formation (France, in French)
    .url = https://www.moncompteformation.gouv.fr

source-cedefop-financing = Cedefop: database on financing adult learning, by country
    .url = https://www.cedefop.europa.eu/en/tools/financing-adult-learning-db

source-kursuok = KURSUOK: about the platform (Lithuania)
    .url = https://kursuok.lt/en/about

source-vlaanderen-cheques = Flemish government: training vouchers for employees (in Dutch)
    .url = https://www.vlaanderen.be/opleidingscheques-voor-werknemers

source-fi-allowance = Finland: news concerning the adult education allowance
    .url = https://www.aikuiskoulutustuki.fi/en/news-concerning-the-adult-education-allowance/

source-tootukassa = Töötukassa: work and study (Estonia)
    .url = https://www.tootukassa.ee/eng/content/work-and-study

source-ams = AMS: public employment service (Austria, in German)
    .url = https://www.ams.at

source-stap = Aan de slag in Zeeland: no STAP budget from 1 January 2024 (Netherlands, in Dutch)
    .url = https://www.aandeslaginzeeland.nl/actueel/geen-stap-budget-meer-vanaf-1-januari-2024.html

source-bur-faq = PARP: questions on co-financing in the Development Services Database (in Polish)
    .url = https://serwis-uslugirozwojowe.parp.gov.pl/component/qnadb/kategoria/rozwoj-kompetencji/dofinansowanie-baza-uslug-rozwojowych

source-erasmus = Erasmus+: the programme of the EU
    .url = https://erasmus-plus.ec.europa.eu
