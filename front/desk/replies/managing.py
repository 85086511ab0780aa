"""The page of saved replies: making, changing, copying and deleting them."""

from typing import Any

from aiohttp import web

from front.desk.guard import ROLES, Routes, visitor
from front.desk.pages import fragment, language_of, page
from front.desk.replies import form, ready
from front.desk.replies.choosing import matching
from front.desk.replies.filling import NAMES
from front.desk.replies.form import LONGEST_NAME, Draft
from front.errors import NotAllowed, UnknownReply
from front.keys import RECORD
from front.record import auditing, saved_replies
from front.record.accounts import Counsellor
from front.record.saved_replies import SavedReply
from words import Words, languages

routes = Routes()
SHARING = ("supervisor", "editor")
LOADING = ("supervisor", "editor", "operator")
_NUMBER = r"/replies/{reply:[1-9]\d{0,8}}"


@routes.get("/replies", *ROLES)
async def listing(request: web.Request) -> web.StreamResponse:
    """All that the visitor may use; ``?q=``: those with these words."""
    me, typed = visitor(request), request.query.get("q", "")
    record = request.config_dict[RECORD]
    found = await record.read(lambda one: saved_replies.visible(one, me.id))
    loaded = await record.read(saved_replies.loaded)
    values: dict[str, Any] = {
        "replies": matching(found, typed),
        "typed": typed,
        "mine": me.id,
        "may_load": _has(me, LOADING) and bool(set(ready.READY) - loaded),
        "told": request.query.get("told", ""),
    }
    if request.headers.get("HX-Target") == "replies-found":
        return fragment(request, "replies.html", "found", **values)
    return page(request, "replies.html", **values)


@routes.get("/replies/new", *ROLES)
async def new(request: web.Request) -> web.StreamResponse:
    """An empty form."""
    return _form(request, Draft(), None)


@routes.post("/replies/new", *ROLES)
async def add(request: web.Request) -> web.StreamResponse:
    """Keeps a new one, or shows the form again with what is wrong."""
    me, draft = visitor(request), form.typed(await request.post())
    wrong = form.wrong(_words(request), draft)
    if wrong:
        return _form(request, draft, None, wrong)
    _check_sharing(me, draft)
    await request.config_dict[RECORD].write(
        lambda one: saved_replies.add(one, me.id, draft.name, draft.said, shared=draft.shared)
    )
    raise web.HTTPSeeOther("/desk/replies?told=saved")


@routes.get(_NUMBER, *ROLES)
async def edit(request: web.Request) -> web.StreamResponse:
    """The form of one that the visitor may change; else its texts to read and copy."""
    reply = await _reply(request)
    return _form(request, form.of(reply), reply)


@routes.post(_NUMBER, *ROLES)
async def change(request: web.Request) -> web.StreamResponse:
    """Keeps the change, or shows the form again with what is wrong."""
    reply, draft = await _mine(request), form.typed(await request.post())
    wrong = form.wrong(_words(request), draft)
    if wrong:
        return _form(request, draft, reply, wrong)
    if draft.shared != reply.shared:
        _check_sharing(visitor(request), Draft(shared=True))

    def write(connection: Any) -> None:
        saved_replies.change(connection, reply.number, draft.name, draft.said, shared=draft.shared)
        if draft.shared or reply.shared:
            me = visitor(request).id
            auditing.note(connection, me, "reply-changed", "saved-reply", reply.number)

    await request.config_dict[RECORD].write(write)
    raise web.HTTPSeeOther("/desk/replies?told=saved")


@routes.post(f"{_NUMBER}/copy", *ROLES)
async def copy(request: web.Request) -> web.StreamResponse:
    """A private copy of the visitor's own, opened to be changed."""
    reply, me = await _reply(request), visitor(request)
    name = _words(request).say("desk-replies-copy-name", name=reply.name)[:LONGEST_NAME]
    number = await request.config_dict[RECORD].write(
        lambda one: saved_replies.add(one, me.id, name, reply.texts, shared=False)
    )
    raise web.HTTPSeeOther(f"/desk/replies/{number}")


@routes.get(f"{_NUMBER}/delete", *ROLES)
async def ask_delete(request: web.Request) -> web.StreamResponse:
    """Asks once more before one is deleted."""
    return page(request, "replies_delete.html", reply=await _mine(request))


@routes.post(f"{_NUMBER}/delete", *ROLES)
async def delete(request: web.Request) -> web.StreamResponse:
    """Deletes one."""
    reply, me = await _mine(request), visitor(request)

    def write(connection: Any) -> None:
        saved_replies.remove(connection, reply.number)
        if reply.shared:
            auditing.note(connection, me.id, "reply-deleted", "saved-reply", reply.number)

    await request.config_dict[RECORD].write(write)
    raise web.HTTPSeeOther("/desk/replies?told=deleted")


@routes.post("/replies/ready", *LOADING)
async def load(request: web.Request) -> web.StreamResponse:
    """Adds the replies that come with Cairn and are not there."""
    me, language = visitor(request), language_of(request)
    await request.config_dict[RECORD].write(lambda one: ready.load(one, me.id, language))
    raise web.HTTPSeeOther("/desk/replies?told=loaded")


@routes.post(f"{_NUMBER}/used", *ROLES)
async def used(request: web.Request) -> web.StreamResponse:
    """One was put into a message: what is used most stands first."""
    me, number = visitor(request).id, int(request.match_info["reply"])
    await request.config_dict[RECORD].write(lambda one: saved_replies.count_use(one, number, me))
    return web.Response(status=204)


def _form(
    request: web.Request,
    draft: Draft,
    reply: SavedReply | None,
    wrong: dict[str, str] | None = None,
) -> web.Response:
    me, words = visitor(request), _words(request)
    return page(
        request,
        "reply.html",
        422 if wrong else 200,
        draft=draft,
        reply=reply,
        wrong=wrong or {},
        spoken=languages(),
        variables=[(name, words.say(f"desk-replies-variable-{name}")) for name in NAMES],
        may_change=reply is None or _may_change(me, reply),
        may_share=_has(me, SHARING),
    )


async def _reply(request: web.Request) -> SavedReply:
    """The one of the address. Raises UnknownReply, also for somebody else's own."""
    me, number = visitor(request), int(request.match_info["reply"])
    found = await request.config_dict[RECORD].read(lambda one: saved_replies.find(one, number))
    if found is None or not (found.shared or found.owner == me.id):
        raise UnknownReply
    return found


async def _mine(request: web.Request) -> SavedReply:
    """The same where the visitor may change it. Raises UnknownReply, NotAllowed."""
    reply = await _reply(request)
    if not _may_change(visitor(request), reply):
        raise NotAllowed
    return reply


def _may_change(me: Counsellor, reply: SavedReply) -> bool:
    return _has(me, SHARING) if reply.shared else reply.owner == me.id


def _check_sharing(me: Counsellor, draft: Draft) -> None:
    if draft.shared and not _has(me, SHARING):
        raise NotAllowed


def _has(me: Counsellor, roles: tuple[str, ...]) -> bool:
    return bool(set(me.roles) & set(roles))


def _words(request: web.Request) -> Words:
    return Words.load(language_of(request))
