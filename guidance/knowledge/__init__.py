"""What Cairn knows apart from offers: reviewed facts with their sources, as data."""
