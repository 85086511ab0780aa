"""Files for learners, behind links that expire."""

from front.files.routes import add_to

__all__ = ["add_to"]
