"""The real processes by `cairn run`, with counsellors signed in and Telegram on loopback."""

from __future__ import annotations

import os
import secrets
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from benchmarks.desk_load.house import Seat
from front.desk.cookies import hashed
from front.errors import RecordUnavailable
from front.record import Record, accounts
from tests.endtoend.running import Running
from tests.telegram.fake_api import FakeApi
from tests.telegram.world import SECRET

_LASTS = timedelta(hours=6)
PROCESSES = ("rasa", "actions", "front")


class ChaosHouse(Running):
    """One run, which may be killed and started again."""

    def __init__(self, var: Path, telegram: FakeApi) -> None:
        changes = {
            "CAIRN_TELEGRAM_TOKEN": telegram.token,
            "CAIRN_TELEGRAM_SECRET": SECRET,
            "CAIRN_TELEGRAM_API": telegram.address,
            # Pages of this benchmark are quicker to give a silent line up than the widget is.
            "CAIRN_HEARTBEAT": "1",
            "CAIRN_LIMITS": "1000",  # all come from one address
            "CAIRN_SURVEY": "false",
            # Half a minute: counsellors who go without a word are noticed within the run.
            "CAIRN_COUNSELLOR_GONE": "0.5",
        }
        super().__init__(var, module="benchmarks.faults.launch", changes=changes)

    @property
    def record_url(self) -> str:
        """The record's database."""
        return f"sqlite:///{self.var}/record.db"

    async def sign_in_again(self, seat: Seat) -> Seat:
        """Another session of the same counsellor; the old one where the record is away."""
        cookie, form_token = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        if not (self.var / "record.db").exists():
            return seat
        record = Record(self.record_url)
        try:
            with suppress(RecordUnavailable):
                await record.write(
                    lambda one: accounts.begin_session(
                        one, seat.id, hashed(cookie), form_token, _LASTS
                    )
                )
                return Seat(seat.id, seat.name, cookie, form_token)
        finally:
            await record.close()
        return seat

    def resident(self) -> dict[str, tuple[int, int]]:
        """By process: its id and its resident memory in MB; those that are away are not in it."""
        found = {}
        for name in PROCESSES:
            with suppress(AssertionError, OSError, ValueError):
                pid = self.pid(name)
                pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
                found[name] = pid, pages * os.sysconf("SC_PAGE_SIZE") // 2**20
        return found

    def open_files(self) -> Counter[str]:
        """What the front has open, by name; sockets together. Empty where it is away."""
        found: Counter[str] = Counter()
        with suppress(AssertionError, OSError):
            for one in Path(f"/proc/{self.pid('front')}/fd").iterdir():
                with suppress(OSError):
                    found[one.readlink().name.partition(":")[0]] += 1
        return found
