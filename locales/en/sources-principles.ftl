### Pages that answers of this topic cite; `.url` leads to what was read.

source-eu-recommendations = EUR-Lex: glossary, recommendations of the EU
    .url = https://eur-lex.europa.eu/summary/glossary/recommendations.html
