"""What each reason and each caveat means, told a second time from the sentence alone.

A sentence is true when the record states, at the paths it names, what it says; nothing here asks
the code that made it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from guidance.answer import Reason, Term
from guidance.criteria import Criteria
from guidance.facts import Match
from guidance.vocabulary import LearningOutcome, Offer, Run
from tests.guidance.generated import Profile

STEP = re.compile(r"(\w+)(\[(\d+)\])?")
LANGUAGE_OF = {"pl": "PLN"}
# The words of the generator's providers for a difficulty, and the level that each one means.
DIFFICULTY = {"beginner": "beginner", "Początkujący": "beginner", "advanced": "advanced"}
DIFFICULTY["średni"] = "intermediate"


def at(offer: Offer, path: str) -> Any:
    """What a record has at a path. Raises AttributeError, KeyError or IndexError if nothing can be.

    Something that is missing on the way makes all beyond it missing.
    """
    here: Any = offer
    for name, _, number in STEP.findall(path):
        here = here[name] if isinstance(here, Mapping) else getattr(here, name)
        if number:
            here = here[int(number)]
        if here is None:
            return None
    return here


@dataclass(frozen=True)
class Told:
    """A sentence with the record it speaks of, and what was asked on which day."""

    one: Reason
    offer: Offer
    profile: Profile
    match: Match | None
    day: date

    @property
    def asked(self) -> Criteria:
        return self.profile.criteria

    def rest(self) -> tuple[Offer, Profile, Match | None, date]:
        """All but the sentence."""
        return self.offer, self.profile, self.match, self.day

    def says(self, name: str) -> Any:
        """A field of the sentence."""
        return self.one.fields[name]

    def states(self, *paths: str) -> bool:
        """Whether exactly these paths are named, and the record states something at each."""
        return self.one.paths == paths and all(self.values())

    def values(self) -> list[Any]:
        """What the record has at the paths."""
        return [at(self.offer, path) for path in self.one.paths]

    def run(self) -> Run:
        """The run that the paths lead into."""
        (number,) = {re.findall(r"^runs\[(\d+)\]\.\w+$", path)[0] for path in self.one.paths}
        return self.offer.runs[int(number)]

    def quotes(self) -> bool:
        """Whether the text is what stands at the path, and names its language where it must."""
        text, code = self.says("text"), None
        if isinstance(text, Term):
            named: Any = text.fields
            text, code = named["text"], named["language"].code
        (path,), (stated,) = self.one.paths, self.values()
        of_path = {path.rpartition(".")[2]: stated}
        texts = stated.texts if isinstance(stated, LearningOutcome) else of_path
        written = [c for c, whole in texts.items() if begins(whole, str(text))]
        own = {self.profile.language, "und"}
        plainly = code is None and own & set(written)
        return bool(plainly) or (code in written and code not in own)


def begins(whole: str, text: str) -> bool:
    """Whether a text is the whole one, or its beginning with dots."""
    return whole == text or (text.endswith("…") and whole.startswith(text[:-1]))


Truth = Callable[[Told], bool]
