"""Settings by name, of the environment, and of files where they are secret."""

from __future__ import annotations

import os
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from guidance.secretfiles import FILE, PREFIX, SECRETS, secret


class _SecretFiles(PydanticBaseSettingsSource):
    """What stands in files, for the fields of a class of settings."""

    def get_field_value(self, _field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:
        """The content of the field's file; None where none is named."""
        name = PREFIX + field_name.upper()
        named = name in SECRETS and os.environ.get(name + FILE)
        return (secret(os.environ, name) if named else None), field_name, False

    def __call__(self) -> dict[str, Any]:
        """The fields that files give."""
        fields = self.settings_cls.model_fields.items()
        found = {name: self.get_field_value(field, name)[0] for name, field in fields}
        return {name: value for name, value in found.items() if value is not None}


class CairnSettings(BaseSettings):
    """Settings by the names of their fields, after ``CAIRN_``; an error never shows a value."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """What a caller says, then files of secrets, then the environment; no others are used."""
        del dotenv_settings, file_secret_settings
        return init_settings, _SecretFiles(settings_cls), env_settings
