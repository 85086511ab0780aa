"""What the forms of the page bring, checked."""

from datetime import date

from aiohttp import web
from multidict import MultiMapping

from front import intake
from front.desk import fields
from front.errors import WrongFields
from guidance.outcomes import OUTCOMES

LONGEST_TAG = 40

Form = MultiMapping[str | bytes | bytearray | web.FileField]


def text(form: Form, name: str) -> str:
    """A field as text; empty where it is missing."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""


def number(form: Form, name: str) -> int | None:
    """A whole number; None where nothing is given. Raises WrongFields."""
    given = text(form, name).strip()
    if not given:
        return None
    found = fields.number(given)
    if found is None:
        raise WrongFields(names=name)
    return found


def chosen(form: Form, name: str) -> int:
    """A number that must be given. Raises WrongFields."""
    given = number(form, name)
    if given is None:
        raise WrongFields(names=name)
    return given


def day(form: Form, name: str) -> date | None:
    """A day; None where nothing is given. Raises WrongFields."""
    given = text(form, name).strip()
    if not given:
        return None
    found = fields.day(given)
    if found is None:
        raise WrongFields(names=name)
    return found


def outcome(form: Form) -> str:
    """A code of guidance.outcomes. Raises WrongFields."""
    given = text(form, "outcome")
    if given not in OUTCOMES:
        raise WrongFields(names="outcome")
    return given


def tag(form: Form) -> str:
    """The name of a tag: lower case, on one line. Raises EmptyText, TextTooLong, WrongFields."""
    name = " ".join(intake.clean(text(form, "tag")).lower().split())
    if len(name) > LONGEST_TAG:
        raise WrongFields(names="tag")
    return name


def note(form: Form) -> str:
    """The words of a note; empty where there are none. Raises TextTooLong."""
    given = text(form, "note")
    return intake.clean(given) if given.strip() else ""
