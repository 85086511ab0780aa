"""What somebody is told who comes back to a conversation whose time was over."""

from sqlalchemy import Connection, select

from front.log import mark
from front.record import retention_tables
from front.settings import Settings
from words import Words


def departed(connection: Connection, conversation: str) -> bool:
    """Whether a conversation with this id went by its age."""
    table = retention_tables.departed
    known = select(table.c.mark).where(table.c.mark == mark(conversation))
    return connection.execute(known).first() is not None


def over(settings: Settings, language: str) -> str:
    """That it is not here any more, and why."""
    words = Words.load(Words.closest(language))
    return words.say("retention-over", days=settings.keep_conversations)
