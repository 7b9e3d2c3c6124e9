"""The files of figures, opened again: numbers are numbers, nothing is a formula, and the sheet Uitleg says what they mean."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.workbook import Workbook as Opened

from bot.domain.figure_answers import TopicRow
from bot.domain.figure_details import Reach, Totals, Whose
from bot.domain.figures.shares import Share
from bot.domain.ids import DepartmentId, TopicId
from bot.domain.periods import Kind, Period
from bot.domain.sheets import Cell, Sheet, Workbook, text, whole
from bot.services.csv_file import csv_of
from bot.services.figure_sheets import fact_sheets, sheets_of
from bot.services.xlsx_file import xlsx_of
from tests.services.figure_answers import (
    AS_OF,
    TODAY,
    WORDS,
    compared,
    details,
    facts,
    hours,
    overview,
    topics,
)

OURS = Whose(department=DepartmentId("kinderopvang"), name="Kinderopvang")
HOSTILE = st.text(max_size=40) | st.builds(
    "{}{}".format,
    st.sampled_from(
        ["=", "+", "-", "@", "\t", "\r", "\n=", "{=", "http://", "internal:", "_x003D_", "'=", "＝"]
    ),
    st.text(max_size=30),
)


def book(**fields: object) -> Workbook:
    given: dict[str, object] = {
        "overview": overview(),
        "topics": topics(),
        "hours": hours(),
        "compared": compared(),
        "today": TODAY,
        "words": WORDS,
    }
    return sheets_of(**{**given, **fields})  # type: ignore[arg-type]


def opened(workbook: Workbook) -> Opened:
    return load_workbook(io.BytesIO(xlsx_of(workbook)))


def lines(workbook: Workbook) -> list[dict[str, str]]:
    written = csv_of(workbook, WORDS.texts).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(written, newline=""), delimiter=";"))


def of(sheet: Sheet, first: str) -> list[Cell | None]:
    """The cells of the line that begins so."""
    [row] = [row for row in sheet.rows if row[0] is not None and row[0].value == first]
    return list(row)


def said(workbook: Workbook) -> str:
    return "\n".join(str(cell.value) for row in workbook.sheets[0].rows for cell in row if cell is not None)


def value_of(cell: Cell | None) -> object:
    return None if cell is None else cell.value


def test_a_file_opens_with_the_sheets_that_were_asked_for():
    assert opened(book()).sheetnames == ["Uitleg", "Overzicht", "Onderwerpen", "Per uur", "Diensten"]


def test_who_sees_one_department_gets_no_sheet_of_the_others():
    assert opened(book(compared=None)).sheetnames == ["Uitleg", "Overzicht", "Onderwerpen", "Per uur"]


def test_numbers_are_numbers_shares_are_shares_and_days_are_days():
    page = opened(book())["Overzicht"]
    rows = {row[0].value: row for row in page.iter_rows(min_row=2)}

    asked, within, mean = rows["Vragen aan de bot"], rows["Binnen de streeftijd"], rows["Wachten: gemiddeld"]
    assert (asked[1].value, asked[1].data_type) == (42, "n")
    assert (within[1].value, within[1].number_format, within[3].value) == (0.9, "0%", 40)
    assert mean[1].value == 12.25
    assert asked[4].value.date() == date(2026, 11, 1)
    assert asked[5].value.date() == date(2026, 11, 30)
    assert asked[4].is_date
    assert asked[6].value == 31
    assert [cell.value.date() for cell in asked[8:10]] == [date(2026, 10, 1), date(2026, 10, 31)]


def test_a_figure_that_may_not_be_shown_keeps_its_line_and_is_empty():
    [_, page, *_] = book(overview=overview(details=replace(details(), times=None))).sheets

    assert [value_of(cell) for cell in of(page, "Wachten: gemiddeld")[1:4]] == [None, "minuten", None]
    assert [value_of(cell) for cell in of(book().sheets[1], "Goed geholpen")[1:4]] == [None, "%", 9]


def test_without_details_only_the_totals_are_there():
    [_, page, *_] = book(overview=overview(details=None, earlier=None, before=None)).sheets

    assert [value_of(row[0]) for row in page.rows] == [
        "Vragen aan de bot",
        "Genoteerde hulp",
        "Weektelling",
        "Alle vragen samen",
    ]


def test_details_of_a_wider_period_come_with_their_own_totals_and_days():
    quarter = Period(date(2026, 7, 1), Kind.QUARTER)
    [_, page, *_] = book(overview=overview(details=details(quarter, 120))).sheets
    asked = [row for row in page.rows if value_of(row[0]) == "Vragen aan de bot"]

    assert [(value_of(row[1]), value_of(row[5])) for row in asked] == [
        (42, date(2026, 11, 30)),
        (120, date(2026, 9, 30)),
    ]
    assert value_of(of(page, "Vragers")[5]) == date(2026, 9, 30)


def test_a_period_that_runs_ends_today_and_says_so():
    workbook = book(overview=overview(is_running=True), today=date(2026, 11, 12))

    assert value_of(workbook.sheets[1].rows[0][5]) == date(2026, 11, 12)
    assert "Deze periode loopt nog." in said(workbook)


def test_uitleg_says_of_when_for_what_and_by_which_rule():
    text_of = said(book())

    assert "november 2026" in text_of
    assert "Niet om mensen te beoordelen." in text_of
    assert "vanaf 5 vragers" in text_of
    assert "vanaf 3 digicoaches" in text_of
    assert "Van 2026-11-01 tot en met 2026-11-30." in text_of
    assert "3 kleine diensten samen." in text_of
    assert "De hele stad" in text_of


def test_uitleg_explains_every_figure_and_every_column_that_is_there():
    workbook = book()
    told = {value_of(row[0]) for row in workbook.sheets[0].rows}
    plain = {"Dag", "Eenheid", "Cijfer", "Waarde", "Eerste dag", "Laatste dag", "Dienst", "Vragen"}
    figures = {value_of(row[0]) for row in workbook.sheets[1].rows}
    columns = {name.split(" (")[0] for sheet in workbook.sheets[2:] for name in sheet.columns}

    assert figures - told == set()
    assert columns - told - plain == set()


def test_a_sheet_without_rows_says_why_in_uitleg():
    workbook = book(topics=replace(topics(), rows=(), period=None, first=None, after=None))

    assert "Onderwerpen\nTe weinig vragen om te tonen." in said(workbook)
    [row] = workbook.sheets[2].rows
    assert [value_of(cell) for cell in row[:3]] == ["Leeg", "Te weinig vragen om te tonen.", None]


def test_a_file_of_one_department_says_that_some_figures_are_never_in_it():
    ours = replace(OURS, is_across=True)
    workbook = book(
        overview=overview(ours),
        topics=replace(topics(ours), rows=(), period=None, first=None, after=None),
        hours=replace(hours(), whose=ours, questions={}),
        compared=None,
    )

    assert value_of(workbook.sheets[2].rows[0][1]) == "Onderwerpen van één dienst komen niet in een bestand."
    assert "Vragen per uur van één dienst komen niet in een bestand. Wel wie kon helpen. Van 20" in said(
        workbook
    )
    assert "Te weinig vragen" not in said(workbook)


def test_of_a_week_a_file_says_that_there_are_no_topics():
    week = Period(date(2026, 11, 16), Kind.WEEK)
    none = replace(topics(), asked=week, rows=(), period=None, first=None, after=None)

    assert "Per week tonen we dit niet. Te weinig vragen om te tonen." in said(book(topics=none))
    ours = overview(replace(OURS, is_across=True), asked=week, details=None, totals=None, before=None)
    assert "Overzicht\nPer week tonen we dit niet." in said(book(overview=ours))


def test_where_noted_help_is_hidden_the_bots_stands_alone():
    whole = details()
    assert whole.times is not None
    bare = replace(whole, has_noted=False, times=replace(whole.times, noted=None), totals=Totals(asked=42))
    ours = replace(OURS, is_across=True)
    now = overview(ours, details=bare, totals=bare.totals)
    page = book(overview=now).sheets[1]

    assert value_of(of(page, "Vragen aan de bot")[1]) == 42
    assert [of(page, name)[1] for name in ("Genoteerde hulp", "Weektelling", "Alle vragen samen")] == [
        None
    ] * 3
    assert of(page, "Hulp via de bot samen")[6] is None
    assert "Genoteerde hulp telt mee" not in said(book(overview=now))


def test_a_few_of_one_department_are_rounded_and_together_is_the_sum_of_what_is_written():
    row = of(book().sheets[4], "Kinderopvang")

    assert [value_of(cell) for cell in row[1:5]] == [13, 5, 5, 23]  # of 13, 3 and 7
    assert [value_of(cell) for cell in row[5:9]] == [
        pytest.approx(10 / 12, abs=1e-5),
        12,
        None,
        10,
    ]  # 5 of 9 is hidden
    assert [value_of(cell) for cell in row[9:12]] == [10, 150, pytest.approx(100 * 10 / 150, abs=1e-3)]


def test_small_departments_together_and_the_city_are_not_rounded():
    rest = of(book().sheets[4], "Andere diensten")

    assert [value_of(cell) for cell in rest[1:5]] == [6, 1, 0, 7]
    assert value_of(of(book().sheets[1], "Genoteerde hulp")[1]) == 7


def test_the_file_of_one_department_rounds_all_that_is_few():
    workbook = book(
        overview=overview(OURS),
        topics=topics(OURS, TopicRow(topic=None, asked=7, noted=2, solved=Share(part=1, n=7))),
    )

    assert value_of(of(workbook.sheets[1], "Genoteerde hulp")[1]) == 5
    assert [value_of(cell) for cell in of(workbook.sheets[2], "Andere onderwerpen")[1:5]] == [5, 0, None, 5]
    assert "Kinderopvang" in said(workbook)


def test_hours_stand_in_the_order_of_the_week():
    page = book().sheets[3]

    assert [[value_of(cell) for cell in row[:6]] for row in page.rows] == [
        ["maandag", 9, 12, 4, 0.75, 1.5],
        ["dinsdag", 14, 3, None, None, None],
    ]


def test_facts_stand_beside_last_year_and_say_what_was_not_measured():
    workbook = fact_sheets(facts(), words=WORDS, sentences={"coaches": "Er zijn 140 digicoaches."})
    page = workbook.sheets[1]

    assert [sheet.name for sheet in workbook.sheets] == ["Uitleg", "Feiten"]
    assert page.columns[:5] == ("Feit", "2026", "Gerekend op (2026)", "Laatste dag (2026)", "2025")
    assert [value_of(cell) for cell in of(page, "digicoaches")] == [
        "digicoaches",
        140,
        2113,
        None,
        "nog niet gemeten",
        None,
        None,
        "aantal",
        "vragen via de bot",
        "Er zijn 140 digicoaches.",
    ]
    assert value_of(of(page, "screening")[1]) == "nog niet gemeten"
    assert opened(workbook)["Feiten"]["B2"].value == 2000


def test_a_fact_of_a_part_of_the_year_says_its_last_day():
    some = facts()
    part = tuple(replace(one, after=date(2026, 11, 1)) for one in some.facts)
    page = fact_sheets(replace(some, facts=part), words=WORDS).sheets[1]

    assert value_of(of(page, "digicoaches")[3]) == date(2026, 10, 31)


@given(HOSTILE, HOSTILE, HOSTILE)
@example('=HYPERLINK("http://x","klik")', "@SUM(1)", "+1+cmd|' /C calc'!A0")
def test_no_name_of_a_department_or_topic_ever_becomes_a_formula(department: str, topic: str, other: str):
    words = replace(WORDS, topics={TopicId("password"): topic})
    workbook = book(
        compared=compared(department, other),
        overview=overview(Whose(department=DepartmentId("x"), name=other)),
        words=words,
    )

    for page in opened(workbook):
        for row in page.iter_rows():
            for cell in row:
                assert cell.data_type in {"s", "n", "d"}
                assert cell.hyperlink is None
    written = {cell.value for row in opened(workbook)["Diensten"].iter_rows(max_col=1) for cell in row}
    assert text(department).value in {value or "" for value in written}


@given(HOSTILE, HOSTILE)
@example("=1+1", "-2+3;=4")
def test_no_cell_of_the_csv_begins_like_a_formula(department: str, other: str):
    found = lines(book(compared=compared(department, other)))

    for line in found:
        for name, cell in line.items():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), (name, cell)
    assert len({len(line) for line in found}) == 1


def test_the_csv_is_what_a_belgian_excel_reads():
    content = csv_of(book(), WORDS.texts)
    found = {
        (line["blad"], line["onderdeel"], line["kolom"]): (line["waarde"], line["soort"])
        for line in lines(book())
    }

    assert content.startswith(b"\xef\xbb\xbfblad;rij;onderdeel;kolom;waarde;soort\r\n")
    assert found["Overzicht", "Wachten: gemiddeld", "Waarde"] == ("12,25", "minuten")
    assert found["Overzicht", "Binnen de streeftijd", "Waarde"] == ("90", "%")
    assert found["Overzicht", "Vragen aan de bot", "Eerste dag"] == ("2026-11-01", "datum")
    assert found["Overzicht", "Alle hulp samen", "Waarde"] == ("11,5", "getal")
    assert ("Overzicht", "Goed geholpen", "Waarde") not in found


def test_the_same_figures_make_the_same_file():
    assert xlsx_of(book()) == xlsx_of(book())
    assert csv_of(book(), WORDS.texts) == csv_of(book(), WORDS.texts)


def test_a_text_in_a_cell_is_one_line_of_what_can_be_seen():
    assert text("a\x00b\r\n c\u2028d\ud800").value == "a b c d"
    assert len(str(text("x" * 5000).value)) == 1000


def test_a_row_that_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="does not fit"):
        Sheet(name="x", columns=("a", "b"), rows=((whole(1),),))
    with pytest.raises(ValueError, match="two columns"):
        Sheet(name="x", columns=("a", "a"), rows=())


def test_a_department_that_nobody_counted_the_workers_of_has_no_reach_per_hundred():
    odd = compared()
    row = replace(odd.rows[0], reach=Reach(askers=12, workers=0), totals=Totals())
    cells = of(book(compared=replace(odd, rows=(row,), folded=0)).sheets[4], "Kinderopvang")

    assert [value_of(cell) for cell in cells[9:12]] == [12, None, None]


def test_what_was_made_is_dated_by_when_it_was_counted():
    found = opened(book())

    assert found.properties.created == AS_OF.replace(tzinfo=None)
