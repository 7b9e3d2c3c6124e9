"""What can be typed of a question with something hidden in it: send it so, or change it."""

import re
from dataclasses import dataclass

from bot.domain.intents import Intent, SendIt
from bot.domain.vocabulary import Vocabulary, lines_of

_OPENING = re.compile(r"\s*pas (?:mijn|de|die) vraag aan\s*:(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustIt(Intent):
    """*pas mijn vraag aan*; with a `text`, *pas mijn vraag aan: ik kan niet aanmelden*."""

    text: str = ""


def _beginning(text: str) -> Intent | None:
    match = _OPENING.match(text)
    return AdjustIt(text=match[1].strip()) if match else None


VOCABULARY = Vocabulary(
    phrases={
        "adjust_it": lines_of(
            """
            pas mijn vraag aan, pas de vraag aan, pas die vraag aan, mijn vraag aanpassen, vraag aanpassen, ik wil mijn
            vraag aanpassen, ik pas mijn vraag aan, ik wil mijn vraag veranderen, verander mijn vraag, change my question
            """
        ),
        "send_without": lines_of(
            """
            stuur zonder wachtwoord, stuur zonder het wachtwoord, stuur zonder code, stuur zonder nummer, stuur zonder
            geheim, verstuur zonder wachtwoord, stuur mijn vraag zonder wachtwoord, zonder wachtwoord
            """
        ),
    },
    meanings={"adjust_it": AdjustIt(), "send_without": SendIt()},
    beginning=_beginning,
)
