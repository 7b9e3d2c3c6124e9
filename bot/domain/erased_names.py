"""When a name that somebody typed means the person of whom all is erased, and not another one who is called so too."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.domain.ids import DepartmentId, PersonId
from bot.domain.request import Beneficiary, Request
from bot.domain.roster import Department
from bot.domain.words import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody who is known, as far as it says who is meant by a name."""

    person: PersonId
    name: str
    departments: frozenset[DepartmentId] = frozenset()
    """Where they work or help; nobody knows where when there is none."""


def first_name(name: str) -> str:
    """What colleagues say; the whole name where it is one word."""
    return name.split(maxsplit=1)[0] if name.strip() else ""


def is_called(name: str, typed: str) -> bool:
    """Whether somebody with this name may be meant by what was typed."""
    said = fold(typed)
    return bool(said) and said in {fold(name), fold(first_name(name))}


def of_rosters(departments: Iterable[Department]) -> tuple[Named, ...]:
    """Whom rosters name, of whom there may be no document yet."""
    return tuple(
        Named(person=entry.id, name=entry.name, departments=frozenset({one.id}))
        for one in departments
        for entry in one.coaches
    )


def is_for(request: Request, gone: Named, known: Iterable[Named]) -> bool:
    """Whether a question is for `gone`: asked in a department of theirs, where nobody else is known to be called so.

    Who is of no known department may be of this one.
    """
    whom = request.for_whom
    if whom is None or request.department not in gone.departments or not is_called(gone.name, whom.name):
        return False
    return not any(
        one.person != gone.person
        and (not one.departments or request.department in one.departments)
        and is_called(one.name, whom.name)
        for one in known
    )


def for_nobody(request: Request, *, is_over: bool) -> Request:
    """The question, still for a colleague, of whom nothing is said any more.

    While it goes on, whoever helps needs the place and the number; they go with its words.
    """
    if is_over or request.for_whom is None:
        return replace(request, for_whom=Beneficiary(name=""))
    return replace(request, for_whom=replace(request.for_whom, name=""))
