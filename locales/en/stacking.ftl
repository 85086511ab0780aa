# A planned way: the first sentence. $count is the number of steps.
stacking-way-credential = { $count ->
    [0] What you say you have may already be enough for “{ $title }”. Ask the organisation that awards it.
    [one] Here is a way to “{ $title }” in one step.
   *[other] Here is a way to “{ $title }” in { $count } steps.
}
stacking-way-occupation = { $count ->
    [0] What you say you have already covers what I can plan for your goal (“{ $name }”).
    [one] Here is a way to your goal (“{ $name }”) in one step.
   *[other] Here is a way to your goal (“{ $name }”) in { $count } steps.
}
stacking-way-next = { $count ->
    [0] After “{ $title }” you may already have enough for “{ $next }”. Ask the organisation that awards it.
    [one] After “{ $title }” you can go on to “{ $next }”: one more step.
   *[other] After “{ $title }” you can go on to “{ $next }”: { $count } more steps.
}
stacking-wish-cheapest = Of the ways that the catalogue states, this is the cheapest.
stacking-wish-fastest = Of the ways that the catalogue states, this is the fastest.
stacking-wish-fewest = Of the ways that the catalogue states, this one has the fewest steps.
stacking-wish-untimed = Which way is the fastest, I cannot tell: the records do not state all dates or lengths. This one has the fewest steps.
stacking-same = The steps stay the same as before.
stacking-wish-unproven = There may be a still better way for your wish: I did not compare all of them.
stacking-limits = Every step keeps your limits: { $what }.
# $count is the number of cards below.
stacking-first-cards = { $count ->
    [one] Below is the first step.
   *[other] Below are the first { $count } steps.
}

# What adds up to a larger credential. $parts is a list of stacking-part…, apart by semicolons.
stacking-stage = { $asked ->
    [one] “{ $title }” takes { $asked } ECTS credit. What may count towards it: { $parts }.
   *[other] “{ $title }” takes { $asked } ECTS credits. What may count towards it: { $parts }.
}
stacking-stage-unasked = What may count towards “{ $title }”: { $parts }. The record does not state how many credits it takes.
stacking-stage-missing = { $missing ->
    [one] As far as the records state, smaller credentials do not cover { $missing } credit of “{ $title }”.
   *[other] As far as the records state, smaller credentials do not cover { $missing } credits of “{ $title }”.
}
stacking-part = { $ects ->
    [one] “{ $title }”, { $ects } credit
   *[other] “{ $title }”, { $ects } credits
}
stacking-part-held = { $ects ->
    [one] “{ $title }”, { $ects } credit (you say you have it)
   *[other] “{ $title }”, { $ects } credits (you say you have it)
}
stacking-part-unknown = “{ $title }”, how many credits are counted is not stated
stacking-part-unknown-held = “{ $title }” (you say you have it), how many credits are counted is not stated
stacking-quoted = “{ $title }”
stacking-direct = There is also a course that leads straight to it: “{ $title }”.
stacking-uncounted = Not in this plan, but they may count towards it too: { $titles }.

# An occupation. $skills are names of skills; $every is how many the occupation needs.
stacking-skills-esco = { $every ->
    [one] ESCO names one essential skill for this work. The plan covers: { $skills }.
   *[other] ESCO names { $every } essential skills for this work. The plan covers { $count } of them: { $skills }.
}
stacking-skills-search = The catalogue has no official list of what this work needs. I took the skills that offers found for it say they teach, named as in their records: { $skills }.
stacking-skills-missing = No offer that you can join now and that keeps your limits teaches: { $skills }.

# What the learner has and the plan uses; $titles is a list of titles.
stacking-held = What you say you have is no step of this plan: { $titles }.

