"""Whether the learner may send files: for this talk, until the counsellor who holds it says no."""

from aiohttp import web
from sqlalchemy import Connection

from front.desk.conversation import forms
from front.desk.conversation.sitting import PATH, sitting
from front.desk.guard import TALKING, Routes
from front.desk.sending import panel
from front.record import handoffs
from front.signals import Signal

routes = Routes()
# The act of the audit log, and what the counsellor is told.
_ALLOWED = ("learner-files-allowed", "desk-file-learner-files-allowed")
_STOPPED = ("learner-files-stopped", "desk-file-learner-files-stopped")


@routes.post(f"{PATH}/learner-files", *TALKING)
async def allow(request: web.Request) -> web.StreamResponse:
    """``allow``: 1 lets the learner send files, anything else does not; their page shows it at
    once."""
    here = await sitting(request, "learner-files")
    allowed = forms.text(await request.post(), "allow") == "1"
    act, told = _ALLOWED if allowed else _STOPPED

    def write(connection: Connection) -> None:
        handoffs.let_files(connection, here.number, allowed)
        here.note(connection, act)

    await here.record.write(write)
    one = here.handoff
    here.office.signals.publish(Signal("queue", one.conversation, one.number, one.counsellor))
    if not request.headers.get("HX-Request"):
        raise web.HTTPSeeOther(f"/desk/conversation/{here.number}#say")
    return panel(await sitting(request, "learner-files"), told=told)
