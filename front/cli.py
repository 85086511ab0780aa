"""`cairn handoffs …` and `cairn conversations …`: who asked for a person, and what was said."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, NoReturn, TypeVar

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from front.errors import (
    FrontError,
    MoveForbidden,
    RecordMissing,
    UnknownConversation,
    UnknownHandoff,
)
from front.message import Message
from front.record import Record, erasing, receipts
from front.record.database import sqlite_file
from front.record.handoffs import KeptHandoff
from front.record.moving import Step
from front.record.receipts import Receipt
from front.settings import Settings
from guidance.handoff import Move

handoffs = typer.Typer(help="Requests for a person.", no_args_is_help=True)
conversations = typer.Typer(help="What was said.", no_args_is_help=True)

Result = TypeVar("Result")
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]


@handoffs.command("list")
def list_handoffs(as_json: AsJson = False) -> None:
    """Lists everyone who waits for a person, the longest first."""
    found = with_record(lambda record: record.open_handoffs())
    if as_json:
        _print_json([_handoff_fields(one) for one in found])
    elif found:
        _print_handoffs(found)
    else:
        typer.echo("Nobody waits for a person.")


@handoffs.command("close")
def close_handoff(number: Annotated[int, typer.Argument(help="As shown by list.")]) -> None:
    """Closes a request, when the person has been reached."""
    step = Step(Move.CLOSE, "rule", outcome="reached")
    try:
        with_record(lambda record: record.move(number, step))
    except (UnknownHandoff, MoveForbidden):
        fail(f"There is no open request with the number {number}. See: cairn handoffs list")
    typer.echo(f"Request {number} is closed.")


@conversations.command("show")
def show_conversation(
    conversation: Annotated[str, typer.Argument(help="As shown by cairn handoffs list.")],
    as_json: AsJson = False,
) -> None:
    """Prints a conversation from its beginning."""
    found = with_record(lambda record: record.history(conversation))
    if as_json:
        _print_json([message.model_dump(mode="json") for message in found])
        return
    for message in found:
        typer.echo(_plain(message) + "\n")


@conversations.command("erase")
def erase_conversation(
    conversation: Annotated[str, typer.Argument(help="As shown by cairn handoffs list.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask first.")] = False,
) -> None:
    """Deletes a conversation with all that belongs to it, for ever; prints the receipt."""
    if not yes:
        typer.confirm("Delete this conversation for ever?", abort=True)
    erased = with_record(
        lambda record: record.write(lambda one: erasing.erase(one, conversation, "operator"))
    )
    _print_receipt(erased.receipt)
    typer.echo("A running front tells open pages and the assistant within seconds,")
    typer.echo("one that is stopped when it starts.")


@conversations.command("receipt")
def show_receipt(number: Annotated[str, typer.Argument(help="As the learner was told.")]) -> None:
    """Confirms that a conversation was deleted: when, and how much."""
    found = with_record(lambda record: record.read(lambda one: receipts.receipt(one, number)))
    if found is None:
        fail("There is no receipt with this number.")
    _print_receipt(found)


def with_record(use: Callable[[Record], Awaitable[Result]]) -> Result:
    """What ``use`` returns of the record; where it cannot be read, a sentence and exit code 1."""
    try:
        return asyncio.run(_use(use))
    except RecordMissing as error:
        fail(f"There is no record at {error} yet. Start Cairn once, or set CAIRN_VAR.")
    except UnknownConversation:
        fail("There is no conversation with this id.")
    except (UnknownHandoff, MoveForbidden):
        raise
    except FrontError as error:
        fail(f"The record cannot be read: {error}")


async def _use(use: Callable[[Record], Awaitable[Result]]) -> Result:
    url = Settings().record
    file = sqlite_file(url)
    if file and not file.exists():  # opening it would make an empty one
        raise RecordMissing(str(file))
    record = Record(url)
    try:
        return await use(record)
    finally:
        await record.close()


def fail(sentence: str) -> NoReturn:
    """Ends the command with a sentence and exit code 1."""
    typer.echo(sentence, err=True)
    raise typer.Exit(1)


def _print_json(data: list[dict[str, Any]]) -> None:
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _print_receipt(receipt: Receipt) -> None:
    typer.echo(f"Receipt {receipt.number}")
    typer.echo(f"Deleted {receipt.at:%Y-%m-%d %H:%M:%S} UTC, asked by: {receipt.asked_by}")
    counted = ", ".join(f"{count} {name}" for name, count in receipt.counts.items() if count)
    typer.echo(f"Rows: {counted}")


def _handoff_fields(one: KeptHandoff) -> dict[str, Any]:
    return {
        "number": one.number,
        "requested_at": one.requested_at.isoformat(),
        "language": one.language,
        "reason": one.reason,
        "contact": one.contact.model_dump() if one.contact else None,
        "conversation": one.conversation,
    }


def _print_handoffs(found: list[KeptHandoff]) -> None:
    table = Table("number", "waits", "language", "reason", "contact", "conversation")
    for one in found:
        contact = f"{one.contact.kind}: {one.contact.value}" if one.contact else "in the chat"
        table.add_row(
            str(one.number),
            _age(datetime.now(UTC) - one.requested_at),
            one.language,
            escape(one.reason or "-"),
            escape(contact),
            one.conversation,
        )
    Console().print(table)


def _age(waited: timedelta) -> str:
    minutes = int(waited.total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // 1440} days"


def _plain(message: Message) -> str:
    lines = [f"{message.time:%Y-%m-%d %H:%M:%S} {message.sender}", message.text]
    lines += [f"  offer: {offer.title} ({offer.provider})" for offer in message.offers]
    # Not the address: who reads this is not the one the page was made for.
    lines += [f"  link: {link.title}" for link in message.links]
    lines += [f"  source: {source.title}" for source in message.sources]
    if message.buttons:
        lines.append("  buttons: " + " | ".join(button.title for button in message.buttons))
    if message.handoff:
        lines.append(f"  request for a person: {message.handoff.state}")
    return "\n".join(line for line in lines if line)
