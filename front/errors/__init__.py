"""Every error the front raises on purpose.

FrontError
├── Refused
│   ├── Blocked
│   ├── BadConversationId
│   ├── BadClientId
│   ├── EmptyText
│   ├── TextTooLong
│   ├── BadJson
│   ├── NotJson
│   ├── WrongFields
│   ├── TooLarge
│   ├── UnknownConversation
│   ├── FileRefused
│   ├── UnknownMessage
│   ├── UnknownAddress
│   ├── WrongMethod
│   ├── ForeignOrigin
│   └── DeskRefused
│       ├── NotSignedIn
│       ├── NotAllowed
│       ├── Forged
│       ├── Unreadable
│       ├── TooManyAttempts
│       ├── MustChangePassword
│       ├── LoginTaken
│       ├── LastOperator
│       ├── UnknownPerson
│       ├── UnknownHandoff
│       ├── UnknownTeam
│       ├── UnknownAppointment
│       ├── MoveForbidden
│       ├── AlreadyMoved
│       ├── NotYours
│       ├── OfferGone
│       ├── CountOfOffers
│       ├── CatalogueAway
│       ├── UnknownReply
│       └── WrongFile
├── Stopping
├── RasaError
│   ├── RasaUnreachable
│   ├── RasaSilent
│   └── RasaFailed
├── RecordError
│   ├── RecordUnavailable
│   └── RecordMissing
├── AlertError
│   ├── AlertUnsent
│   │   └── AlertAway
│   └── AlertRefused
├── OpenIdFailed
├── PdfFailed
└── NotJoinable
"""

from front.errors.base import FrontError, Refused
from front.errors.desk import (
    AlreadyMoved,
    CatalogueAway,
    CountOfOffers,
    DeskRefused,
    Forged,
    LastOperator,
    LoginTaken,
    MoveForbidden,
    MustChangePassword,
    NotAllowed,
    NotSignedIn,
    NotYours,
    OfferGone,
    TooManyAttempts,
    UnknownAppointment,
    UnknownHandoff,
    UnknownPerson,
    UnknownReply,
    UnknownTeam,
    Unreadable,
    WrongFile,
)
from front.errors.failures import (
    AlertAway,
    AlertError,
    AlertRefused,
    AlertUnsent,
    NotJoinable,
    OpenIdFailed,
    PdfFailed,
    RasaError,
    RasaFailed,
    RasaSilent,
    RasaUnreachable,
    RecordError,
    RecordMissing,
    RecordUnavailable,
    Stopping,
)
from front.errors.refused import (
    BadClientId,
    BadConversationId,
    BadJson,
    Blocked,
    EmptyText,
    FileRefused,
    ForeignOrigin,
    NotJson,
    TextTooLong,
    TooLarge,
    UnknownAddress,
    UnknownConversation,
    UnknownMessage,
    WrongFields,
    WrongMethod,
)

__all__ = [
    "AlertAway",
    "AlertError",
    "AlertRefused",
    "AlertUnsent",
    "AlreadyMoved",
    "BadClientId",
    "BadConversationId",
    "BadJson",
    "Blocked",
    "CatalogueAway",
    "CountOfOffers",
    "DeskRefused",
    "EmptyText",
    "FileRefused",
    "ForeignOrigin",
    "Forged",
    "FrontError",
    "LastOperator",
    "LoginTaken",
    "MoveForbidden",
    "MustChangePassword",
    "NotAllowed",
    "NotJoinable",
    "NotJson",
    "NotSignedIn",
    "NotYours",
    "OfferGone",
    "OpenIdFailed",
    "PdfFailed",
    "RasaError",
    "RasaFailed",
    "RasaSilent",
    "RasaUnreachable",
    "RecordError",
    "RecordMissing",
    "RecordUnavailable",
    "Refused",
    "Stopping",
    "TextTooLong",
    "TooLarge",
    "TooManyAttempts",
    "UnknownAddress",
    "UnknownAppointment",
    "UnknownConversation",
    "UnknownHandoff",
    "UnknownMessage",
    "UnknownPerson",
    "UnknownReply",
    "UnknownTeam",
    "Unreadable",
    "WrongFields",
    "WrongFile",
    "WrongMethod",
]
