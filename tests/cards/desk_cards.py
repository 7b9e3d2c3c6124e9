"""Every card of the contact point's desk."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.cards import desk_replacement, desk_settings, desk_waiting
from bot.cards.desk_faults import said
from bot.cards.notice_cards import notice_card
from bot.cards.pen import Pen
from bot.domain.department_settings import BadSetting, Fault, Setting
from bot.domain.desk_notices import ContactWaits, Replaced, ReplacementOver, Replacing
from bot.domain.hours import BadHours, HoursFault
from bot.domain.losing import Missing, NotReached, ReachChanged
from bot.domain.notice_contents import Content
from bot.domain.notices import Notice
from bot.domain.post import Post
from bot.domain.roster import Coach, Department, Replacement
from bot.domain.waiting import Load
from tests.cards import stories

TODAY = date(2026, 11, 23)
AT = datetime(2026, 11, 27, 16, 0, tzinfo=UTC)
MIDNIGHT = datetime(2026, 11, 27, 23, 0, tzinfo=UTC)
SOFIE = Coach(id="id-sofie", name="Sofie", is_reachable=True)
MANY = [replace(SOFIE, id=f"id-{n}", name=f"Sofie {n} met een heel lange naam") for n in range(30)]
BARE = Department(id="kinderopvang", name="Kinderopvang")
FULL = replace(
    BARE,
    hours="ma-vr 8:00-12:00 13:00-17:00; za 9:00-12:00",
    holidays=frozenset(date(2026, 12, day) for day in range(1, 32, 2)),
    open_days=frozenset({date(2027, 1, 1)}),
    places=tuple(f"Plaats {n} [x](http://x.y)" for n in range(20)),
    workers=2000,
    keeps_holidays=False,
)


def _notice(content: Content) -> Notice:
    return Notice(id="notice", content=content, due_at=AT)


def _missing(name: str, *, is_removed: bool = False) -> Missing:
    return Missing(person=f"id-{name.lower()}", name=name, is_removed=is_removed)


def desk_cards(pen: Pen) -> Mapping[str, Post]:
    """Each card by what it is."""
    replacement = Replacement(
        person=SOFIE.id, by="id-hilde", last_day=date(2026, 11, 27), lasts_until=AT, name="Sofie"
    )
    asked = desk_waiting.Waiting(request=stories.STORIES["asked"], is_offered=True)
    replacing = Replacing(
        department=BARE.id, department_name=BARE.name, by="id-hilde", by_name="Hilde", last_day=TODAY
    )
    return {
        "desk waits": desk_waiting.waits(pen, [asked] * 3, helped=2, later=1, today=TODAY),
        "desk waits, many": desk_waiting.waits(pen, [asked] * 50, helped=0, later=0, today=TODAY),
        "desk waits, none": desk_waiting.waits(pen, [], helped=1, later=2, today=TODAY),
        "city waits": desk_waiting.city_waits(
            pen, [Load(name=f"Dienst {n}", waiting=n + 1, since=AT) for n in range(90)], TODAY
        ),
        "city waits, none": desk_waiting.city_waits(pen, [], TODAY),
        "contact waits": desk_waiting.contact_waits(
            pen, ContactWaits(department=BARE.id, department_name="Zwembaden", minutes=60)
        ),
        "not reached": notice_card(pen, _notice(NotReached(missing=(_missing("Bram"),), department=BARE.id))),
        "not reached, many": notice_card(
            pen,
            _notice(
                NotReached(
                    missing=tuple(_missing(n) for n in ("Bram", "Jan", "Els", "An", "Jo")), department=BARE.id
                )
            ),
        ),
        "not reached, removed": notice_card(
            pen,
            _notice(NotReached(missing=(_missing("Bram", is_removed=True),), department=BARE.id)),
        ),
        "not reached, some removed": notice_card(
            pen,
            _notice(
                NotReached(missing=(_missing("Bram", is_removed=True), _missing("Jan")), department=BARE.id)
            ),
        ),
        "not reached, city": notice_card(
            pen,
            _notice(NotReached(missing=(_missing("Bram"),), department=BARE.id, department_name="Zwembaden")),
        ),
        "reach changed": notice_card(pen, _notice(ReachChanged())),
        "replacement who": desk_replacement.who(pen, BARE.id, [SOFIE], last_day=None),
        "replacement who of many": desk_replacement.who(
            pen, BARE.id, MANY, last_day=TODAY, problem=pen.texts("replacement-several")
        ),
        "replacement nobody": desk_replacement.who(pen, BARE.id, [], last_day=None),
        "replacement until": desk_replacement.until_when(
            pen, BARE.id, SOFIE, [TODAY, date(2026, 11, 27), date(2026, 12, 4)], TODAY
        ),
        "replacement which day": desk_replacement.which_day(pen),
        "replacement named": desk_replacement.stands(pen, replacement, TODAY, is_new=True),
        "replacement to midnight": desk_replacement.stands(
            pen, replace(replacement, lasts_until=MIDNIGHT), TODAY, is_new=False
        ),
        "replacement not there": desk_replacement.not_there(pen, SOFIE.name),
        "replacement ended": desk_replacement.back(pen, was_replaced=True),
        "replacement none": desk_replacement.back(pen, was_replaced=False),
        "replacing": desk_replacement.replacing(pen, replacing),
        "replacing refused": desk_replacement.replacing(pen, replace(replacing, over="refused")),
        "replacing over": desk_replacement.replacing(pen, replace(replacing, over="ended")),
        "replaced": desk_replacement.replaced(pen, Replaced(department=BARE.id)),
        **{
            f"replacement over: {why}": desk_replacement.over(pen, ReplacementOver(name="Sofie", why=why))
            for why in ("refused", "left", "ended")
        },
        "desk settings": desk_settings.settings(pen, FULL, TODAY),
        "desk settings, bare": desk_settings.settings(pen, BARE, TODAY),
        **{f"desk edit {one}": desk_settings.edit(pen, FULL, one, TODAY) for one in Setting},
        **{f"desk saved {one}": desk_settings.saved(pen, FULL, one, TODAY) for one in Setting},
        "desk saved never": desk_settings.saved(pen, replace(BARE, hours="gesloten"), Setting.HOURS, TODAY),
        **{
            f"desk fault {fault}": desk_settings.edit(
                pen,
                BARE,
                Setting.PLACES,
                TODAY,
                typed="x" * 9000,
                problem=said(pen, BadSetting(fault, "[x](http://x.y)")),
            )
            for fault in Fault
        },
        **{
            f"desk hours fault {fault}": desk_settings.edit(
                pen,
                BARE,
                Setting.HOURS,
                TODAY,
                typed="",
                problem=said(pen, BadHours("", fault, "", ("a", "b"))),
            )
            for fault in HoursFault
        },
    }
