"""What can go wrong in the action server.

ActionsError
└── BadCall   a request that is no call of an action
"""


class ActionsError(Exception):
    """Any failure of the action server."""


class BadCall(ActionsError):
    """A request that is no call of an action."""
