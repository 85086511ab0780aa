"""Elements from XML files, and the files that are refused."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guidance.catalogue.intake import texts, xml_builder
from guidance.catalogue.intake.xml_stream import (
    Found,
    child,
    children,
    elements,
    language,
    local,
    root,
    text,
)
from guidance.errors import UnreadableFile

SAMPLE = """<?xml version="1.0" encoding="UTF-8"?>
<c:catalog xmlns:c="urn:example:catalog" xmlns:d="urn:example:details" xml:lang="pl">
  <provider id="p1">
    <d:title>Szkoła Letnia</d:title>
    <course id="1"><d:title>Łąki</d:title><course id="inner"/></course>
    <d:location>Kraków</d:location>
    <course id="2" xml:lang="en-GB"><d:title>Meadows <d:b>and</d:b> fields</d:title></course>
  </provider>
  <course id="3"><d:title xml:lang="??">Woods</d:title></course>
</c:catalog>
"""
COURSE = frozenset({"course"})
PROVIDER = frozenset({"provider"})
DTD = '<!DOCTYPE catalog [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    return written(tmp_path, SAMPLE.encode())


def written(folder: Path, content: bytes) -> Path:
    path = folder / "file.xml"
    path.write_bytes(content)
    return path


def refusal(path: Path, names: frozenset[str] = COURSE) -> str:
    with pytest.raises(UnreadableFile) as refused:
        list(elements(path, names))
    return str(refused.value)


def ids(found: list[Found]) -> list[str | None]:
    return [one.element.get("id") for one in found]


def test_outermost_elements_of_a_name_come_in_order_with_their_lines(sample: Path) -> None:
    found = list(elements(sample, COURSE))
    assert ids(found) == ["1", "2", "3"]
    assert [one.line for one in found] == [5, 7, 9]
    assert [one.get("id") for one in children(found[0].element, "course")] == ["inner"]


def test_a_name_with_a_namespace_means_only_that_one(sample: Path) -> None:
    titles = [
        text(one.element) for one in elements(sample, frozenset({"{urn:example:details}title"}))
    ]
    assert titles[:2] == ["Szkoła Letnia", "Łąki"]
    assert list(elements(sample, frozenset({"{urn:example:catalog}title"}))) == []


def test_ancestors_come_as_they_were_when_the_element_ended(sample: Path) -> None:
    found = list(elements(sample, COURSE, around=PROVIDER))
    assert [[local(one.tag) for one in each.around] for each in found] == [
        ["catalog", "provider"],
        ["catalog", "provider"],
        ["catalog"],
    ]
    seen = [[local(one.tag) for one in each.around[-1]] for each in found]
    assert seen == [["title"], ["title", "location"], []]
    assert text(child(found[1].around[-1], "location")) == "Kraków"
    assert found[0].around[-1].get("id") == "p1"


def test_what_is_left_out_is_not_in_what_is_given(sample: Path) -> None:
    (found,) = elements(sample, PROVIDER, without=frozenset({"course", "b"}))
    assert [local(one.tag) for one in found.element] == ["title", "location"]


def test_the_language_is_that_of_the_nearest_element_that_states_one(sample: Path) -> None:
    found = list(elements(sample, COURSE))
    assert [language(one.element) for one in found] == ["pl", "en", "pl"]
    title = child(found[2].element, "title")
    assert title is not None
    assert language(title) == "und"


def test_markup_in_a_text_is_kept_for_cleaning(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        b"<a xmlns:x='urn:x'><course><p>1 &lt; 2</p><x:script>bad()</x:script>three</course></a>",
    )
    (found,) = elements(path, COURSE)
    said = text(found.element)
    assert said == "<p>1 &lt; 2</p><script>bad()</script>three"
    assert texts.clean(said).text == "1 < 2\nthree"


def test_an_empty_or_absent_element_says_nothing(tmp_path: Path) -> None:
    (found,) = elements(written(tmp_path, b"<a><course> \n </course></a>"), COURSE)
    assert text(found.element) is None
    assert text(child(found.element, "title")) is None


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "iso-8859-2", "cp1250", "cp852"]
)
def test_encodings_are_read_by_mark_or_declaration(tmp_path: Path, encoding: str) -> None:
    declared = SAMPLE.replace("UTF-8", encoding.removesuffix("-sig").replace("utf-16-le", "utf-16"))
    path = written(tmp_path, declared.encode(encoding))
    titles = [text(child(one.element, "title")) for one in elements(path, COURSE)]
    assert titles[0] == "Łąki"


def test_multi_byte_encodings_are_read_too(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '<?xml version="1.0" encoding="shift_jis"?><a><course>日本</course></a>'.encode("cp932"),
    )
    assert [text(one.element) for one in elements(path, COURSE)] == ["日本"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "without an XML element"),
        (SAMPLE.encode()[:300], "cut short"),
        (SAMPLE.replace("Łąki", "Ł&amp").encode(), "not well-formed"),
        (SAMPLE.encode("iso-8859-2"), "not in the encoding"),
        (SAMPLE.replace("UTF-8", "UTF-16").encode(), "not in the encoding"),
        (SAMPLE.replace("UTF-8", "utf-7").encode(), "cannot be read"),
        (SAMPLE.replace("UTF-8", "base64").encode(), "unknown"),
        (SAMPLE.replace("UTF-8", "klingon").encode(), "unknown"),
        (SAMPLE.replace("<c:catalog", DTD + "<c:catalog").encode(), "DTD"),
        (b'<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>', "DTD"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', "DTD"),
        (b"<a>&nothing;</a>", "not well-formed"),
        (b"<a><course>&#0;</course></a>", "not well-formed"),
        (b"<a>" + b"<b>" * 100 + b"</b>" * 100 + b"</a>", "more than 100 levels deep on line 1"),
        (b"PK\x03\x04\0\0\0\0", "not well-formed"),
    ],
)
def test_what_breaks_a_file_is_told(tmp_path: Path, content: bytes, sentence: str) -> None:
    assert sentence in refusal(written(tmp_path, content))


def test_a_hundred_levels_are_not_too_deep(tmp_path: Path) -> None:
    path = written(tmp_path, b"<a>" + b"<course>" * 99 + b"</course>" * 99 + b"</a>")
    assert len(list(elements(path, COURSE))) == 1


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "No such file" in refusal(tmp_path / "none.xml")


def test_a_record_of_too_many_elements_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_builder, "MOST_NODES", 10)
    path = written(tmp_path, b"<a>\n<course>" + b"<b/>" * 10 + b"</course></a>")
    assert refusal(path) == "What starts on line 2 is too large for one record"


def test_a_long_text_is_cut_to_what_cleaning_cuts_anyway(tmp_path: Path) -> None:
    path = written(tmp_path, b"<a><course>" + b"x" * 900_000 + b"</course></a>")
    (found,) = elements(path, COURSE)
    said = text(found.element)
    assert said is not None
    assert len(said) == xml_builder.LONGEST_TEXT
    assert texts.clean(said).done == ("cut after 20000 characters",)


def test_a_tag_without_an_end_does_not_fill_the_memory(tmp_path: Path) -> None:
    path = written(tmp_path, b"<a><course>x</course><!--" + b"x" * 5_000_000)
    given = elements(path, COURSE)
    with pytest.raises(UnreadableFile, match="no end"):
        list(given)


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    assert peak(tmp_path, 8000) < 1.3 * peak(tmp_path, 800)


def peak(folder: Path, courses: int) -> int:
    course = b"<course><title>A course</title><other>" + b"x" * 2000 + b"</other></course>\n"
    path = written(folder, b"<a><provider>" + course * courses + b"</provider></a>")
    tracemalloc.start()
    count = sum(1 for _ in elements(path, COURSE, around=PROVIDER))
    _, found = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == courses
    return found


@pytest.mark.parametrize(
    ("head", "tag"),
    [
        (SAMPLE.encode()[:200], "{urn:example:catalog}catalog"),
        (SAMPLE.encode("utf-16")[:401], "{urn:example:catalog}catalog"),
        (b'<!DOCTYPE x:catalog SYSTEM "a"><x:catalog/>', "catalog"),
        (b"<?xml version='1.0' encoding='klingon'?><a/>", None),
        (b'{"a": 1}', None),
        (b"<catalog", None),
        (b"", None),
    ],
)
def test_the_root_is_seen_from_the_beginning(head: bytes, tag: str | None) -> None:
    assert root(head) == tag


def mutations() -> Iterator[st.SearchStrategy[bytes]]:
    place = st.integers(0, len(SAMPLE.encode()))
    piece = st.binary(max_size=8) | st.sampled_from(
        [b"<", b"&", b"]]>", b"<![CDATA[", DTD.encode(), b"<!--", b"\xff\xfe", b"</provider>"]
    )
    cut = st.tuples(place, place, piece)
    yield cut.map(lambda one: SAMPLE.encode()[: one[0]] + one[2] + SAMPLE.encode()[one[1] :])


@settings(
    max_examples=300, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(content=st.one_of(*mutations()) | st.binary(max_size=60))
def test_no_bytes_raise_anything_else(tmp_path: Path, content: bytes) -> None:
    path = written(tmp_path, content)
    root(content)
    try:
        for found in elements(path, COURSE, around=PROVIDER):
            text(found.element)
            language(found.element)
    except UnreadableFile:
        return
