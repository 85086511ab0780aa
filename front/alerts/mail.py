"""Sends a letter by SMTP."""

from email.message import EmailMessage
from email.utils import formatdate

import aiosmtplib

from front.alerts.letter import Letter
from front.alerts.settings import AlertSettings
from front.errors import AlertAway, AlertRefused, AlertUnsent

_SECONDS = 20.0
# The server has looked at the letter and will never take it (RFC 5321, 4.2.1).
_NEVER = range(500, 600)


async def send(settings: AlertSettings, to: str, letter: Letter, mark: str) -> None:
    """Gives a letter to the mail server; ``mark`` makes its Message-ID, so that a second try is
    the same letter.

    Raises AlertUnsent when it may be tried again, AlertAway when no server answers, AlertRefused
    when trying again is of no use.
    """
    try:
        await aiosmtplib.send(
            _message(settings, to, letter, mark),
            hostname=settings.smtp_host,
            port=settings.smtp_port,
            username=settings.smtp_user or None,
            password=_password(settings),
            start_tls=settings.smtp_security == "starttls",
            use_tls=settings.smtp_security == "tls",
            cert_bundle=str(settings.smtp_ca) if settings.smtp_ca else None,
            timeout=_SECONDS,
        )
    except aiosmtplib.SMTPRecipientsRefused as error:
        codes = [one.code for one in error.recipients]
        raise _failure(codes)(f"recipient refused: {codes}") from None
    except aiosmtplib.SMTPResponseException as error:
        # Not its text: servers quote the address.
        raise _failure([error.code])(f"server said {error.code}") from None
    except (aiosmtplib.SMTPException, OSError) as error:
        raise AlertAway(type(error).__name__) from error


def _failure(codes: list[int]) -> type[AlertUnsent | AlertRefused]:
    return AlertRefused if all(code in _NEVER for code in codes) else AlertUnsent


def _password(settings: AlertSettings) -> str | None:
    return settings.smtp_password.get_secret_value() if settings.smtp_password else None


def _message(settings: AlertSettings, to: str, letter: Letter, mark: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = settings.sender
    message["To"] = to
    message["Subject"] = letter.subject
    message["Date"] = formatdate(localtime=False)
    domain = settings.sender.rpartition("@")[2] or "localhost"
    message["Message-ID"] = f"<alert.{mark}@{domain}>"
    # No machine answers it (RFC 3834, 5).
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    return message
