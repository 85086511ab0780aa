"""The PDF of a roadmap or a comparison, made by a process of its own that may take only so long."""

import asyncio
import json
import sys
from pathlib import Path

from front.errors import PdfFailed
from front.record.roadmaps import KeptRoadmap
from front.roadmap.headings import comparison_headings, headings
from front.sheet import Sheet

_SCRIPT = Path(__file__).with_name("typeset.py")
_SECONDS = 15.0
_MOST_INPUT = 512 * 1024  # bytes
_MOST_OUTPUT = 4 * 2**20  # bytes
_AT_ONCE = 2


class PdfMaker:
    """Makes PDFs, two at a time; more wait."""

    def __init__(self, seconds: float = _SECONDS, script: Path = _SCRIPT) -> None:
        self._seconds = seconds
        self._script = script
        self._slots = asyncio.Semaphore(_AT_ONCE)

    async def make(self, kept: KeptRoadmap) -> bytes:
        """The file of a roadmap. Raises PdfFailed."""
        return await self._typeset(_data(kept))

    async def compare(self, sheet: Sheet) -> bytes:
        """The file of a comparison. Raises PdfFailed."""
        return await self._typeset(_compared(sheet))

    async def _typeset(self, data: bytes) -> bytes:
        if len(data) > _MOST_INPUT:
            raise PdfFailed(f"{len(data)} bytes to typeset")
        async with self._slots:
            made = await self._run(data)
        if not made.startswith(b"%PDF-") or len(made) > _MOST_OUTPUT:
            raise PdfFailed(f"{len(made)} bytes came out")
        return made

    async def _run(self, data: bytes) -> bytes:
        # Isolated and without our environment: it needs none of the settings, nor may it read them.
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-I",
            self._script,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env={},
        )
        try:
            async with asyncio.timeout(self._seconds):
                made, _ = await process.communicate(data)
        except TimeoutError:
            raise PdfFailed("it took too long") from None
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        if process.returncode:
            raise PdfFailed(f"exit code {process.returncode}")
        return made


def _data(kept: KeptRoadmap) -> bytes:
    told = {
        "lang": kept.language,
        "made": kept.content.made.isoformat(),
        "words": headings(kept),
        "roadmap": kept.content.model_dump(mode="json"),
    }
    return json.dumps(told).encode()


def _compared(sheet: Sheet) -> bytes:
    rows = [{"label": label, "cells": list(cells)} for label, cells in sheet.rows]
    told = {
        "lang": sheet.language,
        "made": sheet.made.isoformat(),
        "words": comparison_headings(sheet.language, sheet.made),
        "comparison": {"columns": list(sheet.columns), "rows": rows},
    }
    return json.dumps(told).encode()
