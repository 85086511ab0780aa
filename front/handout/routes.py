"""The address of a learner's data. What cannot be had is told by the page of files."""

import structlog
from aiohttp import web

from front.errors import RecordUnavailable
from front.files.routes import PRIVATE, SANDBOX, sorry
from front.handout.passes import PATH
from front.keys import HANDOUT

log = structlog.get_logger()


def add_to(app: web.Application) -> None:
    """Puts the room under /my-data."""
    app.router.add_get(f"{PATH}/{{token}}/cairn-data.{{ending:html|json}}", handed)


async def handed(request: web.Request) -> web.Response:
    """The file, to be saved; or a page that says that there is none."""
    match = request.match_info
    try:
        paper = await request.app[HANDOUT].of(match["token"], match["ending"])
    except RecordUnavailable as error:
        log.warning("record_unavailable", cause=str(error))
        return sorry(request, 503, "file-trouble")
    if paper is None:
        return sorry(request, 404, "file-gone")
    named = {"Content-Disposition": f'attachment; filename="{paper.name}"'}
    return web.Response(
        body=paper.content,
        content_type=paper.media_type,
        charset="utf-8",
        headers={**PRIVATE, **SANDBOX, **named},
    )
