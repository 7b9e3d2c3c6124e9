"""The typed words of the contact point's desk: what waits, who replaces me, and what our department is like."""

import re
from dataclasses import dataclass

from bot.domain.days import sounds_like_a_day
from bot.domain.department_settings import Setting
from bot.domain.intents import Intent
from bot.domain.phrases import ABOUT_A_PROBLEM
from bot.domain.vocabulary import Vocabulary, lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatWaits(Intent):
    """*open*: what waits now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MyReplacement(Intent):
    """*vervanger*: who replaces me, or who could."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoReplacement(Intent):
    """*geen vervanger*: I am back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameReplacement(Intent):
    """*vervanger Sofie tot vrijdag*; both folded, and `when` sounds like a day."""

    name: str
    when: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OurDepartment(Intent):
    """*mijn dienst instellen*, or one thing of it at once."""

    setting: Setting | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CannotReplace(Intent):
    """*ik kan niet vervangen*: of who was named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepHolidays(Intent):
    """*wij werken op feestdagen*, or not."""

    is_kept: bool


_UNTIL = r"(?:tot en met|t m|tot|until|till) (?P<when>.+)"
_NAMED = r"(?P<name>\S+(?: \S+){0,3}?)"
_NAMES = (
    re.compile(rf"(?:mijn )?vervanger(?: is| wordt)? {_NAMED} {_UNTIL}"),
    re.compile(rf"{_NAMED} vervangt (?:mij|me) {_UNTIL}"),
    re.compile(
        rf"(?:ik ben )?(?:weg|afwezig|met verlof) {_UNTIL[:-1]}?) (?:en )?(?:mijn )?vervanger (?:is )?{_NAMED}"
    ),
)


_NO_NAMES = ABOUT_A_PROBLEM | frozenset(
    lines_of(
        """
        toestel, toestellen, simkaart, kaart, sleutel, sleutels, fiets, auto, wagen, batterijen, gezocht, gevraagd, voor,
        ziek, geen, dringend, beschikbaar, gevonden
        """
    )
)
"""What else is replaced, or is told of somebody who is."""


def _opening(line: str) -> Intent | None:
    for pattern in _NAMES:
        match = pattern.fullmatch(line)
        if match is None or not _NO_NAMES.isdisjoint(match["name"].split()):
            continue
        if sounds_like_a_day(match["when"]):
            return NameReplacement(name=match["name"], when=match["when"])
    return None


VOCABULARY = Vocabulary(
    phrases={
        "desk_waits": lines_of(
            "open, wat staat open, wat staat er open, wat wacht, wat wacht er, toon wat wacht"
        ),
        "desk_replacement": lines_of(
            "vervanger, mijn vervanger, wie vervangt mij, wie vervangt me, kies een vervanger, vervanger kiezen"
        ),
        "desk_no_replacement": lines_of("geen vervanger, geen vervanger meer, vervanger weg"),
        "desk_cannot_replace": lines_of("ik kan niet vervangen, ik kan geen vervanger zijn"),
        "desk_holidays_work": lines_of("wij werken op feestdagen, we werken op feestdagen"),
        "desk_holidays_rest": lines_of(
            "wij rusten op feestdagen, we rusten op feestdagen, wij werken niet op feestdagen"
        ),
        "desk_settings": lines_of(
            "mijn dienst instellen, onze dienst instellen, dienst instellen, toon onze dienst, onze dienst"
        ),
        "desk_hours": lines_of("uren van onze dienst, onze uren, onze openingsuren"),
        "desk_days": lines_of("sluitingsdagen, onze sluitingsdagen, sluitingsdagen van onze dienst"),
        "desk_places": lines_of("plaatsen, onze plaatsen, plaatsen van onze dienst"),
        "desk_workers": lines_of("aantal collegas, aantal collega s, aantal medewerkers"),
    },
    meanings={
        "desk_waits": WhatWaits(),
        "desk_replacement": MyReplacement(),
        "desk_no_replacement": NoReplacement(),
        "desk_cannot_replace": CannotReplace(),
        "desk_holidays_work": KeepHolidays(is_kept=False),
        "desk_holidays_rest": KeepHolidays(is_kept=True),
        "desk_settings": OurDepartment(),
        "desk_hours": OurDepartment(setting=Setting.HOURS),
        "desk_days": OurDepartment(setting=Setting.DAYS),
        "desk_places": OurDepartment(setting=Setting.PLACES),
        "desk_workers": OurDepartment(setting=Setting.WORKERS),
    },
    opening=_opening,
)
