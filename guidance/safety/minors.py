"""Children: the age that somebody says to have, and what follows from it.

Nobody is asked for their age unless an offer needs it; what is said is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidance.regions import plain
from guidance.safety.tables import consent_ages
from guidance.vocabulary import Offer

YOUNGEST, OLDEST = 4, 99
ADULT = 18
# GDPR, Article 8(1): where a country has set no lower age, and where the country is not known.
CONSENT = 16
ENGLISH = (
    "four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
POLISH = (
    ("cztery|czterech", 4),
    ("piec|pieciu|piecio", 5),
    ("szesc|szesciu|szescio", 6),
    ("siedem|siedmiu|siedmio", 7),
    ("osiem|osmiu|osmio", 8),
    ("dziewiec|dziewieciu|dziewiecio", 9),
    ("dziesiec|dziesieciu|dziesiecio", 10),
    ("jedenascie|jedenastu|jedenasto", 11),
    ("dwanascie|dwunastu|dwunasto", 12),
    ("trzynascie|trzynastu|trzynasto", 13),
    ("czternascie|czternastu|czternasto", 14),
    ("pietnascie|pietnastu|pietnasto", 15),
    ("szesnascie|szesnastu|szesnasto", 16),
    ("siedemnascie|siedemnastu|siedemnasto", 17),
)
_POLISH_PLACES = ("pierwsz", "drug", "trzeci", "czwart", "piat", "szost", "siodm", "osm")
_ENGLISH_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
ORDINALS = {
    name: place
    for names in (_POLISH_PLACES, _ENGLISH_PLACES)
    for place, name in enumerate(names, 1)
}
# A pupil of the first class is about seven in Poland, of grade one six; of year one, five.
CLASS, GRADE, YEAR = 6, 5, 4
_WORDS = "|".join((*ENGLISH.split(), *(words for words, _ in POLISH)))
_NUMBER = rf"(?P<age>\d{{1,2}}|{_WORDS})"
# “Mam 12 lat doświadczenia” counts other years.
_NOT = (
    r"(?! (?:doswiadcz|praktyk|stazu|prac|w zawod|temu|nauki|gwarancj|trzezw|abstynen|malzenst"
    r"|przerw))"
)
_AGES = (
    rf"(?<!like )(?<!as if )\bi ?a?m (?:only |just |almost |still |a |an |now )*{_NUMBER}\b"
    rf"(?= ?(?:$|[.,;!?)]|years? old|yrs? old|y ?o\b|yo\b|and\b|but\b|year old|from\b|so\b))",
    rf"\b{_NUMBER}[ -]?(?:years?|yrs?)[ -]old\b"
    rf"(?= ?(?:$|[.,!?]|boy|girl|pupil|student|and|here|me))",
    rf"\bim {_NUMBER} (?:years?|yrs?) old\b",
    rf"\b(?:my age is|my age:|aged|age:) ?{_NUMBER}\b",
    rf"\bi (?:just )?turned {_NUMBER}\b",
    r"\b(?:mam|majac|skonczylam|skonczylem|ukonczylam|ukonczylem) "
    r"(?:dopiero |tylko |juz |prawie )*"
    rf"{_NUMBER} (?:lat\b|lata\b|latka\b|rok zycia){_NOT}",
    rf"\b(?:moj )?wiek(?: to|:| =)? ?{_NUMBER}\b",
    rf"^lat {_NUMBER}\b",
    rf"\bjestem (?:\w+ )?{_NUMBER}[ -]?lat(?:ka|ek|kiem|kiem|a)\b(?<!lata)",
)
_SOON = (rf"\bi will be {_NUMBER}\b", rf"\b(?:skoncze|koncze) {_NUMBER} lat\b")
_ORDINAL = "|".join(ORDINALS)
_PLACE = rf"(?P<place>\d|(?:{_ORDINAL})\w*)"
_SCHOOL = (
    (
        rf"\b(?:jestem w|chodze do|uczen|uczennica) {_PLACE}(?:-?\w{{1,3}})?"
        r" klas\w+\b(?! lic\w+| tech\w+| szkoly (?:sredn|ponad)\w+)",
        CLASS,
    ),
    (rf"\bi(?:'?m| am)(?: still)? in (?:the )?{_PLACE}(?:st|nd|rd|th)? grade\b", GRADE),
    (rf"\b(?:primary|elementary|middle) school\b.*\bgrade {_PLACE}\b", GRADE),
    (rf"\bi(?:'?m| am)(?: still)? in year {_PLACE}\b", YEAR),
)


def age(text: str, *, asked: bool = False) -> int | None:
    """The age in years that a message says its writer has; None where it says none.

    ``asked``: a bare number is the answer. Of a school class, the usual age.
    """
    folded = plain(text).replace("’", "'").replace("i'm", "im")
    found = [one for one in _ages(folded, asked) if YOUNGEST <= one <= OLDEST]
    return found[0] if found else None


def _ages(folded: str, asked: bool) -> Iterator[int]:
    for patterns, more in ((_AGES, 0), (_SOON, -1)):
        for pattern in patterns:
            for found in re.finditer(pattern, folded):
                yield _number(found["age"]) + more
    for pattern, more in _SCHOOL:
        for found in re.finditer(pattern, folded):
            yield _place(found["place"]) + more
    if asked and (bare := re.search(r"(?<!\d)\d{1,2}(?!\d)", folded)):
        yield int(bare[0])


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    english = ENGLISH.split()
    if word in english:
        return english.index(word) + YOUNGEST
    return next(number for words, number in POLISH if word in words.split("|"))


def _place(word: str) -> int:
    return (
        int(word)
        if word.isdigit()
        else next(number for beginning, number in ORDINALS.items() if word.startswith(beginning))
    )


def is_child(years: int | None) -> bool:
    """Whether somebody said to be under age."""
    return years is not None and years < ADULT


def may_consent(years: int | None, country: str | None) -> bool:
    """Whether contact data may be taken without a parent (GDPR, Article 8, and national law)."""
    return years is None or years >= consent_age(country)


def consent_age(country: str | None) -> int:
    """The age of digital consent in years; the highest of the Regulation where it is not known."""
    return consent_ages().get(country or "", CONSENT)


def admits(offer: Offer, years: int | None) -> bool:
    """Whether an offer's own age limits let somebody in; who says no age is not kept out."""
    if years is None:
        return True
    least, most = offer.min_age, offer.max_age
    return (least is None or years >= least) and (most is None or years <= most)
