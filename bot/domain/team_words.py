"""What is typed about who is a coach: becoming one, stopping, inviting, approving, removing, and who they are."""

import re
from dataclasses import dataclass

from bot.domain.intents import Intent
from bot.domain.phrases import ABOUT_A_PROBLEM
from bot.domain.vocabulary import Vocabulary, lines_of

_LONGEST_NAME_WORDS = 6
_NOBODY = frozenset({"iemand", "een collega", "deze collega", "een digicoach"})


@dataclass(frozen=True, slots=True, kw_only=True)
class BecomeCoach(Intent):
    """*ik wil digicoach worden*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinIn(Intent):
    """*ik doe mee*, *ik doe niet mee*: presses a button of the card that asks to be a coach."""

    is_yes: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StopCoaching(Intent):
    """*ik stop als digicoach*; `is_sure` presses the button of the card that this brings, None shows the card."""

    is_sure: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OurCoaches(Intent):
    """*onze digicoaches*, *wie zijn mijn digicoaches*: what is shown depends on who asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteCoach(Intent):
    """*nodig Jan Peeters uit*; `name` is as typed, None when only the words were typed."""

    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerJoining(Intent):
    """*keur goed Jan*, *keur Jan niet goed*; `name` is folded."""

    name: str
    is_welcome: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveCoach(Intent):
    """*verwijder Jan als digicoach*; `name` is folded, None when only the words were typed."""

    name: str | None = None
    is_sure: bool = False
    """*ja verwijder Jan*: presses the button of the card that asks whether it is meant."""


_APPROVE = (
    re.compile(r"keur goed (?P<name>.+)"),
    re.compile(r"keur (?P<name>.+) goed(?: als digicoach)?"),
    re.compile(r"(?P<name>.+) mag digicoach worden"),
)
_REFUSE = (
    re.compile(r"keur (?P<name>.+) (?:niet goed|af)(?: als digicoach)?"),
    re.compile(r"keur (?:niet goed|af) (?P<name>.+)"),
    re.compile(r"(?P<name>.+) mag geen digicoach worden"),
)
_REMOVE = (
    re.compile(r"(?:verwijder|schrap) (?P<name>.+?) (?:als|bij de) digicoach(?:es)?"),
    re.compile(r"(?P<sure>ja) verwijder (?P<name>\w+(?: \w+){0,3})(?: als digicoach)?"),
)
_INVITE = re.compile(
    r"\s*(?:nodig\s+uit|ik\s+nodig\s+uit|uitnodigen)\s*:?\s+(?P<behind>[^\n]+?)[\s.!]*"
    r"|\s*(?:ik\s+)?nodig\s+(?P<between>[^\n]+?)\s+uit(?:\s+als\s+digicoach)?[\s.!]*",
    re.IGNORECASE,
)


def _opening(line: str) -> Intent | None:
    if name := _named(_REFUSE, line):
        return AnswerJoining(name=name, is_welcome=False)
    if name := _named(_APPROVE, line):
        return AnswerJoining(name=name, is_welcome=True)
    for pattern in _REMOVE:
        match = pattern.fullmatch(line)
        if match and _may_be_a_name(match["name"]):
            return RemoveCoach(name=match["name"], is_sure="sure" in match.groupdict())
    return None


def _named(patterns: tuple[re.Pattern[str], ...], line: str) -> str | None:
    matches = (pattern.fullmatch(line) for pattern in patterns)
    return next((m["name"] for m in matches if m and _may_be_a_name(m["name"])), None)


def _invited(text: str) -> Intent | None:
    """Read from the text as typed: a name keeps its capitals and accents."""
    match = _INVITE.fullmatch(text)
    name = " ".join((match["behind"] or match["between"]).split()) if match else ""
    if not name or not _may_be_a_name(name.casefold()):
        return None
    return InviteCoach(name=None if name.casefold() in _NOBODY else name)


def _may_be_a_name(name: str) -> bool:
    words = name.split()
    return len(words) <= _LONGEST_NAME_WORDS and ABOUT_A_PROBLEM.isdisjoint(words)


VOCABULARY = Vocabulary(
    phrases={
        "become_coach": lines_of(
            """
            ik wil digicoach worden, ik wil een digicoach worden, ik wil ook digicoach worden, digicoach
            worden, word digicoach, hoe word ik digicoach, ik wil digicoach zijn, ik word digicoach, mag ik
            digicoach worden, kan ik digicoach worden, i want to be a digicoach, become a digicoach,
            devenir digicoach
            """
        ),
        "join_in": lines_of("ik doe mee, ja ik doe mee, ik doe graag mee, ik wil meedoen"),
        "join_out": lines_of("ik doe niet mee, nee ik doe niet mee, ik wil niet meedoen"),
        "stop_coaching": lines_of(
            """
            ik stop als digicoach, stop als digicoach, ik wil stoppen als digicoach, stoppen als digicoach,
            ik ben geen digicoach meer, ik wil geen digicoach meer zijn, geen digicoach meer, ik stop met
            digicoach, i want to stop as digicoach
            """
        ),
        "stop_coaching_sure": lines_of("ja ik stop, ja ik stop als digicoach"),
        "stop_coaching_not": lines_of("ik blijf digicoach, nee ik blijf, nee ik blijf digicoach"),
        "our_coaches": lines_of(
            """
            onze digicoaches, team, ons team, mijn team, wie zijn mijn digicoaches, wie zijn de digicoaches,
            wie zijn onze digicoaches, mijn digicoaches, de digicoaches, digicoaches, wie is mijn digicoach,
            wie is de digicoach, mijn digicoach, toon onze digicoaches, who are my digicoaches, our
            digicoaches, my digicoaches, mes digicoaches
            """
        ),
        "invite_coach": lines_of("nodig iemand uit, iemand uitnodigen, digicoach uitnodigen"),
        "remove_coach": lines_of(
            "verwijder een digicoach, verwijder digicoach, digicoach verwijderen, een digicoach verwijderen"
        ),
    },
    meanings={
        "become_coach": BecomeCoach(),
        "join_in": JoinIn(is_yes=True),
        "join_out": JoinIn(is_yes=False),
        "stop_coaching": StopCoaching(),
        "stop_coaching_sure": StopCoaching(is_sure=True),
        "stop_coaching_not": StopCoaching(is_sure=False),
        "our_coaches": OurCoaches(),
        "invite_coach": InviteCoach(),
        "remove_coach": RemoveCoach(),
    },
    opening=_opening,
    beginning=_invited,
)
