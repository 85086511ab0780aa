"""From where somebody asks: never the address itself."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass

# Of this process: nobody can look an address up in what is left in memory.
_KEY = secrets.token_bytes(32)


@dataclass(frozen=True)
class Place:
    """``name``: the address's keyed hash; ``shared``: a web server asks and names nobody, so that
    everybody may be behind it."""

    name: str
    shared: bool = False


def hashed(*values: str) -> str:
    """A name under which something is counted; it cannot be turned back."""
    text = "\0".join(values).encode(errors="surrogateescape")
    return hmac.new(_KEY, text, hashlib.sha256).hexdigest()[:32]
