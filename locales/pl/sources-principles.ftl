### Strony, na które powołują się odpowiedzi z tego tematu; `.url` prowadzi do tego, co przeczytano.

source-eu-recommendations = EUR-Lex: słownik, zalecenia UE (po angielsku)
    .url = https://eur-lex.europa.eu/summary/glossary/recommendations.html
