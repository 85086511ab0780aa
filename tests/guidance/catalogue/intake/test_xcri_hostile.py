"""Whatever the bytes of an XCRI file, it gives offers and notes or is said to be unreadable."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guidance.catalogue.intake import xcri
from tests.guidance.catalogue.intake.test_moochub_hostile import ODD, QUICK, damaged, survives
from tests.guidance.catalogue.intake.test_xcri import HEAD, NAMED, TAIL, WHOLE

SAMPLE = f"{HEAD}{WHOLE}<course>{NAMED}</course>{TAIL}"
TAGS = ["course", "presentation", "provider", "title", "cost", "b", "{http://purl.org/net/mlo}url"]
SAID = ODD | st.text(max_size=20)


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """The sample with one to three elements changed in text, tag, attributes, place or number."""
    made = ElementTree.fromstring(SAMPLE)
    for _ in range(draw(st.integers(1, 3))):
        every = list(made.iter())
        one = draw(st.sampled_from(every))
        kind = draw(st.sampled_from(["text", "tag", "attributes", "move", "nest"]))
        if kind == "text":
            one.text = draw(SAID)
        elif kind == "tag":
            one.tag = draw(st.sampled_from(TAGS))
        elif kind == "attributes":
            one.attrib.update(dict.fromkeys(("dtf", "interval", "identifier"), draw(SAID)))
        else:
            inner = deepcopy(one)
            into = draw(st.sampled_from(every)) if kind == "move" else one
            into.append(inner)
    return ElementTree.tostring(made, encoding="unicode").encode(errors="replace")


@QUICK
@given(content=spoilt())
def test_values_of_any_kind(tmp_path: Path, content: bytes) -> None:
    survives(xcri, tmp_path, content)


@QUICK
@given(content=damaged(SAMPLE.encode()))
def test_bytes_of_any_kind(tmp_path: Path, content: bytes) -> None:
    survives(xcri, tmp_path, content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-2"])
def test_the_sample_is_whole_in_each_encoding(tmp_path: Path, encoding: str) -> None:
    content = SAMPLE.replace("UTF-8", encoding).replace("£1,250.50", "GBP 1,250.50")
    assert len(survives(xcri, tmp_path, content.encode(encoding))) == 3
