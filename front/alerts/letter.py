"""What an alert says: that somebody waits, and where; never who, and never what was written."""

from dataclasses import dataclass

from front.record.alerting import LEARNER_STAGE, Alert, began
from front.record.tables import now
from guidance.escalation import LAST
from guidance.handoff import Priority, State
from words import Words


@dataclass(frozen=True)
class Letter:
    """A subject and a text, in the reader's language."""

    subject: str
    text: str


def letter(alert: Alert, address: str) -> Letter:
    """What is sent for an alert; ``address`` of the front."""
    if alert.stage == LEARNER_STAGE:
        return _to_learner(alert, address)
    language = alert.to.interface_language if alert.to else alert.handoff.language
    words = Words.load(Words.closest(language))
    lines = [words.say(_subject(alert)), *_facts(words, alert), ""]
    lines += [words.say("alert-open", url=f"{address}/desk/"), words.say("alert-private")]
    return Letter(lines[0], "\n".join(lines))


def _subject(alert: Alert) -> str:
    one = alert.handoff
    if one.priority is Priority.DANGER:
        return "alert-danger"
    if one.state is State.REQUESTED:
        return "alert-requested"
    return {0: "alert-waits", LAST: "alert-waits-long"}.get(alert.stage, "alert-waits-still")


def _facts(words: Words, alert: Alert) -> list[str]:
    one = alert.handoff
    minutes = int((now() - began(one)).total_seconds() // 60)
    said = [
        words.say("alert-number", number=one.number),
        words.say("alert-language", language=words.name_of("language", one.language)),
    ]
    if one.state is State.WAITING:
        said.append(words.say("alert-minutes", minutes=minutes))
    return said


def _to_learner(alert: Alert, address: str) -> Letter:
    words = Words.load(Words.closest(alert.handoff.language))
    lines = [words.say("alert-learner-text"), words.say("alert-learner-open", url=f"{address}/")]
    lines += ["", words.say("alert-learner-why")]
    return Letter(words.say("alert-learner-subject"), "\n".join(lines))
