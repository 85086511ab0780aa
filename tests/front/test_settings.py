from pathlib import Path

import pytest
from pydantic import ValidationError

from front.settings import Settings


def test_every_setting_says_what_it_is() -> None:
    assert all(field.description for field in Settings.model_fields.values())


def test_the_defaults_work_on_one_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings()
    assert (settings.host, settings.port) == ("127.0.0.1", 8080)
    assert settings.rasa_url == "http://127.0.0.1:5005"
    assert settings.actions_url == "http://127.0.0.1:5055"
    assert settings.record == f"sqlite:///{Path.cwd()}/var/record.db"


def test_the_environment_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAIRN_PORT", "9000")
    monkeypatch.setenv("CAIRN_ALLOWED_ORIGINS", "https://a.example/, https://b.example")
    monkeypatch.setenv("CAIRN_RECORD_URL", "postgresql://u:secret@h/db")
    settings = Settings()
    assert settings.port == 9000
    assert settings.allowed_origins == ("https://a.example", "https://b.example")
    assert settings.record == "postgresql://u:secret@h/db"
    assert "u:secret" not in repr(settings)


@pytest.mark.parametrize(("name", "value"), [("PORT", "0"), ("PORT", "x"), ("TELL_AFTER", "-1")])
def test_nonsense_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"CAIRN_{name}", value)
    with pytest.raises(ValidationError):
        Settings()


@pytest.mark.parametrize(
    ("host", "public", "address"),
    [
        ("127.0.0.1", "", "http://127.0.0.1:8080"),
        ("0.0.0.0", "", "http://127.0.0.1:8080"),
        ("::1", "", "http://[::1]:8080"),
        ("0.0.0.0", "https://cairn.example/", "https://cairn.example"),
        ("0.0.0.0", "https://school.example/cairn", "https://school.example/cairn"),
    ],
)
def test_links_begin_with_the_address_of_learners(host: str, public: str, address: str) -> None:
    assert Settings(host=host, public_url=public).address == address


@pytest.mark.parametrize("public", ["cairn.example", "ftp://x", "javascript:x", "https://a b"])
def test_an_address_that_no_browser_opens_is_refused(public: str) -> None:
    with pytest.raises(ValidationError):
        Settings(public_url=public)


@pytest.mark.parametrize("days", [0, 366])
def test_a_roadmap_is_kept_neither_for_no_time_nor_for_ever(days: int) -> None:
    with pytest.raises(ValidationError):
        Settings(roadmap_days=days)
