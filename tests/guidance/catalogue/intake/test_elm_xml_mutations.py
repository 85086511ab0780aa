"""Catalogues in XML of the European Learning Model that were damaged on their way."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guidance.catalogue.intake import accreditations, elm_xml
from guidance.catalogue.intake.report import Note, Reader
from guidance.errors import UnreadableFile
from guidance.vocabulary import Accreditation, Offer
from tests.guidance.catalogue.intake.elm_xml_sample import SAMPLE

WHOLE = SAMPLE.encode()
PIECES = (b"", b"<title>", b'" id="', b"1e9999", b"&#x1F;", b"]]>", b"\xed\xa0\x80", b"</Courses>")


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """The sample with a few bytes, or many, in place of others."""
    start = draw(st.integers(0, len(WHOLE)))
    length = draw(st.sampled_from([0, 1, 20, 2000]))
    piece = draw(st.binary(max_size=4) | st.sampled_from(PIECES))
    return WHOLE[:start] + piece + WHOLE[start + length :]


@settings(
    max_examples=100, deadline=5000, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=damaged())
def test_a_damaged_file_gives_records_and_notes_or_is_refused(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "catalogue.xml"
    path.write_bytes(content)
    elm_xml.recognises(path, content)
    accreditations.recognises(path, content)
    for reader in (elm_xml.read, accreditations.read):
        attempt(reader, path)


def attempt(reader: Reader, path: Path) -> None:
    try:
        for found in reader(path, "test"):
            assert isinstance(found, Offer | Accreditation | Note)
    except UnreadableFile:
        return
