"""From a message to a question: sides, purposes, issuers and countries."""

from __future__ import annotations

import pytest

from guidance.hearing import Entity, Heard
from guidance.knowledge import reading
from guidance.knowledge.question import Question


def heard(text: str, language: str = "en", whole: str = "") -> Heard:
    return Heard("ask_recognition", text, language, whole=whole)


@pytest.mark.parametrize(
    ("text", "used", "issued"),
    [
        ("Will a German employer accept my Ukrainian diploma?", "DE", "UA"),
        ("mam certyfikat z Ukrainy, czy uznają go w Niemczech?", "DE", "UA"),
        ("czy polska uczelnia uzna hiszpański dyplom", "PL", "ES"),
        ("a credential earned in Spain, used in Poland", "PL", "ES"),
        ("and in Germany?", "DE", ""),
        ("a w Norwegii?", "NO", ""),
        ("nostryfikacja dyplomu z Białorusi", "", "BY"),
        ("what is the Austrian qualifications framework called?", "AT", ""),
        ("ile poziomów ma szkocka rama kwalifikacji", "GB", ""),
        ("kurs niemieckiego", "", ""),
        ("po polsku proszę", "", ""),
        ("a course on islands", "", ""),
        ("cześć, część kursu", "", ""),
        ("does it count in the UK", "GB", ""),
        (
            "włoski uniwersytet przyjmie mikropoświadczenie wydane przez kogoś w Finlandii",
            "IT",
            "FI",
        ),
        ("Will a university in Spain recognise my micro-credential from Poland?", "ES", "PL"),
        ("do swedish universities accept micro-credentials from elsewhere", "SE", ""),
        ("a micro-credential from Ireland at a university in Kraków", "PL", "IE"),
        ("What does the Lisbon Recognition Convention say?", "", ""),
        ("I trained in Spain and want to work in Lisbon", "PT", "ES"),
        ("I finished a micro-credential in Estonia and go on in Belgium", "BE", "EE"),
        ("i did a 5 ects course at a polish uni, for my bachelor in Germany", "DE", "PL"),
        ("mam 3 ECTS z kursu w Krakowie, na uniwersytet w Wiedniu", "AT", "PL"),
        ("My documents were destroyed in Kharkiv, I study in Poland", "PL", "UA"),
        ("my Turkish electrician papers in Austria", "AT", "TR"),
        ("which centre is responsible in Kenya?", "KE", ""),
        ("kto uznaje kwalifikacje w Japonii?", "JP", ""),
    ],
)
def test_countries(text: str, used: str, issued: str) -> None:
    assert reading.countries(heard(text)) == (used, issued)


def test_a_country_that_only_the_understanding_knows_is_where_it_is_used() -> None:
    message = Heard("ask_recognition", "there?", "en", (Entity("country", "JP"),))
    assert reading.countries(message) == ("JP", "")


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("how long does that take?", "how-long"),
        ("ile to trwa?", "how-long"),
        ("who decides that?", "who"),
        ("a kto o tym decyduje", "who"),
        ("od kogo to zależy?", "who"),
        ("what do I have to bring?", "bring"),
        ("jakie dokumenty są potrzebne?", "bring"),
        ("how much does it cost", "cost"),
        ("ile to kosztuje?", "cost"),
        ("so my employer MUST accept it?", "automatic"),
        ("czyli uczelnia na pewno uzna?", "automatic"),
        ("do kogo mam się zgłosić?", "whom"),
        ("who should I ask", "whom"),
        ("what if they refuse?", "instead"),
        ("a jak odmówią?", "instead"),
        ("how do I find out if a job is a regulated profession?", "check"),
        ("czy zawód księgowego jest regulowany?", "check"),
        ("which EU law is about this?", "law"),
        ("refugees who have no diplomas with them", "lost"),
        ("co mam przygotować?", "bring"),
        ("czy państwa mają obowiązek uznawać?", "automatic"),
        ("what will the law be in 2030?", "chance"),
        ("jaka jest szansa?", "chance"),
        ("does my boss at the bakery like it?", "chance"),
        ("is it recognised?", ""),
    ],
)
def test_the_side_asked_about(text: str, side: str) -> None:
    assert reading.asks_side(text) == side


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("will a university accept it", "study"),
        ("czy uczelnia to uzna", "study"),
        ("I want to work as a nurse there", "regulated"),
        ("chcę pracować jako pielęgniarka", "regulated"),
        ("will it let me teach in a school", "regulated"),
        ("uznanie kwalifikacji zawodowych", "regulated"),
        ("chcę uczyć się w szkole", "study"),
        ("will my boss care", "work"),
        ("czy pracodawca to uzna", "work"),
        ("is it recognised", ""),
    ],
)
def test_the_purpose(text: str, purpose: str) -> None:
    assert reading.read(heard(text), "ask_recognition").purpose == purpose


def test_what_was_known_of_the_case_is_kept() -> None:
    before = Question("ask_recognition", purpose="study", country="PL", issued="UA")
    question = reading.read(heard("and in Germany?"), "ask_recognition", before)
    assert (question.purpose, question.country, question.issued) == ("study", "DE", "UA")


def test_the_rest_of_a_message_tells_of_the_case() -> None:
    whole = "I am a nurse from Ukraine. Will they recognise my diploma in Germany?"
    part = heard("Will they recognise my diploma in Germany?", whole=whole)
    question = reading.read(part, "ask_recognition")
    assert (question.purpose, question.country, question.issued) == ("regulated", "DE", "UA")


@pytest.mark.parametrize("text", ["I lost my diploma", "uciekłam bez dokumentów", "I am a refugee"])
def test_lost_papers(text: str) -> None:
    assert reading.read(heard(text), "ask_recognition").lost
    assert not reading.read(heard("I have my diploma here"), "ask_recognition").lost
