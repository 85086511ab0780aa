"""What a message says about offers, people and times: one module per kind, each with `find`."""
