"""The typed words of the coach channel: its tips, and which channel it is."""

import re
from dataclasses import dataclass

from bot.domain.days import number_word
from bot.domain.intents import Intent
from bot.domain.phrases import ABOUT_A_PROBLEM
from bot.domain.vocabulary import Vocabulary, lines_of
from bot.domain.week_words import sounds_like_a_week


@dataclass(frozen=True, slots=True, kw_only=True)
class ListTips(Intent):
    """*tips*: the coming weeks, what was posted, how it was liked; `page` is 0 for the first channels."""

    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AllTips(Intent):
    """*alle tips*: every tip of the library, to choose one; `page` as above."""

    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowTip(Intent):
    """*tip 3*."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AddTip(Intent):
    """*tip toevoegen*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeTip(Intent):
    """*tip wijzigen 3*; without a number it is asked which."""

    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveTip(Intent):
    """*tip verwijderen 3*; asks to confirm."""

    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TipNow(Intent):
    """*tip nu*: an extra post, of tip `number` or of the one that would come next; asks to confirm."""

    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTip(Intent):
    """*tip plannen 3 week 12*; `when` is folded and sounds like a week or a day, see `week_words.week_meant`."""

    number: int | None = None
    when: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnplanTip(Intent):
    """*tip 3 niet meer plannen*."""

    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WantTips(Intent):
    """*weetjes aan*, *weetjes uit*: the tip of the week in one's own chat."""

    is_wanted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NameCoachChannel(Intent):
    """*dit is het coachkanaal voor kinderopvang*; `department` is folded, and empty for the whole city."""

    department: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoCoachChannel(Intent):
    """*dit is niet meer het coachkanaal*."""


_NUMBER = r"(?:nummer |nr |number )?(?P<number>[a-z]+|[0-9]{1,3})"
_WITH_NUMBER: tuple[tuple[type[ChangeTip] | type[RemoveTip] | type[TipNow], tuple[str, ...]], ...] = (
    (ChangeTip, ("tip wijzigen", "wijzig tip", "tip aanpassen", "pas tip aan", "change tip", "edit tip")),
    (
        RemoveTip,
        ("tip verwijderen", "verwijder tip", "tip weg", "tip wissen", "wis tip", "remove tip", "delete tip"),
    ),
    (TipNow, ("tip nu", "nu tip", "post nu tip", "post tip", "stuur nu tip", "tip now", "post tip now")),
)
_BEHIND: dict[str, type[ChangeTip] | type[RemoveTip] | type[TipNow]] = {
    "wijzigen": ChangeTip,
    "aanpassen": ChangeTip,
    "verwijderen": RemoveTip,
    "weg": RemoveTip,
    "wissen": RemoveTip,
    "nu": TipNow,
    "now": TipNow,
}
_BEFORE_NUMBER = {line: meant for meant, lines in _WITH_NUMBER for line in lines}
_NUMBERED = re.compile(rf"(?P<what>{'|'.join(sorted(_BEFORE_NUMBER, key=len, reverse=True))}) {_NUMBER}")
_NUMBER_FIRST = re.compile(rf"tip {_NUMBER} (?P<what>{'|'.join(_BEHIND)})")
_SHOWN = re.compile(rf"(?:toon |show )?(?:de )?tip {_NUMBER}")
_NOT_PLANNED = re.compile(
    rf"tip {_NUMBER} niet (?:meer )?(?:in)?plannen|plan tip {_NUMBER.replace('number>', 'other>')} niet(?: meer)?(?: in)?"
)
_PAGE = re.compile(r"(?:toon )?(?P<all>alle )?tips (?:deel )?(?P<page>[0-9]{1,2})")
_PLANNING = r"(?:tip (?:in)?plannen|plan (?:de |een |a )?tip|tip plan|schedule (?:a )?tip)"
_WHEN = r"(?:(?:in|voor|op|for|on) )?(?:de )?(?P<when>.+)"
_PLANS = (
    re.compile(rf"{_PLANNING} {_NUMBER}"),
    re.compile(rf"{_PLANNING} {_NUMBER} {_WHEN}"),
    re.compile(rf"tip {_NUMBER} (?:in)?plannen(?: {_WHEN})?"),
    re.compile(rf"{_PLANNING} {_WHEN}"),
)
_A_CHANNEL = r"(?:het|ons|onze|een|de|the|our|a) (?:digi)?coach(?:es)? ?(?:kanaal|channel)"
_NAMED = re.compile(rf"(?:dit|this) (?:is|wordt) (?:nu |now )?{_A_CHANNEL} (?:voor|van|for|of) (?P<name>.+)")
_CITY = frozenset(
    lines_of("de stad, heel de stad, de hele stad, alle diensten, iedereen, alle coaches, the city, everyone")
)
_NO_NAME = ABOUT_A_PROBLEM - {"werken"}
_MOST_WORDS = 8


