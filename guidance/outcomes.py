"""How a talk with a counsellor can end: the codes that the figures count."""

from __future__ import annotations

# In the order in which they are offered.
OUTCOMES = (
    "answered",
    "offer-chosen",
    "referred",
    "appointment",
    "learner-left",
    "out-of-scope",
    "abuse",
    "other",
)
ABUSE = "abuse"
# The learner got what was asked for.
ANSWERED = frozenset({"answered", "offer-chosen", "referred", "appointment"})
