"""Roadmaps in the browser: a page to read and print, and the same as PDF, behind a link."""

from front.roadmap.routes import add_to

__all__ = ["add_to"]
