utter-check-credential =
    I cannot read or verify credentials yet, so please do not paste or send yours here: it holds personal data.
    You can check it yourself: does it say who holds it, who issued it, when and where? Is there an electronic seal or signature?
    A European Digital Credential can be opened in the viewer on the Europass website. For other documents, ask the issuer to confirm it.
    If you are still unsure, a counsellor can tell you whom to ask.
    .button-ask-authenticity = What should I check?
    .button-request-human = Talk to a counsellor
    .sources = annex-ii
