"""Which keys of locales/ the code says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import get_args

from cairn.catalogue.telling import ADDED
from front import exporting
from front.desk.acts import ACTS
from front.desk.appointments import SETTLED
from front.desk.conversation import wording
from front.desk.guard import ROLES
from front.desk.replies import filling
from front.desk.team_hours import DAY_WORDS
from front.handout import passes
from front.message import Sender
from front.messaging.asking import ASKED
from front.messaging.commands import COMMANDS
from front.messaging.update import UNREADABLE
from front.record import reviews
from front.record.appointments import BOOKED
from front.record.surveys import ASSISTANT, PERSON
from guidance import brief, completeness, criteria, hindrances, limits, promises, survey
from guidance.catalogue.checking.findings import FURTHER_ELEMENTS, Kind, Topic
from guidance.catalogue.intake.excel_template import NAMES
from guidance.dialogue import about_workload, asking, cards, resuming, talk
from guidance.dialogue.elements import SUPERVISION
from guidance.knowledge.review import items
from guidance.knowledge.store import facts
from guidance.outcomes import OUTCOMES
from guidance.safety import abuse, masking, refusals, tables
from guidance.unstated import unstated
from guidance.vocabulary import Credential, Mode, Offer, Organisation
from tests.guidance.full import FULL, LATER
from tests.rooms.figures import FIGURES
from tests.rooms.ftl import files
from tests.rooms.house import ROOT, files_in, tree
from words import languages

SPEAKING_ROOMS = ("actions", "cairn", "front", "guidance", "speech")
WIDGET = ROOT / "front" / "widget" / "static"
EMPTY = Offer(
    id="",
    credential=Credential(id="", title=""),
    provider=Organisation(name=""),
    mode=Mode.ONSITE,
)


def elements() -> set[str]:
    """The labels of a record's elements, of an offer that states nothing and of one with all."""
    asked = criteria.Criteria()
    shown = [cards.full_card(one, asked, "en", LATER, {}) for one in (EMPTY, FULL)]
    facts = (fact.label for card in shown for fact in card.facts)
    return {label.key for label in (*facts, *unstated(EMPTY))}


def spans() -> set[str]:
    """The keys of criteria with a lower and an upper end."""
    named = product(("ects", "hours", "hours-week", "duration"), ("least", "most"))
    return {f"term-criterion-{name}-{end}" for name, end in named}


def made(pattern: str, names: Iterable[str]) -> set[str]:
    """The keys that a pattern makes of names."""
    return {pattern.format(re.sub("[_ ]", "-", name)) for name in names}


