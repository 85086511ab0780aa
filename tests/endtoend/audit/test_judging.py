"""The judge itself, without processes: what passes, what fails, and that every question can."""

from __future__ import annotations

from typing import Any

import pytest

from tests.endtoend.audit.audit import figures, report, table
from tests.endtoend.audit.judging import Answer, answer_of, judge, promises, statements
from tests.endtoend.audit.questions import LANGUAGES, Question, Unreadable, question, questions

SOURCE = {"title": "An act", "url": "https://acts.eu/1", "date": "2022-06-16"}
UNDATED = SOURCE | {"date": None}
SPAIN = {
    "id": "es",
    "question": "Will a Spanish university recognise it?",
    "must": ["$institution-decides", "$not-automatic", ["$centre-ES"]],
    "never": ["$enic-decides", "in 10 days"],
}
RIGHT = (
    "No. Each university decides for itself, and nobody can promise you the result. "
    "Ask first: ENIC-NARIC Spain, https://www.universidades.gob.es."
)
ELSEWHERE = {
    "en": "Here are 3 courses. Excel from the start, 54 hours, online. The price is not stated.",
    "pl": "Oto trzy kursy. Excel od podstaw, 54 godziny, online. Nie podano ceny.",
}
LOST = {
    "en": "I am not sure that I understood you. What do you mean?",
    "pl": "Nie mam pewności, czy dobrze rozumiem. O co chodzi?",
}


def asked(language: str = "en", **more: Any) -> Question:
    return question(SPAIN | more, "recognition", language)


def said(text: str, *sources: dict[str, Any]) -> Answer:
    """As it comes from the API."""
    return answer_of([{"text": text, "sources": list(sources)}])


def test_a_right_answer_passes() -> None:
    verdict = judge(asked(), said(RIGHT, SOURCE))
    assert verdict.right
    assert verdict.sourced


@pytest.mark.parametrize(
    "text",
    [
        "The decision is made by the university you apply to, case by case. Its centre for "
        "questions is NARIC España.",
        "That is up to the university. It may also refuse. Information: universidades.gob.es",
        "It is the school’s decision; there is no duty to accept it. See ENIC-NARIC Spain.",
    ],
)
def test_a_right_answer_in_other_words_passes(text: str) -> None:
    assert judge(asked(), said(text, SOURCE)).right


def test_what_is_left_out_is_named() -> None:
    verdict = judge(asked(), said("Each university decides for itself. There is no law.", SOURCE))
    assert verdict.missing == ("$centre-ES",)
    assert not verdict.right


@pytest.mark.parametrize(
    "text",
    [
        "No worries, the university will recognise it.",
        "If you finish the course, the university must accept it.",
        "Your credential is automatically recognised in Spain.",
        "It is valid in all countries of the EU.",
        "Recognition is guaranteed.",
        "The centre answers in 10 days.",
        "ENIC decides.",
        "You are eligible for a grant.",
        "You are not eligible for a grant.",
    ],
)
def test_a_forbidden_statement_fails(text: str) -> None:
    verdict = judge(asked(), said(f"{RIGHT} {text}", SOURCE))
    assert verdict.forbidden == (text,)
    assert not verdict.right


@pytest.mark.parametrize(
    "text",
    [
        "Uczelnia na pewno uzna ten kurs.",
        "Nie martw się, uczelnia uzna ten kurs.",
        "Każdy pracodawca musi uznać taki dokument.",
        "Jeśli skończysz kurs, uczelnia go uzna.",
        "Mikropoświadczenie jest ważne w całej Unii.",
        "Po kursie dostaniesz pracę.",
        "Należy Ci się dofinansowanie.",
    ],
)
def test_a_forbidden_statement_fails_in_polish(text: str) -> None:
    assert judge(asked("pl"), said(text, SOURCE)).forbidden == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody can promise that the university will recognise it.",
        "Ask whether the university will recognise it.",
        "Your employer does not have to accept it.",
        "Does the university have to accept it?",
        "I cannot tell whether you are eligible for a grant.",
        "A country must recognise a degree unless it finds a substantial difference.",
        "It gives no guarantee of recognition.",
        "I do not promise:\n• promise that a school will recognise it",
    ],
)
def test_what_is_denied_or_asked_is_not_stated(text: str) -> None:
    assert judge(asked(), said(f"{RIGHT} {text}", SOURCE)).right


