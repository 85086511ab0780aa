"""Known weaknesses: found, accepted, or not asked about, which is no answer; the inventory."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import types
from collections.abc import Iterator
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.rooms.house import ROOT

_OLDEST = timedelta(days=180)


@pytest.fixture
def deploy(monkeypatch: pytest.MonkeyPatch) -> Iterator[types.SimpleNamespace]:
    """The commands' modules, as the command itself finds them."""
    monkeypatch.syspath_prepend(str(ROOT / "deploy"))
    import auditing
    import components

    yield types.SimpleNamespace(auditing=auditing, components=components)
    for name in ("auditing", "components", "inventory"):
        sys.modules.pop(name, None)


class Services:
    """OSV and npm's registry on this machine: they know what ``weak`` says of a package."""

    def __init__(self) -> None:
        self.weak: dict[tuple[str, str], dict[str, Any]] = {}
        self.scripts: dict[str, list[dict[str, Any]]] = {}
        self.asked: list[str] = []
        services = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                raw = self.rfile.read(length)
                if self.path.startswith("/npm/"):
                    self._answer(services.scripts)
                    return
                query = json.loads(raw)
                name = query["package"]["name"]
                services.asked.append(name)
                found = services.weak.get((name, query["version"]))
                self._answer({"vulns": [found]} if found else {})

            def do_GET(self) -> None:
                name = self.path.removeprefix("/npm/").replace("%2f", "/")
                self._answer({"name": name, "versions": {"2.0.11": {"name": name}}})

            def _answer(self, body: Any) -> None:
                raw = json.dumps(body).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(raw)))
                self.end_headers()
                self.wfile.write(raw)

            def log_message(self, *_: Any) -> None: ...

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def knows(self, package: str, version: str, name: str) -> None:
        events = [{"introduced": "0"}, {"fixed": "999"}]
        ranges = [{"type": "ECOSYSTEM", "events": events}]
        affected = {"package": {"name": package, "ecosystem": "PyPI"}, "ranges": ranges}
        told = {"id": name, "summary": "weak", "affected": [affected]}
        self.weak[package, version] = told | {"modified": "2026-11-23T00:00:00Z"}


@pytest.fixture
def services() -> Iterator[Services]:
    running = Services()
    yield running
    running.close()


def test_what_is_new_is_found_and_what_is_accepted_is_not(deploy: Any, services: Services) -> None:
    known = deploy.auditing.accepted()
    one = known[0]
    services.knows(one.package, one.version, one.id)
    [bot] = [project for project in deploy.components.PROJECTS if project.name == "bot"]
    assert deploy.auditing.of_packages(bot, known, services.url) == []
    assert one.package in services.asked
    assert "tensorflow-macos" in services.asked, "what other platforms install is asked about too"
    services.knows(one.package, one.version, "GHSA-aaaa-bbbb-cccc")
    [found] = deploy.auditing.of_packages(bot, known, services.url)
    assert "GHSA-aaaa-bbbb-cccc" in found
    assert one.version in found


def test_vendored_scripts_are_asked_about(deploy: Any, services: Services) -> None:
    vendored = deploy.components.scripts()
    assert {one.package for one in vendored} == {"htmx.org", "idiomorph", "@picocss/pico"}
    assert deploy.auditing.of_scripts(vendored, f"{services.url}/npm/") == []
    weak = {"id": 1, "url": "https://github.com/advisories/GHSA-x", "title": "weak"}
    more = {"severity": "high", "vulnerable_versions": "<999.0.0", "cwe": [], "cvss": {}}
    services.scripts = {"htmx.org": [weak | more]}
    [found] = deploy.auditing.of_scripts(vendored, f"{services.url}/npm/")
    assert "GHSA-x" in found
    assert "htmx.org" in found


def test_not_being_able_to_ask_is_told_from_finding_nothing() -> None:
    nobody = "http://127.0.0.1:9/"
    done = subprocess.run(
        ["deploy/audit", "--osv", nobody, "--npm", nobody],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 3, done.stdout + done.stderr
    assert done.stderr.count("could not ask: ") == 2
    assert "Traceback" not in done.stderr
    assert "nothing beyond" not in done.stdout


def test_the_list_is_fresh_and_fits_the_lock(deploy: Any) -> None:
    known = deploy.auditing.accepted()
    assert len({(one.id, one.package) for one in known}) == len(known)
    locks = {one.name: deploy.components.pinned(one) for one in deploy.components.PROJECTS}
    for one in known:
        assert locks[one.environment].get(one.package) == one.version, one.id
        assert one.added <= date.today() <= one.added + _OLDEST, f"{one.id}: look at it again"
        assert date.today() <= one.look_again <= one.added + _OLDEST, f"{one.id}: look at it again"
        assert one.source == "knowledge" or one.source.startswith("https://"), one.id
        assert len(one.why) > 40, one.id


def test_the_page_has_every_entry(deploy: Any) -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    rows = {line.split("|")[1].strip(): line for line in page.splitlines() if "| CVE-" in line}
    known = deploy.auditing.accepted()
    assert set(rows) == {one.id for one in known}
    for one in known:
        row = rows[one.id]
        assert f"| {one.package} {one.version} |" in row
        assert ("knowledge" in row) == (one.source == "knowledge")
        assert one.why in row


def test_the_inventory_is_complete_valid_and_the_same_again(deploy: Any, tmp_path: Path) -> None:
    import inventory
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    one, two = tmp_path / "one.json", tmp_path / "two.json"
    assert inventory.main(one) == inventory.main(two) == 0
    assert one.read_bytes() == two.read_bytes()
    text = one.read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_5).validate_str(text) is None
    assert str(ROOT) not in text
    assert "file://" not in text
    held = {
        (part["properties"][0]["value"], part["name"], part.get("version"))
        for part in json.loads(text)["components"]
    }
    for project in deploy.components.PROJECTS:
        for package, version in deploy.components.pinned(project).items():
            assert (project.name, package, version) in held, package
    for script in deploy.components.scripts():
        assert ("browser", script.package, script.version) in held
