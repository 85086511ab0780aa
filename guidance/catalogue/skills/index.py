"""ESCO's labels as they are looked up: whole labels, and phrases within a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection, select

from guidance.catalogue.search.keys import fold, keys, lemma, words
from guidance.catalogue.skills.esco_files import SKILLS
from guidance.catalogue.skills.esco_rows import ALTERNATIVE, PREFERRED
from guidance.catalogue.skills.tables import SkillConceptRow, SkillLabelRow

# Words that say nothing about a skill; a phrase is found with or without them.
LITTLE = "a an the of and or to in on at for with by from as i oraz w we z ze na do o od dla lub"
# A single word names a skill only if few other labels have it: "communication" is in hundreds.
RARE = 3
# Two words: both are known to be there when a phrase is looked at.
PAIR = 2
KNOWN_WORDS = 200_000
K = TypeVar("K", bound=Hashable)
Keyed = Sequence[frozenset[str]]
# Stands after each text, and so before the first word too: -1 is the last place of a list.
END: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Label:
    """A label of a concept, as it is read from the catalogue; ``lemmas`` those of its words."""

    uri: str
    language: str
    kind: str
    text: str
    lemmas: tuple[str, ...]


class Found(NamedTuple):
    """A skill that a text names: which of the texts, URI and preferred label."""

    text: int
    uri: str
    label: str


class Phrase(NamedTuple):
    """A label as the lemmas of its words; ``anchor`` is the place of the rarest of them."""

    lemmas: tuple[str, ...]
    anchor: int
    concept: int


class Anchor(NamedTuple):
    """The phrases that a word is the anchor of: on its own, by the next word, by the last."""

    alone: list[Phrase]
    next_words: frozenset[str]
    after: dict[str, list[Phrase]]
    last_words: frozenset[str]
    before: dict[str, list[Phrase]]


class SkillIndex:
    """What links are made from; empty and free where no ESCO is imported.

    Descriptions speak of much beside skills: in them only preferred labels count. Outcomes are
    skills: in them alternative labels of several words count too.
    """

    def __init__(self, labels: Sequence[Label] = ()) -> None:
        self.labels = {name: uri for name, (uri, _) in _sure(_by_text(labels)).items()}
        self._concepts = list(_shown(labels).items())
        phrases = list(_phrases(labels, [uri for uri, _ in self._concepts]))
        self._of_outcomes = _Anchors(phrase for _, phrase in phrases)
        self._of_descriptions = _Anchors(phrase for kind, phrase in phrases if kind == PREFERRED)
        self.has_phrases = bool(phrases)

    def in_outcomes(self, texts: Iterable[Keyed]) -> Sequence[Found]:
        """The skills that the keyed words of outcomes name."""
        return self._found(self._of_outcomes, texts) if self.has_phrases else ()

    def in_descriptions(self, texts: Iterable[Keyed]) -> Sequence[Found]:
        """The skills that the keyed words of descriptions name."""
        return self._found(self._of_descriptions, texts) if self.has_phrases else ()

    def _found(self, anchors: _Anchors, texts: Iterable[Keyed]) -> Sequence[Found]:
        said = _joined(texts)
        met = _met(anchors, said)
        if not met:
            return ()
        found = (
            Found(said[:first].count(END), *self._concepts[phrase.concept])
            for phrase, first in _longest(met)
        )
        return tuple(dict.fromkeys(found))


class _Anchors(dict[frozenset[str], Anchor | None]):
    """The anchor that a word of a text is, if any; worked out when the word is first met."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        super().__init__()
        self._by_lemma: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            self._by_lemma.setdefault(phrase.lemmas[phrase.anchor], []).append(phrase)

    def __missing__(self, word: frozenset[str]) -> Anchor | None:
        found = [phrase for key in sorted(word) for phrase in self._by_lemma.get(key, ())]
        made = _anchor(found) if found else None
        if len(self) < KNOWN_WORDS:
            self[word] = made
        return made


def load_index(connection: Connection) -> SkillIndex:
    """The index of all skills in the catalogue, in all languages imported."""
    concept, label = SkillConceptRow, SkillLabelRow
    asked = (
        select(concept.uri, label.language, label.kind, label.label, label.lemmas)
        .join(label, label.concept == concept.number)
        .where(
            concept.kind.in_(SKILLS),
            concept.status.is_distinct_from("obsolete"),
            label.kind.in_((PREFERRED, ALTERNATIVE)),
        )
        .order_by(label.language, label.concept, label.position)
    )
    rows = connection.execute(asked)
    return SkillIndex([Label(*row[:4], tuple(row.lemmas.split())) for row in rows])