@pytest.mark.parametrize(
    "text",
    [
        "Nikt nie może obiecać, że uczelnia na pewno uzna ten kurs.",
        "Pracodawca nie musi uznać takiego dokumentu.",
        "Warto zapytać, czy uczelnia uzna ten kurs.",
        "Czy uczelnia musi uznać ten kurs?",
        "Nie wiem, czy należy Ci się dofinansowanie.",
        "Uczelnia może uznać ten kurs albo nie.",
        "Mikropoświadczenie nie jest automatycznie uznawane.",
    ],
)
def test_what_is_denied_or_asked_is_not_stated_in_polish(text: str) -> None:
    assert judge(asked("pl"), said(text, SOURCE)).forbidden == ()


@pytest.mark.parametrize("sources", [(), (UNDATED,), (SOURCE, SOURCE | {"url": None})])
def test_an_answer_without_a_source_fails(sources: tuple[dict[str, Any], ...]) -> None:
    assert not judge(asked(), said(RIGHT, *sources)).sourced


def test_not_known_has_to_be_said() -> None:
    unknown = asked(source=False)
    assert judge(unknown, said("I do not know this for Brazil.")).sourced
    assert not judge(unknown, said("Ask the embassy.", SOURCE)).sourced
    assert judge(asked(source="either"), said("Ask the embassy.", SOURCE)).sourced


def test_cards_and_sources_count_and_buttons_do_not() -> None:
    offer = {"title": "A course", "provider": "NARIC Spain", "reasons": [], "caveats": []}
    told = {"text": "Each university decides, case by case.", "offers": [offer | {"facts": []}]}
    assert judge(asked(), answer_of([told])).right
    button = {"title": "NARIC Spain", "payload": ""}
    assert not judge(asked(), answer_of([told | {"offers": [], "buttons": [button]}])).right


def test_statements_end_where_sentences_and_lines_do() -> None:
    assert list(statements("One. Two?\n• three; four")) == ["One.", "three;", "four"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_promises_in_each_language(language: str) -> None:
    assert all(one.ways for one in promises(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_to_something_else_is_never_right(language: str) -> None:
    """What a must asks for has to be more than a word that any answer holds."""
    for text in (ELSEWHERE[language], LOST[language]):
        answer = said(text, SOURCE)
        passed = [one for one in questions() if one.language == language]
        assert [str(one) for one in passed if judge(one, answer).right] == []


def test_figures() -> None:
    good = judge(asked(), said(RIGHT, SOURCE))
    bad = judge(asked("pl", tags="trap"), said("Uczelnia na pewno uzna ten kurs."))
    found = figures([good, bad])
    assert (found.asked, found.right, found.forbidden, found.sourced) == (2, 1, 1, 1)
    assert found.share_right == found.share_sourced == 0.5
    rows = {(topic, language): one.asked for topic, language, one in table([good, bad])}
    assert rows["all", "all"] == rows["recognition", "all"] == 2
    assert rows["(trap)", "pl"] == 1
    assert "FORBIDDEN Uczelnia na pewno uzna ten kurs." in report(bad)
    assert "NO SOURCE" in report(bad)


@pytest.mark.parametrize(
    "more",
    [{"must": []}, {"must": ["$no-such-phrase"]}, {"must": ["("]}, {"sorce": 1}, {"tags": "tarp"}],
)
def test_what_is_written_wrongly_is_refused(more: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        asked(**more)
