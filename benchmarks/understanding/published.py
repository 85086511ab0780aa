"""What others have published on the public sets, with its source (shares, 0–1).

Only figures that could be confirmed from a second source that names the table.
"""

from __future__ import annotations

LARSON = "Larson et al. 2019, Table 2, Full"
CASANUEVA = "Casanueva et al. 2020, Table 3, Full"

# Larson et al., An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction,
# EMNLP 2019. Out-of-scope messages are found by comparing the confidence with a threshold.
CLINC150_ACCURACY = ((f"BERT, oos-threshold ({LARSON})", 0.962),)
CLINC150_RECALL = ((f"BERT, oos-threshold ({LARSON})", 0.523),)

# Casanueva et al., Efficient Intent Detection with Dual Sentence Encoders, 2nd Workshop on NLP for
# Conversational AI, 2020.
BANKING77_ACCURACY = (
    (f"USE and ConveRT ({CASANUEVA})", 0.9336),
    (f"BERT, tuned ({CASANUEVA})", 0.9366),
)
