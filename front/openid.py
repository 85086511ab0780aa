"""OpenID Connect: signing in through an organisation's own accounts.

Authorization code with PKCE (OpenID Connect Core 1.0, RFC 7636). An ID token is believed only
with a signature by a key of the issuer and a right issuer, audience, expiry and nonce.
"""

import base64
import hashlib
import hmac
import json
import secrets
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus, urlencode, urlsplit

import aiohttp
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from front.errors import OpenIdFailed

# Signatures by the issuer's private key only: with a shared secret (HS…) or none, anybody who
# knows the secret, or nobody at all, could have written the token.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
_SCOPES = "openid email profile"
_KEPT = 3600.0  # seconds that the issuer's description and keys are taken as they were
_KEYS_ANEW = 30.0  # seconds, at least, between two looks for a key that is not known
_LEEWAY = 60  # seconds by which two clocks may differ
_LARGEST = 512 * 1024  # bytes of an answer
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@dataclass(frozen=True)
class Client:
    """What the issuer knows of us; ``redirect``: where it sends people back to."""

    issuer: str
    id: str
    secret: str | None
    redirect: str


@dataclass(frozen=True)
class Flow:
    """What one sign-in is bound to; it stays in the browser that began it."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True)
class Identity:
    """Who the issuer says it is; ``email`` only where the issuer has verified it, lower case."""

    subject: str
    email: str | None


def new_flow() -> Flow:
    """Three secrets of 256 bits."""
    return Flow(*(secrets.token_urlsafe(32) for _ in range(3)))


class OpenId:
    """One issuer. Every method raises OpenIdFailed with a cause that names no person."""

    def __init__(self, session: aiohttp.ClientSession, client: Client) -> None:
        self._session = session
        self._client = client
        self._document: dict[str, Any] = {}
        self._document_at = -_KEPT
        self._keys: KeySet | None = None
        self._keys_at = -_KEPT

    async def address(self, flow: Flow) -> str:
        """Where somebody is sent to sign in."""
        digest = hashlib.sha256(flow.verifier.encode()).digest()
        values = {
            "response_type": "code",
            "client_id": self._client.id,
            "redirect_uri": self._client.redirect,
            "scope": _SCOPES,
            "state": flow.state,
            "nonce": flow.nonce,
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
            "code_challenge_method": "S256",
        }
        endpoint = (await self._described())["authorization_endpoint"]
        return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(values)}"

    async def identity(self, code: str, flow: Flow) -> Identity:
        """Who came back with a code."""
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self._client.redirect,
            "code_verifier": flow.verifier,
            "client_id": self._client.id,
        }
        document = await self._described()
        methods = document.get("token_endpoint_auth_methods_supported", ["client_secret_basic"])
        headers = {}
        if self._client.secret and "client_secret_basic" in methods:
            # Form-encoded first (RFC 6749, 2.3.1).
            pair = f"{quote_plus(self._client.id)}:{quote_plus(self._client.secret)}"
            headers["Authorization"] = f"Basic {base64.b64encode(pair.encode()).decode()}"
        elif self._client.secret:
            form["client_secret"] = self._client.secret
        answer = await self._fetch("POST", document["token_endpoint"], data=form, headers=headers)
        token = answer.get("id_token")
        if not isinstance(token, str):
            raise OpenIdFailed("no ID token")
        return _identity(await self._claims(token, flow))

    async def _claims(self, token: str, flow: Flow) -> dict[str, Any]:
        try:
            claims = (await self._decoded(token)).claims
            registry = jwt.JWTClaimsRegistry(
                leeway=_LEEWAY,
                iss={"essential": True, "value": self._client.issuer},
                aud={"essential": True, "value": self._client.id},
                sub={"essential": True},
                exp={"essential": True},
                iat={"essential": True},
                nonce={"essential": True},
            )
            registry.validate(claims)
        except (JoseError, ValueError, TypeError) as error:
            raise OpenIdFailed(f"ID token: {type(error).__name__}") from error
        if not hmac.compare_digest(str(claims["nonce"]).encode(), flow.nonce.encode()):
            raise OpenIdFailed("ID token: another nonce")
        several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
        if claims.get("azp", None if several else self._client.id) != self._client.id:
            raise OpenIdFailed("ID token: for another client")
        return claims

    async def _decoded(self, token: str) -> jwt.Token:
        try:
            return jwt.decode(token, await self._signers(), algorithms=ALGORITHMS)
        except InvalidKeyIdError:
            # The issuer may have changed its keys; not more often than it could.
            if time.monotonic() - self._keys_at < _KEYS_ANEW:
                raise
            return jwt.decode(token, await self._signers(anew=True), algorithms=ALGORITHMS)

    async def _signers(self, anew: bool = False) -> KeySet:
        if self._keys is None or anew or time.monotonic() - self._keys_at > _KEPT:
            found = await self._fetch("GET", (await self._described())["jwks_uri"])
            self._keys = KeySet.import_key_set({"keys": found.get("keys", [])})
            self._keys_at = time.monotonic()
        return self._keys

    async def _described(self) -> dict[str, Any]:
        if time.monotonic() - self._document_at > _KEPT:
            address = f"{self._client.issuer.rstrip('/')}/.well-known/openid-configuration"
            found = await self._fetch("GET", address)
            if found.get("issuer") != self._client.issuer:
                raise OpenIdFailed("the issuer calls itself something else")
            for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
                _check_address(found.get(name))
            self._document, self._document_at = found, time.monotonic()
        return self._document

    async def _fetch(self, method: str, address: str, **given: Any) -> dict[str, Any]:
        try:
            async with self._session.request(
                method, address, allow_redirects=False, **given
            ) as response:
                if response.status != 200:
                    raise OpenIdFailed(f"{urlsplit(address).path}: status {response.status}")
                return _object(await _bounded(response))
        except (aiohttp.ClientError, TimeoutError) as error:
            raise OpenIdFailed(type(error).__name__) from error


async def _bounded(response: aiohttp.ClientResponse) -> bytes:
    body = bytearray()
    async for part in response.content.iter_any():
        body += part
        if len(body) > _LARGEST:
            raise OpenIdFailed("an answer is too large")
    return bytes(body)


def _object(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except ValueError as error:
        raise OpenIdFailed("an answer is no JSON") from error
    if not isinstance(found, dict):
        raise OpenIdFailed("an answer is no object")
    return found


def _check_address(address: object) -> None:
    """Codes and secrets travel there: encrypted, or within this machine."""
    parts = urlsplit(address if isinstance(address, str) else "")
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise OpenIdFailed("an address of the issuer is not https")


def _identity(claims: dict[str, Any]) -> Identity:
    email = claims.get("email")
    # Only a plain true: some issuers let people write any address, and say so here.
    verified = claims.get("email_verified") is True and isinstance(email, str) and email
    return Identity(str(claims["sub"]), str(email).strip().lower() if verified else None)
