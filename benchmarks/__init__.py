"""How long a turn takes, against the bot that `rasa init` makes; and how long Cairn takes to start.

`make bench` runs it; docs/benchmarks.md says what the figures mean.
"""
