"""How many answers are right, and say where they come from."""
