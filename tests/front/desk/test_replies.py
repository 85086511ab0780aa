"""Saved replies: the page, who may change what, and the list beside a conversation."""

import html
import re
from datetime import time

from front.desk.replies.choosing import matching, text_for
from front.desk.replies.filling import fill, still_open, unknown
from front.desk.replies.ready import READY
from front.record import hours, saved_replies
from front.record.saved_replies import SavedReply
from tests.front.desk.held import held
from tests.front.desk.people import Person, person, record_of, team
from tests.front.fakes import Client

EVIL = '<script>alert("x")</script>{name}'


async def kept(one: Person, name: str = "Hello", shared: bool = False, **texts: str) -> int:
    """A saved reply of somebody's, by the form."""
    fields = {"name": name} | {f"text-{code}": text for code, text in texts.items()}
    response = await one.post("/desk/replies/new", fields | ({"shared": "on"} if shared else {}))
    assert response.status == 303, await response.text()
    found = await record_of(one.client).read(lambda c: saved_replies.visible(c, one.id))
    return max(reply.number for reply in found)


async def of(one: Person) -> list[SavedReply]:
    """What somebody may use."""
    return await record_of(one.client).read(lambda c: saved_replies.visible(c, one.id))


async def listed(one: Person, number: int, **typed: str) -> str:
    """The list beside a conversation for what is typed."""
    response = await one.post(f"/desk/conversation/{number}/saved", typed)
    assert response.status == 200
    return await response.text()


def test_variables_are_filled_once_and_what_is_missing_stays_open() -> None:
    text = "Hi {name}, { counsellor } here. {offer} {x} { day"
    values = {"name": "{counsellor}", "counsellor": "Ola", "offer": ""}
    filled = fill(text, values)
    assert filled.text == "Hi {counsellor}, Ola here. {offer} {x} { day"
    assert filled.open == ("offer",)
    assert unknown(text) == ("x",)
    assert still_open("{link} {name} {link}") == ("link", "name")


def test_typing_finds_beginnings_of_words_in_names_and_texts_without_diacritics() -> None:
    one = SavedReply(1, 1, False, "Łódź", 3, {"pl": "Proszę o chwilę"})
    other = SavedReply(2, 1, False, "Bye", 1, {"en": "Thank you"})
    for typed in ("lod", "PROSZĘ chw", "chwilę łódź", ""):
        assert matching([one], typed) == [one]
    assert matching([one, other], "th") == [other]
    assert matching([one, other], "hank") == []
    assert text_for(one, "en", "pl") == ("Proszę o chwilę", "pl")
    assert text_for(other, "pl") == ("Thank you", "en")


async def test_what_is_wrong_is_said_at_the_field_and_nothing_is_kept(client: Client) -> None:
    ola = await person(client)
    for fields, told in [
        ({"name": "", "text-en": "x"}, "Give it a name."),
        ({"name": "A"}, "Write a text"),
        ({"name": "A" * 81, "text-en": "x"}, "At most 80"),
        ({"name": "A", "text-pl": "x" * 4001}, "At most 4"),
        ({"name": "A", "text-pl": "Cześć {imię}"}, "no such variable: {imię}"),
    ]:
        response = await ola.post("/desk/replies/new", fields)
        assert response.status == 422
        assert told in html.unescape(await response.text())
    assert await of(ola) == []


async def test_a_reply_is_made_changed_copied_and_deleted_after_a_question(client: Client) -> None:
    ola = await person(client)
    number = await kept(ola, en="Hi {name}", pl="Cześć {name}")
    await ola.post(f"/desk/replies/{number}", {"name": "Hej", "text-pl": "Hej {name}"})
    (only,) = await of(ola)
    assert (only.name, dict(only.texts)) == ("Hej", {"pl": "Hej {name}"})
    copy = (await ola.post(f"/desk/replies/{number}/copy")).headers["Location"]
    assert "Copy: Hej" in await ola.page(copy)
    assert "Delete “Hej”?" in await ola.page(f"/desk/replies/{number}/delete")
    assert len(await of(ola)) == 2
    await ola.post(f"/desk/replies/{number}/delete")
    (left,) = await of(ola)
    assert f"/desk/replies/{left.number}" == copy


async def test_a_private_reply_is_nobody_elses(client: Client) -> None:
    ola, eva = await person(client), await person(client, "supervisor")
    number = await kept(ola, en="mine")
    base = f"/desk/replies/{number}"
    assert (await eva.get(base)).status == 404
    for act in ("", "/copy", "/delete"):
        assert (await eva.post(base + act, {"name": "x", "text-en": "x"})).status == 404
    await eva.post(f"{base}/used")
    (only,) = await of(ola)
    assert (only.used, dict(only.texts)) == (0, {"en": "mine"})


