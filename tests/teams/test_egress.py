"""Where the bot's token may ever go: to the listed hosts, whatever is stored, whatever answers, whoever wrote the address (S3)."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiohttp import web
from hypothesis import example, given
from hypothesis import strategies as st
from yarl import URL

from bot.domain.errors import Rejected, SendError
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.teams.connector import TeamsMessenger
from bot.teams.hosts import ServiceHosts
from tests.fakes.conversation import card
from tests.fakes.teams import FakeTeams

LISTED = "smba.trafficmanager.net"
POST = Post(card=card("Hallo"), summary="Nieuws over je vraag")

schemes = st.sampled_from(
    ["https://", "http://", "HTTPS://", "https:/", "https:", "https:\\\\", "//", "ftp://", ""]
)
users = st.sampled_from(["", "", "", "user@", "user:pass@", f"{LISTED}@", f"{LISTED}:443@", "@", "%40"])
hosts = st.sampled_from(
    [
        LISTED,
        LISTED,
        LISTED.upper(),
        f"{LISTED}.",
        f"{LISTED}.evil.example",
        f"evil.example.{LISTED}",
        f"evil-{LISTED}",
        "smba。trafficmanager。net",
        "smbа.trafficmanager.net",
        "ｓmba.trafficmanager.net",
        "smba.trafficmanager.ne\u00adt",
        "xn--smb-7cd.trafficmanager.net",
        "smba.trafficmanager%2enet",
        "169.254.169.254",
        "2852039166",
        "0xa9fea9fe",
        "[::ffff:169.254.169.254]",
        "[fd00:ec2::254]",
        "metadata.google.internal",
        "localhost",
        "127.0.0.1",
        "127.1",
        "0.0.0.0",
        "[::1]",
        "evil.example",
    ]
)
ports = st.sampled_from(["", "", "", ":443", ":80", ":8443", ":", ":0", ":99999", ":x"])
paths = st.sampled_from(
    [
        "",
        "/",
        "/emea/",
        "/emea",
        "/../x",
        "/./x",
        "//evil.example/",
        "/\\evil.example",
        "/%2e%2e/x",
        "/a?b",
        "/#x",
        "/;x",
    ]
)
noise = st.sampled_from(
    ["", "", "", "\n", "\r\n", "\t", " ", "\\", "@", "#", "?", "\x00", "\u2028", "%00", "/.."]
)
addresses = (
    st.builds(lambda *parts: "".join(parts), noise, schemes, users, noise, hosts, ports, noise, paths, noise)
    | st.text()
)


@given(addresses)
@example(f"https://{LISTED}/emea/")
@example(f"https://{LISTED}\\@evil.example/")
def test_no_address_leads_anywhere_but_to_a_listed_host_however_it_is_read(address: str):
    base = ServiceHosts((LISTED,), is_local=False).base(address)

    if base is None:
        return
    for called in (URL(f"{base}/v3/conversations/a", encoded=True), URL(base)):
        assert (called.scheme, called.user, called.raw_host, called.port) == ("https", None, LISTED, 443)
    read = urlsplit(base)
    assert (read.scheme, read.username, read.hostname, read.port) == ("https", None, LISTED, None)
    assert base.isascii()
    assert address.startswith(base)


@given(addresses)
def test_in_local_mode_an_address_leads_to_this_machine_or_a_listed_host(address: str):
    base = ServiceHosts((LISTED,), is_local=True).base(address)

    if base is not None:
        assert URL(base).raw_host in {LISTED, "localhost", "127.0.0.1", "::1"}
        assert URL(base).user is None


STORED = (
    "http://169.254.169.254/",
    "https://169.254.169.254/metadata/identity/oauth2/token",
    "https://[::ffff:169.254.169.254]/",
    "https://2852039166/",
    f"https://{LISTED}.evil.example/",
    f"https://{LISTED}@evil.example/",
    f"https://{LISTED}:8443/",
    f"https://{LISTED}./",
    f"http://{LISTED}/",
    "https://smbа.trafficmanager.net/",
    f"https://evil.example/?{LISTED}",
    "http://127.0.0.1:9/",
    "",
)


class CountedTokens:
    """Hands out a token, and counts for how many calls."""

    def __init__(self) -> None:
        self.handed = 0

    async def token(self) -> str:
        self.handed += 1
        return "canary-token"

    def forget(self, token: str) -> None:
        """The channel did not like it."""


def stored(service_url: str, conversation: str = "a:1") -> Reference:
    return Reference(service_url=service_url, conversation_id=conversation, bot_id="28:b", user_id="29:a")


WAYS: dict[str, Callable[[TeamsMessenger, Reference], Awaitable[object]]] = {
    "send": lambda messenger, to: messenger.send(to, POST),
    "edit": lambda messenger, to: messenger.edit(to, "m1", POST),
    "reopen": lambda messenger, to: messenger.reopen(to),
    "post": lambda messenger, to: messenger.post(to.service_url, to.conversation_id, b"{}"),
    "put": lambda messenger, to: messenger.put(to.service_url, to.conversation_id, "m1", b"{}"),
    "delete": lambda messenger, to: messenger.delete(to.service_url, to.conversation_id, "m1"),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("service_url", STORED)
async def test_for_a_stored_place_that_is_not_listed_no_token_is_even_asked_for(
    service_url: str, way: Callable[[TeamsMessenger, Reference], Awaitable[object]]
):
    tokens = CountedTokens()
    async with TeamsMessenger(ServiceHosts((LISTED,), is_local=False), tokens) as messenger:
        with pytest.raises(Rejected):
            await way(messenger, stored(service_url))

    assert tokens.handed == 0


@asynccontextmanager
async def pointing_to(place: str, status: int) -> AsyncIterator[str]:
    """A channel that sends everybody elsewhere."""

    async def elsewhere(request: web.Request) -> web.Response:
        return web.Response(status=status, headers={"Location": f"{place}{request.path}"})

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", elsewhere)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
async def test_a_channel_that_points_elsewhere_is_not_followed(
    teams: FakeTeams, way: Callable[[TeamsMessenger, Reference], Awaitable[object]], status: int
):
    tokens = CountedTokens()
    async with (
        pointing_to(teams.url, status) as place,
        TeamsMessenger(ServiceHosts((), is_local=True), tokens) as messenger,
    ):
        with pytest.raises(SendError):
            await way(messenger, stored(place))

    assert tokens.handed >= 1
    assert teams.calls == []


BOT = Path(__file__).parents[2] / "bot"


def files_with(words: str) -> set[str]:
    return {str(path.relative_to(BOT)) for path in BOT.rglob("*.py") if re.search(words, path.read_text())}


def test_a_token_is_put_on_a_call_in_two_places_only():
    """Each of them checks the host before; whoever adds a third must think of that."""
    assert files_with(r'f"Bearer |AUTHORIZATION\] =') == {"teams/connector.py", "graph/client.py"}


def test_calls_leave_from_these_places_only():
    assert files_with(r"ClientSession\(|requests\.Session\(|urlopen\(") == {
        "credentials.py",
        "graph/opening.py",
        "heartbeat.py",
        "teams/connector.py",
        "teams/production.py",
        "teams/uploads.py",
    }
