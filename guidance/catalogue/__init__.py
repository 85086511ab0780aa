"""The public facts: offers, providers, credentials and how they stack, in a database."""
