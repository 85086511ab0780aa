"""An institution's name."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicons import all_words
from .reading import Found, Reading, Token


def find(reading: Reading) -> Iterator[Found]:
    """`provider`: capitalised words in a row, one of them a word such as College or Instytut."""
    run: list[Token] = []
    for token in [*reading.tokens, None]:
        if token and _capital(reading, token) and (not run or _touch(reading, run[-1], token)):
            run.append(token)
            continue
        link = token and token.folded in all_words("provider_links")
        if link and run and _touch(reading, run[-1], token):
            run.append(token)
            continue
        yield from _named(reading, run)
        run = [token] if token and _capital(reading, token) else []


def _named(reading: Reading, run: list[Token]) -> Iterator[Found]:
    while run and run[0].folded in all_words("fillers") and not _is_head(run[0]):
        run = run[1:]  # the first word of a sentence
    while run and run[-1].folded in all_words("provider_links"):
        run = run[:-1]
    if len(run) > 1 and any(map(_is_head, run)):
        start, end = run[0].start, run[-1].end
        if reading.free(start, end):
            yield Found("provider", reading.text[start:end], start, end)


def _is_head(token: Token) -> bool:
    heads = all_words("provider_heads")
    stems = tuple(head[:-1] for head in heads if head.endswith("*"))
    return token.folded in heads or token.folded.startswith(stems)


def _capital(reading: Reading, token: Token) -> bool:
    return reading.text[token.start].isupper()


def _touch(reading: Reading, before: Token, after: Token) -> bool:
    return reading.text[before.end : after.start].isspace()
