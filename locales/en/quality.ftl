utter-ask-quality =
    Quality should be looked after from two sides.
    • From inside: the provider checks the credential and the course, and collects feedback from learners and from others who know the field.
    • From outside: an independent check looks mainly at the whole provider, less at single courses. In higher education you can search the DEQAR register for results; in vocational training the European framework is called EQAVET.
    None of this promises that every course is good, and Cairn does not rate quality itself.
    Ask the provider who checks it from outside and when that last happened. If it cannot say, be careful.
    .button-ask-authenticity = How do I spot a fake?
    .button-find-offers = Find a course
    .button-request-human = Talk to a counsellor
    .sources = annex-ii

utter-ask-assessment =
    Being there is not enough: for a micro-credential, somebody assesses what you have learned against clear standards.
    The form differs. It may be a test, a project, a practical task, a portfolio of your work or an interview.
    The document should name the type of assessment. It may also say whether you were supervised and whether your identity was checked.
    Before you enrol, ask the provider about the criteria, a second attempt and adjustments for special needs. The provider decides on these.
    .button-find-offers = Find a course
    .button-ask-prior-learning = Does my experience count?
    .sources = annex-i, annex-ii

utter-ask-authenticity =
    Check four things on the document:
    • who holds it,
    • who issued it: the legal name of the organisation,
    • the date of issue,
    • the place of issue.
    If the document is digital, check also its electronic seal or signature. When in doubt, ask the issuer through contact details you have found yourself. A failed check is not yet proof of fraud. Cairn certifies no documents.
    .button-check-credential = I want mine checked
    .button-ask-portability = Where is it kept?
    .sources = annex-i, annex-ii
