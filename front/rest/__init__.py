"""The channel for programs: JSON over HTTP under /api/v1."""

from front.rest.routes import add_to

__all__ = ["add_to"]
