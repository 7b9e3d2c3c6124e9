"""What the stories about several bots on one file share."""

from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import QUESTION
from tests.scenarios.city import Citizen, City


async def people(city: City, *coaches: str) -> Citizen:
    """Fatma, in a department with these coaches."""
    department = await city.department()
    for name in coaches:
        await city.coach(name, department)
    return await city.worker("Fatma", department)


def asking(city: City, name: str, question: str = QUESTION) -> int:
    """How many messages on the server show this person the question with a button to accept."""
    chat = city.teams.messages(city.citizen(name).conversation)
    return sum(question in words(card) and "Ik help" in buttons(card) for card in chat)
