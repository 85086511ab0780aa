"""What an answer and the log may never hold, whatever was asked."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

# In every request: so nobody's words are in a log that does not hold it.
MARKER = "qzxfuzzed"
SECONDS = 5.0  # for one answer; a busy machine is no fault of the front
# A deliberate "not now": busy, the record away, stopping.
NOT_NOW = {502, 503}
_BODY = re.compile(
    rb"Traceback|File \"|\.py\b|site-packages|/work/|/home/|/usr/|SELECT .* FROM|INSERT INTO|sqlite"
    rb"|sqlalchemy|aiohttp|asyncpg|psycopg|pydantic|multidict|yarl|Error\b\(|Exception\b"
    rb"|object at 0x|<class |line \d+, in",
    re.IGNORECASE,
)
_SERVER = re.compile(r"python|aiohttp|\d+\.\d+", re.IGNORECASE)
_LOG = re.compile(r"Traceback|level='(error|critical)'|Task exception|was never retrieved")
_RAISED = re.compile(r"[\w.]+(Error|Exception|Warning|Invalid|Unavailable|[A-Z]\w+): ")
_NO_CHUNK = b"0\r\n\r\n"
_KINDS = ("text/html", "application/json", "application/problem+json", "text/plain", "text/event-")
_MOST_FAULTS = 200
_PLACE = re.compile(r'File "[^"]*?/((?:front|guidance|speech|words)/[^"]+)", line (\d+)')


@dataclass(frozen=True)
class Answer:
    """Of one request; ``status`` 0: the line was closed without one."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    seconds: float = 0.0


def wrong(answer: Answer, *, ours: bool = False) -> str | None:
    """What is wrong with an answer to garbage; None: nothing. ``ours``: a page or file of ours,
    which may speak of anything."""
    if answer.status >= 500 and answer.status not in NOT_NOW:
        return f"status {answer.status}"
    if answer.seconds > SECONDS:
        return f"took {answer.seconds:.1f} s"
    if _SERVER.search(answer.headers.get("server", "")):
        return f"Server: {answer.headers['server']}"
    if answer.status >= 400:
        return _unkind(answer)
    shown = None if ours else leak(answer.body)
    return f"leaks {shown!r}" if shown else None


def leak(body: bytes) -> bytes | None:
    """What of our insides an answer shows."""
    found = _BODY.search(body)
    return found[0] if found else None


def _unkind(answer: Answer) -> str | None:
    """An error is JSON with a sentence, a page with one, or nothing at all; and tells nothing."""
    if answer.body == _NO_CHUNK:
        return None
    if shown := leak(answer.body):
        return f"leaks {shown!r}"
    kind = answer.headers.get("content-type", "")
    if answer.body and not kind.startswith(_KINDS):
        return f"an error as {kind}"
    if "json" in kind and answer.body:
        return _no_sentence(answer.body)
    return None


def _no_sentence(body: bytes) -> str | None:
    try:
        told = json.loads(body)
        sentence = told["error"]["message"] if "error" in told else told["detail"]
    except (ValueError, KeyError, TypeError):
        return "an error without a sentence"
    return None if isinstance(sentence, str) and sentence else "an error without a sentence"


class Log:
    """A log that grows; ``look`` reads what is new."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = 0
        self.lines = 0

    def look(self) -> list[str]:
        """What should not be in it, each kind of fault once."""
        with self._path.open("rb") as log:
            log.seek(self._read)
            fresh = log.read()
            self._read = log.tell()
        text = fresh.decode(errors="replace")
        self.lines += text.count("\n")
        found = {f"the log: {one}" for one in map(_told, text.split("timestamp=")) if one}
        if MARKER in text.lower():
            at = text.lower().index(MARKER)
            found.add(f"the log holds what was sent: …{text[max(0, at - 160) : at + 40]}…")
        return sorted(found)


def _told(entry: str) -> str:
    """An entry that is a fault: its event, the last place of ours and the last line of its
    traceback (which stands in one line)."""
    if not _LOG.search(entry):
        return ""
    event = re.search(r"event=['\"]?([^'\"]{0,80})", entry)
    lines = entry.replace("\\n", "\n").strip().splitlines()
    places = _PLACE.findall("\n".join(lines))
    last = next((one for one in reversed(lines) if _RAISED.match(one)), "")
    return f"{event[1] if event else entry[:80]} at {places[-1] if places else '?'}: {last[:100]}"


@dataclass
class Faults:
    """What was found: each with the input that shows it."""

    kept: Path
    found: dict[str, int] = field(default_factory=dict)

    def add(self, part: str, what: str, given: bytes) -> None:
        """Counts a fault, and keeps the first input of each."""
        name = f"{part}: {what}"
        if name not in self.found and len(self.found) < _MOST_FAULTS:
            self.kept.mkdir(parents=True, exist_ok=True)
            (self.kept / f"{part}-{len(self.found):03}.bin").write_bytes(given)
            print(f"FAULT {name}\n      {given[:300]!r}", flush=True)
        self.found[name] = self.found.get(name, 0) + 1
