"""The front's log: one line an event, key=value, to stderr; no personal data."""

import hashlib
import logging
import sys
from contextlib import suppress

import structlog
from aiohttp import web
from aiohttp.abc import AbstractAccessLogger
from aiohttp.http_exceptions import HttpProcessingError

# A sender's fault, not ours.
_NO_HTTP = (HttpProcessingError, web.RequestPayloadError)


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
    logging.getLogger("aiohttp.server").addFilter(unquoted)
    logging.getLogger("alembic.runtime.plugins").setLevel(logging.WARNING)


def unquoted(record: logging.LogRecord) -> bool:
    """A filter for what aiohttp tells: it names the address of who asked, and quotes what it could
    not read, which is where the keys of conversations stand."""
    record.args = ()
    error = record.exc_info[1] if record.exc_info else None
    if isinstance(error, _NO_HTTP):
        record.exc_info, record.levelno, record.levelname = None, logging.INFO, "INFO"
        record.msg = f"no HTTP: {type(error).__name__}"
    else:
        record.msg = str(record.msg).replace(" from %s", "")
    return True


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
        # What was no HTTP has come to no address: aiohttp raises for it.
        with suppress(AssertionError):
            if isinstance(request, web.Request):
                resource = request.match_info.route.resource
        self.logger.info(
            "request method=%s route=%s status=%d ms=%.1f",
            request.method,
            resource.canonical if resource else "-",
            response.status,
            time * 1000,
        )
