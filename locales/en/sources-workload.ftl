### Pages that answers of this topic cite; `.url` leads to what was read.

source-eqf-compare = Europass: compare national qualifications frameworks
    .url = https://europass.europa.eu/en/compare-qualifications

source-cedefop-frameworks = Cedefop: overview of national qualifications frameworks
    .url = https://www.cedefop.europa.eu/en/tools/nqfs-online-tool/overview

source-levels-uk-ie = Qualifications can cross boundaries: a rough guide to comparing qualifications in the UK and Ireland
    .url = https://docslib.org/doc/9371559/qualifications-can-cross-boundaries-a-rough-guide-to-comparing

source-levels-scqf = Scottish Credit and Qualifications Framework: questions and answers
    .url = https://scqf.org.uk/more/faqs/education-providers-and-advisors/

source-levels-de = Confederation of German Employers’ Associations (BDA): German Qualifications Framework (in German)
    .url = https://www.arbeitgeber.de/www/arbeitgeber.nsf/id/DE_Deutscher_Qualifikationsrahmen

source-nqf-at = Austrian register of qualifications: levels of the NQF
    .url = https://www.qualifikationsregister.at/en/der-nqr/deskriptoren/

source-nqf-aq = AQ Austria: the National Qualifications Framework
    .url = https://www.aq.ac.at/en/nqr

source-nqf-ch = State Secretariat for Education, Research and Innovation (Switzerland): the EQF and the Swiss framework
    .url = https://www.sbfi.admin.ch/en/the-european-qualifications-framework

source-nqf-cy = Cyprus Qualifications Framework: diagram of its levels and the EQF
    .url = https://cyqf.gov.cy/index.php/en/diagram

source-nqf-dk = Danish Agency for Higher Education and Science: including qualifications in the framework
    .url = https://ufm.dk/en/education/recognition-and-transparency/transparency-tools/qualifications-frameworks/inclusion

source-nqf-ee = Estonian Qualifications Authority: Estonian Qualifications Framework
    .url = https://kutsekoda.ee/en/?p=1744

source-nqf-fi = Finnish National Agency for Education: qualifications frameworks
    .url = https://www.oph.fi/en/education-and-qualifications/qualifications-frameworks

source-nqf-hu = Hungarian Qualifications Portal: questions and answers
    .url = https://www.hungarianqualification.eu/faq

source-nqf-cz = Czech National Register of Qualifications: levels of the NSK
    .url = https://www.narodnikvalifikace.cz/en-us/ena3

source-nqf-de = German Qualifications Framework: DQR and EQF (in German)
    .url = https://dqr.de/dqr/de/der-dqr/dqr-und-eqr/dqr-und-eqr_node.html

source-nqf-de-faq = German Qualifications Framework: questions and answers (in German)
    .url = https://www.dqr.de/content/2412.php

source-nqf-es = Cedefop: Spain completed the referencing of its frameworks to the EQF
    .url = https://www.cedefop.europa.eu/en/news/spain-eqf-referencing-officially-completed

source-nqf-fr = ANFH: the new national framework of vocational certifications of France (in French)
    .url = https://anfh.fr/bretagne/actualites-et-agenda-regional/nouveau-cadre-national-des-certifications-professionnelles-et-ses-8-niveaux

source-nqf-hr = Cedefop: country report on the framework of Croatia, 2018
    .url = https://www.cedefop.europa.eu/tools/nqfs-online-tool/countries/croatia-2018

source-nqf-is = ENIC-NARIC Iceland: Icelandic Qualification Framework
    .url = https://english.enicnaric.is/isqf.html

source-nqf-lt = Lithuanian Qualifications Framework
    .url = https://ltks.lt/en/about-ltqf/

source-nqf-lv = Study in Latvia: Latvian Qualifications Framework
    .url = https://www.studyinlatvia.eu/en/studies/latvian-qualification-framework

source-nqf-mt = Malta Further and Higher Education Authority: Malta Qualifications Framework
    .url = https://mfhea.mt/interactive-mqf/

source-nqf-nl = Nuffic: qualification frameworks of the Netherlands
    .url = https://www.nuffic.nl/en/education-systems/netherlands/qualification-frameworks

