# A learner’s plan on one page: in the chat, in the browser and as PDF.

roadmap-button = My plan to print
roadmap-button-search = Look for courses
roadmap-none = There is nothing to put on your plan yet. Look for courses first, and save those you like: write “save the first one”. Then ask for your plan again.
roadmap-ready = { $count ->
    [one] Your plan is ready: one page with one offer.
   *[other] Your plan is ready: one page with { $count } offers.
}
roadmap-ready-how = You can read it, print it, or keep it as a PDF. It shows what the catalogue states today. Anyone who has the link can open it, so share it only with people you trust.
# Links below the answer. $day is the last day on which they work.
roadmap-link-page = Open your plan (the link works until { $day })
roadmap-link-pdf = Your plan as a PDF
# How long the link works
roadmap-lasts = The day until which the link works stands beside the link and on the page itself. After that day, ask for your plan again in this chat, and you get a new link.

# The page
roadmap-title = My learning plan
roadmap-made = Made on { $day }
roadmap-expires = This link works until { $day }. After that, ask for your plan again in the chat.
roadmap-do = What you can do with this page
roadmap-print = Print
roadmap-download = Download as PDF
roadmap-back = Back to the chat
roadmap-heading-goal = Goal
roadmap-heading-dates = Dates and prices
roadmap-heading-steps = Steps
roadmap-heading-totals = All together
roadmap-heading-asks = Whom else to ask
roadmap-heading-notes = Good to know
roadmap-heading-sources = Sources
roadmap-column-offer = Offer
roadmap-page-of = Page { $page } of { $pages }
roadmap-unstated = not stated

# The goal
roadmap-goal-credential = To get the credential “{ $name }”.
roadmap-goal-occupation = To work as: { $name }.
roadmap-goal-next = To go on after “{ $name }”.
roadmap-goal-looking = Looking for: { $what }.
roadmap-goal-none = You have not named a goal yet. Here are the offers you chose.
roadmap-limits = Your limits: { $what }.
roadmap-held = What you say you have already: { $what }.

# What the order of the steps means
roadmap-order-route = Take the steps in this order.
roadmap-order-saved = These are the offers you saved, sorted by start date. Check that they do not overlap.
roadmap-order-chosen = These offers were chosen in your talk with a counsellor, and are sorted by start date. Check that they do not overlap.
roadmap-order-chosen-one = This offer was chosen in your talk with a counsellor.
roadmap-order-one = This is the offer you looked at or saved.
roadmap-order-choice = These are offers to choose from, not steps to take one after the other.

# How an offer stands on the day the page is made
roadmap-standing-open = You can apply.
roadmap-standing-started = It has begun, and you can still join.
roadmap-standing-full = No free places.
roadmap-standing-closed = You can no longer apply.
roadmap-standing-withdrawn = The offer has been withdrawn.

# Whom to ask, and what. The questions follow the name after a colon, one a line.
roadmap-ask-provider = Ask the provider, { $name }
roadmap-ask-seats = Are there still free places?
roadmap-ask-next = When is the next date?
roadmap-ask-prerequisites = Do I meet the entry requirements? { $text }
roadmap-ask-prerequisites-none = Are there entry requirements? The record names none.
roadmap-ask-unstated = What the record does not state: { $what }
roadmap-ask-funding = Can I get the funding that the record names? { $text }
roadmap-ask-receiver = Ask those who decide: { $name }
roadmap-ask-receiver-unnamed = Ask the organisation that would accept it
roadmap-ask-receiver-what = Does it count towards “{ $title }”, and how many credits? Can I have the answer in writing?
roadmap-ask-end = The organisation at the end of the way
roadmap-ask-end-what = Does it accept the smaller credentials? It decides, nothing is automatic. Can credits that were already used count again?
roadmap-ask-employer = An employer
roadmap-ask-employer-what = For work, the employer decides. Does this credential help for the job I want?
roadmap-ask-enic = An ENIC-NARIC centre
roadmap-ask-enic-what = These centres give information on recognition; in Poland this is NAWA. They deal with higher education qualifications, so ask whether the centre helps in your case.
roadmap-ask-office = The labour office
roadmap-ask-office-what = Is there support for me? Ask before you enrol: help may depend on applying first.

# Sums of what the records state
roadmap-total-ects = { $ects ->
    [one] { $ects } ECTS credit
   *[other] { $ects } ECTS credits
}
roadmap-total-ects-unstated = { $count ->
    [one] One offer does not state its ECTS credits.
   *[other] { $count } offers do not state their ECTS credits.
}
roadmap-total-ects-twice = One of these offers may count towards another. The same credits may then be in the sum twice.
roadmap-total-hours = { $hours ->
    [one] { $hours } hour of work
   *[other] { $hours } hours of work
}
roadmap-total-hours-unstated = { $count ->
    [one] One offer does not state its hours.
   *[other] { $count } offers do not state their hours.
}
roadmap-total-cost = Price: { $cost }
roadmap-total-cost-unstated = { $count ->
    [one] One offer does not state its price.
   *[other] { $count } offers do not state their price.
}
roadmap-total-left-out = { $count ->
    [one] One offer that you cannot apply for now is not counted.
   *[other] { $count } offers that you cannot apply for now are not counted.
}

roadmap-note-more = { $count ->
    [one] One more saved offer did not fit on this page.
   *[other] { $count } more saved offers did not fit on this page.
}
roadmap-note-gone = { $count ->
    [one] One saved offer is no longer in the catalogue.
   *[other] { $count } saved offers are no longer in the catalogue.
}
roadmap-note-sample = Offers marked as samples are invented, to show how the service works. Nobody can enrol on them.
roadmap-note-change = Offers change. Check dates, prices and places with the provider before you decide.
roadmap-note-promise = This plan promises nothing. The provider decides who is admitted, and whoever receives a credential decides what it counts for.
roadmap-note-person = A guidance counsellor can go through this plan with you. Ask for a person in the chat.

# Where the statements come from; $day is when the record was last updated in the catalogue.
roadmap-source = { $title }, { $provider }: record checked on { $day }
roadmap-source-undated = { $title }, { $provider }: the record has no date
roadmap-source-sample = { $source } (an invented sample)

# A link that leads nowhere
roadmap-gone-title = This plan is not here any more
roadmap-gone = The link is wrong or has expired. Plans are kept for a limited time, to protect your data.
roadmap-gone-how = Go back to the chat and write “my plan as a PDF”. You will get a new plan with today’s dates and prices.
roadmap-trouble-title = The plan cannot be shown now
roadmap-trouble = Something went wrong on our side. Please try again in a moment.
roadmap-trouble-pdf = The PDF could not be made. Open the page of your plan and print it instead.

# A table of offers side by side, as PDF: its title, and the heading of the facts.
roadmap-comparison = Comparison of offers
roadmap-column-fact = What the record states
