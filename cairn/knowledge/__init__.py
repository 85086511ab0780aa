"""``cairn knowledge``: what of the reviewed facts is due to be looked at again."""

from cairn.knowledge.check import app

__all__ = ["app"]
