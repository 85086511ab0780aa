# One offer or several: which one is meant, one fact of it, comparing, keeping.

# A title in a list; $by tells two offers of the same title apart, such as a provider or a place.
details-quoted = “{ $title }”
details-title-by = { $title } ({ $by })

# Which offer is meant.
details-which = Which of these do you mean: { $titles }?
details-days-untold = The records do not state on which days or at what time of day the classes are, so I cannot tell the offers apart by that.
details-none-such = None of the offers that I have shown fits that description.
# $what is what the offers are put in order by, such as “price”.
details-order-untold = None of these offers states this, so I cannot put them in order: { $what }.
details-order-tied = Several of these offers are equal in this: { $what }.
details-order-some = { $stated } of { $every } offers state this: { $what }. The others may be different; I choose among those that state it.

# One fact of one offer.
details-fact-price = “{ $title }” costs { $value }.
details-fact-free = “{ $title }” is free of charge.
details-converted = That is about { $money } at this rate: { $rates }. Today it may be different.
details-fact-includes = The price of “{ $title }” includes: { $value }
details-fact-start = Start date of “{ $title }”: { $value }
details-fact-further = Further start dates: { $value }
details-fact-later = Other start dates of “{ $title }”: { $value }
details-fact-end = End date of “{ $title }”: { $value }
details-fact-deadline = Last day to apply for “{ $title }”: { $value }
details-fact-seats = Free places in “{ $title }”: { $value }
details-fact-length = “{ $title }” takes { $value }.
details-fact-weekly = “{ $title }” takes { $value }.
details-fact-workload = Workload of “{ $title }”: { $value }
details-fact-credits = Credits for “{ $title }”: { $value }
details-fact-level = Level of “{ $title }”: { $value }
details-fact-language = “{ $title }” is taught in { $value }.
details-fact-form = How and where “{ $title }” takes place: { $value }
details-fact-prerequisites = Entry requirements of “{ $title }”: { $value }
details-fact-age = Required age for “{ $title }”: { $value }
details-fact-assessment = How “{ $title }” is assessed: { $value }
details-fact-supervision = Supervision and identity check in “{ $title }”: { $value }
details-fact-formats = The credential for “{ $title }” is issued as: { $value }
details-fact-awarding-body = The credential for “{ $title }” is awarded by: { $value }
details-fact-provider = “{ $title }” is offered by { $value }.
details-fact-quality = Quality assurance behind “{ $title }”: { $value }
details-fact-stacking = What “{ $title }” may count towards: { $value }
details-fact-recognition = The note on recognition in the record of “{ $title }”: { $value }
details-fact-funding = Funding for “{ $title }”: { $value }
details-fact-accessibility = Accessibility of “{ $title }”: { $value }
details-fact-target-group = “{ $title }” is for: { $value }
details-fact-outcomes = What you learn in “{ $title }”: { $value }
details-fact-description = What “{ $title }” is about: { $value }
details-fact-link = The page of “{ $title }”: { $value }
details-fact-contact = Contact for “{ $title }”: { $value }
details-open-undated = According to its record, you can still apply; no last day is stated.
# $what is a list of elements, such as “price, start”.
details-unstated = The record of “{ $title }” does not state this: { $what }.
details-not-kept = The records in this catalogue never hold this: { $what }.
details-ask = Ask the provider, { $provider }: { $where }
details-ask-nowhere = Ask the provider, { $provider }. The record gives no address.
details-note-recognition = Recognition is never automatic. The institution or employer that is to recognise the credential decides; ask there before you enrol.
details-note-stacking = Nothing is counted automatically. The institution that would accept it decides; ask there before you enrol.
details-note-level = An EQF level says how much the credential demands. It is not the same as “easy”, “for beginners” or “advanced”.

# What no record holds: parts of a list.
details-kept-schedule = days and times of classes
details-kept-teacher = who teaches
details-kept-group-size = the size of groups and how many people pass
details-kept-refund = refunds, cancelling and paying in instalments
details-kept-equipment = equipment, software and materials
details-kept-practice = practical classes, homework, attendance and recordings
details-kept-food = meals, accommodation, parking and childcare

