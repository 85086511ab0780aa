"""How easy the answers to general questions are to read: see docs/readability.md."""
