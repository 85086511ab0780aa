"""What a command of ours says when it cannot go on."""

from __future__ import annotations


class CairnError(Exception):
    """A sentence for the operator that says what to do; the command ends with exit code 1."""


class SettingError(CairnError):
    """A CAIRN_… variable holds something it cannot mean."""


class NotPossible(CairnError):
    """The machine is not ready: a port is taken, the disk is full, another run is going on."""


class TrainingFailed(CairnError):
    """Rasa could not train a model; the sentence ends with the last lines of its log."""


class ProcessFailed(CairnError):
    """One of the processes cannot start; the sentence ends with the last lines of its log."""
