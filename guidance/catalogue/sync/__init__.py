"""Keeping sources fresh: which there are, when they are due, fetching them, taking them in."""
