"""What others have published on the public sets, with its source (shares, 0–1)."""

from __future__ import annotations

LARSON = "Larson et al. 2019, Table 2, Full"
CASANUEVA = "Casanueva et al. 2020, full data"

# Larson et al., An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction,
# EMNLP 2019: columns "Full". Out-of-scope messages are learnt as a class (oos-train), or found by
# comparing the confidence with a threshold (oos-threshold).
CLINC150_ACCURACY = (
    (f"SVM, oos-train ({LARSON})", 0.910),
    (f"Rasa, oos-train ({LARSON})", 0.915),
    (f"MLP, oos-train ({LARSON})", 0.935),
    (f"BERT, oos-train ({LARSON})", 0.969),
)
CLINC150_ACCURACY_BY_THRESHOLD = ((f"BERT, oos-threshold ({LARSON})", 0.962),)
CLINC150_RECALL = (
    (f"SVM, oos-train ({LARSON})", 0.145),
    (f"Rasa, oos-train ({LARSON})", 0.453),
    (f"MLP, oos-train ({LARSON})", 0.474),
    (f"BERT, oos-train ({LARSON})", 0.403),
)
CLINC150_RECALL_BY_THRESHOLD = ((f"BERT, oos-threshold ({LARSON})", 0.523),)

# Casanueva et al., Efficient Intent Detection with Dual Sentence Encoders, 2nd Workshop on NLP for
# Conversational AI, 2020: accuracies with the full training data.
BANKING77_ACCURACY = (
    (f"BERT, fixed ({CASANUEVA})", 0.8719),
    (f"USE ({CASANUEVA})", 0.9281),
    (f"ConveRT ({CASANUEVA})", 0.9301),
    (f"USE and ConveRT ({CASANUEVA})", 0.9336),
    (f"BERT, tuned ({CASANUEVA})", 0.9366),
)