# The elements that a finding may say are missing.
ADVISED = {*completeness.MANDATORY, *completeness.DECIDING}
COLUMNS = ("kind", "verified", "general", "name", "source", "verified-on", "review")
# What is typed about a person of the desk and may be wrong.
TYPED = ("login", "shown_name", "email", "roles", "team_id", "capacity", "interface_language")
# What the knowledge says: every fact, and the sources of all that is known.
KNOWN = made("fact-{}", (fact.id for fact in facts())) | made(
    "source-{}", (item.provenance.source for item in items())
)
# Every key that is put together in code, by the f-string that does it.
FAMILIES = {
    "about-work-{}": made("about-work-{}", about_workload.ORDER),
    "asking-{}": made("asking-{}", asking.GUIDED),
    "asking-button-{}": made("asking-button-{}", hindrances.NAMES),
    "asking-field-{}": made("asking-field-{}", (f"{code:02}" for code in range(11))),
    "check-add-{}": made("check-add-{}", ADVISED),
    "check-do-{}": made("check-do-{}", set(Kind) - set(ADDED)),
    "check-element-{}": made(
        "check-element-{}", {*ADVISED, *completeness.OPTIONAL, *FURTHER_ELEMENTS}
    ),
    "check-kind-{}": made("check-kind-{}", Kind),
    "check-topic-{}": made("check-topic-{}", Topic),
    "check-why-{}": made(
        "check-why-{}", ("dates", "description", "page", "provider", "spelling", "title")
    ),
    "desk-assist-instead-{}": made("desk-assist-instead-{}", promises.KINDS),
    "desk-review-decide-{}": made("desk-review-decide-{}", reviews.DECIDED),
    "desk-review-state-{}": made("desk-review-state-{}", reviews.STATES),
    "desk-assist-promise-{}": made("desk-assist-promise-{}", promises.KINDS),
    "brief-contact-{}": made("brief-contact-{}", brief.CONTACTS),
    "brief-label-{}": made("brief-label-{}", brief.NAMES),
    "brief-reason-{}": made("brief-reason-{}", (*brief.REASONS, "other")),
    "check-wrong-{}": made("check-wrong-{}", Kind),
    "desk-appointments-do-{}": made("desk-appointments-do-{}", SETTLED),
    "desk-appointments-state-{}": made("desk-appointments-state-{}", (BOOKED, *SETTLED)),
    "desk-hours-day-{}": set(DAY_WORDS.values()),
    "meeting-on-{}": made("meeting-on-{}", map(str, DAY_WORDS)),
    "desk-account-done-{}": made("desk-account-done-{}", ("saved", "sessions", "password")),
    "desk-audit-act-{}": made("desk-audit-act-{}", ACTS),
    "desk-people-done-{}": made("desk-people-done-{}", ("saved", "off", "on")),
    "desk-people-may-{}": made("desk-people-may-{}", ROLES),
    "desk-people-role-{}": made("desk-people-role-{}", ROLES),
    "desk-people-wrong-{}": made("desk-people-wrong-{}", TYPED),
    "desk-talk-act-{}": made("desk-talk-act-{}", (name for name, _ in wording.BUTTONS)),
    "desk-talk-key-{}": made("desk-talk-key-{}", map(str.lower, wording.KEYS)),
    "desk-talk-kind-{}": made("desk-talk-kind-{}", set(brief.CONTACTS) - {"here"}),
    "desk-replies-variable-{}": made("desk-replies-variable-{}", filling.NAMES),
    "knowledge-column-{}": made("knowledge-column-{}", COLUMNS),
    "erasing-export-{}": made("erasing-export-{}", (*exporting.LISTED, *get_args(Sender))),
    "erasing-link-{}": made("erasing-link-{}", (kind for kind, _ in passes.KINDS.values())),
    "erasing-typed-{}": made("erasing-typed-{}", ("yes", "no")),
    **FIGURES,
    "messaging-got-{}": made("messaging-got-{}", UNREADABLE),
    "messaging-menu-{}": made("messaging-menu-{}", COMMANDS),
    "messaging-not-{}": made("messaging-not-{}", ASKED),
    "messaging-typed-{}": made("messaging-typed-{}", COMMANDS),
    "offers-ask-{}": made("offers-ask-{}", ("topic", "field")),
    "offers-field-{}": made("offers-field-{}", asking.FIELDS),
    "offers-field-{}-topic": made("offers-field-{}-topic", asking.FIELDS),
    "offers-reason-{}": made("offers-reason-{}", ("title", "outcome", "skill", "description")),
    "outcome-{}": made("outcome-{}", OUTCOMES),
    "resuming-question-{}": made("resuming-question-{}", resuming.TAKEN_UP),
    "safety-abuse-{}": made("safety-abuse-{}", (tone.value for tone in abuse.Tone)),
    "safety-audience-{}": made("safety-audience-{}", tables.FOR_ALL),
    "safety-masked-{}": made("safety-masked-{}", masking.KINDS),
    "safety-refuse-{}": made("safety-refuse-{}", refusals.KINDS),
    "survey-{}": made("survey-{}", survey.SOLVED),
    "survey-ease-{}": made("survey-ease-{}", map(str, survey.EASE)),
    "survey-solved-{}": made("survey-solved-{}", (PERSON, ASSISTANT)),
    "talk-again-{}": made("talk-again-{}", resuming.TAKEN_UP),
    "talk-button-{}": made("talk-button-{}", languages()),
    "talk-reading-{}": made("talk-reading-{}", talk.READINGS),
    "template-{}": made("template-{}", NAMES),
    "term-criterion-{}{}": spans(),
    "term-element-{}": elements(),
    "term-level-{}": made("term-level-{}", ("beginner", "intermediate", "advanced")),
    "term-limit-{}": made("term-limit-{}", limits.NAMES),
    "term-mode-{}": made("term-mode-{}", Mode),
    "term-order-{}": made("term-order-{}", criteria.ORDERS),
    "term-supervision-{}": set(SUPERVISION.values()),
    "widget-fault-{}": made("widget-fault-{}", (*survey.FAULTS, "none")),
}
# Names that begin like a key and are none: a conversation of the terminal, kinds of findings.
NO_KEYS = {*ACTS, "shell-{}", Kind.QUALITY_DATES.value, Kind.QUALITY_OVER.value}
PAGE_LANGUAGES = made("page-language-{}", languages()) | made("widget-language-{}", languages())
# The plural forms of CLDR that our languages have.
SPOKEN_FORMS = made("spoken-ects-{}", ("one", "few", "many", "other"))


