"""The audit log: who read and did what at the desk. No learner's words, names or contacts.

A conversation is named by its hand-off's number or by front.log.mark, never by its id.
"""

from sqlalchemy import Connection, insert, select

from front.record.account_tables import audits


def note(
    connection: Connection,
    who: int | None,
    act: str,
    subject_kind: str = "",
    subject: str | int = "",
    detail: str = "",
) -> None:
    """Writes an act down, in the transaction of the act itself.

    ``who``: a counsellor, None for nobody signed in and for the command line; ``act``: a code such
    as ``read-conversation``; ``subject_kind`` and ``subject``: what it was done to, such as
    ``handoff`` and its number; ``detail``: a code or names of columns, never what a learner wrote.
    """
    values = {
        "counsellor_id": who,
        "act": act,
        "subject_kind": subject_kind,
        "subject": str(subject),
        "detail": detail,
    }
    connection.execute(insert(audits), values)


def acts(connection: Connection) -> list[str]:
    """The acts that were ever noted."""
    return list(connection.scalars(select(audits.c.act).distinct()))
