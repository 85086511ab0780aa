"""The channel to Matrix, by the client-server API."""
