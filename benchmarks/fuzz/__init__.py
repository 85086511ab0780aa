"""Requests, frames and files that nobody should send, and what becomes of them."""
