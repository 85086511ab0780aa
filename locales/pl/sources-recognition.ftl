### Strony i akty o uznawaniu i walidacji, na które powołują się odpowiedzi; w tej samej postaci co sources.ftl.

source-directive-professions = Dyrektywa 2005/36/WE w sprawie uznawania kwalifikacji zawodowych (ze zmianami)
    .url = https://eur-lex.europa.eu/legal-content/PL/TXT/?uri=CELEX:02005L0036-20231009
    .date = 2005-09-07

source-enic-naric = Sieci ENIC-NARIC: ośrodki informacji o uznawalności według krajów (po angielsku)
    .url = https://www.enic-naric.net/

source-enic-naric-academic = ENIC-NARIC: ocena do celów akademickich (po angielsku)
    .url = https://www.enic-naric.net/assess-academic-recognition.aspx

source-enic-naric-professions = ENIC-NARIC: uznawanie do celów zawodowych (po angielsku)
    .url = https://enic-naric.net/page-assessment-professional-recognition

source-enic-naric-micro = ENIC-NARIC: mikropoświadczenia (po angielsku)
    .url = https://enic-naric.net/page-micro-credentials

source-enic-naric-automatic = ENIC-NARIC: automatyczne uznawanie i europejskie dyplomy (po angielsku)
    .url = https://www.enic-naric.net/page-automatic-recognition-european-degrees

source-enic-naric-appeal = ENIC-NARIC: odwołanie od decyzji w uznaniu akademickim (po angielsku)
    .url = https://enic-naric.net/page-appeal-academic-recognition

source-enic-naric-refugees = ENIC-NARIC: uznawanie kwalifikacji uchodźców (po angielsku)
    .url = https://www.enic-naric.net/page-recognise-qualifications-refugees-individuals

source-enic-naric-refugees-guide = ENIC-NARIC: kwalifikacje uchodźców, z artykułem VII konwencji lizbońskiej (po angielsku)
    .url = https://www.enic-naric.net/page-recognise-qualifications-refugees

source-your-europe-diplomas = Twoja Europa: uznawanie dyplomów
    .url = https://europa.eu/youreurope/citizens/education/university/recognition/index_pl.htm

source-your-europe-professions = Twoja Europa: wniosek o uznanie zawodu regulowanego
    .url = https://europa.eu/youreurope/citizens/work/professional-qualifications/apply-permanent-provision-services/index_pl.htm

source-regulated-professions = Komisja Europejska: baza zawodów regulowanych (po angielsku)
    .url = https://ec.europa.eu/growth/tools-databases/regprof/

source-eqpr = Rada Europy: Europejski paszport kwalifikacji dla uchodźców (po angielsku)
    .url = https://www.coe.int/en/web/education/recognition-of-refugees-qualifications

source-uhr-lisbon = Szwedzka Rada Szkolnictwa Wyższego: konwencja lizbońska (po angielsku)
    .url = https://www.uhr.se/en/start/recognition-of-foreign-qualifications/enic-naric-sweden/

source-nuffic-dilemmas = Nuffic: trudności z uznawaniem mikropoświadczeń (po angielsku)
    .url = https://www.nuffic.nl/en/news/dilemmas-in-micro-credential-recognition-boost-innovation

source-nuffic-evaluation = Nuffic: gdzie złożyć wniosek o ocenę dyplomu (po angielsku)
    .url = https://www.nuffic.nl/en/subjects/diploma/applying-for-a-credential-evaluation

source-nuffic-refugees = Nuffic: informacje dla uchodźców o dyplomach (po angielsku)
    .url = https://nuffic.nl/en/subjects/diploma/information-refugees-about-diplomas

source-kwalifikator = NAWA: system KWALIFIKATOR
    .url = https://nawa.gov.pl/uznawalnosc/system-kwalifikator

source-nawa-information = NAWA: wydawanie informacji o zagranicznych dyplomach
    .url = https://nawa.gov.pl/uznawalnosc/wydawanie-informacji-o-zagranicznych-dyplomach

source-nawa-nostrification = NAWA: nostryfikacja dyplomów
    .url = https://www.nawa.gov.pl/uznawalnosc/informacje-dla-uczelni/nostryfikacja-dyplomow

source-hcch-apostille = HCCH: konwencja o apostille (po angielsku)
    .url = https://www.hcch.net/en/instruments/conventions/specialised-sections/apostille

source-nawa-professions = NAWA: zawody regulowane w Polsce
    .url = https://nawa.gov.pl/uznawalnosc/podjecie-pracy-w-polsce/zawody-regulowane

source-nawa-refugees = NAWA: uznanie wykształcenia uchodźców
    .url = https://nawa.gov.pl/uznawalnosc/informacje-dla-uczelni/uznanie-wyksztalcenia-uchodzcow

source-nawa-eqpr = NAWA: Europejski paszport kwalifikacji dla uchodźców (po angielsku)
    .url = https://nawa.gov.pl/en/nawa/news/european-passport-for-refugees-a-chance-to-prove-qualifications-despite-insufficient-education-documentation