# All steps together
stacking-sum-of = { $count ->
    [one] This is what the records state of the one step of this way:
   *[other] This is what the records state of all { $count } steps of this way:
}
stacking-sum-ects = { $ects ->
    [one] All steps together: { $ects } ECTS credit.
   *[other] All steps together: { $ects } ECTS credits.
}
stacking-sum-ects-unstated = { $count ->
    [one] One step does not state its ECTS credits.
   *[other] { $count } steps do not state their ECTS credits.
}
# $cost is a list of amounts, one a currency.
stacking-sum-cost = Price of all steps that state one: { $cost }.
stacking-sum-free = All steps are free of charge.
# $rates is a list of term-rate.
stacking-sum-euros = That is about { $euros } at these rates: { $rates }.
stacking-sum-unpriced = { $count ->
    [one] One step does not state its price, so it is not in the sum.
   *[other] { $count } steps do not state their price, so they are not in the sum.
}
stacking-sum-unrated = I have no exchange rate for: { $currencies }.
stacking-sum-over = Each step keeps your limit of { $limit }, but all together cost more.
stacking-sum-time = It would last from { $first } to { $last }.
stacking-sum-time-earliest = It would last from { $first } to { $last } at the earliest: not all dates are announced.
stacking-sum-undated = { $count ->
    [one] For one step the dates are not known, so I cannot tell when all would be done.
   *[other] For { $count } steps the dates are not known, so I cannot tell when all would be done.
}
stacking-sum-weekly = { $hours ->
    [one] In the busiest time it takes { $hours } hour a week.
   *[other] In the busiest time it takes { $hours } hours a week.
}
stacking-sum-hours = { $hours ->
    [one] Work in all: { $hours } hour.
   *[other] Work in all: { $hours } hours.
}
stacking-sum-hours-between = Work in all: { $least } to { $most } hours.
stacking-sum-hours-unstated = { $count ->
    [one] One step does not state how much work it takes.
   *[other] { $count } steps do not state how much work they take.
}

# What nobody may rely on
stacking-decides = Nothing is counted automatically. The institution that receives a credential decides, so ask there before you enrol.
stacking-occupation-law = The plan is about skills. Some jobs also need a qualification or a permission by law: ask a counsellor or an employer about it.
stacking-crossing = “{ $part }” and “{ $title }” are from different institutions. The one that offers “{ $title }” decides whether it counts “{ $part }”.
stacking-crossing-by = “{ $part }” and “{ $title }” are from different institutions. Whether one counts towards the other is decided by: { $by }.
stacking-twice = The plan counts “{ $part }” twice, towards { $into }. Ask whether the same credits may be used twice.

# A step: why it is there and when
stacking-step = Step { $number }
stacking-why-goal = It leads to “{ $title }”.
stacking-why-counts = { $ects ->
    [one] { $ects } ECTS credit may count towards “{ $title }”.
   *[other] { $ects } ECTS credits may count towards “{ $title }”.
}
stacking-why-counts-unknown = It may count towards “{ $title }”; how many credits, is not stated.
stacking-why-required = The entry requirements of “{ $title }” name it.
stacking-why-skill = It teaches: { $skills }
stacking-step-dates = Planned from { $first } to { $last }.
stacking-step-later = The known dates are too early for this plan. Ask about a later one: { $day } at the earliest.
stacking-step-unannounced = The record states no dates. In this plan it would begin on { $day } at the earliest.
stacking-step-undated = When it could take place in this plan cannot be told from the record.
stacking-step-otherwise = The entry requirements also accept something else: read them, maybe you can leave a step out.
stacking-instead = Instead of this step

# No way
stacking-none-credential = I find no way to “{ $title }” that you could begin now.
stacking-none-occupation = I cannot plan a way to your goal (“{ $name }”).
stacking-none-next = I find nothing that follows “{ $title }” and that you could begin now.
stacking-none-then = I can look for single offers instead, or you can talk to a person.
stacking-none-single = These single offers come closest:
stacking-reason-held = You say you have it already: “{ $title }”.
stacking-reason-unknown = The catalogue has no offer for “{ $title }”, and nothing that counts towards it.
stacking-reason-closed = “{ $title }” has no course of its own that you can join now.
stacking-reason-no-link = No record names a smaller credential that counts towards “{ $title }”.
stacking-reason-not-stated = { $count ->
    [one] One credential is said to count towards “{ $title }”, but the record does not state how many credits that takes.
   *[other] { $count } credentials are said to count towards “{ $title }”, but the record does not state how many credits that takes.
}
stacking-reason-too-few = { $asked ->
    [one] “{ $title }” takes { $asked } ECTS credit; the smaller credentials that you could take now are stated to count for { $have }.
   *[other] “{ $title }” takes { $asked } ECTS credits; the smaller credentials that you could take now are stated to count for { $have }.
}
stacking-reason-silent = { $count ->
    [one] One more may count, but how many credits is not stated, so I did not count it.
   *[other] { $count } more may count, but how many credits is not stated, so I did not count them.
}
stacking-reason-circle = These need each other in a circle, so none of them can be the first: { $titles }. Ask the providers.
stacking-reason-required = “{ $title }” names entry requirements that nobody can take now: { $titles }.
stacking-reason-limits = No way keeps this limit: { $limits }.
stacking-reason-limits-together = Your limits leave no way together: { $limits }.
stacking-reason-dates = No announced dates follow each other and keep your limits on dates: { $limits }.
stacking-reason-skills = No offer that you can join now says that it teaches what this goal needs.
stacking-reason-no-further = No record says that it counts towards a larger credential or is required for another one.

