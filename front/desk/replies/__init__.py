"""Saved replies: the page where they are kept, and the list beside a conversation."""

from front.desk.replies import beside, managing

PAGES = (managing, beside)

__all__ = ["PAGES"]
