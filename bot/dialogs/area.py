"""What one area of the bot adds to the road: what its typed words and its buttons do."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.cards.action_fields import Button
from bot.dialogs.standing import Standing
from bot.dialogs.turn import Pressed
from bot.domain.intents import Intent
from bot.domain.people import PersonRecord
from bot.domain.post import Post

Posts = tuple[Post, ...]
Answer = Callable[[Standing, Any], Awaitable[Posts]]
"""Answers a typed line of one kind: where the person stands, and the intent."""
PressAnswer = Callable[[Pressed, Any], Awaitable[Post]]
"""Answers a press of one kind with the card for its place: the press, and the action read from it."""


Met = Callable[[PersonRecord], Awaitable[None]]
"""Looks at somebody who just said something, as they are then."""

Reader = Callable[[PersonRecord, str], Awaitable[Intent | None]]
"""Reads a line that would be a question, for who has a card that asks for just this; None leaves it a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """The answers of one area. Each raises `Refused` for who may not, and the front says so kindly."""

    words: Mapping[type[Intent], Answer] = field(default_factory=dict)
    presses: Mapping[type[Button], PressAnswer] = field(default_factory=dict)
    read: Reader | None = None
    hears: Reader | None = None
    """As `read`, for everybody and before all that is read for who has a card: so it must be cheap for most lines."""
    met: Met | None = None
    """Called once somebody typed a line, after it was written down."""
