"""The language that a command was asked to speak."""

from __future__ import annotations

from typing import Annotated

import typer

from guidance.catalogue.commands.terminal import fail
from words import Words, languages

Language = Annotated[
    str, typer.Option("--language", help="The language of the sentences, such as pl.")
]


def speaking(language: str) -> Words:
    """The words of a language; a language that is not there ends the command."""
    if language not in languages():
        fail(f"There are no words in {language}; there are in {', '.join(languages())}.")
    return Words.load(language)
