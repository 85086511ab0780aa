"""Parts as the Bot API takes them: entities, and keyboards below the message."""

from collections.abc import Sequence
from typing import Any

from front.messaging import Press, Rich, Span
from front.messaging.pressing import MARK
from front.messaging.pressing import read as read_code
from front.messaging.rich import utf16

Markup = dict[str, list[list[dict[str, str]]]]

_TYPES = {"bold": "bold", "link": "text_link", "folded": "expandable_blockquote"}
_SHORT = 14  # characters of a title: two of them stand beside each other
_ROWS = "inline_keyboard"


def entities(rich: Rich) -> list[dict[str, Any]]:
    """The marks of a text, counted in UTF-16 code units as the API does."""
    return [_entity(rich.text, span) for span in rich.spans]


def keyboard(presses: Sequence[Press]) -> Markup | None:
    """The buttons, short ones two in a row; None where there are none."""
    rows: list[list[dict[str, str]]] = []
    room = False
    for press in presses:
        short = len(press.title) <= _SHORT
        if room and short:
            rows[-1].append(_button(press))
            room = False
        else:
            rows.append([_button(press)])
            room = short
    return {_ROWS: rows} if rows else None


def without_addresses(markup: Markup | None) -> Markup | None:
    """The same keyboard without buttons that open an address: the API refuses some."""
    rows = [[one for one in row if "url" not in one] for row in (markup or {}).get(_ROWS, [])]
    kept = [row for row in rows if row]
    return {_ROWS: kept} if kept else None


def chosen(markup: object, code: str) -> Markup:
    """A keyboard after one of its buttons was pressed: it has a tick. The other answers to a
    question are gone; what else can be done with an offer, and addresses, stay."""
    found = markup.get(_ROWS) if isinstance(markup, dict) else None
    pressed = read_code(code)
    answers = pressed is None or pressed.kind == "b"
    rows = []
    for row in found or ():
        kept = [_after(one, code) for one in row if not answers or _stays(one, code)]
        rows += [kept] if kept else []
    return {_ROWS: rows}


def _stays(button: dict[str, str], code: str) -> bool:
    return "url" in button or button.get("callback_data") in {code, MARK}


def _after(button: dict[str, str], code: str) -> dict[str, str]:
    if button.get("callback_data") != code or code == MARK:
        return button
    return {"text": f"✓ {button.get('text', '')}", "callback_data": MARK}


def _button(press: Press) -> dict[str, str]:
    if press.url:
        return {"text": press.title, "url": press.url}
    return {"text": press.title, "callback_data": press.code}


def _entity(text: str, span: Span) -> dict[str, Any]:
    offset, length = utf16(text[: span.start]), utf16(text[span.start : span.end])
    entity: dict[str, Any] = {"type": _TYPES[span.style], "offset": offset, "length": length}
    return entity | ({"url": span.url} if span.url else {})
