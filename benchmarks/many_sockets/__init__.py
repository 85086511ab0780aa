"""Thousands of open pages at once: how long a message takes, what a page weighs, who is dropped."""
