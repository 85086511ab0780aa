"""Contacts that are over their time: of requests that ended, in conversations that stay."""

from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    exists,
    func,
    or_,
    select,
)

from front.record.handoff_tables import handoffs

_ONE, _OTHER = handoffs.alias("one"), handoffs.alias("other")


def due(before: datetime) -> Select[tuple[str]]:
    """Conversations with a contact, all of whose requests with one ended before that."""
    younger = exists().where(
        _OTHER.c.conversation_id == _ONE.c.conversation_id,
        _has(_OTHER),
        or_(_OTHER.c.ended_at.is_(None), _OTHER.c.ended_at > before),
    )
    wanted = and_(_has(_ONE), _ONE.c.ended_at <= before, ~younger)
    return select(_ONE.c.conversation_id).where(wanted).distinct()


def is_due(connection: Connection, conversation: str, before: datetime) -> bool:
    """Whether those of that one go."""
    this = due(before).where(_ONE.c.conversation_id == conversation)
    return connection.execute(this).first() is not None


def counted(connection: Connection, before: datetime) -> tuple[int, datetime | None]:
    """How many requests have one, and when the first of them ended."""
    firsts = select(_ONE.c.ended_at).where(_ONE.c.conversation_id.in_(due(before)), _has(_ONE))
    ended = firsts.subquery()
    first = func.min(ended.c.ended_at, type_=_ONE.c.ended_at.type)
    count, oldest = connection.execute(select(func.count(), first).select_from(ended)).one()
    return int(count), oldest


def _has(table: FromClause) -> ColumnElement[bool]:
    return and_(table.c.contact_value.is_not(None), table.c.contact_kind != "here")
