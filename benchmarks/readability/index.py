"""The index of a text in a language, and what counts as B1 or simpler.

Words, sentences and syllables are counted by readsight; its own Polish fog index takes words of
three syllables for hard ones, so the formula is put together here from its counts.
"""

from __future__ import annotations

import re
import tempfile
from functools import cache
from pathlib import Path

from readsight import ReadSight

# Gunning's fog index: years of school that a text asks for. Words are hard from three syllables
# on in English (R. Gunning, The Technique of Clear Writing, 1952) and from four on in Polish
# (A. Seretny, Wskaźnik czytelności tekstu jako pomoc w określaniu stopnia jego trudności).
HARD = {"en": 3, "pl": 4}
# Up to nine years a text is plain: read with ease by whoever has been at lower secondary school,
# on the scale of the Plain Polish Workshop of the University of Wrocław. Our own samples at known
# levels (samples.yml) lie on either side of it.
MOST = {"en": 9.0, "pl": 9.0}
NAMES = {"en": "en-us", "pl": "pl"}
HERE = Path(__file__).parent
# A full stop after these, or inside an address or a number, does not end a sentence.
WITHIN = re.compile(
    r"(?<=\w)\.(?=\w)|(?<=[:;] \d)\.|(?<=\b[a-z])\.|(?<=\b(?:art|ust|etc))\.|(?<=\b(?:np|tj))\."
)
# The first letter of a sentence, but not that of the country that a line is on: “Germany: …”.
BEGINNING = re.compile(r"(?:^|(?<=[.!?:] ))\w(?!\w*:)")
ENDED = re.compile(r"[.!?…]”?\)?$")


@cache
def fog(text: str, language: str) -> float:
    """The fog index of a text that is not empty, in years of school; the lower, the easier."""
    library, plain = _library(language), _plain(text)
    counted = library.analyze(plain)
    # Names are no hard words to Gunning; the library takes a capital for the mark of one.
    begun = BEGINNING.sub(lambda found: found[0].lower(), plain)
    hard = library.words_with_more_than_n_syllables(begun, HARD[language] - 1, False)
    return 0.4 * float(counted.average_words_per_sentence + 100 * hard / counted.word_count)


@cache
def lix(text: str, language: str) -> float:
    """Björnsson's LIX, which knows no syllables, for comparison."""
    return float(_library(language).lix(_plain(text)).score)


def syllables(word: str, language: str) -> int:
    """How many syllables a word has."""
    return int(_library(language).syllable_count(word))


def is_plain(text: str, language: str) -> bool:
    """Whether a text is at B1 or simpler."""
    return fog(text, language) <= MOST[language]


def sentences(text: str) -> list[str]:
    """The sentences of a text; each line ends one."""
    return [
        one.strip() for one in re.split(r"[.!?…]+(?:[”)]*)(?:\s|$)", _plain(text)) if one.strip()
    ]


def words_of(sentence: str) -> int:
    """How many words and numbers there are in a sentence."""
    return len(re.findall(r"[^\W_][\w'’-]*", sentence))


def _plain(text: str) -> str:
    """The text with each line ended by a mark, and with no full stop inside a sentence."""
    lines = [line.strip(" •") for line in text.splitlines() if line.strip(" •")]
    ended = (line if ENDED.search(line) else f"{line}." for line in lines)
    return WITHIN.sub(" ", " ".join(ended))


@cache
def _library(language: str) -> ReadSight:
    folder = HERE / "languages"
    own = str(folder) if (folder / f"{NAMES[language]}.json").exists() else None
    # It keeps a cache of what it has read anew at once; none is left in the user's home.
    with tempfile.TemporaryDirectory() as cache_dir:
        return ReadSight(NAMES[language], languages_dir=own, cache_dir=cache_dir)
