"""How figures are written: as in Belgian Dutch, and never rounded into something that is not so."""

from datetime import date, timedelta

import pytest

from bot.cards import figures_writing as say
from bot.cards.deck import Deck
from bot.domain.figures.shares import Share
from bot.domain.periods import Kind, Period
from bot.texts.catalogue import load_texts
from tests.cards.figure_cards import NOW, TODAY
from tests.cards.stories import TOPICS

PEN = Deck(load_texts(), TOPICS).pen
HALF_AN_HOUR = timedelta(minutes=30)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (7, "7"),
        (1234, "1.234"),
        (1_234_567, "1.234.567"),
        (2.5, "2,5"),
        (2.04, "2"),
        (1234.56, "1.234,6"),
    ],
)
def test_thousands_have_a_point_and_decimals_a_comma(value: float, said: str) -> None:
    assert say.number(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0 min"),
        (0.3, "minder dan 1 min"),
        (12.4, "12 min"),
        (59.6, "1 u"),
        (65, "1 u 5"),
        (120, "2 u"),
        (60 * 1234 + 5, "1.234 u"),
    ],
)
def test_minutes_become_hours_and_a_little_is_not_nothing(value: float, said: str) -> None:
    assert say.minutes(PEN, value) == said


@pytest.mark.parametrize(
    ("part", "n", "said"),
    [
        (36, 40, "90 %"),
        (0, 40, "0 %"),
        (40, 40, "100 %"),
        (999, 1000, "bijna 100 %"),
        (1, 1000, "minder dan 1 %"),
        (1, 200, "1 %"),
        (0, 0, "geen"),
    ],
)
def test_not_quite_all_is_no_hundred_percent_and_hardly_any_no_zero(part: int, n: int, said: str) -> None:
    assert say.percent(PEN, Share(part=part, n=n)) == said


def test_of_how_many_always_stands_beside_a_share() -> None:
    assert say.percent_of(PEN, Share(part=9, n=12)) == "75 % (12)"


@pytest.mark.parametrize(
    ("part", "n", "said"),
    [
        (36, 40, "9 op de 10 kregen"),
        (4, 40, "1 op de 10 kreeg"),
        (40, 40, "Iedereen kreeg"),
        (39, 40, "Bijna iedereen kreeg"),
        (1, 40, "Bijna niemand kreeg"),
        (0, 40, "Niemand kreeg"),
        (6, 7, "6 van de 7 kregen"),
        (1, 7, "1 van de 7 kreeg"),
        (1, 1, "De enige vraag kreeg"),
    ],
)
def test_so_many_of_ten_is_said_of_at_least_ten_and_never_all_of_nearly_all(
    part: int, n: int, said: str
) -> None:
    whole = say.within_sentence(PEN, Share(part=part, n=n), HALF_AN_HOUR)

    assert whole == f"{said} binnen 30 minuten een digicoach."


def test_of_no_questions_there_is_nothing_to_say() -> None:
    assert say.within_sentence(PEN, Share(part=0, n=0), HALF_AN_HOUR) == ""


@pytest.mark.parametrize(
    ("minutes", "said"), [(30, "30 minuten"), (60, "1 uur"), (120, "2 uur"), (90, "90 minuten")]
)
def test_a_target_is_said_in_words(minutes: int, said: str) -> None:
    assert say.time_in_words(PEN, timedelta(minutes=minutes)) == said


@pytest.mark.parametrize(
    ("first", "kind", "name", "short"),
    [
        (date(2026, 11, 23), Kind.WEEK, "Deze week", "week 48"),
        (date(2026, 11, 16), Kind.WEEK, "Vorige week", "week 47"),
        (date(2026, 11, 9), Kind.WEEK, "Week 46 (9 tot 15 november)", "week 46"),
        (date(2025, 11, 10), Kind.WEEK, "Week 46 van 2025 (10 tot 16 november)", "week 46 van 2025"),
        (date(2026, 11, 1), Kind.MONTH, "Deze maand", "november"),
        (date(2026, 10, 1), Kind.MONTH, "Vorige maand", "oktober"),
        (date(2025, 10, 1), Kind.MONTH, "Oktober 2025", "oktober 2025"),
        (date(2026, 7, 1), Kind.QUARTER, "Vorig kwartaal", "kwartaal 3"),
        (date(2025, 7, 1), Kind.QUARTER, "Kwartaal 3 van 2025", "kwartaal 3 van 2025"),
        (date(2026, 1, 1), Kind.YEAR, "Dit jaar", "2026"),
        (date(2025, 1, 1), Kind.YEAR, "Vorig jaar", "2025"),
        (date(2024, 1, 1), Kind.YEAR, "2024", "2024"),
    ],
)
def test_a_period_has_its_everyday_name_and_a_short_one(
    first: date, kind: Kind, name: str, short: str
) -> None:
    period = Period(first, kind)

    assert say.name_of(PEN, period, TODAY) == name
    assert say.short(PEN, period, TODAY) == short
    assert say.is_named(period, TODAY) == (
        name.split(" ", maxsplit=1)[0] in {"Deze", "Dit", "Vorige", "Vorig"}
    )


@pytest.mark.parametrize(
    ("first", "after", "said"),
    [
        (date(2026, 1, 1), date(2027, 1, 1), "2026"),
        (date(2026, 1, 1), date(2026, 10, 1), "januari tot en met september 2026"),
        (date(2026, 1, 1), date(2026, 2, 1), "januari 2026"),
    ],
)
def test_a_part_of_a_year_is_named_by_its_months(first: date, after: date, said: str) -> None:
    assert say.stretch(PEN, Period(date(2026, 1, 1), Kind.YEAR), first, after, TODAY) == said


def test_figures_of_another_day_say_so() -> None:
    assert say.counted(PEN, NOW, TODAY) == "Geteld om 14.05 uur."
    assert say.counted(PEN, NOW - timedelta(days=3), TODAY) == "Geteld op vrijdag om 14.05 uur."


def test_the_smallest_share_has_a_bar_and_none_has_not() -> None:
    assert [say.bar(part, 100) for part in (0, 1, 50, 100)] == ["", "▇", "▇▇▇▇", "▇▇▇▇▇▇▇▇"]
