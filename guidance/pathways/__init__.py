"""Pathways: which credentials in which order lead to a goal."""
