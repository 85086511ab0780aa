"""The bridge to Chatwoot: for services that have a desk of their own."""

from front.chatwoot.routes import add_to

__all__ = ["add_to"]
