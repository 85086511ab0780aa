# Short terms that are put into other sentences and lists.

term-unstated = not stated by the provider
term-free = free of charge
# A text that the record has in English only; other languages say so.
term-in-english = { $text }
term-place-unstated = place not stated
term-mode-online = online
term-mode-onsite = in person
term-mode-blended = partly online, partly in person
term-level-beginner = for beginners
term-level-intermediate = intermediate
term-level-advanced = advanced
term-level-eqf = EQF { $level }
term-order-price = cheapest first
term-order-length = shortest first
term-workload-both = { $ects ->
    [one] { $ects } ECTS credit, { $hours } hours
   *[other] { $ects } ECTS credits, { $hours } hours
}
term-workload-ects = { $ects ->
    [one] { $ects } ECTS credit
   *[other] { $ects } ECTS credits
}
term-workload-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}

# What the learner asked for, in the list after “Looking for”.
term-criterion-anything = any subject
term-criterion-eqf = EQF level { $level }
term-criterion-country = country: { $country }
term-criterion-language = taught in { $language }
term-criterion-free = free of charge
term-criterion-price = up to { $price }
term-criterion-from = from { $day }
term-criterion-until = starting by { $day }
term-criterion-ects-least = { $number ->
    [one] at least { $number } ECTS credit
   *[other] at least { $number } ECTS credits
}
term-criterion-ects-most = { $number ->
    [one] at most { $number } ECTS credit
   *[other] at most { $number } ECTS credits
}
term-criterion-hours-least = { $number ->
    [one] at least { $number } hour
   *[other] at least { $number } hours
}
term-criterion-hours-most = { $number ->
    [one] at most { $number } hour
   *[other] at most { $number } hours
}
term-criterion-hours-week-least = { $number ->
    [one] at least { $number } hour a week
   *[other] at least { $number } hours a week
}
term-criterion-hours-week-most = { $number ->
    [one] at most { $number } hour a week
   *[other] at most { $number } hours a week
}
term-criterion-duration-least = { $number ->
    [one] at least { $number } week
   *[other] at least { $number } weeks
}
term-criterion-duration-most = { $number ->
    [one] at most { $number } week
   *[other] at most { $number } weeks
}

# Limits by name, in a button such as “Without the limit on price”.
term-limit-level = level
term-limit-ects = ECTS credits
term-limit-hours = hours
term-limit-duration = duration
term-limit-price = price
term-limit-mode = form
term-limit-place = place
term-limit-country = country
term-limit-language = language
term-limit-start = start date

# Elements of a record, as labels.
term-element-price = Price
term-element-workload = Workload
term-element-level = Level
term-element-start = Start
term-element-deadline = Apply until
term-element-form = Form
term-element-place = Place
term-element-language = Taught in
term-element-description = Description
term-element-outcomes = Learning outcomes
term-element-assessment = Assessment
term-element-supervision = Supervision and identity check
term-element-prerequisites = Entry requirements
term-element-awarding-body = Awarding body
term-element-country = Country
term-element-quality = Quality assurance
term-element-stacking = May count towards
term-element-recognition = Note on recognition
term-element-seats = Free places
term-supervision-unsupervised = no supervision, no identity check
term-supervision-supervised = supervised, no identity check
term-supervision-supervised-online = supervised online, identity checked
term-supervision-supervised-onsite = supervised in person, identity checked
