"""Two questions afterwards: whether it was solved, and how easy it was."""
