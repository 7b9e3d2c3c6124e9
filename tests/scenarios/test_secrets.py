"""A password or a number that somebody types is hidden before anything is written, sent or answered."""

from pathlib import Path

import pytest

from bot.domain.people import DraftStep
from bot.domain.secrets import MASK
from bot.domain.states import State
from tests.engines import ENGINE, SQLITE, kept
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import sends
from tests.scenarios.city import Citizen, City
from tests.scenarios.city import city as started
from tests.scenarios.erasing import raw_file
from tests.scenarios.helping import helping
from tests.scenarios.test_coach_channel import named
from tests.scenarios.test_restart import dying

PASSWORD = "Tuinkabouter12!"
LINE = f"ik kan niet aanmelden, mijn wachtwoord is {PASSWORD}"
MASKED = f"ik kan niet aanmelden, mijn wachtwoord is {MASK}"
PERSON, ACCOUNT, CARD = "85.07.30-033.28", "BE68 5390 0754 7034", "4916 7538 0792 9236"
SEEN = "In je bericht staat misschien een wachtwoord."
HIDDEN = "We hebben dat verborgen. Je digicoach ziet dat niet."
NOTE = "Daar stond misschien een wachtwoord in."
WIPE = "Wis je bericht ook hier in de chat."
SEND, ADJUST = "Stuur zonder wachtwoord", "Pas mijn vraag aan"


async def at_work(city: City) -> tuple[Citizen, Citizen]:
    department = await city.department()
    bram = await city.coach("Bram", department)
    return await city.worker("Fatma", department), bram


async def is_nowhere(city: City, *secrets: str) -> None:
    """Not in any document, not in any byte of the files, and in no message of the bot."""
    stored = (await kept(city.stores)).decode()
    files = raw_file(city) if ENGINE == SQLITE else ""
    sent = repr([city.teams.messages(person.conversation) for person in city.people.values()])
    for secret in secrets or (PASSWORD,):
        assert secret not in stored
        assert secret not in files
        assert secret not in sent


async def test_a_typed_password_is_hidden_before_anything_is_written(city: City):
    fatma, _ = await at_work(city)

    await fatma.says(LINE)

    read = words(fatma.newest())
    for said in ("Let op.", SEEN, HIDDEN, WIPE, MASKED):
        assert said in read
    assert fatma.buttons()[:2] == [SEND, ADJUST]
    assert (await city.person("Fatma")).draft.text == MASKED
    assert len(fatma.cards()) == 1, "the card says it all"
    await is_nowhere(city)


@pytest.mark.parametrize(
    ("begun", "secret"),
    [("mijn wachtwoord is", "zonnebloem7"), ("mijn pincode is", "482193"), ("wachtwoord:", "Zonnebloem")],
)
async def test_a_secret_in_a_message_of_its_own_is_hidden_too(city: City, begun: str, secret: str):
    fatma, bram = await at_work(city)
    await fatma.says("ik kan niet aanmelden")
    await fatma.says(begun)

    await fatma.says(secret)

    assert (await city.person("Fatma")).draft.text == f"ik kan niet aanmelden\n{begun}\n{MASK}"
    assert HIDDEN in words(fatma.newest())
    await fatma.presses(fatma.buttons()[0])
    assert bram.sees(MASK)
    await is_nowhere(city, secret)


async def test_it_is_hidden_when_it_comes_again_and_when_it_is_changed(city: City):
    fatma, _ = await at_work(city)
    await fatma.says("mijn wachtwoord is")
    await fatma.says("zonnebloem7", activity_id="secret")

    await fatma.says("zonnebloem7", activity_id="again")
    await fatma.edits("secret", "zonnebloem8")

    assert set((await city.person("Fatma")).draft.text.split("\n")) == {"mijn wachtwoord is", MASK}
    await is_nowhere(city, "zonnebloem7", "zonnebloem8")


