"""Answers about figures to make sheets of: a city in November 2026, and whatever hypothesis thinks of."""

from datetime import UTC, date, datetime, timedelta

from bot.domain.figure_answers import (
    FACT_KEYS,
    Compared,
    ComparedRow,
    Fact,
    Facts,
    Hours,
    Overview,
    TopicRow,
    Topics,
)
from bot.domain.figure_details import (
    CITY,
    Details,
    Endings,
    Reach,
    Times,
    TimeSummary,
    Totals,
    Voices,
    Ways,
    Whose,
)
from bot.domain.figures.coverage import Cover
from bot.domain.figures.load import Given, Spread
from bot.domain.figures.minute_histogram import Bands, NotEnough, Percentile
from bot.domain.figures.shares import Share
from bot.domain.ids import DepartmentId, TopicId
from bot.domain.periods import Kind, Period, previous
from bot.domain.showing import ShowingRule
from bot.services.sheet_words import SheetWords
from bot.texts.catalogue import load_texts

NOVEMBER = Period(date(2026, 11, 1), Kind.MONTH)
TODAY = date(2026, 12, 3)
AS_OF = datetime(2026, 12, 3, 7, 30, tzinfo=UTC)
WORDS = SheetWords(texts=load_texts(), topics={TopicId("password"): "Aanmelden"}, rule=ShowingRule())


def summary(n: int) -> TimeSummary:
    return TimeSummary(
        n=n, mean=12.25, median=Percentile(minutes=9.5, n=n), ninetieth=NotEnough(n=n, needed=20)
    )


def details(period: Period = NOVEMBER, asked: int = 42) -> Details:
    return Details(
        period=period,
        first=period.first,
        after=period.after,
        is_whole=True,
        totals=Totals(asked=asked, noted=7, weekly=3),
        times=Times(
            waiting=summary(40),
            helping=summary(38),
            noted=summary(7),
            bands=Bands(under_5=4, to_15=20, to_30=12, over_30=9),
            help=timedelta(hours=11, minutes=30),
            target=timedelta(minutes=30),
            within=Share(part=36, n=40),
            within_opening=Share(part=39, n=40),
        ),
        endings=Endings(
            solved=Share(part=30, n=40),
            not_helped=Share(part=2, n=42),
            abandoned=Share(part=1, n=42),
            reopened=Share(part=3, n=30),
            confirmed=Share(part=20, n=30),
            by_tip=3,
            not_yet=2,
        ),
        ways=Ways(
            on_site=20,
            by_phone=10,
            by_chat=8,
            unsaid=1,
            on_phone=Share(part=21, n=42),
            for_colleague=Share(part=4, n=42),
        ),
        voices=Voices(satisfied=NotEnough(n=9, needed=10), answered=Share(part=9, n=30)),
        load=Spread(
            none=4, few=30, many=6, given=Given(asked=42, noted=7, weekly=3, time=timedelta(hours=11))
        ),
        reach=Reach(askers=35, workers=2000),
        covered=Share(part=150, n=180),
    )


def overview(whose: Whose = CITY, **fields: object) -> Overview:
    asked = fields.pop("asked", NOVEMBER)
    assert isinstance(asked, Period)
    given: dict[str, object] = {
        "whose": whose,
        "asked": asked,
        "is_running": False,
        "totals": Totals(asked=42, noted=7, weekly=3),
        "before": Totals(asked=31, noted=9, weekly=0),
        "details": details(asked),
        "earlier": details(previous(asked), 31),
        "this_year": None,
        "as_of": AS_OF,
    }
    return Overview(**{**given, **fields})  # type: ignore[arg-type]


def topics(whose: Whose = CITY, *rows: TopicRow) -> Topics:
    listed = rows or (
        TopicRow(topic=TopicId("password"), asked=20, noted=4, solved=Share(part=15, n=20)),
        TopicRow(topic=None, asked=22, noted=3, solved=Share(part=15, n=20)),
    )
    return Topics(
        whose=whose,
        asked=NOVEMBER,
        period=NOVEMBER,
        first=NOVEMBER.first,
        after=NOVEMBER.after,
        rows=listed,
        total=Totals(asked=42, noted=7, weekly=3),
        as_of=AS_OF,
    )


def hours(whose: Whose = CITY) -> Hours:
    return Hours(
        whose=whose,
        asked=NOVEMBER,
        period=NOVEMBER,
        first=NOVEMBER.first,
        after=NOVEMBER.after,
        questions={9: 12, 24 + 14: 3},
        coverage={9: Cover(hours=4, covered=3, coaches=6)},
        as_of=AS_OF,
    )


def compared(*names: str) -> Compared:
    rows = [
        ComparedRow(
            department=DepartmentId(f"d{number}"),
            name=name,
            totals=Totals(asked=13, noted=3, weekly=7),
            within=Share(part=10, n=12),
            solved=Share(part=5, n=9),
            reach=Reach(askers=8, workers=150),
        )
        for number, name in enumerate(names or ("Kinderopvang",))
    ]
    rest = ComparedRow(
        department=None, name="", totals=Totals(asked=6, noted=1), within=None, solved=None, reach=None
    )
    return Compared(
        asked=NOVEMBER,
        period=NOVEMBER,
        first=NOVEMBER.first,
        after=NOVEMBER.after,
        rows=(*rows, rest),
        folded=3,
        as_of=AS_OF,
    )


def facts() -> Facts:
    values = {
        "workers": 2000.0,
        "coaches": 140.0,
        "questions": 2113.0,
        "minutes": 11.5,
        "per_coach_week": 1.4,
    }
    units = {"minutes": "minutes", "per_coach_week": "per_week"}

    def one(key: str) -> Fact:
        value = values.get(key)
        n = None if value is None else 2113
        return Fact(key=key, unit=units.get(key, "count"), value=value, n=n, source="bot")

    return Facts(
        year=Period(date(2026, 1, 1), Kind.YEAR),
        is_running=False,
        facts=tuple(map(one, FACT_KEYS)),
        before=tuple(Fact(key=key, unit="count", value=None) for key in FACT_KEYS),
        as_of=AS_OF,
    )
