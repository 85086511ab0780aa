"""A Rasa that does with the hand-off what it is told."""

from typing import Any

from tests.front.fakes import FakeRasa, cairn

EMAIL = {"kind": "email", "value": "learner@example.org"}
ORDERS: dict[str, dict[str, Any]] = {
    "person": {"do": "request", "reason": "asked"},
    "complaint": {"do": "request", "reason": "complaint"},
    "danger": {"do": "request", "reason": "distress"},
    "mail": {"do": "contact", "reason": "asked", "contact": EMAIL},
    "wait": {"do": "status"},
    "hours": {"do": "hours"},
    "never mind": {"do": "cancel"},
}


def does(rasa: FakeRasa) -> None:
    """Answers each of ORDERS with "ok" and the order, everything else with an echo."""

    def answer(body: dict[str, Any]) -> Any:
        text = str(body["message"])
        if text not in ORDERS:
            return [{"text": f"echo {text}"}]
        return [{"text": "ok"}, cairn(handoff=ORDERS[text])]

    rasa.answer = answer
