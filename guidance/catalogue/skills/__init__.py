"""Skills of the European classification ESCO, and how offers are linked to them."""
