"""What is kept of learners, where, how long and who reads it: told from what is set up here."""

from front.privacy.facts import Facts, facts
from front.privacy.routes import add_to
from front.privacy.speaking import Informed

__all__ = ["Facts", "Informed", "add_to", "facts"]
