"""Files in a personal chat: asked about, put where Teams made room, and nowhere else."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import aiohttp
import pytest

from bot.dialogs.giving_files import FileAnswer, MadeFile
from bot.domain.files import FileFormat, FileOffer, file_name
from bot.domain.post import Post
from bot.teams.adapter import Adapter
from bot.teams.connector import TeamsMessenger
from bot.teams.gate import OpenGate
from bot.teams.handler import Handler
from bot.teams.hosts import FileHosts, draws_files
from bot.teams.uploads import Uploads
from bot.web import WebApp
from tests.fakes.clock import HandClock
from tests.fakes.conversation import RecordingConversation, card
from tests.fakes.files import CONSENT, INFO, FakeDrive, answering, attached
from tests.fakes.teams import Colleague, FakeTeams, again
from tests.teams.conftest import ELSEWHERE, GoodStores

OFFER = FileOffer(
    name="cijfers.xlsx", description="Cijfers van 2026.", size=12_000, context={"first": "2026-01-01"}
)
ASKED = Post(card=card("Geen bestand hier"), summary="Een bestand met cijfers.", file=OFFER)
GIVEN = Post(card=card("Het bestand staat in je OneDrive."), summary="Je bestand is klaar.")
FAILED = Post(card=card("Het bestand kwam niet."), summary="Het bestand lukte niet.")
DECLINED = Post(card=card("Goed. Je krijgt geen bestand."), summary="Geen bestand.")


@dataclass(slots=True)
class Giver:
    content: bytes = b"PK-what-is-in-it"
    heard: list[FileAnswer] = field(default_factory=list)
    says: Post | None = None

    async def file_answered(self, answer: FileAnswer) -> MadeFile | Post:
        self.heard.append(answer)
        if self.says is not None:
            return self.says
        return MadeFile(content=self.content, given=GIVEN, failed=FAILED) if answer.is_yes else DECLINED


@dataclass(slots=True, kw_only=True)
class Story:
    person: Colleague
    giver: Giver
    drive: FakeDrive
    conversation: RecordingConversation
    clock: HandClock

    async def offered(self) -> None:
        self.conversation.posts = [ASKED]
        await self.person.says("export vorige maand")

    async def delivered(self, activity: object) -> int:
        status, _ = await self.person.post(activity)  # type: ignore[arg-type]
        return status


@pytest.fixture
async def story(teams: FakeTeams, messenger: TeamsMessenger) -> AsyncIterator[Story]:
    conversation, giver, clock = RecordingConversation(), Giver(), HandClock()
    uploads = Uploads(FileHosts((), is_local=True), time_out_s=1.0)
    handler = Handler(conversation, messenger, elsewhere=ELSEWHERE, files=giver, uploads=uploads, clock=clock)
    app = WebApp(Adapter(messenger, handler), OpenGate(), GoodStores())
    port = await app.start("127.0.0.1", 0)
    async with aiohttp.ClientSession() as http, FakeDrive() as drive:
        person = Colleague(name="Amina", teams=teams, http=http, bot=f"http://127.0.0.1:{port}")
        yield Story(person=person, giver=giver, drive=drive, conversation=conversation, clock=clock)
    await app.stop()
    await handler.answers.stop()


async def test_an_offer_asks_with_the_card_that_teams_draws_for_files(story: Story):
    await story.offered()

    [(_, offer)] = attached(story.person, CONSENT)
    assert offer == {
        "contentType": CONSENT,
        "name": "cijfers.xlsx",
        "content": {
            "description": "Cijfers van 2026.",
            "sizeInBytes": 12_000,
            "acceptContext": {"first": "2026-01-01"},
            "declineContext": {"first": "2026-01-01"},
        },
    }


async def test_who_says_yes_gets_the_file_where_teams_made_room_and_sees_it(story: Story):
    await story.offered()

    assert await story.delivered(answering(story.person, story.drive.room())) == 200

    assert story.drive.files == {"one": b"PK-what-is-in-it"}
    [put] = story.drive.puts
    assert put["Content-Range"] == "bytes 0-15/16"
    assert put["target"] == "/session/one?tempauth=secret%2Bword"
    assert "Authorization" not in put
    [heard] = story.giver.heard
    assert (heard.is_yes, dict(heard.context)) == (True, {"first": "2026-01-01"})
    assert story.person.sees("Het bestand staat in je OneDrive.")
    assert attached(story.person, CONSENT) == []
    [(_, info)] = attached(story.person, INFO)
    assert info["contentUrl"] == story.drive.room()["contentUrl"]
    assert info["content"] == {"uniqueId": "1150D938", "fileType": "xlsx"}


async def test_a_yes_that_comes_twice_puts_the_file_once_and_says_so_once(story: Story):
    await story.offered()
    yes = answering(story.person, story.drive.room())

    assert [await story.delivered(one) for one in (yes, yes, again(yes))] == [200, 200, 200]

    assert len(story.drive.puts) == 1
    assert len(story.giver.heard) == 1
    assert len(attached(story.person, INFO)) == 1
    assert not story.person.sees("Het bestand kwam niet.")


async def test_who_says_no_reads_so_and_nothing_is_put(story: Story):
    await story.offered()

    assert await story.delivered(answering(story.person, None)) == 200

    assert story.person.sees("Goed. Je krijgt geen bestand.")
    assert (story.drive.puts, attached(story.person, CONSENT)) == ([], [])


async def test_who_may_not_have_it_any_more_reads_so_and_nothing_is_put(story: Story):
    await story.offered()
    story.giver.says = Post(card=card("Dat kan ik hier niet tonen."), summary="Niet hier.")

    await story.delivered(answering(story.person, story.drive.room()))

    assert story.person.sees("Dat kan ik hier niet tonen.")
    assert story.drive.puts == []


@pytest.mark.parametrize("status", [202, 307, 401, 404, 416, 503])
async def test_what_is_not_known_to_be_there_is_said_and_the_question_stays(story: Story, status: int):
    story.drive.status = status
    story.drive.location = f"{story.drive.url}/session/elsewhere" if status == 307 else ""
    await story.offered()

    assert await story.delivered(answering(story.person, story.drive.room())) == 200

    assert story.person.sees("Het bestand kwam niet.")
    assert len(attached(story.person, CONSENT)) == 1
    assert (len(story.drive.puts), story.drive.files) == (1, {})


async def test_another_yes_after_a_failure_makes_the_file_anew(story: Story):
    story.drive.status = 503
    await story.offered()
    await story.delivered(answering(story.person, story.drive.room("one")))
    story.drive.status = 201

    await story.delivered(answering(story.person, story.drive.room("two")))

    assert list(story.drive.files) == ["two"]
    assert story.person.sees("Het bestand staat in je OneDrive.")


@pytest.mark.parametrize(
    "address",
    ["https://evil.example/x", "http://10.0.0.1/session/one", "ftp://127.0.0.1/x", "not an address"],
)
async def test_a_foreign_address_is_never_asked_and_never_logged(
    story: Story, address: str, capsys: pytest.CaptureFixture[str]
):
    await story.offered()

    await story.delivered(answering(story.person, {**story.drive.room(), "uploadUrl": address}))

    assert story.drive.puts == []
    assert story.person.sees("Het bestand kwam niet.")
    logged = capsys.readouterr().err
    assert "upload.refused" in logged
    assert address not in logged


async def test_what_went_wrong_is_logged_without_the_address_that_opens_somebodys_files(
    story: Story, capsys: pytest.CaptureFixture[str]
):
    story.drive.status = 503
    await story.offered()

    await story.delivered(answering(story.person, story.drive.room()))

    logged = capsys.readouterr().err
    assert "upload.failed" in logged
    assert "tempauth" not in logged
    assert "session" not in logged


async def test_a_link_to_a_foreign_host_is_never_shown(story: Story):
    await story.offered()

    await story.delivered(
        answering(story.person, {**story.drive.room(), "contentUrl": "https://evil.example/x"})
    )

    assert story.person.sees("Het bestand staat in je OneDrive.")
    assert attached(story.person, INFO) == []


@pytest.mark.parametrize(
    "value",
    [
        None,
        "accept",
        {},
        {"action": "accept"},
        {"action": "accept", "uploadInfo": {"uploadUrl": ""}},
        {"action": "accept", "uploadInfo": {"uploadUrl": ["https://x"]}},
        {"action": "accept", "uploadInfo": {"uploadUrl": "https://x/" + "a" * 10_000}},
        {"action": "perhaps", "uploadInfo": {"uploadUrl": "https://x.sharepoint.com/"}},
    ],
)
async def test_an_answer_that_is_none_is_refused(story: Story, value: object):
    activity = story.person.activity("invoke", None, name="fileConsent/invoke", value=value)

    assert await story.delivered(activity) == 400
    assert story.giver.heard == []


async def test_in_a_channel_nobody_gets_a_file(story: Story):
    await story.offered()
    activity = answering(story.person, story.drive.room())
    activity["conversation"]["conversationType"] = "channel"

    assert await story.delivered(activity) == 501
    assert story.giver.heard == []


async def test_a_press_that_brings_an_offer_brings_it_once_however_often_it_comes(story: Story):
    story.conversation.then = ASKED
    press = story.person.activity(
        "invoke",
        None,
        name="adaptiveCard/action",
        value={
            "action": {"type": "Action.Execute", "verb": "figures.export", "data": {}},
            "trigger": "manual",
        },
    )

    for one in (press, again(press)):
        await story.delivered(one)
    assert len(attached(story.person, CONSENT)) == 1

    story.clock.turn_to(story.clock.now() + timedelta(seconds=11))
    await story.delivered(again(press))
    assert len(attached(story.person, CONSENT)) == 2


async def test_the_playground_which_draws_no_offers_gets_the_card_instead(story: Story):
    story.person.region = "/_connector"

    await story.offered()

    assert story.person.sees("Geen bestand hier")
    assert attached(story.person, CONSENT) == []
    assert not draws_files("http://localhost:56150/_connector/")
    assert draws_files("https://smba.trafficmanager.net/emea/")


HOSTS = FileHosts((".sharepoint.com", "files.example.org"), is_local=False)


@pytest.mark.parametrize(
    "address",
    [
        "https://contoso-my.sharepoint.com/personal/x/_api/v2.0/up?guid='1'&tempauth=v1.eyJ%2B==",
        "https://files.example.org/",
    ],
)
def test_a_file_may_be_put_at_a_listed_host_by_the_address_as_it_came(address: str):
    url = HOSTS.url(address)

    assert url is not None
    assert str(url) == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://contoso.sharepoint.com/x",
        "https://sharepoint.com/x",
        "https://sharepoint.com.evil.example/x",
        "https://evilsharepoint.com/x",
        "https://contoso.sharepoint.com@evil.example/x",
        "https://user@contoso.sharepoint.com/x",
        "https://user:pass@contoso.sharepoint.com/x",
        "https://contoso.sharepoint.com:8443/x",
        "https://contoso.sharepoint.com:443/x",
        "https://contoso.sharepoint.com\\@evil.example/x",
        "https://CONTOSO.sharepoint.com/x",
        "https://contoso.sharepoint.com./x",
        "https://contosо.sharepoint.com/x",
        "https://.sharepoint.com/x",
        "https://a.files.example.org/x",
        "https://evil.example/?.sharepoint.com/",
        "https://evil.example#.sharepoint.com/",
        "https://169.254.169.254/latest",
        "http://127.0.0.1/x",
        "https://127.0.0.1/x",
        "https://[::1]/x",
        "https:///x",
        "https://contoso.sharepoint.com/x\n",
        "https://contoso.sharepoint.com/a b",
        "//contoso.sharepoint.com/x",
        "file:///etc/passwd",
        "https://[/x",
    ],
)
def test_a_file_may_be_put_nowhere_else(address: str):
    assert HOSTS.url(address) is None


@pytest.mark.parametrize("address", ["http://127.0.0.1:8080/session/x?y=1", "http://localhost/x"])
def test_on_the_loopback_only_in_local_mode(address: str):
    assert FileHosts((), is_local=True).url(address) is not None
    assert FileHosts(("127.0.0.1",), is_local=False).url(address) is not None
    assert FileHosts((".sharepoint.com",), is_local=False).url(address) is None


def test_a_file_is_called_by_what_every_system_takes():
    assert file_name("cijfers stad 2026-11", FileFormat.XLSX) == "cijfers-stad-2026-11.xlsx"
    assert (
        file_name("cijfers Wegen, Bruggen & ../Crèche 2026", FileFormat.CSV)
        == "cijfers-wegen-bruggen-creche-2026.csv"
    )
    assert len(file_name("x" * 500, FileFormat.CSV)) == 84
