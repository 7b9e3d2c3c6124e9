"""Whether a command of somebody who may not say it was meant as a question."""

from bot.domain.people import PersonRecord, Role
from bot.domain.words import fold

_COMMAND_WORDS = 2
"""So short a line that is a command is nothing else, also for who may not say it."""


def may_be_a_question(text: str, record: PersonRecord) -> bool:
    """A worker who may not say a command most likely meant something else by it: no question must be lost."""
    is_worker = record.helps_in is None and Role.COORDINATOR not in record.roles
    is_asking = record.draft is not None and not record.draft.step.is_closed
    return is_worker and (is_asking or len(fold(text).split()) > _COMMAND_WORDS)
