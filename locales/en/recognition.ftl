utter-ask-recognition =
    Recognition is not automatic, and nobody can promise it in advance. Who decides depends on your purpose:
    • To study: the school or university you apply to.
    • To work: the employer.
    • For a regulated profession, such as nurse or teacher: the competent authority of the country where you want to work.
    ENIC-NARIC centres give information; in Poland this is NAWA. Its KWALIFIKATOR tool covers foreign degrees, not micro-credentials. The Lisbon Convention deals with higher education qualifications, so ask the centre whether it helps in your case.
    Bring the credential with: your name, title, issuer and its country, date, learning outcomes, workload, level, how you took part and were assessed, and quality assurance.
    .button-ask-prior-learning = Does my experience count?
    .button-request-human = Talk to a counsellor
    .button-find-offers = Find a course
    .sources = annex-i, annex-ii, lisbon

utter-ask-prior-learning =
    Yes, a micro-credential can also be based on what you learned at work, at home or by yourself. Somebody must first assess it; this is called validation.
    Not every organisation does this. Ask the one that awards the credential whether you can be assessed without the course, and what it costs.
    In Poland, certifying bodies for many qualifications are listed in the Integrated Qualifications Register (ZRK).
    Collect evidence: job references, descriptions of your tasks, samples of your work, certificates.
    The body that assesses you decides on the result.
    .button-ask-assessment = How is learning assessed?
    .button-request-human = Talk to a counsellor
    .button-find-offers = Find a course
    .sources = annex-ii
