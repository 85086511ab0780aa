"""Every parser that meets outside input: what it is given, and which errors it may raise.

All other errors are faults. A target takes any bytes; it imports what it needs when it is made,
so that atheris can look into it.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from guidance.catalogue.intake.formats import FORMATS, HEAD
from guidance.errors import UnreadableFile

Parse = Callable[[bytes], object]
_ME = "@cairn:school.example"


def _json(octets: bytes) -> Any:
    """What a body holds; an empty object where it is no JSON: that is refused before."""
    try:
        return json.loads(octets)
    except (ValueError, RecursionError):
        return {}


def _object(octets: bytes) -> dict[str, Any]:
    found = _json(octets)
    return found if isinstance(found, dict) else {}


def _text(octets: bytes) -> str:
    return octets.decode("utf-8", "surrogateescape" if octets[:1] == b"s" else "replace")


def frames() -> Parse:
    """Frames of the chat's WebSocket."""
    from front.errors import Refused
    from front.widget import frames as wire

    def parse(octets: bytes) -> object:
        try:
            return wire.checked(wire.read(_text(octets)))
        except Refused:
            return None

    return parse


def bodies() -> Parse:
    """Bodies of the API for programs."""
    from front.errors import Refused
    from front.rest.models import NewMessage, NewOpinion, Page, TypedCode
    from front.rest.routes import checked

    def parse(octets: bytes) -> object:
        for kind in (NewMessage, NewOpinion, TypedCode, Page):
            try:
                checked(kind, _object(octets))
            except Refused:
                continue
        return None

    return parse


def answers() -> Parse:
    """What Rasa answers: text, buttons, cards, orders."""
    from front.errors import RasaError
    from front.rasa import merge

    def parse(octets: bytes) -> object:
        try:
            return merge(_json(octets))
        except RasaError:
            return None

    return parse


def said() -> Parse:
    """What a learner types: cleaning, danger, personal data, languages, ids."""
    from front import intake, language, safeguard
    from front.errors import Refused

    def parse(octets: bytes) -> object:
        text = _text(octets)
        language.available(text)
        language.preferred(text)
        try:
            return safeguard.check(intake.harmless(intake.clean(text)))
        except Refused:
            return None

    return parse


def payloads() -> Parse:
    """Pressed buttons, and what was typed like one."""
    from front import safeguard
    from front.messaging import pressing

    def parse(octets: bytes) -> object:
        return pressing.read(_text(octets)), safeguard.payload(_text(octets))

    return parse


def files() -> Parse:
    """A file of a learner: its name to the first zero, then its content."""
    from front.errors import WrongFile
    from front.files.checking import checked
    from front.settings import Settings

    settings = Settings()

    def parse(octets: bytes) -> object:
        name, _, content = octets.partition(b"\0")
        try:
            return checked(_text(name), content, settings)
        except WrongFile:
            return None

    return parse


def telegram() -> Parse:
    """Updates of Telegram."""
    from front.telegram.reading import number, read

    def parse(octets: bytes) -> object:
        raw = _object(octets)
        return read(raw) if number(raw) is not None else None

    return parse


def matrix() -> Parse:
    """Answers of a Matrix homeserver."""
    from front.matrix.events import heard, synced

    def parse(octets: bytes) -> object:
        raw = _object(octets)
        heard("!r:school.example", [raw], _ME)
        return synced(raw, _ME)

    return parse


def chatwoot() -> Parse:
    """Events of Chatwoot."""
    from front.chatwoot.events import read
    from front.chatwoot.hearing import updates

    def parse(octets: bytes) -> object:
        event = read(_json(octets))
        return list(updates(event, octets)) if event else None

    return parse


def fields() -> Parse:
    """Fields of the desk's forms, and addresses to go on to."""
    from front.desk import fields as desk
    from front.desk.leading import inside

    def parse(octets: bytes) -> object:
        text = _text(octets)
        inside(text)
        return [read(text) for read in (desk.number, desk.day, desk.local, desk.clock)]

    return parse


def addresses() -> Parse:
    """Who asks, as proxies name them."""
    from front.keys import SETTINGS
    from front.peer import address_of
    from front.settings import Settings

    config = {SETTINGS: Settings()}

    def parse(octets: bytes) -> object:
        headers = {"X-Forwarded-For": octets.decode("utf-8", "surrogateescape")}
        asked: Any = SimpleNamespace(config_dict=config, remote="127.0.0.1", headers=headers)
        return address_of(asked)

    return parse


def settings() -> Parse:
    """Settings, each with what is in a line of the input; every refusal is a ValidationError."""
    from pydantic import ValidationError

    from front.settings import Settings

    names = list(Settings.model_fields)

    def parse(octets: bytes) -> object:
        given = dict(zip(names, _text(octets).split("\n"), strict=False))
        try:
            return Settings(**{name: value for name, value in given.items() if value})  # type: ignore[arg-type]
        except ValidationError:
            return None

    return parse


def calls() -> Parse:
    """What Rasa tells the action server."""
    from actions.errors import BadCall
    from actions.server import _decode

    def parse(octets: bytes) -> object:
        try:
            return _decode(octets)
        except BadCall:
            return None

    return parse


def catalogue(name: str) -> Parse:
    """Files of one format of the catalogue."""
    importer = FORMATS[name].importer()
    path = Path(tempfile.gettempdir()) / f"cairn-fuzz-{os.getpid()}"

    def parse(octets: bytes) -> object:
        path.write_bytes(octets)
        try:
            importer.recognises(path, octets[:HEAD])
            return sum(1 for _ in importer.read(path, "fuzz"))
        except UnreadableFile:
            return None
        finally:
            path.unlink()

    return parse


_OURS = (frames, bodies, answers, said, payloads, files, telegram, matrix, chatwoot, fields)
_REST = (addresses, settings, calls)
TARGETS: dict[str, Callable[[], Parse]] = {one.__name__: one for one in (*_OURS, *_REST)} | {
    f"catalogue-{name}": partial(catalogue, name) for name in FORMATS
}
