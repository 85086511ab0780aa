"""The record: conversations, messages and hand-offs. Personal data; only the front writes it."""

from front.record.store import Kept, Learner, Question, Record

__all__ = ["Kept", "Learner", "Question", "Record"]
