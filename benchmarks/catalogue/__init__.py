"""The catalogue by itself: how good its search is, and how fast search and import are.

`python -m benchmarks.catalogue` lists what can be measured; docs/benchmarks.md says what the
figures mean.
"""
