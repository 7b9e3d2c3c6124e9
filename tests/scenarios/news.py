"""What the stories about news for coaches share."""

from dataclasses import dataclass

from bot.domain.announcements import Announcement, News
from tests.fakes.card_reading import words
from tests.fakes.team_channels import Channel
from tests.scenarios.city import Citizen, City
from tests.scenarios.coordinating import coordinator

TITLE = "Nieuw verlofsysteem"
TEXT = "Vanaf 1 december vraag je verlof in de app."
FORM = {"title": TITLE, "text": TEXT}
IN_CHATS = {**FORM, "chats": "yes"}


@dataclass(frozen=True, kw_only=True)
class Office:
    """Amina coordinates, Bram and Noor are coaches, and there is a channel of the city."""

    city: City
    amina: Citizen
    bram: Citizen
    noor: Citizen
    channel: Channel

    async def writes(self, **inputs: object) -> None:
        """Amina fills in the form and looks at what comes of it."""
        await self.amina.says("nieuws")
        await self.amina.presses("Toon hoe het wordt", inputs={**FORM, **inputs})

    async def sends(self, **inputs: object) -> None:
        """Amina sends news."""
        await self.writes(**inputs)
        await self.amina.presses("Stuur dit nieuws")
        await self.city.settled()


async def office(city: City, *, has_channel: bool = True) -> Office:
    """A department and a channel."""
    department = await city.department()
    bram = await city.coach("Bram", department)
    noor = await city.coach("Noor", department)
    amina = await coordinator(city)
    await amina.installs()
    channel = city.channel("Digicoaches")
    if has_channel:
        await channel.team.adds_the_bot(amina)
        await channel.says(amina, "dit is het coachkanaal")
    return Office(city=city, amina=amina, bram=bram, noor=noor, channel=channel)


async def told(city: City) -> list[Announcement]:
    """All news as stored, the latest first."""
    found = [stored.value for stored in await city.stores.posts.announcements(limit=50)]
    return [one for one in found if isinstance(one.content, News)]


def times_seen(who: Citizen, text: str) -> int:
    """On how many cards of their chat it stands."""
    return sum(text in words(card) for card in who.cards())
