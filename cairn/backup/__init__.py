"""`cairn backup`: made while Cairn runs, checked, and put back."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

import typer

from cairn.cli import print_line
from cairn.errors import NotPossible

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Make, list, check and restore backups.",
)
File = Annotated[Path, typer.Argument(help="As shown by cairn backup list.")]
_MB = 10**6


@app.command()
def make(
    folder: Annotated[Path | None, typer.Argument(help="Default: CAIRN_BACKUPS.")] = None,
    keep: Annotated[int | None, typer.Option(min=1, help="Delete all but the newest.")] = None,
) -> None:
    """Back up the record, what Rasa remembers, and the catalogue, also while Cairn runs."""
    from cairn.backup import making, opening
    from cairn.backup.places import places

    found = places()
    if folder is not None and folder.resolve() != found.backups.resolve():
        # The list of what was erased is where the front adds to it.
        made = _elsewhere(making.make(found), folder)
    else:
        made = making.make(found)
    told = opening.describe(made)
    rows = sum(sum(part.rows.values()) for part in told.parts)
    print_line(f"{made} ({made.stat().st_size / _MB:.1f} MB, {rows} rows)")
    print_line("Keys are not in it: keep those of the encrypted fields apart from the backups.")
    for gone in making.keep(found, made.parent, keep) if keep else ():
        print_line(f"Deleted {gone.name}")


@app.command("list")
def list_backups() -> None:
    """Show the backups there are, the oldest first."""
    from cairn.backup import making, opening
    from cairn.backup.places import places

    for one in making.archives(places().backups):
        try:
            told = opening.describe(one)
        except NotPossible as error:
            print_line(f"{one}  {error}")
            continue
        versions = ", ".join(f"{part.what} {part.version or ''}".strip() for part in told.parts)
        print_line(f"{one}  {one.stat().st_size / _MB:.1f} MB  {versions}")


@app.command()
def check(file: File) -> None:
    """Unpack a backup into a temporary folder and look whether all of it is there and sound."""
    from cairn.backup import opening

    with tempfile.TemporaryDirectory(dir=file.parent if file.parent.exists() else None) as folder:
        told = opening.unpack(file, Path(folder))
    print_line(f"Made {told.made}; states {told.apart:.3f} s apart.")
    for part in told.parts:
        print_line(f"  {part.what}: {part.kind}, {sum(part.rows.values())} rows, sound")


@app.command()
def restore(
    file: File,
    without_erased: Annotated[
        bool, typer.Option(help="Also where it is not known what was erased since.")
    ] = False,
) -> None:
    """Put a backup in the place of the present data, which is kept aside; Cairn must not run."""
    from cairn.backup.places import places
    from cairn.backup.restoring import restore as put_back

    done = put_back(places(), file, unknown=without_erased)
    print_line(f"Restored the state of {done.told.made}.")
    print_line(f"Erased again since they were erased after it: {done.erased} conversations.")
    print_line(f"The data of before is in {done.aside}: delete it when all is well.")


def _elsewhere(made: Path, folder: Path) -> Path:
    """Moves a backup into another folder, where it gets its name when it is whole."""
    import os
    import shutil

    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        part, final = folder / f".making-{made.name}", folder / made.name
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            with made.open("rb") as source, part.open("wb") as target:
                shutil.copyfileobj(source, target)
                target.flush()
                os.fsync(target.fileno())
            part.rename(final)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise NotPossible(
            f"The backup cannot be put into {folder} ({error.strerror}): it stays at {made}."
        ) from error
    made.unlink()
    return final
