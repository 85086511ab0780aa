utter-ask-definition =
    A micro-credential is proof of what you have learned in a short course or another small piece of learning.
    It says what you now know and can do, and that somebody has assessed this against clear standards.
    It belongs to you. You can show it to a school or an employer.
    It can stand alone. Sometimes it can also be combined with others into something larger.
    .button-find-offers = Find a course
    .button-ask-difference = Diploma or micro-credential?
    .button-ask-recognition = Is it recognised?
    .sources = recommendation

utter-ask-difference =
    • A degree takes years and covers a whole field. A micro-credential covers a small part and is not a degree.
    • A certificate of attendance may say only that you were there. A micro-credential says what you can do and how it was assessed.
    • A digital badge is a form in which proof can be issued. It can hold a micro-credential, but not every badge does.
    • A qualification is confirmed by a body with the authority to do so. Each country decides whether micro-credentials belong to its system of qualifications.
    The name alone does not decide. Read what the document says about learning outcomes, assessment and issuer.
    .button-ask-stacking = Can they be combined?
    .button-ask-recognition = Is it recognised?
    .button-find-offers = Find a course
    .sources = recommendation, annex-i

utter-ask-benefits =
    A micro-credential can help you learn one concrete skill and show it in a clear way, without long studies.
    It can be useful when you change jobs, come back to work or want to try a new field.
    It guarantees no job, pay rise or place at a school. How much it counts is up to each employer or school.
    I have no reliable figures on pay. Before you start, ask an employer that interests you and compare what the course teaches with job adverts.
    .button-find-offers = Find a course
    .button-ask-recognition = Who recognises it?
    .button-request-human = Talk to a counsellor
    .sources = recommendation

utter-ask-issuers =
    Many kinds of organisations can issue micro-credentials: universities, schools, training firms, employers, associations and public bodies.
    Each country may set its own rules, so ask the issuer on what basis it does this.
    It matters who the issuer is. For credentials from schools and universities in formal education, the usual recognition procedures are meant to apply; for others it may look different.
    Cairn issues no credentials.
    .button-ask-quality = Who checks quality?
    .button-ask-recognition = Is it recognised?
    .sources = recommendation, annex-ii
