"""A mail server and a Bot API on loopback, for the tests of alerts."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID


class MailBox:
    """Keeps what arrives; ``answer`` is what the server says to a letter."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.to: list[str] = []
        self.answer = "250 kept"
        self.refused: set[str] = set()

    async def handle_RCPT(  # noqa: N802  the name is aiosmtpd's
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        """Refuses some recipients for ever."""
        if address in self.refused:
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """Keeps a letter, when the answer says so."""
        if self.answer.startswith("250"):
            content = envelope.content
            assert isinstance(content, bytes)
            letter = message_from_bytes(content, policy=policy.default)
            assert isinstance(letter, EmailMessage)
            self.letters.append(letter)
            self.to += envelope.rcpt_tos
        return self.answer


def _authenticate(_server: Any, _session: Any, _envelope: Any, _mechanism: Any, data: Any) -> Any:
    right = isinstance(data, LoginPassword) and data.password == b"right"
    return AuthResult(success=right, handled=right)


def certificate(folder: Path) -> tuple[Path, ssl.SSLContext]:
    """A certificate for localhost: the file to trust, and a server's context."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    moment = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(moment - timedelta(days=1))
        .not_valid_after(moment + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    trusted, secret = folder / "ca.crt", folder / "server.secret"
    trusted.write_bytes(made.public_bytes(Encoding.PEM))
    plain = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    secret.write_bytes(plain)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(trusted, secret)
    return trusted, context


@contextmanager
def mail_server(
    box: MailBox,
    port: int | None = None,
    *,
    login: bool = False,
    tls: ssl.SSLContext | None = None,
) -> Iterator[int]:
    """A mail server on a loopback port; with ``tls`` it takes letters only after STARTTLS."""
    options: dict[str, Any] = {"port": port or unused_port()}
    if login:
        options |= {"authenticator": _authenticate, "auth_require_tls": False}
    if tls:
        options |= {"tls_context": tls, "require_starttls": True}
    controller = Controller(box, hostname="127.0.0.1", **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


class Chat:
    """What a group chat got; ``status`` other than 200 refuses."""

    def __init__(self) -> None:
        self.posts: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.status = 200

    async def send(self, request: web.Request) -> web.Response:
        """The method sendMessage of the Bot API."""
        self.paths.append(request.path)
        if self.status == 200:
            self.posts.append(await request.json())
        return web.json_response({"ok": self.status == 200}, status=self.status)


@asynccontextmanager
async def bot_api(chat: Chat) -> AsyncIterator[str]:
    """A Bot API on loopback; its address."""
    app = web.Application()
    app.router.add_post("/bot{token}/sendMessage", chat.send)
    server = TestServer(app)
    await server.start_server()
    try:
        yield str(server.make_url("")).rstrip("/")
    finally:
        await server.close()
