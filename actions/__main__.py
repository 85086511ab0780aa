"""``python -m actions``: the action server, on loopback."""

from __future__ import annotations

import logging

from aiohttp import web
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict
from rasa_sdk.executor import ActionExecutor

from actions import _wiring
from actions.server import make_app

HOST = "127.0.0.1"


class ActionSettings(BaseSettings):
    """Where the action server listens."""

    model_config = SettingsConfigDict(env_prefix="CAIRN_", extra="ignore")
    actions_port: int = Field(default=5055, description="Port of the action server on loopback")


def main() -> None:
    """Registers the actions, warms up and serves until it is stopped."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)
    executor = ActionExecutor()
    executor.register_package("actions")
    _wiring.warm_up()
    web.run_app(make_app(executor), host=HOST, port=ActionSettings().actions_port, print=None)


if __name__ == "__main__":
    main()
