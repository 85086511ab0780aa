"""What is missing, in one sentence that says what to do. Standard library only."""

from __future__ import annotations

from pathlib import Path

NO_SPACE = ("No space left", "os error 28", "Errno 28")
NO_PYTHON = ("No interpreter found", "python-build-standalone", "No download found", "cpython-3.10")
NO_NETWORK = (
    "error sending request",
    "dns error",
    "Could not connect",
    "Failed to fetch",
    "Failed to download",
    "Connection refused",
    "Max retries exceeded",
    "NewConnectionError",
    "Name or service not known",
    "Temporary failure in name resolution",
    "operation timed out",
    "ConnectTimeoutError",
    "No matching distribution found",
)


class Missing(Exception):
    """Something Cairn needs is not there; the text is the sentence for the person."""


def disk_full(folder: Path, free: int, needed: int) -> Missing:
    """The sentence for too little room: sizes in bytes, shown in GB."""
    return Missing(
        f"The disk of {folder} has {free / 1e9:.1f} GB free, but the first set-up needs "
        f"{needed / 1e9:.0f} GB: free some space and run the command again."
    )


def pip_failure(output: str, tools: Path) -> Missing:
    """Why pip could not install uv, from what pip printed."""
    if "No module named pip" in output:
        return Missing(
            "python3 has no pip: install it (on Debian and Ubuntu `apt install python3-pip`) "
            "and run the command again."
        )
    return general_failure(output, f"uv could not be installed into {tools}")


def sync_failure(output: str, title: str, folder: Path) -> Missing:
    """Why uv could not make an environment, from what uv printed."""
    about_python = any(sign in output for sign in NO_PYTHON)
    if about_python and title == "Rasa" and not _any(NO_SPACE, output):
        return Missing(
            "Rasa needs Python 3.10, there is none on this machine, and uv could not download "
            "one: install Python 3.10 (for example with pyenv) or let this machine reach "
            f"github.com. uv said: {last_line(output)}"
        )
    return general_failure(output, f"The environment of {title} in {folder} could not be set up")


def dictionaries_failure(output: str) -> Missing:
    """Why the dictionaries of word forms could not be made, from what Python printed."""
    return general_failure(
        output, "The dictionaries of word forms could not be made (it takes 750 MB of memory once)"
    )


def general_failure(output: str, what: str) -> Missing:
    """The sentence for a full disk, an unreachable registry, or else the tool's own last line."""
    if _any(NO_SPACE, output):
        return Missing(f"{what}: the disk is full. Free some space and run the command again.")
    if _any(NO_NETWORK, output):
        return Missing(
            f"{what}: the package registry does not answer. Check the network or the proxy, and "
            f"run the command again. The last line was: {last_line(output)}"
        )
    return Missing(f"{what}: {last_line(output)}")


def last_line(output: str) -> str:
    """The last line with something in it, without the tree marks of uv."""
    lines = [line.strip(" ╰─▶├│×") for line in output.splitlines()]
    return next((line for line in reversed(lines) if line), "no output")


def _any(signs: tuple[str, ...], output: str) -> bool:
    return any(sign in output for sign in signs)
