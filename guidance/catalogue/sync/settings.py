"""What an operator may set for keeping sources fresh."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from guidance.errors import CatalogueUnavailable

MEGABYTE = 1_000_000


class SyncSettings(BaseSettings):
    """Where the sources are named, and the bounds of fetching one."""

    model_config = SettingsConfigDict(env_prefix="CAIRN_", extra="ignore")
    var: Path = Field(default=Path("var"), description="Folder of databases and state")
    sources: Path | None = Field(default=None, description="File that names the sources")
    sync_largest: int = Field(
        default=2000, ge=1, description="Largest file of a source, unpacked, in megabytes"
    )
    sync_timeout: float = Field(
        default=30.0, gt=0, description="Seconds that a server may stay silent"
    )

    def file(self) -> Path:
        """The file that names the sources."""
        return self.sources or self.var / "sources.toml"

    def largest(self) -> int:
        """The largest file in bytes."""
        return self.sync_largest * MEGABYTE


def read_settings() -> SyncSettings:
    """The settings of the environment.

    Raises CatalogueUnavailable with a sentence for one that is no such value.
    """
    try:
        return SyncSettings()
    except ValidationError as error:
        wrong = [f"CAIRN_{str(one['loc'][0]).upper()}: {one['msg']}" for one in error.errors()]
        raise CatalogueUnavailable(". ".join(wrong)) from error
