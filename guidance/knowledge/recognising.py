"""The subject of a general question that was taken for something else, or for nothing.

Words that hardly mean anything else (unmistakable.csv; overruling.csv for a message that was taken
for another general question) decide; where the understanding was in
doubt, a reading of its own counts, too, if the message has a word for it.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

from guidance.hearing import Heard
from guidance.knowledge import reading
from guidance.limits import plain

DOCUMENT = re.compile(rf"\b{reading.DOCUMENT}")
HERE = Path(__file__).parent
# “What is …?” of something else is often taken for this.
DEFINITION = "ask_definition"
DOUBT = {"nlu_fallback", "out_of_scope"}
# Of these, too, a message may only use the words: “an EU recommendation, so they must accept it”.
OVERRULED = {"ask_benefits", "ask_difference", "ask_principles", "ask_portability"}
# What somebody wants done is often said with the words of a subject.
TAKEN = {"find_offers", "inform", "refine_offers", "ask_capabilities", "check_credential"}
ASKS = re.compile(
    r"\?|[,;:] (?:can|could|will|would|does|is|how|who|what|czy|kto|kogo|jak)\b"
    r"|^(?:\W*(?:and|so|ok|hi|hello|a|to|czyli|no|hej|dzien dobry)\b\W*)*"
    r"(?:what|who|whom|how|why|when|where|which|is|are|do|does|can|could|will|would|must|should|may"
    r"|co|czy|kto|kogo|jak|ile|dlaczego|czemu|kiedy|gdzie|jaki\w*|ktor\w*|skad|po co|na czym)\b"
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
    if heard.text.startswith("/"):
        return ""
    if heard.intent in OVERRULED:
        return next((name for name, words in _rows("overruling") if words.search(text)), "")
    if not _may_be_other(heard, text):
        return ""
    asks = bool(ASKS.search(text))
    if LOOKS.search(text) or not (asks or heard.intent in DOUBT):
        return ""
    found = unmistakable(text)
    if found or heard.intent not in DOUBT:
        return found
    return "ask_recognition" if _moves(heard) else _likely(heard)


def _moves(heard: Heard) -> bool:
    """Whether a message is on a document, a purpose and a country: “my certificate, in Spain”."""
    question = reading.read(heard, "ask_recognition")
    named = bool(DOCUMENT.search(plain(heard.text)))
    return named and bool(question.purpose) and bool(question.country or question.issued)


def unmistakable(text: str) -> str:
    """The subject of the first words of a folded text that hardly mean anything else."""
    return next((name for name, words in _rows("unmistakable") if words.search(text)), "")


def _may_be_other(heard: Heard, text: str) -> bool:
    """Whether a message may ask something else than what it was taken for."""
    if heard.intent == "change_language":
        # “Niveau 6, co to po polsku?”, in Polish already, wants no other language.
        return bool(heard.first("language") == heard.language)
    if heard.intent == DEFINITION and not heard.parts:
        every = _rows("unmistakable")
        return not any(name == DEFINITION and one.search(text) for name, one in every)
    return heard.intent in DOUBT | TAKEN


def _likely(heard: Heard) -> str:
    """The likeliest general reading for which a message has a word."""
    for name in heard.ranking:
        if name.startswith("ask_") and reading.names_subject(heard.text, name):
            return name
    return ""


@cache
def _rows(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["intent"], row["beginnings"]) for row in csv.DictReader(file)]
    return tuple((intent, re.compile(rf"\b(?:{beginnings})")) for intent, beginnings in rows)
