"""How many connections the operating system lets this process have."""

import resource

import structlog

log = structlog.get_logger()

# Thousands of open pages, and some files of the record and its index.
_WANTED = 10_240  # open files


def raise_open_files() -> int:
    """Takes all open files that are allowed; how many. Says so where that is few."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    except (ValueError, OSError) as error:  # some systems name a limit and do not grant it
        log.warning("open_files_not_raised", cause=str(error))
    allowed = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    if resource.RLIM_INFINITY != allowed < _WANTED:
        log.warning("few_open_files", allowed=allowed, wanted=_WANTED)
    else:
        log.info("open_files", allowed=allowed, before=soft)
    return allowed
