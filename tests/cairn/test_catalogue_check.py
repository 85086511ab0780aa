"""``cairn catalogue check``: its answers, sentences and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cairn.catalogue import app
from tests.guidance.catalogue.files import row, write

SOUND = {
    "title_en": "Spreadsheets",
    "title_pl": "Arkusze",
    "provider_country": "PL",
    "provider_qa": "PKA",
    "awarding_body": "Szkoła",
    "learning_outcomes_en": "draw a chart",
    "learning_outcomes_pl": "rysować wykresy",
    "hours": "50",
    "eqf_level": "4",
    "assessment_en": "examination",
    "assessment_pl": "egzamin",
    "mode": "online",
    "language": "pl",
    "price_eur": "0",
    "application_deadline": "2090-01-01",
    "prerequisites_pl": "brak",
    "prerequisites_en": "none",
}


@pytest.fixture(autouse=True)
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the command's database; wide enough a terminal for whole sentences."""
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path / "state"))
    monkeypatch.setenv("COLUMNS", "300")
    monkeypatch.delenv("CAIRN_CATALOGUE_URL", raising=False)
    return tmp_path


def call(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def take(folder: Path, *rows: dict[str, str], source: str = "s") -> None:
    done = call("import", write(folder / f"{source}.csv", *rows), "--source", source)
    assert done.exit_code == 0, done.output


def sound(**cells: str) -> dict[str, str]:
    """A row in which nothing is wrong, with some cells of its own."""
    return row(**{**SOUND, **cells})


def test_an_empty_catalogue_gives_exit_code_0() -> None:
    done = call("check")
    assert done.exit_code == 0
    assert "0 offers" in done.stdout
    assert "Nothing was found." in done.stdout


def test_a_sound_record_gives_exit_code_0(var: Path) -> None:
    take(var, sound())
    done = call("check", "--json")
    assert json.loads(done.stdout)["findings"] == []
    assert done.exit_code == 0


def test_findings_are_said_in_english_and_polish(var: Path) -> None:
    take(var, sound(ects="70", hours="1800", price_eur="0.50"))
    english = call("check")
    assert english.exit_code == 1
    assert "70 ECTS credits are more than a year of full-time study (60)." in english.stdout
    assert "The price is €0.50." in english.stdout
    polish = call("check", "--language", "pl")
    assert "Liczba punktów ECTS to 70: więcej niż rok studiów" in polish.stdout
    assert "Cena to 0,50\xa0€." in polish.stdout
    assert "Sprawdzono: 1 oferta, 1 organizator." in polish.stdout


def test_json_tells_everything(var: Path) -> None:
    take(var, sound(hours="", title_pl=""), sound(id="b", eqf_level="5", title_pl="Arkusz"))
    answer = json.loads(call("check", "--json", "--language", "pl").stdout)
    assert (answer["offers"], answer["providers"], answer["links"]) == (2, 1, None)
    (provider,) = answer["completeness"]
    assert provider["stated"]["mandatory"]["workload"] == 1
    (lacking, partly) = answer["findings"]
    assert lacking == {
        "offer": "a-1",
        "title": "Arkusze",
        "provider": "Szkoła",
        "source": "s",
        "kind": "missing",
        "element": "workload",
        "values": {},
        "wrong": "Nie podano: nakład pracy.",
        "do": "Proszę podać liczbę godzin pracy, punkty ECTS albo jedno i drugie.",
    }
    assert partly["values"] == {"languages": ["en"], "languages_missing": ["pl"]}
    assert "polski" in partly["wrong"]


def test_a_double_is_told_with_the_reason(var: Path) -> None:
    take(var, sound())
    take(var, sound(id="b"), source="t")
    (finding,) = json.loads(call("check", "--json").stdout)["findings"]
    assert finding["offer"] == "b"
    assert finding["wrong"] == (
        "Probably the same as “Arkusze” (a-1, Szkoła) from the source s: "
        "provider and title are the same."
    )


def test_markup_of_the_terminal_in_a_record_is_shown_as_it_is(var: Path) -> None:
    take(var, row(id="[red]a[/]", provider="[bold]Szkoła[/"))
    done = call("check")
    assert done.exit_code == 1
    assert "[bold]Szkoła[/" in done.stdout
    assert "[red]a[/]" in done.stdout


def test_long_tables_say_how_many_more(var: Path) -> None:
    take(var, *(row(id=f"o-{n}", provider=f"Szkoła {n}", title=f"Kurs {n}") for n in range(12)))
    assert "and 2 more" in call("check").stdout


def test_one_provider_and_one_source(var: Path) -> None:
    take(var, row(), row(id="b", provider="Alfa"))
    take(var, row(id="c", title="Wykresy"), source="t")
    by_provider = json.loads(call("check", "--provider", "alfa", "--json").stdout)
    assert {one["offer"] for one in by_provider["findings"]} == {"b"}
    by_source = json.loads(call("check", "--source", "t", "--json").stdout)
    assert {one["offer"] for one in by_source["findings"]} == {"c"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--provider", "Politechnika"), "There is no provider Politechnika."),
        (("--language", "xx"), "There are no words in xx; there are in en, pl."),
        (("--html", "no/such/folder/page.html"), "cannot be used: No such file or directory"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_exit_code_2(
    words: tuple[str, ...], said: str
) -> None:
    done = call("check", *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


def test_links_are_visited_only_when_asked_for(var: Path) -> None:
    take(var, sound(url="http://127.0.0.1:1/kurs"))
    assert call("check").exit_code == 0
    answer = json.loads(call("check", "--links", "--json").stdout)
    assert answer["links"] == {"addresses": 1, "visited": 1}
    assert [one["kind"] for one in answer["findings"]] == ["link-private"]
    done = call("check", "--links", "--private-links")
    assert "Addresses visited: 1 of 1." in done.stdout
    assert "No connection to http://127.0.0.1:1/kurs could be made." in done.stdout
