"""The chat in a browser: its page, its files, its WebSocket."""

from front.widget.routes import add_to

__all__ = ["add_to"]
