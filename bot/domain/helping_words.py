"""What can be typed while somebody helps, and when it is not solved: the twins of those buttons."""

import re
from dataclasses import dataclass

from bot.domain.asking_words import VisitMe
from bot.domain.help_events import Manner
from bot.domain.intents import Intent
from bot.domain.later_times import is_a_time
from bot.domain.phrases import ABOUT_A_PROBLEM
from bot.domain.vocabulary import Vocabulary, lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpsBy(Intent):
    """*ik kom langs*, *ik bel*: how the holder helps."""

    manner: Manner


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpsLater(Intent):
    """*ik help morgen om 9u*; `when` is folded and has the form of a time, which may have gone by.

    It is empty for *later*, typed by who is asked when: they see the hours again.
    """

    when: str
    manner: Manner | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginNow(Intent):
    """*ik begin nu*."""

    is_answer: bool = False
    """*nu* alone: only for who is asked when they help."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TheDesk(Intent):
    """*de service desk*: the button of the card that asks who goes on; elsewhere only where the desk is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveTo(Intent):
    """*geef aan Sofie*; `name` is folded, and empty when only a colleague was asked for."""

    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NobodySeen(Intent):
    """*ik heb nog niemand gezien*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SomebodyElse(Intent):
    """*iemand anders*, *een andere digicoach*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SameAgain(Intent):
    """*opnieuw*: the same coach must go on."""


_GIVE_TO = re.compile(r"(?:ik )?geef (?:de vraag |mijn vraag |deze vraag |ze |het )?(?:door )?aan ([a-z ]+)")
_LATER = re.compile(
    r"(?:later|ik help (?:je |hem |haar |ze )?(?:later )?"
    r"|(?P<visit>ik kom (?:later )?(?:eens )?langs)|(?P<call>ik bel (?:je |hem |haar |ze )?(?:later )?))"
    r" ?(?P<when>.+)"
)
_LONGEST_NAME = 3


def _opening(line: str) -> Intent | None:
    if (match := _GIVE_TO.fullmatch(line)) and _is_a_name(match[1]):
        return GiveTo(name=match[1])
    match = _LATER.fullmatch(line)
    if match is None or match["when"].isdecimal() or not is_a_time(match["when"]):
        return None
    manner = Manner.VISIT if match["visit"] else Manner.CALL if match["call"] else None
    return HelpsLater(when=match["when"], manner=manner)


def _is_a_name(said: str) -> bool:
    words = said.split()
    return len(words) <= _LONGEST_NAME and ABOUT_A_PROBLEM.isdisjoint(words)


VOCABULARY = Vocabulary(
    phrases={
        "helps_by_visit": lines_of(
            """
            ik kom langs, ik kom even langs, ik kom naar je, ik kom naar je toe, ik kom eraan, ik kom er aan, ik ga langs,
            ik ga er naartoe, ik ga ernaartoe, ik ga naar haar toe, ik ga naar hem toe
            """
        ),
        "helps_by_receiving": lines_of(
            """
            kom maar naar mij, kom maar langs, kom maar langs bij mij, kom langs bij mij, je mag naar mij komen,
            je mag langskomen, je mag langs komen
            """
        ),
        "helps_by_call": lines_of(
            "ik bel, ik bel je, ik bel even, ik bel hem, ik bel haar, ik bel ze, ik bel nu"
        ),
        "helps_by_chat": lines_of(
            """
            via chat, ik help via chat, ik chat, ik chat wel, ik stuur een bericht, ik stuur een berichtje,
            ik stuur je een bericht, ik stuur haar een bericht, ik stuur hem een bericht
            """
        ),
        "begin_now": lines_of(
            "ik begin nu, ik begin, ik begin eraan, ik begin er nu aan, ik help nu, ik help nu meteen"
        ),
        "now": lines_of("nu, nu meteen"),
        "give_to": lines_of(
            """
            geef aan een collega, geef aan collega, geef de vraag aan een collega, geef door aan een collega,
            geef de vraag door, geef door, geef aan iemand anders, vraag het aan een collega
            """
        ),
        "nobody_seen": lines_of(
            """
            ik heb nog niemand gezien, ik heb niemand gezien, nog niemand gezien, niemand gezien, ik zag nog niemand,
            ik zag niemand, er is nog niemand, er is nog niemand geweest, nog niemand geweest, er was nog niemand,
            er is nog niemand gekomen, nog niemand gekomen, er kwam nog niemand, nog niets gehoord, ik heb nog niets gehoord,
            ik heb nog niemand gehoord, nog niemand gehoord, i have not seen anybody, i have not seen anyone yet
            """
        ),
        "somebody_else": lines_of(
            """
            zoek iemand anders, iemand anders, een andere, een andere digicoach, andere digicoach, iemand anders aub,
            liever iemand anders, ik wil iemand anders, ik wil een andere digicoach, somebody else, someone else
            """
        ),
        "same_again": lines_of("opnieuw, dezelfde, dezelfde digicoach, dezelfde opnieuw, nog eens dezelfde"),
        "the_desk": lines_of(
            "de service desk, service desk, de servicedesk, servicedesk, de helpdesk, helpdesk"
        ),
    },
    meanings={
        "helps_by_visit": HelpsBy(manner=Manner.VISIT),
        "helps_by_receiving": VisitMe(is_offer=True),
        "helps_by_call": HelpsBy(manner=Manner.CALL),
        "helps_by_chat": HelpsBy(manner=Manner.CHAT),
        "begin_now": BeginNow(),
        "now": BeginNow(is_answer=True),
        "give_to": GiveTo(),
        "nobody_seen": NobodySeen(),
        "somebody_else": SomebodyElse(),
        "same_again": SameAgain(),
        "the_desk": TheDesk(),
    },
    opening=_opening,
)
