"""What a catalogue of the first form (revision 0001) holds, as records of the second."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, RowMapping, text

Document = dict[str, Any]
Lists = dict[str, list[list[Any]]]


def old_records(bind: Connection) -> Iterator[tuple[RowMapping, Document]]:
    """Each offer's row of the first form, and the document that the second form keeps of it."""
    lists = {
        name: _by_key(bind, statement)
        for name, statement in {
            "outcomes": "SELECT credential_id, text FROM learning_outcome ORDER BY position",
            "skills": "SELECT credential_id, label FROM skill ORDER BY position",
            "stacks": "SELECT credential_id, into_id FROM stacking_link ORDER BY position",
            "titles": "SELECT offer_id, language, title FROM offer_text WHERE title IS NOT NULL",
            "descriptions": "SELECT offer_id, language, description FROM offer_text "
            "WHERE description IS NOT NULL",
        }.items()
    }
    asked = (
        "SELECT o.*, c.title, c.ects, c.hours, c.eqf_level, c.assessment, c.supervision, "
        "c.recognition_note, p.name, p.country, p.quality_assurance, b.name AS awarded_by, "
        "b.country AS awarded_in FROM offer o JOIN credential c ON c.id = o.credential_id "
        "JOIN provider p ON p.id = o.provider_id "
        "JOIN provider b ON b.id = c.awarding_body_id ORDER BY o.id"
    )
    for row in bind.execute(text(asked)).mappings():
        yield row, _document(row, lists)


def _by_key(bind: Connection, statement: str) -> Lists:
    found: Lists = {}
    for key, *values in bind.execute(text(statement)):
        found.setdefault(key, []).append(values)
    return found


def _document(row: RowMapping, lists: dict[str, Lists]) -> Document:
    credential, offer = row["credential_id"], row["id"]
    quality = [{"statement": {"und": row["quality_assurance"]}}] if row["quality_assurance"] else []
    return {
        "id": offer,
        "provider": {"name": row["name"], "country": row["country"], "quality": quality},
        "credential": {
            "id": credential,
            "title": row["title"],
            "awarding_body": {"name": row["awarded_by"], "country": row["awarded_in"]},
            "outcomes": [
                {"texts": {"en": said}} for (said,) in lists["outcomes"].get(credential, [])
            ],
            "skills": [{"label": label} for (label,) in lists["skills"].get(credential, [])],
            "ects": _hundredths(row["ects"]),
            "hours": _hundredths(row["hours"]),
            "eqf_level": row["eqf_level"],
            "assessment": _english(row["assessment"]),
            "supervision": row["supervision"],
            "stacks_into": [{"into": into} for (into,) in lists["stacks"].get(credential, [])],
            "recognition_note": _english(row["recognition_note"]),
        },
        "titles": dict(lists["titles"].get(offer, [])),
        "descriptions": dict(lists["descriptions"].get(offer, [])),
        "languages": row["languages"].split(),
        "mode": row["mode"],
        "place": row["place"],
        "runs": _runs(row),
        "price": None if row["price"] is None else {"amount": _hundredths(row["price"])},
        "prerequisites": _english(row["prerequisites"]),
        "isced_f": [row["isced_f"]] if row["isced_f"] else [],
        "url": row["url"],
        "source": row["source"],
    }


def _runs(row: RowMapping) -> list[Document]:
    run = {
        "start": _day(row["start"]),
        "deadline": _day(row["deadline"]),
        "seats_left": row["seats_left"],
    }
    return [run] if any(value is not None for value in run.values()) else []


def _day(value: object) -> str | None:
    return None if value is None else str(value)


def _english(said: str | None) -> dict[str, str]:
    return {"en": said} if said else {}


def _hundredths(value: int | None) -> str | None:
    return None if value is None else f"{value / 100:.2f}"
