"""``cairn catalogue``: the commands of this room."""

from guidance.catalogue.commands import app, exporting, importing, keeping, reading, skills

__all__ = ["app", "exporting", "importing", "keeping", "reading", "skills"]
