"""Every sentence a person reads, by key, in the person's language."""

from words.shelf import closest, languages
from words.voice import Field, Words

__all__ = ["Field", "Words", "closest", "languages"]
