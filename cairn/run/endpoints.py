"""Rasa's endpoints.yml with the port the action server really has, and the secret it asks for."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import yaml

from cairn.errors import CairnError

_TOKEN = {"X-Cairn-Token": "${CAIRN_INNER_TOKEN}"}


def write_endpoints(source: Path, target: Path, actions_port: int) -> None:
    """Copy `source` to `target` with the action server's port replaced; the rest stays.

    The secret itself is not written: Rasa takes it from its environment.
    """
    try:
        content: Any = yaml.safe_load(source.read_text("utf-8"))
        action = content["action_endpoint"]
        action["url"] = with_port(action["url"], actions_port)
        action["headers"] = {**action.get("headers", {}), **_TOKEN}
    except (OSError, yaml.YAMLError, KeyError, TypeError) as error:
        raise CairnError(
            f"{source.name} must have an action_endpoint with a url: {error}"
        ) from error
    target.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), "utf-8")


def with_port(url: str, port: int) -> str:
    """`url` with another port."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=f"{parts.hostname}:{port}"))
