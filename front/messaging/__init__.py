"""What every messaging channel shares: see docs/adding-a-channel.md for how one is made."""

from front.messaging.channel import Channel, Document, Limits, Pace, Part, Press
from front.messaging.hub import Hub
from front.messaging.papers import Papers
from front.messaging.rich import Rich, Span
from front.messaging.update import Kind, Update

__all__ = [
    "Channel",
    "Document",
    "Hub",
    "Kind",
    "Limits",
    "Pace",
    "Papers",
    "Part",
    "Press",
    "Rich",
    "Span",
    "Update",
]
