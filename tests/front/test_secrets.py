"""Secrets come from the environment or files, and are shown nowhere."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError
from pydantic_settings import BaseSettings

from actions.__main__ import ActionSettings
from front.alerts.settings import AlertSettings
from front.record.keyring import Place
from front.settings import Settings
from front.telegram.settings import TelegramSettings
from guidance.catalogue.engine import CatalogueSettings
from guidance.secretfiles import FILE, SECRETS, SecretFileError, secret, without_secrets

KINDS: tuple[type[BaseSettings], ...] = (
    Settings,
    AlertSettings,
    TelegramSettings,
    ActionSettings,
    CatalogueSettings,
)
# No word of any language; as long as every setting wants it.
WORD = "zqsecretword0123456789"


def secret_fields(kind: type[BaseSettings]) -> dict[str, str]:
    """The secret settings of a class, by their names in the environment."""
    fields = kind.model_fields.items()
    return {f"CAIRN_{name.upper()}": name for name, one in fields if "SecretStr" in str(one)}


def kept(path: Path, content: str = WORD, mode: int = 0o600) -> str:
    path.write_text(content)
    path.chmod(mode)
    return str(path)


def test_all_that_is_secret_is_listed() -> None:
    found = {name for kind in KINDS for name in secret_fields(kind)}
    assert found | {"CAIRN_FIELD_KEYS"} == SECRETS


@pytest.mark.parametrize("kind", KINDS)
def test_each_may_stand_in_a_file(
    kind: type[BaseSettings], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, field in secret_fields(kind).items():
        monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv(name + FILE, kept(tmp_path / name, f"{WORD}\n"))
        made = kind()
        value = getattr(made, field)
        assert isinstance(value, SecretStr)
        assert value.get_secret_value() == WORD
        assert WORD not in f"{made!r} {made} {made.model_dump()} {made.model_dump_json()}"


def test_what_is_no_secret_is_read_from_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAIRN_HOST_FILE", kept(tmp_path / "host"))
    assert Settings().host == "127.0.0.1"


@pytest.mark.parametrize(
    ("content", "cause"), [(None, "cannot be read"), ("", "is empty"), (" \n", "is empty")]
)
def test_a_file_that_holds_nothing_is_named(
    content: str | None, cause: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "password"
    if content is not None:
        kept(path, content)
    monkeypatch.setenv("CAIRN_SMTP_PASSWORD_FILE", str(path))
    with pytest.raises(SecretFileError, match=f"CAIRN_SMTP_PASSWORD_FILE: {path} {cause}"):
        AlertSettings()


def test_both_ways_at_once_are_refused(tmp_path: Path) -> None:
    told = {"CAIRN_INNER_TOKEN": "a", "CAIRN_INNER_TOKEN_FILE": kept(tmp_path / "token")}
    with pytest.raises(SecretFileError, match="both set"):
        secret(told, "CAIRN_INNER_TOKEN")


@pytest.mark.parametrize(("mode", "warned"), [(0o600, 0), (0o400, 0), (0o640, 1), (0o644, 1)])
def test_a_file_that_others_may_read_is_warned_of(
    mode: int, warned: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    told = {"CAIRN_INNER_TOKEN_FILE": kept(tmp_path / "token", mode=mode)}
    with caplog.at_level(logging.WARNING):
        assert secret(told, "CAIRN_INNER_TOKEN") == WORD
    assert len(caplog.records) == warned
    assert WORD not in caplog.text


def test_a_wrong_secret_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAIRN_TELEGRAM_SECRET", f"{WORD} with a space")
    with pytest.raises(ValidationError) as refused:
        TelegramSettings()
    assert WORD not in f"{refused.value} {refused.value!r}"
    assert WORD not in repr(Place.of({"CAIRN_FIELD_KEYS": WORD}))


def test_a_child_without_need_gets_none() -> None:
    told = dict.fromkeys(SECRETS, WORD) | {name + FILE: "/x" for name in SECRETS}
    assert without_secrets(told | {"CAIRN_PORT": "1"}) == {"CAIRN_PORT": "1"}


def everything(tmp_path: Path) -> dict[str, str]:
    """An environment with a word of its own in each secret setting."""
    kept_ = {name: value for name, value in os.environ.items() if not name.startswith("CAIRN_")}
    words = {name: f"{WORD}{name.removeprefix('CAIRN_')}" for name in SECRETS}
    for name in ("CAIRN_RECORD_URL", "CAIRN_CATALOGUE_URL"):
        words[name] = f"postgresql://user:{words[name]}@127.0.0.1:9/none"
    return kept_ | words | {"CAIRN_VAR": str(tmp_path), "CAIRN_PORT": "1"}


@pytest.mark.parametrize(
    "command",
    [
        ["front"],
        ["cairn", "--help"],
        ["cairn", "keys", "rotate"],
        ["cairn", "desk", "list"],
        ["cairn", "run"],
    ],
    ids=" ".join,
)
def test_no_command_shows_a_secret_when_all_goes_wrong(command: list[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        env=everything(tmp_path),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert WORD not in done.stdout + done.stderr
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in written if WORD.encode() in path.read_bytes()]
