"""Cairn in a terminal."""