source-nqf-no = Cedefop: the framework of Norway comes into force
    .url = https://www.cedefop.europa.eu/en/news/norway-nqf-comes-force

source-nqf-pl = John Paul II Catholic University of Lublin: Polish Qualifications Framework by the Act on the Integrated Qualifications System (in Polish)
    .url = https://www.kul.pl/jakosc-ksztalcenia,15173.html

source-nqf-pt = Directorate-General for Higher Education (Portugal): National Qualifications Framework (in Portuguese)
    .url = https://dges.gov.pt/pt/quadro_qualificacoes?plid=371

source-nqf-se = Eurydice: national qualifications framework of Sweden
    .url = https://eurydice.eacea.ec.europa.eu/national-education-systems/sweden/national-qualifications-framework

source-nqf-si = Slovenian Qualifications Framework (in Slovenian)
    .url = https://www.nok.si/o-slovenskem-ogrodju-kvalifikacij-sok

source-nqf-tr = Vocational Qualifications Authority (Türkiye): the design of the framework
    .url = https://www.myk.gov.tr/index.php/en/the-design-of-tqf

source-nqf-ua = European Training Foundation: national qualifications framework of Ukraine
    .url = https://www.etf.europa.eu/en/document-attachments/national-qualifications-framework-ukraine-0

source-ects-time = Private University of Education, Diocese of Linz: ECTS guideline
    .url = https://www.phdl.at/en/study/initial_teacher_training/elementary_pedagogy/ects_guideline/

source-ects-at = University of Innsbruck: ECTS credits by the Universities Act (in German)
    .url = https://uibk.ac.at/studium/organisation/anerkennung-und-ects-zuteilung/index.html.de

source-ects-de = Hamburg Open Online University: ECTS credits (in German)
    .url = https://blogs.hoou.de/glossardgs/ects-leistungspunkte

source-ects-ee = University of Tartu: ECTS credits (in Estonian)
    .url = https://wiki.ut.ee/display/oppekorraldus/EAP

source-ects-es = University of Salamanca: the ECTS credit (in Spanish)
    .url = https://www.usal.es/credito-ects

source-ects-fi = Finnish National Agency for Education: university education
    .url = https://www.oph.fi/english/curricula_and_qualifications/higher_education/university_education

source-ects-fi-guide = Jamk University of Applied Sciences: ECTS and student workload
    .url = https://studyguide.jamk.fi/en/study-guide-bachelors-degrees/information-about-bachelors-degree/ects-and-student-workload/

source-ects-hr = Agency for Science and Higher Education (Croatia): 60 ECTS credits
    .url = https://www.azvo.hr/en/component/seoglossary/4-basic-recognition-terms/143-60-ects-credits

source-ects-ie = TU Dublin: what is an ECTS credit?
    .url = https://tudublin.ie/study/part-time/how-to-apply/credits-and-professional-certifications

source-ects-nl = Inspectorate of Education (Netherlands): study load (in Dutch)
    .url = https://www.onderwijsinspectie.nl/onderwerpen/namen-en-graden-in-het-hoger-onderwijs/vraag-en-antwoord/wat-is-de-studielast-van-de-verschillende-opleidingen

source-ects-pl = University of Gdańsk: ECTS by the Law on Higher Education and Science (in Polish)
    .url = https://ug.edu.pl/pracownicy/strony_jednostek/biuro_ksztalcenia/ects

source-ects-rs = Modern Business School (Serbia): academic credit system
    .url = https://mbs.edu.rs/international-cooperation/academic-credit-system/

source-ects-ua = ENIC Ukraine: assessment in higher education
    .url = https://enic.in.ua/index.php/en/educationl-system/higher-education/educational-assessment-and-evaluation-system

source-cefr = Council of Europe: Common European Framework of Reference for Languages (CEFR)
    .url = https://www.coe.int/en/web/common-european-framework-reference-languages

source-nqf-pl-agh = AGH University of Krakow: higher education system in Poland
    .url = https://www.international.agh.edu.pl/eng/faq/higher-education-system-in-poland/

source-nqf-pl-matura = ENIC-NARIC Iceland: świadectwo dojrzałości
    .url = https://english.enicnaric.is/swiadectwodojrzalosci.html
