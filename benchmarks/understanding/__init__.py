"""How well the trained model understands: `make evaluate`; docs/evaluation.md explains the figures.

Runs in Rasa's environment (Python 3.10), with no package that is not there already.
"""
