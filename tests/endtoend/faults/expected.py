"""What people are told while a fault lasts, by the names of sentences; docs/faults.md in words."""

from __future__ import annotations

from dataclasses import dataclass

LATE = frozenset({"service-unavailable", "service-slow"})
UNSAVED = frozenset({"service-error-not-available"})
APOLOGY = frozenset({"talk-apology-catalogue"})


@dataclass(frozen=True)
class Seen:
    """``learner``: the sentences of which one is said; none: an answer as always. ``kept``: the
    message is acknowledged. ``away``: the front may give no answer at all. ``room``: it may also
    be kept and answered, where there is still room.

    ``desk``: what the counsellor's act ends with, 204 being that it is done. ``log``: an event in
    the log of the front, or what the operator reads; ``within``: seconds after the fault in which
    all is acknowledged again.
    """

    learner: frozenset[str] = frozenset()
    kept: bool = True
    away: bool = False
    room: bool = False
    desk: int = 204
    log: str = ""
    within: float = 15.0


_DOWN = Seen(away=True, kept=False, desk=0)
_UNSAVED = Seen(learner=UNSAVED, kept=False, desk=503)

SEEN = {
    "killed-rasa": Seen(learner=LATE, log="Rasa was killed: it is started again"),
    "killed-actions": Seen(learner=LATE, log="the action server was killed"),
    "killed-front": Seen(**vars(_DOWN) | {"log": "the front was killed"}),
    "killed-all": Seen(**vars(_DOWN) | {"within": 60.0}),
    "hung-rasa": Seen(learner=LATE),
    "hung-actions": Seen(learner=LATE),
    "hung-front": Seen(**vars(_DOWN) | {"log": "the front has not answered for 10 s"}),
    "slow-rasa": Seen(learner=LATE),
    "raising-action": Seen(learner=APOLOGY),
    "locked-record": Seen(**vars(_UNSAVED) | {"log": "database is locked"}),
    "locked-tracker": Seen(learner=LATE),
    "locked-catalogue": Seen(),
    "gone-record": Seen(**vars(_UNSAVED) | {"log": "the database's file is gone"}),
    "gone-tracker": Seen(),
    "gone-catalogue": Seen(),
    # What the log would say finds no room either; SQLite's own log may still have some.
    "full-disk": Seen(**vars(_UNSAVED) | {"room": True}),
    "clock-hour-forward": Seen(),
    "clock-hour-back": Seen(),
    "clock-day-forward": Seen(desk=401),
    "clock-day-back": Seen(),
    "clock-winter-time": Seen(),
    "clock-summer-time": Seen(desk=401),
    "clock-leap-day": Seen(desk=401),
    "power-cut": Seen(**vars(_DOWN) | {"within": 60.0}),
    "damaged-model": Seen(learner=LATE),
}
