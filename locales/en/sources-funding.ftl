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
