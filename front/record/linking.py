"""A person of the desk and the account that the organisation has of them."""

from typing import Any

from sqlalchemy import Connection, select

from front.record import accounts, auditing
from front.record.account_tables import counsellors


def linked(connection: Connection, subject: str, email: str | None) -> int | None:
    """Who this is; None for nobody, or for somebody switched off.

    ``subject``: the issuer's own name of the person with the issuer's. The first time they are
    found by an e-mail address that the issuer has verified, if exactly one person has it who was
    never linked; from then on by the subject only.
    """
    known = select(counsellors.c.id, counsellors.c.active).where(
        counsellors.c.oidc_subject == subject
    )
    row = connection.execute(known).one_or_none()
    if row is not None:
        return row.id if row.active else None
    return _link(connection, subject, email) if email else None


def _link(connection: Connection, subject: str, email: str) -> int | None:
    # Addresses are sealed: no database can compare them, and a service has few people.
    everyone = connection.execute(select(counsellors)).mappings()
    found = [one for one in everyone if (one["email"] or "").lower() == email]
    if len(found) != 1 or not found[0]["active"] or found[0]["oidc_subject"]:
        return None
    who = int(found[0]["id"])
    values: dict[str, Any] = {"oidc_subject": subject}
    if found[0]["must_change_password"]:
        # A password that was never used is not left lying about.
        values |= {"password_hash": None, "must_change_password": False}
    accounts.change(connection, who, **values)
    auditing.note(connection, who, "person-linked", "counsellor", who)
    return who
