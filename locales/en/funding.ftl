utter-ask-funding =
    I do not know the funding programmes of each country or region yet, so I cannot tell you what you can get.
    Offer cards show the price when the provider states it. I can also look only for free or cheaper offers.
    About money, ask:
    • the provider: discounts, instalments, refunds,
    • your employer: whether it pays for training,
    • the labour office: support for people who work and people who look for a job.
    Ask before you enrol: help may depend on applying first. A counsellor can help you find the right place to ask.
    .button-find-offers = Find a course
    .button-request-human = Talk to a counsellor
