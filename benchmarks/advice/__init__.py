"""How good the advice is, and how fast."""
