"""Messages that hold every part a message can have."""

from __future__ import annotations

from typing import Any

OFFERS: list[dict[str, Any]] = [
    {
        "id": "sample-1",
        "title": "Podstawy programowania w Pythonie",
        "provider": "Przykładowa Politechnika Nadmorska",
        "url": "https://example.org/python",
        "reasons": ["Uczy pisania prostych programów.", "Jest po polsku i online."],
        "caveats": ["Nie podano, kto sprawdza jakość kursu."],
        "facts": [
            {"label": "Poziom", "value": "PRK 5"},
            {"label": "Nakład pracy", "value": "5 ECTS (125 godzin)"},
        ],
    },
    {
        "id": "sample-2",
        "title": "Testowanie oprogramowania: pierwszy krok do pracy w informatyce",
        "provider": "Przykładowe Centrum Kształcenia",
        "url": "https://example.org/tests",
        "reasons": ["Nie wymaga doświadczenia."],
        "caveats": ["Kosztuje 240 euro.", "Zajęcia są w Lublinie."],
        "facts": [{"label": "Cena", "value": "240 EUR"}],
    },
]

ANSWER: dict[str, Any] = {
    "text": "Oto dwie oferty.\n• jedna online\n• jedna w Lublinie",
    "offers": OFFERS,
    "sources": [
        {
            "title": "Zalecenie Rady z 16 czerwca 2022 r.",
            "url": "https://example.org/zalecenie",
            "date": "2022-06-16",
        }
    ],
    "buttons": [
        {"title": "Pokaż więcej", "payload": "/show_more"},
        {"title": "Chcę porozmawiać z człowiekiem", "payload": "/ask_human"},
    ],
}

# How a request for a person stands.
LEAVE = {"title": "Nie potrzebuję już doradcy", "payload": "/front_leave"}
END = {"title": "Zakończ rozmowę z doradcą", "payload": "/front_leave"}
WAITING: dict[str, Any] = {
    "state": "waiting",
    "place": 2,
    "minutes": 3,
    "days": 7,
    "text": "Twoje miejsce w kolejce: 2. Połowa osób czekała najwyżej 3 minuty.",
    "counsellor": None,
    "leave": LEAVE,
}
HELD = WAITING | {
    "state": "with_counsellor",
    "place": 0,
    "text": "Rozmowę prowadzi Anna.",
    "counsellor": "Anna",
    "leave": END,
}

# Two offers side by side, as the dialogue compares them.
COMPARED: dict[str, Any] = {
    "text": "2 oferty obok siebie, w tych samych punktach:",
    "offers": OFFERS,
    "comparison": {
        "offers": ["sample-1", "sample-2"],
        "columns": [f"{one['title']} ({one['provider']})" for one in OFFERS],
        "rows": [
            {"label": "Cena", "cells": ["bezpłatnie", "240 €"]},
            {"label": "Poziom", "cells": ["PRK 5", "organizator nie podaje"]},
            {"label": "Wymagania", "cells": ["Żadnych.", "Obsługa komputera i angielski A2."]},
        ],
    },
    "sources": ANSWER["sources"],
}

# An answer of which there are a longer and a simpler form.
TOLD: dict[str, Any] = {
    "text": "Punkt ECTS to od 25 do 30 godzin pracy.",
    "buttons": [
        {"title": "Powiedz więcej", "payload": '/show_more{"wish": {}}', "kind": "more"},
        {"title": "Powiedz to prościej", "payload": '/ask_rephrase{"wish": {}}', "kind": "simple"},
        {"title": "Pokaż oferty", "payload": "/find_offers"},
    ],
    "sources": ANSWER["sources"],
}
