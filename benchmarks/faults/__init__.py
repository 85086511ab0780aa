"""Ways to break a real run of Cairn, each with a begin and an end. The product has no hook for it.

``every.FAULTS`` lists them by name; `docs/faults.md` says what people see of each.
"""
