# What `cairn catalogue check` says to an operator, and by its page to a provider.

check-title = What to improve in the catalogue
check-title-provider = { $provider }: what to improve in the catalogue
check-introduction = This page tells, provider by provider, what the records of offers do not state or state wrongly, and what to do about it. A complete record is found and recommended more often. What is not stated is never guessed.
check-made = Made on { $day }. Checked: { $offers }, { $providers }.
check-no-findings = Nothing was found.
check-summary = Summary
check-providers = Providers
check-worst = least complete first
check-findings = Findings
check-completeness = What the records state
check-completeness-of = What the records of { $provider } state
check-mandatory = Annex I, mandatory
check-optional = Annex I, optional
check-deciding = What learners decide by
check-annex = Annex I of the Council Recommendation of 16 June 2022 on micro-credentials lists what each of them should state.

check-column-topic = what
check-column-number = number
check-column-provider = provider
check-column-offers = offers
check-column-share = mandatory elements stated
check-column-findings = findings
check-column-example = example
check-column-element = element
check-column-stated = stated
check-column-wrong = what is wrong
check-column-do = what to do
check-to-do = What to do: { $what }
check-stated-of = { $number } of { $offers }
check-offers = { $count ->
    [one] { $count } offer
   *[other] { $count } offers
}
check-provider-count = { $count ->
    [one] { $count } provider
   *[other] { $count } providers
}
check-finding-count = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
check-withdrawn-count = { $count ->
    [one] { $count } withdrawn offer
   *[other] { $count } withdrawn offers
}
check-more = and { $count } more
check-visits = Addresses visited: { $visited } of { $addresses }.
check-saved = The page is in { $file }.

# The topics that findings are counted by.
check-topic-missing = Annex I: not stated
check-topic-wanted = not stated, although learners decide by it
check-topic-expired = no open date
check-topic-withdrawn = withdrawn
check-topic-double = probably there twice
check-topic-amounts = level, workload or price out of range
check-topic-dates = dates that cannot be
check-topic-languages = missing languages
check-topic-texts = texts still to be written
check-topic-links = addresses that lead nowhere

# The elements of a record.
check-element-title = title
check-element-country = country or region of the issuer
check-element-awarding-body = awarding body
check-element-learning-outcomes = learning outcomes
check-element-workload = workload
check-element-level = level
check-element-assessment = type of assessment
check-element-form-of-participation = form of participation
check-element-quality-assurance = quality assurance
check-element-prerequisites = entry requirements
check-element-supervision-and-identity-check = supervision and identity check
check-element-stacking = whether it stands alone or counts towards more
check-element-further-information = further information
check-element-price = price
check-element-dates = dates
check-element-language = language of instruction
check-element-place = place
check-element-record = whole record
check-element-description = description
check-element-duration = duration
check-element-age = age
check-element-date-of-change = date of the last change
check-element-page = page of the offer
check-element-further-page = further page

# For each kind of finding: its heading (kind), the sentence on one offer (wrong), the advice (do).
check-kind-missing = Not stated: { $element }
check-wrong-missing = Not stated: { $element }.
check-kind-wanted = Not stated, although learners decide by it: { $element }
check-wrong-wanted = Not stated: { $element }.
check-add-title = State the title as learners know it.
check-add-country = State the country of the organisation that awards the credential.
check-add-awarding-body = State which organisation awards the credential, also where it is your own.
check-add-learning-outcomes = List what a learner will know, understand or be able to do. Three to six short sentences with a verb are best.
check-add-workload = State the hours of work, ECTS credits or both.
check-add-level = State the level of the European Qualifications Framework (1 to 8) or of the national framework, where the course has one.
check-add-assessment = State how learners show what they have learnt: test, project, oral examination.
check-add-form-of-participation = State whether learning is online, on site or both.
check-add-quality-assurance = State what assures the quality: an accreditation, an agency, an internal system, and what it covers.
check-add-price = State the price and its currency; 0 for an offer that is free. Without a price, it is not recommended to people with a limit.
check-add-dates = State when it starts and until when people can apply.
check-add-language = State the languages of instruction. Without them, it is not recommended to people who ask for one.
check-add-place = State the town or the region.
check-add-prerequisites = State what learners need to begin. If nothing is needed, say so.

