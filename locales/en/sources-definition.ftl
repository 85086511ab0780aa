### Pages that answers of this topic cite; `.url` leads to what was read.

source-microcredentials-pl = Educational Research Institute (Poland): project on micro-credentials
    .url = https://microcredentials.pl/o-projekcie/

source-oecd-uses = OECD: Micro-credentials for lifelong learning and employability. Uses and possibilities (2023)
    .url = https://www.oecd-ilibrary.org/education/micro-credentials-for-lifelong-learning-and-employability_9c4b7b68-en

source-oecd-summary = VDC: summary of the OECD paper on micro-credentials
    .url = https://vdc.edu.au/vdc-news/micro-credentials-for-lifelong-learning-and-employability/

source-cedefop-trust = Cedefop: Microcredentials for labour market education and training. The added value for end users (2023)
    .url = https://www.cedefop.europa.eu/en/publications/5603

source-cedefop-users = University of Piraeus library: abstract of Cedefop’s study of users of microcredentials (2023)
    .url = https://ketlib.lib.unipi.gr/xmlui/handle/ket/4002
    .date = 2023-12-15

source-oxford-freelance = Oxford Internet Institute: Do microcredentials help new workers enter the market?
    .url = https://www.oii.ox.ac.uk/news-events/news/do-microcredentials-help-new-workers-enter-the-market/
    .date = 2022-04-07
