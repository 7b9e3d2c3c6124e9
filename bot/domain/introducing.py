"""What a person's document takes over from the organisation's directory: only what nobody said yet."""

from dataclasses import replace

from bot.domain.ids import DepartmentId
from bot.domain.people import PersonRecord

_DEFAULT = ("nl",)


def is_unknown(record: PersonRecord) -> bool:
    """Whether the directory may know something that this document lacks."""
    return not (record.name and record.email and _has_department(record))


def introduced(
    record: PersonRecord, *, name: str, email: str, department: DepartmentId | None, language: str
) -> PersonRecord:
    """Return the person with what was lacking; what they or the roster said is never overwritten.

    The department becomes the guess that they are asked to confirm. The language counts for who stands in no roster
    and has none but the default one.
    """
    is_of_roster = record.roster_department is not None or record.helps_in is not None
    languages = record.languages
    if language and languages == _DEFAULT and not is_of_roster:
        languages = (language,)
    return replace(
        record,
        name=record.name or name,
        email=record.email or email,
        roster_department=record.roster_department if _has_department(record) else department,
        languages=languages,
    )


def _has_department(record: PersonRecord) -> bool:
    return record.department is not None or record.roster_department is not None
