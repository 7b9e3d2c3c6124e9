"""Who acts as a department's contact point: whoever the roster names, or the replacement they named for a while."""

from datetime import datetime

from bot.domain.ids import PersonId
from bot.domain.roster import Coach, Department, Replacement


def contacts_of(department: Department, now: datetime) -> tuple[Coach, ...]:
    """Whom to ask and tell as contact point at `now`; who is replaced is left alone.

    A replacement who left the roster replaces nobody: then the contact point is asked again.
    """
    standing = replacements_of(department, now)
    away = {one.by for one in standing}
    asked = [coach.id for coach in department.coaches if coach.is_contact and coach.id not in away]
    asked += [one.person for one in standing]
    found = (department.coach(person) for person in dict.fromkeys(asked))
    return tuple(coach for coach in found if coach is not None)


def acts_as_contact(department: Department, person: PersonId, now: datetime) -> bool:
    """Whether `person` may do what a contact point does: one who is replaced still may, though not asked."""
    entry = department.coach(person)
    if entry is None:
        return False
    return entry.is_contact or any(one.person == person for one in replacements_of(department, now))


def replacements_of(department: Department, now: datetime) -> tuple[Replacement, ...]:
    """Those that hold at `now`: not over, and both people still stand in the roster as what they were."""
    return tuple(
        one for one in department.replacements if now < one.lasts_until and holds_still(department, one)
    )


def holds_still(department: Department, replacement: Replacement) -> bool:
    """Whether both people of `replacement` still stand in the roster as what they were; its time is another matter."""
    replaced, replacing = department.coach(replacement.by), department.coach(replacement.person)
    is_standing = replacing is not None and (replacing.is_coach or replacing.is_contact)
    return is_standing and replaced is not None and replaced.is_contact
