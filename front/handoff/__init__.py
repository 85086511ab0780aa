"""The hand-off to a person, as the front carries it out."""

from front.handoff import asking  # noqa: F401  puts its buttons up
from front.handoff.desk import Desk
from front.handoff.meeting import Meeting
from front.handoff.office import Office, Who
from front.handoff.staffing import Staffing
from front.handoff.standing import Standing

__all__ = ["Desk", "Meeting", "Office", "Staffing", "Standing", "Who"]
