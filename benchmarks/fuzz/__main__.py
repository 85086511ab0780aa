"""`python -m benchmarks.fuzz --requests 100000 --seed N`: what nobody should send, to a real front.

Three parts share the requests: calls of the OpenAPI document (schemathesis), requests to every
address (our own strategies, as bytes on a socket), frames of the WebSocket. Then atheris runs each
parser with a tenth of that number of inputs. Beside it all an ordinary conversation goes on.

Prints JSON; its exit code is 1 when anything was wrong. The input that showed a fault is kept in
--kept. The same seed sends the same. --set NAME=VALUE goes into the front's environment, such as
limits of rates, which a fuzzer would meet before anything else.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from benchmarks.fuzz import addresses, described, frames, line
from benchmarks.fuzz.oracle import Faults, wrong
from benchmarks.fuzz.parsers.__main__ import UNAVAILABLE
from benchmarks.fuzz.target import Target, running
from benchmarks.fuzz.trying import BATCH, examples

ROOT = Path(__file__).resolve().parents[2]
# Of the requests; the frames of one talk count one by one.
SHARES = {"described": 0.3, "addresses": 0.5, "frames": 0.2}
SHORT = 200
# Megabytes by which the front may grow in the second half, when everything has been used once.
GROWTH = 16.0
_OURS = ("/widget", "/desk/static", "/plain/static", "/roadmap/static", "/openapi.json")
Do = Callable[[Any], int]


@dataclass
class Trial:
    """One run; ``memory``: megabytes after each batch; ``statuses``: how often each came."""

    target: Target
    faults: Faults
    seed: int
    memory: list[float] = field(default_factory=list)
    sent: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)

    def described(self, case: Any) -> int:
        """One call of the document."""
        what, shown, status = described.send(self.target.house.url, self.target.learner, case)
        self.statuses[status] += 1
        if what:
            self.faults.add("described", what, shown)
        return 1

    def addresses(self, request: addresses.Request) -> int:
        """One request to an address."""
        answer = line.send(self.target.port, request.octets)
        self.statuses[answer.status] += 1
        ours = request.name.split(" ")[1].startswith(_OURS) or request.name.endswith("json")
        if what := wrong(answer, ours=ours):
            self.faults.add("addresses", f"{what} of {request.name}", request.octets)
        return 1

    def frames(self, sent: list[bytes]) -> int:
        """The frames of one connection."""
        if what := frames.send(self.target.port, frames.new_key(), sent):
            self.faults.add("frames", what, b"".join(sent))
        return len(sent)

    async def batch(self, name: str, strategy: st.SearchStrategy[Any], count: int) -> None:
        """Some of one part, and a look at everything else."""
        number = self.seed * 1_000_000 + sum(self.sent.values())
        do: Do = getattr(self, name)

        def counted(example: Any) -> None:
            self.sent[name] += do(example)

        await asyncio.to_thread(examples, strategy, count, number, counted)
        for told in self.target.log.look():
            self.faults.add("log", told, f"{name} {number}".encode())
        beside = await self.target.ordinary(number)
        if beside:
            self.faults.add("beside", beside, f"{name} {number}".encode())
        await self.target.renewed()
        self.memory.append(self.target.memory())


async def trial(var: Path, wanted: argparse.Namespace) -> dict[str, Any]:
    """All parts by turns, so that what one leaves behind meets the others."""
    began = time.monotonic()
    async with running(var, dict(one.split("=", 1) for one in wanted.set)) as target:
        run = Trial(target, Faults(wanted.kept), wanted.seed)
        before = target.memory()
        strategies = {
            "described": described.calls(),
            "addresses": addresses.requests(target),
            "frames": frames.talks(),
        }
        while (name := _next(run.sent, wanted.requests)) is not None:
            left = SHARES[name] * wanted.requests - run.sent[name]
            most = BATCH // 10 if name == "frames" else BATCH
            await run.batch(name, strategies[name], max(1, min(most, round(left))))
        for told in target.sane():
            run.faults.add("record", told, b"")
        grown = run.memory[-1] - run.memory[len(run.memory) // 2]
        if grown > GROWTH:
            run.faults.add("memory", "the front keeps growing", str(run.memory).encode())
        return {
            "seed": wanted.seed,
            "sent": dict(run.sent),
            "requests": run.sent.total(),
            "statuses": dict(sorted(run.statuses.items())),
            "faults": run.faults.found,
            "log_lines": target.log.lines,
            "mb_before": round(before, 1),
            "mb_half": round(run.memory[len(run.memory) // 2], 1),
            "mb_after": round(run.memory[-1], 1),
            "seconds": round(time.monotonic() - began),
        }


def _next(sent: Counter[str], requests: int) -> str | None:
    """The part that is furthest behind its share; None when all is sent."""
    behind = {name: share * requests - sent[name] for name, share in SHARES.items()}
    name = max(behind, key=lambda one: behind[one] / SHARES[one])
    return name if behind[name] >= 1 else None


def parsers(wanted: argparse.Namespace) -> dict[str, Any]:
    """Each parser in a process of its own: runs, and what stopped it."""
    listed = _parser("", wanted, 1)
    if listed.returncode == UNAVAILABLE:
        return {"atheris": "has no build for this machine"}
    runs = wanted.requests // 10
    found = {name: _parser(name, wanted, runs) for name in listed.stdout.split()}
    faults = {name: one.stderr[-2000:] for name, one in found.items() if one.returncode}
    return {"parsers": len(found), "inputs_each": runs, "faults": faults}


def _parser(name: str, wanted: argparse.Namespace, runs: int) -> subprocess.CompletedProcess[str]:
    options = ["--runs", str(runs), "--seed", str(wanted.seed), "--kept", str(wanted.kept)]
    command = [sys.executable, "-m", "benchmarks.fuzz.parsers", *([name] if name else []), *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def main() -> int:
    """The exit code."""
    wanted = _arguments()
    with tempfile.TemporaryDirectory(prefix="cairn-fuzz-") as folder:
        result = asyncio.run(trial(Path(folder), wanted))
    if not wanted.no_parsers:
        result["atheris"] = parsers(wanted)
    result |= {"cores": os.cpu_count(), "time": time.strftime("%Y-%m-%d %H:%M")}
    print(json.dumps(result, indent=2))
    return 1 if result["faults"] or result.get("atheris", {}).get("faults") else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__)
    parser.add_argument("--requests", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--short", action="store_true", help=f"{SHORT} requests, no parsers")
    parser.add_argument("--no-parsers", action="store_true")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE")
    parser.add_argument("--kept", type=Path, default=Path("var/fuzz"))
    wanted = parser.parse_args()
    if wanted.short:
        wanted.requests, wanted.no_parsers = SHORT, True
    return wanted


if __name__ == "__main__":
    sys.exit(main())
