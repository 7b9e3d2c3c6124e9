"""With Microsoft Graph beside the roster: it guesses, orders and installs; and the bot goes on without it."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.credentials import Acquire, Credentials
from bot.domain.ids import DepartmentId
from bot.domain.people import DraftStep, Role
from bot.graph import client
from tests.engines import kept
from tests.fakes.card_reading import words
from tests.fakes.graph import APP, PERSON, TOKEN, FakeGraph
from tests.scenarios.asking import asked, sends
from tests.scenarios.city import Citizen, City, person_id
from tests.scenarios.city import city as started
from tests.scenarios.conftest import found_in

GROUP = "00000000-0000-4000-8000-0000000000a9"
PRIVATE = (GROUP, TOKEN, "Groendienst", "Kinderopvang", "example.org")
ALL = (
    "User.Read.All",
    "GroupMember.Read.All",
    "Presence.Read.All",
    "AppCatalog.Read.All",
    "TeamsAppInstallation.ReadWriteSelfForUser.All",
)


@pytest.fixture
async def graph() -> AsyncIterator[FakeGraph]:
    async with FakeGraph() as graph:
        graph.groups[GROUP] = []
        yield graph


@pytest.fixture
def own_tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    """An identity provider that gives the bot its token for Graph."""

    def acquire(self: Credentials) -> Acquire:
        def answer(resource: str) -> Mapping[str, object]:
            assert resource.startswith("http://127.0.0.1:")
            return {"access_token": TOKEN, "expires_in": 86_399}

        return answer

    monkeypatch.setattr(Credentials, "acquire", acquire)


@asynccontextmanager
async def with_graph(folder: Path, graph: FakeGraph, **environ: str) -> AsyncIterator[City]:
    """A city whose directory is this Graph."""
    settings = {
        "DIGICOACH_GRAPH": "true",
        "DIGICOACH_GRAPH_ADDRESS": graph.url,
        "DIGICOACH_FIRST_COACHES": "1",
        "MicrosoftAppId": APP,
        **environ,
    }
    async with started(folder, **settings) as made:
        yield made


@pytest.fixture
async def city(
    tmp_path: Path,
    graph: FakeGraph,
    own_tokens: None,
    request: pytest.FixtureRequest,
    capfd: pytest.CaptureFixture[str],
) -> AsyncIterator[City]:
    """Settings come from `parametrize("city", [{...}], indirect=True)`; nothing of anybody may be logged."""
    async with AsyncExitStack() as opened:
        made = await opened.enter_async_context(with_graph(tmp_path, graph, **getattr(request, "param", {})))
        await looks_around(made)  # what was begun at the start is over
        yield made
        graph.goes_on.set()
    log = "".join(capfd.readouterr())
    assert found_in(log, made.people.values()) == []
    assert [secret for secret in PRIVATE if secret in log] == []
    assert graph.strangers == 0


async def looks_around(city: City) -> None:
    """The worker scans, and all that was begun is done."""
    await city.bot.errands.settle()
    await city.bot.worker.scan()
    await city.bot.errands.settle()
    await city.bot.worker.scan()  # the books look at what was read
    await city.bot.errands.settle()
    await city.settled()


async def time_goes_by(city: City, **time: float) -> None:
    """Let time pass, and the worker look around then."""
    await city.passes(**time)
    await looks_around(city)


async def is_coordinator(city: City, person: Citizen) -> bool:
    """Whether they are answered as one."""
    await person.says("diensten")
    return "1 dienst" in words(person.newest())


async def test_a_new_colleague_is_asked_to_confirm_the_department_that_graph_says(
    city: City, graph: FakeGraph
):
    await city.coach("Jan", await city.department("Groendienst", aliases=("groen",)))
    await city.department("Kinderopvang")
    graph.person(
        "id-fatima",
        displayName="Fatima",
        mail="fatima@example.org",
        department="GROEN",
        preferredLanguage="fr-BE",
    )
    fatima = city.citizen("Fatima")

    await fatima.says("mijn tablet start niet")
    await city.bot.errands.settle()
    await fatima.presses("Stuur mijn vraag")

    assert "Werk je bij Groendienst?" in words(fatima.newest())
    record = await city.person("Fatima")
    assert (record.email, record.roster_department, record.department) == (
        "fatima@example.org",
        "groendienst",
        None,
    )
    assert record.languages == ("nl",), "her own program speaks Dutch"
    await fatima.presses("Ja")
    assert asked(city, "Jan") == ["Jan"]


@pytest.mark.parametrize("written", ["Personeel en organisatie", "", "dienst"])
async def test_a_department_that_is_none_of_ours_or_several_is_no_guess(
    city: City, graph: FakeGraph, written: str
):
    await city.department("Groendienst stad", aliases=("dienst een",))
    await city.department("Kinderopvang", aliases=("dienst twee",))
    graph.person("id-fatima", displayName="Fatima", mail="fatima@example.org", department=written)
    fatima = city.citizen("Fatima")

    await fatima.says("mijn tablet start niet")
    await city.bot.errands.settle()
    await fatima.presses("Stuur mijn vraag")

    record = await city.person("Fatima")
    assert record.draft is not None
    assert record.draft.step is DraftStep.CHOOSE_DEPARTMENT
    assert record.email == "fatima@example.org"


async def test_what_the_roster_said_is_never_overwritten_and_nobody_is_asked_about_twice(
    city: City, graph: FakeGraph
):
    home = await city.department("Kinderopvang")
    await city.department("Groendienst")
    await city.known("Fatima", roster_department=home, languages=("nl", "tr"))
    graph.person(
        "id-fatima",
        displayName="F.",
        mail="other@example.org",
        department="Groendienst",
        preferredLanguage="fr",
    )
    fatima = city.citizen("Fatima")

    for _ in range(3):
        await fatima.says("hallo")
        await city.bot.errands.settle()

    record = await city.person("Fatima")
    assert (record.name, record.roster_department, record.languages) == ("Fatima", home, ("nl", "tr"))
    assert record.email == "other@example.org", "only that was lacking"
    assert len(graph.asked_of("/users/id-fatima")) == 1


async def test_who_graph_does_not_know_is_looked_up_once_a_day(city: City, graph: FakeGraph):
    fatima = city.citizen("Fatima")
    for hours in (0, 1, 22):
        await city.passes(hours=hours)
        await fatima.says("hallo")
        await city.bot.errands.settle()
    assert len(graph.asked_of("/users/id-fatima")) == 1

    await city.passes(hours=2)
    await fatima.says("hallo")
    await city.bot.errands.settle()
    assert len(graph.asked_of("/users/id-fatima")) == 2


async def test_who_came_while_graph_was_busy_is_looked_up_afterwards(city: City, graph: FakeGraph):
    await city.department("Groendienst")
    for name in ("Fatima", "Sofie"):
        graph.person(person_id(name), displayName=name, mail="x@example.org", department="Groendienst")
    graph.answer = (429, {"Retry-After": "120"})
    await city.citizen("Fatima").says("hallo")
    await city.bot.errands.settle()
    await city.citizen("Sofie").says("hallo")
    await looks_around(city)
    graph.answer = None

    await time_goes_by(city, seconds=121)

    for name in ("Fatima", "Sofie"):
        assert (await city.person(name)).roster_department == "groendienst"
    assert len(graph.asked_of("/$batch")) == 1, "both in one call"


GROUP_AND_AMINA = f"id-amina,group:{GROUP}"
WITH_GROUP = pytest.mark.parametrize("city", [{"DIGICOACH_COORDINATORS": GROUP_AND_AMINA}], indirect=True)


def beside(folder: Path, other: City, graph: FakeGraph) -> AbstractAsyncContextManager[City]:
    """One more instance with the group, beside another one or after it."""
    return started(
        folder,
        beside=other,
        DIGICOACH_GRAPH="true",
        DIGICOACH_GRAPH_ADDRESS=graph.url,
        DIGICOACH_COORDINATORS=GROUP_AND_AMINA,
    )


@WITH_GROUP
async def test_who_is_in_the_group_is_a_coordinator_until_they_leave_it(city: City, graph: FakeGraph):
    await city.department()
    amina, sofie = city.citizen("Amina"), city.citizen("Sofie")
    assert not await is_coordinator(city, sofie)

    graph.groups[GROUP] = [(PERSON, "id-sofie"), ("#microsoft.graph.device", "id-amina")]
    await time_goes_by(city, minutes=4)
    assert await is_coordinator(city, sofie)
    assert (await city.person("Sofie")).roles == (Role.COORDINATOR,)
    assert (await city.person("Sofie")).role_changes[-1].what == "coordinator_added"

    graph.groups[GROUP] = []
    await time_goes_by(city, minutes=4, seconds=20)
    assert not await is_coordinator(city, sofie)
    assert (await city.person("Sofie")).role_changes[-1].what == "coordinator_removed"
    assert await is_coordinator(city, amina), "the settings name her"


@WITH_GROUP
async def test_nobody_takes_the_role_from_who_is_in_the_group(city: City, graph: FakeGraph):
    await city.department()
    graph.groups[GROUP] = [(PERSON, "id-sofie")]
    graph.person("id-sofie", displayName="Sofie", mail="sofie@example.org")
    await time_goes_by(city, minutes=4)
    amina = city.citizen("Amina")
    assert (await city.person("Sofie")).name == "Sofie", (
        "she never came here, and is known by name all the same"
    )

    await amina.says("rol Sofie geen coördinator")
    answer = await amina.presses("Ja, haal weg")

    assert "Deze coördinator staat vast in de instellingen." in words(answer["value"])


@WITH_GROUP
async def test_an_outage_takes_the_role_from_nobody_for_a_day(city: City, graph: FakeGraph):
    await city.department()
    sofie = city.citizen("Sofie")
    graph.groups[GROUP] = [(PERSON, "id-sofie")]
    await time_goes_by(city, minutes=4)
    graph.answer = (500, {})

    await time_goes_by(city, hours=23, minutes=50)
    assert await is_coordinator(city, sofie)

    await time_goes_by(city, minutes=20)
    assert not await is_coordinator(city, sofie)
    assert await is_coordinator(city, city.citizen("Amina"))

    graph.answer = None
    await time_goes_by(city, minutes=4)
    assert await is_coordinator(city, sofie)


async def test_a_restart_in_an_outage_takes_the_role_from_nobody_for_a_day(
    tmp_path: Path, graph: FakeGraph, own_tokens: None
):
    graph.groups[GROUP] = [(PERSON, "id-sofie")]
    async with with_graph(tmp_path, graph, DIGICOACH_COORDINATORS=GROUP_AND_AMINA) as before:
        await before.department()
        await looks_around(before)
        assert await is_coordinator(before, before.citizen("Sofie"))
        graph.answer = (500, {})
        async with beside(tmp_path, before, graph) as after:
            await looks_around(after)
            assert await is_coordinator(after, after.citizen("Sofie"))
            await time_goes_by(after, hours=24)
            assert not await is_coordinator(after, after.citizen("Sofie"))


async def test_restarts_in_an_outage_keep_the_role_no_longer_than_a_day(
    tmp_path: Path, graph: FakeGraph, own_tokens: None
):
    """Counted from when a group was read to have them, and not from the last start."""
    graph.groups[GROUP] = [(PERSON, "id-sofie")]
    async with with_graph(tmp_path, graph, DIGICOACH_COORDINATORS=GROUP_AND_AMINA) as before:
        await before.department()
        await looks_around(before)
        for _ in range(50):  # she has it for longer than a day
            await time_goes_by(before, hours=1)
    graph.answer = (500, {})

    for hours in (12, 11):
        async with beside(tmp_path, before, graph) as after:
            await looks_around(after)
            assert (await after.person("Sofie")).roles == (Role.COORDINATOR,)
            await time_goes_by(after, hours=hours)
            assert (await after.person("Sofie")).roles == (Role.COORDINATOR,)
    async with beside(tmp_path, before, graph) as after:
        await time_goes_by(after, hours=1)
        assert (await after.person("Sofie")).roles == ()
        assert (await after.person("Amina")).roles == (Role.COORDINATOR,)


async def test_who_cannot_read_the_group_leaves_the_role_to_who_can(
    tmp_path: Path, graph: FakeGraph, own_tokens: None
):
    """One instance has no way to Graph any more, the other one has."""
    graph.groups[GROUP] = [(PERSON, "id-sofie")]
    async with with_graph(tmp_path, graph, DIGICOACH_COORDINATORS=GROUP_AND_AMINA) as reads:
        await reads.department()
        await looks_around(reads)
        async with beside(tmp_path, reads, graph) as silent:
            await looks_around(silent)
            for _ in range(30):
                graph.answer = None
                await time_goes_by(reads, hours=1)
                graph.answer = (500, {})
                await looks_around(silent)
                assert (await silent.person("Sofie")).roles == (Role.COORDINATOR,)
        assert len((await reads.person("Sofie")).role_changes) == 1, "none took it and none gave it back"


async def test_that_one_group_is_read_says_nothing_of_another_one(
    tmp_path: Path, graph: FakeGraph, own_tokens: None
):
    other = "00000000-0000-4000-8000-0000000000b0"
    named = f"id-amina,group:{GROUP},group:{other}"
    graph.groups[GROUP], graph.groups[other] = [(PERSON, "id-sofie")], [(PERSON, "id-jan")]
    async with with_graph(tmp_path, graph, DIGICOACH_COORDINATORS=named) as city:
        await city.department()
        await looks_around(city)
        graph.page = 999
        graph.groups[GROUP] = [(PERSON, f"p{number}") for number in range(60)]  # no group of coordinators
        for _ in range(23):
            await time_goes_by(city, hours=1)
            assert (await city.person("Sofie")).roles == (Role.COORDINATOR,)
        for _ in range(2):
            await time_goes_by(city, hours=1)
        assert (await city.person("Sofie")).roles == ()
        assert (await city.person("Jan")).roles == (Role.COORDINATOR,)


@WITH_GROUP
async def test_of_a_group_that_is_far_too_large_nobody_becomes_a_coordinator(city: City, graph: FakeGraph):
    await city.department()
    graph.page = 999
    graph.groups[GROUP] = [(PERSON, "id-sofie"), *((PERSON, f"p{number}") for number in range(50))]
    await time_goes_by(city, minutes=4)
    assert not await is_coordinator(city, city.citizen("Sofie"))


@pytest.mark.parametrize(
    "city", [{"DIGICOACH_COORDINATORS": f"group:{GROUP},group:everybody-who-works-here"}], indirect=True
)
async def test_a_group_that_cannot_be_used_keeps_nobody_in_another_one(city: City, graph: FakeGraph):
    await city.department()
    graph.page = 999
    graph.groups["everybody-who-works-here"] = [(PERSON, f"p{number}") for number in range(51)]
    graph.groups[GROUP] = [(PERSON, "id-sofie"), (PERSON, "id-amina")]
    await time_goes_by(city, minutes=4)
    assert await is_coordinator(city, city.citizen("Sofie"))

    graph.groups[GROUP] = [(PERSON, "id-amina")]
    await time_goes_by(city, minutes=4)
    assert not await is_coordinator(city, city.citizen("Sofie"))
    assert await is_coordinator(city, city.citizen("Amina"))


@WITH_GROUP
async def test_a_group_is_read_every_four_minutes_and_no_oftener(city: City, graph: FakeGraph):
    await looks_around(city)
    graph.asked.clear()
    for _ in range(12):
        await time_goes_by(city, seconds=20)
    assert len(graph.asked_of("/transitiveMembers")) == 1


async def test_a_coach_at_teams_is_asked_before_one_who_is_away(city: City, graph: FakeGraph):
    department = await city.department()
    for name in ("Jan", "Wim"):
        await city.coach(name, department)
    fatima = await city.worker("Fatima", department)
    graph.presences = {"id-jan": "Away", "id-wim": "Available"}

    await fatima.says("mijn tablet start niet")
    await city.bot.errands.settle()
    await fatima.presses("Stuur mijn vraag")

    assert asked(city, "Jan", "Wim") == ["Wim"]


async def test_an_absent_coach_is_asked_all_the_same_in_the_end(city: City, graph: FakeGraph):
    department = await city.department()
    for name in ("Jan", "Wim"):
        await city.coach(name, department)
    graph.presences = {"id-jan": "Offline", "id-wim": "Available"}
    await sends(await city.worker("Fatima", department))

    await city.passes(minutes=10)

    assert asked(city, "Jan", "Wim") == ["Jan", "Wim"]


async def test_presence_is_asked_ahead_of_a_circle_that_widens_and_kept_for_seconds(
    city: City, graph: FakeGraph
):
    department = await city.department()
    await city.coach("Jan", department)
    await city.department("Groendienst")
    await sends(await city.worker("Fatima", department))
    await city.bot.errands.settle()
    graph.asked.clear()

    await time_goes_by(city, minutes=5)
    assert graph.asked_of("/getPresencesByUserId") == [], "no search is about to offer"
    await time_goes_by(city, minutes=4, seconds=30)
    await looks_around(city)

    [ahead] = graph.asked_of("/getPresencesByUserId")
    assert ahead.body == {"ids": ["id-jan"]}


async def test_presence_is_written_down_nowhere(city: City, graph: FakeGraph):
    department = await city.department()
    await city.coach("Jan", department)
    graph.presences = {"id-jan": "AvailableIdle"}
    await sends(await city.worker("Fatima", department))
    await city.bot.errands.settle()
    await looks_around(city)

    written = await kept(city.stores)
    assert written
    assert b"AvailableIdle" not in written
    assert b"presen" not in written


async def test_a_coach_without_the_app_gets_it_and_then_the_offer(city: City, graph: FakeGraph):
    department = await city.department()
    await city.coach("Wim", department)
    jan = await city.coach("Jan", department, installed=False)
    fatima = await city.worker("Fatima", department)
    await sends(fatima)
    assert asked(city, "Jan", "Wim") == ["Wim"]

    await time_goes_by(city, minutes=10)
    assert graph.installed == {"id-jan"}
    await jan.installs()  # Teams tells of what Graph did
    await city.passes(minutes=20)

    assert asked(city, "Jan", "Wim") == ["Jan", "Wim"]


async def test_a_coach_gets_the_app_inside_their_own_hours(city: City, graph: FakeGraph):
    """Its coming makes a sound."""
    department = await city.department(hours="ma-zo 7:00-22:00")
    await city.coach("Jan", department, installed=False, hours="ma-vr 8:00-17:00")
    await city.coach("Sofie", department, installed=False)
    await city.passes(hours=7)

    for _ in range(14):
        await time_goes_by(city, hours=1)
        assert graph.installed <= {"id-sofie"}
    assert graph.installed == {"id-sofie"}, "seven o'clock, and Jan begins at eight"
    await time_goes_by(city, hours=1, minutes=10)

    assert graph.installed == {"id-jan", "id-sofie"}


async def test_a_few_at_a_time_and_each_once_a_day(city: City, graph: FakeGraph):
    department = await city.department()
    for number in range(10):
        await city.coach(f"Coach{number}", department, installed=False)
    graph.installed.add("id-coach0")
    graph.blocked.add("id-coach1")
    await city.passes(minutes=10)
    graph.asked.clear()

    at_once = []
    for _ in range(5):
        await city.passes(seconds=20)
        before = len(graph.asked_of("/installedApps"))
        await city.bot.worker.scan()
        await city.bot.errands.settle()
        at_once.append(len(graph.asked_of("/installedApps")) - before)
    assert at_once == [4, 4, 2, 0, 0]
    assert len(graph.installed) == 9

    for _ in range(23):
        await time_goes_by(city, hours=1)
    assert len(graph.asked_of("/installedApps")) == 10
    for _ in range(5):
        await time_goes_by(city, minutes=30)
    assert len(graph.asked_of("/installedApps")) == 20


async def test_who_took_the_app_away_is_left_alone_for_a_day_and_then_for_a_week(
    city: City, graph: FakeGraph
):
    jan = await city.coach("Jan", await city.department())
    graph.person(jan.object_id, displayName="Jan")
    await jan.removes()

    for days in range(9):
        installs = len(graph.asked_of("/installedApps"))
        await time_goes_by(city, minutes=11)
        assert installs == len(graph.asked_of("/installedApps")) - (days in {1, 8}), days
        await city.passes(hours=23, minutes=49)


@pytest.mark.parametrize("status", [400, 412, 422, 500, 502])
async def test_one_coach_whom_graph_cannot_handle_holds_up_nobody(city: City, graph: FakeGraph, status: int):
    department = await city.department()
    names = [f"Coach{number}" for number in range(10)]
    for name in names:
        await city.coach(name, department, installed=False)
    graph.trouble = {"id-coach0": status, "id-coach1": status}
    await time_goes_by(city, minutes=10)
    for _ in range(30):
        await time_goes_by(city, seconds=20)

    assert graph.installed == {person_id(name) for name in names[2:]}


async def test_a_coach_at_whom_graph_fails_is_tried_ever_less_and_gets_it_in_the_end(
    city: City, graph: FakeGraph
):
    await city.coach("Jan", await city.department(), installed=False)
    graph.trouble = {"id-jan": 500}
    await time_goes_by(city, minutes=10)
    for _ in range(72):
        await time_goes_by(city, minutes=5)
    assert len(graph.asked_of("/installedApps")) < 16

    graph.trouble.clear()
    for _ in range(13):
        await time_goes_by(city, minutes=5)
    assert graph.installed == {"id-jan"}


async def test_throttled_in_the_middle_the_others_get_it_later(city: City, graph: FakeGraph):
    department = await city.department()
    for name in ("Jan", "Sofie"):
        await city.coach(name, department, installed=False)
    graph.answer = (429, {"Retry-After": "300"})
    await time_goes_by(city, minutes=10)
    graph.answer = None
    await time_goes_by(city, minutes=4)
    assert graph.installed == set()

    await time_goes_by(city, minutes=2)
    assert graph.installed == {"id-jan", "id-sofie"}


async def question_is_answered(city: City) -> None:
    """Fatima is new, Jan is a coach: the whole road."""
    department = await city.department()
    jan = await city.coach("Jan", department)
    await city.coach("Wim", department, installed=False)
    fatima = city.citizen("Fatima")
    await fatima.says("mijn tablet start niet")
    await fatima.presses("Stuur mijn vraag")
    await fatima.says("Kinderopvang")
    assert asked(city, "Jan") == ["Jan"]
    await jan.presses("Ik help")
    assert fatima.sees("Jan")


async def test_with_a_graph_that_is_down_the_question_is_answered(city: City, graph: FakeGraph):
    graph.answer = (503, {})
    await looks_around(city)
    await question_is_answered(city)
    await looks_around(city)


@WITH_GROUP
async def test_with_a_graph_that_hangs_nobody_waits(city: City, graph: FakeGraph):
    graph.goes_on.clear()
    graph.arrived.clear()
    await city.passes(minutes=5)

    await city.bot.worker.scan()
    await question_is_answered(city)
    await city.bot.worker.scan()

    await asyncio.wait_for(graph.arrived.wait(), timeout=30)
    assert not graph.goes_on.is_set(), "it hangs still, and all of this went on"


async def test_with_a_graph_that_hangs_the_bot_stops_at_once(
    tmp_path: Path, graph: FakeGraph, own_tokens: None, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(client, "TIME_OUT_S", 3600.0)
    graph.goes_on.clear()
    async with with_graph(tmp_path, graph) as city:
        await city.citizen("Fatima").says("hallo")
        await asyncio.wait_for(graph.arrived.wait(), timeout=30)


@WITH_GROUP
async def test_without_any_consent_the_question_is_answered_and_each_lack_is_said_once(
    city: City, graph: FakeGraph, capfd: pytest.CaptureFixture[str]
):
    graph.consented.clear()
    await city.passes(minutes=5)
    await question_is_answered(city)
    await sends(await city.worker("Sofie", DepartmentId("kinderopvang")))
    for _ in range(3):
        await time_goes_by(city, minutes=30)

    said = [json.loads(line) for line in capfd.readouterr().err.splitlines()]
    lacking = [line["kind"] for line in said if line["event"] == "graph.not_consented"]
    assert sorted(lacking) == sorted(ALL[:-1]), "the last is not asked without the one before"


async def test_without_graph_nothing_is_asked_of_it(tmp_path: Path, graph: FakeGraph):
    async with started(tmp_path, DIGICOACH_GRAPH_ADDRESS=graph.url) as city:
        await question_is_answered(city)
        for _ in range(3):
            await time_goes_by(city, minutes=30)
    assert graph.asked == []


async def test_every_group_is_read_again_within_five_minutes(city: City):
    from bot.services.coordinator_groups import EVERY

    assert EVERY + 2 * city.settings.scan_every + timedelta(seconds=client.TIME_OUT_S) < timedelta(minutes=5)
