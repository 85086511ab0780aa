"""Figures agree with what happened, also after the conversations are gone."""

from sqlalchemy import Connection, delete, select

from front.figures.made import tables
from front.figures.period import Period, asked
from front.message import Reply
from front.record.figures import Cell, cells
from front.record.handoff_tables import handoffs
from front.record.survey_tables import figures, surveys
from front.record.tables import conversations, messages
from front.survey.rounds import Rounds
from tests.front.counsellors import at_desk, desk, record
from tests.front.fakes import Client, FakeRasa, say
from tests.front.orders import does

SECRET = "my very own words"


async def _lived(client: Client, rasa: FakeRasa) -> None:
    """Seven talks: six with a counsellor, one given up; one learner in danger."""
    does(rasa)
    anna = await at_desk(client)
    office = desk(client).office
    for number in range(1, 8):
        place = f"learner-{number}"
        await say(client, SECRET, place)
        await say(client, "person", place)
        if number == 7:
            await say(client, "never mind", place)
            continue
        await office.claim(number, anna)
        await office.speak(place, anna, Reply(text=SECRET), f"k{number}")
        await office.close(number, anna, "answered" if number > 1 else "learner-left")
    await say(client, "/distress", "learner-8")
    await say(client, "danger", "learner-8")


async def _cells(client: Client, period: Period) -> list[Cell]:
    return await record(client).read(lambda one: cells(one, period.first, period.last))


def _erase(connection: Connection) -> None:
    for table in (surveys, messages, handoffs, conversations):
        connection.execute(delete(table))


async def test_figures_are_those_of_the_day_and_outlive_the_conversations(
    client: Client, rasa: FakeRasa
) -> None:
    await _lived(client, rasa)
    await Rounds(record(client), desk(client), asked({}).last - asked({}).last).once()
    period = asked({})
    before = await _cells(client, period)
    await record(client).write(_erase)
    after = await _cells(client, period)
    assert sorted(map(str, after)) == sorted(map(str, before))
    made = {one.code: one for one in tables(after, period)}
    overview = {row.code: row.values[0].number for row in made["overview"].rows}
    assert (overview["conversation"], overview["asked"]) == (8, 8)
    numbers = {(one.kind, one.code): 0 for one in after}
    for one in after:
        numbers[one.kind, one.code] += one.times
    assert numbers["claimed", ""] == numbers["human_first", "queue"] == 6
    assert numbers["abandoned", ""] == numbers["open", ""] == 1
    assert numbers["outcome", "answered"] == 5
    assert numbers["outcome", "learner-left"] == 1
    assert numbers["survey_asked", "person"] == 6
    assert numbers["danger", ""] == 1


async def test_nothing_that_was_written_and_nobody_is_in_the_figures(
    client: Client, rasa: FakeRasa
) -> None:
    await _lived(client, rasa)
    rows = await record(client).read(lambda one: one.execute(select(figures)).all())
    assert len(rows) > 20
    told = " ".join(str(tuple(row)) for row in rows)
    for personal in (SECRET, "own words", "learner-1", "learner-8", "Anna"):
        assert personal not in told
