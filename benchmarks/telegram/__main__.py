"""`python -m benchmarks.telegram`: many write to the bot at once.

Updates come doubled, out of order and late.

The front is a real one, Rasa and the Bot API are the tests' own. Prints figures as JSON; the exit
code is 1 when a message was lost, doubled or sent too fast.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from front.record.migrate import migrate
from tests.front.fakes import Client, FakeRasa, settings_for, until
from tests.telegram.fake_api import A_SECOND, FakeApi, api
from tests.telegram.world import bot, bring, message

FIRST_CHAT = 1000
LATE = 0.1  # of the updates come once more when all have been dealt with
LONGEST = 1800.0  # seconds


def main() -> None:
    """Runs it and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chats", type=int, default=300)
    parser.add_argument("--messages", type=int, default=2, help="in each chat")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    figures = asyncio.run(_run(wanted.chats, wanted.messages, random.Random(wanted.seed)))
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")
    wrong = figures["lost"] or figures["doubled"] or figures["refusals"]
    sys.exit(1 if wrong or figures["most_in_a_second"] > A_SECOND else 0)


async def _run(chats: int, messages: int, chance: random.Random) -> dict[str, Any]:
    rasa = FakeRasa()
    await rasa.start()
    try:
        with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
            settings = settings_for(rasa, Path(folder))
            await migrate(f"sqlite:///{folder}/record.db")
            async with api(FakeApi()) as fake, bot(settings, fake, patch) as client:
                return await _measured(client, fake, chats, messages, chance)
    finally:
        await rasa.stop()


async def _measured(
    client: Client, fake: FakeApi, chats: int, messages: int, chance: random.Random
) -> dict[str, Any]:
    updates = [
        message(f"no {number}", FIRST_CHAT + chat)
        for number in range(messages)
        for chat in range(chats)
    ]
    twice = updates * 2
    chance.shuffle(twice)
    begun = time.monotonic()
    for one in twice:
        await bring(client, one)
    accepted = time.monotonic() - begun
    answers = len(updates) + chats  # and a greeting in each chat
    await until(lambda: fake.sent() >= answers, LONGEST)
    sent = fake.times[-1] - fake.times[0]
    for one in chance.sample(updates, int(len(updates) * LATE)):
        await bring(client, one)
    await asyncio.sleep(3)  # for what should not come
    counted = _echoes(fake)
    return {
        "updates": len(twice),
        "accepted_seconds": round(accepted, 2),
        "sent": fake.sent(),
        "a_second": round(fake.sent() / sent, 1),
        "most_in_a_second": fake.most_a_second(),
        "refusals": sum(fake.refusals.values()),
        "lost": len(updates) - len(counted),
        "doubled": sum(counted.values()) - len(counted),
    }


def _echoes(fake: FakeApi) -> Counter[tuple[str, str]]:
    return Counter(
        (chat, text) for chat in fake.messages for text in fake.texts(chat) if text[:4] == "echo"
    )


if __name__ == "__main__":
    main()
