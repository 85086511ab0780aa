### Strony, na które powołują się odpowiedzi z tego tematu; `.url` prowadzi do tego, co przeczytano.

source-microcredentials-pl = Instytut Badań Edukacyjnych: projekt „Mikropoświadczenia”
    .url = https://microcredentials.pl/o-projekcie/

source-oecd-uses = OECD: Micro-credentials for lifelong learning and employability. Uses and possibilities (2023, po angielsku)
    .url = https://www.oecd-ilibrary.org/education/micro-credentials-for-lifelong-learning-and-employability_9c4b7b68-en

source-oecd-summary = VDC: streszczenie raportu OECD o mikropoświadczeniach (po angielsku)
    .url = https://vdc.edu.au/vdc-news/micro-credentials-for-lifelong-learning-and-employability/

source-cedefop-trust = Cedefop: Microcredentials for labour market education and training. The added value for end users (2023, po angielsku)
    .url = https://www.cedefop.europa.eu/en/publications/5603

source-cedefop-users = Biblioteka Uniwersytetu w Pireusie: streszczenie badania Cedefop o użytkownikach mikropoświadczeń (2023, po angielsku)
    .url = https://ketlib.lib.unipi.gr/xmlui/handle/ket/4002
    .date = 2023-12-15

source-oxford-freelance = Oxford Internet Institute: Do microcredentials help new workers enter the market? (po angielsku)
    .url = https://www.oii.ox.ac.uk/news-events/news/do-microcredentials-help-new-workers-enter-the-market/
    .date = 2022-04-07
