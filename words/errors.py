"""What can go wrong between a key and its sentence.

WordsError
├── UnknownLanguage   a language without a folder in locales/
├── UnknownMessage    a key that no language has
└── BrokenMessage     a sentence that cannot be put together from the given fields
"""


class WordsError(Exception):
    """Any failure of the words room."""


class UnknownLanguage(WordsError):
    """A language without a folder in locales/."""


class UnknownMessage(WordsError):
    """A key that no language has."""


class BrokenMessage(WordsError):
    """A sentence that cannot be put together from the given fields."""
