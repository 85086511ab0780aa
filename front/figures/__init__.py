"""Figures that can be trusted: what is counted, what of it is shown, and in which tables."""
