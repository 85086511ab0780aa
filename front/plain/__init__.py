"""The conversation as a page of plain HTML forms, for browsers in which scripts do not run."""

from front.plain.routes import add_to

__all__ = ["add_to"]
