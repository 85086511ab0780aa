"""The only process a person reaches: channels, conversations, hand-offs."""
