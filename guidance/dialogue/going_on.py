"""What goes on with the general question answered last: another country, side, purpose or form."""

from __future__ import annotations

import re
from dataclasses import replace

from guidance import hearing, level_names
from guidance.dialogue import about, about_case, about_levels
from guidance.dialogue.asking import GUIDED
from guidance.dialogue.turn import Scene, Turn
from guidance.knowledge import reading
from guidance.knowledge.named import named
from guidance.knowledge.question import Question
from guidance.limits import plain

# A message that only goes on is short.
MOST_WORDS = 9
FEW_WORDS = 4
BEGINS = {
    "pl": re.compile(r"^(?:a|i|co z|ale|oraz|ok\w*,? a|no a)\b"),
    "": re.compile(r"^(?:and|what about|how about|but|ok\w*,? and)\b"),
}
BACK = re.compile(
    r"\b(?:it|that|this|they|them|those|there|to|tego|temu|tym|nim|nich|tam|takie\w*|one|ono|ona)\b"
)
MORE = re.compile(
    r"\b(?:more (?:detail|about|on|info)|in (?:more )?detail|tell me more|more$|longer|wiecej$"
    r"|wiecej (?:o |na |inform|szczegol)|szczegol|dokladniej|rozwin|szerzej|obszerniej)"
)
SIMPLER = re.compile(
    r"\b(?:simpl|plain(?:er)? |easier|in short|don.?t (?:understand|get it)|prosciej|prost|latwiej"
    r"|krocej|nie rozumiem|po ludzku|jasniej)"
)
# Sides that no other subject is asked for without its name: “what must I prepare?”.
BARE = {"bring"}
SEARCHES = {"find_offers", "inform", "refine_offers"}
# What the intent says clearly is never taken for going on.
OTHERS = {
    "greet",
    "goodbye",
    "thank",
    "start_over",
    "change_language",
    "abuse",
    "distress",
    "request_human",
    "cancel_handoff",
    "leave_contact",
    "delete_my_data",
    "save_offer",
    "show_saved",
    "compare_offers",
    "check_credential",
    "bot_challenge",
}


def goes_on(scene: Scene) -> bool:
    """Whether a message goes on with the general question answered right before."""
    last, heard = scene.state.about, scene.heard
    if last is None or heard.intent in OTHERS:
        return False
    if heard.text.startswith("/"):
        return heard.intent in {"show_more", "ask_rephrase"}
    # What other questions of the same message say is no change of this subject.
    alone = replace(scene, heard=replace(heard, whole=""))
    return bool(_form(heard)) or (_is_short(scene) and _changes(alone, last))


def go_on(scene: Scene) -> Turn:
    """The last question once more, with what the message changes of it."""
    last = scene.state.about
    if last is None:
        return about.tell(scene)
    form = _form(scene.heard)
    if form:
        return about.answer(scene, replace(last, form=form))
    return about.answer(scene, _changed(scene, last))


def _form(heard: hearing.Heard) -> str:
    text = plain(heard.text)
    if heard.intent == "ask_rephrase" or SIMPLER.search(text):
        return "simple"
    if heard.intent == "show_more" or MORE.search(text):
        return "more"
    return ""


def _begins(heard: hearing.Heard) -> bool:
    """“And …”, “what about …”."""
    return any(
        words.search(plain(heard.text)) for code, words in BEGINS.items() if code in heard.language
    )


def _is_short(scene: Scene) -> bool:
    """Whether a message is too short to stand alone, or begins as one that goes on."""
    number, begins = len(scene.heard.text.split()), _begins(scene.heard)
    answers = scene.state.question in {*GUIDED, "topic", "field", "contact"}
    if answers and not begins and not _asks(scene.heard):
        return False
    if scene.heard.intent in SEARCHES and (scene.heard.topics() or not begins):
        more = _asks(scene.heard) or _tells_hours(scene)
        most = MOST_WORDS if more else FEW_WORDS
        return number <= most and not scene.heard.topics()
    return number <= MOST_WORDS


def _asks(heard: hearing.Heard) -> bool:
    """Whether a message, whatever it was taken for, asks for a side: “how long does it take?”."""
    refers = "?" in heard.text or bool(BACK.search(plain(heard.text)))
    return refers and bool(reading.asks_side(heard.text))


def _tells_hours(scene: Scene) -> bool:
    """Whether a message adds an amount of work to those told: “with 10 hours a week?”."""
    last, heard = scene.state.about, scene.heard
    told = any(one.name in reading.NUMBERS for one in heard.entities)
    return last is not None and bool(last.numbers) and told and heard.intent == "inform"


def _changes(scene: Scene, last: Question) -> bool:
    """Whether a message changes the question, and opens no other subject."""
    intent, text = scene.heard.intent, scene.heard.text
    if named(last.intent, text, scene.today):
        return True
    other = intent.startswith("ask_") and intent in about.NEXT and intent != last.intent
    bare = reading.asks_side(text) in BARE and not reading.names_subject(text, intent)
    if other and not bare and (reading.names_subject(text, intent) or not BACK.search(plain(text))):
        return _begins(scene.heard) and not reading.names_subject(text, intent)
    if named(last.intent, text, scene.today):
        return True
    now = replace(_changed(scene, last), text="")
    return now != replace(last, aspect="", form="", text="")


def _changed(scene: Scene, last: Question) -> Question:
    question = _with_levels(reading.read(scene.heard, last.intent, last), last)
    if not question.aspect and _same_case(question, last):
        return question
    # “And in Germany?” asks the same side once more, “and for work?” only where that differs.
    same = replace(question, aspect=question.aspect or last.aspect)
    if question.aspect or (question.country, question.issued) != (last.country, last.issued):
        return same
    known = about_case.facts(scene, same)
    return question if known == about_case.facts(scene, last) else same


def _with_levels(question: Question, last: Question) -> Question:
    """“And in Ireland?” asks for the level named before, in another country."""
    named = level_names.mentioned(question.text).levels
    if question.intent != about_levels.INTENT or question.aspect or named:
        return question
    return replace(question, text=f"{last.text} {question.text}"[: reading.LONGEST_TEXT])


def _same_case(one: Question, other: Question) -> bool:
    return (one.purpose, one.issuer, one.country, one.issued) == (
        other.purpose,
        other.issuer,
        other.country,
        other.issued,
    )
