"""For every test: a key for contacts and notes, as a running Cairn has one."""

import os

os.environ.setdefault("CAIRN_FIELD_KEYS", "dGVzdHMgb25seTogdGhpcyBrZXkgb3BlbnMgbm90aGk=")
