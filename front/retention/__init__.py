"""Retention: how long each kind of data is kept, by which rule, and what deletes it then."""
