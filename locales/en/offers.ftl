# Finding offers and what their records state.

offers-ask-topic = What would you like to be able to do, or what would you like to learn? You can write it in your own words: a job, a task, a subject. You can add a price, a place or a level.
offers-ask-field = Which field is closest to you? Choose one, or write your own words.
offers-none-shown = I have not shown you any offers yet.
offers-noted = I noted: { $what }.
offers-looking-for = Looking for: { $what }.
# $count is the number of offers that fit all limits; three of them are shown.
offers-found = { $count ->
    [one] I found one offer that you can still apply for.
   *[other] I found { $count } offers that you can still apply for. Here is what fits best.
}
# Only the best matches were looked at: there may be more.
offers-found-least = { $count ->
    [one] I found at least one offer that you can still apply for.
   *[other] I found at least { $count } offers that you can still apply for. Here is what fits best.
}
# Nothing answers the goal clearly; these come closest.
offers-near = { $count ->
    [one] I found nothing that matches your words well. One offer that you can still apply for comes close.
   *[other] I found nothing that matches your words well. { $count } offers that you can still apply for come close.
}
offers-near-least = { $count ->
    [one] I found nothing that matches your words well. At least one offer that you can still apply for comes close.
   *[other] I found nothing that matches your words well. At least { $count } offers that you can still apply for come close.
}
offers-further = { $count ->
    [one] Here is one more offer.
   *[other] Here are { $count } more offers.
}
# The rest of what was found: it touches on the goal, and does not answer it as well.
offers-further-beside = { $count ->
    [one] One more offer only touches on what you look for.
   *[other] { $count } more offers only touch on what you look for.
}
offers-same = { $count ->
    [one] The same offer still fits best.
   *[other] The same offers still fit best.
}
offers-say-which = Say which one you want to know more about, for example “the second one”. You can also change what you look for: cheaper, shorter, only online.
offers-say-more = Ask about it, or change what you look for: cheaper, shorter, only online.
offers-no-more = There are no more open offers for: { $what }. You can change what you look for.
offers-no-more-best = These were the best matches for: { $what }. The catalogue may have more offers. To see others, add a limit, for example a place or a price.
offers-unknown-topic = The catalogue has nothing that I can match with: { $what }. That does not mean that there is no such course anywhere. Try other words, or choose a field.
offers-none-open = The catalogue has courses for: { $what }, but you cannot apply for any of them now. If you know the name of a course, write it, and I will show you what the catalogue states about it.
offers-none-fit = Nothing in the catalogue fits all of this: { $what }. I do not loosen your limits by myself.
offers-none-unstated = { $count ->
    [one] One more offer does not state everything that your limits ask for.
   *[other] { $count } more offers do not state everything that your limits ask for.
}
offers-none-unstated-least = { $count ->
    [one] At least one more offer does not state everything that your limits ask for.
   *[other] At least { $count } more offers do not state everything that your limits ask for.
}
offers-none-unrated = Some prices are in a currency for which I have no exchange rate ({ $currencies }), so I cannot compare them with your limit.
offers-none-rate = I have no exchange rate for { $currency }, so I cannot compare prices with your limit. Please give the limit in euros.
offers-relax-ask = What could you do without? The number says how many offers there would be then.
offers-relax-ask-least = What could you do without? I counted among the best matches only, so there would be at least as many offers as the number says.
offers-relax-none = Leaving out one single limit would not help. Try other words, or ask a counsellor.
offers-details = This is what the catalogue states about “{ $title }”. What is missing there is shown as not stated.
offers-enrol = To sign up for “{ $title }”, contact the provider: { $provider }. I cannot sign you up, and the provider decides who is admitted.
offers-enrol-at = The provider’s page: { $url }
offers-enrol-no-url = The record gives no web address.
offers-enrol-until = Applications are open until { $day }.
offers-standing-started = This course has already begun, but you can still join it, according to the record checked on { $day }.
offers-standing-full = According to the record checked on { $day }, there are no free places.
offers-standing-closed = According to the record checked on { $day }, you can no longer apply for this course.
offers-standing-next = The next start date that the record gives is { $day }, but applications for it are closed. Ask the provider whether you can still join.
offers-standing-no-next = The record gives no later start date. Ask the provider about new dates.
offers-standing-withdrawn = According to the record checked on { $day }, this offer has been withdrawn.
offers-saved = { $count ->
    [one] I saved “{ $title }” for you.
   *[other] I saved “{ $title }” for you. You now have { $count } saved offers.
}
offers-saved-none = You have not saved any offer yet. When you see one that you like, write “save the first one”.
offers-saved-list = { $count ->
    [one] You have one saved offer:
   *[other] You have { $count } saved offers:
}
offers-compare = { $count ->
    [one] One offer:
   *[other] { $count } offers side by side, on the same points:
}
offers-compare-one = To compare, I need at least two offers. So far there is only “{ $title }”. Look for more courses first.
offers-compare-differ = They differ in: { $what }.
# Head of a column of the table in which offers are compared.
offers-compare-column = { $title } ({ $provider })
# Label of the table's last row: what speaks against an offer; the second stands where nothing does.
offers-compare-mind = Please note
offers-compare-mind-nothing = nothing to note
offers-provider = { $count ->
    [0] { $name }: there are no offers in the catalogue that you can apply for now.
    [one] { $name }: there is one offer in the catalogue that you can apply for.
   *[other] { $name }: there are { $count } offers in the catalogue that you can apply for.
}
offers-provider-country = Country: { $country }.
offers-provider-quality = Quality assurance, as stated in the catalogue: { $quality }.
offers-provider-quality-unstated = The catalogue does not state any quality assurance for this provider.
offers-provider-unknown = I do not find this institution in the catalogue. Please write its full name.
offers-which = { $count ->
    [one] Do you mean this one?
   *[other] Which one do you mean?
}
offers-source = { $title }, { $provider }: record in the catalogue

