"""Names of departments and people as a coordinator types them: which one is meant, and which is too much like another."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.errors import DigicoachError
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.naming import department_id
from bot.domain.roster import Department
from bot.domain.words import fold, one_slip

LONGEST = 60
"""Letters of a department's name."""
_SHORTEST_SLIP = 5
"""Letters of a word before one slip makes it no other word: *Zone A* and *Zone B* are two."""
_SAYS_NOTHING = frozenset({"de", "het", "een", "dienst", "afdeling", "team", "departement"})


class Fault(StrEnum):
    """Why something of the city cannot be changed so."""

    NAME_EMPTY = "name-empty"
    NAME_LONG = "name-long"
    NAME_TAKEN = "name-taken"
    NAME_ALIKE = "name-alike"
    NOTHING_CHOSEN = "nothing-chosen"
    ITSELF = "itself"
    CLOSED = "closed"
    ONLY_ONE = "only-one"
    WRITTEN_BY_OTHERS = "written-by-others"
    LAST_COORDINATOR = "last-coordinator"
    ALWAYS_COORDINATOR = "always-coordinator"
    TOO_MANY_COORDINATORS = "too-many-coordinators"
    HELPS_ELSEWHERE = "helps-elsewhere"


class CannotChange(DigicoachError):
    """It stays as it was; `about` names what stands in the way, as a person reads it."""

    def __init__(self, fault: Fault, about: str = "", where: DepartmentId | None = None) -> None:
        super().__init__(fault, about)
        self.fault = fault
        self.about = about
        self.where = where
        """The department that stands in the way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Somebody of whom roles can be changed; `department` is where the roster has them."""

    id: PersonId
    name: str
    email: str = ""
    department: DepartmentId | None = None
    department_name: str = ""


def checked_name(name: str, others: Iterable[Department]) -> str:
    """The name, tidied, when no department of `others` has it or one that sounds the same.

    Raises:
        CannotChange: with the department that is in the way.
    """
    tidy = " ".join(name.split())
    if not fold(tidy):
        raise CannotChange(Fault.NAME_EMPTY)
    if len(tidy) > LONGEST:
        raise CannotChange(Fault.NAME_LONG)
    for one in others:
        names = (one.name, *one.aliases)
        if one.id == department_id(tidy) or fold(tidy) in map(fold, names):
            raise CannotChange(Fault.NAME_TAKEN, one.name, one.id)
        if any(_alike(tidy, other) for other in names):
            raise CannotChange(Fault.NAME_ALIKE, one.name, one.id)
    return tidy


def people_meant(text: str, people: Iterable[Known]) -> tuple[Known, ...]:
    """Whom the folded `text` may mean: by e-mail or whole name, else by a word of the name, else by its beginning."""
    said, listed = fold(text), tuple(people)
    if not said:
        return ()
    for is_meant in (_is_all, _is_word, _begins):
        found = tuple(one for one in listed if is_meant(said, one))
        if found:
            return found
    return ()


def _alike(first: str, second: str) -> bool:
    one, other = _telling(first), _telling(second)
    if "".join(one) == "".join(other):
        return True
    return len(one) == len(other) and all(map(_same_word, one, other))


def _telling(name: str) -> list[str]:
    words = fold(name).split()
    return [word for word in words if word not in _SAYS_NOTHING] or words


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    is_long = min(len(one), len(other)) >= _SHORTEST_SLIP
    return is_long and not re.search(r"[0-9]", one + other) and one_slip(one, other)


def _is_all(said: str, one: Known) -> bool:
    return said in (fold(one.email), fold(one.name), one.id)


def _is_word(said: str, one: Known) -> bool:
    return f" {said} " in f" {fold(one.name)} "


def _begins(said: str, one: Known) -> bool:
    return len(said) >= 3 and fold(one.name).startswith(said)
