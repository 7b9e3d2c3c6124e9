"""The coach channel, walked by typing and clicking: a coordinator in the channel, coaches who press, and a worker."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from deploy.demo.people import with_a_window
from deploy.demo.playground import CHANNEL
from tests.browser.demo_windows import windows_of
from tests.browser.driver import CHAT, Window

OUTPUT = Path(__file__).parents[1] / "output" / "channel"
QUESTION = "Ik kan niet inloggen op de tablet van de crèche"
# An edit of a post comes at most so often; see `bot.domain.channel_posts.EDITED_EVERY`.
EDITED_WITHIN_S = 40.0

pytestmark = pytest.mark.browser


@pytest.fixture
async def windows(tmp_path: Path):
    """The pages of the worker, the coach and the coordinator, with a bot of their own behind them."""
    for old in OUTPUT.glob("*.png"):
        old.unlink()
    people = with_a_window()
    async with windows_of(people, store=tmp_path / "store.sqlite", output=OUTPUT, height=1300) as pages:
        yield pages


async def test_a_tip_and_news_come_in_the_channel_and_a_worker_is_helped_by_a_tip(
    windows: list[Window],
) -> None:
    fatma, bram, els = windows
    steps = count(1)

    async def keep(page: Window, what: str) -> None:
        step = next(steps)
        await page.screenshot(OUTPUT / f"{step:02}-{what}-{page.name}.png")
        await page.picture_on_a_phone(OUTPUT / f"{step:02}-{what}-{page.name}-phone.png")

    async def asks(page: Window, line: str, seen: str) -> None:
        said = await page.is_answered(line)
        assert seen in said, f"{line}: {said}"
        await keep(page, line.replace(" ", "-"))

    # The channel gets its name, and a tip at once.
    await els.goes_to(CHANNEL)
    await els.says_to("Digicoach", "dit is het coachkanaal")
    await els.sees("Dit is nu het coachkanaal van de stad.")
    await keep(els, "named")
    await els.goes_to(CHAT)
    await asks(els, "tip nu", f"Deze tip nu in het kanaal {CHANNEL} plaatsen?")
    await els.presses("Ja, plaats deze tip")
    await els.sees(f"De tip komt nu in het kanaal {CHANNEL}.")
    await keep(els, "tip-comes")
    await els.goes_to(CHANNEL)
    await els.sees("Probeer nu:")
    await keep(els, "tip")

    # One sends it home; two find it handy.
    # In this order: the count that is edited into the post takes the place of what only the presser was told.
    await els.presses("Stuur naar mezelf")
    await els.sees("De tip komt in je eigen chat.")
    await keep(els, "sent-to-me")
    press = await els.press_of("Handig")
    await els.sees("1 collega vindt dit handig.")
    await keep(els, "handy-1")
    await els.presses_as(with_a_window()[1].channel_id, press)
    await els.goes_to(CHAT)
    await els.sees("Toon deze tip aan een collega.")
    await keep(els, "tip-to-me")

    # A tip of her own.
    await asks(els, "tips", f"Het kanaal {CHANNEL}")
    await asks(els, "tip toevoegen", "Een nieuwe tip")
    await els.fills_in("Titel", "Maak je letters groter")
    await els.fills_in(
        "Wat is goed om te weten?", "Kleine letters lezen is vermoeiend. Je gsm kan ze groter tonen."
    )
    await els.fills_in("Wat kan je collega nu proberen?", "zoek in Instellingen naar letters.")
    await els.chooses("Onderwerp", "Gsm of tablet")
    await els.fills_in("Link", "https://example.org/letters")
    await els.presses("Toon hoe het wordt")
    await els.sees("Die link mag niet.")
    await keep(els, "tip-with-a-wrong-link")
    await els.fills_in("Link", "")
    await els.presses("Toon hoe het wordt")
    await els.sees("Zo ziet je tip eruit. Bewaren?")
    await keep(els, "tip-preview")
    await els.presses("Bewaar deze tip")
    await els.sees("We bewaarden je tip.")
    await keep(els, "tip-kept")

    # News for coaches, in the channel and in each one's chat.
    await asks(els, "nieuws", "Wat wil je vertellen?")
    await els.fills_in("Titel", "Nieuwe verlofapp vanaf december")
    await els.fills_in("Tekst", "Vanaf 1 december vragen we verlof in de nieuwe app. Probeer ze nu al eens.")
    await els.presses("Toon meer keuzes")
    await els.fills_in("Vanaf welke dag?", "vandaag")
    await els.chooses("Ook in ieders eigen chat?", "Ja, ook in de chat")
    await els.presses("Toon hoe het wordt")
    await els.sees("Zo zien je collega's het:")
    await keep(els, "news-preview")
    await els.presses("Stuur dit nieuws")
    await els.sees("Je nieuws vertrekt.")
    await keep(els, "news-leaves")
    await bram.sees("Nieuwe verlofapp vanaf december")
    await keep(bram, "news")

    # A worker waits, and a tip helps meanwhile.
    await fatma.says(QUESTION)
    await fatma.presses("Stuur mijn vraag")
    await fatma.presses("Ja")
    await fatma.presses("De Zonnebloem")  # where she is comes first, for a digicoach who comes
    await fatma.sees("Op welk nummer bellen we je?")
    await fatma.presses("Sla dit over")
    await fatma.sees("Terwijl je wacht:")
    await keep(fatma, "searching")
    await fatma.presses("Ja, het lukt")
    await fatma.does_not_see("Terwijl je wacht:")
    await keep(fatma, "solved-by-tip")
    await asks(fatma, "weetjes aan", "Je krijgt elke week een weetje.")

    # The report, and what stands in the channel by now.
    await els.sees("Je nieuws is verstuurd.", timeout_s=EDITED_WITHIN_S)
    await keep(els, "news-report")
    await els.goes_to(CHANNEL)
    await els.sees("Nieuwe verlofapp vanaf december")
    await els.sees("2 collega's vinden dit handig.", timeout_s=EDITED_WITHIN_S)
    await keep(els, "channel-at-the-end")
