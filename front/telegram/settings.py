"""How learners reach Cairn on Telegram, through the environment (prefix ``CAIRN_``)."""

import re

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import SettingsConfigDict

from guidance.settings import CairnSettings


class TelegramSettings(CairnSettings):
    """Without a token there is no Telegram; without a secret, updates are fetched."""

    model_config = SettingsConfigDict(env_ignore_empty=True)

    telegram_token: SecretStr | None = Field(
        None, description="Token of the Telegram bot that learners write to, from BotFather."
    )
    telegram_secret: SecretStr | None = Field(
        None,
        description="Secret by which Telegram's calls are recognised: 16 to 256 of A-Z, a-z, 0-9, "
        "_ and -. With it updates come by webhook, without it they are fetched.",
    )
    alert_telegram_chat: str = Field("", description="Id of the group chat that gets alerts.")
    telegram_api: str = Field(
        "https://api.telegram.org", description="Address of the Telegram Bot API."
    )

    @field_validator("telegram_secret")
    @classmethod
    def _sound(cls, value: SecretStr | None) -> SecretStr | None:
        """What the Bot API takes as secret_token of a webhook, and nobody guesses."""
        if value and not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value.get_secret_value()):
            raise ValueError("16 to 256 of A-Z, a-z, 0-9, _ and - are needed")
        return value

    @property
    def token(self) -> str:
        """The bot's token; empty where there is no bot."""
        return self.telegram_token.get_secret_value() if self.telegram_token else ""

    @property
    def secret(self) -> str:
        """The webhook's secret; empty where updates are fetched."""
        return self.telegram_secret.get_secret_value() if self.telegram_secret else ""
