"""`make sbom`: what Cairn is made of, as CycloneDX 1.5, the same for the same locks."""

from __future__ import annotations

import hashlib
import json
import sys
import tomllib
import uuid
from pathlib import Path
from typing import Any

from components import PROJECTS, ROOT, VENDORED, Project, Script, export, scripts

FILE = ROOT / "var" / "sbom.cdx.json"


def inventory() -> dict[str, Any]:
    """Both environments and the vendored scripts. Raises CalledProcessError."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    components: list[dict[str, Any]] = []
    dependencies: list[dict[str, Any]] = []
    tops: list[str] = []
    for project in PROJECTS:
        found, links, top = _environment(project)
        components += found
        dependencies += links
        tops.append(top)
    browser = [_script(one) for one in scripts()]
    components += browser
    tops += [one["bom-ref"] for one in browser]
    product = {"type": "application", "bom-ref": "cairn", "name": "cairn", "version": version}
    body = {
        "metadata": {"component": product},
        "components": sorted(components, key=lambda one: str(one["bom-ref"])),
        "dependencies": [
            {"ref": "cairn", "dependsOn": sorted(tops)},
            *sorted(dependencies, key=lambda one: str(one["ref"])),
        ],
    }
    digest = hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()
    # Of the content, not of the moment: the same locks give the same file.
    number = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, digest)}"
    head = {"bomFormat": "CycloneDX", "specVersion": "1.5", "serialNumber": number, "version": 1}
    return head | body


def _environment(project: Project) -> tuple[list[dict[str, Any]], list[dict[str, Any]], str]:
    """Its components, what needs what, and the project's own entry."""
    told = json.loads(export(project, "cyclonedx1.5"))
    top = told["metadata"]["component"]
    found = [_known(one, project.name) for one in [top, *told["components"]]]
    links = [
        {
            "ref": f"{project.name}:{one['ref']}",
            "dependsOn": sorted(f"{project.name}:{ref}" for ref in one.get("dependsOn", [])),
        }
        for one in told["dependencies"]
    ]
    return found, links, f"{project.name}:{top['bom-ref']}"


def _known(component: dict[str, Any], environment: str) -> dict[str, Any]:
    kept = {name: value for name, value in component.items() if name != "properties"}
    kept["bom-ref"] = f"{environment}:{component['bom-ref']}"
    kept["properties"] = [{"name": "cairn:environment", "value": environment}]
    return kept


def _script(one: Script) -> dict[str, Any]:
    """A vendored package, with the hash of each of its files that browsers get."""
    folder = VENDORED.parent / one.folder
    files = sorted(path for path in folder.iterdir() if path.suffix in {".js", ".css"})
    return {
        "type": "library",
        "bom-ref": f"browser:{one.package}@{one.version}",
        "name": one.package,
        "version": one.version,
        "licenses": [{"license": {"id": one.licence}}],
        "purl": f"pkg:npm/{one.package.replace('@', '%40')}@{one.version}",
        "properties": [{"name": "cairn:environment", "value": "browser"}],
        "components": [
            {
                "type": "file",
                "bom-ref": f"browser:{one.folder}/{path.name}",
                "name": path.name,
                "hashes": [
                    {"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}
                ],
            }
            for path in files
        ],
    }


def main(file: Path) -> int:
    """The exit code; the inventory is in ``file`` then."""
    found = inventory()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(f"{len(found['components'])} components: {file}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else FILE))
