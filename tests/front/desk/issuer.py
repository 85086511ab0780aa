"""An issuer of OpenID Connect on loopback, whose answers a test decides."""

import base64
import hashlib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import parse_qs, unquote_plus, urlencode, urlsplit

from aiohttp import web
from aiohttp.test_utils import unused_port
from joserfc import jwt
from joserfc.jwk import ECKey, Key, OctKey, RSAKey

CLIENT_ID = "https://cairn.example"
CLIENT_SECRET = "s3cret & more"


class Issuer:
    """``person``: claims of who signs in; ``claims`` and ``header`` change what the token says."""

    def __init__(self) -> None:
        self.port = unused_port()
        self.url = f"http://127.0.0.1:{self.port}/realm"
        self.key: Key = RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"})
        self.signs_with: Key = self.key
        self.header: dict[str, Any] = {"alg": "RS256", "kid": "one"}
        self.person: dict[str, Any] = {
            "sub": "4711",
            "email": "Ewa@Example.org",
            "email_verified": True,
        }
        self.claims: dict[str, Any] = {}
        self.document: dict[str, Any] = {}
        self.status = 200
        self.token: str | None = None
        self.asked: list[str] = []
        self._codes: dict[str, dict[str, str]] = {}

    def turn_keys(self) -> None:
        """Signs with a new key from now on, and shows that one only."""
        self.key = ECKey.generate_key("P-256", {"kid": "two", "use": "sig", "alg": "ES256"})
        self.signs_with, self.header = self.key, {"alg": "ES256", "kid": "two"}

    def shares_a_secret(self) -> None:
        """Signs with the public key as if it were a secret: the oldest trick."""
        public = self.key.as_dict(private=False)
        self.signs_with = OctKey.import_key(str(public["n"]))
        self.header = {"alg": "HS256", "kid": "one"}

    def visited(self, address: str) -> str:
        """Somebody signs in at an address; the path and query they come back with."""
        parts = urlsplit(address)
        asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
        assert parts.path == "/realm/authorize"
        assert asked["response_type"] == "code"
        assert asked["client_id"] == CLIENT_ID
        assert asked["code_challenge_method"] == "S256"
        code = f"code{len(self._codes)}"
        self._codes[code] = asked
        back = urlsplit(asked["redirect_uri"]).path
        return f"{back}?{urlencode({'code': code, 'state': asked['state']})}"

    async def _describe(self, _request: web.Request) -> web.Response:
        self.asked.append("description")
        described = {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
        }
        return web.json_response(described | self.document, status=self.status)

    async def _keys(self, _request: web.Request) -> web.Response:
        self.asked.append("keys")
        return web.json_response({"keys": [self.key.as_dict(private=False)]})

    async def _token(self, request: web.Request) -> web.Response:
        form = await request.post()
        asked = self._codes.pop(str(form["code"]), None)
        given = base64.b64decode(request.headers["Authorization"].removeprefix("Basic "))
        known = [unquote_plus(part) for part in given.decode().split(":")]
        assert known == [CLIENT_ID, CLIENT_SECRET]
        digest = hashlib.sha256(str(form["code_verifier"]).encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if asked is None or challenge != asked["code_challenge"]:
            return web.json_response({"error": "invalid_grant"}, status=400)
        return web.json_response({"id_token": self.token or self._signed(asked["nonce"])})

    def _signed(self, nonce: str) -> str:
        claims = {
            "iss": self.url,
            "aud": CLIENT_ID,
            "exp": int(time.time()) + 300,
            "iat": int(time.time()),
            "nonce": nonce,
        }
        said = {k: v for k, v in (claims | self.person | self.claims).items() if v is not None}
        return jwt.encode(self.header, said, self.signs_with, algorithms=[self.header["alg"]])

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Issuer"]:
        """Listens on loopback."""
        app = web.Application()
        app.router.add_get("/realm/.well-known/openid-configuration", self._describe)
        app.router.add_get("/realm/keys", self._keys)
        app.router.add_post("/realm/token", self._token)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", self.port).start()
        yield self
        await runner.cleanup()
