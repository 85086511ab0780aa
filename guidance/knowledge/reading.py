"""From a message to a question: the side asked about, the purpose, the issuer, the countries.

What the understanding finds in a message has no names for these; they are read by the beginnings
of words in aspects.csv, cases.csv and country_words.csv, without diacritics.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from guidance.hearing import Heard
from guidance.knowledge.choosing import sides
from guidance.knowledge.question import Question
from guidance.limits import plain
from guidance.principles import principle

HERE = Path(__file__).parent
# A country that a document comes from: “from Spain”, “z Hiszpanii”, “zdobyty w Hiszpanii”.
COMES_FROM = re.compile(
    r"\b(?:from|z|ze|spoza|(?:issued|obtained|earned|awarded|gained|finished|completed|done|got|made"
    r"|did|took|passed|trained|studied|destroyed|burnt|lost|left"
    r"|wydan\w+|zdobyt\w+|uzyskan\w+|skonczon\w+|ukonczon\w+|zrobion\w+|otrzyman\w+"
    r"|skonczyl\w+|zrobil\w+|zdobyl\w+|spal\w+|przepad\w+|zosta(?:l|w)\w+"
    r"|z (?:kursu|szkolenia|studiow|zajec|uczelni|szkoly|firmy))"
    r" (?:(?!and |to |want |or |oraz |i |zeby )[\w-]+ ){0,6}(?:in|at|w|we|na))"
    r" (?:an? |the |my |\w+ej |\w+ego )?$"
)
# “A Spanish diploma”, “dyplom hiszpański”.
DOCUMENT = r"(?:diplom|dyplom|certific|certyfik|swiadect|credential|zaswiadcz|\w*poswiadcz|degree"
DOCUMENT += r"|badge|odznak|qualificat|kwalifikac|micro)\w*"
BODY = (
    r"(?:univers|uniwers|uczeln|szkol|school|colleg|politech|employer|pracodaw|compan|firm|urzad"
    r"|ram[aeyi]\b|ramach\b|framework)"
)
AFTER = re.compile(rf"^\w* (?:(?!{BODY})\w+ ){{0,2}}{DOCUMENT}\b(?! framework)")
BEFORE = re.compile(rf"\b{DOCUMENT} $")
# “In Spain”: where something is, whatever document follows.
STANDS_IN = re.compile(r"\b(?:in|w|we|na|to|do|at)(?: the)? $")
# A language and not a country: “in German”, “kurs niemieckiego”, “po polsku”.
SPOKEN = re.compile(r"\b(?:in|po|jezyk\w*|kurs\w*|nauk\w*|lekcj\w*|speak|learn|language|mowi\w*) $")
LANGUAGE = re.compile(
    r"(?:\w+(?:ish|ese|ench|utch|ian|eek|[sc]ku|[sc]kiego|[sc]ki)|german|czech)\b"
)
LONGEST_TEXT = 300
# The side that answers best where nothing is known of the one asked about.
NEAR = {"where": "whom", "whom": "who", "signs": "check", "how-long": "when"}
# Entities that tell an amount of work.
NUMBERS = {"ects", "hours", "duration"}


def read(heard: Heard, intent: str, before: Question | None = None, home: str = "") -> Question:
    """The question of a message on a subject, with what was known of the case before.

    ``home`` is the country that is meant where none is named.
    """
    known = before or Question(intent, country=home)
    case = {**dict(_cases(heard.whole)), **dict(_cases(heard.text))}
    used, issued = countries(heard)
    return replace(
        known,
        intent=intent,
        aspect=_aspect(heard.text, intent),
        purpose=case.get("purpose", known.purpose),
        issuer=case.get("issuer", known.issuer),
        country=used or known.country,
        issued=issued or known.issued,
        form="",
        text=heard.text[:LONGEST_TEXT],
        lost=known.lost or "documents" in case,
        numbers=_numbers(heard, known),
    )


def _numbers(heard: Heard, known: Question) -> tuple[tuple[str, str], ...]:
    """The amounts of work of a message, in place of those known where it tells some."""
    told = {one.name: json.dumps(one.value) for one in heard.entities if one.name in NUMBERS}
    if not told:
        return known.numbers if known.intent == "ask_workload" else ()
    more = set(told) <= {"hours"} and known.intent == "ask_workload"
    return tuple(sorted({**dict(known.numbers if more else ()), **told}.items()))


def _aspect(text: str, intent: str) -> str:
    """The side of a subject that a message asks about; empty where none on which we know more."""
    number = principle(text) if intent == "ask_principles" else None
    if number is not None:
        return f"number:{number}"
    folded, known = plain(text), sides(intent)
    found = [name for name, words in _patterns("aspects") if words.search(folded)]
    near = (NEAR[name] for name in found if name in NEAR)
    return next((name for name in (*found, *near) if name in known), "")


def asks_side(text: str) -> str:
    """The first side that a message asks about, whether anything is known of it or not."""
    folded = plain(text)
    return next((name for name, words in _patterns("aspects") if words.search(folded)), "")


def countries(heard: Heard) -> tuple[str, str]:
    """Where something is to be used and where it was issued, as codes; empty where not named."""
    used = issued = ""
    for code, came in (*_named(plain(heard.text)), *_named(plain(heard.whole))):
        if came:
            issued = issued or code
        else:
            used = used or code
    told = heard.first("country")
    if not used and isinstance(told, str) and told != issued:
        used = told
    return used, issued


def places(heard: Heard) -> tuple[str, ...]:
    """All countries that a message names as where something is to be used, in its order."""
    found = (code for code, came in _named(plain(heard.text)) if not came)
    return tuple(dict.fromkeys(found))


def _named(text: str) -> Iterator[tuple[str, bool]]:
    """The countries in the order of a text, each with whether something comes from it."""
    found = [(match, code) for code, words in _countries() for match in words.finditer(text)]
    for match, code in sorted(found, key=lambda one: one[0].start()):
        before, after = text[: match.start()], text[match.end() :]
        language = SPOKEN.search(before) and LANGUAGE.match(text, match.start())
        if language and not AFTER.search(after):
            continue
        yield code, _comes(before, after)


def _comes(before: str, after: str) -> bool:
    """Whether something comes from the country between two parts of a text."""
    if COMES_FROM.search(before):
        return True
    document = AFTER.search(after) or BEFORE.search(before)
    return bool(document) and not STANDS_IN.search(before)


def _cases(text: str) -> Iterator[tuple[str, str]]:
    """What kind of case a text speaks of; the first reading of each kind counts."""
    folded, told = plain(text), set()
    for name, words in _patterns("cases"):
        kind, _, value = name.partition(":")
        if kind not in told and words.search(folded):
            told.add(kind)
            yield kind, value


@cache
def _patterns(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = [(_name(row), row["beginnings"]) for row in csv.DictReader(file)]
    return tuple((named, re.compile(rf"\b(?:{beginnings})")) for named, beginnings in rows)


def _name(row: dict[str, str]) -> str:
    return f"{row['kind']}:{row['name']}" if "kind" in row else row["name"]


@cache
def _countries() -> tuple[tuple[str, re.Pattern[str]], ...]:
    with (HERE / "country_words.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return tuple((row["country"], re.compile(rf"\b(?:{row['beginnings']})")) for row in rows)


@cache
def _subjects() -> tuple[tuple[str, re.Pattern[str]], ...]:
    with (HERE / "subjects.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["intent"], row["beginnings"]) for row in csv.DictReader(file)]
    return tuple((intent, re.compile(rf"\b(?:{beginnings})")) for intent, beginnings in rows)


def names_subject(text: str, intent: str) -> bool:
    """Whether a text has a word that stands for the subject of an intent."""
    folded = plain(text)
    return any(name == intent and words.search(folded) for name, words in _subjects())
