### Źródła odpowiedzi o finansowaniu i przenośności.

source-europass-credentials = Europass: europejskie poświadczenia cyfrowe
    .url = https://europass.europa.eu/pl/czym-sa-poswiadczenia-cyfrowe

source-ila-recommendation = Zalecenie Rady z 16 czerwca 2022 r. w sprawie indywidualnych rachunków szkoleniowych (2022/C 243/03)
    .url = https://eur-lex.europa.eu/legal-content/PL/TXT/?uri=CELEX:32022H0627(03)

source-bur = Baza Usług Rozwojowych, PARP
    .url = https://uslugirozwojowe.parp.gov.pl

source-kfs = Rozporządzenie z 25 listopada 2025 r. w sprawie Krajowego Funduszu Szkoleniowego (Dz.U. 2025 poz. 1641)
    .url = https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20250001641
    .date = 2025-11-25

source-pup = Publiczne służby zatrudnienia: psz.praca.gov.pl
    .url = https://psz.praca.gov.pl

source-springboard = Springboard+: przewodnik i pytania, Higher Education Authority (Irlandia, po angielsku)
    .url = https://hea.vidatum.com/faq

source-csn = CSN: wsparcie na przekwalifikowanie (Szwecja, po angielsku)
    .url = https://csn.se/languages/english/student-finance-for-transition-and-retraining.html

source-bildungsgutschein = Bon edukacyjny: strona kraju związkowego Brema (Niemcy, po niemiecku)
    .url = https://www.service.bremen.de/dienstleistungen/bildungsgutschein-beantragen-11545

source-cpf = Mon compte formation (Francja, po francusku)
    .url = https://www.moncompteformation.gouv.fr

source-cedefop-financing = Cedefop: baza o finansowaniu nauki dorosłych, według krajów (po angielsku)
    .url = https://www.cedefop.europa.eu/en/tools/financing-adult-learning-db

source-kursuok = KURSUOK: o platformie (Litwa, po angielsku)
    .url = https://kursuok.lt/en/about

source-vlaanderen-cheques = Rząd Flandrii: bony szkoleniowe dla pracowników (po niderlandzku)
    .url = https://www.vlaanderen.be/opleidingscheques-voor-werknemers

source-fi-allowance = Finlandia: wiadomości o zasiłku na naukę dorosłych (po angielsku)
    .url = https://www.aikuiskoulutustuki.fi/en/news-concerning-the-adult-education-allowance/

source-tootukassa = Töötukassa: praca i nauka (Estonia, po angielsku)
    .url = https://www.tootukassa.ee/eng/content/work-and-study

source-ams = AMS: publiczny urząd pracy (Austria, po niemiecku)
    .url = https://www.ams.at

source-stap = Aan de slag in Zeeland: koniec budżetu STAP od 1 stycznia 2024 r. (Holandia, po niderlandzku)
    .url = https://www.aandeslaginzeeland.nl/actueel/geen-stap-budget-meer-vanaf-1-januari-2024.html

source-bur-faq = PARP: pytania o dofinansowanie w Bazie Usług Rozwojowych
    .url = https://serwis-uslugirozwojowe.parp.gov.pl/component/qnadb/kategoria/rozwoj-kompetencji/dofinansowanie-baza-uslug-rozwojowych

source-erasmus = Erasmus+: program UE
    .url = https://erasmus-plus.ec.europa.eu/pl
