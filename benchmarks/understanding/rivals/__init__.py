"""Cairn's understanding beside that of Rasa's default pipeline and of nlp.js.

All learn from the same messages and read the same blind ones, each in a process of its own.
"""
