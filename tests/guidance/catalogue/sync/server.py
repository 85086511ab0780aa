"""A web server on this machine that answers as a test wants."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Headers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer; ``claimed`` is the length it says to have, where that is not its own."""

    status: int = 200
    body: bytes = b""
    headers: Headers = field(default_factory=dict)
    claimed: int | None = None
    wait: Callable[[], object] = lambda: None


@dataclass(slots=True)
class Server:
    """Answers by path; the last answer of a path stays. ``requests`` are those that came."""

    url: str
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def give(self, path: str, *answers: Answer) -> str:
        """Sets what a path answers; gives its address."""
        self.answers[path] = list(answers)
        return self.url + path

    def give_file(self, path: str, body: bytes, etag: str) -> str:
        """Sets a file that a path answers unless it is asked for another than this state of it."""
        return self.give(path, Answer(body=body, headers={"ETag": etag}))

    def next(self, path: str, headers: dict[str, str]) -> Answer:
        """The answer to a request."""
        self.requests.append((path, headers))
        left = self.answers.get(path, [Answer(404)])
        answer = left.pop(0) if len(left) > 1 else left[0]
        if "ETag" in answer.headers and headers.get("if-none-match") == answer.headers["ETag"]:
            return Answer(304)
        return answer


@contextmanager
def running() -> Iterator[Server]:
    """A server in a thread, stopped afterwards."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = server.next(self.path, {k.lower(): v for k, v in self.headers.items()})
            answer.wait()
            self.send_response(answer.status)
            length = len(answer.body) if answer.claimed is None else answer.claimed
            for name, value in {"Content-Length": str(length), **answer.headers}.items():
                self.send_header(name, value)
            # Who has heard enough hangs up.
            with suppress(ConnectionError):
                self.end_headers()
                self.wfile.write(answer.body)

        def log_message(self, *_said: object) -> None:
            """Nothing: the tests look at what came."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listening.daemon_threads = True
    server = Server(f"http://127.0.0.1:{listening.server_port}")
    thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown()
        thread.join()
        listening.server_close()
