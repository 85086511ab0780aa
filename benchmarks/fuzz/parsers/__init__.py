"""The parsers that meet what others wrote, each fuzzed in a process of its own."""
