"""Alerts in the record: written when a stage is reached, sent and marked afterwards."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from front.errors import AlreadyMoved, MoveForbidden
from front.record import presence
from front.record.account_tables import counsellors
from front.record.accounts import Counsellor, counsellor
from front.record.alert_tables import alerts
from front.record.handoff_tables import handoffs
from front.record.handoffs import KeptHandoff, kept, open_ones
from front.record.moving import Step, move
from front.record.tables import now
from guidance.escalation import Rule, told
from guidance.handoff import OPEN, Move, Priority, State

LEARNER_STAGE = -1
GROUP = 0
_DANGER = 10
# The learner who left an address is told once in so long that a counsellor wrote.
_LEARNER_EVERY = timedelta(hours=1)

_WRITTEN = (
    select(alerts.c.handoff_id, alerts.c.since, alerts.c.stage)
    .join(handoffs)
    .where(handoffs.c.state.in_(sorted(OPEN)))
    .distinct()
)
_LAST_TOLD = (
    select(alerts.c.since)
    .where(
        alerts.c.handoff_id == bindparam("handoff_id"),
        alerts.c.stage == LEARNER_STAGE,
        alerts.c.since > bindparam("recent"),
    )
    .limit(1)
)
_PENDING = (
    select(alerts)
    .where(alerts.c.state == "pending", alerts.c.due_at <= bindparam("moment"))
    .order_by(alerts.c.due_at, alerts.c.id)
    .limit(50)
)
_PEOPLE = select(counsellors).where(counsellors.c.active)
_ABOUT = select(handoffs).where(handoffs.c.id.in_(bindparam("numbers", expanding=True)))
_TO = select(counsellors).where(counsellors.c.id.in_(bindparam("numbers", expanding=True)))


@dataclass(frozen=True)
class Alert:
    """One message that is to be sent to one person, or to the group (``to`` None)."""

    id: int
    stage: int
    way: str
    tries: int
    to: Counsellor | None
    handoff: KeptHandoff


@dataclass(frozen=True)
class Reached:
    """A stage that a hand-off has just reached."""

    handoff: KeptHandoff
    stage: int


def quiet(connection: Connection) -> bool:
    """Whether nobody waits and nothing is to be sent."""
    waits = select(handoffs.c.id).where(handoffs.c.state.in_(("requested", "waiting"))).limit(1)
    unsent = select(alerts.c.id).where(alerts.c.state == "pending").limit(1)
    return not any(connection.execute(one).first() for one in (waits, unsent))


def escalate(connection: Connection, rule: Rule, ways: Iterable[str]) -> list[Reached]:
    """Writes the alerts of every stage that was reached since the last look; raises priorities.

    ``ways``: those that are set up, of mail and telegram.
    """
    moment = now()
    people = [counsellor(row) for row in connection.execute(_PEOPLE).mappings()]
    written = {tuple(row) for row in connection.execute(_WRITTEN)}
    reached = []
    for one in open_ones(connection):
        since = began(one)
        stage = rule.stage(one.state, one.priority, since, moment)
        if stage is None or (one.number, since, _code(one, stage)) in written:
            continue
        _write(connection, one, since, stage, people, ways)
        if stage > 0 and one.priority is Priority.USUAL and one.state is State.WAITING:
            # Whoever claimed it just now has nothing raised; the others are still told.
            with suppress(AlreadyMoved, MoveForbidden):
                move(connection, one.number, Step(Move.ESCALATE, "rule", detail=str(stage)))
        reached.append(Reached(one, stage))
    return reached


def began(one: KeptHandoff) -> datetime:
    """Since when a hand-off waits to be taken."""
    return one.waiting_since or one.requested_at


def tell_learner(connection: Connection, conversation: str) -> bool:
    """Notes that the learner, who left an address, is to be told that a counsellor wrote.

    False where no address was left, or they were told within the last hour.
    """
    row = (
        connection.execute(
            select(handoffs)
            .where(handoffs.c.conversation_id == conversation)
            .order_by(handoffs.c.id.desc())
            .limit(1)
        )
        .mappings()
        .one_or_none()
    )
    if row is None or row["contact_kind"] != "email":
        return False
    moment = now()
    recent = {"handoff_id": row["id"], "recent": moment - _LEARNER_EVERY}
    if connection.execute(_LAST_TOLD, recent).first():
        return False
    place = {"handoff_id": row["id"], "since": moment, "stage": LEARNER_STAGE}
    connection.execute(insert(alerts), {**place, "way": "mail", "due_at": moment})
    return True


def pending(connection: Connection) -> list[Alert]:
    """What is to be sent now, the oldest first. Those that nobody needs any more are closed."""
    found = []
    for alert in _alerts(connection, connection.execute(_PENDING, {"moment": now()}).mappings()):
        if _needed(alert):
            found.append(alert)
        else:
            mark(connection, alert.id, "needless")
    return found


def mark(connection: Connection, alert: int, state: str) -> None:
    """Notes how an alert ended: sent, failed or needless."""
    values = {"state": state, "sent_at": now() if state == "sent" else None}
    connection.execute(update(alerts).where(alerts.c.id == alert).values(values))


def later(connection: Connection, alert: int, tries: int, pause: timedelta) -> None:
    """An alert that could not be sent is tried again."""
    values = {"tries": tries, "due_at": now() + pause}
    connection.execute(update(alerts).where(alerts.c.id == alert).values(values))


def _write(
    connection: Connection,
    one: KeptHandoff,
    since: datetime,
    stage: int,
    people: list[Counsellor],
    ways: Iterable[str],
) -> None:
    place = {
        "handoff_id": one.number,
        "since": since,
        "stage": _code(one, stage),
        "due_at": now(),
    }
    # A row of its own for the desk marks the stage as reached, also where nobody is written to.
    rows = [{**place, "way": "desk", "counsellor_id": GROUP, "state": "sent"}]
    if "mail" in ways:
        there = {who.id for who in presence.present(connection)}
        rows += [
            {**place, "way": "mail", "counsellor_id": who.id, "state": "pending"}
            for who in people
            if _is_told(who, one, stage, there)
        ]
    if "telegram" in ways:
        rows.append({**place, "way": "telegram", "counsellor_id": GROUP, "state": "pending"})
    connection.execute(insert(alerts), rows)


def _code(one: KeptHandoff, stage: int) -> int:
    """A request that turns out to be of somebody in danger is told anew from its first stage."""
    return stage + _DANGER if one.priority is Priority.DANGER else stage


def _is_told(who: Counsellor, one: KeptHandoff, stage: int, there: set[int]) -> bool:
    if not who.email or not who.settings.get("mail", True):
        return False
    speaks = not who.languages or one.language in who.languages
    same = one.team is None or who.team is None or who.team == one.team
    takes_it = "counsellor" in who.roles and speaks and same
    return told(
        stage, supervisor="supervisor" in who.roles, takes_it=takes_it, there=who.id in there
    )


def _alerts(connection: Connection, rows: Iterable[RowMapping]) -> list[Alert]:
    found = list(rows)
    numbers = {"numbers": [row["handoff_id"] for row in found]}
    about = {one["id"]: kept(one) for one in connection.execute(_ABOUT, numbers).mappings()}
    people = {"numbers": [row["counsellor_id"] for row in found]}
    to = {one["id"]: counsellor(one) for one in connection.execute(_TO, people).mappings()}
    return [
        Alert(
            row["id"],
            row["stage"],
            row["way"],
            row["tries"],
            to.get(row["counsellor_id"]),
            about[row["handoff_id"]],
        )
        for row in found
    ]


def _needed(alert: Alert) -> bool:
    """A request that was taken in the meantime needs nobody else."""
    if alert.stage == LEARNER_STAGE:
        return alert.handoff.contact is not None and alert.handoff.contact.kind == "email"
    return alert.handoff.state in {State.WAITING, State.REQUESTED}
