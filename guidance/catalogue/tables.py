"""The catalogue's tables.

A record is kept whole, as its source states it, in ``offer.document``: the vocabulary's Offer as
JSON. What records are looked up by stands in columns of its own beside it; ``search_entry`` and
``search_term`` are made from the records and can be made anew.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Date, DateTime, ForeignKey, Index, Integer, String, Text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """All tables of the catalogue."""


class OrganisationRow(Base):
    """The name and country of a provider, to find what it offers."""

    __tablename__ = "organisation"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(String(2))
    __table_args__ = (Index("organisation_name_country", "name", "country", unique=True),)


class OfferRow(Base):
    """A record; ``number`` never changes and is never used again for another.

    ``document`` is without the days that are the catalogue's own: ``first_seen``, ``updated`` (the
    day the record was last written) and ``withdrawn``.
    """

    __tablename__ = "offer"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(Text, unique=True)
    credential_id: Mapped[str] = mapped_column(Text, index=True)
    provider_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)
    source: Mapped[str] = mapped_column(Text, index=True)
    document: Mapped[str] = mapped_column(Text)
    first_seen: Mapped[date] = mapped_column(Date)
    updated: Mapped[date] = mapped_column(Date)
    withdrawn: Mapped[date | None] = mapped_column(Date)


class StackingLinkRow(Base):
    """A credential that an offer's may count towards; the target may not be imported yet."""

    __tablename__ = "stacking_link"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    into_id: Mapped[str] = mapped_column(Text, primary_key=True, index=True)


class AccreditationRow(Base):
    """A decision on an organisation's quality, as a register publishes it; kept whole."""

    __tablename__ = "accreditation"
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    source: Mapped[str] = mapped_column(Text, index=True)
    document: Mapped[str] = mapped_column(Text)


class SearchEntryRow(Base):
    """What the search knows of an offer: the numbers of its limits, and its keys.

    Days as date.toordinal() counts them, decimals in hundredths: see search/filters.py.
    """

    __tablename__ = "search_entry"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    open_until: Mapped[int | None] = mapped_column(Integer)
    first_start: Mapped[int | None] = mapped_column(Integer)
    last_start: Mapped[int | None] = mapped_column(Integer)
    ects: Mapped[int | None] = mapped_column(Integer)
    hours_least: Mapped[int | None] = mapped_column(Integer)
    hours_most: Mapped[int | None] = mapped_column(Integer)
    hours_week: Mapped[int | None] = mapped_column(Integer)
    weeks_least: Mapped[int | None] = mapped_column(Integer)
    weeks_most: Mapped[int | None] = mapped_column(Integer)
    price_eur: Mapped[int | None] = mapped_column(Integer)
    keys: Mapped[str] = mapped_column(Text().with_variant(TSVECTOR(), "postgresql"))


class SearchTermRow(Base):
    """A key and the number of offers that have it."""

    __tablename__ = "search_term"
    key: Mapped[str] = mapped_column(Text, primary_key=True)
    offers: Mapped[int] = mapped_column(Integer)
    __table_args__ = ({"sqlite_with_rowid": False},)


class SourceRow(Base):
    """Where records come from, and how its file stood when it was last taken in (UTC)."""

    __tablename__ = "source"
    name: Mapped[str] = mapped_column(Text, primary_key=True)
    location: Mapped[str | None] = mapped_column(Text)
    format: Mapped[str | None] = mapped_column(Text)
    etag: Mapped[str | None] = mapped_column(Text)
    last_modified: Mapped[str | None] = mapped_column(Text)
    digest: Mapped[str | None] = mapped_column(Text)
    checked: Mapped[datetime | None] = mapped_column(DateTime)
    confirmed: Mapped[date | None] = mapped_column(Date)
    problem: Mapped[str | None] = mapped_column(Text)


class ImportRow(Base):
    """What was imported from where, and when (UTC).

    ``next_number`` is the first number that was free after it: those of its ``new`` records
    stand before.
    """

    __tablename__ = "import"
    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(Text, index=True)
    at: Mapped[datetime] = mapped_column(DateTime)
    new: Mapped[int] = mapped_column(Integer, default=0)
    changed: Mapped[int] = mapped_column(Integer, default=0)
    unchanged: Mapped[int] = mapped_column(Integer, default=0)
    withdrawn: Mapped[int] = mapped_column(Integer, default=0)
    refused: Mapped[int] = mapped_column(Integer, default=0)
    next_number: Mapped[int | None] = mapped_column(Integer)


class ChangeRow(Base):
    """What an import changed in a record that was there before.

    ``fields`` holds the changed fields as JSON: name, then the value before and after.
    """

    __tablename__ = "change"
    id: Mapped[int] = mapped_column(primary_key=True)
    import_id: Mapped[int] = mapped_column(ForeignKey("import.id"), index=True)
    number: Mapped[int] = mapped_column(Integer, index=True)
    kind: Mapped[str] = mapped_column(String(9))
    fields: Mapped[str | None] = mapped_column(Text)
