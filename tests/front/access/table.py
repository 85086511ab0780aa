"""Who may use which address of the front. Whoever adds an address adds its line here.

open     everybody: nothing of anybody's is behind it
begins   everybody with an id of their own: writing under a new one begins a conversation
key      who knows a conversation's id: in the path, the query or the cookie of /plain
code     who knows a one-time code
link     who knows a link, whose token is random
secret   a platform that knows the secret of its webhook
desk     who is signed in at the desk, with one of the roles of tests/front/desk/rights.py

GET stands for HEAD too, where the front answers it; the answer has the same headers.
"""

from dataclasses import dataclass

from tests.front.desk import rights

TABLE = """
GET / open
GET /api/v1/openapi.json open
POST /api/v1/codes code
DELETE /api/v1/conversations/{conversation} key
POST /api/v1/conversations/{conversation}/codes key
GET /api/v1/conversations/{conversation}/data key
GET /api/v1/conversations/{conversation}/messages key
POST /api/v1/conversations/{conversation}/messages begins
DELETE /api/v1/conversations/{conversation}/messages/{message}/opinion key
PUT /api/v1/conversations/{conversation}/messages/{message}/opinion key
GET /appointment/{token}.ics link
POST /chatwoot/webhook secret
GET /desk open
GET /desk/static open
GET /file/{token} link
GET /health open
GET /privacy open
GET /ready open
GET /my-data/{token}/cairn-data.{ending} link
GET /plain key
POST /plain begins
GET /plain/data.{kind} key
GET /plain/delete key
POST /plain/delete key
POST /plain/file key
POST /plain/new key
GET /plain/static open
GET /roadmap/static open
GET /roadmap/{token} link
GET /roadmap/{token}/roadmap.pdf link
GET /roadmap/{wrong} open
POST /telegram/webhook secret
GET /widget open
GET /widget/cairn.js open
POST /widget/file key
GET /widget/spoken/{language}.json open
GET /widget/tools.js open
GET /widget/words/{language}.json open
GET /widget/ws begins
"""
# Pages of the sites in CAIRN_ALLOWED_ORIGINS may read these, and no others.
SHARED = {
    "GET /widget/cairn.js",
    "GET /widget/spoken/{language}.json",
    "GET /widget/tools.js",
    "GET /widget/words/{language}.json",
    "POST /widget/file",
}


@dataclass(frozen=True)
class Row:
    """One address; ``roles``: of the desk, for rows of the desk."""

    method: str
    path: str
    guard: str
    roles: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """As the table has it."""
        return f"{self.method} {self.path}"

    @property
    def writes(self) -> bool:
        """Whether it may change something."""
        return self.method != "GET"


def rows() -> list[Row]:
    """Every address of the front, those of the desk by its own table of roles."""
    lines = (line.split(" ") for line in TABLE.strip().splitlines())
    return [*(Row(method, path, guard) for method, path, guard in lines), *_desk()]


def guarded(*guards: str) -> list[Row]:
    """The rows of these guards."""
    return [row for row in rows() if row.guard in guards]


def _desk() -> list[Row]:
    found = []
    for name, roles in rights.table().items():
        method, _, path = name.partition(" ")
        found.append(Row(method, f"/desk{path}", "desk" if roles else "open", roles))
    return found
