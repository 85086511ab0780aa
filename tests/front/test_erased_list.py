"""What a restore must not bring back is written down before the last row that names it goes."""

from pathlib import Path

from front.record import erasing
from front.record.erased import KEY, LIST, ErasedList, line_of
from front.settings import Settings
from tests.front.counsellors import record
from tests.front.fakes import Client, say
from tests.front.planted import delete, forgetting


def _lines(settings: Settings) -> list[str]:
    file = settings.backup_folder / LIST
    return [one for one in file.read_text().splitlines() if one] if file.exists() else []


async def test_a_deletion_is_listed_and_names_nobody(client: Client, settings: Settings) -> None:
    await say(client, "hello", "somebody")
    status, body = await delete(client, "somebody")
    assert status == 200
    key = bytes.fromhex((settings.var / KEY).read_text())
    assert line_of(key, "somebody") in _lines(settings)
    said = "\n".join(_lines(settings))
    assert "somebody" not in said
    assert str(body["number"]) not in said
    assert (settings.backup_folder / LIST).stat().st_mode & 0o777 == 0o600
    assert (settings.var / KEY).stat().st_mode & 0o777 == 0o600


async def test_what_cannot_be_listed_now_is_listed_later(
    client: Client, settings: Settings
) -> None:
    settings.backup_folder.write_text("in the way of the folder")
    await say(client, "hello")
    assert (await delete(client))[0] == 200
    [left] = await record(client).read(erasing.unforgotten)
    assert not left.told
    settings.backup_folder.unlink()
    await forgetting(client).once()
    assert len(set(_lines(settings))) == 1  # twice does no harm
    assert await record(client).read(erasing.unforgotten) == []


def test_a_line_that_was_cut_by_a_power_cut_spoils_no_other(tmp_path: Path) -> None:
    listed = ErasedList(tmp_path, tmp_path / KEY)
    with listed.marking("b1"):
        pass
    with (tmp_path / LIST).open("a") as file:
        file.write("01234567 abc")
    listed.add(["c1"])
    since = listed.since("b1")
    assert since is not None
    assert line_of(listed.key(), "c1") in since
    assert listed.since("b2") is None
