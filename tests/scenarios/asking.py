"""What the stories about a search share: how a question is sent, and who has it on the screen."""

from tests.fakes.card_reading import buttons, words
from tests.scenarios.city import Citizen, City

QUESTION = "mijn tablet start niet"
AFAR = "ik ben mijn wachtwoord vergeten"
DESK_NUMBER = "09 000 00 00"
THE_END = "Sorry. Geen collega kon je helpen."


async def sends(worker: Citizen, question: str = QUESTION) -> None:
    """Ask and send."""
    await worker.says(question)
    await worker.presses("Stuur mijn vraag")


def hears_no(person: Citizen) -> bool:
    """A friendly no; or, for a worker, their own words as a question that is not sent: they may have meant that."""
    read = words(person.newest())
    return "Dat kan ik hier niet tonen." in read or "Dit is je vraag:" in read


def live(person: Citizen) -> list[str]:
    """What the cards say on which something can be pressed, newest first."""
    return [words(card) for card in person.cards() if buttons(card)]


def asked(city: City, *names: str) -> list[str]:
    """Who of these has an offer on the screen."""
    return [
        name for name in names if "Ik help" in [b for c in city.citizen(name).cards() for b in buttons(c)]
    ]
