"""The subject of a general question that was taken for something else, or for nothing.

Words that hardly mean anything else (unmistakable.csv) decide; where the understanding was in
doubt, a reading of its own counts, too, if the message has a word for it.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from guidance import sayings, wishes
from guidance.hearing import Heard
from guidance.knowledge import reading
from guidance.limits import plain

FILE = Path(__file__).with_name("unmistakable.csv")
DOUBT = {"nlu_fallback", "out_of_scope"}
# What somebody wants done is often said with the words of a subject.
TAKEN = {"find_offers", "inform", "refine_offers", "ask_capabilities", "check_credential"}
ASKS = re.compile(
    r"\?|^(?:\W*(?:and|so|ok|hi|hello|a|to|czyli|no|hej|dzien dobry)\b\W*)*"
    r"(?:what|who|whom|how|why|when|where|which|is|are|do|does|can|could|will|would|must|should|may|co|czy|kto|kogo|jak|ile"
    r"|dlaczego|czemu|kiedy|gdzie|jaki\w*|ktor\w*|skad|po co|na czym)\b"
)
# “Is there a course on quality assurance?” looks for one.
LOOKS = re.compile(
    r"\b(?:looking for|find me|show me|i want to learn|i would like to learn|teach me|szukam"
    r"|poszukuje|pokaz|chce sie nauczyc|chcialabym sie|chcialbym sie|naucz\w* sie)\b"
    r"|\b(?:is there|are there|any|do you have|czy (?:jest|sa|macie)|jakis|jakies)\b"
    r"(?: \w+){0,3} (?:courses?|training|classes|kurs\w*|szkolen\w*|zajec\w*|studia)\b"
    r"|^(?:\w+ )?(?:courses?|training|kurs\w*|szkolen\w*)\b"
)


def subject(heard: Heard) -> str:
    """The intent of the general question that a message asks; empty where it asks none."""
    text = plain(heard.text)
    if heard.text.startswith("/") or heard.intent not in DOUBT | TAKEN:
        return ""
    asks = bool(ASKS.search(text))
    if LOOKS.search(text) or not (asks or heard.intent in DOUBT):
        return ""
    # “The level does not matter” is said of a search.
    if not asks and wishes.wishes(heard):
        return ""
    return unmistakable(heard.text) or (_likely(heard) if heard.intent in DOUBT else "")


def unmistakable(text: str) -> str:
    """The intent of the general question whose own words stand in a text; empty for none."""
    folded = plain(text)
    return next((name for name, words in _unmistakable() if words.search(folded)), "")


def _likely(heard: Heard) -> str:
    """The likeliest general reading for which a message has a word; “worth anything abroad?”."""
    if sayings.says("recognition", heard.text) and not heard.topics():
        return "ask_recognition"
    for name in heard.ranking:
        if name.startswith("ask_") and reading.names_subject(heard.text, name):
            return name
    return ""


@cache
def _unmistakable() -> tuple[tuple[str, re.Pattern[str]], ...]:
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = [(row["intent"], row["beginnings"]) for row in csv.DictReader(file)]
    return tuple((intent, re.compile(rf"\b(?:{beginnings})")) for intent, beginnings in rows)
