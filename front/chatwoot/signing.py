"""Whether an event comes from Chatwoot: its signature, or the token in the webhook's address.

Chatwoot signs the moment, a dot and the body with the bot's secret (HMAC-SHA256); versions before
that cannot sign, so the secret stands in the address there.
"""

import hashlib
import hmac

SIGNATURE = "X-Chatwoot-Signature"
TIMESTAMP = "X-Chatwoot-Timestamp"
# An event that is heard again later is not believed; clocks may be wrong by some minutes.
TOLERANCE = 600.0  # seconds
_PREFIX = "sha256="


def sign(secret: str, timestamp: str, body: bytes) -> str:
    """The signature as Chatwoot makes it."""
    signed = hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256)
    return _PREFIX + signed.hexdigest()


def genuine(
    secret: str,
    signature: str | None,
    timestamp: str | None,
    token: str | None,
    body: bytes,
    now: float,
) -> bool:
    """Whether an event was signed with the secret within the tolerance around ``now`` (seconds
    since 1970); one that is not signed at all, whether its address held the secret."""
    if signature is None:
        return token is not None and hmac.compare_digest(
            token.encode(errors="replace"), secret.encode()
        )
    if timestamp is None or not timestamp.isascii() or not timestamp.isdecimal():
        return False
    if len(timestamp) > 12 or abs(now - int(timestamp)) > TOLERANCE:
        return False
    expected = sign(secret, timestamp, body)
    return hmac.compare_digest(signature.encode(errors="replace"), expected.encode())
