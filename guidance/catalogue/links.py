"""From offers to what they lead to: larger credentials, and skills."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete

from guidance.catalogue import bulk, tables
from guidance.catalogue.skills.index import load_index
from guidance.catalogue.skills.linking import links
from guidance.catalogue.skills.tables import SkillLinkRow
from guidance.vocabulary import Offer

SKILL_LINK = ("offer_number", "where", "position", "uri", "how")


class Links:
    """Adds and removes the links of offers within one transaction of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._skills = load_index(connection)

    def add(self, offers: Iterable[tuple[int, Offer]]) -> None:
        """Makes the links of offers, given with their numbers."""
        stacking: list[bulk.Row] = []
        skills: list[bulk.Row] = []
        for number, offer in offers:
            into = dict.fromkeys(link.into for link in offer.credential.stacks_into)
            stacking.extend((number, one) for one in into)
            skills.extend(
                (number, link.where, link.position, link.uri, link.how)
                for link in links(offer, self._skills)
            )
        bulk.insert(self._connection, "stacking_link", ("number", "into_id"), stacking)
        bulk.insert(self._connection, "skill_link", SKILL_LINK, skills)

    def remove(self, numbers: Sequence[int]) -> None:
        """Takes the links of offers out."""
        own = tables.StackingLinkRow
        self._connection.execute(delete(own).where(own.number.in_(numbers)))
        self._connection.execute(delete(SkillLinkRow).where(SkillLinkRow.offer_number.in_(numbers)))