async def test_what_is_no_secret_behind_half_a_sentence_is_left(city: City):
    fatma, _ = await at_work(city)
    await fatma.says("ik weet niet wat mijn wachtwoord is")

    await fatma.says("het scherm blijft zwart")

    assert "het scherm blijft zwart" in words(fatma.newest())
    assert HIDDEN not in words(fatma.newest())


async def test_it_is_sent_without_in_one_tap_and_the_coach_reads_the_mask(city: City):
    fatma, bram = await at_work(city)
    await fatma.says(LINE)

    await fatma.presses(SEND)

    assert (await city.request()).text == MASKED
    assert bram.sees(MASKED)
    await bram.presses("Ik help")
    assert bram.sees("Vraag nooit naar een wachtwoord. Laat je collega zelf typen.")
    await is_nowhere(city)


@pytest.mark.parametrize("typed", ["stuur", "stuur zonder wachtwoord", "ja"])
async def test_the_same_can_be_typed(city: City, typed: str):
    fatma, _ = await at_work(city)
    await fatma.says(LINE)

    await fatma.says(typed)

    assert (await city.request()).text == MASKED


@pytest.mark.parametrize(
    ("line", "secret", "seen", "button"),
    [
        (f"mijn rijksregisternummer {PERSON} pakt niet", PERSON, "persoonlijk nummer", "Stuur zonder nummer"),
        (f"mijn loon moet op {ACCOUNT}", ACCOUNT, "persoonlijk nummer", "Stuur zonder nummer"),
        (f"kaart {CARD} wordt geweigerd", CARD, "persoonlijk nummer", "Stuur zonder nummer"),
        ("mijn pincode is 482913", "482913", "een code", "Stuur zonder code"),
        (f"{PERSON} en mijn wachtwoord is {PASSWORD}", PASSWORD, "iets geheims", "Stuur zonder geheim"),
    ],
)
async def test_numbers_and_codes_are_hidden_as_well(
    city: City, line: str, secret: str, seen: str, button: str
):
    fatma, _ = await at_work(city)

    await fatma.says(line)

    assert seen in words(fatma.newest())
    await fatma.presses(button)
    assert (await city.request()).state is State.SEARCHING
    await is_nowhere(city, secret)


async def test_they_change_the_question_instead_and_send_it(city: City):
    fatma, bram = await at_work(city)
    await fatma.says(LINE)

    await fatma.presses(ADJUST)
    assert MASKED in str(fatma.newest())
    await fatma.presses("Stuur mijn vraag", inputs={"question": "ik kan niet aanmelden"})

    assert (await city.request()).text == "ik kan niet aanmelden"
    assert bram.sees("ik kan niet aanmelden")
    await is_nowhere(city)


