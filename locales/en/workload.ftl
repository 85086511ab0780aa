utter-ask-workload =
    ECTS credits measure how much work learning takes. By the ECTS guide, 1 credit means 25 to 30 hours, so 5 credits are about 125 to 150 hours.
    These hours include everything: classes, reading and tasks at home, projects and exams.
    To get weeks, divide the hours by the hours you have in a week. With 6 hours a week, 1 credit takes about 4 to 5 weeks.
    Not every provider uses ECTS; some give only hours. British credits, for example, are a different unit.
    The hours are an estimate. You may need more or less time.
    .button-find-offers = Find a course
    .button-ask-level = What do levels mean?
    .sources = ects-guide, annex-ii

utter-ask-level =
    The European Qualifications Framework (EQF) has eight levels. They tell how demanding the learning is, not how long it takes.
    • 1–2: basic knowledge and simple tasks, with someone's help
    • 3–4: more independent work in situations you know
    • 5: specialised knowledge and solving problems in your field
    • 6–8: advanced knowledge; bachelor's, master's and doctoral degrees usually belong here
    Countries have levels of their own, and the same number need not mean the same level. Check in your country's qualifications register or ask the issuer. Some micro-credentials state no level.
    .button-find-offers = Find a course
    .button-ask-workload = How much work is it?
    .button-request-human = Talk to a counsellor
    .sources = eqf, annex-i
