"""The facts in words: paragraphs under headings, or one answer in a talk."""

from collections.abc import Iterator

from front.privacy.facts import Facts
from words import Words

Section = tuple[str, list[str]]


def sections(words: Words, known: Facts) -> list[Section]:
    """A heading each, with its sentences."""
    tellers = (
        ("privacy-title-what", _what),
        ("privacy-title-where", _where),
        ("privacy-title-long", _long),
        ("privacy-title-who", _who),
        ("privacy-title-others", _others),
        ("privacy-title-rights", _rights),
    )
    return [(words.say(title), list(teller(words, known))) for title, teller in tellers]


def answer(words: Words, known: Facts) -> str:
    """All of it as a message: a line for each heading."""
    said = [" ".join(sentences) for _title, sentences in sections(words, known)]
    return "\n".join([words.say("privacy-begin"), *(f"• {one}" for one in said)])


def _what(words: Words, known: Facts) -> Iterator[str]:
    yield words.say("privacy-what")
    if known.counsellors:
        yield words.say("privacy-what-person")
    if known.survey:
        yield words.say("privacy-what-survey")
    yield words.say("privacy-what-not")


def _where(words: Words, known: Facts) -> Iterator[str]:
    yield words.say("privacy-where-apart" if known.apart else "privacy-where-here")
    if known.sealed:
        yield words.say("privacy-where-sealed")


def _long(words: Words, known: Facts) -> Iterator[str]:
    yield words.say("privacy-long", days=known.conversations)
    if known.counsellors:
        yield words.say("privacy-long-person", days=known.cases)
        yield words.say("privacy-long-contact", days=known.contacts)
        yield words.say("privacy-long-files", days=known.files)
    yield words.say("privacy-long-plans", days=known.roadmaps)


def _who(words: Words, known: Facts) -> Iterator[str]:
    if known.organisation:
        yield words.say("privacy-who-organisation", name=known.organisation)
    yield words.say("privacy-who-person" if known.counsellors else "privacy-who-nobody")
    yield words.say("privacy-who-no-name")


def _others(words: Words, known: Facts) -> Iterator[str]:
    if not (known.apps or known.elsewhere or known.letters or known.group):
        yield words.say("privacy-others-none")
    for app in known.apps:
        yield words.say("privacy-others-app", app=app)
    if known.elsewhere:
        yield words.say("privacy-others-desk", program=known.elsewhere)
    if known.letters:
        yield words.say("privacy-others-letters")
    if known.group:
        yield words.say("privacy-others-group")


def _rights(words: Words, known: Facts) -> Iterator[str]:
    yield words.say("privacy-rights")
    if known.counsellors:
        yield words.say("privacy-rights-contact")
    if known.notice:
        yield words.say("privacy-rights-notice", address=known.notice)
