"""The figures as sections, for the terminal and as one page of HTML."""
