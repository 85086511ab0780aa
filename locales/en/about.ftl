# Between the facts of an answer to a general question.

about-button-more = Tell me more
about-button-simpler = Say it more simply
about-not-known = I have no checked information on that, so I will not guess.
# $what: one statement; $day: the day of its last check
about-stale = { $what } (Last checked on { $day }; it may have changed since.)
# $country: its name
about-funding-unknown = { $country }: I have no checked information on programmes there. Ask the public employment service of that country.
