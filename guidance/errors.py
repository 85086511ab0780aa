"""What can go wrong in guidance.

GuidanceError
├── CatalogueError
│   ├── CatalogueUnavailable   the database cannot be opened, read or written
│   │   └── CatalogueTooNew    a newer Cairn wrote it
│   └── UnknownOffer           no offer has this identifier
├── BadKnowledge               a file of facts that cannot be relied on; says which row
└── IntakeError
    ├── UnreadableFile         a file that is not what it is said to be; nothing was changed
    ├── BadValue               one value of one record is not what it should be
    └── BadCell                one cell of one row; the row is reported and left out
"""


class GuidanceError(Exception):
    """Any failure of guidance."""


class CatalogueError(GuidanceError):
    """Any failure of the catalogue's database."""


class CatalogueUnavailable(CatalogueError):
    """The catalogue's database cannot be opened, read or written."""


class CatalogueTooNew(CatalogueUnavailable):
    """A newer Cairn wrote the database; nothing was changed."""

    def __init__(self, found: str, newest: str) -> None:
        super().__init__(
            f"The catalogue is of version {found}, and this Cairn knows versions up to {newest}: "
            "install the newer Cairn again, go back with its `cairn migrate catalogue`, or restore "
            "a backup. Nothing was changed"
        )


class UnknownOffer(CatalogueError):
    """No offer has this identifier."""


class BadKnowledge(GuidanceError):
    """A file of facts that cannot be relied on; the text says which row, and why."""


class IntakeError(GuidanceError):
    """Any failure of an import."""


class UnreadableFile(IntakeError):
    """A file that is not what it is said to be; nothing was changed."""


class BadValue(IntakeError):
    """One value of one record is not what it should be; the reason says why."""


class BadCell(IntakeError):
    """One cell of one row: the row is reported and left out."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(f"{column}: {reason}")
        self.column = column
        self.reason = reason
