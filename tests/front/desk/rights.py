"""Which role may use which address of the desk: whoever adds an address adds its line here.

c counsellor, s supervisor, e catalogue editor, o operator; *: everybody, signed in or not.
"""

from front.desk.guard import Address
from front.desk.routes import addresses

LETTERS = {"c": "counsellor", "s": "supervisor", "e": "editor", "o": "operator"}
TABLE = """
GET / cseo
GET /appointments cso
POST /appointments/{number}/keeper cs
POST /appointments/{number}/state cs
GET /audit so
GET /audit.csv so
POST /claim/{number} c
GET /conversation/{number} cs
GET /conversation/{number}/ask cs
POST /conversation/{number}/ask cs
POST /conversation/{number}/ask/anew cs
POST /conversation/{number}/block cs
GET /conversation/{number}/brief cs
GET /conversation/{number}/catalogue cs
POST /conversation/{number}/claim c
POST /conversation/{number}/close cs
POST /conversation/{number}/compose cs
GET /conversation/{number}/file cs
POST /conversation/{number}/file cs
POST /conversation/{number}/follow-up cs
POST /conversation/{number}/give-back cs
GET /conversation/{number}/messages cs
GET /conversation/{number}/mine cs
POST /conversation/{number}/learner-files cs
POST /conversation/{number}/note cs
POST /conversation/{number}/reach c
POST /conversation/{number}/release cs
GET /conversation/{number}/saved cs
POST /conversation/{number}/saved cs
POST /conversation/{number}/say cs
POST /conversation/{number}/seen cs
GET /conversation/{number}/standing cs
GET /conversation/{number}/suggest cs
POST /conversation/{number}/tag cs
POST /conversation/{number}/transfer cs
POST /conversation/{number}/typing cs
POST /conversation/{number}/unblock cs
POST /conversation/{number}/untag cs
POST /conversation/{number}/warn cs
GET /conversation/{number}/wrong cs
POST /conversation/{number}/wrong cs
GET /figures so
GET /figures/all.csv so
GET /figures/{table}.csv so
GET /hours cseo
POST /hours/absences cs
POST /hours/absences/remove cs
POST /hours/holidays so
POST /hours/holidays/remove so
GET /hours/{number} cseo
POST /hours/{number}/override so
POST /hours/{number}/override/end so
POST /hours/{number}/times so
POST /hours/{number}/times/remove so
GET /me cseo
POST /me cseo
GET /me/password cseo
POST /me/password cseo
POST /me/sessions cseo
GET /mine/{place} cseo
GET /past cs
POST /past cs
GET /people o
GET /people/add o
POST /people/add o
GET /people/{number} o
POST /people/{number} o
POST /people/{number}/off o
POST /people/{number}/on o
POST /people/{number}/password o
POST /preferences cseo
GET /replies cseo
GET /replies/new cseo
POST /replies/new cseo
POST /replies/ready seo
GET /replies/{reply} cseo
POST /replies/{reply} cseo
POST /replies/{reply}/copy cseo
GET /replies/{reply}/delete cseo
POST /replies/{reply}/delete cseo
POST /replies/{reply}/used cseo
GET /review eo
GET /review/{review} eo
POST /review/{review} o
GET /sign-in *
POST /sign-in *
GET /sign-in/organisation *
GET /sign-in/organisation/back *
POST /sign-out cseo
POST /status cs
GET /stream cseo
GET /teams so
GET /teams/add so
POST /teams/add so
GET /teams/{number} so
POST /teams/{number} so
GET /waiting cseo
"""


def table() -> dict[str, frozenset[str]]:
    """The roles by method and path; none: everybody."""
    rows = (line.rsplit(" ", 1) for line in TABLE.strip().splitlines())
    return {
        name: frozenset(LETTERS[letter] for letter in letters if letter != "*")
        for name, letters in rows
    }


def name_of(address: Address) -> str:
    """An address as the table has it: method and path, its parts by name only."""
    return f"{address.method} {filled(address.path, '{{{}}}')}"


def filled(path: str, pattern: str) -> str:
    """A path with a text in the place of each part; ``{}`` in the text is the part's name."""
    made, depth, part = "", 0, ""
    for letter in path:
        depth += (letter == "{") - (letter == "}")
        if depth:
            part += letter
        elif part:
            made += pattern.format(part[1:].partition(":")[0])
            part = ""
        else:
            made += letter
    return made


def posts() -> list[Address]:
    """Every address that changes something, for somebody signed in."""
    return [one for one in addresses() if one.method == "POST" and one.roles]


def gets() -> list[Address]:
    """Every address to look at, for somebody signed in."""
    return [one for one in addresses() if one.method == "GET" and one.roles]
