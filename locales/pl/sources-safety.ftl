# Źródła tabel o pomocy i dzieciach.

source-emergency-112 = Dzień numeru 112: służby ratunkowe w całej Unii (Komisja Europejska)
    .url = https://digital-strategy.ec.europa.eu/en/news/112-day-saving-lives-quickly-and-easily-reaching-emergency-services-anywhere-eu

source-helpline-116123 = 116 123, telefon dla osób dorosłych w kryzysie emocjonalnym (Polska)
    .url = https://116sos.pl

source-helpline-116111-police = Telefon dający siłę – 116 111 (kwartalnik Centrum Szkolenia Policji)
    .url = https://kwartalnik.csp.edu.pl/kp/aktualne-wydanie/5740,Telefon-dajacy-sile-116-111.html

source-helpline-800121212-police = Współpraca Policji z Rzecznikiem Praw Dziecka: telefon 800 12 12 12 (Policja)
    .url = https://policja.pl/pol/aktualnosci/231844,Wspolpraca-Policji-z-Rzecznikiem-Praw-Dziecka-na-rzecz-zapewnienia-bezpieczenstw.html
    .date = 2023-05-26

source-helpline-niebieska = Niebieska Linia, telefon dla osób doznających przemocy (Polska)
    .url = https://www.niebieskalinia.info

source-helpline-3114 = 3114, krajowy numer zapobiegania samobójstwom (gmina Sallertaine, Francja)
    .url = https://www.sallertaine.fr/3114-numero-national-de-prevention-du-suicide/

source-helpline-samaritans = Samaritans: dziesięć lat bezpłatnego numeru 116 123
    .url = https://www.samaritans.org/news/samaritans-in-northern-ireland-answer-one-million-calls-during-10-years-of-freephone

source-helpline-linka-bezpeci = Czeska linia Linka bezpečí, 116 111 (Better Internet for Kids, Komisja Europejska)
    .url = https://better-internet-for-kids.europa.eu/en/news/czech-helpline-sees-rise-challenging-cases

source-helplines-national = Krajowe telefony zaufania, każdy na własnej stronie
    .url = https://findahelpline.com

source-helplines-116-reserved = Dwa europejskie numery zaufania: 116 111 i 116 123 (Komisja Europejska)
    .url = https://ec.europa.eu/digital-single-market/news/two-new-european-free-helpline-numbers-children-and-adults

source-helplines-116111-union = Piętnaście lat numeru 116 111 (Child Helpline International)
    .url = https://childhelplineinternational.org/15-years-of-116111/
    .date = 2022-10-29

source-consent-gdpr = Wiek zgody w ogólnym rozporządzeniu o ochronie danych (Better Internet for Kids)
    .url = https://www.betterinternetforkids.eu/web/portal/practice/awareness/detail?articleId=2733703
    .date = 2018-02-08

source-consent-national = Wiek zgody cyfrowej według krajów (Bird & Bird, GDPR tracker)
    .url = https://www.twobirds.com/en/in-focus/general-data-protection-regulation/gdpr-tracker/children