check-kind-expired = No open date
check-wrong-expired = { $days ->
    [one] The last day to apply was { $day }, one day ago.
   *[other] The last day to apply was { $day }, { $days } days ago.
}
check-do-expired = Add the next dates. If the offer is no longer made, mark it as withdrawn.
check-kind-withdrawn = Withdrawn
check-wrong-withdrawn = Withdrawn on { $day }: it is not recommended any more.
check-do-withdrawn = Nothing, if that is right. If the offer is still made, put it back into the file.

check-kind-double-sources = Probably the same offer from two sources
check-wrong-double-sources = Probably the same as “{ $other_title }” ({ $other }, { $other_provider }) from the source { $other_source }: { $why }.
check-do-double-sources = If they are the same, take the offer from one source only. If not, state what sets them apart, such as level, language, form or place.
check-kind-double = Probably there twice
check-wrong-double = Probably the same as “{ $other_title }” ({ $other }, { $other_provider }): { $why }.
check-do-double = If they are the same, keep one of them, with all its dates. If not, state what sets them apart, such as level, language, form or place.
check-why-page = their titles are alike and both have the same page
check-why-dates = provider and title are the same and they differ in their dates
check-why-title = provider and title are the same
check-why-spelling = the provider is the same and the titles differ only in how words are written: “{ $word }” and “{ $other_word }”
check-why-provider = their titles are alike and the names of the providers are nearly the same
check-why-description = their titles are alike and their descriptions are the same word for word

check-kind-level-out = No such level
check-wrong-level-out = The level is { $level }, but the European Qualifications Framework has levels 1 to 8.
check-do-level-out = Correct the level, or leave it empty.
check-kind-level-cycle = Level and cycle contradict each other
check-wrong-level-cycle = The level is { $level }, but the stated cycle of higher education belongs to level { $expected }.
check-do-level-cycle = Check both, and correct the one that is wrong.
check-kind-ects-many = Very many ECTS credits
check-wrong-ects-many = { $ects } ECTS credits are more than a year of full-time study ({ $most }).
check-do-ects-many = Check the number. Hours may have been entered as credits.
check-kind-ects-none = 0 ECTS credits
check-wrong-ects-none = The record states 0 ECTS credits.
check-do-ects-none = State how many there are. If it carries none, leave the field empty and state the hours.
check-kind-hours-many = Very many hours of work
check-wrong-hours-many = { $hours } hours are more than a year of full-time study ({ $most }).
check-do-hours-many = Check the number. Minutes or the hours of all learners may have been entered.
check-kind-hours-none = 0 hours of work
check-wrong-hours-none = The record states 0 hours of work.
check-do-hours-none = State the hours, or leave the field empty.
check-kind-hours-per-ects = Hours and ECTS credits do not match
check-wrong-hours-per-ects = { $hours } hours for { $ects } ECTS make { $per } hours per credit.
check-do-hours-per-ects = One ECTS credit stands for 25 to 30 hours of all work, not of classes alone. Check both numbers.
check-kind-hours-a-week = Too many hours a week
check-wrong-hours-a-week = Learners would have to work { $hours } hours a week.
check-do-hours-a-week = Check the hours and the number of weeks.
check-kind-weeks-many = Very long
check-wrong-weeks-many = It is said to take { $weeks } weeks, more than three years.
check-do-weeks-many = Check the duration. Days or hours may have been entered as weeks.
check-kind-price-many = Very high price
check-wrong-price-many = The price is { $price }.
check-do-price-many = Check amount and currency.
check-kind-price-small = Very low price
check-wrong-price-small = The price is { $price }.
check-do-price-small = Check the amount. State 0 for an offer that is free.
check-kind-ages = Lowest and highest age contradict each other
check-wrong-ages = The lowest age is { $least }, the highest { $most }.
check-do-ages = Correct the ages, or leave empty the one that does not apply.

