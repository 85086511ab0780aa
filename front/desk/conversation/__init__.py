"""The page of one conversation: what was said, what is known, and all that a counsellor does."""
