"""A photo is a question too: the bot cannot look at it, says where it can go, and keeps nothing of it."""

import json

import pytest

from bot.domain.people import DraftStep
from tests.engines import kept
from tests.fakes.card_reading import buttons, link, words
from tests.fakes.teams import PHOTO
from tests.scenarios.city import Citizen, City
from tests.scenarios.helping import helping

ADVICE = "Ik kan foto's niet bekijken."
LATER = "Stuur de foto straks in de chat met je digicoach."
GIF = {
    "contentType": "text/html",
    "content": '<div><img alt="Kat (GIF Image)" itemtype="http://schema.skype.com/Giphy" src="https://media.example.org/secretphoto.gif"></div>',
}
FILE = {
    "contentType": "application/vnd.microsoft.teams.file.download.info",
    "content": {"downloadUrl": "https://example.org/secretphoto", "uniqueId": "1", "fileType": "jpg"},
    "name": "geheim.jpg",
}
VOICE = {"contentType": "audio/mp4", "contentUrl": "https://example.org/secretphoto", "name": "geheim.m4a"}
PICTURES = {"photo": PHOTO, "gif": GIF, "file": FILE, "voice note": VOICE}


async def fatma_at_work(city: City) -> Citizen:
    department = await city.department()
    await city.coach("Bram", department)
    return await city.worker("Fatma", department)


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
async def test_a_picture_without_words_is_a_question(city: City, picture: dict[str, object]):
    fatma = await fatma_at_work(city)

    await fatma.shows(picture)

    [card] = fatma.cards()
    assert "(foto)" in words(card)
    assert f"{ADVICE} {LATER}" in words(card)
    await fatma.presses("Stuur mijn vraag")
    assert (await city.request()).text == "(foto)"


@pytest.mark.parametrize(
    "text", ['<attachment id="1234"></attachment>', '<img alt="secretphoto" src="https://x/">', "  ", "hallo"]
)
async def test_what_teams_writes_for_a_picture_is_not_taken_for_words(city: City, text: str):
    fatma = await fatma_at_work(city)

    await fatma.shows(text=text)

    assert (await city.person("Fatma")).draft.text == "(foto)"


async def test_words_with_a_picture_are_the_question(city: City):
    fatma = await fatma_at_work(city)

    await fatma.shows(text="dit staat op mijn scherm")

    [card] = fatma.cards()
    assert "dit staat op mijn scherm" in words(card)
    assert "(foto)" not in words(card)
    assert ADVICE in words(card)


async def test_a_word_that_is_a_command_stays_one_with_a_picture(city: City):
    fatma = await fatma_at_work(city)

    await fatma.shows(text="mijn vragen")

    assert fatma.sees("Je hebt nu geen vragen open.")
    assert (await city.person("Fatma")).draft is None


@pytest.mark.parametrize(
    "hung",
    [
        {"contentType": "text/html", "content": "<p>mijn tablet start niet</p>"},
        {"contentType": "messageReference", "content": "{}"},
        {"contentType": "application/vnd.microsoft.card.thumbnail", "content": {}},
        {
            "contentType": "text/html",
            "content": '<img itemtype="http://schema.skype.com/Emoji" alt="x" src="https://x/">',
        },
    ],
    ids=["copy in html", "answer to a message", "link", "emoji"],
)
async def test_what_teams_hangs_on_ordinary_messages_is_no_picture(city: City, hung: dict[str, object]):
    fatma = await fatma_at_work(city)

    await fatma.shows(hung, text="mijn tablet start niet")

    assert fatma.sees("mijn tablet start niet")
    assert not fatma.sees(ADVICE)


async def test_more_pictures_are_one_line(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")

    for _ in range(3):
        await fatma.shows()
        await city.passes(seconds=65)

    assert (await city.person("Fatma")).draft.text == "mijn tablet start niet\n(foto)"
    assert len([card for card in fatma.cards() if buttons(card)]) == 1


async def test_a_picture_for_an_open_question_is_told_to_the_helper_once(city: City):
    fatma, bram = await helping(city)
    shown = len(bram.cards())

    await fatma.shows()
    await city.passes(seconds=70)
    await fatma.shows()

    assert (await city.request()).additions == ("(foto)",)
    assert len(bram.cards()) == shown + 1
    assert "Bram" in words(fatma.newest())
    assert ADVICE in words(fatma.newest())
    assert link(fatma.newest(), "Chat met Bram") is not None
    assert (await city.person("Fatma")).draft is None, "nothing is asked"


async def test_a_picture_while_we_search_waits_for_the_helper(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")

    await fatma.shows()

    assert LATER in words(fatma.newest())
    assert city.citizen("Bram").sees("(foto)")


async def test_a_picture_with_words_while_a_question_is_open_is_asked_about(city: City):
    fatma, _ = await helping(city)

    await fatma.shows(text="dit staat er nu")

    assert (await city.person("Fatma")).draft.step is DraftStep.BELONGS
    assert ADVICE in words(fatma.newest())


async def test_the_same_picture_delivered_twice_is_one(city: City):
    fatma = await fatma_at_work(city)

    await fatma.shows(activity_id="17")
    await fatma.shows(activity_id="17")
    await fatma.shows(activity_id="18")

    assert (await city.person("Fatma")).draft.text == "(foto)"
    assert len(fatma.cards()) == 1


@pytest.mark.parametrize(
    "attachments",
    ["x", 5, {}, [None, 3, "x"], [{}], [{"contentType": 5}], [{"contentType": "text/html", "content": []}]],
    ids=str,
)
async def test_strange_attachments_are_no_pictures(city: City, attachments: object):
    fatma = await fatma_at_work(city)

    status, _ = await fatma.post(fatma.activity("message", text="", attachments=attachments))

    assert status == 200
    assert not fatma.sees(ADVICE)


async def test_nothing_of_a_picture_is_kept_or_logged(city: City, capfd: pytest.CaptureFixture[str]):
    fatma, _ = await helping(city)
    for picture in PICTURES.values():
        await fatma.shows(picture)
        await fatma.shows(picture, text="kijk eens")

    stored = (await kept(city.stores)).decode()
    said = json.dumps([dict(message.activity) for message in city.teams.chat(fatma.conversation)])
    logged = "".join(capfd.readouterr())
    for private in ("secretphoto", "geheim", "contentUrl"):
        assert private not in stored + said + logged
    assert all(call.method != "GET" for call in city.teams.calls)
