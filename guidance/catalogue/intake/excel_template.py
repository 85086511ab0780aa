"""The template as an Excel workbook: the header, explanations, drop-downs and an example row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from babel import Locale
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from guidance.catalogue.intake import cells, values
from guidance.catalogue.intake.template import COLUMNS, EXAMPLE_ID, Column
from guidance.errors import BadValue
from guidance.vocabulary import Mode, Supervision

# What write_template says beside the explanations of the columns.
WORDS = (
    "words_sheet",
    "words_introduction",
    "words_column",
    "words_meaning",
    "words_example",
    "words_required",
    "words_optional",
    "words_need",
)
NAMES = (*COLUMNS, *WORDS)
OFFERS, CHOICES = "Offers", "Choices"
# Nobody writes it by hand: an export tells by it what was worked out.
LEFT_OUT = frozenset({"derived"})
ROWS = 10_000
DATE = "yyyy-mm-dd"
FILLED = PatternFill("solid", fgColor="DCE6F1")
NEEDED = PatternFill("solid", fgColor="F8CBAD")
FAINT = Font(italic=True, color="808080")
WIDE, NARROW = 40, 18
# Codes of Babel that ISO 3166-1 does not have, or has for tests.
NO_COUNTRIES = frozenset({"EZ", "QO", "XA", "XB"})

Explanations = Mapping[str, Mapping[str, str]]


def write_template(path: Path, explanations: Explanations) -> None:
    """Writes the template. ``explanations`` gives, for each language, a text for each of NAMES.

    Its languages are those for which texts have columns, and the first is that of the comments.
    Raises OSError.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    offers = workbook.create_sheet(OFFERS)
    comments = next(iter(explanations.values()))
    header = list(_header(list(explanations)))
    for number, (name, column) in enumerate(header, 1):
        _write_head(offers, number, name, comments[column.name], column)
        _write_example(offers.cell(2, number), column, is_again=header[number - 2][1] is column)
    offers.freeze_panes = "B2"
    _write_choices(workbook, offers, [column for _, column in header])
    for words in explanations.values():
        _write_explanations(workbook, words)
    workbook.save(path)


def _header(languages: Sequence[str]) -> Iterable[tuple[str, Column]]:
    for column in COLUMNS.values():
        if column.name in LEFT_OUT:
            continue
        codes = languages if column.by_language else ("und",)
        yield from ((column.called(code), column) for code in codes)


def _write_head(sheet: Any, number: int, name: str, comment: str, column: Column) -> None:
    head = sheet.cell(1, number, name)
    head.font = Font(bold=True)
    head.fill = NEEDED if column.required else FILLED
    head.comment = Comment(comment, "Cairn", height=140, width=320)
    is_wide = column.by_language or name == "title"
    size = sheet.column_dimensions[get_column_letter(number)]
    size.width = WIDE if is_wide else NARROW
    # Excel shows a day as it pleases, unless it is told how.
    size.number_format = DATE if _is_date(column) else "General"


def _write_example(cell: Any, column: Column, *, is_again: bool) -> None:
    """The example's cell; a text has one in its first language only."""
    cell.value = EXAMPLE_ID if column.name == "id" else column.example
    if _is_date(column):
        cell.value = values.day(column.example)
        cell.number_format = DATE
    if is_again:
        cell.value = None
    cell.font = FAINT


def _is_date(column: Column) -> bool:
    return column.read is values.day


def _choices() -> dict[str, tuple[str, ...]]:
    """The values of columns that take no others."""
    english = Locale("en")
    territories: Iterable[str] = english.territories
    languages: Iterable[str] = english.languages
    countries = tuple(sorted(code for code in territories if _is_country(code)))
    return {
        "mode": tuple(Mode),
        "supervised_identity_check": tuple(Supervision),
        "eqf_level": tuple("12345678"),
        "cycle": cells.CYCLES,
        "stand_alone": ("yes", "no"),
        "status": ("offered", "withdrawn"),
        "language": tuple(sorted(code for code in languages if len(code) == 2)),
        "currency": tuple(sorted(english.currencies)),
        "provider_country": countries,
        "awarding_body_country": countries,
        "place_country": countries,
    }


def _is_country(code: str) -> bool:
    try:
        return code.isalpha() and values.country(code) == code and code not in NO_COUNTRIES
    except BadValue:
        return False


def _write_choices(workbook: Workbook, offers: Any, header: list[Column]) -> None:
    sheet = workbook.create_sheet(CHOICES)
    sheet.sheet_state = "hidden"
    for number, (name, found) in enumerate(_choices().items(), 1):
        letter = get_column_letter(number)
        for row, value in enumerate((name, *found), 1):
            # Excel tells the number 4 from the text “4”.
            sheet.cell(row, number, int(value) if value.isdigit() else str(value))
        rule = DataValidation(
            "list", formula1=f"{CHOICES}!${letter}$2:${letter}${len(found) + 1}", allow_blank=True
        )
        # Several languages may stand in one cell.
        rule.showErrorMessage = name != "language"
        at = get_column_letter([column.name for column in header].index(name) + 1)
        rule.add(f"{at}2:{at}{ROWS}")
        offers.add_data_validation(rule)


def _write_explanations(workbook: Workbook, words: Mapping[str, str]) -> None:
    sheet = workbook.create_sheet(words["words_sheet"])
    sheet.append([words["words_introduction"]])
    heads = ("words_column", "words_meaning", "words_example", "words_need")
    sheet.append([words[name] for name in heads])
    for column in COLUMNS.values():
        if column.name not in LEFT_OUT:
            need = words["words_required" if column.required else "words_optional"]
            sheet.append([column.name, words[column.name], column.example, need])
    for cell in sheet[2]:
        cell.font = Font(bold=True)
        cell.fill = FILLED
    for letter, width in zip("ABCD", (28, 90, 44, 14), strict=True):
        sheet.column_dimensions[letter].width = width
        for cell in sheet[letter][1:]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "A3"
