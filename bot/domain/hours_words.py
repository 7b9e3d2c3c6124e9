"""What a coach types about when they help: *wanneer ik help*, *ik help ma-vr 8-12*, *vandaag tot 14u*."""

import re
from dataclasses import dataclass

from bot.domain.intents import Intent
from bot.domain.vocabulary import Vocabulary, lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowHours(Intent):
    """*wanneer ik help*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MyHours(Intent):
    """*mijn uren*: when a coach helps, and the hours on the clock of everybody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedWeek(Intent):
    """*vaste uren*: a fixed week, not said yet which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EverySecondWeek(Intent):
    """*om de week anders*: two weeks that take turns, not said yet which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EachDay(Intent):
    """*elke dag anders*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AsDepartment(Intent):
    """*zoals mijn dienst*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotOff(Intent):
    """*toch niet vrij*: the days off that lie ahead are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursTyped(Intent):
    """*ik help ma-vr 8-12*, or *ik help deze week ma 8-12, volgende week di 8-12*; may still be no hours."""

    text: str
    next_week: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Today(Intent):
    """*vandaag tot 14u*; `text` may still be no time of day."""

    text: str


_T = r"(?:[0-9]{1,2}(?: ?(?:u|h|uur))?(?: ?[0-9]{2})?(?: ?(?:u|uur))?|(?:de )?middag|middernacht)"
_TODAY = re.compile(
    r"(?:vandaag(?: (?:help ik|kan ik helpen|ben ik beschikbaar))?|ik kan vandaag helpen"
    r"|(?:ik help|ik kan helpen|ik ben beschikbaar|beschikbaar)(?: vandaag)?)"
    rf"((?: van {_T})? tot {_T})(?: vandaag)?"
)
_HELP = re.compile(
    r"\s*(?:ik\s+help|ik\s+kan\s+helpen|mijn\s+helpuren|mijn\s+uren)\s*:?\s+(\S.{3,200}?)[\s.!]*"
)
_TWO_WEEKS = re.compile(r"deze\s+week\s+(.+?)[\s,;.]+(?:en\s+)?volgende\s+week\s+(.+)")
_WORD = re.compile(r"[0-9]+|[a-z]+|[^\sa-z0-9]")
_DAY = frozenset(
    (
        *(
            "ma",
            "di",
            "wo",
            "do",
            "vr",
            "za",
            "zo",
            "elke",
            "alle",
            "iedere",
            "werkdagen",
            "weekdagen",
            "weekend",
        ),
        *("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    )
)
_BESIDE = frozenset(
    ("en", "van", "tot", "op", "u", "h", "uur", "t", "m", "tem", "dag", "dagen", "het", "gesloten", "niet")
)
_SIGNS = frozenset("-–—,;:.&+/")


def _today(line: str) -> Intent | None:
    match = _TODAY.fullmatch(line)
    return None if match is None else Today(text=match[1].strip())


def _hours(text: str) -> Intent | None:
    match = _HELP.fullmatch(text.casefold())
    if match is None:
        return None
    weeks = _TWO_WEEKS.fullmatch(match[1])
    text, next_week = (match[1], None) if weeks is None else (weeks[1], weeks[2].strip())
    if not _is_only_hours(text) or not (next_week is None or _is_only_hours(next_week)):
        return None
    return HoursTyped(text=text.strip(), next_week=next_week)


def _is_only_hours(text: str) -> bool:
    words = _WORD.findall(text)
    known = all(word.isdigit() or word in _DAY or word in _BESIDE or word in _SIGNS for word in words)
    return words == ["gesloten"] or (known and words[0] in _DAY and any(map(str.isdigit, words)))


VOCABULARY = Vocabulary(
    phrases={
        "show_hours": lines_of(
            """
            wanneer ik help, wanneer help ik, mijn helpuren, helpuren, toon mijn helpuren, wijzig mijn helpuren, wijzig
            wanneer ik help, when i help, when do i help, my helping hours
            """
        ),
        "my_hours": lines_of("mijn uren, my hours"),
        "fixed_week": lines_of("vaste uren, elke week dezelfde uren, elke week hetzelfde"),
        "every_second_week": lines_of("om de week anders, om de twee weken anders, even en oneven weken"),
        "each_day": lines_of("elke dag anders, iedere dag anders, elke dag andere uren, different every day"),
        "as_department": lines_of(
            "zoals mijn dienst, zoals de dienst, uren van mijn dienst, de uren van mijn dienst"
        ),
        "not_off": lines_of("toch niet vrij, ik ben toch niet vrij, niet vrij, ik ben niet vrij"),
    },
    meanings={
        "show_hours": ShowHours(),
        "my_hours": MyHours(),
        "fixed_week": FixedWeek(),
        "every_second_week": EverySecondWeek(),
        "each_day": EachDay(),
        "as_department": AsDepartment(),
        "not_off": NotOff(),
    },
    opening=_today,
    beginning=_hours,
)