# Questions and buttons
stacking-ask-goal = Where is the way to lead? Write a credential from the catalogue or a job: for example “data analyst certificate”, or “what comes next after my course”.
stacking-which = After which of these?
stacking-button-search = Look for single offers
stacking-button-how = How does combining work?
stacking-button-cheapest = The cheapest way
stacking-button-fastest = The fastest way
stacking-button-fewest = The fewest steps
stacking-button-after = After: { $title }
stacking-button-to = The way to: { $title }
# $limit is one of term-limit-…
stacking-button-without = Without the limit on { $limit }
stacking-button-show = Show the steps again

# Asked of the way that was told. $titles is a list of titles in quotation marks.
stacking-missing = { $count ->
    [one] Still missing on this way: { $titles }.
   *[other] Still missing on this way, in this order: { $titles }.
}
stacking-missing-no-step = As far as the records tell, no step is missing on this way.
stacking-not-by-itself = Nothing is counted by itself. Each time, the institution that is to accept the credential decides. Ask there before you enrol, and ask for the answer in writing.
stacking-instead-of = Instead of “{ $title }”, you could take: { $titles }.
stacking-instead-none = I find nothing in the catalogue that you could take instead of “{ $title }” on this way.
# Whether smaller credentials are counted in one offer; $titles is a list of titles.
stacking-part-counts = According to the records, this may count towards “{ $title }”: { $titles }.
stacking-part-unstated = No record says that this counts towards “{ $title }”: { $titles }.
stacking-held-unknown = You have not told me yet which credentials you have. Write their titles, and I will look whether a record says that they may count towards “{ $title }”.
stacking-still-there = The way that I showed you is still here.

# Facts: see docs/knowledge.md.
fact-stacking-possible = Micro-credentials can often be put together into something larger: this is called stacking. They are meant to be built like modules, so that others can be added.
    .more = Stacking can lead to a larger credential, to part of a study programme or to a profile that an employer looks for. It works best when the credentials are described in the same way: learning outcomes, level and workload. A credential may also be made to stand alone.
    .simple = You can sometimes join small credentials. They can then make a bigger one.
fact-stacking-receiver-decides = It is not automatic. The organisation that would accept them decides, for example a university, a training institution or an employer.
    .more = It decides according to its own practice, and should keep your goals and needs in mind. Two organisations may decide differently about the same credential. Only an answer from the one you want to go to counts.
    .simple = It does not happen by itself. The school or employer that you want to go to decides.
fact-stacking-no-right = As a rule, collected credits give no right to a degree or a qualification. Check with the institution that awards it.
    .more = The European Recommendation leaves such decisions to authorities and institutions and their rules for awards. So even enough credits can still lack something: an exam, a thesis or a level. Whoever awards the degree can tell you what.
    .simple = Usually many credits are not yet a degree. Ask the school that gives the degree.
fact-stacking-ask-first = The description of an offer may say whether it stands alone or can be stacked, and towards what. Before you start, ask the organisation you want to go to.
    .more = Ask for the answer in writing, with what would be counted: credits, learning outcomes or a whole module. Ask as well whether an older credential is still accepted. Keep the description of the course as it was when you took it.
    .simple = Read the description of the course: it may say what it counts towards. Ask first, then enrol.
fact-stacking-who = The organisation that would accept your credentials decides, for example a university, a training institution or an employer. Neither the provider of the course nor Cairn can decide it.
    .more = Providers may have agreements with each other; then the record of an offer can say what it counts towards. Even then, the receiving organisation looks at your documents itself.
    .simple = The school or employer that you want to go to decides. Nobody else can.
