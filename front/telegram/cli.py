"""`cairn telegram …`: tells Telegram where to bring updates, and what stands in the bot's menu."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import aiohttp
import typer

from front.cli import fail
from front.errors import ChannelError
from front.messaging.commands import about, menu
from front.settings import Settings
from front.telegram import api
from front.telegram.reading import WANTED
from front.telegram.settings import TelegramSettings
from front.telegram.webhook import PATH
from front.telegram.wire import Bot
from words import Words, languages

app = typer.Typer(help="The bot that learners write to on Telegram.", no_args_is_help=True)

_SECONDS = 20


@app.command("register")
def register() -> None:
    """Registers the webhook, where a secret is set, and the bot's menu in every language."""
    _run(_register)


@app.command("status")
def status() -> None:
    """Shows which bot it is, how updates come, and what went wrong last."""
    _run(_status)


@app.command("remove")
def remove() -> None:
    """Takes the webhook away; what waits at Telegram stays there."""
    _run(_remove)


async def _register(bot: Bot, settings: TelegramSettings) -> None:
    for code in (None, *languages()):
        words = Words.load(code or "en")
        told: dict[str, Any] = {"language_code": code} if code else {}
        commands = [{"command": name, "description": line} for name, line in menu(words)]
        await api.call(bot, "setMyCommands", commands=commands, **told)
        await api.call(bot, "setMyDescription", description=about(words), **told)
    typer.echo(f"The menu is set in: {', '.join(languages())}.")
    if not settings.secret:
        typer.echo("CAIRN_TELEGRAM_SECRET is not set: Cairn fetches updates itself.")
        if (await api.call(bot, "getWebhookInfo")).get("url"):
            fail("It cannot yet, a webhook is registered. Run: cairn telegram remove.")
        return
    address = Settings().address + PATH
    if not address.startswith("https://"):
        fail("Telegram needs an address with https: set CAIRN_PUBLIC_URL.")
    fields: dict[str, Any] = {"url": address, "secret_token": settings.secret}
    await api.call(bot, "setWebhook", **fields, allowed_updates=WANTED)
    typer.echo(f"Telegram brings updates to {address} now.")


async def _status(bot: Bot, settings: TelegramSettings) -> None:
    me = await api.call(bot, "getMe")
    hook = await api.call(bot, "getWebhookInfo")
    typer.echo(f"Bot: @{me.get('username')}")
    url = hook.get("url")
    typer.echo(f"Updates: by webhook to {url}" if url else "Updates: are fetched, no webhook")
    typer.echo(f"Waiting at Telegram: {hook.get('pending_update_count', 0)}")
    if wrong := hook.get("last_error_message"):
        at = datetime.fromtimestamp(hook.get("last_error_date", 0), UTC)
        typer.echo(f"Last error: {wrong} ({at:%Y-%m-%d %H:%M} UTC)")
    if bool(url) != bool(settings.secret):
        fail("The settings say otherwise. Run: cairn telegram register, or remove.")


async def _remove(bot: Bot, _settings: TelegramSettings) -> None:
    await api.call(bot, "deleteWebhook")
    typer.echo("The webhook is removed.")


def _run(act: Callable[[Bot, TelegramSettings], Awaitable[None]]) -> None:
    """Ends with a sentence and exit code 1 where Telegram does not do it."""
    settings = TelegramSettings()
    if not settings.token:
        fail("There is no bot: set CAIRN_TELEGRAM_TOKEN to the token that BotFather gave.")
    try:
        asyncio.run(_with_bot(act, settings))
    except ChannelError as error:
        fail(f"Telegram did not do it: {error}")


async def _with_bot(
    act: Callable[[Bot, TelegramSettings], Awaitable[None]], settings: TelegramSettings
) -> None:
    timeout = aiohttp.ClientTimeout(total=_SECONDS)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        await act(Bot(session, settings.telegram_api, settings.token), settings)
