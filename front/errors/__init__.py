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
│   ├── Erased
│   │   └── Deleted
│   ├── FileRefused
│   ├── UnknownMessage
│   ├── UnknownAddress
│   ├── WrongMethod
│   ├── ForeignOrigin
│   ├── CodeUnknown
│   ├── CodeTyped
│   ├── StillTalking
│   ├── TooManyCodes
│   ├── Later
│   │   ├── Limited
│   │   │   └── DangerLimited
│   │   └── Busy
│   ├── TooSlow
│   ├── Encoded
│   ├── NoFiles
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
│   │   ├── KeyMissing
│   │   └── RecordTooNew
│   └── RecordMissing
├── AlertError
│   ├── AlertUnsent
│   │   └── AlertAway
│   └── AlertRefused
├── ChannelError
│   ├── ChannelAway
│   │   └── ChannelLocked
│   ├── ChatEmptied
│   ├── ChatFull
│   ├── ChatGone
│   ├── ChatMoved
│   └── PartRefused
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
    ChannelAway,
    ChannelError,
    ChannelLocked,
    ChatEmptied,
    ChatFull,
    ChatGone,
    ChatMoved,
    KeyMissing,
    NotJoinable,
    OpenIdFailed,
    PartRefused,
    PdfFailed,
    RasaError,
    RasaFailed,
    RasaSilent,
    RasaUnreachable,
    RecordError,
    RecordMissing,
    RecordTooNew,
    RecordUnavailable,
    Stopping,
)
from front.errors.limits import (
    Busy,
    DangerLimited,
    Encoded,
    Later,
    Limited,
    NoFiles,
    TooSlow,
)
from front.errors.refused import (
    BadClientId,
    BadConversationId,
    BadJson,
    Blocked,
    CodeTyped,
    CodeUnknown,
    Deleted,
    EmptyText,
    Erased,
    FileRefused,
    ForeignOrigin,
    NotJson,
    StillTalking,
    TextTooLong,
    TooLarge,
    TooManyCodes,
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
    "Busy",
    "CatalogueAway",
    "ChannelAway",
    "ChannelError",
    "ChannelLocked",
    "ChatEmptied",
    "ChatFull",
    "ChatGone",
    "ChatMoved",
    "CodeTyped",
    "CodeUnknown",
    "CountOfOffers",
    "DangerLimited",
    "Deleted",
    "DeskRefused",
    "EmptyText",
    "Encoded",
    "Erased",
    "FileRefused",
    "ForeignOrigin",
    "Forged",
    "FrontError",
    "KeyMissing",
    "LastOperator",
    "Later",
    "Limited",
    "LoginTaken",
    "MoveForbidden",
    "MustChangePassword",
    "NoFiles",
    "NotAllowed",
    "NotJoinable",
    "NotJson",
    "NotSignedIn",
    "NotYours",
    "OfferGone",
    "OpenIdFailed",
    "PartRefused",
    "PdfFailed",
    "RasaError",
    "RasaFailed",
    "RasaSilent",
    "RasaUnreachable",
    "RecordError",
    "RecordMissing",
    "RecordTooNew",
    "RecordUnavailable",
    "Refused",
    "StillTalking",
    "Stopping",
    "TextTooLong",
    "TooLarge",
    "TooManyAttempts",
    "TooManyCodes",
    "TooSlow",
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
