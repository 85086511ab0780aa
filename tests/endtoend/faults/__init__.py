"""Faults done to a real run, and what people see of them (docs/faults.md)."""
