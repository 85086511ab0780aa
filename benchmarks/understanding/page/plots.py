"""Drawings as SVG whose colours the page chooses, so that they are seen in light and dark."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Callable, Sequence
from typing import Any

from benchmarks.understanding.calibration import BINS
from benchmarks.understanding.page.parts import Plot, number
from benchmarks.understanding.result import Measured

# Stand-ins that no drawing uses otherwise: the page's own colours take their places.
INK, SERIES = "#010203", ("#010204", "#010205", "#010206", "#010207")
_COLOURS = {INK: "var(--ink)"} | {
    colour: f"var(--series-{at})" for at, colour in enumerate(SERIES, start=1)
}
# Opacity of the palest and of the deepest cell: a number stays readable on both.
_PALE, _DEEP = 0.2, 0.7


def reliability(name: str, languages: Sequence[Measured]) -> Plot:
    """A bar of accuracy for each bin of confidence, one drawing beside the other."""

    def draw(figure: Any) -> None:
        axes = figure.subplots(1, len(languages), sharey=True, squeeze=False)[0]
        for at, (one, axis) in enumerate(zip(languages, axes, strict=True)):
            for it in one.calibration.bins:
                middle = (it.low + it.high) / 2
                axis.bar(middle, it.accuracy, 0.85 / BINS, color=_colour(at), alpha=0.6)
                axis.plot([it.confidence], [it.accuracy], "o", color=INK, markersize=3)
            axis.plot([0, 1], [0, 1], "--", color=INK, linewidth=1)
            axis.set(xlim=(0, 1), ylim=(0, 1), xlabel="confidence")
            axis.set_title(f"{one.language}: error {number(one.calibration.error)}")
        axes[0].set_ylabel("accuracy")

    errors = ", ".join(f"{it.language} {number(it.calibration.error)}" for it in languages)
    told = f"Accuracy by confidence in the set {name}. Expected calibration error: {errors}."
    size = (4 * len(languages), 3.8)
    return Plot(f"Reliability: {name}", told, _svg(f"reliability-{name}", size, draw))


def intent_bars(name: str, languages: Sequence[Measured]) -> Plot:
    """The F1 of each intent, the worst one on top."""
    intents = sorted({intent for one in languages for intent in one.intents})
    worst = sorted(intents, key=lambda it: min(_f1(one, it) for one in languages), reverse=True)

    def draw(figure: Any) -> None:
        axis = figure.subplots()
        height = 0.8 / len(languages)
        for at, one in enumerate(languages):
            places = [row - at * height for row in range(len(worst))]
            values = [_f1(one, intent) for intent in worst]
            axis.barh(places, values, height, color=_colour(at), label=one.language)
        axis.set_yticks(range(len(worst)), labels=worst)
        axis.set(xlim=(0, 1), xlabel="F1", ylim=(-1, len(worst)))
        axis.legend(loc="lower right", bbox_to_anchor=(1, 1), ncol=4, frameon=False)

    lowest = ", ".join(reversed(worst[-5:]))
    told = f"F1 of each intent in the set {name}. The lowest: {lowest}. All are in the tables."
    return Plot(
        f"F1 by intent: {name}", told, _svg(f"bars-{name}", (8, 1 + 0.26 * len(worst)), draw)
    )


def heat_map(name: str, languages: Sequence[Measured]) -> Plot:
    """A cell for each pair of intents that is confused, all languages together."""
    times: dict[tuple[str, str], int] = {}
    for one in languages:
        for it in one.confusions:
            times[it.meant, it.read] = times.get((it.meant, it.read), 0) + it.times
    intents = sorted({intent for pair in times for intent in pair})
    most = max(times.values(), default=1)

    def draw(figure: Any) -> None:
        axis = figure.subplots()
        for (meant, read), count in times.items():
            x, y = intents.index(read), intents.index(meant)
            seen = _PALE + (_DEEP - _PALE) * count / most
            axis.bar(x, 1, 1, bottom=y - 0.5, color=SERIES[0], alpha=seen)
            axis.text(x, y, str(count), color=INK, fontsize=6, ha="center", va="center")
        axis.set_xticks(range(len(intents)), labels=intents, rotation=90)
        axis.set_yticks(range(len(intents)), labels=intents)
        axis.set(xlabel="read as", ylabel="meant")
        axis.set(xlim=(-0.6, len(intents) - 0.4), ylim=(len(intents) - 0.4, -0.6))
        axis.grid(linewidth=0.3, color=INK, alpha=0.2)
        axis.set_axisbelow(True)

    ordered = sorted(times, key=lambda pair: (-times[pair], pair))[:3]
    pairs = ", ".join(f"{meant} as {read} ({times[meant, read]})" for meant, read in ordered)
    told = f"How often an intent was read as another in the set {name}. Most often: {pairs}."
    side = 2.5 + 0.17 * len(intents)
    return Plot(f"Confusions: {name}", told, _svg(f"heat-{name}", (side, side), draw))


def noise_bars(name: str, languages: Sequence[Measured]) -> Plot:
    """The macro F1 as written and under each noise."""
    kinds = ["as written", *languages[0].noisy]

    def draw(figure: Any) -> None:
        axis = figure.subplots()
        width = 0.8 / len(languages)
        for at, one in enumerate(languages):
            values = [one.macro_f1, *(it.macro_f1 for it in one.noisy.values())]
            places = [column + at * width for column in range(len(kinds))]
            axis.bar(places, values, width, color=_colour(at), label=one.language)
        axis.set_xticks([at + 0.4 - width / 2 for at in range(len(kinds))], labels=kinds)
        axis.set(ylim=(0, 1), ylabel="macro F1")
        axis.legend(loc="lower right", bbox_to_anchor=(1, 1), ncol=4, frameon=False)

    falls = "; ".join(
        f"{one.language} {noise} {number(one.fall(noise), 1)}"
        for one in languages
        for noise in one.noisy
    )
    told = f"Macro F1 under each noise in the set {name}. Falls in points: {falls}."
    return Plot(f"Robustness: {name}", told, _svg(f"noise-{name}", (7, 3.5), draw))


def _colour(language: int) -> str:
    return SERIES[language % len(SERIES)]


def _f1(one: Measured, intent: str) -> float:
    found = one.intents.get(intent)
    return found.f1 if found else 0.0


def _svg(name: str, size: tuple[float, float], draw: Callable[[Any], None]) -> str:
    """The drawing to put into a page: no declaration, no names that another one may have too."""
    names = ("text.color", "axes.edgecolor", "axes.labelcolor", "xtick.color", "ytick.color")
    settings: dict[str, Any] = dict.fromkeys(names, INK) | {
        "svg.fonttype": "none",
        "svg.hashsalt": name,
        "font.size": 9,
        "axes.spines.top": False,
        "axes.spines.right": False,
    }
    with warnings.catch_warnings():
        # Rasa's matplotlib calls its own dependencies by names they have given up.
        warnings.simplefilter("ignore", DeprecationWarning)
        return _fit_for_a_page(_drawn(size, draw, settings))


def _drawn(size: tuple[float, float], draw: Callable[[Any], None], settings: dict[str, Any]) -> str:
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context(settings):
        figure = Figure(figsize=size, layout="constrained")
        draw(figure)
        stream = io.StringIO()
        figure.savefig(stream, format="svg", transparent=True, metadata={"Date": None})
    return stream.getvalue()


def _fit_for_a_page(svg: str) -> str:
    svg = svg[svg.index("<svg") :]
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    for stand_in, colour in _COLOURS.items():
        svg = svg.replace(stand_in, colour)
    used = set(re.findall(r"#([\w-]+)", svg))
    return re.sub(r' id="([^"]+)"', lambda it: it[0] if it[1] in used else "", svg)