check-kind-end-before-start = The end is before the start
check-wrong-end-before-start = It starts on { $start } and ends on { $end }.
check-do-end-before-start = Correct the dates. Day and month may be in the wrong order.
check-kind-deadline-after-end = The last day to apply is after the end
check-wrong-deadline-after-end = People can apply until { $deadline }, but it ends on { $end }.
check-do-deadline-after-end = Correct the last day to apply, or the end.
check-kind-run-long = Start and end are far apart
check-wrong-run-long = It starts on { $start } and ends on { $end }.
check-do-run-long = Check the years.
check-kind-start-far = The start is far away
check-wrong-start-far = It starts on { $start }.
check-do-start-far = Check the year.
check-kind-quality-dates = The validity of the quality assurance ends before it begins
check-wrong-quality-dates = It is valid from { $start } to { $end }.
check-do-quality-dates = Correct the dates.
check-kind-quality-over = The quality assurance is no longer valid
check-wrong-quality-over = It was valid until { $day }.
check-do-quality-over = State the one that is valid now, or take this one out.
check-kind-modified-later = The last change is in the future
check-wrong-modified-later = The record is said to have been changed on { $day }.
check-do-modified-later = Correct the date.

check-kind-language-unknown = Nothing tells in which language it is: { $element }
check-wrong-language-unknown = The record does not say in which language this is written: { $element }.
check-do-language-unknown = State the language of the text.
check-kind-language-partly = A language is missing: { $element }
check-wrong-language-partly = Stated in: { $languages }. Missing, although other parts of the record have it: { $languages_missing }.
check-do-language-partly = Add the text in the missing language.
check-kind-language-none = No text in a language of this service
check-wrong-language-none = The texts are in: { $languages }. The service speaks: { $languages_wanted }.
check-do-language-none = Add at least a title and a short description in one of these languages.

check-kind-placeholder = A text still to be written: { $element }
check-wrong-placeholder = It says only: “{ $text }”.
check-do-placeholder = Write the text, or leave the field empty.
check-kind-random-letters = Letters without meaning: { $element }
check-wrong-random-letters = It says: “{ $text }”.
check-do-random-letters = Check the text and correct it.
check-kind-title-again = The description only repeats the title
check-wrong-title-again = The description is the same as the title.
check-do-title-again = Tell in a few sentences what learners will do and for whom it is, or leave the field empty.
check-kind-example-page = The page is only an example
check-wrong-example-page = The page is said to be { $url }.
check-do-example-page = State the real address.

check-kind-link-gone = The page is not there: { $element }
check-wrong-link-gone = { $url } does not exist (answer { $status }).
check-do-link-gone = Correct the address, or take it out.
check-kind-link-refused = The page lets no program in: { $element }
check-wrong-link-refused = { $url } does not answer to programs (answer { $status }).
check-do-link-refused = Open the address yourself. If it works without signing in, there is nothing to do.
check-kind-link-failing = The page reports a fault: { $element }
check-wrong-link-failing = The server of { $url } reports a fault of its own (answer { $status }).
check-do-link-failing = Try again in a few days. If it lasts, tell whoever runs the site.
check-kind-link-status = The page cannot be opened: { $element }
check-wrong-link-status = { $url } cannot be opened (answer { $status }).
check-do-link-status = Open the address yourself and correct it.
check-kind-link-host = There is no such site: { $element }
check-wrong-link-host = The site of { $url } cannot be found.
check-do-link-host = Check how the address is written.
check-kind-link-certificate = The connection is not secure: { $element }
check-wrong-link-certificate = The certificate of { $url } is not valid.
check-do-link-certificate = Tell whoever runs the site: browsers warn people of it.
check-kind-link-silent = The page takes too long: { $element }
check-wrong-link-silent = { $url } did not answer in time.
check-do-link-silent = Try again in a few days. If it lasts, tell whoever runs the site.
check-kind-link-closed = The page cannot be reached: { $element }
check-wrong-link-closed = No connection to { $url } could be made.
check-do-link-closed = Open the address yourself and correct it.
check-kind-link-redirects = The page leads round in circles: { $element }
check-wrong-link-redirects = { $url } leads on and on to other addresses.
check-do-link-redirects = State the address at which the page is now.
check-kind-link-private = The page is not public: { $element }
check-wrong-link-private = { $url } leads into a network that is not public; it was not visited.
check-do-link-private = State an address that everyone can open.
check-kind-link-wrong = Not a web address: { $element }
check-wrong-link-wrong = { $url } is not a web address.
check-do-link-wrong = State the whole address, such as https://example.org/course.
