# Sources of the tables on help and children.

source-emergency-112 = 112 Day: reaching emergency services anywhere in the EU (European Commission)
    .url = https://digital-strategy.ec.europa.eu/en/news/112-day-saving-lives-quickly-and-easily-reaching-emergency-services-anywhere-eu

source-helpline-116123 = 116 123, helpline for adults in an emotional crisis (Poland)
    .url = https://116sos.pl

source-helpline-116111-police = The telephone that gives strength: 116 111 (quarterly of the Police Training Centre, Poland)
    .url = https://kwartalnik.csp.edu.pl/kp/aktualne-wydanie/5740,Telefon-dajacy-sile-116-111.html

source-helpline-800121212-police = The Police and the Ombudsman for Children: helpline 800 12 12 12 (Polish Police)
    .url = https://policja.pl/pol/aktualnosci/231844,Wspolpraca-Policji-z-Rzecznikiem-Praw-Dziecka-na-rzecz-zapewnienia-bezpieczenstw.html
    .date = 2023-05-26

source-helpline-niebieska = Niebieska Linia, helpline for people who suffer violence (Poland)
    .url = https://www.niebieskalinia.info

source-helpline-3114 = 3114, the national number for the prevention of suicide (town of Sallertaine, France)
    .url = https://www.sallertaine.fr/3114-numero-national-de-prevention-du-suicide/

source-helpline-samaritans = Samaritans: ten years of the free number 116 123
    .url = https://www.samaritans.org/news/samaritans-in-northern-ireland-answer-one-million-calls-during-10-years-of-freephone

source-helpline-linka-bezpeci = Czech helpline Linka bezpečí, 116 111 (Better Internet for Kids, European Commission)
    .url = https://better-internet-for-kids.europa.eu/en/news/czech-helpline-sees-rise-challenging-cases

source-helplines-national = National helplines, each on its own page
    .url = https://findahelpline.com

source-helplines-116-reserved = Two European helpline numbers: 116 111 and 116 123 (European Commission)
    .url = https://ec.europa.eu/digital-single-market/news/two-new-european-free-helpline-numbers-children-and-adults

source-helplines-116111-union = Fifteen years of 116 111 (Child Helpline International)
    .url = https://childhelplineinternational.org/15-years-of-116111/
    .date = 2022-10-29

source-consent-gdpr = Age of consent in the General Data Protection Regulation (Better Internet for Kids)
    .url = https://www.betterinternetforkids.eu/web/portal/practice/awareness/detail?articleId=2733703
    .date = 2018-02-08

source-consent-national = Age of digital consent by country (Bird & Bird, GDPR tracker)
    .url = https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children
