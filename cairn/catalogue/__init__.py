"""``cairn catalogue``: the commands of guidance, and those that speak a reader's language."""

from cairn.catalogue import check, template
from guidance.catalogue.cli import app

__all__ = ["app", "check", "template"]
