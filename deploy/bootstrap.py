"""First step of every make target: say so when python3 is too old, then set up the environments.

This file is read by whatever `python3` is, so it keeps to what Python 2.7 can parse.
"""

import sys

OLDEST = (3, 11)


def main():  # type: () -> int
    """Return the exit code: 1 with one sentence on standard error when something is missing."""
    if sys.version_info[:2] < OLDEST:
        sys.stderr.write(
            "Cairn needs Python 3.11 or newer, but python3 is {}.{}: install a newer one, or name "
            "it with `make PYTHON3=/path/to/python3.11 ...`.\n".format(*sys.version_info[:2])
        )
        return 1
    import environments

    return environments.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
