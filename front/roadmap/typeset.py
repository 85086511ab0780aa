"""A roadmap or a comparison as PDF, typeset in a process of its own: data on stdin, the file on
stdout.

Run as a script, so that nothing of the front is loaded with it. The parent bounds the time, the
limits here bound memory and processor; all that people wrote is data, never markup.
"""

import json
import re
import resource
import sys
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import typst

# Of what a page is made, by the part of the data that holds it.
PAGES = {name: Path(__file__).with_name(f"{name}.typ") for name in ("roadmap", "comparison")}
MOST_MEMORY = 2 * 2**30  # bytes of address space; the library alone maps a tenth of a GB
MOST_SECONDS = 20  # of processor time
# Characters that no reader can see or that turn the direction of a line.
HIDDEN = {"Cc", "Cf", "Co", "Cs"}
# A word may be broken after so many letters: no line of a column holds more.
ENDLESS = re.compile(r"(\w{24})(?=\w{6})")
LACKING = re.compile(r"could not be displayed with font")


def typeset(data: dict[str, object], made: str) -> bytes:
    """The PDF: tagged, as PDF/UA-1. Raises typst.TypstError.

    A letter that the fonts of the library do not have cannot be in a file of that standard: then
    it is a tagged PDF without the claim, with a box in the letter's place.
    """
    try:
        return _compile(data, made, ["ua-1"])
    except typst.TypstError as error:
        if not LACKING.search(error.message):
            raise
        return _compile(data, made, [])


def _compile(data: dict[str, object], made: str, standards: list[Literal["ua-1"]]) -> bytes:
    page = next(path for name, path in PAGES.items() if name in data)
    return typst.compile(
        page,
        root=page.parent,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
        pdf_standards=[*standards],
        timestamp=datetime.fromisoformat(made).replace(tzinfo=UTC),
    )


def visible(value: Any) -> Any:
    """The same data, its texts in one line without hidden characters; endless words may break."""
    match value:
        case str():
            spaced = re.sub(r"\s+", " ", value)
            seen = "".join(one for one in spaced if unicodedata.category(one) not in HIDDEN)
            return ENDLESS.sub("\\1\u200b", seen)
        case list():
            return [visible(one) for one in value]
        case dict():
            shown = {name: visible(one) for name, one in value.items()}
            # What a link leads to stays as it is; what is read of it may break.
            aim = {"url": value["url"], "address": shown["url"]} if "url" in value else {}
            return shown | aim
        case _:
            return value


def main() -> None:
    """Reads one document and writes its PDF."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    data = json.load(sys.stdin.buffer)
    sys.stdout.buffer.write(typeset(visible(data), data["made"]))


if __name__ == "__main__":
    main()
