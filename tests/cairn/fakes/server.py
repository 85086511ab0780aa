"""A process that answers GET with 200, or misbehaves as its arguments say. Standard library only.

server.py PORT [deaf] [grandchild] [hang=FILE] [exit=CODE]
"""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path


def main(port: int, habits: dict[str, str]) -> None:
    """Serve on `port` with the given habits."""
    if "exit" in habits:
        print("the configuration says nonsense", flush=True)
        sys.exit(int(habits["exit"]))
    if "deaf" in habits:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if "grandchild" in habits:
        # Deaf too: only the runner's sweep of the process group ends it.
        script = "import signal,time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(99)"
        subprocess.Popen([sys.executable, "-c", script])
    hang = Path(habits.get("hang", "/nowhere"))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if hang.exists():
                hang.unlink()
                time.sleep(99)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    print("listening", flush=True)
    HTTPServer(("127.0.0.1", port), Handler).serve_forever()


if __name__ == "__main__":
    words = (word.partition("=") for word in sys.argv[2:])
    main(int(sys.argv[1]), {name: value for name, _, value in words})
