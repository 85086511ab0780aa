"""Calling ``cairn catalogue`` in this process."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from guidance.catalogue.cli import app


def use(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Makes a folder that of the commands' database."""
    monkeypatch.setenv("CAIRN_VAR", str(folder))
    monkeypatch.delenv("CAIRN_CATALOGUE_URL", raising=False)
    return folder


def call(*words: str | Path) -> Result:
    """Runs a command."""
    return CliRunner().invoke(app, [str(word) for word in words])
