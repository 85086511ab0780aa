"""``python -m front``: runs the front until it is told to stop."""

import asyncio
import sys

import structlog
from aiohttp import web
from pydantic import ValidationError

from front.alerts.settings import AlertSettings
from front.app import init_app
from front.errors import RecordTooNew, RecordUnavailable
from front.health import stop_taking
from front.limits import raise_open_files
from front.log import AccessLog, configure
from front.settings import Settings
from front.stopping import heed_signals
from front.telegram.settings import TelegramSettings
from guidance.secretfiles import SecretFileError

log = structlog.get_logger()

# After a restart every open page comes back within seconds.
_BACKLOG = 1024
_NEVER = 2  # exit code: `cairn run` does not try again
_STOP_SECONDS = 3.0  # for requests under way; their messages are kept in any case


def main() -> int:
    """The exit code: 0 after a stop, 1 when it cannot start, 2 when trying again is of no use."""
    configure()
    try:
        settings = Settings()
        # Looked at here too, so that a wrong one is a line in the log.
        AlertSettings()
        TelegramSettings()
    except ValidationError as error:
        for one in error.errors(include_input=False):
            name = "CAIRN_" + "_".join(map(str, one["loc"])).upper()
            log.critical("wrong_setting", setting=name, cause=one["msg"])
        return 1
    except SecretFileError as error:
        log.critical("wrong_setting", cause=str(error))
        return 1
    raise_open_files()
    log.info("starting", host=settings.host, port=settings.port)
    try:
        web.run_app(
            _heeding(settings),
            host=settings.host,
            port=settings.port,
            backlog=_BACKLOG,
            access_log_class=AccessLog,
            shutdown_timeout=_STOP_SECONDS,
            handle_signals=False,
            print=None,
        )
    except RecordTooNew as error:
        log.critical("record_too_new", cause=str(error))
        return _NEVER
    except RecordUnavailable as error:
        log.critical("record_unavailable", cause=str(error))
        return 1
    except OSError as error:
        log.critical("cannot_listen", host=settings.host, port=settings.port, cause=error.strerror)
        return 1
    return 0


async def _heeding(settings: Settings) -> web.Application:
    app = init_app(settings)
    heed_signals(asyncio.get_running_loop(), lambda: stop_taking(app), settings.drain)
    return app


if __name__ == "__main__":
    sys.exit(main())