# Elements that a card does not name, in a list or as the label of a row.
details-element-includes = what the price includes
details-element-weekly = hours a week
details-element-credits = ECTS credits
details-element-later = other start dates
details-element-provider = provider
details-element-stacking = what it may count towards
details-element-recognition = recognition
details-element-link = web page
details-element-contact = contact

# An offer that one cannot join: what else there is.
details-alternative = The nearest offer that you can still apply for is “{ $title }” ({ $provider }).
details-no-alternative = Within your limits I find no similar offer that you can still apply for.

# Comparing.
details-compare-most = I compare { $most } offers at most; these are the first { $most }.
details-row = { $label }: { $value }
details-compare-same = They are the same in: { $what }.
details-compare-untold = Not stated for any of them: { $what }.
# $titles is one title or several that are equal.
details-verdict-cheapest = Lowest price: { $titles }, { $value }.
details-verdict-dearest = Highest price: { $titles }, { $value }.
details-verdict-shortest = Shortest: { $titles }, { $value }.
details-verdict-longest = Longest: { $titles }, { $value }.
details-verdict-soonest = Starts first: { $titles }, { $value }.
details-verdict-latest = Starts last: { $titles }, { $value }.
details-verdict-most-credits = Most credits: { $titles }, { $value }.
details-verdict-fewest-credits = Fewest credits: { $titles }, { $value }.
details-verdict-highest = Highest level: { $titles }, { $value }.
details-verdict-lowest = Lowest level: { $titles }, { $value }.
details-verdict-lightest = Fewest hours a week: { $titles }, { $value }.
details-verdict-heaviest = Most hours a week: { $titles }, { $value }.
details-verdict-equal = They are equal in this: { $what } ({ $value }).
details-verdict-untold = I leave out those whose records do not tell this ({ $what }): { $titles }.
details-verdict-rate = Prices in different currencies were compared at this rate: { $rates }. Today it may be different.
details-no-winner = I do not name a winner: which one is better depends on what matters to you. Ask, for example, which one is cheaper, shorter or starts sooner.

# Keeping offers.
details-saved-several = { $count ->
    [one] I saved { $titles }. You now have { $count } saved offer.
   *[other] I saved { $titles }. You now have { $count } saved offers.
}
details-removed = { $count ->
    [0] I removed { $titles }. Your list is now empty.
    [one] I removed { $titles }. You still have one saved offer.
   *[other] I removed { $titles }. You still have { $count } saved offers.
}
details-remove-which = Which saved offer should I remove?
details-saved-started = “{ $title }” has already begun, but you can still join it, according to the record checked on { $day }.
details-saved-full = “{ $title }” has no free places any more, according to the record checked on { $day }.
details-saved-closed = You can no longer apply for “{ $title }”, according to the record checked on { $day }.
details-saved-withdrawn = “{ $title }” has been withdrawn, according to the record checked on { $day }.
details-saved-missing = { $count ->
    [one] One offer that you saved is no longer in the catalogue, so I took it off your list.
   *[other] { $count } offers that you saved are no longer in the catalogue, so I took them off your list.
}

# Why this one.
details-why = “{ $title }” was number { $number } of the { $count } offers that I have shown you for: { $what }. These are the reasons, from its record:
details-why-asked = I did not put “{ $title }” on the present list: you asked about it yourself. This is what its record says of your search:
details-why-breaks = It does not keep your limit on: { $limits }.
details-why-unstated = Its record does not tell whether it keeps your limit on: { $limits }.
details-why-refused = You told me that you do not want this offer or its provider.
details-why-by-match = How I order offers: first those that keep all your limits and can still be joined, then by how well title, outcomes, skills and description answer your words.
details-why-by-price = How I order offers: first those that keep all your limits and can still be joined, then by price, the lowest first, as you asked.
details-why-by-length = How I order offers: first those that keep all your limits and can still be joined, then by length, the shortest first, as you asked.
details-why-unpaid = Nobody can pay for a place on this list.

details-button-all = Everything about it
details-button-compare = Compare the offers
details-button-offer = { $title }
