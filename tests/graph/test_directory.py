"""What Graph knows of people, groups and presences, and how the bot brings itself to somebody."""

from datetime import timedelta

import pytest

from bot.graph.directory import GraphDirectory
from bot.services.directory import DirectorySilent, Entry
from tests.fakes.clock import HandClock
from tests.fakes.graph import APP, IN_CATALOGUE, PERSON, FakeGraph


async def test_a_person_is_known_by_what_graph_says(graph: FakeGraph, directory: GraphDirectory):
    graph.person(
        "jan", displayName="Jan", mail="jan@example.org", department="Groendienst", preferredLanguage="fr-BE"
    )

    assert await directory.entries(["jan"]) == {
        "jan": Entry(name="Jan", email="jan@example.org", department="Groendienst", language="fr")
    }


async def test_who_has_no_mailbox_is_known_by_the_name_they_sign_in_with(
    graph: FakeGraph, directory: GraphDirectory
):
    graph.person("jan", displayName="Jan", mail=None, userPrincipalName="jan@example.org")

    assert (await directory.entries(["jan"]))["jan"].email == "jan@example.org"


@pytest.mark.parametrize(
    ("written", "read"),
    [("nl-BE", "nl"), ("NL", "nl"), ("tr", "tr"), ("fil-PH", ""), ("", ""), (None, ""), (7, ""), ("n", "")],
)
async def test_a_language_has_two_letters(
    graph: FakeGraph, directory: GraphDirectory, written: object, read: str
):
    graph.person("jan", preferredLanguage=written)

    assert (await directory.entries(["jan"]))["jan"].language == read


async def test_many_are_looked_up_twenty_at_a_time(graph: FakeGraph, directory: GraphDirectory):
    everybody = [f"p{number}" for number in range(45)]
    for person in everybody[:-1]:
        graph.person(person, displayName=person.upper())

    found = await directory.entries(everybody)

    assert [found[person].name for person in everybody[:-1]] == [person.upper() for person in everybody[:-1]]
    assert everybody[-1] not in found, "who is not in the directory is left out"
    assert [len(one.body["requests"]) for one in graph.asked_of("/$batch")] == [20, 20, 5]


async def test_an_id_that_is_none_is_never_part_of_an_address(graph: FakeGraph, directory: GraphDirectory):
    assert await directory.entries(["..", "a/b", "a?b", ""]) == {}
    assert await directory.present(["../me"]) == frozenset()
    assert await directory.install("../me") is False
    assert graph.asked == []


async def test_a_busy_part_of_a_batch_is_a_busy_graph(graph: FakeGraph, directory: GraphDirectory):
    graph.person("jan")
    graph.in_batch["jan"] = (429, {"Retry-After": "60"})
    with pytest.raises(DirectorySilent):
        await directory.entries(["jan", "sofie"])
    asked = len(graph.asked)

    with pytest.raises(DirectorySilent):
        await directory.entries(["jan"])
    assert len(graph.asked) == asked, "nothing is asked until its time has come"


async def test_without_consent_a_batch_is_not_asked_again(graph: FakeGraph, directory: GraphDirectory):
    graph.consented.remove("User.Read.All")
    for _ in range(2):
        with pytest.raises(DirectorySilent):
            await directory.entries(["jan", "sofie"])
    assert len(graph.asked) == 1


async def test_a_group_is_read_to_its_last_page_and_only_people_count(
    graph: FakeGraph, directory: GraphDirectory
):
    graph.groups["g"] = [
        (PERSON, "jan"),
        ("#microsoft.graph.group", "inner"),
        (PERSON, "sofie"),
        ("#microsoft.graph.device", "printer"),
        (PERSON, "fatima"),
    ]

    assert await directory.members("g") == {"jan", "sofie", "fatima"}
    assert len(graph.asked) == 3


async def test_of_a_group_that_does_not_exist_nobody_is_a_member(graph: FakeGraph, directory: GraphDirectory):
    assert await directory.members("g") == frozenset()


async def test_a_group_without_end_is_no_answer(graph: FakeGraph, directory: GraphDirectory):
    graph.groups["g"] = [(PERSON, f"p{number}") for number in range(100)]
    with pytest.raises(DirectorySilent):
        await directory.members("g")
    assert len(graph.asked) == 10


