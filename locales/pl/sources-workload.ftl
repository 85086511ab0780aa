### Strony, na które powołują się odpowiedzi z tego tematu; `.url` prowadzi do tego, co przeczytano.

source-eqf-compare = Europass: porównanie krajowych ram kwalifikacji
    .url = https://europass.europa.eu/pl/compare-qualifications

source-cedefop-frameworks = Cedefop: przegląd krajowych ram kwalifikacji (po angielsku)
    .url = https://www.cedefop.europa.eu/en/tools/nqfs-online-tool/overview

source-levels-uk-ie = Qualifications can cross boundaries: przewodnik po kwalifikacjach w Wielkiej Brytanii i Irlandii (po angielsku)
    .url = https://docslib.org/doc/9371559/qualifications-can-cross-boundaries-a-rough-guide-to-comparing

source-levels-scqf = Szkocka rama kwalifikacji SCQF: pytania i odpowiedzi (po angielsku)
    .url = https://scqf.org.uk/more/faqs/education-providers-and-advisors/

source-levels-de = Konfederacja niemieckich pracodawców (BDA): niemiecka rama kwalifikacji (po niemiecku)
    .url = https://www.arbeitgeber.de/www/arbeitgeber.nsf/id/DE_Deutscher_Qualifikationsrahmen

source-nqf-at = Austriacki rejestr kwalifikacji: poziomy ramy NQR (po angielsku)
    .url = https://www.qualifikationsregister.at/en/der-nqr/deskriptoren/

source-nqf-aq = AQ Austria: krajowa rama kwalifikacji (po angielsku)
    .url = https://www.aq.ac.at/en/nqr

source-nqf-ch = Szwajcarski Sekretariat Stanu do spraw Edukacji (SERI): ERK a rama szwajcarska (po angielsku)
    .url = https://www.sbfi.admin.ch/en/the-european-qualifications-framework

source-nqf-cy = Cypryjska rama kwalifikacji: schemat poziomów i ERK (po angielsku)
    .url = https://cyqf.gov.cy/index.php/en/diagram

source-nqf-dk = Duńska Agencja Szkolnictwa Wyższego i Nauki: włączanie kwalifikacji do ramy (po angielsku)
    .url = https://ufm.dk/en/education/recognition-and-transparency/transparency-tools/qualifications-frameworks/inclusion

source-nqf-ee = Estoński urząd kwalifikacji (Kutsekoda): estońska rama kwalifikacji (po angielsku)
    .url = https://kutsekoda.ee/en/?p=1744

source-nqf-fi = Fińska Agencja Edukacji: ramy kwalifikacji (po angielsku)
    .url = https://www.oph.fi/en/education-and-qualifications/qualifications-frameworks

source-nqf-hu = Węgierski portal kwalifikacji: pytania i odpowiedzi (po angielsku)
    .url = https://www.hungarianqualification.eu/faq

source-nqf-cz = Czeski rejestr kwalifikacji: poziomy NSK (po angielsku)
    .url = https://www.narodnikvalifikace.cz/en-us/ena3

source-nqf-de = Niemiecka rama kwalifikacji: DQR i ERK (po niemiecku)
    .url = https://dqr.de/dqr/de/der-dqr/dqr-und-eqr/dqr-und-eqr_node.html

source-nqf-de-faq = Niemiecka rama kwalifikacji: pytania i odpowiedzi (po niemiecku)
    .url = https://www.dqr.de/content/2412.php

source-nqf-es = Cedefop: Hiszpania odniosła swoje ramy kwalifikacji do ERK (po angielsku)
    .url = https://www.cedefop.europa.eu/en/news/spain-eqf-referencing-officially-completed

source-nqf-fr = ANFH: nowa francuska rama kwalifikacji zawodowych (po francusku)
    .url = https://anfh.fr/bretagne/actualites-et-agenda-regional/nouveau-cadre-national-des-certifications-professionnelles-et-ses-8-niveaux

source-nqf-hr = Cedefop: raport o chorwackiej ramie kwalifikacji z 2018 roku (po angielsku)
    .url = https://www.cedefop.europa.eu/tools/nqfs-online-tool/countries/croatia-2018

source-nqf-is = ENIC-NARIC Islandia: islandzka rama kwalifikacji (po angielsku)
    .url = https://english.enicnaric.is/isqf.html

source-nqf-lt = Litewska rama kwalifikacji (po angielsku)
    .url = https://ltks.lt/en/about-ltqf/

source-nqf-lv = Study in Latvia: łotewska rama kwalifikacji (po angielsku)
    .url = https://www.studyinlatvia.eu/en/studies/latvian-qualification-framework

source-nqf-mt = Maltański urząd do spraw szkolnictwa (MFHEA): maltańska rama kwalifikacji (po angielsku)
    .url = https://mfhea.mt/interactive-mqf/

