"""What a message says about offers, people and times: one module per kind, each with `find`."""

import warnings

with warnings.catch_warnings():
    # spaCy's command line, which comes with it, imports a name that click has deprecated.
    warnings.simplefilter("ignore", DeprecationWarning)
    import spacy  # noqa: F401
