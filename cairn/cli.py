"""The `cairn` command, put together from the rooms' own command lines.

A room is imported only when one of its commands is called: `cairn --help` stays quick.
"""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from cairn.errors import CairnError
from guidance.secretfiles import SecretFileError


@dataclass(frozen=True)
class Room:
    """Where a group of commands lives: the typer app `app` in `module`."""

    module: str
    help: str
    app: str = "app"


ROOMS = {
    "backup": Room("cairn.backup", "Make, list, check and restore backups."),
    "migrate": Room("cairn.migrating", "Bring the databases to a version, also back."),
    "catalogue": Room("cairn.catalogue", "Import, check, count and show the catalogue's offers."),
    "knowledge": Room("cairn.knowledge", "List the facts that are due to be reviewed."),
    "review": Room("cairn.review", "Export what was decided about wrong answers."),
    "handoffs": Room("front.cli", "List the learners who asked for a person.", "handoffs"),
    "desk": Room("front.desk.cli", "Who may sit at the counsellors' desk; the first operator."),
    "telegram": Room("front.telegram.cli", "The bot that learners write to on Telegram."),
    "keys": Room("front.rotating", "Show and renew the keys of contacts and notes.", "keys"),
    "figures": Room("front.figures.command", "Show what happened in a period, as figures."),
    "retention": Room("front.retention.command", "What is deleted by its age; receipts of it."),
    "conversations": Room(
        "front.cli", "Show or delete conversations; confirm receipts.", "conversations"
    ),
}


class LazyGroup(TyperGroup):
    """A group that shows the rooms by name and loads one when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All names: our own commands first, then the rooms'."""
        return [*super().list_commands(ctx), *(name for name in ROOMS if name not in self.commands)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command, or for a room not yet loaded one that only knows its help."""
        if cmd_name in ROOMS and cmd_name not in self.commands:
            return TyperGroup(name=cmd_name, help=ROOMS[cmd_name].help)
        return super().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Load the room that is called."""
        room = ROOMS.get(args[0]) if args else None
        if room:
            command = get_command(getattr(importlib.import_module(room.module), room.app))
            command.name = args[0]
            self.commands[args[0]] = command
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=LazyGroup,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Cairn: a guidance assistant for lifelong learning.",
)


@app.command()
def run() -> None:
    """Start Rasa, the action server and the front, and watch over them until Ctrl-C."""
    from cairn.run.command import run as start

    raise typer.Exit(start())


@app.command()
def train(
    force: Annotated[bool, typer.Option(help="Train even when nothing changed.")] = False,
) -> None:
    """Train the model when its data, domain, configuration or code changed."""
    from cairn.model.training import ensure_model
    from cairn.run.paths import ROOT

    if not ensure_model(ROOT, print_line, force=force):
        print_line("The model is up to date.")


@app.command()
def shell(
    language: Annotated[str, typer.Option(help="Language of the conversation: pl, en.")] = "",
) -> None:
    """Talk to a running Cairn in this terminal."""
    from cairn.shell.command import talk

    raise typer.Exit(talk(language))


def print_line(line: str) -> None:
    """Print at once, also into a pipe; a terminal that has gone is no reason to stop."""
    try:
        print(line, flush=True)
    except OSError:
        sys.stdout = None


def main() -> None:
    """Entry point of the `cairn` command: an expected problem is one sentence, not a traceback."""
    try:
        app(prog_name="cairn")
    except (CairnError, SecretFileError) as error:
        print(error, file=sys.stderr)
        sys.exit(1)
