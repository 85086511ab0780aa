"""Settings of a run, and what the children get of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from cairn.errors import SettingError
from cairn.run.processes import cairn_processes
from cairn.run.settings import read_settings

ROOT = Path("/house")


def test_defaults() -> None:
    settings = read_settings({}, ROOT)
    assert (settings.port, settings.rasa_port, settings.actions_port) == (8080, 5005, 5055)
    assert settings.var == Path("/house/var")
    assert settings.catalogue_url == "sqlite:////house/var/catalogue.db"
    assert settings.record_url == "sqlite:////house/var/record.db"


@pytest.mark.parametrize(
    ("given", "var"), [("state", "/house/state"), ("/srv/cairn", "/srv/cairn"), ("", "/house/var")]
)
def test_var_may_be_relative_or_absolute(given: str, var: str) -> None:
    assert read_settings({"CAIRN_VAR": given}, ROOT).var == Path(var)


@pytest.mark.parametrize("port", ["0", "65536", "-1", "80a", "٨٠"])
def test_a_wrong_port_is_named(port: str) -> None:
    with pytest.raises(SettingError, match="CAIRN_RASA_PORT"):
        read_settings({"CAIRN_RASA_PORT": port}, ROOT)


def test_two_processes_cannot_share_a_port() -> None:
    with pytest.raises(SettingError, match="three different ports"):
        read_settings({"CAIRN_PORT": "5005"}, ROOT)


def test_children_get_every_setting_said_explicitly() -> None:
    settings = read_settings({"CAIRN_VAR": "state", "CAIRN_PORT": "9000"}, ROOT)
    environment = settings.environment({"HOME": "/home", "PYTHONPATH": "/elsewhere"})
    assert environment["CAIRN_VAR"] == "/house/state"
    assert environment["CAIRN_PORT"] == "9000"
    assert environment["RASA_TELEMETRY_ENABLED"] == "false"
    assert environment["HOME"] == "/home"
    assert "PYTHONPATH" not in environment


def test_only_the_front_is_reachable_from_outside() -> None:
    settings = read_settings({"CAIRN_HOST": "0.0.0.0"}, ROOT)
    hosts = {process.name: process.host for process in cairn_processes(settings, ROOT)}
    assert hosts == {"rasa": "127.0.0.1", "actions": "127.0.0.1", "front": "0.0.0.0"}


def test_the_token_is_in_no_command_line() -> None:
    settings = read_settings({"CAIRN_INNER_TOKEN": "s3cret"}, ROOT)
    commands = [process.command for process in cairn_processes(settings, ROOT)]
    assert not any("s3cret" in word for command in commands for word in command)
    assert commands[0][-2:] == ("--auth-token", "$CAIRN_INNER_TOKEN")


def test_each_run_has_a_secret_of_its_own_when_none_is_given() -> None:
    one, other = (read_settings({"CAIRN_INNER_TOKEN": ""}, ROOT) for _ in range(2))
    assert one.inner_token != other.inner_token
    assert len(one.inner_token) >= 43  # 256 bits
    assert one.environment({})["CAIRN_INNER_TOKEN"] == one.inner_token
    assert one.inner_token not in repr(one)
