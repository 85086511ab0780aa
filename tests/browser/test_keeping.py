"""Nothing said is lost or sent twice: reloads, breaks, refusals."""

from __future__ import annotations

import re

from playwright.async_api import expect

from tests.browser.double import Double
from tests.browser.samples import ANSWER
from tests.browser.visitor import Visitor

ID = re.compile(r"[0-9a-f]{32}")


async def test_a_message_is_kept_and_says_so(visitor: Visitor, double: Double) -> None:
    await visitor.open()
    await visitor.say("Dzień dobry")
    await expect(visitor.log.get_by_role("article")).to_contain_text("Wysłano i zapisano")
    [frame] = double.said
    assert frame["text"] == "Dzień dobry"
    assert frame["language"] == "pl"
    assert ID.fullmatch(frame["client_id"])


async def test_a_reload_shows_the_conversation_without_announcing_it(
    visitor: Visitor, double: Double
) -> None:
    double.answers = [[ANSWER]]
    await visitor.open()
    await visitor.say("Chcę programować")
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    before = await visitor.texts()
    await visitor.page.clock.install()
    await visitor.page.reload()
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    assert await visitor.texts() == before
    await expect(visitor.log).to_have_attribute("aria-live", "off")
    await visitor.page.clock.run_for(1_500)
    await expect(visitor.log).to_have_attribute("aria-live", "polite")
    await expect(visitor.log).to_have_attribute("aria-relevant", "additions")


async def test_a_new_conversation_forgets_the_old_one(visitor: Visitor, double: Double) -> None:
    double.answers = [[ANSWER]]
    await visitor.open()
    await visitor.say("Chcę programować")
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    old = await visitor.conversation()
    await visitor.choose("Nowa rozmowa")
    await expect(visitor.log.get_by_role("article")).to_have_count(0)
    await expect(visitor.status).to_contain_text("nowa rozmowa")
    await expect(visitor.field).to_be_focused()
    await visitor.page.reload()
    await expect(visitor.field).to_be_visible()
    assert await visitor.conversation() != old
    await visitor.say("Od nowa")
    await expect(visitor.log.get_by_role("article")).to_have_count(1)


async def test_what_is_said_offline_goes_once_and_in_order_when_back(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    double.refuses = True
    await double.drop()
    await expect(visitor.status).to_contain_text("Brak połączenia")
    await visitor.say("raz")
    await visitor.say("dwa")
    await expect(visitor.log.locator(".state")).to_have_text(["Czeka na połączenie"] * 2)
    assert double.said == []
    double.refuses = False
    await expect(visitor.log.locator(".state")).to_have_text(["Wysłano i zapisano"] * 2)
    await expect(visitor.status).to_contain_text("Połączenie wróciło")
    assert [frame["text"] for frame in double.said] == ["raz", "dwa"]


async def test_the_browsers_own_word_for_offline_is_heard_at_once(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    await visitor.context.set_offline(True)
    await expect(visitor.status).to_contain_text("Brak połączenia")
    await visitor.context.set_offline(False)
    await expect(visitor.status).to_contain_text("Połączenie wróciło")


async def test_what_was_said_offline_survives_a_reload(visitor: Visitor, double: Double) -> None:
    await visitor.open()
    double.refuses = True
    await double.drop()
    await visitor.say("jeszcze nie wysłane")
    await visitor.page.reload()
    await expect(visitor.log.locator(".state")).to_have_text("Czeka na połączenie")
    double.refuses = False
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    assert await visitor.texts() == ["jeszcze nie wysłane"]
    assert len(double.said) == 1


async def test_a_confirmation_lost_in_a_break_does_not_double_the_message(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    double.deaf = True
    await visitor.say("tylko raz")
    await expect(visitor.log.locator(".state")).to_have_text("Wysyłanie…")
    await double.drop()
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    assert await visitor.texts() == ["tylko raz"]
    assert len(double.said) == 1


async def test_a_connection_that_no_longer_answers_is_given_up(
    visitor: Visitor, double: Double
) -> None:
    await visitor.page.clock.install()
    await visitor.open()
    double.deaf = True
    await visitor.say("halo")
    await expect(visitor.log.locator(".state")).to_have_text("Wysyłanie…")
    await visitor.page.clock.run_for(13_000)
    await visitor.page.clock.run_for(1_000)
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    assert await visitor.texts() == ["halo"]


async def test_breaks_at_any_point_keep_each_message_once_and_in_order(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    wanted = [f"wiadomość {number}" for number in range(12)]
    for number, text in enumerate(wanted):
        await visitor.say(text)
        if number % 3 == 0:
            await visitor.page.wait_for_timeout(number)
            await double.drop()
    await expect(visitor.log.locator(".state")).to_have_text(["Wysłano i zapisano"] * 12)
    kept = double.conversation(await visitor.conversation()).messages
    assert [message["text"] for message in kept] == wanted
    assert await visitor.texts() == wanted


async def test_a_refused_message_can_be_sent_again(visitor: Visitor, double: Double) -> None:
    await visitor.open()
    double.error = {"code": "text-too-long", "message": "Ta wiadomość jest za długa."}
    await visitor.say("bardzo długo")
    await expect(visitor.status).to_have_text("Ta wiadomość jest za długa.")
    await expect(visitor.log.locator(".state")).to_have_text("Nie wysłano")
    double.error = None
    await visitor.log.get_by_role("button", name="Wyślij jeszcze raz").click()
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    assert len({frame["client_id"] for frame in double.said}) == 1
    assert await visitor.texts() == ["bardzo długo"]


async def test_what_could_not_be_kept_just_now_goes_again_by_itself(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    double.error = {"code": "not-available", "message": "Spróbuj za chwilę."}
    await visitor.say("ważne")
    await expect(visitor.status).to_have_text("Spróbuj za chwilę.")
    double.error = None
    await double.drop()
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    assert await visitor.texts() == ["ważne"]


async def test_an_answer_stands_after_what_it_answers(visitor: Visitor, double: Double) -> None:
    double.answers = [[{"text": "odpowiedź"}]]
    await visitor.open()
    await visitor.say("pytanie")
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    await expect(visitor.status).to_be_empty()
    assert await visitor.texts() == ["pytanie", "odpowiedź"]


async def test_it_works_where_the_browser_refuses_storage(visitor: Visitor, double: Double) -> None:
    await visitor.page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new Error('refused'); } });"
    )
    await visitor.open()
    await visitor.say("Dzień dobry")
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    [name] = double.conversations
    assert ID.fullmatch(name)
