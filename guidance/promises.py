"""Promises that nobody but the receiving side can make: recognition, a place, money, a job, credit.

promises.csv has what they are known by, for both languages. What is denied, asked, or made to
depend on something in its own clause is no promise: “nobody can promise that it will be recognised”
is right. The rule is that of the assistant itself: who receives decides (Recommendation on
micro-credentials, annex II, 5 and 6).

``assured`` are words of a promise by themselves (“rest assured that”), ``hope`` what is promised
with them; ``comfort`` has words of denial and denies nothing; ``denied`` and ``open`` excuse what
comes after them in the clause, ``except`` a whole sentence; ``joint`` goes on with a clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guidance.beginnings import Row, table
from guidance.knowledge.store import Provenance, facts
from guidance.limits import plain

FILE = Path(__file__).with_name("promises.csv")
KINDS = ("admission", "money", "job", "stacking", "recognition")
# The words of the fact (guidance/knowledge/facts) whose source says who decides instead.
RULES = {
    "recognition": "fact-recognised-not-automatic",
    "admission": "fact-recognised-who-study",
    "money": "fact-funding-whom",
    "job": "fact-benefits-job",
    "stacking": "fact-stacking-automatic",
}
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+|•")
_COMMA = re.compile(r"\s*(?:,|:| - )\s*")
_ASSURED = " zzz "  # stands for all words of assurance; no word of either language
_PLAIN = str.maketrans({"’": "'", "–": "-", "—": "-", "\xa0": " ", "„": '"', "”": '"', "“": '"'})


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised, of KINDS, and the sentence that does, as typed."""

    kind: str
    sentence: str


def promises(text: str) -> tuple[Promise, ...]:
    """The promises of a text, one a sentence at most, in its order."""
    return tuple(_found(text))


def rule(kind: str) -> Provenance:
    """What the rule against promises of a kind rests on. Raises KeyError for no kind."""
    return next(fact.provenance for fact in facts() if f"fact-{fact.id}" == RULES[kind])


def _found(text: str) -> Iterator[Promise]:
    for sentence in _SENTENCE.split(text):
        folded = plain(sentence.translate(_PLAIN))
        if not folded or folded.rstrip("\"') ").endswith("?") or _any("except", folded):
            continue
        kind = next((one for part in _clauses(folded) if (one := _kind(part))), None)
        if kind is not None:
            yield Promise(kind, sentence.strip())


def _clauses(folded: str) -> Iterator[str]:
    """The clauses of a sentence, each with what depends on it: “nobody knows, whether it …”."""
    for row in _rows("comfort"):
        folded = row.pattern.sub(" ", folded)
    clause = ""
    for part in _COMMA.split(folded):
        if clause and not any(row.pattern.match(part) for row in _rows("joint")):
            yield clause
            clause = ""
        clause = f"{clause} {part}".strip()
    yield clause


def _kind(clause: str) -> str | None:
    """What a clause promises, if anything."""
    for row in _rows("assured"):
        clause = row.pattern.sub(_ASSURED, clause)
    for kind in KINDS:
        for row in _rows(kind):
            if any(not _excused(clause, found) for found in row.pattern.finditer(clause)):
                return kind
    return _assured(clause)


def _assured(clause: str) -> str | None:
    """“Rest assured that …”: what would be a hope without these words."""
    if _ASSURED.strip() not in clause:
        return None
    for kind in KINDS:
        for row in _rows("hope"):
            hoped = row.pattern.search(clause) if row.name == kind else None
            if hoped and not _excused(clause, hoped):
                return kind
    return None


def _excused(clause: str, found: re.Match[str]) -> bool:
    before, until = clause[: found.start()], clause[: found.end()]
    return _any("denied", until) or _any("open", before)


def _any(kind: str, text: str) -> bool:
    return any(row.pattern.search(text) for row in _rows(kind))


def _rows(kind: str) -> Iterator[Row]:
    return (row for row in table(FILE) if row.kind == kind)
