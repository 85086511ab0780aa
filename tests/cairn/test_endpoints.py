"""var/run/endpoints.yml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from cairn.errors import CairnError
from cairn.run.endpoints import with_port, write_endpoints
from cairn.run.paths import ROOT


def test_only_the_port_changes_and_the_secret_is_shown(tmp_path: Path) -> None:
    source, target = ROOT / "endpoints.yml", tmp_path / "endpoints.yml"
    write_endpoints(source, target, 6055)
    before, after = yaml.safe_load(source.read_text()), yaml.safe_load(target.read_text())
    assert after["action_endpoint"].pop("url") == "http://127.0.0.1:6055/webhook"
    before["action_endpoint"].pop("url")
    assert after["action_endpoint"].pop("headers") == {"X-Cairn-Token": "${CAIRN_INNER_TOKEN}"}
    assert after == before


def test_port_of_an_address() -> None:
    assert with_port("http://localhost/webhook", 6055) == "http://localhost:6055/webhook"


@pytest.mark.parametrize("content", ["", "nlg: {}", "action_endpoint: [", "action_endpoint: 3"])
def test_a_broken_file_is_told(tmp_path: Path, content: str) -> None:
    source = tmp_path / "endpoints.yml"
    source.write_text(content)
    with pytest.raises(CairnError, match=r"endpoints\.yml must have an action_endpoint"):
        write_endpoints(source, tmp_path / "target.yml", 6055)