# Why an offer fits. Each sentence points at what the record states.
offers-reason-title = The title matches what you are looking for.
offers-reason-outcome = What you will learn: { $text }
offers-reason-skill = It teaches the skill: { $text }
offers-reason-description = The description speaks of what you are looking for.
offers-reason-free = It is free of charge.
offers-reason-price = The price is within your limit of { $limit }.
# $what is what the learner said, $text the words of the record.
offers-reason-held = The entry requirements name something that you hold: “{ $what }”.
offers-reason-includes = The price includes: { $text }
offers-reason-no-prerequisites = The record names no entry requirements.
offers-reason-difficulty = The provider’s word for how hard it is: “{ $words }”.
offers-reason-level = It is at EQF level { $level }, as you asked.
offers-reason-place = It takes place in { $place }.
offers-reason-provider-country = The provider is in the country you asked for: { $country }. The record does not name the country of the classes.
offers-reason-online = It is online, so you can join from anywhere.
offers-reason-mode = The form fits: { $mode }.
offers-reason-language = It is taught in { $language }.
offers-reason-start = It starts on { $day }.
offers-reason-ects = { $ects ->
    [one] It gives { $ects } ECTS credit.
   *[other] It gives { $ects } ECTS credits.
}
offers-reason-weeks = { $weeks ->
    [one] It takes { $weeks } week.
   *[other] It takes { $weeks } weeks.
}
offers-reason-hours = { $hours ->
    [one] It takes { $hours } hour of work in all.
   *[other] It takes { $hours } hours of work in all.
}
offers-reason-hours-week = { $hours ->
    [one] It takes { $hours } hour a week.
   *[other] It takes { $hours } hours a week.
}
offers-reason-open = You can apply until { $day }.

# What does not fit or is not stated.
# $what is a list of term-limit-….
offers-caveat-breaks = It does not keep what you asked for: { $what }.
offers-caveat-started = It began on { $day }; you can still join.
offers-caveat-seats = { $seats ->
    [one] There is only one free place.
   *[other] There are only { $seats } free places.
}
# $rates is one or several of term-rate.
offers-caveat-rate = The price of { $price } is about { $converted } at this rate: { $rates }. Today it may be different.
offers-caveat-language = It is taught in { $languages }.
offers-caveat-language-unstated = The record does not state in which language it is taught.
offers-caveat-described = The record does not state in which language it is taught. It is described in { $languages }.
offers-caveat-prerequisites = Entry requirements: { $text }
# Somebody has said what they hold.
offers-caveat-prerequisites-not-held = The entry requirements name nothing that you told me you hold. They are: { $text }
offers-caveat-age = Required age: { $age }.
offers-caveat-weeks = The record does not state how many weeks it takes.
offers-caveat-hours-week = The record does not state how many hours a week it takes.
# What was asked for and is not stated by the provider itself; $what is a list of amounts.
offers-caveat-derived = Worked out from the record, not stated as such: { $what }.
# $least and $most are hours: 25 and 30 for each credit.
offers-caveat-ects-hours = The record states ECTS credits ({ $ects }) and no hours. At 25 to 30 hours for each credit that makes { $least } to { $most } hours of work.
offers-caveat-level = The record states EQF level { $level }. That is not the same as “for beginners” or “advanced”: ask the provider.
offers-caveat-level-high = The record states EQF level { $level }, which may be hard for somebody who begins. It is not the same as “for beginners” or “advanced”: ask the provider.
offers-caveat-level-low = The record states EQF level { $level }, which may be easy for somebody advanced. It is not the same as “for beginners” or “advanced”: ask the provider.
offers-caveat-difficulty = The provider calls its difficulty “{ $words }”, which is not what you asked for.
offers-caveat-unstated = Not stated by the provider: { $what }.

offers-button-more = Show more
offers-button-online = Only online
offers-button-free = Only free of charge
offers-button-beginner = For beginners
offers-button-human = Talk to a person
offers-button-dont-know = I don’t know yet
offers-button-any = Any field
offers-button-enrol = How do I sign up?
offers-button-save = Save this offer
offers-button-saved = Show saved offers
# Buttons on an offer's card. $number: its number among the cards shown.
offers-card-more = More about this offer
offers-card-more-number = More about offer { $number }
offers-card-save = Save this offer
offers-card-save-number = Save offer { $number }
offers-button-number = { $number }. { $title }
# $limit is one of term-limit-…
offers-button-relax = { $count ->
    [one] Without the limit on { $limit } (1 offer)
   *[other] Without the limit on { $limit } ({ $count } offers)
}
offers-button-relax-least = { $count ->
    [one] Without the limit on { $limit } (at least 1 offer)
   *[other] Without the limit on { $limit } (at least { $count } offers)
}

# Fields to choose from: the button, and the words that are then searched for.
offers-field-care = Care for people
offers-field-care-topic = care
offers-field-computers = Computers and IT
offers-field-computers-topic = computers
offers-field-trades = Technical trades
offers-field-trades-topic = trades
offers-field-languages = Languages
offers-field-languages-topic = foreign languages
offers-field-business = Business and office
offers-field-business-topic = business
offers-field-teaching = Teaching
offers-field-teaching-topic = teaching
offers-field-green = Green skills
offers-field-green-topic = green skills
offers-field-health = Health
offers-field-health-topic = health
