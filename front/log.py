"""The front's log: one line an event, key=value, to stderr; no personal data."""

import hashlib
import logging
import sys

import structlog
from aiohttp import web
from aiohttp.abc import AbstractAccessLogger


def configure() -> None:
    """Sends everything, also of libraries, through one formatter."""
    shared: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.KeyValueRenderer(
                    key_order=["timestamp", "level", "event"], sort_keys=False
                ),
            ],
        )
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)


def mark(conversation: str) -> str:
    """A conversation in the log: enough to follow it, too little to open it (an id is a key)."""
    return hashlib.sha256(conversation.encode()).hexdigest()[:8]


class AccessLog(AbstractAccessLogger):
    """A line a request, with the route's pattern instead of the address: that holds ids."""

    def log(self, request: web.BaseRequest, response: web.StreamResponse, time: float) -> None:
        """Called by aiohttp after each request; ``time`` in seconds. A good health is no news."""
        if request.path in {"/health", "/ready"} and response.status == 200:
            return
        resource = None
        if isinstance(request, web.Request):
            resource = request.match_info.route.resource
        self.logger.info(
            "request method=%s route=%s status=%d ms=%.1f",
            request.method,
            resource.canonical if resource else "-",
            response.status,
            time * 1000,
        )
