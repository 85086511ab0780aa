"""Secrets of the environment, which may stand in files of their own.

``CAIRN_SMTP_PASSWORD_FILE=/run/secrets/smtp`` says where ``CAIRN_SMTP_PASSWORD`` is: so Docker,
Kubernetes and systemd (``LoadCredential=``) hand secrets to a process.
"""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Mapping
from pathlib import Path

log = logging.getLogger(__name__)

PREFIX = "CAIRN_"
FILE = "_FILE"
# Settings that nobody may read who need not: whatever is kept as a secret, and addresses of
# databases, which may hold a password.
SECRETS = frozenset(
    {
        "CAIRN_ALERT_TELEGRAM_TOKEN",
        "CAIRN_CATALOGUE_URL",
        "CAIRN_CHATWOOT_SECRET",
        "CAIRN_CHATWOOT_TOKEN",
        "CAIRN_FIELD_KEYS",
        "CAIRN_INNER_TOKEN",
        "CAIRN_MATRIX_TOKEN",
        "CAIRN_OIDC_CLIENT_SECRET",
        "CAIRN_RECORD_URL",
        "CAIRN_SMTP_PASSWORD",
        "CAIRN_TELEGRAM_SECRET",
        "CAIRN_TELEGRAM_TOKEN",
    }
)
_LARGEST = 65_536  # bytes of a secret's file
_FOR_OTHERS = stat.S_IRWXG | stat.S_IRWXO


class SecretFileError(Exception):
    """A file that is to hold a secret cannot be used; the sentence names the setting and the file,
    and nothing that is in it."""


def secret(environment: Mapping[str, str], name: str) -> str | None:
    """The value of a secret setting, from the environment or the file it names; None where it is
    not set.

    A line break at the end of the file does not belong to it. Raises SecretFileError.
    """
    value, path = environment.get(name), environment.get(name + FILE)
    if not path:
        return value or None
    if value:
        raise SecretFileError(f"{name} and {name}{FILE} are both set: set one of them")
    return _content(name + FILE, Path(path))


def without_secrets(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment for a child that needs no secret of Cairn."""
    dropped = SECRETS | {name + FILE for name in SECRETS}
    return {name: value for name, value in environment.items() if name not in dropped}


def _content(name: str, path: Path) -> str:
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            content = file.read(_LARGEST + 1).decode("utf-8").strip("\r\n")
    except UnicodeDecodeError:
        raise SecretFileError(f"{name}: {path} is no text in UTF-8") from None
    except OSError as error:
        raise SecretFileError(f"{name}: {path} cannot be read ({error.strerror})") from error
    if not content.strip():
        raise SecretFileError(f"{name}: {path} is empty")
    if len(content) > _LARGEST:
        raise SecretFileError(f"{name}: {path} is too large for a secret")
    if mode & _FOR_OTHERS:
        log.warning(
            "%s: others may read %s (mode %04o); let only its owner: chmod 600",
            name,
            path,
            stat.S_IMODE(mode),
        )
    return content
