"""The files that go with messages: roadmaps as PDF, and what counsellors send."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog

from front.errors import PdfFailed
from front.message import Link
from front.messaging.channel import Document
from front.publishing import hashed
from front.record import Record, files
from front.record.roadmaps import KeptRoadmap

log = structlog.get_logger()

MakePdf = Callable[[KeptRoadmap], Awaitable[bytes]]


@dataclass(frozen=True)
class Papers:
    """``make``: typesets a roadmap. Both methods raise RecordUnavailable."""

    record: Record
    make: MakePdf

    async def of(self, link: Link) -> Document | None:
        """The file behind a link of ours; None where it has expired or cannot be made: then the
        link alone is sent."""
        address = link.url or ""
        if address.endswith("/roadmap.pdf"):
            return await self._roadmap(address.split("/")[-2])
        return await self._file(address.split("/")[-1])

    async def _roadmap(self, token: str) -> Document | None:
        kept = await self.record.roadmap(hashed(token))
        if kept is None or kept.expired:
            return None
        try:
            made = await self.make(kept)
        except PdfFailed as error:
            log.warning("roadmap_pdf_failed", cause=str(error))
            return None
        name = f"cairn-{kept.content.made.isoformat()}.pdf"
        return Document(name, "application/pdf", made)

    async def _file(self, token: str) -> Document | None:
        token_hash = hashed(token)
        kept = await self.record.read(lambda one: files.find(one, token_hash))
        if kept is None or kept.expired:
            return None
        return Document(kept.name, kept.media_type, kept.content)
