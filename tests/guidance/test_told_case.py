"""A case in a counsellor's words becomes what the learner would say."""

import pytest

from guidance.told_case import parts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "holds 12 ECTS in data analysis, wants a bigger credential in Germany",
            ("I hold 12 ECTS in data analysis", "I want a bigger credential in Germany"),
        ),
        (
            "She has a certificate in care and would like to become a nurse in Ireland.",
            ("I hold a certificate in care", "I want to become a nurse in Ireland"),
        ),
        (
            "The learner holds 5 ECTS in Excel; is looking for something on SQL",
            ("I hold 5 ECTS in Excel", "I want something on SQL"),
        ),
        (
            "ma 12 ECTS z analizy danych, chce większe poświadczenie w Niemczech",
            ("Mam 12 ECTS z analizy danych", "Chcę większe poświadczenie w Niemczech"),
        ),
        (
            "Osoba posiada certyfikat z opieki i szuka czegoś o żywieniu w Łodzi",
            ("Mam certyfikat z opieki", "Szukam czegoś o żywieniu w Łodzi"),
        ),
    ],
)
def test_a_case(text: str, said: tuple[str, ...]) -> None:
    assert parts(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "what does 1 ECTS mean?",
        "free online courses on Excel",
        "Wants a course in welding",
        "has to pay, wants money back",
        "holds 5 ECTS",
        "holds, wants",
        "ile to godzin: 5 ECTS?",
        "Czy ma sens robić ten kurs?",
        "",
    ],
)
def test_what_is_no_case_stays_as_it_is(text: str) -> None:
    assert parts(text) == (text,)
