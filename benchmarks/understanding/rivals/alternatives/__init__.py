"""Other features and classifiers beside Cairn's own, on the same messages."""
