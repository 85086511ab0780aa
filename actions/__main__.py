"""``python -m actions``: the action server, on loopback."""

from __future__ import annotations

import logging

from aiohttp import web
from pydantic import Field, SecretStr
from rasa_sdk.executor import ActionExecutor

from actions import _wiring
from actions.server import make_app
from guidance.settings import CairnSettings

HOST = "127.0.0.1"


class ActionSettings(CairnSettings):
    """Where the action server listens."""

    actions_port: int = Field(default=5055, description="Port of the action server on loopback")
    inner_token: SecretStr = Field(
        default=SecretStr(""), description="Secret by which the processes of Cairn know each other"
    )


def main() -> None:
    """Registers the actions, warms up and serves until it is stopped."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)
    executor = ActionExecutor()
    executor.register_package("actions")
    _wiring.warm_up()
    settings = ActionSettings()
    app = make_app(executor, settings.inner_token.get_secret_value(), _look)
    web.run_app(app, host=HOST, port=settings.actions_port, print=None)


def _look() -> None:
    _wiring.catalogue().sources()


if __name__ == "__main__":
    main()
