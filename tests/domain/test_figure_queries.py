"""What somebody wants to see who types a line about figures."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.figure_periods import RefusedPeriod, Why
from bot.domain.figure_queries import Choice, Query, Unclear, read_query
from bot.domain.figure_words import (
    FILES,
    FILLERS,
    HEADS,
    LONGEST,
    PARTS,
    QUARTER_NUMBERS,
    RELATIVE,
    WEEK_NUMBERS,
    Figures,
)
from bot.domain.files import FileFormat
from bot.domain.periods import Kind, Period, period_of
from bot.domain.roster import Department
from bot.domain.words import fold

TODAY = date(2026, 11, 26)
DEPARTMENTS = (
    Department(id="kinderopvang", name="Kinderopvang", aliases=("crèches",)),
    Department(id="groen", name="Groendienst"),
    Department(id="groep", name="Groepsaankopen"),
    Department(id="wegen", name="Wegen, Bruggen en Waterlopen"),
    Department(id="sport", name="Sport en Bewegen"),
)


def read(text: str) -> object:
    return read_query(text, DEPARTMENTS, TODAY)


def a_period(text: str, kind: Kind) -> Period:
    return period_of(date.fromisoformat(text), kind)


@pytest.mark.parametrize(
    ("text", "figures", "departments"),
    [
        ("cijfers", Figures.OVERVIEW, ()),
        ("Cijfers!", Figures.OVERVIEW, ()),
        ("figures", Figures.OVERVIEW, ()),
        ("toon me de cijfers", Figures.OVERVIEW, ()),
        ("ik wil de statistieken van de hele stad", Figures.OVERVIEW, ()),
        ("cijfers onderwerpen", Figures.TOPICS, ()),
        ("figures by topic", Figures.TOPICS, ()),
        ("cijfers per uur", Figures.HOURS, ()),
        ("cijfers uren", Figures.HOURS, ()),
        ("cijfers netwerk", Figures.NETWORK, ()),
        ("network figures", Figures.NETWORK, ()),
        ("vergelijk diensten", Figures.COMPARED, ()),
        ("vergelijk de diensten", Figures.COMPARED, ()),
        ("cijfers per dienst", Figures.COMPARED, ()),
        ("compare departments", Figures.COMPARED, ()),
        ("cijfers diensten", Figures.COMPARED, ()),
        ("cijfers kinderopvang per dienst", Figures.OVERVIEW, ("kinderopvang",)),
        ("export", Figures.EXPORT, ()),
        ("export cijfers per dienst", Figures.EXPORT, ()),
        ("feiten", Figures.FACTS, ()),
        ("mijn cijfers", Figures.MINE, ()),
        ("my figures", Figures.MINE, ()),
        ("cijfers kinderopvang", Figures.OVERVIEW, ("kinderopvang",)),
        ("cijfers van de dienst Crèches", Figures.OVERVIEW, ("kinderopvang",)),
        ("kinderopvang cijfers", Figures.OVERVIEW, ("kinderopvang",)),
        ("cijfers kinder", Figures.OVERVIEW, ("kinderopvang",)),
        ("cijfers wegen bruggen en waterlopen onderwerpen", Figures.TOPICS, ("wegen",)),
        ("vergelijk kinderopvang en sport en bewegen", Figures.COMPARED, ("kinderopvang", "sport")),
        ("cijfers kinderopvang groendienst", Figures.COMPARED, ("kinderopvang", "groen")),
    ],
)
def test_a_line_says_which_figures_and_of_whom(
    text: str, figures: Figures, departments: tuple[str, ...]
) -> None:
    assert read(text) == Query(figures=figures, departments=departments)


@pytest.mark.parametrize(
    ("text", "day", "kind"),
    [
        ("cijfers vorige maand", "2026-10-01", Kind.MONTH),
        ("cijfers deze week", "2026-11-26", Kind.WEEK),
        ("vorige week cijfers", "2026-11-19", Kind.WEEK),
        ("figures last month", "2026-10-01", Kind.MONTH),
        ("cijfers vorig kwartaal", "2026-07-01", Kind.QUARTER),
        ("cijfers dit jaar", "2026-01-01", Kind.YEAR),
        ("cijfers vorig jaar", "2025-01-01", Kind.YEAR),
        ("cijfers 2026", "2026-01-01", Kind.YEAR),
        ("cijfers 2020", "2020-01-01", Kind.YEAR),
        ("cijfers kwartaal 3", "2026-07-01", Kind.QUARTER),
        ("cijfers kwartaal3", "2026-07-01", Kind.QUARTER),
        ("cijfers 3e kwartaal", "2026-07-01", Kind.QUARTER),
        ("cijfers derde kwartaal van 2025", "2025-07-01", Kind.QUARTER),
        ("cijfers q3 2026", "2026-07-01", Kind.QUARTER),
        ("cijfers 2026 q3", "2026-07-01", Kind.QUARTER),
        ("cijfers Q4", "2026-10-01", Kind.QUARTER),
        ("cijfers november", "2026-11-01", Kind.MONTH),
        ("cijfers december", "2025-12-01", Kind.MONTH),
        ("cijfers november 2025", "2025-11-01", Kind.MONTH),
        ("cijfers november vorig jaar", "2025-11-01", Kind.MONTH),
        ("figures for october", "2026-10-01", Kind.MONTH),
        ("cijfers week 47", "2026-11-16", Kind.WEEK),
        ("cijfers week 50", "2025-12-08", Kind.WEEK),
        ("cijfers week 53", "2020-12-28", Kind.WEEK),
        ("cijfers week 47 2025", "2025-11-17", Kind.WEEK),
    ],
)
def test_a_line_says_of_which_period(text: str, day: str, kind: Kind) -> None:
    assert read(text) == Query(figures=Figures.OVERVIEW, period=a_period(day, kind))


def test_everything_together_in_any_order() -> None:
    meant = Query(
        figures=Figures.OVERVIEW, period=a_period("2026-11-19", Kind.WEEK), departments=("kinderopvang",)
    )

    assert read("cijfers kinderopvang vorige week") == meant
    assert read("vorige week kinderopvang cijfers") == meant
    assert read("Kinderopvang: cijfers van vorige week, graag") == meant


def test_export_and_facts_have_periods_too() -> None:
    assert read("export vorige maand") == Query(
        figures=Figures.EXPORT, period=a_period("2026-10-01", Kind.MONTH)
    )
    assert read("feiten 2026") == Query(figures=Figures.FACTS, period=a_period("2026-01-01", Kind.YEAR))
    assert read("mijn cijfers vorige maand") == Query(
        figures=Figures.MINE, period=a_period("2026-10-01", Kind.MONTH)
    )


def test_the_own_department_needs_no_name() -> None:
    assert read("cijfers van onze dienst") == Query(figures=Figures.OVERVIEW, is_own=True)


@pytest.mark.parametrize(
    ("text", "why", "said"),
    [
        ("cijfers 2027", Why.FUTURE, "2027"),
        ("cijfers volgende maand", Why.FUTURE, "volgende maand"),
        ("cijfers december 2026", Why.FUTURE, "december 2026"),
        ("cijfers 2019", Why.TOO_OLD, "2019"),
        ("cijfers q4 1999", Why.TOO_OLD, "q 4 1999"),
        ("cijfers gisteren", Why.TOO_SHORT, "gisteren"),
        ("cijfers week 60", Why.NO_SUCH, "week 60"),
        ("cijfers week 53 2025", Why.NO_SUCH, "week 53 2025"),
        ("cijfers kwartaal 5", Why.NO_SUCH, "kwartaal 5"),
        ("cijfers kwartaal 0 2025", Why.NO_SUCH, "kwartaal 0 2025"),
        ("cijfers vorige week 2025", Why.TWO_PERIODS, "vorige week 2025"),
        ("cijfers maart april", Why.TWO_PERIODS, "maart april"),
        ("cijfers 2025 2026", Why.TWO_PERIODS, "2025 2026"),
    ],
)
def test_a_period_that_cannot_be_shown_says_why(text: str, why: Why, said: str) -> None:
    assert read(text) == RefusedPeriod(why=why, said=said)


def test_a_name_that_may_be_two_departments_gives_a_choice() -> None:
    assert read("cijfers groe vorige maand") == Choice(
        query=Query(figures=Figures.OVERVIEW, period=a_period("2026-10-01", Kind.MONTH)),
        options=("groen", "groep"),
    )


@pytest.mark.parametrize(
    ("text", "words", "first"),
    [
        ("cijfers kindropvang", "kindropvang", "cijfers kinderopvang"),
        ("cijfers vorge maand", "vorge maand", "cijfers vorige maand"),
        ("cijfers novenber", "novenber", "cijfers november"),
        ("cijfers onderwepren 2026", "onderwepren", "cijfers onderwerpen 2026"),
        ("cijfrs vorige maand", "cijfrs", "cijfers vorige maand"),
    ],
)
def test_a_slip_is_suggested_and_never_assumed(text: str, words: str, first: str) -> None:
    found = read(text)

    assert isinstance(found, Unclear)
    assert found.words == (words,)
    assert found.lines[0] == first


def test_two_slips_are_mended_in_one_line() -> None:
    assert read("cijfers kindropvang in novenber") == Unclear(
        words=("kindropvang", "novenber"), lines=("cijfers kinderopvang in november",)
    )


def test_what_resembles_nothing_has_no_suggestion() -> None:
    assert read("cijfers xyzzy") == Unclear(words=("xyzzy",), lines=())
    assert read("cijfers xyzzy in qwrtp") == Unclear(words=("xyzzy", "qwrtp"), lines=())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "netwerk",
        "per uur",
        "vorige maand",
        "kinderopvang",
        "netwerk werkt niet",
        "cijfers in excel kloppen niet",
        "mijn cijfers staan niet juist in word",
        "export naar excel lukt niet",
        "hoe zie ik de cijfers van vorige maand",
        "de bewoners sturen cijfers",
        "experten gezocht voor 2026",
        "cijfers " * 13,
    ],
)
def test_a_line_about_something_else_is_left_alone(text: str) -> None:
    assert read(text) is None


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    read(text)
    read(f"cijfers {text}")


WORDS = st.sampled_from(
    [
        "cijfers",
        "export",
        "vorige maand",
        "2026",
        "kwartaal 3",
        "week 9",
        "kinderopvang",
        "groe",
        "mei",
        "xyz",
        "vandaag",
    ]
)


@given(words=st.lists(WORDS, max_size=5), order=st.randoms())
def test_the_order_of_words_does_not_matter_once_they_are_understood(words: list[str], order: object) -> None:
    meant = read(" ".join(words))
    if isinstance(meant, Query) and len(meant.departments) < 2:
        order.shuffle(words)  # type: ignore[attr-defined]
        again = read(" ".join(words))
        assert isinstance(again, Query)
        assert (again.period, again.departments, again.figures) == (
            meant.period,
            meant.departments,
            meant.figures,
        )


def test_every_word_is_folded_and_none_is_too_long() -> None:
    for line in (*HEADS, *PARTS, *RELATIVE, *QUARTER_NUMBERS, *WEEK_NUMBERS, *FILLERS, *FILES):
        assert fold(line) == line
        assert len(line.split()) <= LONGEST


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("export", None),
        ("export csv", FileFormat.CSV),
        ("export 2026 als xlsx", FileFormat.XLSX),
        ("csv", "?"),
        ("export vorige maand excel", FileFormat.XLSX),
        ("export naar excel", FileFormat.XLSX),
        ("export excel openen", "?"),
        ("cijfers excel", "?"),
        ("feiten csv", FileFormat.CSV),
        ("export feiten 2026", FileFormat.XLSX),
        ("feiten 2026", None),
    ],
)
def test_the_kind_of_file_is_heard_beside_figures_alone(text: str, kind: object):
    query = read(text)

    assert (query.file if isinstance(query, Query) else "?") == kind
