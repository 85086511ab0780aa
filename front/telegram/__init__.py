"""Telegram: learners write to a bot. See docs/telegram.md."""

from front.telegram.running import add_to

__all__ = ["add_to"]
