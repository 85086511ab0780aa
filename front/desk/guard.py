"""Who may open which address of the desk.

Every address is put up by ``Routes``, which asks for its roles: an address without them cannot be
made by mistake. Forms carry a token, and the browser's word that they come from our own pages
(SameSite cookie, Sec-Fetch-Site), against forged requests.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from aiohttp import web

from front.desk import forgery, reading
from front.desk.cookies import COOKIE, hashed, sent
from front.errors import MustChangePassword, NotAllowed, NotSignedIn
from front.files.checking import MEGABYTE
from front.keys import DOORS, RECORD, SETTINGS
from front.limiting.refusing import admitted
from front.limiting.ways import signed_in as count
from front.record import accounts
from front.record.accounts import Counsellor, SignedIn
from front.record.tables import now

ROLES = ("counsellor", "supervisor", "editor", "operator")
TALKING = ("counsellor", "supervisor")  # the roles that see conversations
SAFE = {"GET", "HEAD"}
# How often a session that is used is noted to be alive.
_NOTED_EVERY = timedelta(minutes=1)
# Where somebody with a one-time password may go.
_BEFORE_PASSWORD = {"/desk/me/password", "/desk/sign-out"}


Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
VISITOR = web.RequestKey("visitor", SignedIn)


@dataclass(frozen=True)
class Address:
    """One address of the desk and who may use it; no roles: everyone, signed in or not.

    ``files``: its form may hold a file, and be that much larger.
    """

    method: str
    path: str
    handler: Handler
    roles: frozenset[str]
    files: bool = False


class Routes:
    """The addresses of one page of the desk."""

    def __init__(self) -> None:
        self.addresses: list[Address] = []

    def get(self, path: str, *roles: str) -> Callable[[Handler], Handler]:
        """An address to look at, for these roles. Raises ValueError for none or an unknown one."""
        return self._put("GET", path, _known(roles))

    def post(self, path: str, *roles: str) -> Callable[[Handler], Handler]:
        """An address that changes something, for these roles. Raises ValueError like get."""
        return self._put("POST", path, _known(roles))

    def post_file(self, path: str, *roles: str) -> Callable[[Handler], Handler]:
        """The same for a form with a file. Raises ValueError like get."""
        return self._put("POST", path, _known(roles), files=True)

    def open_get(self, path: str) -> Callable[[Handler], Handler]:
        """An address that everyone may look at, signed in or not."""
        return self._put("GET", path, frozenset())

    def open_post(self, path: str) -> Callable[[Handler], Handler]:
        """An address that everyone may send a small form to, signed in or not."""
        return self._put("POST", path, frozenset())

    def _put(
        self, method: str, path: str, roles: frozenset[str], *, files: bool = False
    ) -> Callable[[Handler], Handler]:
        def keep(handler: Handler) -> Handler:
            self.addresses.append(Address(method, path, handler, roles, files))
            return handler

        return keep


def _known(roles: tuple[str, ...]) -> frozenset[str]:
    if not roles or not set(roles) <= set(ROLES):
        raise ValueError(f"{roles} are no roles of {ROLES}")
    return frozenset(roles)


def guarded(address: Address) -> Handler:
    """The handler behind the checks of its address."""

    async def handle(request: web.Request) -> web.StreamResponse:
        signed_in = await recognised(request)
        admitted(request)
        await count(request, address.path, signed_in.token_hash if signed_in else None)
        if address.roles:
            _check_roles(request, signed_in, address.roles)
        if address.files:
            return await _with_file(request, checked)
        return await checked(request)

    async def checked(request: web.Request) -> web.StreamResponse:
        signed_in = request.get(VISITOR)
        reading.check(request.query)
        if address.method not in SAFE:
            forgery.check_origin(request)
            if signed_in is None or not address.roles:
                await forgery.check_before_sign_in(request)
            else:
                await forgery.check_token(request, signed_in.form_token)
            await reading.form(request)
        return await address.handler(request)

    return handle


async def recognised(request: web.Request) -> SignedIn | None:
    """Who asks, kept for the pages; None for nobody. Raises RecordUnavailable."""
    signed_in = await _visitor(request)
    if signed_in is not None:
        request[VISITOR] = signed_in
    return signed_in


async def _with_file(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Reads a form that may hold a file, and lets go of the file afterwards. Raises 413."""
    most = request.config_dict[SETTINGS].file_mb * MEGABYTE
    roomy = request.clone(client_max_size=most + MEGABYTE)
    with request.config_dict[DOORS].uploading():
        form = await reading.form(roomy, slow=True)
    try:
        return await handler(roomy)
    finally:
        for field in form.values():
            if isinstance(field, web.FileField):
                field.file.close()


def visitor(request: web.Request) -> Counsellor:
    """Who is signed in. Raises NotSignedIn."""
    return session(request).counsellor


def session(request: web.Request) -> SignedIn:
    """The session of who is signed in. Raises NotSignedIn."""
    found: SignedIn | None = request.get(VISITOR)
    if found is None:
        raise NotSignedIn
    return found


async def _visitor(request: web.Request) -> SignedIn | None:
    token = sent(request, COOKIE)
    if not token:
        return None
    record = request.config_dict[RECORD]
    idle = timedelta(minutes=request.config_dict[SETTINGS].session_idle)
    found = await record.read(lambda one: accounts.signed_in(one, hashed(token), idle))
    if found and found.seen_at < now() - _NOTED_EVERY:
        await record.write(lambda one: accounts.session_seen(one, hashed(token)))
    return found


def _check_roles(request: web.Request, signed_in: SignedIn | None, roles: frozenset[str]) -> None:
    if signed_in is None:
        raise NotSignedIn
    if signed_in.counsellor.must_change_password and request.path not in _BEFORE_PASSWORD:
        raise MustChangePassword
    if not roles & set(signed_in.counsellor.roles):
        raise NotAllowed
