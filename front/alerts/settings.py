"""How alerts are sent, through the environment (prefix ``CAIRN_``)."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr

from guidance.settings import CairnSettings

Minutes = Annotated[float, Field(ge=0)]


class AlertSettings(CairnSettings):
    """Nothing is sent as long as no mail server and no chat is named."""

    smtp_host: str = Field("", description="Mail server for alerts. Default: none, no mail.")
    smtp_port: int = Field(587, ge=1, le=65535, description="Port of the mail server.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="How the connection to the mail server is protected."
    )
    smtp_user: str = Field("", description="Login at the mail server, where it asks for one.")
    smtp_password: SecretStr | None = Field(None, description="Password at the mail server.")
    smtp_ca: Path | None = Field(
        None, description="File with the certificates of an authority of one's own (PEM)."
    )
    smtp_from: str = Field("", description="Address the mails come from. Default: the login.")
    alert_telegram_token: SecretStr | None = Field(
        None, description="Token of a Telegram bot that tells a group of counsellors of requests."
    )
    alert_telegram_chat: str = Field("", description="Id of that group chat.")
    telegram_api: str = Field(
        "https://api.telegram.org", description="Address of the Telegram Bot API."
    )
    escalate_after: Minutes = Field(
        5, description="Minutes after which a request nobody took is told again and raised."
    )
    supervisors_after: Minutes = Field(
        15, description="Minutes after which the supervisors are told of it."
    )

    @property
    def ways(self) -> tuple[str, ...]:
        """Those that are set up, of mail and telegram."""
        telegram = self.alert_telegram_token and self.alert_telegram_chat
        named = (("mail", self.smtp_host), ("telegram", telegram))
        return tuple(way for way, there in named if there)

    @property
    def sender(self) -> str:
        """The address that mails come from."""
        return self.smtp_from or self.smtp_user or "cairn@localhost"
