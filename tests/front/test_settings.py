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
    assert "secret" not in repr(settings)


@pytest.mark.parametrize(("name", "value"), [("PORT", "0"), ("PORT", "x"), ("TELL_AFTER", "-1")])
def test_nonsense_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(f"CAIRN_{name}", value)
    with pytest.raises(ValidationError):
        Settings()