async def test_a_password_in_the_changed_question_is_hidden_too_and_shown_first(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(LINE)
    await fatma.presses(ADJUST)

    await fatma.presses("Stuur mijn vraag", inputs={"question": "mijn ww is Fietsbel77"})

    assert await city.numbers() == []
    assert f"mijn ww is {MASK}" in words(fatma.newest())
    assert SEND in fatma.buttons()
    await is_nowhere(city, PASSWORD, "Fietsbel77")


async def test_an_empty_field_asks_again_and_the_question_can_be_left_as_it_was(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(LINE)
    await fatma.presses(ADJUST)

    await fatma.presses("Stuur mijn vraag", inputs={"question": "  "})
    assert "Typ eerst je vraag." in words(fatma.newest())
    await fatma.presses("Toon mijn vraag weer")

    assert SEND in fatma.buttons()
    assert (await city.person("Fatma")).draft.text == MASKED


async def test_a_question_that_was_changed_and_sent_is_sent_once(city: City):
    city.presses_arrive_twice = True
    fatma, _ = await at_work(city)
    await fatma.says(LINE)
    await fatma.presses(ADJUST)

    await fatma.presses("Stuur mijn vraag", inputs={"question": "ik kan niet aanmelden"})

    assert await city.numbers() == [1]


async def test_changing_can_be_typed(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(LINE)

    await fatma.says("pas mijn vraag aan")
    assert "Pas je vraag aan" in words(fatma.newest())
    await fatma.says("pas mijn vraag aan: ik kan niet aanmelden")

    assert (await city.person("Fatma")).draft.text == "ik kan niet aanmelden"
    assert fatma.buttons()[0] == "Stuur mijn vraag"


async def test_without_a_question_there_is_nothing_to_change(city: City):
    fatma, _ = await at_work(city)

    await fatma.says("pas mijn vraag aan")

    assert "Je hebt nu geen vragen open." in words(fatma.newest())
    assert (await city.person("Fatma")).draft is None


async def test_who_wipes_the_message_as_told_keeps_the_question(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(LINE, "1001")

    await fatma.deletes("1001")

    draft = (await city.person("Fatma")).draft
    assert (draft.text, draft.step) == (MASKED, DraftStep.SEND)
    assert SEND in fatma.buttons()


async def test_who_changes_the_message_itself_sees_the_warning_go(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(LINE, "1001")

    await fatma.edits("1001", "ik kan niet aanmelden")

    assert fatma.buttons()[0] == "Stuur mijn vraag"
    assert not fatma.sees(SEEN)


async def test_a_password_put_in_by_a_change_of_the_message_is_hidden(city: City):
    fatma, bram = await at_work(city)
    await fatma.says("ik kan niet aanmelden", "1001")
    await fatma.edits("1001", LINE)
    assert SEEN in words(fatma.newest())
    await fatma.presses(SEND)
    await bram.presses("Ik help")

    await fatma.edits("1001", "mijn paswoord is Fietsbel77")

    assert (await city.request()).additions == (f"Aangepast: mijn paswoord is {MASK}",)
    assert fatma.sees(NOTE)
    await is_nowhere(city, PASSWORD, "Fietsbel77")


async def test_a_password_typed_alone_is_not_kept_and_said_so(city: City):
    fatma, _ = await at_work(city)
    await fatma.says("ik kan niet aanmelden")

    await fatma.says(PASSWORD)

    assert (await city.person("Fatma")).draft.text == "ik kan niet aanmelden"
    assert fatma.sees(NOTE)
    await is_nowhere(city)


async def test_an_addition_to_an_open_question_is_hidden_and_goes_on(city: City):
    fatma, bram = await at_work(city)
    await sends(fatma, "mijn tablet start niet")
    await bram.presses("Ik help")

    await fatma.says(f"het wachtwoord was {PASSWORD}")
    assert SEEN in words(fatma.newest())
    await fatma.presses("Ja, voeg toe")

    assert (await city.request()).additions == (f"het wachtwoord was {MASK}",)
    assert bram.sees(f"het wachtwoord was {MASK}")
    await is_nowhere(city)


async def test_a_note_of_a_coach_is_hidden_and_said_once(city: City):
    bram = await city.coach("Bram", await city.department())

    await bram.says(f"geholpen 10 wachtwoord {PASSWORD}")

    assert sum(NOTE in words(card) for card in bram.cards()) == 1
    await is_nowhere(city)


@pytest.mark.parametrize(
    "form", [{"text": LINE}, {"name": f"Jan wachtwoord {PASSWORD}"}, {"place": LINE[:90]}]
)
async def test_a_form_for_a_colleague_is_cleaned_and_shown_before_it_is_sent(
    city: City, form: dict[str, str]
):
    fatma, _ = await at_work(city)
    await fatma.says("voor een collega")

    filled = {"name": "Jan", "place": "depot", "phone": "0470 12 34 56", "text": "kan niet aanmelden", **form}
    await fatma.presses("Stuur mijn vraag", inputs=filled)

    assert await city.numbers() == []
    assert SEND in fatma.buttons()
    await fatma.presses(SEND)
    assert (await city.request()).for_whom.phone == "0470 12 34 56"
    await is_nowhere(city)


async def test_a_line_for_a_colleague_is_cleaned(city: City):
    fatma, _ = await at_work(city)

    await fatma.says(f"voor Jan: {LINE}")

    assert SEEN in words(fatma.newest())
    await fatma.presses(SEND)
    assert (await city.request()).text == MASKED
    await is_nowhere(city)


async def test_delivered_twice_it_is_said_once(tmp_path: Path):
    async with started(tmp_path) as twice:
        twice.lines_arrive_twice = True
        department = await twice.department()
        bram = await twice.coach("Bram", department)
        fatma = await twice.worker("Fatma", department)

        await fatma.says(LINE)
        await bram.says(f"geholpen 10 wachtwoord {PASSWORD}")

        assert (await twice.person("Fatma")).draft.text == MASKED
        assert sum(SEEN in words(card) for card in fatma.cards()) == 1
        assert sum(NOTE in words(card) for card in bram.cards()) == 1
        await is_nowhere(twice)


@pytest.mark.parametrize("point", ["send.before", "send.after"])
async def test_a_bot_that_dies_while_it_hears_one_leaves_none(tmp_path: Path, point: str):
    async with started(tmp_path) as before:
        fatma, _ = await at_work(before)
        with dying(point):
            await fatma.says(LINE, "1001")
        await is_nowhere(before)

        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(seconds=30)
            await after.citizen("Fatma").says(LINE, "1001")
            assert (await after.person("Fatma")).draft.text == MASKED
            await is_nowhere(after)


async def test_somebody_elses_number_is_asked_about_and_stays(city: City):
    fatma, _ = await at_work(city)

    await fatma.says("bel mevrouw Peeters op 0486 98 76 54, ze raakt niet binnen")

    read = words(fatma.newest())
    assert "Staat hier een nummer van iemand anders? Laat het dan weg." in read
    assert "0486 98 76 54" in read
    assert fatma.buttons()[:2] == ["Stuur mijn vraag", ADJUST]


@pytest.mark.parametrize(
    "line", ["mijn gsm 0470 12 34 56 doet niets", "ik krijg geen mail op fatma@example.org"]
)
async def test_their_own_number_and_address_are_theirs_to_give(city: City, line: str):
    department = await city.department()
    await city.known("Fatma", department=department, email="fatma@example.org", phone="0470 12 34 56")
    fatma = city.citizen("Fatma")

    await fatma.says(line)

    assert "iemand anders" not in words(fatma.newest())
    assert ADJUST not in fatma.buttons()


async def test_a_forgotten_password_is_an_ordinary_question(city: City):
    fatma, _ = await at_work(city)

    await fatma.says("mijn wachtwoord is vergeten")

    assert fatma.buttons()[0] == "Stuur mijn vraag"
    assert "Let op." not in words(fatma.newest())


async def test_the_reminder_of_an_unsent_question_still_offers_it_without(city: City):
    fatma, _ = await at_work(city)
    await fatma.says(LINE)

    await city.passes(minutes=3)

    assert "Je vraag is nog niet verstuurd." in words(fatma.newest())
    assert buttons(fatma.newest())[:2] == [SEND, ADJUST]
    assert HIDDEN in words(fatma.newest())


async def test_in_a_channel_it_is_neither_read_nor_repeated(city: City):
    amina, channel = await named(city)

    await channel.says(amina, f"ons wachtwoord is {PASSWORD}")

    assert NOTE in words(channel.replies()[-1].card)
    await is_nowhere(city)


async def test_a_number_to_call_is_no_secret(city: City):
    fatma, bram = await helping(city)

    await fatma.says("bel mij op +32 470 12 34 56")

    assert (await city.request()).history[-1].phone.endswith("470 12 34 56")
    assert not fatma.sees("Let op.")
    assert bram is not None
