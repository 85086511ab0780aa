"""Names of the lexicons in a message: one look by spaCy's PhraseMatcher for all of them."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span

from ..lexicons import forms
from .words import pipeline

# lexicon → whether its values are names, and so met themselves
_KINDS = {
    "cities": True,
    "countries": False,
    "languages": False,
    "levels": False,
    "modes": False,
    "ordinals": False,
    "subjects": False,
}
_MOST_WORDS = 50_000  # a vocabulary keeps every word it has met, in some 400 bytes each


class Gazetteer:
    """Finds the forms of the lexicons among the words of a message, by their NORM."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._matcher = PhraseMatcher(language.vocab, attr="NORM")
        self._values: dict[tuple[str, str], str] = {}
        for kind, names in _KINDS.items():
            for form, value in _spellings(forms(kind, names)).items():
                doc = language.tokenizer(form)
                self._matcher.add(kind, [doc])
                self._values[kind, _key(doc[:])] = value

    def names(self, doc: Doc) -> dict[str, list[tuple[str, int, int]]]:
        """Lexicon → value, first word and the word after of each name, the longest first."""
        found: defaultdict[str, list[tuple[str, int, int]]] = defaultdict(list)
        for span in self._matcher(doc, as_spans=True):
            value = self._values[span.label_, _key(span)]
            found[span.label_].append((value, span.start, span.end))
        for names in found.values():
            names.sort(key=lambda name: (name[1], -name[2]))
        return found


def _spellings(known: dict[str, str]) -> dict[str, str]:
    """The forms, and "face to face" beside "face-to-face"."""
    apart = {form.replace("-", " "): value for form, value in known.items() if "-" in form}
    return {**apart, **known}


def _key(span: Span) -> str:
    return " ".join(token.norm_ for token in span)


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer(pipeline())


def gazetteer() -> Gazetteer:
    """The gazetteer and its pipeline; new ones when the vocabulary has met too many words."""
    if len(_gazetteer().language.vocab) > _MOST_WORDS:
        _gazetteer.cache_clear()
    return _gazetteer()
