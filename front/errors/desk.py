"""What is refused at the counsellors’ desk."""

from front.errors.base import Refused


class DeskRefused(Refused):
    """A counsellor asked for something that cannot be done at the desk."""

    code = "refused"
    words = "desk-error-refused"


class NotSignedIn(DeskRefused):
    """Nobody is signed in, or the session has ended."""

    code = "not-signed-in"
    words = "desk-error-not-signed-in"


class NotAllowed(DeskRefused):
    """The counsellor's roles do not include this."""

    code = "not-allowed"
    words = "desk-error-not-allowed"


class Forged(DeskRefused):
    """A form that was not sent from a page of this desk and this session."""

    code = "forged"
    words = "desk-error-forged"


class Unreadable(DeskRefused):
    """A form or an address whose text cannot be read."""

    code = "unreadable"
    words = "desk-error-unreadable"


class TooManyAttempts(DeskRefused):
    """So many sign-ins failed that the next one has to wait; ``minutes``: how long."""

    code = "too-many-attempts"
    words = "desk-error-too-many-attempts"


class MustChangePassword(DeskRefused):
    """Signed in with a one-time password: a password of one's own comes first."""

    code = "must-change-password"
    words = "desk-error-must-change-password"


class LoginTaken(DeskRefused):
    """Somebody else has this login."""

    code = "login-taken"
    words = "desk-error-login-taken"


class LastOperator(DeskRefused):
    """Nobody could manage people any more."""

    code = "last-operator"
    words = "desk-error-last-operator"


class UnknownPerson(DeskRefused):
    """There is no counsellor with this number."""

    code = "unknown-person"
    words = "desk-error-unknown-person"


class UnknownHandoff(DeskRefused):
    """There is no hand-off with this number."""

    code = "unknown-handoff"
    words = "desk-error-unknown-handoff"


class UnknownTeam(DeskRefused):
    """There is no team with this number."""

    code = "unknown-team"
    words = "desk-error-unknown-team"


class UnknownAppointment(DeskRefused):
    """There is no appointment with this number."""

    code = "unknown-appointment"
    words = "desk-error-unknown-appointment"


class MoveForbidden(DeskRefused):
    """The table of moves has no such move from the state the hand-off is in."""

    code = "move-forbidden"
    words = "desk-error-move-forbidden"


class AlreadyMoved(DeskRefused):
    """Somebody else was quicker: the hand-off is no longer as it was seen."""

    code = "already-moved"
    words = "desk-error-already-moved"


class NotYours(DeskRefused):
    """Another counsellor holds the conversation, or nobody does."""

    code = "not-yours"
    words = "desk-error-not-yours"


class OfferGone(DeskRefused):
    """An offer that was chosen is no longer in the catalogue."""

    code = "offer-gone"
    words = "desk-catalogue-error-gone"


class CountOfOffers(DeskRefused):
    """Too few or too many offers for what they were chosen for; fields: least, most."""

    code = "count-of-offers"
    words = "desk-catalogue-error-count"


class CatalogueAway(DeskRefused):
    """The catalogue cannot be read at the moment."""

    code = "catalogue-away"
    words = "desk-catalogue-error-away"


class UnknownReply(DeskRefused):
    """There is no saved reply with this number, or it is somebody else's own."""

    code = "unknown-reply"
    words = "desk-replies-error-unknown"


class WrongFile(DeskRefused):
    """A file that is not taken; ``reason``: empty, large, kind or room."""

    code = "wrong-file"
    words = "desk-file-error"
