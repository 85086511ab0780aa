"""A hand-off as people would tell it, written without the table of moves, to check that against.

Three facts stand for its state: whether it is open, whether somebody waits now, and who holds it.
"""

from __future__ import annotations

from dataclasses import dataclass

from guidance.handoff import Move, State

# Made by the learner, who knows no numbers of hand-offs.
LEARNERS = {Move.QUEUE, Move.KEEP, Move.CONTACT, Move.CANCEL}


@dataclass
class Model:
    """``begun`` is False before anything; ``holder``: the counsellor who has it."""

    begun: bool = False
    open: bool = False
    waits: bool = False
    holder: int | None = None
    given_back: bool = False

    @property
    def state(self) -> State | None:
        """The name of where it stands."""
        if not self.begun:
            return None
        if not self.open:
            return State.RETURNED if self.given_back else State.CLOSED
        if self.holder is not None:
            return State.WITH_COUNSELLOR
        return State.WAITING if self.waits else State.REQUESTED

    def does(self, move: Move, counsellor: int = 1) -> bool:
        """Makes a move; False where it makes no sense, and then nothing has changed."""
        if not self._makes_sense(move):
            return False
        self._make(move, counsellor)
        return True

    def _makes_sense(self, move: Move) -> bool:
        held = self.holder is not None
        if not self.begun:
            # Somebody asks, leaves a contact, or is written to; nobody acts on what is not there.
            return move in {Move.QUEUE, Move.KEEP, Move.CONTACT, Move.REACH}
        if not self.open:
            # Only an outcome may follow what was given back.
            return move is Move.CLOSE and self.given_back
        if move in {Move.RELEASE, Move.ASSIGN, Move.GIVE_BACK, Move.LAPSE}:
            return held
        if move in {Move.CLAIM, Move.ESCALATE, Move.KEEP}:
            return not held
        return move is not Move.REACH

    def _make(self, move: Move, counsellor: int) -> None:
        self.begun = True
        if not self.open and self.given_back:  # closed with an outcome, afterwards
            self.given_back = False
            return
        self.open = True
        if move in {Move.REACH, Move.CLAIM, Move.ASSIGN}:
            self.holder, self.waits = counsellor, False
        elif move in {Move.RELEASE, Move.LAPSE} or (move is Move.TRANSFER and self.holder):
            self.holder, self.waits = None, True
        elif move is Move.QUEUE and self.holder is None:
            self.waits = True
        elif move is Move.KEEP:
            self.waits = False
        elif move in {Move.CANCEL, Move.GIVE_BACK, Move.CLOSE}:
            self.given_back = self.holder is not None and move is not Move.CLOSE
            self.open, self.waits, self.holder = False, False, None
