"""Every button by every role: who may not press it reads the same friendly no, and no button is without a rule (S6)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cards.actions import VERBS
from tests.scenarios.city import City
from tests.scenarios.city import city as started
from tests.security.places import forged, patient, places

NOT_HERE = "Dat kan ik hier niet tonen. Typ hulp voor wat wel kan."
WORKER, COACH, CONTACT, COORDINATOR = "worker", "coach", "contact point", "coordinator"
EVERYBODY = frozenset({WORKER, COACH, CONTACT, COORDINATOR})
ROSTER = frozenset({COACH, CONTACT})
OVERSEERS = frozenset({CONTACT, COORDINATOR})

BY_ROLE: dict[str, frozenset[str]] = {
    "city.": frozenset({COORDINATOR}),
    "news.": frozenset({COORDINATOR}),
    "rights.": frozenset({COORDINATOR}),
    "tip.": frozenset({COORDINATOR}),
    "tips.": frozenset({COORDINATOR}),
    "desk.": frozenset({CONTACT}),
    "team.ask_": frozenset({CONTACT}),
    "team.invite": frozenset({CONTACT}),
    "team.remove": frozenset({CONTACT}),
    "team.welcome": OVERSEERS,
    "desk.waits": OVERSEERS,
    "figures.export": OVERSEERS,
    "figures.weekly": OVERSEERS,
    "desk.refuse": ROSTER,
    "coach.": ROSTER,
    "hours.": ROSTER,
    "portrait.": ROSTER,
    "walkup.": ROSTER,
    "week.": ROSTER,
    "figures.show": EVERYBODY - {WORKER},
}
"""Which roles a button is for, by how its verb begins; the longest beginning counts."""
BY_PERSON: dict[str, str] = {
    "ask.": "the question that one is typing oneself",
    "colleague.": "the question that one is typing for somebody else",
    "draft.": "the question that one is typing oneself",
    "figures.say": "a line, as if it were typed",
    "helping.": "who holds or asked this question",
    "language.": "one's own language",
    "data.": "one's own data",
    "request.": "who holds, asked or is asked this question",
    "search.": "who asked this question",
    "signal.": "who helped with this question",
    "team.invited": "who was invited",
    "team.join": "anybody may ask it; the contact point decides",
    "team.place": "anybody may ask it; the contact point decides",
    "team.show": "who helps where one works is no secret",
    "team.stay": "oneself",
    "team.stop": "oneself",
    "tip.handy": "a tip that came to all, in the channel or in one's own chat",
    "tip.to_me": "a tip that came to all, in the channel or in one's own chat",
    "tips.weekly": "whether one gets tips oneself",
    "waiting.": "who asked this question",
    "walkup.minutes": "help that one noted oneself",
    "walkup.topic": "help that one noted oneself",
    "walkup.undo": "help that one noted oneself",
    "walkup.was": "help that one noted oneself",
    "where.": "the question that one is typing oneself",
}
"""What decides where no role does; tests/security/test_others_questions.py forges these."""


@pytest.fixture
async def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[City]:
    monkeypatch.setattr("app.PersonLimits", patient)
    async with started(tmp_path) as made:
        yield made


def rule_of(verb: str) -> str:
    """The beginning under which the verb stands; empty when nobody thought of it."""
    return max((begin for begin in (*BY_ROLE, *BY_PERSON) if verb.startswith(begin)), key=len, default="")


def may(role: str, verb: str) -> bool:
    """Whether a role may press it; also where no role decides."""
    return role in BY_ROLE.get(rule_of(verb), EVERYBODY)


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_somebody_thought_of_who_may_press(verb: str):
    assert rule_of(verb), f"who may press {verb}? Say so in this file"


def test_no_rule_is_for_a_button_that_is_gone():
    used = {rule_of(verb) for verb in VERBS}

    assert used == {*BY_ROLE, *BY_PERSON}


async def test_who_may_not_press_a_button_reads_the_friendly_no_and_nothing_else_happens(city: City):
    there = await places(city)
    gerda = await city.worker("Gerda", "kinderopvang")
    people = {WORKER: gerda, COACH: there.bram, CONTACT: city.citizen("Rita"), COORDINATOR: there.amina}
    before, tried = (await there.seen())[:2], set()

    for role, person in people.items():
        drawn = list(await there.buttons())
        never_drawn = [(verb, {}) for verb in VERBS - {verb for verb, _ in drawn}]
        for verb, data in [*drawn, *never_drawn]:
            if may(role, verb) or (not data and person is not gerda):
                continue
            read = await forged(person, verb, data)
            assert read == NOT_HERE or (not data and "Deze knop werkt niet meer." in read), (role, verb, read)
            tried.add((role, verb))
    await city.settled()

    assert (await there.seen())[:2] == before
    wanted = {(role, verb) for role in people for verb in VERBS if not may(role, verb)}
    assert {(role, verb) for role, verb in wanted - tried if role == WORKER} == set()
    assert len(tried) > 0.95 * len(wanted)


async def test_a_coordinator_reads_none_of_these_as_a_no(city: City):
    """Else the test above would pass for a bot that says no to everybody."""
    there = await places(city)
    noes = set()

    for verb, data in await there.buttons():
        if COORDINATOR in BY_ROLE.get(rule_of(verb), ()) and not verb.startswith("rights."):
            noes |= {verb} if await forged(there.amina, verb, data) == NOT_HERE else set()

    assert noes == set()


async def test_a_department_that_does_not_exist_is_a_friendly_no_and_no_failure(
    city: City, capsys: pytest.CaptureFixture[str]
):
    there = await places(city)

    for verb, data in await there.buttons():
        if verb.startswith(("city.", "desk.")) and "department" in data:
            await forged(there.amina, verb, {**data, "department": "bestaat-niet"})
            await forged(city.citizen("Rita"), verb, {**data, "department": "bestaat-niet"})

    assert '"level":"error"' not in capsys.readouterr().err


async def test_what_somebody_may_not_type_is_answered_as_what_nobody_may(city: City):
    there = await places(city)
    gerda = await city.worker("Gerda", "kinderopvang")

    for line in ("diensten", "rechten Bram", "nieuws", "tips"):
        await gerda.says(line)
        assert not any("Amina" in str(card) for card in gerda.cards()), line
    await there.amina.says("diensten")

    assert there.amina.sees("Kinderopvang")
