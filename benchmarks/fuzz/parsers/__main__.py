"""`python -m benchmarks.fuzz.parsers NAME --runs N --seed S --kept FOLDER`: one parser, one
process, and atheris to lead the bytes into what was not run yet.

It ends with another code than 0 at the first input that raises what it should not, takes more than
ten seconds, or more than two gigabytes; the input is kept in the folder. Without NAME it lists the
parsers. Without atheris (it has builds for Linux on x86-64, CPython 3.11 to 3.13) it says so, and
ends with 69 (EX_UNAVAILABLE of sysexits.h).
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import tempfile
from pathlib import Path

from benchmarks.catalogue import mutations_samples

UNAVAILABLE = 69
_SECONDS, _MEGABYTES, _LONGEST = 10, 2048, 65_536
_OURS = ["front", "guidance", "actions", "words", "speech"]
# What libFuzzer learns from at first, for parsers of ours.
_SEEDS = (
    b'{"type": "say", "text": "hello", "client_id": "k1", "language": "pl"}',
    b'[{"recipient_id": "c", "text": "hi", "buttons": [{"title": "a", "payload": "/b"}]}]',
    b'[{"custom": {"cairn": {"language": "en", "handoff": {"do": "request", "reason": "asked"}}}}]',
    b'{"update_id": 1, "message": {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"'
    b'}, "from": {"id": 7, "is_bot": false, "first_name": "A"}, "text": "/start x"}}',
    b'{"update_id": 2, "callback_query": {"id": "q", "from": {"id": 7, "is_bot": false,'
    b' "first_name": "A"}, "data": "1:b:0", "chat_instance": "1"}}',
    b'{"event": "message_created", "id": 7, "content": "hi", "message_type": "incoming",'
    b' "account": {"id": 3}, "conversation": {"id": 4, "status": "pending"}}',
    b'{"next_batch": "s1", "rooms": {"join": {"!r:x": {"timeline": {"events": [{"type":'
    b' "m.room.message", "sender": "@a:x", "event_id": "$1", "content": {"body": "hi"}}]}}}}}',
    b'{"next_action": "action_greet", "tracker": {"latest_message": {"text": "hi"}}}',
    b'{"version": 3, "criteria": {"topics": ["excel"]}, "saved": [], "held": []}',
    b"a.pdf\0%PDF-1.7\n",
    "Chcę kurs Excela w Łodzi, jan@example.org, 600 100 200, PESEL 44051401359".encode(),
    b"2026-11-23T10:00",
    b"1.2.3.4, ::1, [::ffff:1.2.3.4]",
    b"127.0.0.1\n8080\nvar\n5005",
)


def main() -> int:
    """The exit code."""
    wanted = _arguments()
    if importlib.util.find_spec("atheris") is None:
        print("atheris has no build for this machine: parsers are not fuzzed", file=sys.stderr)
        return UNAVAILABLE
    import atheris  # type: ignore[import-untyped]

    with atheris.instrument_imports(include=_OURS):
        from benchmarks.fuzz.parsers.targets import TARGETS

        if not wanted.name:
            print("\n".join(TARGETS))
            return 0
        parse = TARGETS[wanted.name]()
    wanted.kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="cairn-corpus-") as corpus:
        _sow(Path(corpus), wanted.name)
        options = [
            f"-runs={wanted.runs}",
            f"-seed={wanted.seed}",
            f"-timeout={_SECONDS}",
            f"-rss_limit_mb={_MEGABYTES}",
            f"-max_len={_LONGEST}",
            f"-artifact_prefix={wanted.kept}/{wanted.name}-",
            "-verbosity=0",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], *options, corpus], lambda octets: _tried(parse, octets))
        atheris.Fuzz()
    return 0


def _tried(parse: object, octets: bytes) -> None:
    assert callable(parse)
    parse(octets)


def _sow(corpus: Path, name: str) -> None:
    kind = name.removeprefix("catalogue-")
    contents: tuple[bytes, ...] = _SEEDS
    if kind != name:
        contents = tuple(one.content[:_LONGEST] for one in mutations_samples.SAMPLES[kind]())
    for number, content in enumerate(contents):
        (corpus / f"{number:03}").write_bytes(content)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz.parsers")
    parser.add_argument("name", nargs="?")
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kept", type=Path, default=Path("var/fuzz"))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
