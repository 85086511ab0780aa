"""Connections that break at every point of sending: is each message there once, and in order?"""
