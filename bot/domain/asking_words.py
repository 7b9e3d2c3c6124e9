"""What can be typed for the buttons around asking: be called or visited, choose a coach, say where one is."""

import re
from dataclasses import dataclass

from bot.domain.intents import Intent
from bot.domain.phone_numbers import read_phone
from bot.domain.phrases import ABOUT_A_PROBLEM
from bot.domain.vocabulary import Vocabulary, lines_of
from bot.domain.words import fold

_CALL = re.compile(
    r"(?:bel (?:mij|me)|(?:kan (?:je|iemand|er iemand)|wil je) (?:mij|me) bellen)(?: (?:eens|even|maar|terug))*"
    r" op (?:het )?(?:nummer )?"
)
_CONTACT_CALL = re.compile(
    r"(?:laat|vraag) (?:mijn|het) aanspreekpunt (?:om te )?bellen op (?:het )?(?:nummer )?"
)
_OPENINGS = 70
"""Characters before a number that are read."""
_PLACE_WORDS = 6
_LEAD_IN = re.compile(
    r"^\s*kom\s+(?:(?:eens|even|maar)\s+)?(?:naar\s+(?:mij|me|hier)|langs|bij\s+(?:mij|me))\s+(?:in|op|aan|bij|naar|voor)\s+",
    re.IGNORECASE,
)
_ARTICLES = frozenset({"de", "het", "een", "den"})
_FROM = re.compile(
    r"(?:vraag|vraag het|stel mijn vraag|stuur mijn vraag|ik vraag het) (?:eerst )?aan (\S+(?: \S+){0,2})"
)
_WAITS_FOR = re.compile(r"(?:ik )?wacht (?:nog )?(?:even )?op (\S+(?: \S+){0,2})")
NOT_ME = frozenset(lines_of("dat ben ik niet, ik ben dat niet, dit ben ik niet, that is not me"))
"""Lines that are `NotMe`, and questions for whose card does not ask it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallMe(Intent):
    """*bel mij*, *bel mij op 0470 12 34 56*."""

    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitMe(Intent):
    """*kom naar mij*, *kom naar mij in de serre*; `place` as typed, without the small word before it."""

    place: str = ""
    is_offer: bool = False
    """*kom maar naar mij*: how a helper says it, also of a question that was only offered to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseCoach(Intent):
    """*kies zelf*; with a `name`, as typed, *vraag aan Fatima*: only read where a coach is called so."""

    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotMe(Intent):
    """*dat ben ik niet*: only read while that button is on the card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskOthers(Intent):
    """*vraag ook anderen*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepWaiting(Intent):
    """*wacht nog*; with a name, *wacht nog op Fatima*, only read while Fatima alone is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkipIt(Intent):
    """*overslaan*."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactCall(Intent):
    """*laat mijn aanspreekpunt bellen*."""

    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TellWhere(Intent):
    """A place or a number, typed alone while the card asks for it; what is asked, `bot/dialogs/whereabouts.py` knows."""

    place: str = ""
    phone: str = ""


def names_a_coach(text: str) -> str | None:
    """The folded name in *vraag aan Fatima*; None for any other line. Whether a coach is called so, the roster says."""
    match = _FROM.fullmatch(fold(text[:200]))
    return match[1] if match else None


def waits_for(text: str) -> str | None:
    """The folded name in *wacht nog op Fatima*; None for any other line."""
    match = _WAITS_FOR.fullmatch(fold(text[:200]))
    return match[1] if match else None


def _beginning(text: str) -> Intent | None:
    """A line that ends in a number or a place, read as typed: folding takes the plus from the one, capitals from the other."""
    if len(text) > 2 * _OPENINGS:
        return None
    if (called := _with_number(text)) is not None:
        return called
    if _LEAD_IN.match(text):
        place = _LEAD_IN.sub("", text).strip(" .!?,;")
        words = fold(place).split()
        words = words[bool(words) and words[0] in _ARTICLES :]
        if 1 <= len(words) <= _PLACE_WORDS and ABOUT_A_PROBLEM.isdisjoint(words):
            return VisitMe(place=" ".join(place.split()))
    return None


def _with_number(text: str) -> Intent | None:
    first = re.search(r"[+(0-9]", text)
    if first is None:
        return None
    phone = read_phone(text[first.start() :].strip().rstrip(".!? "))
    said = fold(text[: first.start()]) + " "
    if phone is None:
        return None
    if _CALL.fullmatch(said):
        return CallMe(phone=phone)
    return ContactCall(phone=phone) if _CONTACT_CALL.fullmatch(said) else None


VOCABULARY = Vocabulary(
    phrases={
        "call_me": lines_of(
            """
            bel mij, bel me, bel mij eens, bel me eens, bel mij even, bel me even, bel mij maar, bel me maar, bel mij
            op, bel me op, bel mij terug, bel me terug, ik wil gebeld worden, kan je mij bellen, kan je me bellen, kan
            iemand mij bellen, kan iemand me bellen, kan er iemand mij bellen, call me, please call me, can you call me,
            appelez moi, appelle moi, beni ara, beni arayin
            """
        ),
        "visit_me": lines_of(
            """
            kom naar mij, kom naar me, kom naar hier, kom eens naar mij, kom even naar mij, kom bij mij, kom langs, kom
            eens langs, kom even langs, kan je langskomen, kan iemand langskomen, kan er iemand
            langskomen, kan je langs komen, kan iemand langs komen, kan er iemand langs komen, kan je naar mij komen,
            kan iemand naar mij komen, kan je naar hier komen, kan er iemand komen, kan iemand komen, come to me, come
            by
            """
        ),
        "choose_coach": lines_of(
            """
            kies zelf, ik kies zelf, zelf kiezen, kies zelf een digicoach, kies een digicoach, ik kies zelf een
            digicoach, digicoach kiezen, choose a coach
            """
        ),
        "ask_others": lines_of(
            """
            vraag ook anderen, vraag anderen, vraag het ook aan anderen, vraag het aan anderen, ook anderen, ask others
            """
        ),
        "keep_waiting": lines_of("wacht nog, wacht nog even, ik wacht nog, nog even wachten, keep waiting"),
        "skip_it": lines_of("overslaan, sla over, sla dit over, skip, skip this"),
        "contact_call": lines_of(
            """
            laat mijn aanspreekpunt bellen, vraag mijn aanspreekpunt om te bellen, vraag mijn aanspreekpunt te bellen,
            laat het aanspreekpunt bellen, mijn aanspreekpunt moet bellen, bel mijn aanspreekpunt
            """
        ),
    },
    meanings={
        "call_me": CallMe(),
        "visit_me": VisitMe(),
        "choose_coach": ChooseCoach(),
        "ask_others": AskOthers(),
        "keep_waiting": KeepWaiting(),
        "skip_it": SkipIt(),
        "contact_call": ContactCall(),
    },
    beginning=_beginning,
)
