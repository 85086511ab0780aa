"""How long a turn takes, against the bot that `rasa init` makes; and how long Cairn takes to start.

`make bench` runs it; docs/benchmarks.md says what the figures mean.
"""

import base64
import os

# Measurements read the record that their processes write: with the same key, of 32 bytes.
os.environ.setdefault("CAIRN_FIELD_KEYS", base64.urlsafe_b64encode(os.urandom(32)).decode())
