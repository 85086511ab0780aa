"""The front's API as a terminal needs it."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from typing import Any

from cairn.errors import CairnError

SECONDS_TO_ANSWER = 75


class NotRunning(CairnError):
    """Nothing answers at the address."""


class RefusedMessage(CairnError):
    """The front did not take the message; the text is its own reason."""


@dataclass
class Conversation:
    """One conversation with the front at `host`:`port`; `seen` is the highest id shown."""

    host: str
    port: int
    id: str
    language: str
    seen: int = 0

    def begin(self) -> None:
        """Make sure that the front is there. Raises NotRunning."""
        self._ask("GET", "/health")

    def say(self, text: str) -> list[dict[str, Any]]:
        """Send `text`; the messages of the answer. Raises NotRunning, RefusedMessage."""
        body = {"text": text, "language": self.language}
        return self._noted(self._ask("POST", self._path(), body))

    def news(self) -> list[dict[str, Any]]:
        """What others have written since. Raises NotRunning, RefusedMessage."""
        # Until its first message the front knows no such conversation, and says so with 404.
        messages = self._noted(self._ask("GET", f"{self._path()}?after={self.seen}"))
        return [message for message in messages if message["sender"] != "learner"]

    def _path(self) -> str:
        return f"/api/v1/conversations/{self.id}/messages"

    def _noted(self, answer: Any) -> list[dict[str, Any]]:
        messages: list[dict[str, Any]] = answer.get("messages", [])
        self.seen = max([self.seen, *(message["id"] for message in messages)])
        return messages

    def _ask(self, method: str, path: str, body: object = None) -> Any:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=SECONDS_TO_ANSWER)
        headers = {"Accept-Language": self.language, "Content-Type": "application/json"}
        content = None if body is None else json.dumps(body).encode()
        try:
            connection.request(method, path, content, headers)
            response = connection.getresponse()
            answer = json.loads(response.read() or b"{}")
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise NotRunning(f"{self.host}:{self.port}") from error
        finally:
            connection.close()
        if method == "POST" and response.status >= http.HTTPStatus.BAD_REQUEST:
            raise RefusedMessage(answer.get("error", {}).get("message", str(response.status)))
        return answer
