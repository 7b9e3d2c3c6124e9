"""Whatever is typed or pressed gets a clear answer, and can do no harm on anybody's screen."""

import json
from datetime import timedelta

import pytest

from bot.telemetry import log_event
from tests.fakes.card_reading import words
from tests.fakes.teams import FakeTeams
from tests.scenarios.city import Citizen, City
from tests.scenarios.conftest import found_in


async def fatma_at_work(city: City) -> Citizen:
    """A worker of a department with one coach."""
    department = await city.department()
    await city.coach("Bram", department)
    return await city.worker("Fatma", department)


async def asked(city: City, text: str = "mijn tablet start niet") -> Citizen:
    """Her question is sent."""
    fatma = await fatma_at_work(city)
    await fatma.says(text)
    await fatma.presses("Stuur mijn vraag")
    return fatma


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\u200b", "\u2060\ufeff"])
async def test_nothing_is_answered_with_how_to_ask(city: City, text: str):
    fatma = await fatma_at_work(city)
    await fatma.says("hallo")

    await fatma.says(text)

    assert "Typ je vraag hier." in words(fatma.newest())
    assert (await city.person("Fatma")).draft is None


@pytest.mark.parametrize("text", ["😭😭😭", "🔥", "?!"])
async def test_only_emoji_or_signs_are_no_question(city: City, text: str):
    fatma = await fatma_at_work(city)
    await fatma.says("hallo")

    await fatma.says(text)

    assert "Typ je vraag hier." in words(fatma.newest())
    assert (await city.person("Fatma")).draft is None


async def test_ten_thousand_characters_are_cut_and_the_card_shows_it(city: City):
    text = "mijn tablet doet raar " * 455
    fatma = await asked(city, text)
    bram = city.citizen("Bram")

    stored = (await city.request()).text
    assert len(stored) == 4000
    assert stored.endswith("…")
    for reader in (fatma, bram):
        assert "…" in words(reader.newest())
        assert len(json.dumps(reader.newest())) < 20_000
    await bram.presses("Ik help")
    assert fatma.sees("Bram helpt je.")


async def test_thirty_lines_of_a_thousand_characters_fit_too(city: City):
    fatma = await fatma_at_work(city)
    for number in range(32):
        await fatma.says(f"regel {number} " + "abc def ghi " * 80)
        city.clock.turn(timedelta(seconds=2))

    await fatma.presses("Stuur mijn vraag")

    assert len((await city.request()).text) <= 4000
    assert city.citizen("Bram").sees("regel 0")


@pytest.mark.parametrize(
    "text", ["التابلت لا يعمل", "המחשב לא עובד", "\u202eneppok run", "Tablet’im çalışmıyor"]
)
async def test_any_script_reaches_the_coach(city: City, text: str):
    await asked(city, text)

    seen = words(city.citizen("Bram").newest())
    assert text.replace("\u202e", "") in seen
    assert "\u202e" not in seen, "no sign that turns around what follows"
    assert (await city.request()).text == text


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("**dringend** _nu_ [klik](https://kwaad.example)", ["**", "](", "[klik]"]),
        ("<at>Burgemeester</at> help mij met mijn gsm", ["<at>"]),
        ("&lt;at&gt;Burgemeester&lt;/at&gt; en mijn gsm", ["&lt;at&gt;"]),
        ("zie {{DATE(2026-01-01)}} op mijn scherm", ["{{DATE"]),
        ("# Groot\n- lijst\n1. nummer", ["\n# ", "\n- lijst", "\n1. nummer"]),
        ("mijn scherm zegt <script>alert(1)</script>", ["<script>"]),
        ("kijk op https://kwaad.example/x", ["https://kwaad.example"]),
    ],
)
async def test_no_markup_comes_out_of_a_question(city: City, text: str, never: list[str]):
    fatma = await asked(city, text)

    for reader in (fatma, city.citizen("Bram")):
        shown = "\n" + words(reader.newest())
        assert [sign for sign in never if sign in shown] == []
    assert (await city.request()).text == text, "what was typed is kept as it was typed"


async def test_no_markup_comes_out_of_an_added_line(city: City):
    fatma = await asked(city)
    await fatma.says("<at>Bram</at> kijk op [hier](https://kwaad.example)")
    await fatma.presses("Ja, voeg toe")

    for reader in (fatma, city.citizen("Bram")):
        assert "<at>" not in words(reader.newest())
        assert "](" not in words(reader.newest())


async def test_a_name_can_do_no_harm_either(city: City):
    await city.coach("Bram", await city.department())
    evil = city.citizen("Fatma")
    evil.name = "[Fatma](https://kwaad.example) **"
    await evil.installs()

    assert "](" not in words(evil.newest())
    assert evil.sees("Dag ")


async def test_a_mention_of_the_bot_is_no_part_of_the_question(city: City):
    fatma = await fatma_at_work(city)
    activity = fatma.activity("message", text="<at>Digicoach</at> mijn tablet start niet")
    mention = {
        "type": "mention",
        "text": "<at>Digicoach</at>",
        "mentioned": {"id": activity["recipient"]["id"], "name": "Digicoach"},
    }

    await fatma._delivered({**activity, "entities": [*activity["entities"], mention]})

    assert (await city.person("Fatma")).draft.text == "mijn tablet start niet"


def test_the_check_on_logs_can_fail(city_of_one, capfd):
    fatma = city_of_one
    fatma.said += ["mijn wachtwoord is geheim", "Gent-Sint-Pieters9000"]
    log_event("said", text="Gent-Sint-Pieters9000", correlation="id-fatma")

    assert found_in(capfd.readouterr().err, [fatma]) == ["id-fatma"], (
        "ids are seen; texts are left out by the log"
    )
    told = ["Fatma", "mijn wachtwoord is geheim", "wachtwoord"]
    assert found_in("Fatma: mijn wachtwoord is geheim", [fatma]) == told


@pytest.fixture
def city_of_one() -> Citizen:
    """Somebody without a bot."""
    return Citizen(name="Fatma", teams=FakeTeams(), http=None, bot="", object_id="id-fatma", settle=None)
