"""The dictionaries of word forms: simplemma's, as tries that take 20 MB instead of 400.

Making a trie takes some fifteen seconds and 750 MB once; it is kept with the Python environment
that it was made for. ``python -m guidance.catalogue.search.dictionaries`` makes all of them.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy
from simplemma.strategies.dictionaries import TrieDictionaryFactory

LANGUAGES = ("en", "pl")
FOLDER = Path(sys.prefix) / "share" / "cairn" / f"simplemma-{version('simplemma')}"


@cache
def _factory() -> TrieDictionaryFactory:
    return TrieDictionaryFactory(disk_cache_dir=str(FOLDER))


@cache
def forms(language: str) -> Mapping[str, str]:
    """The lemma of each word form that the dictionary of a language holds."""
    return _factory().get_dictionary(language)


def lemma(word: str, language: str) -> str:
    """The lemma of a word in lower case: the dictionary's, a rule's, or the word itself.

    A form that another language's dictionary holds is left to it: rules would only guess.
    """
    found = forms(language).get(word)
    if found is not None:
        return found
    if any(word in forms(other) for other in LANGUAGES if other != language):
        return word
    return _lemmatizer().lemmatize(word, lang=language)


def is_known(word: str, languages: tuple[str, ...] = LANGUAGES) -> bool:
    """Whether a dictionary holds a word as it stands."""
    return any(word in forms(language) for language in languages)


@cache
def _lemmatizer() -> Lemmatizer:
    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_factory()))


def main() -> None:
    """Makes the tries that are not there yet."""
    for language in LANGUAGES:
        forms(language)


if __name__ == "__main__":
    main()
