"""An institution's name."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicons import all_words, listed
from .reading import Found, Reading, Token

_SENTENCE_ENDS = ("", ".", "!", "?", ";", ":")


def find(reading: Reading) -> Iterator[Found]:
    """`provider`: capitalised words in a row, one of them a word such as College or Instytut."""
    run: list[Token] = []
    for token in [*reading.tokens, None]:
        if token and reading.capital(token) and (not run or _touch(reading, run[-1], token)):
            run.append(token)
            continue
        link = token is not None and token.folded in all_words("provider_links")
        if token and link and run and _touch(reading, run[-1], token):
            run.append(token)
            continue
        yield from _named(reading, run)
        run = [token] if token and reading.capital(token) else []


def _named(reading: Reading, run: list[Token]) -> Iterator[Found]:
    while run and listed(run[0].folded, "fillers") and _begins(reading, run[0]):
        run = run[1:]
    while run and run[-1].folded in all_words("provider_links"):
        run = run[:-1]
    if len(run) > 1 and any(map(_is_head, run)):
        start, end = run[0].start, run[-1].end
        if reading.free(start, end):
            yield Found("provider", reading.typed(start, end), start, end)


def _is_head(token: Token) -> bool:
    return listed(token.folded, "provider_heads")


def _begins(reading: Reading, token: Token) -> bool:
    """Whether a word has its capital for the sentence it begins, or is a word such as "I"."""
    before = reading.folded[: token.start].rstrip()
    return not _is_head(token) and (before[-1:] in _SENTENCE_ENDS or len(token.folded) == 1)


def _touch(reading: Reading, before: Token, after: Token) -> bool:
    return reading.folded[before.end : after.start].isspace()
