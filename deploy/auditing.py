"""`deploy/audit`: asks OSV and npm for known weaknesses of everything in the locks.

Exit code: 0 nothing but what deploy/accepted.toml names, 1 something was found, 3 could not ask.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
import urllib.request
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from components import PROJECTS, ROOT, Project, Script, pinned, scripts

OSV = "https://api.osv.dev/v1/query"
NPM = "https://registry.npmjs.org/"
LIST = ROOT / "deploy" / "accepted.toml"
FOUND, UNASKED = 1, 3
_PATIENCE = 15  # seconds


class CouldNotAsk(Exception):
    """A service that knows weaknesses did not answer; the text says which, and how it failed."""


@dataclass(frozen=True)
class Accepted:
    """A weakness that cannot be mended here; ``why`` it cannot be reached."""

    id: str
    package: str
    version: str
    environment: str
    added: date
    look_again: date
    source: str
    why: str


def accepted(file: Path = LIST) -> list[Accepted]:
    """The list, as deploy/accepted.toml has it. Raises TypeError for a line too few or too many."""
    return [Accepted(**one) for one in tomllib.loads(file.read_text("utf-8"))["accepted"]]


def of_packages(project: Project, known: Iterable[Accepted], osv: str) -> list[str]:
    """What pip-audit finds beyond the list. Raises CouldNotAsk."""
    locked = pinned(project)
    fitting = [
        one
        for one in known
        if one.environment == project.name and locked.get(one.package) == one.version
    ]
    with tempfile.TemporaryDirectory() as folder:
        file, answer = Path(folder, "requirements.txt"), Path(folder, "answer.json")
        # Without markers: what other platforms install is asked about too.
        file.write_text("".join(f"{name}=={version}\n" for name, version in locked.items()))
        command = ["-r", str(file), "--no-deps", "--disable-pip", "--progress-spinner", "off"]
        command += ["-s", "osv", "--osv-url", osv, "-f", "json", "-o", str(answer)]
        for one in fitting:
            command += ["--ignore-vuln", one.id]
        done = subprocess.run(  # noqa: S603  our own program, arguments of ours
            [sys.executable, "-m", "pip_audit", *command], capture_output=True, text=True
        )
        if not answer.exists():
            raise CouldNotAsk(f"pip-audit about {project.name}: {_last(done.stderr)}")
        return _packages(json.loads(answer.read_text("utf-8")), project.name)


def _packages(answer: dict[str, Any], where: str) -> list[str]:
    return [
        f"{where}: {one['name']} {one['version']}: {weak['id']} {' '.join(weak['aliases'])}"
        f" (mended in: {', '.join(weak['fix_versions']) or 'no version'})"
        for one in answer["dependencies"]
        for weak in one.get("vulns", [])
    ]


def of_scripts(vendored: list[Script], npm: str) -> list[str]:
    """What npm audit finds in the vendored scripts. Raises CouldNotAsk."""
    program = shutil.which("npm")
    if program is None:
        raise CouldNotAsk("npm is not installed")
    with tempfile.TemporaryDirectory() as folder:
        wanted = {one.package: one.version for one in vendored}
        named = {"name": "vendored", "version": "1.0.0", "dependencies": wanted}
        packages: dict[str, Any] = {"": named}
        packages |= {f"node_modules/{name}": {"version": one} for name, one in wanted.items()}
        lock = {**named, "lockfileVersion": 3, "packages": packages}
        Path(folder, "package.json").write_text(json.dumps(named))
        Path(folder, "package-lock.json").write_text(json.dumps(lock))
        command = [program, "audit", "--package-lock-only", "--json", "--registry", npm]
        command += ["--fetch-retries", "0", "--cache", str(Path(folder, "cache"))]
        done = subprocess.run(  # noqa: S603  npm, arguments of ours
            command, cwd=folder, capture_output=True, text=True
        )
    return _scripts(done.stdout, done.stderr)


def _scripts(out: str, errors: str) -> list[str]:
    try:
        answer = json.loads(out)
    except ValueError:
        raise CouldNotAsk(f"npm audit: {_last(errors) or 'no answer'}") from None
    if "vulnerabilities" not in answer:
        told = answer.get("message") or answer.get("error", {}).get("summary") or "no answer"
        raise CouldNotAsk(f"npm audit: {told}")
    found = answer["vulnerabilities"]
    return [
        f"browser: {name} {one['range']}: {via.get('url', '')} {via.get('title', '')}"
        for name, one in found.items()
        for via in one["via"]
        if isinstance(via, dict)
    ]


def _reached(osv: str) -> None:
    """Raises CouldNotAsk: pip-audit's own word for it is a page of traceback."""
    body = json.dumps({"package": {"name": "pip", "ecosystem": "PyPI"}, "version": "0"}).encode()
    try:
        request = urllib.request.Request(osv, body, {"Content-Type": "application/json"})  # noqa: S310
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310
            json.load(answer)
    except (OSError, ValueError) as error:
        raise CouldNotAsk(f"{osv}: {error}") from None


def _last(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else ""


def _asked(osv: str, npm: str) -> tuple[list[str], list[str]]:
    """What was found, and what could not be asked."""
    found: list[str] = []
    unasked: list[str] = []
    known = accepted()
    try:
        _reached(osv)
        for project in PROJECTS:
            found += of_packages(project, known, osv)
    except CouldNotAsk as failure:
        unasked.append(str(failure))
    try:
        found += of_scripts(scripts(), npm)
    except CouldNotAsk as failure:
        unasked.append(str(failure))
    return found, unasked


def main(arguments: list[str]) -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(prog="deploy/audit", description=__doc__)
    parser.add_argument("--osv", default=OSV, help="address of OSV's query")
    parser.add_argument("--npm", default=NPM, help="address of npm's registry")
    given = parser.parse_args(arguments)
    found, unasked = _asked(given.osv, given.npm)
    for line in found:
        print(f"found: {line}")
    for line in unasked:
        print(f"could not ask: {line}", file=sys.stderr)
    if found:
        return FOUND
    if unasked:
        return UNASKED
    print(f"nothing beyond the {len(accepted())} entries of {LIST.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
