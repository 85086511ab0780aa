# Short terms that are put into other sentences and lists.

term-unstated = not stated by the provider
term-free = free of charge
# A text that the record does not have in the reader’s language.
term-in-language = { $text } (in { $language })
# $price is an amount, or term-free.
term-price-includes = { $price }; this includes: { $what }
term-rate = { $rate } { $currency } for 1 euro ({ $source }, { $day })
term-place-unstated = place not stated
term-mode-online = online
term-mode-onsite = in person
term-mode-blended = partly online, partly in person
term-level-beginner = for beginners
term-level-intermediate = intermediate
term-level-advanced = advanced
term-level-eqf = EQF { $level }
term-level-national = national level { $level }
term-level-framework = level { $level } of { $framework }
# Cycles of the Framework of Qualifications of the European Higher Education Area.
term-cycle-short = short cycle of higher education
term-cycle-first = first cycle of higher education
term-cycle-second = second cycle of higher education
term-cycle-third = third cycle of higher education
# The source’s own word for how hard it is.
term-difficulty = “{ $words }” in the provider’s words; this is not an EQF level
term-order-price = cheapest first
term-order-length = shortest first
term-workload-ects = { $ects ->
    [one] { $ects } ECTS credit
   *[other] { $ects } ECTS credits
}
term-workload-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
term-workload-other = { $amount ->
    [one] { $amount } credit of { $scheme }, which is not ECTS
   *[other] { $amount } credits of { $scheme }, which is not ECTS
}
# Where an amount comes from.
term-as-stated = { $value } (stated by the provider)
term-worked-out = { $value } (worked out from the record)
term-weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
term-hours-week = { $hours ->
    [one] { $hours } hour a week
   *[other] { $hours } hours a week
}
# One of the further start dates, where the course has begun and one can still join.
term-start-begun = { $day } (already begun, you can still join)
# After “Required age:”.
term-age-from = { $age } or over
term-age-to = { $age } or under
term-age-between = { $least } to { $most }

# What stands behind the quality: parts of a list.
term-quality-unnamed = the kind is not stated
term-quality-agency = assessed by { $agency }
term-quality-scope = covers: { $scope }
term-quality-scope-unstated = what it covers is not stated
term-quality-fields = fields of study (ISCED-F) { $fields }
term-quality-levels = EQF level { $levels }
term-quality-places = places: { $places }
term-quality-from = valid from { $day }
term-quality-until = valid until { $day }
term-quality-between = valid from { $first } to { $last }
term-quality-expired = no longer valid: it ended on { $day }

# After “May count towards” and the name of a larger credential: parts of a list.
term-stacking-credits = { $credits ->
    [one] { $credits } ECTS credit could be counted
   *[other] { $credits } ECTS credits could be counted
}
term-stacking-decided = { $by } decides, it is not automatic
term-stacking-ask = the organisation that would accept it decides, ask there before you enrol
term-stand-alone = it stands alone, according to the record
term-stackable = it can be combined with others, the record does not say with which ones

# Where a record comes from: parts of a list.
term-source-sample = an invented example, not a real offer
term-source-modified = last changed at the source: { $day }
term-source-updated = last updated in this catalogue: { $day }
# The words that ESCO asks for (Commission Decision 2011/833/EU).
term-esco = This service uses the ESCO classification of the European Commission.
term-link = { $title }: { $url }

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
term-limit-not-by = provider
term-limit-not-these = offers refused
term-criterion-either = { $one } or { $other }
term-criterion-not-by = nothing from { $names }

# Elements of a record, as labels.
term-element-price = Price
term-element-workload = Workload
term-element-level = Level
term-element-length = Length
term-element-start = Start
term-element-end = End
term-element-further = Further start dates
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
term-element-country = Country of the provider
term-element-quality = Quality assurance
term-element-credential-quality = Quality assurance of this credential
term-element-provider-quality = Quality assurance of the provider
term-element-awarding-body-quality = Quality assurance of the awarding body
term-element-stacking = May count towards
term-element-recognition = Note on recognition
term-element-seats = Free places
term-element-age = Required age
term-element-target-group = For whom
term-element-accessibility = Accessibility
term-element-funding = Funding
term-element-skills = Skills
term-element-skills-source = Where names of skills come from
term-element-difficulty = Difficulty
term-element-kind = Kind of credential
term-element-formats = Format of the credential
term-element-source = Source of the record
term-element-links = More pages
term-supervision-unsupervised = no supervision, no identity check
term-supervision-supervised = supervised, no identity check
term-supervision-supervised-online = supervised online, identity checked
term-supervision-supervised-onsite = supervised in person, identity checked
