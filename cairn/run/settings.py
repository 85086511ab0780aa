"""Ports and folders of a run, from CAIRN_… environment variables (docs/settings.md)."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cairn.errors import SettingError
from guidance.secretfiles import FILE, SecretFileError, secret

DROPPED = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
"""Variables that would make a child look for modules outside its own environment."""

LOOPBACK = ("127.0.0.1", "::1", "localhost")
SWITCHES = ("off", "on")
_TOKEN_BYTES = 32
# Secrets that every process is told by value, wherever they came from.
_SAID = ("CAIRN_INNER_TOKEN", "CAIRN_CATALOGUE_URL", "CAIRN_RECORD_URL")


@dataclass(frozen=True)
class Settings:
    """What a run needs to know; `var` is absolute."""

    host: str
    port: int
    rasa_port: int
    actions_port: int
    var: Path
    inner_token: str = field(repr=False)
    catalogue_url: str = field(repr=False)
    record_url: str = field(repr=False)
    demo: bool

    @property
    def address(self) -> str:
        """Where the front is reached from this machine, without a closing slash."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    def environment(self, outer: Mapping[str, str]) -> dict[str, str]:
        """The environment of every child: the outer one, and each setting said explicitly."""
        said = DROPPED + tuple(name + FILE for name in _SAID)
        kept = {name: value for name, value in outer.items() if name not in said}
        return kept | {
            "CAIRN_HOST": self.host,
            "CAIRN_PORT": str(self.port),
            "CAIRN_RASA_PORT": str(self.rasa_port),
            "CAIRN_ACTIONS_PORT": str(self.actions_port),
            "CAIRN_VAR": str(self.var),
            "CAIRN_INNER_TOKEN": self.inner_token,
            "CAIRN_CATALOGUE_URL": self.catalogue_url,
            "CAIRN_RECORD_URL": self.record_url,
            "PYTHONUNBUFFERED": "1",
            "RASA_TELEMETRY_ENABLED": "false",
            "TF_CPP_MIN_LOG_LEVEL": "3",
        }


def read_settings(environment: Mapping[str, str], root: Path) -> Settings:
    """Settings from `environment`; a relative CAIRN_VAR is below `root`.

    Without a CAIRN_INNER_TOKEN each run has one of its own, of 256 bits.

    Raises SettingError when a port is no port, two processes share one, a switch is none, or the
    file of a secret cannot be used.
    """
    var = (root / (environment.get("CAIRN_VAR") or "var")).resolve()
    host = environment.get("CAIRN_HOST") or "127.0.0.1"
    token, catalogue, record = (_secret(environment, name) for name in _SAID)
    settings = Settings(
        host=host,
        port=_port(environment, "CAIRN_PORT", 8080),
        rasa_port=_port(environment, "CAIRN_RASA_PORT", 5005),
        actions_port=_port(environment, "CAIRN_ACTIONS_PORT", 5055),
        var=var,
        inner_token=token or secrets.token_urlsafe(_TOKEN_BYTES),
        catalogue_url=catalogue or f"sqlite:///{var}/catalogue.db",
        record_url=record or f"sqlite:///{var}/record.db",
        demo=_switch(environment, "CAIRN_DEMO", host in LOOPBACK),
    )
    if len({settings.port, settings.rasa_port, settings.actions_port}) < 3:
        raise SettingError(
            "CAIRN_PORT, CAIRN_RASA_PORT and CAIRN_ACTIONS_PORT must be three different ports."
        )
    return settings


def _secret(environment: Mapping[str, str], name: str) -> str | None:
    try:
        return secret(environment, name)
    except SecretFileError as error:
        raise SettingError(str(error)) from error


def _port(environment: Mapping[str, str], name: str, default: int) -> int:
    text = environment.get(name) or str(default)
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise SettingError(f"{name} is “{text}”, but must be a port: a number from 1 to 65535.")
    return int(text)


def _switch(environment: Mapping[str, str], name: str, default: bool) -> bool:
    text = environment.get(name) or SWITCHES[default]
    if text not in SWITCHES:
        raise SettingError(f"{name} is “{text}”, but must be on or off.")
    return text == "on"
