"""The files that go with messages: roadmaps as PDF, and what counsellors send."""

from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Protocol

import structlog

from front.errors import PdfFailed
from front.message import Link
from front.messaging.channel import Document
from front.publishing import hashed
from front.record import Record, files
from front.record.roadmaps import KeptRoadmap
from front.sheet import Sheet

log = structlog.get_logger()


class Pdf(Protocol):
    """Both raise PdfFailed."""

    async def make(self, kept: KeptRoadmap) -> bytes:
        """The file of a roadmap."""

    async def compare(self, sheet: Sheet) -> bytes:
        """The file of a comparison."""


class Handed(Protocol):
    """A file with a learner's own data."""

    @property
    def name(self) -> str: ...
    @property
    def media_type(self) -> str: ...
    @property
    def content(self) -> bytes: ...


class Handing(Protocol):
    """Gives out learners' own data."""

    async def of(self, token: str, ending: str) -> Handed | None:
        """The file behind a link, html or json. Raises RecordUnavailable."""


@dataclass(frozen=True)
class Papers:
    """``pdf`` typesets roadmaps and comparisons; ``handing`` gives out learners' own data."""

    record: Record
    pdf: Pdf
    handing: Handing | None = None

    async def of(self, paper: Link | Sheet) -> Document | None:
        """The file behind a link of ours, or of a comparison; None where it has expired or cannot
        be made. Raises RecordUnavailable."""
        if isinstance(paper, Sheet):
            name = f"cairn-{paper.made.isoformat()}.pdf"
            return await self._typeset(name, self.pdf.compare(paper))
        address = paper.url or ""
        if address.endswith("/roadmap.pdf"):
            return await self._roadmap(address.split("/")[-2])
        if "/my-data/" in address:
            return await self._own(*address.split("/")[-2:])
        return await self._file(address.split("/")[-1])

    async def _own(self, token: str, name: str) -> Document | None:
        paper = self.handing and await self.handing.of(token, name.rpartition(".")[2])
        return Document(paper.name, paper.media_type, paper.content) if paper else None

    async def _roadmap(self, token: str) -> Document | None:
        kept = await self.record.roadmap(hashed(token))
        if kept is None or kept.expired:
            return None
        name = f"cairn-{kept.content.made.isoformat()}.pdf"
        return await self._typeset(name, self.pdf.make(kept))

    async def _typeset(self, name: str, making: Awaitable[bytes]) -> Document | None:
        try:
            return Document(name, "application/pdf", await making)
        except PdfFailed as error:
            log.warning("pdf_failed", cause=str(error))
            return None

    async def _file(self, token: str) -> Document | None:
        token_hash = hashed(token)
        kept = await self.record.read(lambda one: files.find(one, token_hash))
        if kept is None or kept.expired:
            return None
        return Document(kept.name, kept.media_type, kept.content)
