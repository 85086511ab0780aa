"""`cairn review`: what was decided at the desk about wrong answers, as files for the suite."""

from cairn.review.command import app

__all__ = ["app"]
