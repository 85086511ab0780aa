# Between the facts of an answer to a general question.

about-button-more = Tell me more
about-button-simpler = Say it more simply
about-not-known = I have no checked information on that, so I will not guess.
# $what: one statement; $day: the day of its last check
about-stale = { $what } (Last checked on { $day }; it may have changed since.)
# $country: its name
about-funding-unknown = { $country }: I have no checked information on programmes there. Ask its public employment service.
about-centre = { $country }: for information on recognition, ask the ENIC-NARIC centre: { $name }.
about-centre-unknown = { $country }: I do not know the ENIC-NARIC centre there. Look it up on enic-naric.net.
about-professions = { $country }: the contact point that informs about regulated professions: { $name }.
about-professions-unknown = { $country }: I do not know its contact point for regulated professions. Ask the ministry that is responsible for the profession.
about-validation = { $country }: on the validation of experience, ask here: { $name }.
about-validation-unknown = { $country }: I do not know whom to ask there about the validation of experience. Ask a school or the public employment service.
# $level: a national level, such as PRK 5; $eqf: a number
about-level-eqf = { $country }: { $level } corresponds to EQF level { $eqf }.
# $levels: one or more national levels
about-level-from-eqf = { $country }: EQF level { $eqf } corresponds to { $levels }.
about-level-unknown = { $country }: I have no checked table entry for level { $level }, so I will not guess. Ask the body in charge of the national framework.
about-level-which = I cannot tell what level { $level } means without the country or the framework. The same number need not be the same level. Which country is it?
about-level-none = The EQF has eight levels; there is no level { $level }.
# $count: how many levels it has
about-framework-unknown = { $country }: I have no checked information on its framework and its levels, so I will not guess. Ask the body in charge of qualifications there.
about-framework = { $country }: national framework: { $name }. It has { $count ->
    [one] { $count } level
   *[other] { $count } levels
}.
# $least, $most: numbers
about-work-span = { $least } to { $most }
about-work-number = { $number }
# $hours: a number or a range
about-work-guide = According to the ECTS guide, 1 credit stands for { $hours } hours of work.
about-work-country = { $country }: 1 ECTS credit stands for { $hours } hours of work.
# $span: a number or a range; $count: its upper end
about-work-hours = That is about { $span } { $count ->
    [one] hour
   *[other] hours
} of work in all.
about-work-ects = In ECTS that would be about { $span } { $count ->
    [one] credit
   *[other] credits
}; only the provider says how many it awards.
about-work-weeks = At your pace that takes about { $span } { $count ->
    [one] week
   *[other] weeks
}.
about-work-per-week = That is about { $span } { $count ->
    [one] hour
   *[other] hours
} a week.
about-work-differs = The credits and the hours that you name do not fit each other on this basis. Ask the provider which of them is right.
about-unverified = This is general knowledge that has not been checked at the source yet. It is usually so; please check.
about-not-known-side = I have no checked figures or information on exactly that, so I will not guess. This is what I know:
# $day: the day of the last check
about-due = Some of this was last checked on { $day }; it may have changed since.