def as_label(text: str) -> str:
    """A label as labels are compared: folded, without needless space."""
    return " ".join(fold(text).split())


def lemmas(text: str, language: str) -> tuple[str, ...]:
    """The words of a label that matter; "Python (computer programming)" is Python."""
    little = _little()
    said = words(text.partition("(")[0])
    return tuple(lemma(word, language) for word in said if keys(word) not in little)


@cache
def _little() -> frozenset[frozenset[str]]:
    return frozenset(map(keys, LITTLE.split()))


def _by_text(labels: Sequence[Label]) -> Iterator[tuple[str, Label]]:
    return ((as_label(label.text), label) for label in labels)


def _sure(named: Iterable[tuple[K, Label]]) -> dict[K, tuple[str, str]]:
    """URI and kind by name; if many skills are called so, the one whose preferred label it is."""
    ranked: dict[K, dict[str, set[str]]] = {}
    for name, label in named:
        ranked.setdefault(name, {}).setdefault(label.kind, set()).add(label.uri)
    best = (
        (name, kind, ranked[name][kind])
        for name, kinds in ranked.items()
        for kind in (PREFERRED if PREFERRED in kinds else ALTERNATIVE,)
    )
    return {name: (next(iter(uris)), kind) for name, kind, uris in best if len(uris) == 1}


def _shown(labels: Sequence[Label]) -> dict[str, str]:
    """Preferred label by URI, the English one where there is one."""
    preferred = [label for label in labels if label.kind == PREFERRED]
    english = {label.uri: label.text for label in preferred if label.language == "en"}
    return {label.uri: label.text for label in preferred} | english


def _phrases(labels: Sequence[Label], uris: Sequence[str]) -> Iterator[tuple[str, Phrase]]:
    number = {uri: at for at, uri in enumerate(uris)}
    known = ((label.lemmas, label) for label in labels if label.lemmas and label.uri in number)
    named = _sure(known)
    common = Counter(one for said in named for one in set(said))
    for said, (uri, kind) in named.items():
        if len(said) > 1 or (kind == PREFERRED and common[said[0]] <= RARE):
            rarest = min(range(len(said)), key=lambda at: common[said[at]])
            yield kind, Phrase(said, rarest, number[uri])


def _anchor(phrases: list[Phrase]) -> Anchor:
    after: dict[str, list[Phrase]] = {}
    before: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        said, at = phrase.lemmas, phrase.anchor
        if at + 1 < len(said):
            after.setdefault(said[at + 1], []).append(phrase)
        elif at:
            before.setdefault(said[at - 1], []).append(phrase)
    alone = [phrase for phrase in phrases if len(phrase.lemmas) == 1]
    return Anchor(alone, frozenset(after), after, frozenset(before), before)


def _joined(texts: Iterable[Keyed]) -> list[frozenset[str]]:
    little, said = _little(), []
    for text in texts:
        said += [word for word in text if word not in little]
        said.append(END)
    return said


def _met(anchors: _Anchors, said: list[frozenset[str]]) -> list[tuple[Phrase, int]]:
    """Phrases and where they begin; it runs for every offer, and plain loops are quickest."""
    met = []
    for at, anchor in enumerate(map(anchors.__getitem__, said)):
        if anchor is None:
            continue
        found, next_words, after, last_words, before = anchor
        if next_words and not next_words.isdisjoint(said[at + 1]):
            found = found + _among(after, said[at + 1])
        if last_words and not last_words.isdisjoint(said[at - 1]):
            found = found + _among(before, said[at - 1])
        if found:
            met += [(one, at - one.anchor) for one in found if _stands(one, said, at)]
    return met


def _among(phrases: dict[str, list[Phrase]], word: frozenset[str]) -> list[Phrase]:
    return [phrase for key in word if key in phrases for phrase in phrases[key]]


def _stands(phrase: Phrase, text: Keyed, at: int) -> bool:
    """Whether a phrase stands in a text, its anchor and the word beside it being there."""
    said, anchor, _ = phrase
    first = at - anchor
    if len(said) <= PAIR:
        return True
    if first < 0 or first + len(said) > len(text):
        return False
    return all(one in text[first + place] for place, one in enumerate(said))


def _longest(met: list[tuple[Phrase, int]]) -> Iterator[tuple[Phrase, int]]:
    """Phrases that have no word in common with a longer one or an earlier one."""
    taken: set[int] = set()
    for phrase, first in sorted(met, key=lambda one: (-len(one[0].lemmas), one[1])):
        places = range(first, first + len(phrase.lemmas))
        if taken.isdisjoint(places):
            taken.update(places)
            yield phrase, first
