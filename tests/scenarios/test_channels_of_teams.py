"""A channel of a team in the city: who names the bot there is answered under their line, and by nobody's own chat."""

from pathlib import Path

from tests.fakes.identity import identity_provider
from tests.scenarios.city import City, city
from tests.teams.whole import published


async def test_who_names_the_bot_in_a_channel_is_answered_there(city: City):
    fatma = city.citizen("Fatma")
    channel = city.channel("Digicoaches", team="Allemaal Digitaal")
    assert channel is city.channel("Digicoaches")

    await channel.team.adds_the_bot(fatma)
    await channel.says(fatma, "dit is het coachkanaal")

    assert len(channel.replies()) == 1
    assert city.teams.chat(fatma.conversation) == []
    assert channel.posts == [], "nobody posts in a channel because somebody said something"


async def test_in_production_all_of_it_is_signed(tmp_path: Path):
    with identity_provider(published()) as identity:
        async with city(tmp_path, identity=identity) as signed:
            fatma, channel = signed.citizen("Fatma"), signed.channel()
            await channel.team.adds_the_bot(fatma)

            await channel.says(fatma, "hulp")

            assert len(channel.replies()) == 1
