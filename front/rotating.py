"""`cairn keys …`: which keys contacts and notes are sealed with, and a new one for all of them."""

import asyncio
from collections.abc import Sequence

import typer
from rich.console import Console
from rich.table import Table

from front.cli import fail
from front.errors import RecordUnavailable
from front.record import Record, keyring, resealing
from front.record.database import sqlite_file
from front.record.keyring import Place, fingerprint
from front.record.resealing import Count
from front.settings import Settings

keys = typer.Typer(help="The keys of contacts and notes.", no_args_is_help=True)


@keys.command("show")
def show_keys() -> None:
    """Lists the keys by their fingerprints, never the keys, and how much is sealed with each."""
    place = keyring.place()
    try:
        found = asyncio.run(_counted())
        ring = place.ring()
    except RecordUnavailable as error:
        fail(str(error))
    typer.echo(f"Keys from {place.title}, the newest first")
    states = {fingerprint(one): "retired" for one in ring.retired}
    states |= {fingerprint(one): "in use" for one in ring.keys}
    _print(states | {one.key: "MISSING" for one in found if not ring.knows(one.key)}, found)


@keys.command("rotate")
def rotate_keys() -> None:
    """Makes a new key and seals everything with it, while the front goes on working.

    Where it was interrupted, it goes on with the key made then. Keys that a setting gives are not
    changed: put a new one first there, start Cairn again, then call this.
    """
    place = keyring.place()
    try:
        if not place.ours:
            asyncio.run(_rotated(place))
            return
        with place.file.alone():
            asyncio.run(_rotated(place))
    except RecordUnavailable as error:
        fail(str(error))


async def rotate(record: Record, place: Place) -> None:
    """The whole of it: a new key, all sealed with it, the old ones retired.

    Raises KeyMissing and RecordUnavailable; called again, it goes on where it was.
    """
    if place.ours and not await resealing.first_key(record, place):
        _begin(place)
    newest = place.ring().newest
    done = await resealing.reseal(record)
    # Who wrote with an older key had begun before the new one was there, and is done by now.
    while await record.write(resealing.in_use) - {newest}:
        done += await resealing.reseal(record)
    typer.echo(f"Sealed anew: {done}. All is sealed with the key {newest}.")
    if place.ours:
        _retire(place)
    else:
        typer.echo(f"Older keys may be taken out of {place.title}, when no backup needs them.")


def make_first(url: str, place: Place) -> bool:
    """Makes the first key for the record at ``url`` where there is none; whether it did.

    Raises KeyMissing where the key is lost, and RecordUnavailable.
    """
    return asyncio.run(_make_first(url, place))


async def _make_first(url: str, place: Place) -> bool:
    record = _existing(url)
    if record is None:
        return resealing.first_of_none(place)
    try:
        return await resealing.first_key(record, place)
    finally:
        await record.close()


def _existing(url: str) -> Record | None:
    file = sqlite_file(url)
    return None if file and not file.exists() else Record(url)  # opening it would make one


def _begin(place: Place) -> None:
    keys, retired = place.file.read()
    if len(keys) > 1:
        typer.echo("A rotation was interrupted: it goes on.")
        return
    place.file.write((keyring.fresh(), *keys), retired)


def _retire(place: Place) -> None:
    keys, retired = place.file.read()
    place.file.write(keys[:1], (*keys[1:], *retired))
    for key in keys[1:]:
        typer.echo(f"Retired: {fingerprint(key)}, kept in {place.file.retired} for old backups.")


async def _rotated(place: Place) -> None:
    record = _existing(Settings().record)
    if record is None:
        resealing.first_of_none(place)
        return
    try:
        await rotate(record, place)
    finally:
        await record.close()


async def _counted() -> list[Count]:
    record = _existing(Settings().record)
    if record is None:
        return []
    try:
        return await record.read(resealing.counts)
    finally:
        await record.close()


def _print(states: dict[str, str], found: Sequence[Count]) -> None:
    columns = sorted({one.column for one in found})
    table = Table("key", "state", *columns)
    values = {(one.key, one.column): str(one.values) for one in found}
    for key, state in states.items():
        table.add_row(key, state, *(values.get((key, column), "0") for column in columns))
    Console(width=100).print(table)
