"""A learner's data to download: a page and JSON, behind a link that works for a short while."""

from front.handout.passes import BUTTON, HandingOut
from front.handout.routes import add_to

__all__ = ["BUTTON", "HandingOut", "add_to"]