def _opening(line: str) -> Intent | None:
    if match := _NUMBERED.fullmatch(line):
        number = number_word(match["number"])
        return _BEFORE_NUMBER[match["what"]](number=number) if number is not None else None
    if match := _NUMBER_FIRST.fullmatch(line):
        number = number_word(match["number"])
        return _BEHIND[match["what"]](number=number) if number is not None else None
    if match := _PAGE.fullmatch(line):
        page = max(int(match["page"]) - 1, 0)
        return AllTips(page=page) if match["all"] else ListTips(page=page)
    if match := _NOT_PLANNED.fullmatch(line):
        number = number_word(match["number"] or match["other"])
        return UnplanTip(number=number) if number is not None else None
    if match := _SHOWN.fullmatch(line):
        number = number_word(match["number"])
        return ShowTip(number=number) if number is not None else None
    if match := _NAMED.fullmatch(line):
        return _named(match["name"])
    return _plan(line)


def _plan(line: str) -> Intent | None:
    """*tip plannen 3 maart* has a day and no number: the first reading that fits is taken."""
    for pattern in _PLANS:
        match = pattern.fullmatch(line)
        if match is None:
            continue
        said = match.groupdict()
        number = number_word(said["number"]) if said.get("number") else None
        when = said.get("when") or ""
        if (said.get("number") and number is None) or (when and not sounds_like_a_week(when)):
            continue
        return PlanTip(number=number, when=when)
    return None


def _named(name: str) -> Intent | None:
    if name in _CITY:
        return NameCoachChannel()
    name = name.removeprefix("de dienst ").removeprefix("dienst ")
    words = name.split()
    if not words or len(words) > _MOST_WORDS or not _NO_NAME.isdisjoint(words):
        return None
    return NameCoachChannel(department=name)


VOCABULARY = Vocabulary(
    phrases={
        "tips_list": lines_of(
            """
            tips, de tips, toon tips, toon de tips, digitips, digi tips, de digitips, toon de digitips, show tips,
            terug naar de tips, ga terug naar de tips, bewaar deze tip niet
            """
        ),
        "tips_all": lines_of(
            "alle tips, toon alle tips, alle digitips, lijst van tips, lijst met tips, all tips, show all tips"
        ),
        "tips_add": lines_of(
            "tip toevoegen, tips toevoegen, nieuwe tip, nieuwe tip toevoegen, voeg tip toe, voeg een tip toe, add tip,"
            " add a tip, new tip"
        ),
        "tips_change": lines_of(
            "tip wijzigen, wijzig tip, wijzig een tip, tip aanpassen, change tip, change a tip, edit tip"
        ),
        "tips_remove": lines_of(
            "tip verwijderen, verwijder tip, verwijder een tip, tip weg, tip wissen, remove tip, remove a tip, delete tip"
        ),
        "tips_now": lines_of(
            """
            tip nu, extra tip, extra tip nu, plaats nu een tip, plaats een tip, post nu een tip, stuur nu een tip,
            tip now, post a tip now
            """
        ),
        "tips_plan": lines_of(
            "tip plannen, tip inplannen, plan tip, plan een tip, schedule tip, schedule a tip"
        ),
        "tips_not_planned": lines_of("tip niet plannen, tip niet meer plannen, plan tip niet"),
        "tips_wanted": lines_of(
            """
            weetjes, weetjes aan, weetje aan, weetjes weer aan, stuur weetjes, stuur weer weetjes, stuur me weetjes, stuur mij weetjes,
            ik wil weetjes, weekly tips, weekly tips on, tips on
            """
        ),
        "tips_not_wanted": lines_of(
            """
            weetjes uit, weetje uit, geen weetjes, geen weetjes meer, stuur geen weetjes meer, stuur geen weetjes, stop weetjes, stop de weetjes, stop met weetjes,
            weekly tips off, no weekly tips, stop weekly tips, tips off
            """
        ),
        "tips_channel": lines_of(
            """
            dit is het coachkanaal, dit is ons coachkanaal, dit is een coachkanaal, dit is het coach kanaal,
            dit is ons coach kanaal, dit is het coacheskanaal, dit is het digicoachkanaal, dit is ons digicoachkanaal,
            dit wordt het coachkanaal, dit wordt ons coachkanaal, dit is het kanaal van de coaches,
            dit is het kanaal voor de coaches, dit is het kanaal van de digicoaches, this is the coach channel,
            this is our coach channel, ceci est le canal des coachs, ceci est notre canal des coachs
            """
        ),
        "tips_no_channel": lines_of(
            """
            dit is niet meer het coachkanaal, dit is niet het coachkanaal, dit is niet het coachkanaal meer,
            dit is geen coachkanaal, dit is geen coachkanaal meer, geen coachkanaal, geen coachkanaal meer,
            this is not the coach channel, this is no longer the coach channel
            """
        ),
    },
    meanings={
        "tips_list": ListTips(),
        "tips_all": AllTips(),
        "tips_not_planned": UnplanTip(),
        "tips_add": AddTip(),
        "tips_change": ChangeTip(),
        "tips_remove": RemoveTip(),
        "tips_now": TipNow(),
        "tips_plan": PlanTip(),
        "tips_wanted": WantTips(is_wanted=True),
        "tips_not_wanted": WantTips(is_wanted=False),
        "tips_channel": NameCoachChannel(),
        "tips_no_channel": NoCoachChannel(),
    },
    opening=_opening,
)
