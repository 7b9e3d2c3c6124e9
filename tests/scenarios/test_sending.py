"""After sending: what a worker is promised is true, and is never broken by a crash."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import events as e
from bot.domain.evolving import evolve_all
from bot.domain.ids import DepartmentId, RequestId
from bot.domain.people import Draft, DraftStep, Line
from bot.domain.request import Shown
from bot.domain.states import State
from bot.domain.views import views_of
from tests.builders import a_request
from tests.fakes.card_reading import words
from tests.fakes.clock import MONDAY
from tests.scenarios.city import Citizen, City, person_id


async def asked(city: City, *coaches: str, platform: str = "Windows") -> Citizen:
    """Fatma sent a question in a department with these coaches."""
    return await asks(city, await city.department(), *coaches, platform=platform)


async def asks(city: City, department: DepartmentId, *coaches: str, platform: str = "Windows") -> Citizen:
    """The same in a department that is there already."""
    for name in coaches:
        await city.coach(name, department)
    fatma = await city.worker("Fatma", department, platform=platform)
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    return fatma


async def test_the_worker_reads_that_we_have_it_and_whom_we_ask(city: City):
    fatma = await asked(city, "Bram", "Chloë", "Dirk")

    read = words(fatma.newest())
    assert "We hebben je vraag." in read
    assert "We vragen het nu aan 2 digicoaches." in read
    assert "mijn tablet start niet" in read
    assert fatma.buttons() == ["Bewaar mijn nummer", "Sla dit over", "Hulp niet meer nodig"]


async def test_the_number_is_short_and_last(city: City):
    fatma = await asked(city, "Bram")

    with_number = [part for part in fatma.newest()["body"] if "Vraag 1" in part.get("text", "")]

    assert with_number == [fatma.newest()["body"][-1]]
    assert with_number[0]["size"] == "Small"


async def test_without_experience_the_wait_is_mostly_today(city: City):
    fatma = await asked(city, "Bram")

    assert fatma.sees("Meestal krijg je vandaag een digicoach.")


async def answered_before(city: City, department: DepartmentId, count: int, *, minutes: int) -> None:
    """As many earlier questions, at this hour of earlier days, each taken after so long."""
    coach = e.Person(id=person_id("Bram"), name="Bram")
    for number in range(1, count + 1):
        sent_at = MONDAY - timedelta(days=7 * (1 + number % 4)) + timedelta(minutes=number)
        taken_at = sent_at + timedelta(minutes=minutes)
        plain = a_request(id=f"vroeger-{number}", department=department, number=number, sent_at=sent_at)
        history = (
            e.Sent(at=sent_at, by=plain.asker.id),
            e.SearchStarted(at=sent_at),
            e.Widened(at=sent_at, step=0, offered=(coach,)),
            e.Accepted(at=taken_at, by=coach),
            e.Resolved(at=taken_at, by=coach.id),
            e.Confirmed(at=taken_at),
        )
        over = evolve_all(plain, history)
        seen = {who: Shown(edition=view.edition, news=view.news) for who, view in views_of(over).items()}
        await city.stores.requests.create(replace(over, shown=seen))
    city.clock.turn(timedelta(hours=1))  # what was read at the start is old now
    await city.bot.worker.scan()


async def test_with_enough_experience_the_wait_is_computed(city: City):
    department = await city.department()
    await answered_before(city, department, 20, minutes=8)

    fatma = await asks(city, department, "Bram")

    assert fatma.sees("Meestal krijg je binnen 10 minuten een digicoach.")
    assert (await city.request(21)).expected_minutes == 10


async def test_noted_help_was_never_waited_for(city: City):
    department = await city.department()
    bram = e.Person(id=person_id("Bram"), name="Bram")
    for number in range(100, 140):
        told_at = MONDAY - timedelta(days=7 * (1 + number % 4))
        blank = a_request(id=f"genoteerd-{number}", department=department, number=number, sent_at=told_at)
        noted = e.Noted(at=told_at, by=bram, minutes=5)
        await city.stores.requests.create(evolve_all(blank, (noted,)))
    await answered_before(city, department, 20, minutes=8)

    fatma = await asks(city, department, "Bram")

    assert fatma.sees("Meestal krijg je binnen 10 minuten een digicoach.")


async def test_nineteen_questions_are_too_few_to_promise_from(city: City):
    department = await city.department()
    await answered_before(city, department, 19, minutes=8)

    fatma = await asks(city, department, "Bram")

    assert fatma.sees("Meestal krijg je vandaag een digicoach.")


async def test_a_new_department_borrows_the_wait_of_all(city: City):
    await answered_before(city, await city.department("Wegen"), 25, minutes=25)

    fatma = await asked(city, "Bram")

    assert fatma.sees("Meestal krijg je binnen 30 minuten een digicoach.")


@pytest.mark.parametrize("platform", ["iOS", "Android"])
async def test_a_notification_is_promised_on_a_phone(city: City, platform: str):
    fatma = await asked(city, "Bram", platform=platform)

    assert fatma.sees("Je mag Teams sluiten. Je krijgt een melding.")


@pytest.mark.parametrize("platform", ["Windows", "Web", "Mac", ""])
async def test_nowhere_else_is_a_notification_promised(city: City, platform: str):
    fatma = await asked(city, "Bram", platform=platform)

    assert not fatma.sees("melding")
    assert fatma.sees("Blijf in de buurt van je pc. Je krijgt hier een bericht.")


@pytest.mark.parametrize(
    ("at", "hours", "promise"),
    [
        (datetime(2026, 3, 3, 6, 0, tzinfo=UTC), 1, "Om 8 uur zoeken we een digicoach voor je."),
        (datetime(2026, 3, 2, 20, 0, tzinfo=UTC), 11, "Morgen om 8 uur zoeken we een digicoach voor je."),
        (datetime(2026, 3, 6, 18, 0, tzinfo=UTC), 61, "Maandag om 8 uur zoeken we een digicoach voor je."),
    ],
)
async def test_out_of_hours_the_worker_reads_when_the_search_starts(
    city: City, at: datetime, hours: int, promise: str
):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    city.clock.turn_to(at)

    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")

    assert fatma.sees("We hebben je vraag.")
    assert fatma.sees(promise)
    await city.passes(hours=hours, seconds=-1)
    assert not bram.sees("mijn tablet start niet")
    await city.passes(seconds=1)
    assert bram.sees("mijn tablet start niet")


async def test_a_department_with_one_coach_is_told_so(city: City):
    fatma = await asked(city, "Bram")

    assert fatma.sees("We vragen het nu aan 1 digicoach. Meer zijn er nu niet.")


async def test_two_who_send_in_the_same_moment_never_share_a_number(city: City):
    department = await city.department()
    await city.coach("Bram", department)
    people = [await city.worker(f"Collega{number}", department) for number in range(5)]
    for person in people:
        await person.says(f"de tablet van {person.name} start niet")

    await asyncio.gather(*(person.presses("Stuur mijn vraag") for person in people))

    assert sorted(await city.numbers()) == [1, 2, 3, 4, 5]
    assert all(person.sees("We hebben je vraag.") for person in people)


async def test_help_no_longer_needed_ends_it_for_everybody(city: City):
    fatma = await asked(city, "Bram")

    await fatma.presses("Hulp niet meer nodig")

    assert (await city.request()).state is State.CANCELLED
    assert fatma.sees("Je hebt geen hulp meer nodig. We zoeken niet verder.")
    assert not city.citizen("Bram").sees("mijn tablet start niet")


# --- a crash between the two writes of sending --------------------------------------------------------


async def crashed_while_sending(city: City) -> Citizen:
    """The request was created and the draft was not cleared."""
    fatma = await asked(city, "Bram")
    request = await city.request()
    stored = await city.stores.people.find(person_id("Fatma"))
    draft = Draft(
        nonce=request.id,
        lines=(Line(text=request.text, key="k", at=request.sent_at),),
        step=DraftStep.SEND,
        started_at=request.sent_at,
        shown=request.shown[person_id("Fatma")],
    )
    wake_at = city.clock.now() + timedelta(minutes=2)
    crashed = replace(stored.value, draft=draft, open_requests=(), wake_at=wake_at)
    await city.stores.people.replace(crashed, etag=stored.etag)
    return fatma


async def is_whole_again(city: City) -> bool:
    """One request, no draft, and the person knows what they asked."""
    record = await city.person("Fatma")
    known = [where.id for where in record.open_requests]
    return record.draft is None and known == [(await city.request()).id] and await city.numbers() == [1]


async def test_after_a_crash_the_draft_is_cleared_by_time(city: City):
    fatma = await crashed_while_sending(city)

    await city.passes_unseen(minutes=3)

    assert await is_whole_again(city)
    assert not fatma.sees("Je vraag is nog niet verstuurd."), "for it was"


async def test_after_a_crash_pressing_again_finds_the_same_question(city: City):
    fatma = await crashed_while_sending(city)
    record = await city.person("Fatma")

    data = {"nonce": record.draft.nonce}
    answer = await fatma._invokes(None, {"type": "Action.Execute", "verb": "draft.send", "data": data})

    assert "We hebben je vraag." in words(answer["value"])
    assert await is_whole_again(city)


async def test_after_a_crash_the_next_line_is_not_lost(city: City):
    fatma = await crashed_while_sending(city)

    await fatma.says("het lampje brandt wel")
    assert fatma.sees("Hoort dit bij je vraag?")
    await fatma.presses("Ja, voeg toe")

    assert (await city.request()).additions == ("het lampje brandt wel",)
    assert await is_whole_again(city)


async def test_after_a_crash_stop_stops_the_question_itself(city: City):
    fatma = await crashed_while_sending(city)

    await fatma.says("stop")

    assert (await city.request()).state is State.CANCELLED
    assert not fatma.sees("we versturen je vraag niet")


async def test_after_a_crash_no_other_department_gets_it_too(city: City):
    await city.department("Wegen")
    fatma = await crashed_while_sending(city)
    nonce = (await city.person("Fatma")).draft.nonce

    data = {"nonce": nonce, "department": "wegen"}
    await fatma._invokes(None, {"type": "Action.Execute", "verb": "draft.department", "data": data})

    assert await is_whole_again(city)
    assert await city.numbers("wegen") == []
    assert (await city.person("Fatma")).department == "kinderopvang"


async def test_before_its_answer_a_crash_leaves_the_draft_to_be_sent_again(city: City):
    department = await city.department()
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await fatma.says("mijn tablet start niet")

    await fatma._invokes(
        None, {"type": "Action.Execute", "verb": "draft.send", "data": {"nonce": RequestId("x")}}
    )
    assert await city.numbers() == []

    await fatma.presses("Stuur mijn vraag")
    assert await city.numbers() == [1]
