"""Runs that do not take place, in schema.org."""

from __future__ import annotations

import json
from pathlib import Path

from guidance.catalogue.intake import schema_org
from guidance.catalogue.intake.report import Note


def test_a_course_of_which_no_run_takes_place_is_left_out(tmp_path: Path) -> None:
    cancelled = {
        "@type": "CourseInstance",
        "startDate": "2027-03-01",
        "eventStatus": "https://schema.org/EventCancelled",
    }
    course = {
        "@context": "https://schema.org",
        "@type": "Course",
        "@id": "https://szkola.example/c1",
        "name": "Analiza danych",
        "provider": {"@type": "Organization", "name": "Szkoła"},
        "hasCourseInstance": [cancelled, {**cancelled, "startDate": "2027-09-01"}],
    }
    file = tmp_path / "course.json"
    file.write_text(json.dumps(course))
    (note,) = schema_org.read(file, "source")
    assert isinstance(note, Note)
    assert note.refused
    assert "None of the runs takes place" in note.problem