source-nqf-nl = Nuffic: ramy kwalifikacji w Niderlandach (po angielsku)
    .url = https://www.nuffic.nl/en/education-systems/netherlands/qualification-frameworks

source-nqf-no = Cedefop: norweska rama kwalifikacji wchodzi w życie (po angielsku)
    .url = https://www.cedefop.europa.eu/en/news/norway-nqf-comes-force

source-nqf-pl = KUL: Polska Rama Kwalifikacji według ustawy o Zintegrowanym Systemie Kwalifikacji
    .url = https://www.kul.pl/jakosc-ksztalcenia,15173.html

source-nqf-pt = Portugalska dyrekcja szkolnictwa wyższego: krajowa rama kwalifikacji (po portugalsku)
    .url = https://dges.gov.pt/pt/quadro_qualificacoes?plid=371

source-nqf-se = Eurydice: szwedzka rama kwalifikacji (po angielsku)
    .url = https://eurydice.eacea.ec.europa.eu/national-education-systems/sweden/national-qualifications-framework

source-nqf-si = Słoweńska rama kwalifikacji (po słoweńsku)
    .url = https://www.nok.si/o-slovenskem-ogrodju-kvalifikacij-sok

source-nqf-tr = Turecki urząd kwalifikacji zawodowych: budowa ramy (po angielsku)
    .url = https://www.myk.gov.tr/index.php/en/the-design-of-tqf

source-nqf-ua = Europejska Fundacja Kształcenia (ETF): ukraińska rama kwalifikacji (po angielsku)
    .url = https://www.etf.europa.eu/en/document-attachments/national-qualifications-framework-ukraine-0

source-ects-time = Prywatna Wyższa Szkoła Pedagogiczna w Linzu: wytyczne ECTS (po angielsku)
    .url = https://www.phdl.at/en/study/initial_teacher_training/elementary_pedagogy/ects_guideline/

source-ects-at = Uniwersytet w Innsbrucku: punkty ECTS według ustawy (po niemiecku)
    .url = https://uibk.ac.at/studium/organisation/anerkennung-und-ects-zuteilung/index.html.de

source-ects-de = Hamburg Open Online University: punkty ECTS (po niemiecku)
    .url = https://blogs.hoou.de/glossardgs/ects-leistungspunkte

source-ects-ee = Uniwersytet w Tartu: punkty ECTS (po estońsku)
    .url = https://wiki.ut.ee/display/oppekorraldus/EAP

source-ects-es = Uniwersytet w Salamance: punkt ECTS (po hiszpańsku)
    .url = https://www.usal.es/credito-ects

source-ects-fi = Fińska Agencja Edukacji: studia uniwersyteckie (po angielsku)
    .url = https://www.oph.fi/english/curricula_and_qualifications/higher_education/university_education

source-ects-fi-guide = Jamk, uczelnia zawodowa w Finlandii: ECTS i nakład pracy (po angielsku)
    .url = https://studyguide.jamk.fi/en/study-guide-bachelors-degrees/information-about-bachelors-degree/ects-and-student-workload/

source-ects-hr = Chorwacka agencja nauki i szkolnictwa wyższego: 60 punktów ECTS (po angielsku)
    .url = https://www.azvo.hr/en/component/seoglossary/4-basic-recognition-terms/143-60-ects-credits

source-ects-ie = TU Dublin: czym jest punkt ECTS? (po angielsku)
    .url = https://tudublin.ie/study/part-time/how-to-apply/credits-and-professional-certifications

source-ects-nl = Niderlandzka inspekcja oświaty: nakład pracy (po niderlandzku)
    .url = https://www.onderwijsinspectie.nl/onderwerpen/namen-en-graden-in-het-hoger-onderwijs/vraag-en-antwoord/wat-is-de-studielast-van-de-verschillende-opleidingen

source-ects-pl = Uniwersytet Gdański: ECTS według Prawa o szkolnictwie wyższym i nauce
    .url = https://ug.edu.pl/pracownicy/strony_jednostek/biuro_ksztalcenia/ects

source-ects-rs = Modern Business School (Serbia): system punktów (po angielsku)
    .url = https://mbs.edu.rs/international-cooperation/academic-credit-system/

source-ects-ua = ENIC Ukraina: ocenianie w szkolnictwie wyższym (po angielsku)
    .url = https://enic.in.ua/index.php/en/educationl-system/higher-education/educational-assessment-and-evaluation-system

source-cefr = Rada Europy: Europejski system opisu kształcenia językowego (ESOKJ, po angielsku)
    .url = https://www.coe.int/en/web/common-european-framework-reference-languages

source-nqf-pl-agh = AGH w Krakowie: system szkolnictwa wyższego w Polsce (po angielsku)
    .url = https://www.international.agh.edu.pl/eng/faq/higher-education-system-in-poland/

source-nqf-pl-matura = ENIC-NARIC Islandia: świadectwo dojrzałości (po angielsku)
    .url = https://english.enicnaric.is/swiadectwodojrzalosci.html
