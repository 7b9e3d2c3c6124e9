"""What a typed line about figures means, once it was read for whoever typed it."""

from dataclasses import dataclass

from bot.domain.figure_queries import Reading
from bot.domain.intents import Intent


@dataclass(frozen=True, slots=True, kw_only=True)
class AskFigures(Intent):
    """*cijfers*, *cijfers vorige maand*, *feiten 2026*."""

    reading: Reading
