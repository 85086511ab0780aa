"""More than the service can answer: what it takes, what it asks to come later, how it recovers."""
