"""Safety over every state of the dialogue."""
