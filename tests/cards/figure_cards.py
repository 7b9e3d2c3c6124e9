"""Every card about figures: with much, with little, with nothing, and with names that mean harm."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.cards import (
    figures,
    figures_compared,
    figures_facts,
    figures_hours,
    figures_mine,
    figures_network,
    figures_talk,
    figures_topics,
)
from bot.cards.pen import Pen
from bot.domain import figure_answers as a
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
from bot.domain.figure_periods import RefusedPeriod, Why
from bot.domain.figure_words import Figures
from bot.domain.figures.coverage import Cover
from bot.domain.figures.load import Given, Spread
from bot.domain.figures.minute_histogram import Bands, NotEnough, Percentile
from bot.domain.figures.network import EmptyPlace, NetworkHealth
from bot.domain.figures.shares import Share
from bot.domain.ids import DepartmentId, TopicId
from bot.domain.periods import Kind, Period
from bot.domain.post import Post

TODAY = date(2026, 11, 23)
"""A Monday."""
NOW = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
EVIL = "[x](http://x.y) **Vet** <at>Jan</at> # 1."
THIS_WEEK, LAST_WEEK = Period(date(2026, 11, 23), Kind.WEEK), Period(date(2026, 11, 16), Kind.WEEK)
OCTOBER, SUMMER = Period(date(2026, 10, 1), Kind.MONTH), Period(date(2026, 7, 1), Kind.QUARTER)
THIS_YEAR = Period(date(2026, 1, 1), Kind.YEAR)
SWIM = Whose(department=DepartmentId("zwembaden"), name="Zwembaden")
FOURTEEN = [
    (
        DepartmentId(f"dienst-met-een-lange-naam-van-de-stad-{n}"),
        f"Dienst {n} met een heel lange naam van de stad",
    )
    for n in range(14)
]

FORTY = [
    (DepartmentId(f"dienst-{n:02}-met-een-lange-naam-xx"), f"Dienst {n:02} met een lange naam")
    for n in range(40)
]


def share(part: int, n: int) -> Share:
    return Share(part=part, n=n)


def times(n: int, *, has_middle: bool = True) -> TimeSummary:
    """Times with a median of 9 minutes, when there is one."""
    if not has_middle:
        return TimeSummary(n=n, mean=12.4 if n else None, median=None, ninetieth=None)
    many, most = n >= 10, n >= 20
    return TimeSummary(
        n=n,
        mean=12.4 if n else None,
        median=Percentile(minutes=9, n=n) if many else NotEnough(n=n, needed=10),
        ninetieth=Percentile(minutes=64.5, n=n) if most else NotEnough(n=n, needed=20),
    )


def details(period: Period, *, n: int = 40, has_middle: bool = True) -> Details:
    """Everything there is, of `n` questions."""
    return Details(
        period=period,
        first=period.first,
        after=period.after,
        is_whole=True,
        totals=Totals(asked=n, noted=n // 3, weekly=n // 5),
        times=Times(
            waiting=times(n, has_middle=has_middle),
            helping=times(n - 3, has_middle=has_middle),
            noted=times(n // 3, has_middle=has_middle),
            bands=Bands(under_5=n // 4, to_15=n // 2, to_30=n // 8, over_30=1),
            help=timedelta(minutes=12 * n),
            target=timedelta(minutes=30),
            within=share(n * 9 // 10, n),
            within_opening=share(n - 1, n),
        ),
        endings=Endings(
            solved=share(n - 4, n),
            not_helped=share(1, n),
            abandoned=share(2, n),
            reopened=share(3, n - 4),
            confirmed=share(n // 2, n - 4),
            by_tip=4,
            not_yet=2,
        ),
        ways=Ways(
            on_site=n // 2,
            by_phone=n // 4,
            by_chat=n // 8,
            unsaid=1,
            on_phone=share(n // 3, n),
            for_colleague=share(2, n),
        ),
        voices=Voices(satisfied=share(n // 2, n // 2), answered=share(n // 2, n)),
        load=Spread(
            none=120, few=60, many=9, given=Given(asked=n, noted=n // 3, time=timedelta(hours=n // 5))
        ),
        reach=Reach(askers=n - 5, workers=2000),
        covered=share(37, 40),
    )


def an_overview(**changes: object) -> a.Overview:
    """Last week of the city, with all there is."""
    whole = a.Overview(
        whose=CITY,
        asked=LAST_WEEK,
        is_running=False,
        totals=Totals(asked=40, noted=13, weekly=8),
        before=Totals(asked=38, noted=10, weekly=6),
        details=details(LAST_WEEK),
        earlier=details(Period(date(2026, 11, 9), Kind.WEEK), n=33),
        this_year=None,
        as_of=NOW,
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


RUNNING = an_overview(
    asked=THIS_WEEK, is_running=True, totals=Totals(asked=5, noted=1, weekly=0), before=None
)
LITTLE = an_overview(
    whose=SWIM,
    asked=OCTOBER,
    totals=Totals(asked=3, noted=1, weekly=2),
    before=Totals(asked=3, noted=2, weekly=1),
    details=replace(
        details(SUMMER, n=7, has_middle=False),
        voices=None,
        load=None,
        reach=None,
        covered=None,
    ),
    earlier=None,
)
FEW = an_overview(
    whose=SWIM,
    asked=OCTOBER,
    totals=Totals(asked=3, noted=1),
    before=Totals(),
    details=None,
    earlier=None,
    this_year=Totals(asked=21, noted=10),
)
NOTHING = an_overview(
    totals=Totals(),
    before=None,
    asked=THIS_WEEK,
    is_running=True,
    details=None,
    earlier=None,
    this_year=Totals(),
)
HIDDEN = an_overview(whose=SWIM, asked=OCTOBER, totals=None, before=None, details=None, earlier=None)
WIDER = replace(HIDDEN, details=details(SUMMER, has_middle=False))
BESIDE = replace(SWIM, is_across=True)
ACROSS = an_overview(
    whose=BESIDE,
    asked=SUMMER,
    totals=Totals(asked=40),
    before=Totals(asked=38, noted=10, weekly=6),
    details=replace(
        details(SUMMER, has_middle=False),
        totals=Totals(asked=40),
        has_noted=False,
        times=replace(details(SUMMER, has_middle=False).times, noted=None),  # type: ignore[type-var]
        voices=None,
        load=None,
    ),
    earlier=replace(
        details(Period(date(2026, 4, 1), Kind.QUARTER), n=33, has_middle=False), voices=None, load=None
    ),
)
"""One department looked at by a coordinator: what was noted is hidden now, and was not before."""
ACROSS_RUNNING = replace(HIDDEN, whose=BESIDE, asked=Period(date(2026, 11, 1), Kind.MONTH), is_running=True)
ACROSS_WEEK = replace(HIDDEN, whose=BESIDE, asked=LAST_WEEK, details=ACROSS.details)
A_YEAR = an_overview(
    asked=THIS_YEAR,
    is_running=True,
    totals=Totals(asked=1534, noted=700, weekly=240),
    before=None,
    details=replace(details(THIS_YEAR, n=1400), after=date(2026, 10, 1), is_whole=False),
    earlier=None,
)
LARGEST = an_overview(
    whose=Whose(department=FOURTEEN[0][0], name=EVIL * 9),
    asked=SUMMER,
    details=details(SUMMER, n=1_234_567),
    earlier=details(Period(date(2026, 4, 1), Kind.QUARTER), n=1_234_567),
    totals=Totals(asked=1_234_567, noted=9, weekly=3),
)

TOPICS = a.Topics(
    whose=CITY,
    asked=THIS_WEEK,
    period=OCTOBER,
    first=OCTOBER.first,
    after=OCTOBER.after,
    rows=(
        a.TopicRow(topic=TopicId("sign_in"), asked=21, noted=6, solved=share(18, 21)),
        a.TopicRow(topic=TopicId("phone"), asked=9, noted=4, solved=share(9, 9)),
        a.TopicRow(topic=None, asked=6, noted=3, solved=share(3, 6)),
    ),
    total=Totals(asked=40, noted=13, weekly=8),
    as_of=NOW,
)
NO_TOPICS = replace(TOPICS, period=None, first=None, after=None, rows=(), total=Totals(asked=3, noted=1))
ACROSS_TOPICS = replace(NO_TOPICS, whose=BESIDE, total=None)
HOURS = a.Hours(
    whose=CITY,
    asked=SUMMER,
    period=SUMMER,
    first=SUMMER.first,
    after=SUMMER.after,
    questions={24 * day + hour: (hour * 7 + day) % 11 for day in range(5) for hour in range(7, 18)},
    coverage={
        24 * day + hour: Cover(hours=13, covered=13 if hour < 15 else 13 - 3 * day, coaches=30)
        for day in range(5)
        for hour in range(8, 17)
    },
    as_of=NOW,
)
EVERY_HOUR = replace(
    HOURS,
    whose=Whose(department=SWIM.department, name=EVIL * 9),
    questions=dict.fromkeys(range(168), 12_345),
    coverage={hour: Cover(hours=520, covered=hour % 520, coaches=999) for hour in range(168)},
)
ACROSS_HOURS = replace(
    HOURS, whose=BESIDE, period=None, first=date(2026, 10, 26), after=date(2026, 11, 23), questions={}
)
NO_HOURS = replace(HOURS, period=None, first=None, after=None, questions={}, coverage={})
COMPARED = a.Compared(
    asked=OCTOBER,
    period=SUMMER,
    first=SUMMER.first,
    after=SUMMER.after,
    rows=(
        a.ComparedRow(
            department=DepartmentId("kinderopvang"),
            name="Kinderopvang",
            totals=Totals(asked=40, noted=13, weekly=8),
            within=share(36, 40),
            solved=share(30, 40),
            reach=Reach(askers=30, workers=400),
        ),
        a.ComparedRow(
            department=DepartmentId("zwembaden"),
            name="Zwembaden",
            totals=Totals(asked=20, noted=3, weekly=1),
            within=None,
            solved=share(18, 20),
            reach=Reach(askers=12, workers=0),
        ),
        a.ComparedRow(
            department=None, name="", totals=Totals(asked=9), within=share(9, 9), solved=None, reach=None
        ),
    ),
    folded=4,
    as_of=NOW,
)
BOT_ALONE = replace(
    COMPARED, rows=(replace(COMPARED.rows[0], totals=Totals(asked=40), has_noted=False), *COMPARED.rows[1:])
)
WIDE = replace(
    COMPARED,
    rows=tuple(
        replace(
            COMPARED.rows[0], department=one, name=name, totals=Totals(asked=123_456, noted=9_999, weekly=99)
        )
        for one, name in FOURTEEN * 6
    )
    + COMPARED.rows[2:],
)
HEALTH = NetworkHealth(
    coaches=140,
    active=121,
    paused=19,
    paused_long=4,
    new=6,
    stopped=2,
    workers=2000,
    few_coaches=(DepartmentId("zwembaden"),),
    without_contact=(),
    without_stand_in=(DepartmentId("kinderopvang"), DepartmentId("zwembaden")),
    empty_places=(EmptyPlace(department=DepartmentId("zwembaden"), place="Bad Noord"),),
)
NAMES = {DepartmentId("zwembaden"): "Zwembaden", DepartmentId("kinderopvang"): "Kinderopvang"}
NETWORK = a.Network(whose=CITY, since=date(2026, 1, 1), health=HEALTH, names=NAMES)
FINE = replace(
    NETWORK,
    whose=SWIM,
    health=replace(HEALTH, few_coaches=(), without_stand_in=(), empty_places=(), workers=0, active=1),
)
BAD = replace(
    NETWORK,
    names={one: EVIL * 5 for one, _ in FOURTEEN},
    health=replace(
        HEALTH,
        few_coaches=tuple(one for one, _ in FOURTEEN),
        without_contact=tuple(one for one, _ in FOURTEEN),
        without_stand_in=tuple(one for one, _ in FOURTEEN),
        empty_places=tuple(EmptyPlace(department=one, place=EVIL * 9) for one, _ in FOURTEEN * 5),
    ),
)
_UNITS = {"minutes": "minutes", "per_coach_week": "per_week", "screening": "percent"}
_SOURCES = {"workers": "roster", "coaches": "roster", "questions_bot": "bot", "questions_noted": "noted"}
_SOURCES |= {"questions_weekly": "weekly", "questions": "all", "minutes": "bot", "per_coach_week": "weeks"}


def some_facts(**known: float) -> tuple[a.Fact, ...]:
    """A fact for each key, with a value for those in `known`."""
    return tuple(
        a.Fact(
            key=key,
            unit=_UNITS.get(key, "count"),
            value=known.get(key),
            n=412 if key in known and key in ("minutes", "questions") else None,
            source=_SOURCES.get(key, "") if key in known else "",
        )
        for key in a.FACT_KEYS
    )


FACTS = a.Facts(
    year=THIS_YEAR,
    is_running=True,
    facts=some_facts(
        workers=2000,
        coaches=140,
        questions=2474,
        questions_bot=1534,
        questions_noted=700,
        questions_weekly=240,
        minutes=11.6,
        per_coach_week=1.84,
    ),
    before=some_facts(questions=900, questions_bot=600, questions_noted=300),
    as_of=NOW,
)
PART_FACTS = replace(
    FACTS,
    facts=tuple(
        replace(one, after=date(2026, 11, 1)) if one.key in ("minutes", "questions_noted") else one
        for one in FACTS.facts
    ),
)
NO_FACTS = replace(FACTS, facts=some_facts(), before=some_facts(), is_running=False)
ALL_FACTS = replace(FACTS, facts=some_facts(**dict.fromkeys(a.FACT_KEYS, 1234.5)))
MINE = a.Mine(
    asked=THIS_WEEK,
    is_running=True,
    totals=Totals(asked=4, noted=1, weekly=1),
    minutes=65,
    year=Totals(asked=40, noted=10, weekly=6),
    year_minutes=720,
)


def figure_cards(pen: Pen) -> Mapping[str, Post]:
    """Each card by what it is."""
    overviews = {
        "last week": an_overview(),
        "running": RUNNING,
        "little": LITTLE,
        "few": FEW,
        "nothing": NOTHING,
        "hidden": HIDDEN,
        "hidden, wider": WIDER,
        "one department": ACROSS,
        "one department, running": ACROSS_RUNNING,
        "one department, week": ACROSS_WEEK,
        "a year": A_YEAR,
    }
    ask = a.Ask(figures=Figures.TOPICS, period=OCTOBER)
    return {
        **{
            f"figures, {name}": figures.overview(pen, one, FOURTEEN, today=TODAY)
            for name, one in overviews.items()
        },
        "figures of a contact point": figures.overview(pen, LITTLE, today=TODAY),
        "figures of forty departments": figures.overview(pen, LARGEST, FORTY, today=TODAY),
        "topics of forty departments": figures_topics.topics(pen, TOPICS, FORTY, today=TODAY),
        "hours of forty departments": figures_hours.hours(pen, EVERY_HOUR, FORTY, today=TODAY),
        "network of forty departments": figures_network.network(pen, BAD, FORTY, today=TODAY),
        "topics of one department": figures_topics.topics(pen, ACROSS_TOPICS, FOURTEEN, today=TODAY),
        "hours of one department": figures_hours.hours(pen, ACROSS_HOURS, FOURTEEN, today=TODAY),
        "compared, bot alone": figures_compared.compared(
            pen, BOT_ALONE, FOURTEEN, today=TODAY, has_name=True
        ),
        "facts, in part": figures_facts.facts(pen, PART_FACTS, today=TODAY, has_name=True),
        "which figures of forty": figures_talk.which_department(pen, ask, FORTY),
        "figures, largest": figures.overview(pen, LARGEST, FOURTEEN, today=TODAY),
        "topics": figures_topics.topics(pen, TOPICS, FOURTEEN, today=TODAY),
        "topics, none": figures_topics.topics(pen, NO_TOPICS, today=TODAY),
        "topics, many": figures_topics.topics(
            pen,
            replace(
                TOPICS,
                whose=LARGEST.whose,
                rows=tuple(replace(TOPICS.rows[0], topic=TopicId(EVIL + str(n))) for n in range(30)),
            ),
            FOURTEEN,
            today=TODAY,
        ),
        "hours": figures_hours.hours(pen, HOURS, FOURTEEN, today=TODAY),
        "hours, every": figures_hours.hours(pen, EVERY_HOUR, FOURTEEN, today=TODAY),
        "hours, none": figures_hours.hours(pen, NO_HOURS, today=TODAY),
        "hours, covered": figures_hours.hours(
            pen, replace(HOURS, questions={}, coverage={9: Cover(hours=3, covered=3, coaches=4)}), today=TODAY
        ),
        "compared": figures_compared.compared(pen, COMPARED, FOURTEEN, today=TODAY),
        "compared, wide": figures_compared.compared(pen, WIDE, FOURTEEN, today=TODAY),
        "compared, none": figures_compared.compared(
            pen, replace(COMPARED, rows=(), period=None, first=None, after=None, folded=0), today=TODAY
        ),
        "network": figures_network.network(pen, NETWORK, FOURTEEN, today=TODAY),
        "network, fine": figures_network.network(pen, FINE, today=TODAY),
        "network, bad": figures_network.network(pen, BAD, FOURTEEN, today=TODAY),
        "facts": figures_facts.facts(pen, FACTS, today=TODAY),
        "facts, none": figures_facts.facts(pen, NO_FACTS, today=TODAY),
        "facts, all": figures_facts.facts(pen, ALL_FACTS, today=TODAY),
        "my figures": figures_mine.mine(pen, MINE, today=TODAY),
        "my figures of a year": figures_mine.mine(pen, replace(MINE, asked=THIS_YEAR), today=TODAY),
        "my figures of long ago": figures_mine.mine(
            pen, replace(MINE, asked=SUMMER, is_running=False, totals=Totals()), today=TODAY
        ),
        "which figures": figures_talk.which_department(pen, ask, [(DepartmentId("d1"), "Sport")] * 2),
        "which figures of many": figures_talk.which_department(pen, ask, FOURTEEN),
        "which export": figures_talk.which_department(
            pen, replace(ask, figures=Figures.EXPORT), [(DepartmentId("d1"), EVIL)] * 2
        ),
        "unclear": figures_talk.unclear(
            pen, ["cijfers kinderopvang vorige maand", EVIL, "cijfers"], ["xyz", EVIL]
        ),
        "unclear, nothing near": figures_talk.unclear(pen, []),
        **{
            f"refused: {why}": figures_talk.refused(pen, RefusedPeriod(why=why, said=EVIL), today=TODAY)
            for why in Why
        },
        "not yours": figures_talk.not_yours(pen),
        "no figures for workers": figures_talk.worker_no(pen),
    }
