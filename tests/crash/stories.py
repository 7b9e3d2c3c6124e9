"""The fixed scripts: between them they pass every write and every send of the road."""

import asyncio
from collections.abc import Mapping

from tests.crash.area_stories import AREA_STORIES
from tests.crash.stage import Stage
from tests.crash.story import Story


async def road(stage: Stage) -> None:
    """Ask in two lines, say where you work, two accept at once, add, give back, accept, close, confirm."""
    fatma, karel = stage.person("Fatma"), stage.person("Karel")
    bram, nora = stage.person("Bram"), stage.person("Nora")
    await fatma.says("mijn tablet start niet")
    await fatma.says("het scherm blijft zwart")
    await fatma.presses("Stuur mijn vraag")
    await fatma.presses("Ja")
    await stage.passes(minutes=1)
    await karel.presses("Nu niet")
    await asyncio.gather(bram.presses("Ik help"), nora.presses("Ik help"))
    await fatma.says("de lader zit er wel in")
    await fatma.presses("Ja, voeg toe")
    first, second = (bram, nora) if bram.has("Klaar") else (nora, bram)
    await first.presses("Geef de vraag terug")
    await second.presses("Ik help")
    await stage.passes(minutes=6)
    await second.presses("Klaar")
    await second.presses("10")
    await fatma.presses("Ja, opgelost")
    await fatma.presses("👍 Goed geholpen")


async def ladder(stage: Stage) -> None:
    """Nobody takes it, one coach cannot be reached, the circle widens to its end; wait; then the Service Desk."""
    fatma = stage.person("Fatma")
    stage.loses("Karel")
    await fatma.says("de app vraagt een code")
    await fatma.says("stuur mijn vraag")
    await fatma.presses("Ja")
    await stage.passes(minutes=11)
    await stage.passes(minutes=20)
    await stage.passes(minutes=32)
    await fatma.presses_first("Wacht tot ")
    await stage.passes(hours=23)
    stage.finds("Karel")
    await stage.person("Karel").says("hallo")
    await stage.passes(minutes=5)
    await fatma.presses("Stuur naar de Service Desk")


async def forgotten(stage: Stage) -> None:
    """Typed instead of pressed; the coach forgets to close, the worker to answer; then another is cancelled."""
    fatma, bram, nora = stage.person("Fatma"), stage.person("Bram"), stage.person("Nora")
    await fatma.says("ik ben mijn wachtwoord kwijt")
    await fatma.says("ja")
    await stage.passes(seconds=5)  # the same word sooner is the first one delivered twice
    await fatma.says("ja")
    await bram.says("ik help")
    await stage.passes(minutes=26)
    await stage.passes(minutes=100)
    await stage.passes(hours=25)
    await fatma.says("de printer drukt niets af")
    await fatma.presses("Stuur mijn vraag")
    await nora.presses("Ik help")
    await nora.says("klaar")
    await fatma.presses("Nee, nog niet")
    await fatma.presses("Een andere digicoach")
    await fatma.says("stop")


async def drafts(stage: Stage) -> None:
    """First contact, a draft that is not sent, a department nobody knows, lines that belong or do not, one that lapses."""
    yusuf = stage.person("Yusuf")
    await yusuf.installs()
    await yusuf.says("het bestand gaat niet open")
    await stage.passes(minutes=3)
    await yusuf.presses("Stuur mijn vraag")
    await stage.passes(minutes=11)
    await yusuf.says("het is een excel bestand")
    await stage.passes(minutes=3)
    await yusuf.says("mijn gsm laadt niet meer op")
    await yusuf.presses("Nee, nieuwe vraag")
    await yusuf.presses("Stuur mijn vraag")
    await yusuf.says("hoe zet ik het geluid uit")
    await yusuf.says("nee")
    await yusuf.presses("Hulp niet meer nodig")
    await yusuf.presses("Hulp niet meer nodig")
    await stage.passes(hours=25)


async def walk_ups(stage: Stage) -> None:
    """A coach measures help, takes it back, notes it in a message, signals, forgets a clock, and counts a week."""
    bram = stage.person("Bram")
    await bram.says("geholpen")
    await stage.passes(minutes=7)
    await bram.says("klaar")
    await bram.says("toch niet geholpen")
    await bram.says("geholpen 10 wachtwoord")
    await bram.says("signaal te moeilijk")
    await bram.says("geholpen")
    await stage.passes(minutes=121)
    await bram.presses("15")
    await stage.passes(days=4, hours=5)
    await bram.presses("2")
    await bram.presses("3")
    await bram.says("geen weekvraag")


async def helping(stage: Stage) -> None:
    """Helped later, nobody seen, handed on by name and refused, not solved: the same again, then somebody else."""
    fatma, bram = stage.person("Fatma"), stage.person("Bram")
    karel, nora = stage.person("Karel"), stage.person("Nora")
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    await fatma.presses("Ja")
    await stage.passes(minutes=2)  # so that the hour on the card is the same when a death took half a minute
    await bram.says("ik kom langs")
    await bram.presses_first("Om ")
    await stage.passes(minutes=74)
    await stage.passes(minutes=16)
    await fatma.presses("Ik heb nog niemand gezien")
    await bram.presses("Geef aan een collega")
    await bram.presses("Karel")
    await karel.presses("Nu niet")
    await bram.says("geef aan nora")
    await nora.presses("Ik help")
    await nora.presses("Ik bel")
    await nora.presses("Nu")
    await nora.presses("Klaar")
    await fatma.presses("Nee, nog niet")
    await fatma.presses("Nora opnieuw")
    await stage.passes(minutes=16)
    await fatma.says("nog niemand gezien")
    await stage.passes(minutes=2)
    await fatma.presses("Zoek iemand anders")
    await karel.says("ik help")
    await karel.says("klaar")
    await fatma.says("nee")
    await stage.passes(minutes=16)
    await fatma.presses("Hulp niet meer nodig")


STORIES: Mapping[str, Story] = {
    "road": Story(play=road, environ={"DIGICOACH_FIRST_COACHES": "3"}),
    "ladder": Story(play=ladder, environ={"DIGICOACH_FIRST_COACHES": "1", "DIGICOACH_NEXT_COACHES": "1"}),
    "forgotten": Story(play=forgotten),
    "helping": Story(play=helping, environ={"DIGICOACH_FIRST_COACHES": "3"}),
    "drafts": Story(play=drafts),
    "walk_ups": Story(play=walk_ups),
    **AREA_STORIES,
}
