"""Finding offers by words: keys made here, stored and ranked by the database."""
