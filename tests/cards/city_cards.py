"""Every card of a coordinator, with names as long and as nasty as they can be."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import get_args

from bot.cards import city, city_forms, city_roles
from bot.cards.elements import paragraph
from bot.cards.pen import Pen
from bot.domain.audit import AuditCode, AuditLine
from bot.domain.city import GoesAlong, Rights, Seen
from bot.domain.city_names import CannotChange, Fault, Known
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.post import Post
from bot.domain.roster import Coach, Department, Replacement

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HERE = DepartmentId("kinderopvang")
LONG = "Wegen Bruggen Waterlopen Fietspaden Pleinen en Groen Noordoost"[:60]
NASTY = "Jan [klik](https://example.org) **baas** <at>x</at>"


def _department(name: str = "Kinderopvang", *, coaches: int = 3, names: int = 2) -> Department:
    entries = tuple(
        Coach(
            id=PersonId(f"id-{n}"),
            name=NASTY if n else "Katrien",
            is_coach=n > 0,
            is_contact=n == 0,
            is_reachable=n % 2 == 0,
            hours="di-vr 8-12",
        )
        for n in range(coaches)
    )
    replacing = (
        Replacement(
            person=PersonId("id-1"),
            by=PersonId("id-0"),
            last_day=date(2026, 11, 27),
            lasts_until=datetime(2026, 11, 27, 16, tzinfo=UTC),
        ),
    )
    return Department(
        id=HERE,
        name=name,
        aliases=tuple(f"{NASTY} {n}" for n in range(names)),
        workers=900,
        coaches=entries,
        replacements=replacing if coaches > 1 else (),
    )


def city_cards(pen: Pen) -> Mapping[str, Post]:
    """Each by what it is."""
    here, empty = _department(), _department("Parken", coaches=0, names=0)
    large = _department(LONG, coaches=150, names=40)
    seen = Seen(department=here, open_questions=2)
    goes, nothing = GoesAlong(questions=2, coaches=5), GoesAlong(questions=0, coaches=0)
    known = [
        Known(id=PersonId(f"id-{n}"), name=NASTY, department=HERE, department_name=LONG) for n in range(12)
    ]
    rights = Rights(
        id=PersonId("id-0"), name="Katrien", is_coordinator=True, department=here, entry=here.coaches[0]
    )
    coach = Rights(
        id=PersonId("id-1"), name=NASTY, is_coordinator=False, department=here, entry=here.coaches[1]
    )
    trail = [
        AuditLine(at=NOW, by=PersonId("id-9"), by_name=NASTY, what=what, whom_name=NASTY)
        for what in get_args(AuditCode)
    ]
    wrong = (paragraph("Typ een naam."),)
    asked = {
        f"sure of {change} {name}": city_roles.sure(pen, coach, change, where)
        for change in ("coordinator", "no_coordinator", "contact")
        for name, where in (("here", here), ("where nobody is", empty))
    }
    faults = {f"cannot: {fault}": city_forms.cannot(pen, CannotChange(fault, NASTY, HERE)) for fault in Fault}
    return {
        "departments": city.every(pen, [seen, Seen(department=empty, open_questions=0)], 0, now=NOW),
        "departments, none": city.every(pen, [], 0, now=NOW),
        "departments, forty": city.every(pen, [Seen(department=large, open_questions=99)] * 40, 2, now=NOW),
        "department": city.one(pen, seen, now=NOW),
        "department with nobody": city.one(pen, Seen(department=empty, open_questions=0), now=NOW),
        "department, large": city.one(pen, Seen(department=large, open_questions=99), now=NOW),
        "department just added": city.one(
            pen, seen, now=NOW, said=("Parken staat erbij.", "Kies nu een aanspreekpunt.")
        ),
        "which department is meant": city.which(pen, [here] * 12),
        "no department is meant": city.which(pen, []),
        "new department": city_forms.new(pen),
        "new department, wrong": city_forms.new(pen, name=NASTY * 9, hours="ma", workers="x", problem=wrong),
        "other name": city_forms.name(pen, large),
        "other name, wrong": city_forms.name(pen, here, NASTY * 9, wrong),
        "other hours": city_forms.hours(pen, here),
        "contact point": city_forms.contact(pen, large),
        "contact point of nobody": city_forms.contact(pen, empty, wrong),
        "merge": city_forms.merge(pen, here, [large] * 40),
        "merge with nothing": city_forms.merge(pen, here, []),
        "sure to merge": city_forms.sure_to_merge(pen, here, large, goes),
        "sure to merge, empty": city_forms.sure_to_merge(pen, large, here, nothing),
        "sure to close": city_forms.sure_to_close(pen, here, goes),
        "sure to close, empty": city_forms.sure_to_close(pen, here, nothing),
        "closed": city_forms.closed(pen, here, has_questions=True),
        "closed, nobody waited": city_forms.closed(pen, here, has_questions=False),
        **faults,
        "coordinators": city_roles.everyone(pen, known),
        "which person": city_roles.which(pen, known, None, None),
        "which person to change": city_roles.which(pen, known, "contact", here),
        "no such person": city_roles.which(pen, [], None, None),
        "rights": city_roles.of(pen, rights),
        "rights of a coach": city_roles.of(pen, coach),
        "rights of nothing": city_roles.of(pen, Rights(id=PersonId("id-7"), name="", is_coordinator=False)),
        "rights changed": city_roles.done(pen, coach, "contact", here),
        **asked,
        "changes": city_roles.changes(pen, trail, NOW.date(), "Kinderopvang"),
        "changes, none": city_roles.changes(pen, [], NOW.date()),
    }
