"""What a typed line can mean: one class for each meaning; `understanding` finds it.

The meanings of an area of its own stand beside its phrases (`vocabularies`).
"""

from dataclasses import dataclass


class Intent:
    """What one line means."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Intent):
    """Text for a digicoach, as typed but for the space around it."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeting(Intent):
    """A greeting or a farewell; also a lone emoji, *?* and *ja nee*: show where the person stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks(Intent):
    """Presses nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Yes(Intent):
    """Presses the main button of the newest open card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class No(Intent):
    """Presses the other button of the newest open card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop(Intent):
    """*stop*: help is no longer needed; of question `number` when one was named."""

    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Done(Intent):
    """*klaar*, *opgelost*. Minutes or a topic typed behind it are not read: the card asks for them."""

    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItWorks(Intent):
    """*het lukt*: a yes, and of who still waits for help that they need none any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Help(Intent):
    """*hulp*: what can be typed here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MyQuestions(Intent):
    """*mijn vragen*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MyDepartment(Intent):
    """*dienst*; `name` is folded, as typed, not looked up, and None when only the word was typed."""

    name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CanHelp(Intent):
    """*ik kan helpen*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotNow(Intent):
    """*even niet*, *pauze*. A length typed behind it (*pauze 1 uur*) is not read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackOn(Intent):
    """*terug op maandag*; `when` is folded and sounds like a day, but `days.resolve_day` may still find none."""

    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AtMost(Intent):
    """*maximaal 3 per week*; 0 to 999."""

    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOff(Intent):
    """*vrij*: a day off for most, free to help for some, so that it is asked; *vrij morgen* says it, folded in `when`."""

    when: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept(Intent):
    """*ik help*."""

    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decline(Intent):
    """*nu niet*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release(Intent):
    """*geef de vraag terug*."""

    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver(Intent):
    """*stuur naar de Service Desk*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Intent):
    """*stel een vraag*, *ik heb een vraag*: somebody wants to ask and has not said what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HowItWorks(Intent):
    """*hoe werkt dit*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SendIt(Intent):
    """*stuur mijn vraag*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberOf(Intent):
    """*vraag 412* or a bare number of at most five figures; *mijn nummer* has none."""

    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty(Intent):
    """Nothing a person can read: no text, white space, invisible characters."""


Numbered = Stop | Done | Accept | Release
