"""Finding offers, and what their records state."""

from actions._turn import Step


class Guide(Step):
    """Moves the search on: a goal, criteria, or the answer to an open question."""

    step = "action_guide"


class ShowMore(Step):
    """Shows further offers for the same criteria."""

    step = "action_show_more"


class TellOffer(Step):
    """Tells what the record of one offer states."""

    step = "action_tell_offer"


class CompareOffers(Step):
    """Puts two to four offers side by side."""

    step = "action_compare_offers"


class TellProvider(Step):
    """Tells what the catalogue states of an institution."""

    step = "action_tell_provider"


class Enrol(Step):
    """Tells where to sign up for an offer."""

    step = "action_enrol"


class SaveOffer(Step):
    """Keeps an offer for later."""

    step = "action_save_offer"


class ShowSaved(Step):
    """Shows the offers that were kept."""

    step = "action_show_saved"


class TellCredential(Step):
    """Notes what a learner says they hold."""

    step = "action_tell_credential"
