"""The scripts of single areas: each passes the writes and sends that it alone has."""

from collections.abc import Mapping

from tests.crash.stage import Stage
from tests.crash.story import Story

NUMBER = "0470 12 34 56"
CALL = "Laat mijn aanspreekpunt bellen"
SEND = "Stuur mijn vraag"
ERASE = "Wis alles van mij"


async def asking(stage: Stage) -> None:
    """A topic, a chosen coach alone, place and number, others asked too, to the end; a call; then *Bel mij*."""
    fatma, zita = stage.person("Fatma"), stage.person("Zita")
    await fatma.opens_by("stel een vraag", "📱 Gsm of tablet")
    await fatma.presses("📱 Gsm of tablet")
    await fatma.opens_by("kies zelf", "Karel")
    await fatma.presses("Karel")
    await fatma.presses(SEND)
    await fatma.presses("De Serre")
    await fatma.presses("Bewaar mijn nummer", inputs={"phone": NUMBER})
    await stage.passes(minutes=15)
    await fatma.presses("Vraag ook anderen")
    await stage.passes(minutes=125)
    await fatma.presses(CALL)
    await zita.presses("Ik help")
    await zita.says("klaar")
    await fatma.presses("Ja, opgelost")
    await fatma.opens_by("stel een vraag", "📞 Bel mij")
    await fatma.presses("📞 Bel mij")
    await fatma.presses(SEND)
    await fatma.says("stop")


async def colleague(stage: Stage) -> None:
    """For Jan: sent, helped, and liked as solved; then lines that are changed and deleted, before sending and after."""
    fatma, bram = stage.person("Fatma"), stage.person("Bram")
    await fatma.says("voor Jan: kan niet aanmelden")
    await fatma.presses(SEND)
    await bram.presses("Ik help")
    await bram.presses("Klaar")
    await fatma.reacts()
    await fatma.says("mijn tablet start niet", "1001")
    await fatma.says("op het werk", "1002")
    await fatma.edits("1001", "mijn printer print niet")
    await fatma.deletes("1002")
    await fatma.presses(SEND)
    await fatma.edits("1001", "mijn printer print niets")
    await fatma.deletes("1001")
    await stage.passes(minutes=2)


async def team(stage: Stage) -> None:
    """Jan asks to be a coach, helps, and stops with a question open; is invited, joins, and is removed."""
    jan, zita = stage.person("Jan"), stage.person("Zita")
    fatma, bram = stage.person("Fatma"), stage.person("Bram")
    await jan.opens_by("ik wil digicoach worden", "Ja, ik doe mee")
    await jan.presses("Ja, ik doe mee")
    await zita.presses("Ja, welkom")
    await stage.passes(minutes=2)
    await fatma.says("mijn tablet start niet")
    await fatma.presses(SEND)
    await jan.presses("Ik help")
    await jan.opens_by("ik stop als digicoach", "Ja, ik stop")
    await jan.presses("Ja, ik stop")
    await stage.passes(minutes=2)
    await bram.presses("Ik help")
    await zita.says("nodig Jan uit")
    await jan.says("hallo")
    await jan.presses("Ja, ik doe mee")
    await stage.passes(minutes=2)
    await zita.opens_by("verwijder Jan als digicoach", "Ja, verwijder Jan")
    await zita.presses("Ja, verwijder Jan")
    await stage.passes(minutes=2)


async def desk(stage: Stage) -> None:
    """A replacement refuses, another is named, the department is set, nobody answers; the replacement ends."""
    zita, nora, bram = stage.person("Zita"), stage.person("Nora"), stage.person("Bram")
    fatma, amina = stage.person("Fatma"), stage.person("Amina")
    await zita.says("vervanger Nora tot vrijdag")
    await nora.presses("Ik kan niet")
    await zita.presses("Kies iemand anders")
    await zita.presses("Bram")
    await zita.presses("Vandaag")
    await zita.opens_by("uren van onze dienst", "Bewaar de uren")
    await zita.presses("Bewaar de uren", inputs={"typed": "ma-vr 8-18"})
    await zita.opens_by("plaatsen", "Bewaar de plaatsen")
    await zita.presses("Bewaar de plaatsen", inputs={"typed": "De Serre\nDe Zolder"})
    await fatma.says("mijn tablet start niet")
    await fatma.presses(SEND)
    await stage.passes(minutes=125)
    await amina.presses("Toon wat wacht")
    await bram.presses("Ik help")
    await stage.passes(hours=8)


