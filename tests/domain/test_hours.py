"""Opening hours: reading a roster's cell, and being right about open, closed and next, also when the clock jumps."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.domain.days import zone_named
from bot.domain.hours import MIDNIGHT, BadHours, HoursFault, Week, Window, parse_hours
from bot.domain.opening import Calendar, is_odd_week

OFFICE = parse_hours("ma-vr 8:00-12:00 13:00-16:30")
SPRING_NIGHT = datetime(2026, 3, 29, tzinfo=UTC)
"""At 1:00 UTC the Belgian clock goes from 2:00 to 3:00."""
AUTUMN_NIGHT = datetime(2026, 10, 25, tzinfo=UTC)
"""At 1:00 UTC the Belgian clock goes from 3:00 back to 2:00."""
ZONES = ("Europe/Brussels", "Europe/London", "America/Havana", "Asia/Beirut", "Australia/Lord_Howe", "UTC")


def windows_from(marks: list[int]) -> tuple[Window, ...]:
    """Windows between each first and second mark; marks are distinct, so windows never touch."""
    ordered = sorted(marks)
    return tuple(Window(start, end) for start, end in zip(ordered[::2], ordered[1::2], strict=False))


MARKS = st.integers(0, MIDNIGHT) | st.sampled_from([0, 480, 720, MIDNIGHT])
DAYS = st.lists(MARKS, max_size=6, unique=True).map(windows_from)
WEEKS = st.tuples(DAYS, DAYS, DAYS, DAYS, DAYS, DAYS, DAYS).map(Week)
NIGHTS = st.sampled_from([SPRING_NIGHT, AUTUMN_NIGHT, datetime(2026, 12, 31, tzinfo=UTC)])
INSTANTS = st.builds(
    lambda night, minutes: night + timedelta(minutes=minutes), NIGHTS, st.integers(-2000, 2000)
)
NIGHT_MARKS = st.lists(
    st.integers(0, 8).map(lambda quarter: 60 + 15 * quarter), min_size=2, max_size=4, unique=True
)
NIGHT_WEEKS = NIGHT_MARKS.map(lambda marks: Week((windows_from(marks),) * 7))
PIECES = st.sampled_from(
    ["wo-vr", " ", "-", ",", "; ", "8", "12", "8u30", "8:3", "25", "16:75", "24:30", "²", "٨"]
)
HOLIDAYS = st.frozensets(st.dates(date(2026, 3, 28), date(2026, 3, 31)), max_size=3)
NEAR_DAYS = st.dates(date(2026, 3, 26), date(2026, 4, 2)) | st.dates(date(2026, 10, 23), date(2026, 10, 27))
CALENDARS = st.builds(
    Calendar,
    week=WEEKS | NIGHT_WEEKS,
    odd_week=st.none() | WEEKS | NIGHT_WEEKS,
    holidays=HOLIDAYS,
    days=st.dictionaries(NEAR_DAYS, DAYS, max_size=2),
    zone=st.sampled_from(ZONES),
)


def brussels(text: str) -> datetime:
    """The UTC instant of a Belgian wall time."""
    return datetime.fromisoformat(text).replace(tzinfo=zone_named("Europe/Brussels")).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("ma-vr 8:00-16:30", "ma-vr 8:00-16:30"),
        ("ma,wo,vr 8-12 13-17", "ma,wo,vr 8:00-12:00 13:00-17:00"),
        ("ma-vr 8:00-12:00 13:00-16:30; za 9-12", "ma-vr 8:00-12:00 13:00-16:30; za 9:00-12:00"),
        ("ma-zo 0:00-24:00", "ma-zo 0:00-24:00"),
        ("MA – VR 8u30 - 12u", "ma-vr 8:30-12:00"),
        ("ma 8.30-12.15", "ma 8:30-12:15"),
        ("maandag tot vrijdag van 8 tot 16 uur", "ma-vr 8:00-16:00"),
        ("ma, di 8-12, 13-17, vr 8-12", "ma-di 8:00-12:00 13:00-17:00; vr 8:00-12:00"),
        ("mon-fri 08:00-16:30", "ma-vr 8:00-16:30"),
        ("vr-ma 8-9", "ma,vr-zo 8:00-9:00"),
        ("ma 8-12; ma 12-16", "ma 8:00-16:00"),
        ("zo 22-24; ma 0-6", "ma 0:00-6:00; zo 22:00-24:00"),
        ("gesloten", "gesloten"),
    ],
)
def test_hours_are_read_and_written_one_way(text: str, canonical: str) -> None:
    assert parse_hours(text).text() == canonical


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no hours are given"),
        ("xx 8-9", "'xx' is no day; write ma, di, wo, do, vr, za, zo"),
        ("ma 12-8", "12:00-8:00 ends before it starts; a night needs two parts, split at 24:00"),
        ("ma 8-8", "8:00-8:00 ends before it starts; a night needs two parts, split at 24:00"),
        ("ma 8-12 11-13", "8:00-12:00 and 11:00-13:00 overlap"),
        ("ma-vr 8-12; wo 9-10", "8:00-12:00 and 9:00-10:00 overlap"),
        ("8-12", "a day is missing before '8'"),
        ("ma", "a day has no times behind it"),
        ("ma-", "a day is missing behind the dash"),
        ("ma 8", "an end time is missing"),
        ("ma 8:75-9", "'8:75' is no time of day"),
        ("ma 8-24:30", "'24:30' is no time of day"),
        ("ma,ma 8-9", "a day is named twice"),
    ],
)
def test_bad_hours_say_why(text: str, why: str) -> None:
    with pytest.raises(BadHours) as caught:
        parse_hours(text)

    assert (caught.value.text, caught.value.why) == (text, why)


@given(WEEKS)
def test_every_week_reads_back(week: Week) -> None:
    assert parse_hours(week.text()) == week


@given(st.text() | st.lists(PIECES, max_size=6).map(lambda pieces: "ma " + "".join(pieces)))
def test_any_text_is_hours_or_bad_hours(text: str) -> None:
    try:
        assert parse_hours(parse_hours(text).text()) == parse_hours(text)
    except BadHours as bad:
        assert bad.why


@pytest.mark.parametrize(
    ("at", "is_open", "opens", "closes"),
    [
        ("2026-03-02 07:59", False, "2026-03-02 08:00", None),
        ("2026-03-02 08:00", True, "2026-03-02 08:00", "2026-03-02 12:00"),
        ("2026-03-02 12:00", False, "2026-03-02 13:00", None),
        ("2026-03-02 16:29", True, "2026-03-02 16:29", "2026-03-02 16:30"),
        ("2026-03-06 16:30", False, "2026-03-09 08:00", None),
        ("2026-03-27 20:00", False, "2026-03-30 08:00", None),
        ("2026-04-03 17:00", False, "2026-04-07 08:00", None),
    ],
)
def test_an_office_is_open_closed_and_open_again(
    at: str, is_open: bool, opens: str, closes: str | None
) -> None:
    calendar = Calendar(week=OFFICE, holidays=frozenset({date(2026, 4, 6)}))

    assert calendar.is_open(brussels(at)) is is_open
    assert calendar.next_opening(brussels(at)) == brussels(opens)
    assert calendar.closes_at(brussels(at)) == (None if closes is None else brussels(closes))


@pytest.mark.parametrize(
    ("hours", "night", "open_utc"),
    [
        ("zo 2:30-5:00", SPRING_NIGHT, ("01:00", "03:00")),
        ("zo 1:00-2:30", SPRING_NIGHT, ("00:00", "01:00")),
        ("zo 2:00-3:00", SPRING_NIGHT, None),
        ("zo 0:00-24:00", SPRING_NIGHT, ("-01:00", "22:00")),
        ("zo 2:30-5:00", AUTUMN_NIGHT, ("00:30", "04:00")),
        ("zo 1:00-2:30", AUTUMN_NIGHT, ("-01:00", "00:30")),
        ("zo 2:00-3:00", AUTUMN_NIGHT, ("00:00", "02:00")),
        ("zo 0:00-24:00", AUTUMN_NIGHT, ("-02:00", "23:00")),
    ],
)
def test_windows_in_a_night_that_jumps(hours: str, night: datetime, open_utc: tuple[str, str] | None) -> None:
    calendar = Calendar(week=parse_hours(hours))
    after = night - timedelta(hours=3)
    opens = calendar.next_opening(after)

    assert opens is not None
    if open_utc is None:
        assert opens > night + timedelta(days=6)
    else:
        wanted = [night + timedelta(hours=int(text[:-3]), minutes=int(text[-2:])) for text in open_utc]
        assert [opens, calendar.closes_at(opens)] == wanted


@given(CALENDARS, INSTANTS)
@settings(max_examples=200, deadline=None)
def test_the_next_opening_is_open_and_nothing_before_it_is(calendar: Calendar, after: datetime) -> None:
    opens = calendar.next_opening(after)

    assume(opens is not None)
    assert opens is not None
    assert opens >= after
    assert calendar.is_open(opens)
    assert calendar.open_between(after, opens) == timedelta(0)
    quarters = range(min(400, int((opens - after) / timedelta(minutes=15))))
    assert not any(calendar.is_open(after + timedelta(minutes=15 * quarter)) for quarter in quarters)


@given(CALENDARS, INSTANTS)
@settings(max_examples=200, deadline=None)
def test_it_stays_open_until_it_closes(calendar: Calendar, after: datetime) -> None:
    opens = calendar.next_opening(after)
    assume(opens is not None)
    assert opens is not None

    closes = calendar.closes_at(opens)

    assert closes is not None
    assert not calendar.is_open(closes)
    assert calendar.open_between(opens, closes) == closes - opens


@given(NIGHT_WEEKS, st.sampled_from([SPRING_NIGHT, AUTUMN_NIGHT]), st.sampled_from(ZONES[:2]))
@settings(max_examples=100, deadline=None)
def test_the_minutes_of_a_jumping_night_add_up(week: Week, night: datetime, zone: str) -> None:
    calendar = Calendar(week=week, zone=zone)
    minutes = [night + timedelta(minutes=minute) for minute in range(-120, 360)]

    counted = sum(calendar.is_open(minute) for minute in minutes)

    assert calendar.open_between(minutes[0], minutes[-1] + timedelta(minutes=1)) == timedelta(minutes=counted)


@given(CALENDARS, INSTANTS, st.integers(0, 5000), st.integers(0, 5000))
@settings(max_examples=100, deadline=None)
def test_open_time_of_two_stretches_is_the_sum(
    calendar: Calendar, start: datetime, first: int, second: int
) -> None:
    middle = start + timedelta(minutes=first)
    end = middle + timedelta(minutes=second)

    parts = calendar.open_between(start, middle) + calendar.open_between(middle, end)

    assert calendar.open_between(start, end) == parts


def test_open_time_leaves_out_the_noon_break_the_night_and_the_weekend() -> None:
    calendar = Calendar(week=OFFICE)

    spent = calendar.open_between(brussels("2026-03-06 11:00"), brussels("2026-03-09 09:00"))

    assert spent == timedelta(hours=1 + 3.5 + 1)


def test_open_time_is_zero_when_the_end_comes_first() -> None:
    calendar = Calendar(week=OFFICE)

    assert calendar.open_between(brussels("2026-03-02 11:00"), brussels("2026-03-02 10:00")) == timedelta(0)


def test_what_never_opens_has_no_next_opening() -> None:
    assert Calendar(week=parse_hours("gesloten")).next_opening(SPRING_NIGHT) is None


def test_what_never_closes_has_no_closing_time() -> None:
    assert Calendar(week=parse_hours("ma-zo 0-24")).closes_at(SPRING_NIGHT) is None


def test_windows_that_touch_at_midnight_are_one() -> None:
    calendar = Calendar(week=parse_hours("ma 20-24; di 0-6"))

    assert calendar.closes_at(brussels("2026-03-02 21:00")) == brussels("2026-03-03 06:00")


@pytest.mark.parametrize(
    ("text", "fault", "about"),
    [
        ("", HoursFault.EMPTY, ()),
        ("feestdag 8-12", HoursFault.UNKNOWN_DAY, ("feestdag",)),
        ("8-12", HoursFault.NO_DAY, ("8",)),
        ("ma-", HoursFault.NO_DAY, ()),
        ("ma-vr,wo 8-12", HoursFault.DAY_TWICE, ()),
        ("ma", HoursFault.NO_TIMES, ()),
        ("ma 8", HoursFault.NO_END, ()),
        ("ma 8-25", HoursFault.NO_TIME_OF_DAY, ("25",)),
        ("ma 22-6", HoursFault.BACKWARDS, ("22:00-6:00",)),
        ("ma 8-8", HoursFault.BACKWARDS, ("8:00-8:00",)),
        ("ma-vr 8-12; wo 11-13", HoursFault.OVERLAP, ("8:00-12:00", "11:00-13:00")),
    ],
)
def test_bad_hours_say_what_is_the_matter(text: str, fault: HoursFault, about: tuple[str, ...]) -> None:
    with pytest.raises(BadHours) as bad:
        parse_hours(text)

    assert (bad.value.fault, bad.value.about) == (fault, about)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("elke dag 8-12", "ma-zo 8:00-12:00"),
        ("werkdagen van 8u tot 16u30", "ma-vr 8:00-16:30"),
        ("weekend 10-18; op ma 8-9", "ma 8:00-9:00; za-zo 10:00-18:00"),
        ("maandag t/m woensdag 8-12", "ma-wo 8:00-12:00"),
        ("ma t.e.m. wo 8-12", "ma-wo 8:00-12:00"),
        ("ma-vr 8-12; wo 13-17", "ma-di,do-vr 8:00-12:00; wo 8:00-12:00 13:00-17:00"),
    ],
)
def test_hours_as_people_write_them(text: str, written: str) -> None:
    assert parse_hours(text).text() == written


@given(st.dates(), WEEKS, WEEKS)
def test_weeks_that_take_turns_hold_what_each_of_them_holds(day: date, week: Week, odd: Week) -> None:
    calendar = Calendar(week=week, odd_week=odd)

    assert calendar.windows_on(day) == (odd if is_odd_week(day) else week).days[day.weekday()]
