"""The channel to Matrix, by the client-server API."""

from front.matrix.routes import add_to

__all__ = ["add_to"]
