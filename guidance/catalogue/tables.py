"""The catalogue's tables, in the terms of the European Learning Model.

A *credential* is what a holder gets, an *offer* is one way to learn for it. Texts are kept by
language. ``search_key`` holds the words of an offer as the search looks them up.
"""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import BigInteger, Date, DateTime, Dialect, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator


class Base(DeclarativeBase):
    """All tables of the catalogue."""


class Hundredths(TypeDecorator[Decimal]):
    """A decimal kept as whole hundredths: exact and comparable in every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, _dialect: Dialect) -> int | None:
        """Hundredths, rounded half to even."""
        return None if value is None else round(value * 100)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> Decimal | None:
        """The decimal, without needless zeros."""
        return None if value is None else Decimal(value) / 100


class ProviderRow(Base):
    """An organisation that offers learning or awards credentials."""

    __tablename__ = "provider"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(String(2))
    quality_assurance: Mapped[str | None] = mapped_column(Text)
    __table_args__ = (Index("provider_name_country", "name", "country", unique=True),)


class CredentialRow(Base):
    """A micro-credential: title, awarding body, workload, level, assessment."""

    __tablename__ = "credential"
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    awarding_body_id: Mapped[int] = mapped_column(ForeignKey("provider.id"), index=True)
    ects: Mapped[Decimal | None] = mapped_column(Hundredths)
    hours: Mapped[Decimal | None] = mapped_column(Hundredths)
    eqf_level: Mapped[int | None] = mapped_column(Integer)
    assessment: Mapped[str | None] = mapped_column(Text)
    supervision: Mapped[str | None] = mapped_column(Text)
    recognition_note: Mapped[str | None] = mapped_column(Text)
    awarding_body: Mapped[ProviderRow] = relationship(lazy="joined")
    outcomes: Mapped[list["LearningOutcomeRow"]] = relationship(
        lazy="selectin", order_by="LearningOutcomeRow.position", cascade="all, delete-orphan"
    )
    skills: Mapped[list["SkillRow"]] = relationship(
        lazy="selectin", order_by="SkillRow.position", cascade="all, delete-orphan"
    )
    stacks: Mapped[list["StackingLinkRow"]] = relationship(
        lazy="selectin", order_by="StackingLinkRow.position", cascade="all, delete-orphan"
    )


class LearningOutcomeRow(Base):
    """What a holder knows, understands or can do; in the order of the record."""

    __tablename__ = "learning_outcome"
    credential_id: Mapped[str] = mapped_column(ForeignKey("credential.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(String(2))
    text: Mapped[str] = mapped_column(Text)


class SkillRow(Base):
    """A skill's label as the record names it."""

    __tablename__ = "skill"
    credential_id: Mapped[str] = mapped_column(ForeignKey("credential.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(String(2))
    label: Mapped[str] = mapped_column(Text)


class StackingLinkRow(Base):
    """A credential that may count towards another; the target may not be imported yet."""

    __tablename__ = "stacking_link"
    credential_id: Mapped[str] = mapped_column(ForeignKey("credential.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    into_id: Mapped[str] = mapped_column(Text, index=True)


class OfferRow(Base):
    """One way to learn, with its run, place and price."""

    __tablename__ = "offer"
    id: Mapped[str] = mapped_column(Text, primary_key=True)
    credential_id: Mapped[str] = mapped_column(ForeignKey("credential.id"), index=True)
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"), index=True)
    languages: Mapped[str] = mapped_column(Text, default="")
    mode: Mapped[str | None] = mapped_column(String(10))
    place: Mapped[str | None] = mapped_column(Text)
    start: Mapped[date | None] = mapped_column(Date)
    deadline: Mapped[date | None] = mapped_column(Date)
    price: Mapped[Decimal | None] = mapped_column(Hundredths)
    prerequisites: Mapped[str | None] = mapped_column(Text)
    isced_f: Mapped[str | None] = mapped_column(String(10))
    url: Mapped[str | None] = mapped_column(Text)
    seats_left: Mapped[int | None] = mapped_column(Integer)
    source: Mapped[str] = mapped_column(Text, index=True)
    first_seen: Mapped[date] = mapped_column(Date)
    updated: Mapped[date] = mapped_column(Date)
    withdrawn: Mapped[date | None] = mapped_column(Date)
    credential: Mapped[CredentialRow] = relationship(lazy="joined")
    provider: Mapped[ProviderRow] = relationship(lazy="joined")
    texts: Mapped[list["OfferTextRow"]] = relationship(
        lazy="selectin", cascade="all, delete-orphan"
    )


class OfferTextRow(Base):
    """Title and description of an offer in one language."""

    __tablename__ = "offer_text"
    offer_id: Mapped[str] = mapped_column(ForeignKey("offer.id"), primary_key=True)
    language: Mapped[str] = mapped_column(String(2), primary_key=True)
    title: Mapped[str | None] = mapped_column(Text)
    description: Mapped[str | None] = mapped_column(Text)


class SearchKeyRow(Base):
    """The words of an offer as the search looks them up, by weight."""

    __tablename__ = "search_key"
    number: Mapped[int] = mapped_column(primary_key=True)
    offer_id: Mapped[str] = mapped_column(ForeignKey("offer.id"), unique=True)
    title: Mapped[str] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)


class ImportRow(Base):
    """What was imported from where, and when (UTC)."""

    __tablename__ = "import"
    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(Text, index=True)
    at: Mapped[datetime] = mapped_column(DateTime)
    rows: Mapped[int] = mapped_column(Integer)
    refused: Mapped[int] = mapped_column(Integer)