fact-stacking-automatic = No, it is not certain and not automatic: the receiving organisation decides in each case.
    .more = An offer may state that it counts towards a larger credential. That is a plan of the provider and says nothing about other institutions. A written answer from the receiving organisation is the safest thing you can have.
    .simple = No, it is not certain. The school or employer decides each time.
fact-stacking-how = A usual way: choose the larger goal, ask the institution that awards it what it would count, then take the small credentials in the order it expects. Check with that institution before each step.
    .more = Compare level, learning outcomes and workload of each part with the goal. Some parts ask for others first. I can plan the steps from the catalogue and say what is covered and what is missing.
    .simple = First choose your goal. Then ask what counts. Then take the courses one by one.
fact-stacking-double = If an organisation refuses your credential, ask for the reason. You can often have your knowledge assessed instead, or go to another organisation that decides by its own rules; check with both.
    .more = It can be a missing level, an old credential or outcomes that do not match. Sometimes one more module or an exam closes the gap. Credits that you have already used for one award are often not counted a second time.
    .simple = If they say no, ask why. Maybe you can take a test, or ask another school.
fact-stacking-bring = Bring what describes your credentials: title, awarding body, date, learning outcomes, workload (in ECTS where possible), level, type of assessment and form of participation, and quality assurance.
    .more = These are the elements that every micro-credential should state. A description of the course or its programme helps where the document is short. If something is missing, ask the awarding body for a confirmation.
    .simple = Bring your certificates. Bring also the description of each course.
fact-stacking-whom = Ask the organisation that would accept the credentials: the admissions or study office of a school or university, or the human resources department of an employer.
    .more = Write down what you have and what you want to reach, and ask which parts would be counted. A counsellor can help you to prepare the question.
    .simple = Ask the office of the school, or the employer.
fact-stacking-how-long = There is no common time limit for combining. As a rule, the organisation that accepts the credentials says how old they may be; check with it.
    .more = How long the whole way takes depends on the parts and on when they are offered. I can plan the steps from the catalogue, with dates where the records state them.
    .simple = There is no common time limit. Old ones often do not count. Ask the school.
fact-stacking-cost = Usually you pay for each credential by itself, and having them counted or taking a final examination can cost extra. Check the prices with the organisation that awards the larger one.
    .more = Combining is not always cheaper than the whole programme, so compare both sums. I can add up the prices that the records state.
    .simple = You often pay for each course. The last step can cost extra. Ask for all prices first.
fact-stacking-law = Stacking is part of principle 5 of the EU Recommendation on micro-credentials (2022/C 243/02). The Recommendation is advice and gives no right to have credentials counted.
    .more = What is counted follows from the law of the country and from the rules of the organisation that awards the larger credential. Ask it for its rules in writing.
    .simple = It is in a recommendation of the EU. It is advice. The school has its own rules.
fact-stacking-why = Combining often helps people who cannot study full-time: they learn in small parts, when they need them, and stop or go on later. Check with the organisation you want to go to whether the parts fit its programme.
    .more = Each part is worth something by itself, even if the larger goal is never reached. For some goals a whole programme is still the simpler way.
    .simple = You can learn in small parts. Each part has a value. Ask if the parts fit together.
fact-stacking-twice = Credits that were already used for one award are often not counted a second time for another. The organisation that would accept them decides; check with it before you start.
    .more = Some programmes do take over credits from an earlier one, often only up to a limit. Say openly what the credits have been used for, and ask for the answer in writing.
    .simple = The same credits often count only once. Ask the school before you start.
fact-stacking-how-many = No number is enough by itself. A bachelor’s degree usually has 180 to 240 ECTS credits, but the institution that awards it decides what it counts; check with it.
    .more = Often it counts only credits that fit its programme in content and level, up to a limit, and asks for the rest of the programme, such as a thesis, to be done there.
    .simple = No number is enough by itself. The school decides. It usually asks for much more than single courses.
fact-stacking-company = Certificates of companies and platforms are often harder to put together: the organisation that would accept them decides, and usually looks at assessment, level and workload. Check with it first.
    .more = It is easier where a university stands behind the course and states ECTS credits. If the certificate is not counted, you may often have your knowledge assessed instead.
    .simple = Ask the school first. Certificates of companies often do not count for a degree.
