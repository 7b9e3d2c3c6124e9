"""What may stand in a cell of the roster and departments files; every function raises ValueError with the reason."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from bot.domain.hours import BadHours, parse_hours
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.naming import department_id
from bot.domain.people import Role
from bot.domain.request import ServiceDesk
from bot.domain.words import fold

NAME_LIMIT = 80
"""The longest name of a person, place or department, in characters."""
WEEKLY_LIMIT_MOST = 50
WORKERS_MOST = 100_000

_GUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
# The characters that a mail address needs in practice; it becomes part of a link.
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{}~-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PHONE = re.compile(r"[0-9+][0-9 ./()+-]{2,24}")
_LANGUAGE = re.compile(r"[a-z]{2}")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WHOLE = re.compile(r"[0-9]{1,6}")
_NOBODY = "00000000-0000-0000-0000-000000000000"

ValueT = TypeVar("ValueT")


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;|]", cell)]


def each(cell: str, meaning: Callable[[str], ValueT]) -> tuple[ValueT, ...]:
    return tuple(dict.fromkeys(meaning(part) for part in _parts(cell) if part))


def name(cell: str) -> str:
    if len(cell) > NAME_LIMIT:
        raise ValueError(f"{len(cell)} characters are too many, {NAME_LIMIT} are allowed")
    if not fold(cell):
        raise ValueError(f"{cell!r} has no letter")
    return cell


def department(cell: str) -> tuple[DepartmentId, str]:
    return department_id(name(cell)), cell


def person(cell: str) -> PersonId:
    folded = cell.lower()
    if not _GUID.fullmatch(folded) or folded == _NOBODY:
        raise ValueError(f"{cell!r} is no Entra object id, such as 6f1c2a34-0000-4000-8000-0123456789ab")
    return PersonId(folded)


def email(cell: str) -> str:
    if len(cell) > 254 or not _EMAIL.fullmatch(cell):
        raise ValueError(f"{cell!r} is no e-mail address")
    return cell


def role(cell: str) -> Role:
    try:
        return Role(cell.lower())
    except ValueError:
        raise ValueError(f"{cell!r} is no role; write {', '.join(Role)}") from None


def hours(cell: str) -> str:
    """The hours as typed, their parts separated by ``;``."""
    typed = ";".join(part for part in _parts(cell) if part)
    try:
        parse_hours(typed)
    except BadHours as error:
        raise ValueError(f"{cell!r} is not like ma-vr 8:00-16:30: {error.why}") from None
    return typed


def skill(part: str, topics: Mapping[str, TopicId]) -> TopicId:
    topic = topics.get(fold(part))
    if topic is None:
        raise ValueError(f"{part!r} is no topic; the topics are {', '.join(sorted(set(topics.values())))}")
    return topic


def language(part: str) -> str:
    if not _LANGUAGE.fullmatch(part.lower()):
        raise ValueError(f"{part!r} is no language; write two letters, such as nl, fr or en")
    return part.lower()


def _whole(cell: str, least: int, most: int) -> int:
    if not _WHOLE.fullmatch(cell) or not least <= int(cell) <= most:
        raise ValueError(f"{cell!r} is no whole number from {least} to {most}")
    return int(cell)


def weekly_limit(cell: str) -> int | None:
    return _whole(cell, 1, WEEKLY_LIMIT_MOST)


def workers(cell: str) -> int:
    return _whole(cell, 0, WORKERS_MOST)


def day(part: str) -> date:
    typed = _DATE.fullmatch(part)
    try:
        return date(*map(int, typed.groups() if typed else ()))
    except (TypeError, ValueError):
        raise ValueError(f"{part!r} is no date; write year-month-day, such as 2026-12-24") from None


def desk(cell: str) -> ServiceDesk:
    """``name;phone;hours``; more than three parts are hours too, which only people read."""
    named, phone, *open_hours = [*_parts(cell), "", ""]
    if phone and not _PHONE.fullmatch(phone):
        raise ValueError(f"{phone!r} is no phone number; write name;phone;hours")
    said = ", ".join(part for part in open_hours if part)
    return ServiceDesk(
        name=name(named) if named else ServiceDesk().name, phone=phone, hours=name(said) if said else ""
    )
