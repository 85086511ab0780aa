### The pages and acts on recognition and validation that answers cite; the form is that of sources.ftl.

source-directive-professions = Directive 2005/36/EC on the recognition of professional qualifications (as amended)
    .url = https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02005L0036-20231009
    .date = 2005-09-07

source-enic-naric = ENIC-NARIC networks: information centres on recognition, by country
    .url = https://www.enic-naric.net/

source-enic-naric-academic = ENIC-NARIC: assessment for academic recognition
    .url = https://www.enic-naric.net/assess-academic-recognition.aspx

source-enic-naric-professions = ENIC-NARIC: assessment procedure, professional recognition
    .url = https://enic-naric.net/page-assessment-professional-recognition

source-enic-naric-micro = ENIC-NARIC: micro-credentials
    .url = https://enic-naric.net/page-micro-credentials

source-enic-naric-automatic = ENIC-NARIC: automatic recognition and European degrees
    .url = https://www.enic-naric.net/page-automatic-recognition-european-degrees

source-enic-naric-appeal = ENIC-NARIC: how to appeal a decision on academic recognition
    .url = https://enic-naric.net/page-appeal-academic-recognition

source-enic-naric-refugees = ENIC-NARIC: how to have my qualifications recognised as a refugee
    .url = https://www.enic-naric.net/page-recognise-qualifications-refugees-individuals

source-enic-naric-refugees-guide = ENIC-NARIC: qualifications held by refugees, with Article VII of the Lisbon Recognition Convention
    .url = https://www.enic-naric.net/page-recognise-qualifications-refugees

source-your-europe-diplomas = Your Europe: recognition of academic diplomas
    .url = https://europa.eu/youreurope/citizens/education/university/recognition/index_en.htm

source-your-europe-professions = Your Europe: applying for recognition of a regulated profession
    .url = https://europa.eu/youreurope/citizens/work/professional-qualifications/apply-permanent-provision-services/index_en.htm

source-regulated-professions = European Commission: regulated professions database
    .url = https://ec.europa.eu/growth/tools-databases/regprof/

source-eqpr = Council of Europe: European Qualifications Passport for Refugees
    .url = https://www.coe.int/en/web/education/recognition-of-refugees-qualifications

source-uhr-lisbon = Swedish Council for Higher Education: the Lisbon Recognition Convention
    .url = https://www.uhr.se/en/start/recognition-of-foreign-qualifications/enic-naric-sweden/

source-nuffic-dilemmas = Nuffic: dilemmas in micro-credential recognition
    .url = https://www.nuffic.nl/en/news/dilemmas-in-micro-credential-recognition-boost-innovation

source-nuffic-evaluation = Nuffic: where to apply for a credential evaluation
    .url = https://www.nuffic.nl/en/subjects/diploma/applying-for-a-credential-evaluation

source-nuffic-refugees = Nuffic: information for refugees about diplomas
    .url = https://nuffic.nl/en/subjects/diploma/information-refugees-about-diplomas

source-kwalifikator = NAWA: the KWALIFIKATOR system
    .url = https://nawa.gov.pl/en/recognition/system-kwalifikator

source-nawa-information = NAWA: information on foreign diplomas (in Polish)
    .url = https://nawa.gov.pl/uznawalnosc/wydawanie-informacji-o-zagranicznych-dyplomach

source-nawa-nostrification = NAWA: nostrification of diplomas (in Polish)
    .url = https://www.nawa.gov.pl/uznawalnosc/informacje-dla-uczelni/nostryfikacja-dyplomow

source-hcch-apostille = HCCH: the Apostille Convention
    .url = https://www.hcch.net/en/instruments/conventions/specialised-sections/apostille

source-nawa-professions = NAWA: regulated professions in Poland (in Polish)
    .url = https://nawa.gov.pl/uznawalnosc/podjecie-pracy-w-polsce/zawody-regulowane

source-nawa-refugees = NAWA: recognition of refugees' qualifications
    .url = https://nawa.gov.pl/en/uznawalnosc/informacje-dla-uczelni/uznanie-wyksztalcenia-uchodzcow

source-nawa-eqpr = NAWA: European Passport for Refugees
    .url = https://nawa.gov.pl/en/nawa/news/european-passport-for-refugees-a-chance-to-prove-qualifications-despite-insufficient-education-documentation

