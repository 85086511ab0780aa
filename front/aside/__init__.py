"""The assistant beside a conversation: suggestions to counsellors, their own questions, and what
it has to know when it speaks again."""

from front.aside.asking import Aside, Asides
from front.aside.awake import Awake
from front.aside.clearing import Clearing
from front.aside.following import Following, Suggestion
from front.aside.trackers import Reading, Trackers

__all__ = ["Aside", "Asides", "Awake", "Clearing", "Following", "Reading", "Suggestion", "Trackers"]