@dataclass(frozen=True)
class Use:
    """A key that the code names, and where."""

    key: str
    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}: {self.key}"


def literals() -> Iterator[Use]:
    """Texts in the code that have the form of a key: a topic, a dash, and more."""
    topics = "|".join(files("en"))
    key = re.compile(rf"(?:{topics}|utter|source)(?:-[a-z0-9]+)+")
    for path in files_in(*SPEAKING_ROOMS, suffix=".py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and key.fullmatch(str(node.value)):
                yield Use(str(node.value), path, node.lineno)


def patterns() -> Iterator[Use]:
    """F-strings in the code that begin like a key."""
    topics = tuple(f"{topic}-" for topic in files("en"))
    for path in files_in(*SPEAKING_ROOMS, suffix=".py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.JoinedStr) and pattern(node).startswith(topics):
                yield Use(pattern(node), path, node.lineno)


def pattern(node: ast.JoinedStr) -> str:
    """An f-string with {} for what is put in."""
    return "".join(str(v.value) if isinstance(v, ast.Constant) else "{}" for v in node.values)


def in_templates() -> Iterator[Use]:
    """The keys that the pages say."""
    for path in files_in("front", suffix=".html"):
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r"""words\.say\(["']([a-z0-9-]+)["'][),]""", text):
            yield Use(found[1], path, text.count("\n", 0, found.start()) + 1)


def in_widget() -> Iterator[Use]:
    """The keys that the widget says by name; it knows them without their topic."""
    for path in sorted(WIDGET.glob("*.js")):
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r"""\bsay\(["']([a-z0-9-]+)["']\)""", text):
            yield Use(f"widget-{found[1]}", path, text.count("\n", 0, found.start()) + 1)


def texts_of_widget() -> set[str]:
    """All texts in the widget's code, as keys: some are said by way of a table."""
    sources = (path.read_text(encoding="utf-8") for path in sorted(WIDGET.glob("*.js")))
    return {f"widget-{found}" for text in sources for found in re.findall(r'"([a-z0-9-]+)"', text)}


def in_reading() -> Iterator[Use]:
    """The keys of what is read aloud; the widget takes them from a table of their own."""
    for path in (WIDGET / "speech.js", WIDGET / "spoken.js"):
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r"""\bwords(?:\.([a-z]+)|\["([a-z-]+)"\])(?! ?\()""", text):
            line = text.count("\n", 0, found.start()) + 1
            yield Use(f"spoken-{found[1] or found[2]}", path, line)


def calls() -> Iterator[tuple[Use, set[str]]]:
    """Calls that say a key with all their fields by name, and those names."""
    for path in files_in(*SPEAKING_ROOMS, suffix=".py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and node.args and _callee(node) in {"say", "Term", "Say"}:
                first = node.args[0]
                fields = _fields(node)
                if isinstance(first, ast.Constant) and fields is not None:
                    yield Use(str(first.value), path, node.lineno), fields


def _callee(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=called) | ast.Attribute(attr=called):
            return called
    return ""


def _fields(node: ast.Call) -> set[str] | None:
    """The names of a call's fields; None where the code alone does not tell."""
    if len(node.args) == 2:
        given = node.args[1]
        return _texts(given.keys) if isinstance(given, ast.Dict) else None
    names = [keyword.arg for keyword in node.keywords]
    return None if None in names else {name for name in names if name}


def _texts(nodes: Iterable[ast.expr | None]) -> set[str]:
    return {str(node.value) for node in nodes if isinstance(node, ast.Constant)}
