"""The questions of a message, each with what it asks: put right where it was cut or read wrongly.

Some messages ask two things that were not taken apart (“whats the difference and will it get me a
job”), and a part alone is often too short to be read. Words that hardly mean anything else
(guidance.knowledge.recognising) decide then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from guidance.dialogue import about
from guidance.hearing import Heard
from guidance.knowledge import recognising
from guidance.limits import plain

# A part is believed to ask, or to want something done, from this probability on.
ASKS = 0.5
WANTS = 0.7
UNREAD = "nlu_fallback"
# “Is the counsellor free?” asks for no time beside another question.
TAKEN = recognising.TAKEN | recognising.DOUBT | {"ask_wait"}
FEWEST_WORDS = 2
ASKING = (
    r"(?:how|whats?|who|whom|where|when|why|which|can|could|does|do|is|are|will|would|should|must"
    r"|ile|kto|kogo|komu|do kogo|co|czym?|jak|jaki\w*|gdzie|skad|kiedy|dlaczego|ktor\w*)\b"
)
JOINED = {
    "en": re.compile(rf",?\s+(?:and|also|but|plus)\s+(?={ASKING})"),
    "pl": re.compile(rf",?\s+(?:i|oraz|a|ale)\s+(?={ASKING})"),
}
LISTED = re.compile(r",\s+")
# The English “I” is no Polish “and”.
SELF = re.compile(r"\s+I\s+", re.IGNORECASE)


def clauses(heard: Heard) -> tuple[Heard, ...]:
    """The questions of a message in its order; none where it asks one thing only."""
    parts = list(_rejoined(heard)) if heard.parts else list(_split(heard))
    if len(parts) < FEWEST_WORDS:
        parts = list(_split(heard))
    read: list[Heard] = []
    for part in chain.from_iterable(map(_listed, parts)):
        read.append(_read(part, {one.intent for one in read}))
    return tuple(read)


def _rejoined(heard: Heard) -> Iterator[Heard]:
    """The parts found by the understanding, without a cut at the English “I”."""
    last, at = None, 0
    for part in heard.parts:
        start = heard.text.find(part.text, at)
        between = heard.text[at:start]
        at = start + len(part.text)
        if last is not None and heard.language == "en" and SELF.fullmatch(between):
            text = f"{last.text}{between}{part.text}"
            entities = (*last.entities, *part.entities)
            last = replace(last, text=text, intent=UNREAD, entities=entities, sure=0.0)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def _listed(part: Heard) -> Iterator[Heard]:
    """“What is it, who issues it”: one each, where every one says clearly what it asks."""
    texts = LISTED.split(part.text)
    subjects = [recognising.unmistakable(plain(text)) for text in texts]
    if len(texts) < FEWEST_WORDS or "" in subjects or len(set(subjects)) < len(texts):
        yield part
        return
    for text, subject in zip(texts, subjects, strict=True):
        yield replace(part, text=text, intent=subject, sure=1.0)


def _split(heard: Heard) -> Iterator[Heard]:
    """A general question that was not taken apart, cut where another question begins."""
    if heard.intent not in {*about.NEXT, *recognising.DOUBT} or heard.text.startswith("/"):
        return
    texts = list(_cut(heard))
    if len(texts) < FEWEST_WORDS or any(len(one.split()) < FEWEST_WORDS for one in texts):
        return
    first = replace(heard, text=texts[0], parts=(), whole=heard.text)
    yield replace(first, intent=recognising.unmistakable(plain(texts[0])) or heard.intent)
    for text in texts[1:]:
        yield replace(first, text=text, intent=UNREAD, entities=(), sure=0.0)


def _cut(heard: Heard) -> Iterator[str]:
    joined, at = JOINED.get(heard.language, JOINED["en"]), 0
    folded = plain(heard.text)
    if len(folded) != len(heard.text):
        return
    for match in joined.finditer(folded):
        yield heard.text[at : match.start()]
        at = match.end()
    yield heard.text[at:]


def _read(part: Heard, before: set[str]) -> Heard:
    """A part with what its words say, where its reading is weak or that of a part before."""
    found = recognising.unmistakable(plain(part.text))
    if part.intent in about.NEXT and part.sure >= ASKS:
        other = part.intent in before and found not in {"", *before}
        return replace(part, intent=found) if other else part
    may_be_other = part.intent in TAKEN or part.sure < WANTS
    if found and may_be_other and not recognising.LOOKS.search(plain(part.text)):
        return replace(part, intent=found, sure=1.0)
    return replace(part, intent=UNREAD) if part.sure < ASKS else part
