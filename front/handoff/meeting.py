"""How the front meets a learner when nobody can be had at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from front.settings import Settings
from guidance.slots import Terms


@dataclass(frozen=True)
class Meeting:
    """``terms`` of appointments; ``address`` of the front for learners; ``grace``: after so long
    without anybody, those who wait are told, where no opening times are known; ``contact_days``:
    that a contact is kept after its request."""

    terms: Terms = field(default_factory=Terms)
    address: str = "http://127.0.0.1:8080"
    grace: timedelta = timedelta(minutes=5)
    contact_days: int = 30

    @classmethod
    def by(cls, settings: Settings) -> Meeting:
        """As the operator set it."""
        terms = Terms(
            timedelta(minutes=settings.slot_minutes),
            timedelta(hours=settings.slot_lead),
            timedelta(days=settings.slot_days),
        )
        grace = timedelta(seconds=settings.nobody_after)
        return cls(terms, settings.address, grace, settings.keep_contacts)