async def test_only_supervisors_and_editors_share_and_change_shared_ones(client: Client) -> None:
    ola, eva = await person(client), await person(client, "editor")
    refused = await ola.post("/desk/replies/new", {"name": "A", "text-en": "x", "shared": "on"})
    assert refused.status == 403
    number = await kept(eva, shared=True, en="for all")
    base = f"/desk/replies/{number}"
    assert (await ola.get(f"{base}/delete")).status == 403
    assert (await ola.post(base, {"name": "B", "text-en": "x"})).status == 403
    assert "<textarea" not in await ola.page(base)
    mine = await kept(ola, en="own")
    changed = {"name": "own", "text-en": "own", "shared": "on"}
    assert (await ola.post(f"/desk/replies/{mine}", changed)).status == 403
    assert [one.shared for one in await of(ola)].count(True) == 1


async def test_ready_made_ones_are_loaded_once_and_in_both_languages(client: Client) -> None:
    chief, ola = await person(client, "operator"), await person(client)
    assert (await ola.post("/desk/replies/ready")).status == 403
    assert "/desk/replies/ready" in await chief.page("/desk/replies")
    for _ in range(2):
        await chief.post("/desk/replies/ready")
    found = await of(ola)
    assert len(found) == len(READY)
    assert all(set(one.texts) == {"en", "pl"} and one.shared for one in found)
    assert all(not unknown(text) for one in found for text in one.texts.values())
    assert any("{hours}" in text for one in found for text in one.texts.values())
    assert "/desk/replies/ready" not in await chief.page("/desk/replies")


async def test_beside_a_conversation_the_learners_language_is_taken(client: Client) -> None:
    ola = await person(client, name="Ola Nowak")
    number = await held(client, ola)
    await kept(ola, "Hej", pl="Cześć {name}, tu {counsellor}", en="Hi {name}")
    await kept(ola, "Only English", en="Good {offer}")
    text = html.unescape(await listed(ola, number, name="Jan"))
    assert 'data-insert="Cześć Jan, tu Ola Nowak"' in text
    assert 'data-insert="Good {offer}"' in text
    assert "Still open: {offer}" in text
    assert "There is no text in this language: Polish. This one is in: English." in text
    unnamed = html.unescape(await ola.page(f"/desk/conversation/{number}/saved"))
    assert "Cześć {name}" in unnamed


async def test_what_is_used_most_stands_first_and_typing_narrows(client: Client) -> None:
    ola = await person(client)
    number = await held(client, ola)
    for name in ("First", "Second", "Zażółć"):
        last = await kept(ola, name, pl=f"tekst {name}")
    assert (await ola.post(f"/desk/replies/{last}/used")).status == 204
    address = f"/desk/conversation/{number}/saved"
    page = await ola.page(address)
    assert re.findall(r"<strong>(\w+)", page) == ["Zażółć", "First", "Second"]
    found = await listed(ola, number, q="zazol")
    assert re.findall(r"<strong>(\w+)", found) == ["Zażółć"]
    assert "<form" not in found


async def test_names_and_texts_are_never_read_as_html(client: Client) -> None:
    ola = await person(client)
    number = await held(client, ola)
    await kept(ola, EVIL, en=EVIL, pl=f'{EVIL} " onclick=x')
    beside = await listed(ola, number, name=EVIL, q="script")
    for page in (
        beside,
        await ola.page(f"/desk/replies?q={EVIL}"),
        await ola.page("/desk/replies"),
    ):
        assert "<script>alert" not in page
        assert '" onclick' not in page
    assert "&lt;script&gt;alert" in beside


async def test_the_next_opening_is_told_where_there_are_hours(client: Client) -> None:
    one = await team(client, "All", languages=["pl"], zone="Europe/Warsaw")
    ola = await person(client)
    number = await held(client, ola)
    await kept(ola, "Koniec", pl="Wracamy: {hours}")
    assert "Wracamy: {hours}" in await listed(ola, number)
    # Every day for one minute at noon: whenever this runs, the next one is today or tomorrow.
    noon = (one, list(range(1, 8)), time(12), time(12, 1), None)
    await record_of(client).write(lambda c: hours.add_times(c, *noon))
    told = html.unescape(await listed(ola, number))
    assert re.search(r"Wracamy: (dziś|dzisiaj|jutro) o (godz. )?12[.:]00", told), told


async def test_a_foreign_conversation_shows_no_panel(client: Client) -> None:
    ola, jan = await person(client), await person(client)
    number = await held(client, ola)
    assert (await jan.get(f"/desk/conversation/{number}/saved")).status == 403
    assert (await jan.get("/desk/conversation/99/saved")).status == 404
