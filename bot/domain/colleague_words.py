"""What can be typed to ask for somebody else: *voor Jan: kan niet aanmelden*, *voor een collega*."""

import re
from dataclasses import dataclass

from bot.domain.intents import Intent
from bot.domain.phrases import ABOUT_A_PROBLEM
from bot.domain.vocabulary import Vocabulary, lines_of
from bot.domain.words import fold

_OPENING = re.compile(
    r"\s*(?:(?:ik )?(?:vraag|hulp|een vraag|vraag hulp) )?(?:voor|for)\s+([^:\n]{1,400}?)\s*:(?!//|\d)(.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*\.?")
_NAME_WORDS = 4
_BEFORE_A_NAME = re.compile(
    r"(?i:(?:(?:mijn|onze|een|de|den|'?n)\s+)?(?:collega|colleague|maat)(?:\s+|$))|(?:[Dd]en?)\s+(?=[A-ZÀ-Þ])"
)
_SOMEBODY = frozenset(
    lines_of(
        """
        iemand, iemand anders, een ander, hem, haar, hen, een vriend, een vriendin, een nieuwe collega, somebody, someone
        """
    )
)
_SMALL_WORDS = frozenset({"de", "den", "het"})
"""They stand in family names, behind another word."""
_NO_NAMES = frozenset(
    lines_of(
        """
        de, het, een, den, dit, deze, die, dat, alle, alles, allemaal, iedereen, elke, elk, ons, onze, jou, jullie, u,
        zekerheid, duidelijkheid, info, informatie, vandaag, morgen, overmorgen, straks, later, nu, maandag, dinsdag,
        woensdag, donderdag, vrijdag, zaterdag, zondag, volgende, vorige, week, dienst, werk, het werk, thuis, dinges,
        digicoach, digicoaches, coach, service, desk, helpdesk, ja, nee, ok, stuk, punt, stap, the, my, all, info,
        syncore, sap, windows, office, intranet, vpn, itsme, chrome, edge, onthaal, balie, receptie, secretariaat,
        bureau, keuken, refter, magazijn, poets, kleuter, kleuters, peuters, babys, kinderen, leerlingen, ouders,
        bewoners, klanten, bezoekers, burgers, collegas, opleiding, cursus, bestelling, bestellingen, aanvraag, toegang
        """
    )
)
"""With one of these a line is about something else, as with the words of a problem."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForColleague(Intent):
    """*voor Jan: kan niet aanmelden*; `name` and `text` as typed, each empty when it was left out."""

    name: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForMyself(Intent):
    """*het is voor mij*: only read while that button is on the card."""


FOR_MYSELF = frozenset(lines_of("het is voor mij, tis voor mij, voor mij, voor mezelf, het is voor mezelf"))
"""Lines that are `ForMyself`, and questions for whose card does not say for whom they ask."""


def _beginning(typed: str) -> Intent | None:
    """The colon is what makes it a command: *voor Jan kan niet aanmelden* is a question."""
    match = _OPENING.match(typed)
    if match is None:
        return None
    name = " ".join(match[1].split())
    text = match[2].strip()
    if fold(name) in _SOMEBODY:
        return ForColleague(text=text)
    after = _BEFORE_A_NAME.sub("", name, count=1) if _BEFORE_A_NAME.match(name) else name
    if not after:
        return ForColleague(text=text)
    words = after.split()
    said = [fold(word) for word in words]
    is_name = (
        len(words) <= _NAME_WORDS
        and all(map(_NAME_WORD.fullmatch, words))
        and ABOUT_A_PROBLEM.isdisjoint(said)
        and said[0] not in _NO_NAMES
        and (_NO_NAMES - _SMALL_WORDS).isdisjoint(said)
    )
    if not is_name:
        return None
    return ForColleague(name=after, text=text)


VOCABULARY = Vocabulary(
    phrases={
        "for_colleague": lines_of(
            """
            voor een collega, voor mijn collega, voor iemand anders, voor een andere collega, hulp voor een collega,
            ik vraag hulp voor een collega, een vraag voor een collega, vraag voor een collega, mijn collega heeft hulp
            nodig, een collega heeft hulp nodig, for a colleague, help for a colleague, pour un collegue
            """
        ),
    },
    meanings={"for_colleague": ForColleague()},
    beginning=_beginning,
)
