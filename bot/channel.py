"""Rasa's REST channel for those who know the secret of Cairn's processes."""

from __future__ import annotations

import hmac
import os
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

VARIABLE = "CAIRN_INNER_TOKEN"


class GuardedRest(RestInput):
    """Answers 401 to a request without `?token=` and the value of CAIRN_INNER_TOKEN.

    Rasa's `--auth-token` guards its HTTP API and not its channels. Loopback alone is no guard: a
    page in a browser on this machine, or another user of it, reaches it too. Where the variable is
    empty nobody is let in.
    """

    def __init__(self, token: str) -> None:
        self._token = token

    @classmethod
    def name(cls) -> str:
        """The channel keeps the name and the address of Rasa's own."""
        return "rest"

    @classmethod
    def from_credentials(cls, _credentials: dict[str, Any] | None) -> GuardedRest:
        """Rasa calls it with what credentials.yml says, which is nothing."""
        return cls(os.environ.get(VARIABLE, ""))

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes of Rasa's own channel, behind the question for the token."""
        routes = super().blueprint(on_new_message)

        @routes.middleware("request")
        async def ask_token(request: Request) -> HTTPResponse | None:
            if self._knows(request.args.get("token", "")):
                return None
            return response.json({"error": "wrong or missing token"}, status=401)

        return routes

    def _knows(self, given: str) -> bool:
        return bool(self._token) and hmac.compare_digest(given.encode(), self._token.encode())