source-ufm-conditions = Danish Agency for Higher Education and Science: conditions for an assessment
    .url = https://ufm.dk/en/education/recognition-and-transparency/get-assessment/conditions

source-dk-assessment = Danish Agency for Higher Education and Science: before applying for an assessment
    .url = https://ufsn.dk/english/education/recognition-and-transparency/get-assessment/

source-si-assessment = Slovenia, eUprava: assessment of education
    .url = https://e-uprava.gov.si/en/podrocja/education-culture/college-and-university/assessment-of-education.html

source-ch-enic = Swiss ENIC: responsibilities
    .url = https://www.swissuniversities.ch/en/services/recognition-swiss-enic/

source-is-assessment = Iceland: evaluation of foreign higher education
    .url = https://island.is/en/mat-a-erlendu-haskolanami

source-lu-register = Luxembourg, Guichet.lu: academic recognition of foreign diplomas
    .url = https://guichet.public.lu/en/citoyens/famille-education/etudes-superieures/reconnaissance-diplomes/inscription-registre-titres.html

source-at-aais = ENIC NARIC AUSTRIA: application for an assessment (AAIS)
    .url = https://aais.at/

source-se-citizens = Swedish Council for Higher Education: recognition information for EU citizens
    .url = https://uhr.se/en/start/recognition-of-foreign-qualifications/enic-naric-sweden/recognition-information-for-eu-citizens/

source-cedefop-guidelines = Cedefop: European guidelines for validating non-formal and informal learning
    .url = https://www.cedefop.europa.eu/en/tools/validation-non-formal-informal-learning/eu-guidelines

source-cedefop-inventory = Cedefop: European inventory on validation, by country
    .url = https://www.cedefop.europa.eu/en/tools/validation-non-formal-informal-learning

source-europass-validation = Europass: qualifications and validation (Council Recommendation of 20 December 2012)
    .url = https://europass.europa.eu/en/node/2679

source-zsk = Poland: Integrated Qualifications System, basic terms (in Polish)
    .url = https://www.kwalifikacje.gov.pl/podstawowe-pojecia

source-pl-outcomes = Kielce University of Technology: confirmation of learning outcomes (in Polish)
    .url = https://tu.kielce.pl/start/dolacz-do-nas/potwierdzanie-efektow-uczenia-sie/

source-fr-vae = France VAE: validation of experience (in French)
    .url = https://vae.gouv.fr/savoir-plus/articles/la-vae-cest-quoi

source-de-bvadig = Germany, Federal Ministry: questions on the validation of vocational skills (in German)
    .url = https://bmbf.de/SharedDocs/FAQs/DE/bvadig-faq.html
    .date = 2024-08-01

source-de-validation = Germany: validation procedure of the chambers
    .url = https://www.validierungsverfahren.de/en/inhalt/process/procedure

source-qqi-rpl = QQI: recognition of prior learning
    .url = https://www.qqi.ie/what-we-do/qqi-awards/recognition-of-prior-learning-provider

source-anqep = ANQEP: Qualifica centres (in Portuguese)
    .url = https://anqep.gov.pt/

source-be-evc = European Commission, Youth Wiki: validation in the Flemish Community of Belgium
    .url = https://national-policies.eacea.ec.europa.eu/youthwiki/chapters/belgium-flemish-community/64-validation-of-non-formal-and-informal-learning

source-eurydice-nl = Eurydice: validation of learning in the Netherlands
    .url = https://eurydice.eacea.ec.europa.eu/eurypedia/netherlands/validation-non-formal-and-informal-learning

source-centre-page = The centre's own page
    .url = https://www.enic-naric.net/

source-assistance-page = The contact point's own page
    .url = https://ec.europa.eu/growth/tools-databases/regprof/

source-validation-page = The body's own page
    .url = https://www.cedefop.europa.eu/en/tools/validation-non-formal-informal-learning

source-eu-countries = European Union: EU countries
    .url = https://european-union.europa.eu/principles-countries-history/eu-countries_en

source-eea-countries = EFTA: the European Economic Area
    .url = https://www.efta.int/eea

source-lisbon-parties = Council of Europe: parties to the Lisbon Recognition Convention (ETS No. 165)
    .url = https://www.coe.int/en/web/conventions/full-list?module=treaty-detail&treatynum=165
