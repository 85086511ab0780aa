# Sources of facts on quality, keeping credentials and guidance: see docs/knowledge.md.

source-eqar-mills = EQAR: accreditation and diploma mills
    .url = https://eqar.eu/kb/accreditation-mills

source-eudi = European Commission: standards for European Digital Identity Wallets
    .url = https://digital-strategy.ec.europa.eu/en/news/commission-adopts-technical-standards-cross-border-european-digital-identity-wallets
    .date = 2024-12-04

source-europass-receive = Europass: how to receive and use a European Digital Credential
    .url = https://europass.europa.eu/en/news/how-receive-and-use-european-digital-credential

source-odznaka-plus = Educational Research Institute (Poland): Odznaka+
    .url = https://microcredentials.pl/en/odznaka-a-polish-take-on-digital-credentials

source-euroguidance = Euroguidance: network of guidance centres in Europe
    .url = https://euroguidance.eu

source-eures = EURES advisers (European Labour Authority)
    .url = https://eures.ec.europa.eu/eures-services/chat-eures-advisers_en

source-pl-guidance = Regulation of 30 October 2025 on job placement and career guidance (Journal of Laws 2025, item 1549; in Polish)
    .url = https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20250001549
    .date = 2025-10-30
