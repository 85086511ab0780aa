"""All tables of a period, made of cells."""

from collections import Counter

from front.figures.breakdowns import by_parts, days
from front.figures.counting import Counted, ranked
from front.figures.hiding import Unit, Value, count, measured, parts
from front.figures.period import Period
from front.figures.tables import Column, Row, Rows, Table, single
from front.record.figures import Cell, Course
from front.record.noting import Kind
from front.record.surveys import ASSISTANT, PERSON
from guidance.survey import SOLVED

COURSES = (
    Course.CLAIMED,
    Course.ABANDONED,
    Course.WITHDRAWN,
    Course.ELSEWHERE,
    Course.OPEN,
)
OVERVIEW = (
    Kind.CONVERSATION,
    Kind.BOT_ANSWER,
    Kind.BOT_FAILED,
    Kind.NOT_UNDERSTOOD,
    Kind.NO_RESULTS,
    Kind.DANGER,
    Course.ASKED,
)
# What was measured in seconds: the name of its row, its kind and its code.
TIMES = (
    ("bot_answer_time", Kind.BOT_ANSWER, None),
    ("waited", Course.WAITED, None),
    ("human_first_queue", Kind.HUMAN_FIRST, "queue"),
    ("human_first_left", Kind.HUMAN_FIRST, "left"),
    ("held", Course.HELD, None),
)
MEDIAN, NINTH = 0.5, 0.9
# Where nobody said how a talk ended.
NO_OUTCOME, LEARNER_LEFT = "none", "learner-left"


def tables(cells: list[Cell], period: Period) -> list[Table]:
    """Every table, in the order of the page."""
    counted = Counted(tuple(period.keeps(cells)))
    courses, outcomes, survey = _courses(counted), _outcomes(counted), _survey(counted)
    return [
        _overview(counted),
        _times(counted),
        courses,
        _unresolved(courses, outcomes, survey),
        single("reasons", Rows.REASON, _codes(counted, Course.ASKED), drawn=True),
        outcomes,
        survey,
        *_thumbs(counted),
        *_no_results(counted),
        by_parts("languages", Rows.LANGUAGE, counted),
        by_parts("channels", Rows.CHANNEL, counted),
        days(counted, period),
    ]


def _overview(counted: Counted) -> Table:
    values = {kind.value: count(counted.number(kind)) for kind in OVERVIEW}
    return single("overview", Rows.FIGURE, values)


def _times(counted: Counted) -> Table:
    columns = (Column("median", Unit.SECONDS), Column("ninth", Unit.SECONDS))
    rows = []
    for name, kind, code in TIMES:
        values = counted.values(kind, code)
        ranks = (ranked(values, MEDIAN), ranked(values, NINTH))
        rows.append(Row(name, tuple(measured(rank, values.total()) for rank in ranks)))
    return Table("times", Rows.FIGURE, columns, tuple(rows))


def _courses(counted: Counted) -> Table:
    shown = parts({kind.value: counted.number(kind) for kind in COURSES})
    return single("courses", Rows.FIGURE, shown, drawn=True)


def _outcomes(counted: Counted) -> Table:
    found = Counter({NO_OUTCOME: 0, LEARNER_LEFT: 0})
    for code, times in counted.by_code(Course.OUTCOME).items():
        found[code or NO_OUTCOME] += times
    return single("outcomes", Rows.OUTCOME, _most_first(parts(found), found), drawn=True)


def _survey(counted: Counted) -> Table:
    columns = (
        Column("asked_survey"),
        Column("solved_answers"),
        *(Column(f"solved_{code}", drawn=True) for code in SOLVED),
        Column("ease_median", Unit.GRADE),
    )
    rows = tuple(Row(whose, _surveyed(counted, whose)) for whose in (PERSON, ASSISTANT))
    return Table("survey", Rows.WHOSE, columns, rows, alike=True)


def _surveyed(counted: Counted, whose: str) -> tuple[Value, ...]:
    solved = {code: counted.number(Kind.SURVEY_SOLVED, f"{whose}/{code}") for code in SOLVED}
    ease = counted.values(Kind.SURVEY_EASE, whose)
    return (
        count(counted.number(Kind.SURVEY_ASKED, whose)),
        count(sum(solved.values())),
        *parts(solved).values(),
        measured(ranked(ease, MEDIAN), ease.total(), Unit.GRADE),
    )


def _unresolved(courses: Table, outcomes: Table, survey: Table) -> Table:
    """What is shown here is shown elsewhere, too: what is hidden there is hidden here."""
    values = {
        f"unresolved_{answer}": survey.value(PERSON, f"solved_{answer}")
        + survey.value(ASSISTANT, f"solved_{answer}")
        for answer in ("partly", "no")
    }
    values["unresolved_outcome"] = outcomes.value(NO_OUTCOME, "number")
    values["unresolved_left"] = outcomes.value(LEARNER_LEFT, "number")
    values["unresolved_abandoned"] = courses.value(Course.ABANDONED, "number")
    return single("unresolved", Rows.FIGURE, values)


def _thumbs(counted: Counted) -> tuple[Table, Table]:
    """Up and down are no parts of one whole that is shown; the reasons are parts of down."""
    given = counted.by_code(Kind.THUMB)
    shown = {f"thumbs_{code}": count(given[code]) for code in ("up", "down")}
    faults = counted.by_code(Kind.THUMB_REASON)
    return (
        single("thumbs", Rows.FIGURE, shown, drawn=True),
        single("faults", Rows.FAULT, _most_first(parts(faults), faults), drawn=True),
    )


def _no_results(counted: Counted) -> tuple[Table, Table]:
    limits: Counter[str] = Counter()
    fields: Counter[str] = Counter()
    for code, times in counted.by_code(Kind.NO_RESULTS).items():
        limit, _, field = code.partition("/")
        limits[limit] += times
        fields[field] += times
    return (
        single("no_results", Rows.LIMIT, _most_first(parts(limits), limits), drawn=True),
        single("no_results_field", Rows.FIELD, _most_first(parts(fields), fields), drawn=True),
    )


def _codes(counted: Counted, kind: Course) -> dict[str, Value]:
    found = counted.by_code(kind)
    return _most_first(parts(found), found)


def _most_first(shown: dict[str, Value], numbers: Counter[str]) -> dict[str, Value]:
    """Sorted by what is shown, so that the order tells nothing of what is hidden."""

    def place(code: str) -> tuple[float, str]:
        number = shown[code].number
        return (-0.5 if number is None else -number, code)

    return {code: shown[code] for code in sorted(numbers, key=place)}
