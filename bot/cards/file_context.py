"""What an offer of a file holds until it is answered: what was asked, and nothing of what is in the file."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, BeforeValidator, ValidationError

from bot.cards.figure_actions import AskAction, FiguresAction
from bot.domain.figure_answers import Ask
from bot.domain.files import FileFormat

_VERB = "figures.file"


def _is_format(value: object) -> object:
    return str(FileFormat(str(value)))


class FileContext(AskAction):
    """An `Ask` with the kind of file, and when it was offered."""

    verb: Literal["figures.file"] = "figures.file"
    format: Annotated[str, BeforeValidator(_is_format)]
    at: AwareDatetime

    @classmethod
    def words(cls, ask: Ask, kind: FileFormat, at: datetime) -> Mapping[str, str]:
        """What is sent along."""
        return {
            **FiguresAction.of(ask).model_dump(),
            "verb": _VERB,
            "format": str(kind),
            "at": at.isoformat(),
        }

    @classmethod
    def read(cls, context: Mapping[str, object]) -> Self | None:
        """What came back; None when it is none of ours."""
        try:
            return cls.model_validate(dict(context))
        except (ValidationError, TypeError, ValueError):
            return None
