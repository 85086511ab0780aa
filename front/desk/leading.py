"""Where somebody is led after signing in: never out of the desk."""

import re
from urllib.parse import urlsplit

HOME = "/desk/"
# Plain characters of a path only: what browsers read as another host (//, \) has no way in.
_PATH = re.compile(r"/desk(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/?")
_NOT_THERE = ("/desk/sign-in", "/desk/sign-out")


def inside(wanted: str | None) -> str:
    """The wanted page of the desk; the first one for anything else."""
    if not wanted or not _PATH.fullmatch(wanted) or urlsplit(wanted).netloc:
        return HOME
    return HOME if wanted.startswith(_NOT_THERE) else wanted
