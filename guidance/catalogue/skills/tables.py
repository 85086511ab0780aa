"""The tables of skills: ESCO's concepts, labels and relations, and the links of offers to them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Date, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from guidance.catalogue.tables import Base


class SkillConceptRow(Base):
    """A concept of ESCO: a skill, knowledge, an occupation or a group of these.

    ``kind`` as in ``esco_files.Kind``; ``reuse_level`` and ``status`` in ESCO's own words.
    """

    __tablename__ = "skill_concept"
    number: Mapped[int] = mapped_column(primary_key=True)
    uri: Mapped[str] = mapped_column(Text, unique=True)
    kind: Mapped[str] = mapped_column(String(20), index=True)
    reuse_level: Mapped[str | None] = mapped_column(String(30))
    status: Mapped[str | None] = mapped_column(String(30))


class SkillLabelRow(Base):
    """What a concept is called in a language; position 0 is the preferred label.

    ``lemmas`` are those of the words that matter, by which the label is found in texts.
    """

    __tablename__ = "skill_label"
    language: Mapped[str] = mapped_column(String(10), primary_key=True)
    concept: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(11))
    label: Mapped[str] = mapped_column(Text)
    lemmas: Mapped[str] = mapped_column(Text)
    __table_args__ = ({"sqlite_with_rowid": False},)


class SkillRelationRow(Base):
    """That a concept needs another (essential, optional) or is part of a broader one."""

    __tablename__ = "skill_relation"
    concept: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(9), primary_key=True)
    other: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, index=True)
    __table_args__ = ({"sqlite_with_rowid": False},)


class SkillLinkRow(Base):
    """That an offer teaches a skill: where its record says so, and how the link was made.

    ``uri`` and not the concept's number, since a record may state a skill that is not imported.
    """

    __tablename__ = "skill_link"
    offer_number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    where: Mapped[str] = mapped_column(String(11), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    uri: Mapped[str] = mapped_column(Text, primary_key=True)
    how: Mapped[str] = mapped_column(String(6))
    __table_args__ = (Index("ix_skill_link_uri", "uri"), {"sqlite_with_rowid": False})


class EscoFileRow(Base):
    """A file of ESCO that was imported: its version where that is known, the day, its rows."""

    __tablename__ = "esco_file"
    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    language: Mapped[str | None] = mapped_column(String(10))
    version: Mapped[str | None] = mapped_column(String(20))
    imported: Mapped[date] = mapped_column(Date)
    rows: Mapped[int] = mapped_column(Integer)
