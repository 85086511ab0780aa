"""A message as lines of text. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from words import Words


def lines(message: dict[str, Any], words: Words) -> Iterator[str]:
    """The lines of a message as every channel renders it; buttons are numbered from 1."""
    if message["sender"] == "counsellor":
        yield f"[{words.say('widget-counsellor')}]"
    if message["text"]:
        yield message["text"]
    for number, offer in enumerate(message["offers"], 1):
        yield ""
        yield from _offer(number, offer, words)
    yield from (f"  {link['title']}: {link['url']}" for link in message.get("links", ()))
    if message["sources"]:
        yield ""
        yield f"{words.say('widget-sources')}:"
        yield from (f"  {_source(source)}" for source in message["sources"])
    if message["buttons"]:
        yield ""
    for number, button in enumerate(message["buttons"], 1):
        yield f"  [{number}] {button['title']}"


def _offer(number: int, offer: dict[str, Any], words: Words) -> Iterator[str]:
    yield f"  {number}. {offer['title']} – {offer['provider']}"
    for fact in offer.get("facts", ()):
        yield f"     {fact['label']}: {fact['value']}"
    yield from (f"     + {reason}" for reason in offer.get("reasons", ()))
    yield from (f"     ! {caveat}" for caveat in offer.get("caveats", ()))
    if offer.get("url"):
        yield f"     {words.say('shell-offer-address')}: {offer['url']}"


def _source(source: dict[str, Any]) -> str:
    named = [source["title"], source.get("url"), source.get("date")]
    return ", ".join(part for part in named if part)


def choice(text: str, buttons: list[dict[str, str]]) -> str:
    """What to send for what was typed: a button's payload for its number, else the text."""
    if text.isdecimal() and 1 <= int(text) <= len(buttons):
        return buttons[int(text) - 1]["payload"]
    return text
