"""The typed words of a coordinator: departments, who may what, and what was changed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.domain.intents import Intent
from bot.domain.phrases import ABOUT_A_PROBLEM
from bot.domain.vocabulary import Vocabulary, lines_of
from bot.domain.words import fold

RoleChange = Literal["coordinator", "no_coordinator", "contact"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDepartments(Intent):
    """*diensten*, *diensten 2* (the second page), *diensten kinderopvang* (one)."""

    name: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDepartment(Intent):
    """*dienst wijzigen*, perhaps with which; from somebody else it means their own department."""

    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDepartment(Intent):
    """*dienst toevoegen*, perhaps with its name as typed."""

    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameDepartment(Intent):
    """*dienst Kinderopvang heet nu Opvang*; the new name as typed."""

    name: str
    new_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDepartment(Intent):
    """*dienst Kinderopvang is open ma-vr 8-17*."""

    name: str
    hours: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeDepartments(Intent):
    """*dienst Kinderopvang samenvoegen met Opvang*; asks to confirm."""

    name: str
    into: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDepartment(Intent):
    """*dienst Kinderopvang sluiten*; asks to confirm."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowRoles(Intent):
    """*rol*: who are coordinators; *rol Katrien*: what she may, or what she must be from now on."""

    name: str = ""
    change: RoleChange | None = None
    department: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowChanges(Intent):
    """*wijzigingen*, of all, of a department or of a person."""

    name: str = ""


_LONGEST = 200
_MOST_WORDS = 8
_NO_NAME = ABOUT_A_PROBLEM - {"werken"}
"""There is hardly a city without a department of *Openbare Werken*."""
_RAW: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Intent]], ...] = (
    (
        re.compile(r"dienst toevoegen\s*:?\s+(.+)", re.IGNORECASE),
        lambda said: AddDepartment(name=said[1].strip()),
    ),
    (
        re.compile(r"dienst wijzigen\s*:?\s+(.+)", re.IGNORECASE),
        lambda said: ChangeDepartment(name=fold(said[1])),
    ),
    (
        re.compile(r"(?:de )?dienst (.+?) heet (?:nu|voortaan)\s*:?\s+(.+)", re.IGNORECASE),
        lambda said: RenameDepartment(name=fold(said[1]), new_name=said[2].strip()),
    ),
    (
        re.compile(r"(?:de )?dienst (.+?) is open(?: op)?\s*:?\s+(.+)", re.IGNORECASE),
        lambda said: OpenDepartment(name=fold(said[1]), hours=said[2].strip()),
    ),
    (
        re.compile(
            r"(?:voeg )?(?:de )?dienst (.+?) (?:samenvoegen|samen) met (?:de )?(?:dienst )?(.+)",
            re.IGNORECASE,
        ),
        lambda said: MergeDepartments(name=fold(said[1]), into=fold(said[2])),
    ),
    (
        re.compile(r"(?:sluit (?:de )?dienst|dienst sluiten)\s*:?\s+(.+)", re.IGNORECASE),
        lambda said: CloseDepartment(name=fold(said[1])),
    ),
    (
        re.compile(r"(?:de )?dienst (.+?) sluiten", re.IGNORECASE),
        lambda said: CloseDepartment(name=fold(said[1])),
    ),
)
_ROLE = re.compile(
    r"(?:rol|rollen)(?: van)? (?P<name>.+?)"
    r"(?: (?:(?P<not>geen) )?(?P<coordinator>coordinator)(?: meer)?"
    r"| aanspreekpunt(?: (?:van|bij|voor))?(?: (?P<department>.+))?)?"
)
_CHANGES = re.compile(r"wijzigingen (?:van |bij |voor )?(.+)")
_DEPARTMENTS = re.compile(r"(?:alle )?diensten (.+)")


def _beginning(text: str) -> Intent | None:
    line = " ".join(text.split())
    if len(line) > _LONGEST:
        return None
    for pattern, meant in _RAW:
        if (said := pattern.fullmatch(line)) is not None and _is_a_name(fold(said[1])):
            return meant(said)
    return None


def _opening(line: str) -> Intent | None:
    if (said := _DEPARTMENTS.fullmatch(line)) and _is_a_name(said[1]):
        if re.fullmatch(r"[0-9]{1,2}", said[1]):
            return ListDepartments(page=max(int(said[1]) - 1, 0))
        return ListDepartments(name=said[1])
    if (said := _CHANGES.fullmatch(line)) and _is_a_name(said[1]):
        return ShowChanges(name=said[1])
    if (said := _ROLE.fullmatch(line)) and _is_a_name(said["name"]):
        if said["coordinator"]:
            return ShowRoles(name=said["name"], change="no_coordinator" if said["not"] else "coordinator")
        is_contact = " aanspreekpunt" in line
        return ShowRoles(
            name=said["name"], change="contact" if is_contact else None, department=said["department"] or ""
        )
    return None


def _is_a_name(said: str) -> bool:
    """A line about something that does not work is a question, whatever it begins with."""
    words = said.split()
    return 0 < len(words) <= _MOST_WORDS and _NO_NAME.isdisjoint(words)


VOCABULARY = Vocabulary(
    phrases={
        "city_list": lines_of(
            "diensten, alle diensten, toon diensten, toon alle diensten, lijst van diensten"
        ),
        "city_change": lines_of("dienst wijzigen, diensten wijzigen"),
        "city_add": lines_of("dienst toevoegen, nieuwe dienst, voeg dienst toe, voeg een dienst toe"),
        "city_roles": lines_of("rol, rollen, wie mag wat, coordinatoren"),
        "city_changes": lines_of("wijzigingen, toon wijzigingen, toon de wijzigingen"),
    },
    meanings={
        "city_list": ListDepartments(),
        "city_change": ChangeDepartment(),
        "city_add": AddDepartment(),
        "city_roles": ShowRoles(),
        "city_changes": ShowChanges(),
    },
    opening=_opening,
    beginning=_beginning,
)
