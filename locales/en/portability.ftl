utter-ask-portability =
    Your micro-credential belongs to you. You decide where you keep it and whom you show it to.
    You may get it as a European Digital Credential, an Open Badge or a PDF. Ask the issuer which form it uses.
    Digital ones can be kept in a digital wallet, for example in Europass. Keep a copy of your own as well.
    Share only what the other person needs. Whoever stores or receives it must follow data protection law (GDPR).
    Cairn does not store your credentials.
    .button-ask-authenticity = How is it checked?
    .button-ask-recognition = Is it recognised?
    .sources = recommendation, annex-ii

utter-check-credential =
    I cannot read or verify credentials yet, so please do not paste or send yours here: it holds personal data.
    You can check it yourself: does it say who holds it, who issued it, when and where? Is there an electronic seal or signature?
    A European Digital Credential can be opened in the viewer on the Europass website. For other documents, ask the issuer to confirm it.
    If you are still unsure, a counsellor can tell you whom to ask.
    .button-ask-authenticity = What should I check?
    .button-request-human = Talk to a counsellor
    .sources = annex-ii
