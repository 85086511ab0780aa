"""The record: conversations, hand-offs, the desk. Personal data; only the front writes it."""

from front.record import schema
from front.record.entries import Kept, Learner, Question
from front.record.store import Record

__all__ = ["Kept", "Learner", "Question", "Record", "schema"]
