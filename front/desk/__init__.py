"""The desk: where counsellors work. Server-rendered pages, alive by server-sent events."""

from front.desk.routes import add_to

__all__ = ["add_to"]