async def city(stage: Stage) -> None:
    """A department is renamed and merged with a question searched for and one held; another closes; a coordinator is made."""
    amina, fatma, jan = stage.person("Amina"), stage.person("Fatma"), stage.person("Jan")
    bram, nora, emma = stage.person("Bram"), stage.person("Nora"), stage.person("Emma")
    await amina.says("dienst Kinderopvang heet nu Opvang en Spel")
    await fatma.says("mijn tablet start niet")
    await fatma.presses(SEND)
    await bram.presses("Ik help")
    await jan.says("de app vraagt een code")
    await jan.presses(SEND)
    await emma.says("het bestand gaat niet open")
    await emma.presses(SEND)
    await amina.opens_by("dienst Opvang en Spel samenvoegen met Wegen", "Ja, voeg samen")
    await amina.presses("Ja, voeg samen")
    await stage.passes(minutes=2)
    await nora.presses("Ik help")
    await bram.says("klaar")
    await amina.opens_by("dienst Parken sluiten", "Ja, sluit de dienst")
    await amina.presses("Ja, sluit de dienst")
    await amina.opens_by("rol Nora coördinator", "Ja, maak coördinator")
    await amina.presses("Ja, maak coördinator")
    await amina.opens_by("dienst toevoegen Groen", "Voeg de dienst toe")
    await amina.presses("Voeg de dienst toe")
    await stage.passes(minutes=65)


async def hours(stage: Stage) -> None:
    """A coach says when they help; then rests, and what they promised and what they were asked again goes on."""
    fatma, bram = stage.person("Fatma"), stage.person("Bram")
    nora, karel = stage.person("Nora"), stage.person("Karel")
    await bram.opens_by("wanneer ik help", "Vaste uren")
    await bram.presses("Vaste uren")
    await bram.presses("Bewaar mijn uren", inputs={"week": "ma-vr 9-12"})
    await nora.opens_by("elke dag anders", "Bewaar voor vandaag")
    await nora.presses("Bewaar voor vandaag", inputs={"today": "14u"})
    await fatma.says("mijn tablet start niet")
    await fatma.presses(SEND)
    await stage.passes(minutes=2)
    await bram.presses("Ik help")
    await bram.presses("Ik kom langs")
    await bram.presses_first("Om ")
    await stage.passes(minutes=20)  # what he promised lies within the hour's rest
    await bram.says("even niet")
    await nora.presses("Ik help")
    await nora.presses("Klaar")
    await fatma.presses("Nee, nog niet")
    await fatma.presses("Nora opnieuw")
    await nora.opens_by("vrij", "Vandaag")
    await nora.presses("Vandaag")
    await karel.presses("Ik help")
    await bram.says("ik kan helpen")
    await karel.says("morgen vrij")
    await karel.says("toch niet vrij")


async def week(stage: Stage) -> None:
    """On Friday all are asked; one counts twice, one wants it no more; the next week it is asked anew."""
    bram, karel, nora = stage.person("Bram"), stage.person("Karel"), stage.person("Nora")
    for person in (bram, karel, nora):
        await person.says("hallo")
    await stage.passes(days=4, hours=6, minutes=5)
    await bram.presses("2")
    await bram.presses("4 of meer")
    await karel.presses("Vraag dit niet meer")
    await stage.passes(days=7)
    await nora.presses("1")
    await karel.says("weekvraag aan")


async def erase(stage: Stage) -> None:
    """A worker with a question that is helped and one for a colleague, then a coach who helps, have all erased."""
    fatma, jan = stage.person("Fatma"), stage.person("Jan")
    bram, karel = stage.person("Bram"), stage.person("Karel")
    await fatma.says("mijn tablet start niet")
    await fatma.presses(SEND)
    await bram.presses("Ik help")
    await jan.says("voor Fatma: kan niet aanmelden")
    await jan.presses(SEND)
    await karel.presses("Ik help")
    await stage.passes(minutes=2)
    await fatma.opens_by("wis mijn gegevens", ERASE)
    await fatma.presses(ERASE)
    await stage.passes(minutes=15)
    await karel.opens_by("wis mijn gegevens", ERASE)
    await karel.presses(ERASE)
    await stage.passes(minutes=15)
    await bram.presses("Ik help")
    await bram.presses("Klaar")
    await jan.presses("Ja, opgelost")


AREA_STORIES: Mapping[str, Story] = {
    "asking": Story(play=asking, is_city=True),
    "colleague": Story(play=colleague, is_city=True),
    "team": Story(play=team, is_city=True, environ={"DIGICOACH_FIRST_COACHES": "5"}),
    "desk": Story(play=desk, is_city=True),
    "city": Story(play=city, is_city=True, environ={"DIGICOACH_FIRST_COACHES": "4"}),
    "hours": Story(play=hours, is_city=True, environ={"DIGICOACH_FIRST_COACHES": "4"}),
    "week": Story(play=week, is_city=True),
    "erase": Story(play=erase, is_city=True, environ={"DIGICOACH_FIRST_COACHES": "4"}),
}
