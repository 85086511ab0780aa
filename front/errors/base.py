"""The roots: every error of the front, and every refusal of what somebody asked for."""

from typing import ClassVar


class FrontError(Exception):
    """Root of the tree."""


class Refused(FrontError):
    """The caller asked for something that cannot be done.

    ``code`` is for programs, ``words`` names the sentence for people in service.ftl,
    ``fields`` fill its variables.
    """

    code: ClassVar[str]
    words: ClassVar[str]

    def __init__(self, **fields: str | int) -> None:
        super().__init__(self.code)
        self.fields = fields
