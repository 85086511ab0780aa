"""Alerts beyond the desk: by e-mail, and in a group chat of the counsellors."""

from front.alerts.watch import add_to

__all__ = ["add_to"]