@pytest.mark.parametrize(
    "elsewhere",
    ["https://graph.example.org", "https://HERE", "http://u@HERE", "http://HERE/beta", "http://HERE/v1.0/.."],
)
async def test_a_next_page_elsewhere_never_gets_the_token(
    graph: FakeGraph, directory: GraphDirectory, elsewhere: str
):
    graph.groups["g"] = [(PERSON, "jan"), (PERSON, "sofie"), (PERSON, "fatima")]
    graph.next_host = elsewhere.replace("HERE", graph.url.removeprefix("http://"))
    with pytest.raises(DirectorySilent):
        await directory.members("g")
    assert len(graph.asked) == 1


@pytest.mark.parametrize("cut", ["", "/", "/v1.0", "/v1.0/"])
async def test_a_next_page_without_a_host_is_no_answer(graph: FakeGraph, directory: GraphDirectory, cut: str):
    """Less than all of a group would take the role from the others."""
    graph.groups["g"] = [(PERSON, "jan"), (PERSON, "sofie"), (PERSON, "fatima")]
    graph.next_cut = cut
    with pytest.raises(DirectorySilent):
        await directory.members("g")
    assert len(graph.asked) == 1


async def test_an_app_that_is_not_in_the_catalogue_is_asked_for_once_an_hour(
    graph: FakeGraph, directory: GraphDirectory, clock: HandClock, capfd: pytest.CaptureFixture[str]
):
    graph.catalogue.clear()
    for _ in range(180):
        with pytest.raises(DirectorySilent):
            await directory.install("jan")
        clock.turn(timedelta(seconds=19))
    assert len(graph.asked) == 1
    assert capfd.readouterr().err.count("graph.app_not_in_catalogue") == 1

    graph.catalogue[APP] = IN_CATALOGUE
    clock.turn(timedelta(hours=1))
    assert await directory.install("jan")


async def test_a_next_page_at_another_port_of_this_machine_is_elsewhere_too(
    graph: FakeGraph, directory: GraphDirectory
):
    graph.groups["g"] = [(PERSON, "jan"), (PERSON, "sofie"), (PERSON, "fatima")]
    async with FakeGraph() as other:
        other.groups = graph.groups
        graph.next_host = other.url
        with pytest.raises(DirectorySilent):
            await directory.members("g")
        assert other.asked == []


async def test_who_is_available_or_busy_is_present(graph: FakeGraph, directory: GraphDirectory):
    graph.presences = {
        "a": "Available",
        "b": "Busy",
        "c": "AvailableIdle",
        "d": "Away",
        "e": "Offline",
        "f": "DoNotDisturb",
        "g": "BeRightBack",
    }
    assert await directory.present([*"abcdefgh"]) == {"a", "b", "c"}


async def test_presences_are_asked_650_at_a_time(graph: FakeGraph, directory: GraphDirectory):
    await directory.present([f"p{number}" for number in range(1301)])
    assert [len(one.body["ids"]) for one in graph.asked] == [650, 650, 1]


async def test_the_app_is_installed_and_its_place_in_the_catalogue_is_asked_once(
    graph: FakeGraph, directory: GraphDirectory
):
    assert await directory.install("jan")
    assert await directory.install("sofie")

    assert graph.installed == {"jan", "sofie"}
    assert len(graph.asked_of("/teamsApps")) == 1


async def test_that_it_is_there_already_is_success(graph: FakeGraph, directory: GraphDirectory):
    graph.installed.add("jan")
    assert await directory.install("jan")


async def test_a_policy_against_one_person_does_not_stop_the_others(
    graph: FakeGraph, directory: GraphDirectory
):
    graph.blocked.add("jan")
    assert await directory.install("jan") is False
    assert await directory.install("sofie")


async def test_an_app_that_was_put_back_in_the_catalogue_is_found_again(
    graph: FakeGraph, directory: GraphDirectory
):
    await directory.install("jan")
    graph.catalogue = dict.fromkeys(graph.catalogue, "catalogue-2")

    assert await directory.install("sofie") is False
    assert await directory.install("sofie")


async def test_an_app_that_is_in_no_catalogue_is_installed_for_nobody(
    graph: FakeGraph, directory: GraphDirectory
):
    graph.catalogue.clear()
    with pytest.raises(DirectorySilent):
        await directory.install("jan")
    assert graph.asked_of("/installedApps") == []
