# Źródła faktów o jakości, przechowywaniu i poradnictwie: patrz docs/knowledge.md.

source-eqar-mills = EQAR: fabryki akredytacji i dyplomów (po angielsku)
    .url = https://eqar.eu/kb/accreditation-mills

source-eudi = Komisja Europejska: standardy europejskich portfeli tożsamości cyfrowej (po angielsku)
    .url = https://digital-strategy.ec.europa.eu/en/news/commission-adopts-technical-standards-cross-border-european-digital-identity-wallets
    .date = 2024-12-04

source-europass-receive = Europass: jak otrzymać europejskie poświadczenie cyfrowe i z niego korzystać (po angielsku)
    .url = https://europass.europa.eu/en/news/how-receive-and-use-european-digital-credential

source-odznaka-plus = Instytut Badań Edukacyjnych: Odznaka+ (po angielsku)
    .url = https://microcredentials.pl/en/odznaka-a-polish-take-on-digital-credentials

source-euroguidance = Euroguidance: sieć ośrodków poradnictwa w Europie (po angielsku)
    .url = https://euroguidance.eu

source-eures = Doradcy EURES (Europejski Urząd ds. Pracy)
    .url = https://eures.ec.europa.eu/eures-services/chat-eures-advisers_pl

source-pl-guidance = Rozporządzenie z 30 października 2025 r. w sprawie pośrednictwa pracy i poradnictwa zawodowego (Dz.U. 2025 poz. 1549)
    .url = https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20250001549
    .date = 2025-10-30
