"""What an operator may set, through the environment (prefix ``CAIRN_``)."""

from pathlib import Path
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import NoDecode

from guidance.settings import CairnSettings

Port = Annotated[int, Field(ge=1, le=65535)]
Factor = Annotated[float, Field(gt=0, le=100_000)]
Seconds = Annotated[float, Field(gt=0)]
Days = Annotated[int, Field(ge=1, le=3650)]
DaysOrNever = Annotated[int, Field(ge=0, le=3650)]
WebRoot = Annotated[str, Field(pattern=r"^(https?://[^\s/?#]+(/[^\s?#]*)?)?$")]


class Settings(CairnSettings):
    """The front's settings; everything has a default that works on one machine."""

    host: str = Field("127.0.0.1", description="Address the front listens on.")
    port: Port = Field(8080, description="Port the front listens on.")
    var: Path = Field(Path("var"), description="Folder of databases and state.")
    rasa_port: Port = Field(5005, description="Loopback port of the Rasa server.")
    inner_token: SecretStr | None = Field(
        None,
        description="Secret by which the processes of Cairn know each other; `make run` makes one.",
    )
    actions_port: Port = Field(5055, description="Loopback port of the action server.")
    record_url: SecretStr | None = Field(
        None,
        description="Database of conversations (SQLite or PostgreSQL URL). "
        "Default: record.db in the folder CAIRN_VAR.",
    )
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        (),
        description="Further web origins whose pages may open the chat, separated by commas, "
        "such as https://school.example. The front's own origin is always allowed.",
    )
    backups: Path | None = Field(
        None,
        description="Folder of backups and of the list of what was erased since. "
        "Default: backups in the folder CAIRN_VAR.",
    )
    free_mb: Annotated[int, Field(ge=1)] = Field(
        50, description="Room in MB that the disk must have for the front to call itself ready."
    )
    drain: Annotated[float, Field(ge=0, le=60)] = Field(
        1.0,
        description="Seconds for which the front, told to stop, goes on and calls itself not ready "
        "before it closes its doors.",
    )
    tell_after: Seconds = Field(
        8.0, description="Seconds without an answer after which a learner is told so."
    )
    rasa_timeout: Seconds = Field(
        60.0, description="Seconds one request to Rasa may take before it is given up and retried."
    )
    rasa_parallel: Annotated[int, Field(ge=1)] = Field(
        32, description="Requests to Rasa at the same time, at most."
    )
    retry_first: Seconds = Field(
        1.0, description="Seconds before the first retry of an unanswered message; then doubled."
    )
    retry_longest: Seconds = Field(
        15.0, description="Longest pause in seconds between two retries."
    )

    heartbeat: Annotated[float, Field(gt=0, le=40)] = Field(
        25.0,
        description="Seconds after which an open page is asked for a sign of life, again and "
        "again; below the time after which a proxy closes a silent connection.",
    )

    public_url: WebRoot = Field(
        "",
        description="Address at which learners reach the front, such as https://cairn.example; "
        "links to roadmaps begin with it. Default: the host and port the front listens on.",
    )
    counsellor_gone: Annotated[float, Field(gt=0, le=1440)] = Field(
        3.0,
        description="Minutes without a sign of a counsellor's desk after which the conversations "
        "they hold go back to the queue.",
    )
    telegram_name: Annotated[str, Field(pattern=r"^[A-Za-z0-9_]{0,32}$")] = Field(
        "",
        description="Name of the bot in Telegram, without @: conversations can go on there by a "
        "link. Default: none, and no such link is given.",
    )
    greeting_after: Annotated[float, Field(gt=0, le=8760)] = Field(
        24.0,
        description="Hours without a message after which somebody who comes back is greeted with "
        "what was found, looked at again.",
    )
    organisation: Annotated[str, Field(max_length=200)] = Field(
        "", description="Name of the organisation that runs the service, as learners are told it."
    )
    privacy_url: WebRoot = Field(
        "",
        description="Address of that organisation's own privacy notice. Default: none is named.",
    )
    roadmap_days: Annotated[int, Field(ge=1, le=365)] = Field(
        30, description="Days after which the link to a roadmap expires and it is deleted."
    )
    file_mb: Annotated[int, Field(ge=1, le=50)] = Field(
        10, description="Size in MB that a file may have which a counsellor sends, at most."
    )
    file_days: Annotated[int, Field(ge=1, le=365)] = Field(
        30,
        description="Days after which the link to a counsellor's file expires and it is deleted.",
    )
    keep_conversations: Days = Field(
        90,
        description="Days after its last message after which a conversation is deleted in which "
        "no person was asked for.",
    )
    keep_cases: Days = Field(
        365,
        description="Days after its last message, or after a request for a person ended, after "
        "which a conversation is deleted in which one was asked for.",
    )
    keep_contacts: Days = Field(
        30,
        description="Days after a request for a person ended after which the address or number "
        "that was left for it is deleted.",
    )
    keep_audit: Days = Field(
        730, description="Days after which an entry of the desk's audit log is deleted."
    )
    keep_figures: DaysOrNever = Field(
        1095, description="Days after which what the figures are made of is deleted; 0: never."
    )
    keep_receipts: DaysOrNever = Field(
        1095, description="Days after which receipts of deletions are deleted; 0: never."
    )
    slot_minutes: Annotated[int, Field(ge=5, le=240)] = Field(
        30, description="Minutes that an appointment with a counsellor takes."
    )
    slot_lead: Annotated[float, Field(ge=0, le=336)] = Field(
        2.0, description="Hours before an appointment after which it can no longer be booked."
    )
    slot_days: Annotated[int, Field(ge=1, le=90)] = Field(
        14, description="Days ahead for which appointments are given."
    )
    nobody_after: Seconds = Field(
        300.0,
        description="Seconds without any counsellor after which those who wait are told, where no "
        "opening times are known.",
    )

    survey: bool = Field(
        True, description="Whether learners are asked two short questions after a talk."
    )
    survey_quiet: Annotated[float, Field(gt=0)] = Field(
        10.0,
        description="Minutes after an answer of the assistant, with the page open and nothing "
        "written, after which the learner is asked about the talk.",
    )
    zone: str = Field(
        "Europe/Warsaw",
        description="Time zone by whose clock the desk tells times to whoever has no team, and "
        "that a new team is proposed; of the IANA database.",
    )
    session_idle: Annotated[int, Field(ge=5, le=1440)] = Field(
        120, description="Minutes after which a counsellor whose desk is closed is signed out."
    )
    session_longest: Annotated[int, Field(ge=1, le=168)] = Field(
        12, description="Hours after which a counsellor signs in again in any case."
    )
    proxies: Annotated[tuple[str, ...], NoDecode] = Field(
        ("127.0.0.1", "::1"),
        description="Addresses of the web servers in front, separated by commas: only they are "
        "believed when they say for whom they ask (X-Forwarded-For).",
    )

    limits: Factor = Field(
        1.0,
        description="All limits of how much one conversation, address, chat or session may send, "
        "times this number.",
    )
    address_limits: Factor = Field(
        1.0,
        description="Limits by address, times this number: more for a university behind one "
        "address, less for a service with few learners.",
    )
    pages: Annotated[int, Field(ge=1)] = Field(
        20_000, description="Open pages at the same time, in all; further ones wait."
    )
    backlog: Annotated[int, Field(ge=1)] = Field(
        64,
        description="Unanswered messages at the same time after which new ones are asked to come "
        "again a little later. With Rasa away all are kept.",
    )
    files_mb: Annotated[int, Field(ge=1)] = Field(
        2_048, description="MB of files that are kept at the same time, in all."
    )

    matrix_homeserver: WebRoot = Field(
        "", description="Address of the Matrix homeserver. Default: no such channel."
    )
    matrix_token: SecretStr | None = Field(
        None, description="Access token of the assistant's account on the homeserver."
    )
    chatwoot_url: WebRoot = Field("", description="Address of Chatwoot. Default: no such bridge.")
    chatwoot_account: Annotated[int, Field(ge=1)] = Field(
        1, description="Number of the account in Chatwoot, as its addresses show it."
    )
    chatwoot_token: SecretStr | None = Field(
        None, description="Access token of the agent bot in Chatwoot."
    )
    chatwoot_secret: SecretStr | None = Field(
        None,
        description="Secret with which Chatwoot signs the bot's events, or that stands in the "
        "address of its webhook.",
    )

    oidc_issuer: Annotated[
        str,
        Field(
            pattern=r"^(https://[^\s?#]+|http://(127\.0\.0\.1|localhost|"
            r"\[::1\])(:\d+)?(/[^\s?#]*)?)?$"
        ),
    ] = Field(
        "",
        description="Issuer of OpenID Connect through which counsellors may sign in, such as "
        "https://login.school.example. Default: none.",
    )
    oidc_client_id: str = Field("", description="Name under which the issuer knows Cairn.")
    oidc_client_secret: SecretStr | None = Field(
        None, description="Secret that the issuer gave; none for a public client."
    )

    @field_validator("allowed_origins", "proxies", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        # As browsers write an origin, and Python an address.
        return tuple(part.strip().rstrip("/").lower() for part in value.split(",") if part.strip())

    @field_validator("zone")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError(f"{value} is no time zone")
        return value

    @property
    def single_sign_on(self) -> bool:
        """Whether counsellors may sign in through an organisation."""
        return bool(self.oidc_issuer and self.oidc_client_id)

    @property
    def record(self) -> str:
        """The record's database URL."""
        if self.record_url:
            return self.record_url.get_secret_value()
        return f"sqlite:///{self.var.absolute()}/record.db"

    @property
    def backup_folder(self) -> Path:
        """Where backups are, with the list of what was erased since."""
        return (self.backups or self.var / "backups").absolute()

    @property
    def address(self) -> str:
        """Where learners reach the front, without a closing slash."""
        if self.public_url:
            return self.public_url.rstrip("/")
        # Listening on every address is no address that a browser could open.
        host = "127.0.0.1" if self.host in {"0.0.0.0", "::", ""} else self.host  # noqa: S104
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"

    @property
    def rasa_url(self) -> str:
        """Address of the Rasa server, without a closing slash."""
        return f"http://127.0.0.1:{self.rasa_port}"

    @property
    def actions_url(self) -> str:
        """Address of the action server, without a closing slash."""
        return f"http://127.0.0.1:{self.actions_port}"
