"""EQF levels and words for how hard something is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lexicons import all_words, forms
from .amounts import alternatives
from .reading import Found, Reading

_EQF = range(1, 9)


@cache
def _pattern() -> re.Pattern[str]:
    frame = alternatives(all_words("level_frames"))
    word = alternatives(all_words("level_words"))
    name = rf"(?:(?:{frame})(?:\s*[,:]?\s*(?:{word}))?|(?:{word})(?:\s*(?:{frame}))?)"
    link = alternatives(all_words("level_links"))
    ordinal = alternatives(frozenset(forms("ordinals")))
    number = r"(?P<{}>[1-8])(?![\d.,]?\d)(?!\w)"
    either_word = alternatives(all_words("or"))
    either = rf"(?:\s*(?:-|–|/|\s(?:{either_word})\s)\s*{number.format('next')})?"
    return re.compile(
        rf"(?<!\w)(?:{name}[\s:#-]*(?:(?:{link})\s+)?(?:{number.format('after')}{either}|(?P<after_word>{ordinal})(?!\w))"
        rf"|{number.format('before')}\.?\s*(?:{name})(?!\w)"
        rf"|(?:(?P<first>{ordinal})\s+(?:{either_word})\s+)?(?P<word>{ordinal})\s+(?:{name})(?!\w))"
    )


def find(reading: Reading) -> Iterator[Found]:
    """`level`: "1"…"8", or beginner, intermediate, advanced."""
    for match in reading.matches(_pattern()):
        for group in ("after", "next", "before", "after_word", "first", "word"):
            written = match[group]
            value = forms("ordinals").get(written, written) if written else ""
            if value.isdigit() and int(value) in _EQF:
                yield Found("level", value, match.start(group), match.end(group))
    for value, tokens in reading.names("levels"):
        yield Found("level", value, tokens[0].start, tokens[-1].end)