source-ufm-conditions = Duńska Agencja Szkolnictwa Wyższego i Nauki: warunki oceny (po angielsku)
    .url = https://ufm.dk/en/education/recognition-and-transparency/get-assessment/conditions

source-dk-assessment = Duńska Agencja Szkolnictwa Wyższego i Nauki: przed złożeniem wniosku o ocenę (po angielsku)
    .url = https://ufsn.dk/english/education/recognition-and-transparency/get-assessment/

source-si-assessment = Słowenia, eUprava: ocena wykształcenia (po angielsku)
    .url = https://e-uprava.gov.si/en/podrocja/education-culture/college-and-university/assessment-of-education.html

source-ch-enic = Swiss ENIC: zakres działania (po angielsku)
    .url = https://www.swissuniversities.ch/en/services/recognition-swiss-enic/

source-is-assessment = Islandia: ocena zagranicznych studiów (po angielsku)
    .url = https://island.is/en/mat-a-erlendu-haskolanami

source-lu-register = Luksemburg, Guichet.lu: uznanie akademickie zagranicznych dyplomów (po angielsku)
    .url = https://guichet.public.lu/en/citoyens/famille-education/etudes-superieures/reconnaissance-diplomes/inscription-registre-titres.html

source-at-aais = ENIC NARIC AUSTRIA: wniosek o ocenę (AAIS, po niemiecku i angielsku)
    .url = https://aais.at/

source-se-citizens = Szwedzka Rada Szkolnictwa Wyższego: informacje dla obywateli UE (po angielsku)
    .url = https://uhr.se/en/start/recognition-of-foreign-qualifications/enic-naric-sweden/recognition-information-for-eu-citizens/

source-cedefop-guidelines = Cedefop: europejskie wytyczne walidacji uczenia się (po angielsku)
    .url = https://www.cedefop.europa.eu/en/tools/validation-non-formal-informal-learning/eu-guidelines

source-cedefop-inventory = Cedefop: europejski przegląd walidacji według krajów (po angielsku)
    .url = https://www.cedefop.europa.eu/en/tools/validation-non-formal-informal-learning

source-europass-validation = Europass: kwalifikacje i walidacja (zalecenie Rady z 20 grudnia 2012 r.)
    .url = https://europass.europa.eu/en/node/2679

source-zsk = Zintegrowany System Kwalifikacji: podstawowe pojęcia
    .url = https://www.kwalifikacje.gov.pl/podstawowe-pojecia

source-pl-outcomes = Politechnika Świętokrzyska: potwierdzanie efektów uczenia się
    .url = https://tu.kielce.pl/start/dolacz-do-nas/potwierdzanie-efektow-uczenia-sie/

source-fr-vae = France VAE: walidacja doświadczenia (po francusku)
    .url = https://vae.gouv.fr/savoir-plus/articles/la-vae-cest-quoi

source-de-bvadig = Niemcy, ministerstwo federalne: pytania o walidację umiejętności zawodowych (po niemiecku)
    .url = https://bmbf.de/SharedDocs/FAQs/DE/bvadig-faq.html
    .date = 2024-08-01

source-de-validation = Niemcy: procedura walidacji w izbach (po angielsku)
    .url = https://www.validierungsverfahren.de/en/inhalt/process/procedure

source-qqi-rpl = QQI: uznawanie wcześniejszego uczenia się (po angielsku)
    .url = https://www.qqi.ie/what-we-do/qqi-awards/recognition-of-prior-learning-provider

source-anqep = ANQEP: centra Qualifica (po portugalsku)
    .url = https://anqep.gov.pt/

source-be-evc = Komisja Europejska, Youth Wiki: walidacja we Wspólnocie Flamandzkiej Belgii (po angielsku)
    .url = https://national-policies.eacea.ec.europa.eu/youthwiki/chapters/belgium-flemish-community/64-validation-of-non-formal-and-informal-learning

source-eurydice-nl = Eurydice: walidacja uczenia się w Holandii (po angielsku)
    .url = https://eurydice.eacea.ec.europa.eu/eurypedia/netherlands/validation-non-formal-and-informal-learning

source-centre-page = Strona samego ośrodka
    .url = https://www.enic-naric.net/

source-assistance-page = Strona samego punktu kontaktowego
    .url = https://ec.europa.eu/growth/tools-databases/regprof/

source-validation-page = Strona samej instytucji
    .url = https://www.cedefop.europa.eu/en/tools/validation-non-formal-informal-learning

source-eu-countries = Unia Europejska: kraje członkowskie
    .url = https://european-union.europa.eu/principles-countries-history/eu-countries_pl

source-eea-countries = EFTA: Europejski Obszar Gospodarczy (po angielsku)
    .url = https://www.efta.int/eea

source-lisbon-parties = Rada Europy: strony konwencji lizbońskiej (ETS nr 165, po angielsku)
    .url = https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=165
