"""How the bot came to know of help: the three are counted apart."""

from enum import StrEnum


class Source(StrEnum):
    """Where a document in `requests` comes from."""

    ASKED = "asked"
    """A colleague asked the bot."""
    NOTED = "noted"
    """A coach noted help that was given without the bot: a walk-up."""
    WEEKLY = "weekly"
    """A coach said how many they helped in a week, beside what is noted."""
