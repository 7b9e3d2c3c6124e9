"""Days and times as people say them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.days import WEEKDAYS, number_word, resolve_day, say_day, say_time, sounds_like_a_day

WEDNESDAY = date(2026, 12, 2)
SAID = st.sampled_from(
    ["vandaag", "maandag", "volgende maand", "over 999 weken", "1 januari", "29/2", "2-12-2026"]
)
TODAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("maandag", "2026-12-07"),
        ("Woensdag", "2026-12-09"),
        ("donderdag", "2026-12-03"),
        ("op maandag", "2026-12-07"),
        ("manndag", "2026-12-07"),
        ("komende vrijdag", "2026-12-04"),
        ("volgende maandag", "2026-12-07"),
        ("volgende vrijdag", "2026-12-11"),
        ("volgende week", "2026-12-07"),
        ("volgende week dinsdag", "2026-12-08"),
        ("dinsdag volgende week", "2026-12-08"),
        ("volgende maand", "2027-01-01"),
        ("morgen", "2026-12-03"),
        ("overmorgen", "2026-12-04"),
        ("3 december", "2026-12-03"),
        ("2 december", "2027-12-02"),
        ("1 december", "2027-12-01"),
        ("3e december", "2026-12-03"),
        ("den 3 dec", "2026-12-03"),
        ("december 3rd", "2026-12-03"),
        ("maandag 7 december", "2026-12-07"),
        ("03/12", "2026-12-03"),
        ("3-12-2026", "2026-12-03"),
        ("3.12.26", "2026-12-03"),
        ("over 2 weken", "2026-12-16"),
        ("over een week", "2026-12-09"),
        ("binnen drie dagen", "2026-12-05"),
        ("over 1 maand", "2027-01-02"),
        ("in 2 weeks", "2026-12-16"),
        ("Monday", "2026-12-07"),
        ("next monday", "2026-12-07"),
        ("tomorrow", "2026-12-03"),
        ("lundi", "2026-12-07"),
    ],
)
def test_a_day_is_found(when: str, day: str) -> None:
    assert resolve_day(when, WEDNESDAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "when",
    [
        "",
        "vandaag",
        "31 februari",
        "29/2",
        "3-12-2025",
        "dinsdag 3 december",
        "ooit",
        "mijn scherm",
        "99/99",
        "3 12 0000",
    ],
)
def test_what_is_past_impossible_or_no_day_is_not_found(when: str) -> None:
    assert resolve_day(when, WEDNESDAY) is None


@pytest.mark.parametrize("when", ["31 februari", "vandaag", "dinsdag 3 december"])
def test_a_day_that_cannot_be_still_sounds_like_one(when: str) -> None:
    assert sounds_like_a_day(when)


@pytest.mark.parametrize("when", ["", "mijn scherm", "over mijn gsm", "3 dozen", "412"])
def test_other_text_does_not_sound_like_a_day(when: str) -> None:
    assert not sounds_like_a_day(when)


@given(st.text() | SAID, st.dates() | st.sampled_from([date.max, date.min, WEDNESDAY]))
@example("vandaag", WEDNESDAY)
@example("2-12-2026", WEDNESDAY)
@example("over 999 maanden", date.max)
@example("morgen", date.max)
def test_any_text_is_a_later_day_or_none(when: str, today: date) -> None:
    found = resolve_day(when, today)

    assert found is None or found > today


@given(st.sampled_from(WEEKDAYS), TODAYS)
def test_a_weekday_is_the_next_one_and_never_today(name: str, today: date) -> None:
    found = resolve_day(name, today)

    assert found is not None
    assert WEEKDAYS[found.weekday()] == name
    assert 1 <= (found - today).days <= 7


@given(TODAYS, st.integers(1, 10) | st.integers(1, 364))
def test_a_day_that_is_said_is_understood_again(today: date, ahead: int) -> None:
    day = date.fromordinal(today.toordinal() + ahead)

    assert resolve_day(say_day(day, today), today) == day


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2026-12-02", "vandaag"),
        ("2026-12-03", "morgen"),
        ("2026-12-04", "vrijdag"),
        ("2026-12-08", "dinsdag"),
        ("2026-12-09", "woensdag 9 december"),
        ("2027-03-01", "maandag 1 maart"),
        ("2027-12-02", "donderdag 2 december 2027"),
        ("2026-12-01", "dinsdag 1 december"),
        ("2025-12-01", "maandag 1 december 2025"),
    ],
)
def test_a_day_is_said_as_short_as_it_is_clear(day: str, said: str) -> None:
    assert say_day(date.fromisoformat(day), WEDNESDAY) == said


@pytest.mark.parametrize(
    ("at_utc", "said"),
    [
        (datetime(2026, 3, 2, 9, 45, tzinfo=UTC), "10.45 uur"),
        (datetime(2026, 3, 2, 7, 0, 59, tzinfo=UTC), "8 uur"),
        (datetime(2026, 7, 1, 6, 5, tzinfo=UTC), "8.05 uur"),
        (datetime(2026, 3, 1, 23, 0, tzinfo=UTC), "0 uur"),
    ],
)
def test_a_time_is_said_in_local_hours(at_utc: datetime, said: str) -> None:
    assert say_time(at_utc) == said


@pytest.mark.parametrize(
    ("word", "number"), [("3", 3), ("drie", 3), ("three", 3), ("999", 999), ("1000", None), ("x", None)]
)
def test_number_words_are_read(word: str, number: int | None) -> None:
    assert number_word(word) == number
