"""The keys that values of the record are sealed with, and sealing itself.

A sealed value is the fingerprint of its key, a colon, and in base64 the nonce (96 random bits) with
what AES-256-GCM made of it (NIST SP 800-38D); the name of its column is authenticated with it. So
many values may be sealed with one key: 2**32 (there, 8.3).
"""

import base64
import binascii
import hashlib
import hmac
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from front.errors import KeyMissing
from front.record.keyfile import KeyFile, lines, stamp_of
from guidance.secretfiles import FILE, SecretFileError, secret

SETTING = "CAIRN_FIELD_KEYS"
FINGERPRINT = 12  # hexadecimal signs
_KEY_BYTES = 32
_NONCE_BYTES = 12
_NONE_YET = "There is no key for contacts and notes: set {}, or make one with: cairn keys rotate"


class KeyRing:
    """``keys``: for sealing (the first) and opening; ``retired``: for opening only."""

    def __init__(self, keys: tuple[str, ...], retired: tuple[str, ...] = ()) -> None:
        if not keys:
            raise KeyMissing(_NONE_YET.format(SETTING))
        self.keys, self.retired = keys, retired
        self._known = {
            fingerprint(one): AESGCM(_derived(one, b"seal")) for one in (*retired, *keys)
        }
        self._search = {fingerprint(one): _derived(one, b"search") for one in (*keys, *retired)}

    @property
    def newest(self) -> str:
        """The fingerprint of the key that values are sealed with now."""
        return fingerprint(self.keys[0])

    def knows(self, print_: str) -> bool:
        """Whether there is the key with this fingerprint."""
        return print_ in self._known

    def seal(self, column: str, value: str) -> str:
        """A value as it is kept. ``column``: table and column it is for."""
        nonce = os.urandom(_NONCE_BYTES)
        sealed = self._known[self.newest].encrypt(nonce, value.encode(), column.encode())
        return f"{self.newest}:{base64.urlsafe_b64encode(nonce + sealed).decode('ascii')}"

    def open(self, column: str, sealed: str) -> str:
        """The value. Raises KeyMissing where its key is not known, or it was changed or moved."""
        print_, _, token = sealed.partition(":")
        if not self.knows(print_):
            raise KeyMissing(f"A value of {column} is not sealed with any of the known keys")
        try:
            told = base64.urlsafe_b64decode(token)
            nonce, said = told[:_NONCE_BYTES], told[_NONCE_BYTES:]
            return self._known[print_].decrypt(nonce, said, column.encode()).decode("utf-8")
        except (InvalidTag, ValueError) as error:
            raise KeyMissing(
                f"A value of {column} was changed since it was sealed, or is of another column"
            ) from error

    def searched(self, column: str, value: str) -> str:
        """By what a sealed value is found that is written now: a keyed hash of it (HMAC)."""
        return self._hash(self.newest, column, value)

    def searches(self, column: str, value: str) -> list[str]:
        """The same for each known key: by what one is found that was written at any time."""
        return [self._hash(print_, column, value) for print_ in self._search]

    def _hash(self, print_: str, column: str, value: str) -> str:
        told = f"{column}\0{value}".encode()
        return f"{print_}:{hmac.new(self._search[print_], told, hashlib.sha256).hexdigest()}"


@dataclass(frozen=True)
class Place:
    """Where the keys come from: ``said`` in a setting, or a file that commands write.

    A file that the operator names by ``CAIRN_FIELD_KEYS_FILE`` is read, and never written.
    """

    said: str | None = field(default=None, repr=False)
    named: Path | None = None
    file: KeyFile = field(default_factory=lambda: KeyFile(Path("var/keys/fields.txt")))

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Place":
        """As the environment says. Raises nothing: files are looked at later."""
        var = Path(environment.get("CAIRN_VAR") or "var").absolute()
        named = environment.get(SETTING + FILE)
        return cls(
            environment.get(SETTING) or None,
            Path(named) if named else None,
            KeyFile(var / "keys" / "fields.txt"),
        )

    @property
    def ours(self) -> bool:
        """Whether commands may write the keys."""
        return self.said is None and self.named is None

    @property
    def title(self) -> str:
        """What an operator is told to look at."""
        return str(self.file.path) if self.ours else SETTING + (FILE if self.named else "")

    @property
    def stamp(self) -> tuple[object, ...]:
        """Changes when the keys do. Asked for with each value: it has to be quick."""
        return () if self.said else tuple(map(stamp_of, self._files))

    @cached_property
    def _files(self) -> tuple[str, ...]:
        here = KeyFile(self.named or self.file.path)
        return str(here.path), str(here.retired)

    def ring(self) -> KeyRing:
        """The keys. Raises KeyMissing."""
        if self.ours:
            keys, retired = self.file.read()
        else:
            told = {SETTING: self.said or "", SETTING + FILE: str(self.named or "")}
            try:
                keys, retired = lines(secret(told, SETTING) or ""), ()
            except SecretFileError as error:
                raise KeyMissing(str(error)) from error
        for number, key in enumerate((*keys, *retired), 1):
            if not _sound(key):
                raise KeyMissing(f"{self.title}: key {number} is none; it has 44 signs of base64")
        return KeyRing(keys, retired)


class _Known:
    """The ring read last, and what it was read from; ``fixed``: whatever the environment says."""

    fixed: Place | None = None
    place: Place | None = None
    environment: tuple[str | None, ...] | None = None
    stamp: tuple[object, ...] | None = None
    ring: KeyRing | None = None


def place() -> Place:
    """Where the keys of this process come from."""
    if _Known.fixed:
        return _Known.fixed
    seen = tuple(os.environ.get(name) for name in (SETTING, SETTING + FILE, "CAIRN_VAR"))
    if _Known.place is None or _Known.environment != seen:
        _Known.place, _Known.environment, _Known.stamp = Place.of(os.environ), seen, None
    return _Known.place


def use(fixed: Place | None) -> None:
    """Takes the keys from here from now on; None: as the environment says."""
    _Known.fixed, _Known.stamp, _Known.ring = fixed, None, None


def ring() -> KeyRing:
    """The keys, read anew when they have changed: a running process learns of a new key with the
    next value it seals or opens. Raises KeyMissing."""
    here = place()
    stamp = here.stamp
    if _Known.ring is None or _Known.stamp != stamp:
        _Known.ring, _Known.stamp = here.ring(), stamp
    return _Known.ring


def fingerprint(key: str) -> str:
    """By what a key is named, and cannot be found."""
    return hashlib.sha256(f"cairn field key {key}".encode()).hexdigest()[:FINGERPRINT]


def fresh() -> str:
    """A new key: 256 random bits in 44 signs."""
    return base64.urlsafe_b64encode(os.urandom(_KEY_BYTES)).decode("ascii")


def _derived(key: str, use: bytes) -> bytes:
    """A key for one use only, of 256 bits: HMAC-SHA-256 as NIST SP 800-108 expands a key."""
    return hmac.new(base64.urlsafe_b64decode(key), b"cairn field " + use, hashlib.sha256).digest()


def _sound(key: str) -> bool:
    try:
        return len(base64.urlsafe_b64decode(key)) == _KEY_BYTES
    except (binascii.Error, ValueError):
        return False
