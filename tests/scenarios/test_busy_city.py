"""A busy minute: a hundred questions in forty departments, within what Teams takes, and everybody has the right screen."""

import asyncio
import json
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain import events as e
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.views import owed
from tests.fakes.answers import CONCURRENT, THROTTLED, Refusal, Script
from tests.fakes.card_reading import Card, buttons, words
from tests.fakes.channel import Call
from tests.scenarios.city import Citizen, City

DEPARTMENTS, QUESTIONS, COACHES = 40, 100, 3
FIRST_OFFER_WITHIN_S = 5.0
"""So soon after sending has a coach the question on the screen; a person takes longer to look."""
SENDS_A_SECOND = 25
"""What the bot allows itself of the 50 that Teams takes."""
FLOOD = 25
SEED = 20260302


@dataclass(slots=True, kw_only=True)
class Question:
    """One of the hundred, and who has to do with it."""

    text: str
    department: str
    worker: Citizen
    coaches: list[Citizen]
    sent_at: datetime = field(init=False)
    coach: Citizen = field(init=False)


def card_about(person: Citizen, question: Question, label: str) -> Card | None:
    """The card of this question on which `label` can be pressed."""
    for card in person.cards():
        if question.text in words(card) and label in buttons(card):
            return card
    return None


async def ask(city: City, question: Question) -> None:
    await question.worker.says(question.text)
    question.sent_at = city.pace_clock.now()
    await question.worker.presses("Stuur mijn vraag")


async def help_with(question: Question) -> None:
    for coach in question.coaches:
        card = card_about(coach, question, "Ik help")
        if card is not None:
            question.coach = coach
            await coach.presses("Ik help", card)
            return
    raise AssertionError(f"nobody was asked: {question.text}")


async def finish(question: Question) -> None:
    card = card_about(question.coach, question, "Klaar")
    assert card is not None, f"nobody holds it: {question.text}"
    await question.coach.presses("Klaar", card)


async def confirm(question: Question) -> None:
    await question.worker.presses("Ja, opgelost")


async def a_city_of(city: City, departments: int, questions: int) -> list[Question]:
    """Coaches who have the app, and workers who have something to ask, a while later."""

    async def opened(number: int) -> list[Citizen]:
        department = await city.department(f"Dienst {number}")
        return [await city.coach(f"Coach{number}-{one}", department) for one in range(COACHES)]

    teams = await asyncio.gather(*(opened(number) for number in range(departments)))
    asked = []
    for number in range(questions):
        place = number % departments
        asked.append(
            Question(
                text=f"mijn toestel met nummer {1000 + number} start niet",
                department=f"dienst-{place}",
                worker=await city.worker(f"Worker{number}", f"dienst-{place}"),
                coaches=teams[place],
            )
        )
    city.clock.turn(timedelta(minutes=10))
    return asked


async def a_minute(city: City, questions: list[Question]) -> None:
    """All ask within 60 seconds; each is helped 8 seconds later, and every other one is done soon after that."""
    acts: dict[int, list[Callable[[], Awaitable[None]]]] = defaultdict(list)
    for number, question in enumerate(questions):
        second = number * 60 // len(questions)
        acts[second].append(lambda q=question: ask(city, q))
        acts[second + 8].append(lambda q=question: help_with(q))
        if number % 2 == 0:
            acts[second + 20].append(lambda q=question: finish(q))
            acts[second + 25].append(lambda q=question: confirm(q))
    for second in range(max(acts) + 1):
        await asyncio.gather(*(act() for act in acts[second]))
        city.clock.turn(timedelta(seconds=1))


async def requests_of(city: City, questions: list[Question]) -> list[tuple[Question, Request]]:
    """What is stored of each question."""
    found: dict[str, Request] = {}
    for department in {question.department for question in questions}:
        for number in await city.numbers(department):
            request = await city.request(number, department)
            found[request.text] = request
    return [(question, found[question.text]) for question in questions]


async def everybody_has_the_right_screen(city: City, questions: list[Question]) -> None:
    """As the server has it: what is wanted is there, and nothing can be pressed that means nothing any more."""
    for number, (question, request) in enumerate(await requests_of(city, questions)):
        is_done = number % 2 == 0
        assert request.state is (State.CLOSED if is_done else State.HELPING)
        assert sum(isinstance(event, e.Accepted) for event in request.history) == 1
        assert owed(request) == {}
        name = question.coach.name
        worker = [words(card) for card in city.teams.messages(question.worker.conversation)]
        assert sum(f"{name} helpt je." in card for card in worker) == (not is_done)
        for coach in question.coaches:
            live = [
                buttons(card)
                for card in city.teams.messages(coach.conversation)
                if question.text in words(card) and buttons(card)
            ]
            assert not any("Ik help" in labels for labels in live)
            is_theirs = coach is question.coach and not is_done
            assert sum("Klaar" in labels for labels in live) == is_theirs


def waits(city: City, questions: list[Question]) -> list[float]:
    """For each question the seconds from sending to the first offer that stood on a screen."""
    first: dict[str, datetime] = {}
    coaches = {coach.conversation for question in questions for coach in question.coaches}
    texts = {question.text for question in questions}
    for call in city.teams.calls:
        if call.method == "POST" and call.conversation in coaches:
            said = json.dumps(call.activity)
            for text in texts - first.keys():
                if text in said:
                    first[text] = call.at
    return [(first[question.text] - question.sent_at).total_seconds() for question in questions]


async def test_a_hundred_questions_in_a_minute_breach_no_limit(city: City):
    questions = await a_city_of(city, DEPARTMENTS, QUESTIONS)
    began_at = city.clock.now()

    await a_minute(city, questions)

    assert city.teams.rates.breaches == []
    assert city.teams.rates.over_the_older_limit == 0
    ahead = city.pace_clock.now() - city.clock.now()
    assert ahead < timedelta(seconds=1), "what was held back has left within the minute"
    assert questions[-1].sent_at - began_at < timedelta(seconds=61)
    assert max(waits(city, questions)) < FIRST_OFFER_WITHIN_S
    await everybody_has_the_right_screen(city, questions)


async def test_a_busy_minute_survives_bad_weather(city: City):
    """One call in eight is refused or fails, in any way that passes; nobody is lost, nobody is helped by two."""
    questions = await a_city_of(city, 20, 50)
    chance = random.Random(SEED)
    kinds = (THROTTLED, CONCURRENT, *(Refusal(status=status) for status in (500, 502, 503, 504)))
    refused: list[Script] = []

    def weather(_call: Call) -> Script | None:
        if chance.random() > 1 / 8:
            return None
        refused.append(chance.choice(kinds))
        return refused[-1]

    city.teams.weather = weather
    for question in questions:
        await question.worker.says(question.text)
        await question.worker.says("stuur")  # there may be no card to press yet
        city.clock.turn(timedelta(seconds=1.2))
    await city.passes(minutes=3)
    for question in questions:
        await help_with(question)
    await city.passes(minutes=3)
    for question in questions[::2]:
        await finish(question)
    await city.passes(minutes=3)
    for question in questions[::2]:
        await confirm(question)
    city.teams.weather = lambda _call: None
    await city.passes(minutes=6)

    assert len(refused) > 50, "else it was no bad weather"
    assert city.teams.rates.breaches == []
    await everybody_has_the_right_screen(city, questions)


async def test_sixty_who_write_at_once_wait_no_longer_than_the_tenants_limit_asks(city: City):
    department = await city.department("Dienst 0")
    workers = [await city.worker(f"Worker{number}", department) for number in range(60)]

    await asyncio.gather(*(worker.says("mijn tablet start niet") for worker in workers))

    assert city.teams.rates.breaches == []
    assert city.pace_clock.now() - city.clock.now() <= timedelta(seconds=60 / SENDS_A_SECOND)
    assert all("Stuur mijn vraag" in worker.buttons() for worker in workers)


async def test_a_coach_who_is_asked_by_many_at_once_is_not_flooded(city: City):
    """All in one second, all to one chat: they come one by one, and in the end she has every one of them."""
    department = await city.department("Dienst 0")
    sofie = await city.coach("Sofie", department)
    questions = [
        Question(
            text=f"mijn toestel met nummer {1000 + number} start niet",
            department=department,
            worker=await city.worker(f"Worker{number}", department),
            coaches=[sofie],
        )
        for number in range(FLOOD)
    ]
    city.clock.turn(timedelta(minutes=10))

    await asyncio.gather(*(ask(city, question) for question in questions))
    await city.passes(minutes=3)

    assert city.teams.rates.breaches == []
    offers = [card for card in city.teams.messages(sofie.conversation) if "Ik help" in buttons(card)]
    assert len(offers) == FLOOD
    for question in questions:
        await help_with(question)
        city.clock.turn(timedelta(seconds=2))
    for question in questions[::2]:
        await finish(question)
        await confirm(question)
        city.clock.turn(timedelta(seconds=2))
    await city.passes(minutes=5)
    assert city.teams.rates.breaches == []
    await everybody_has_the_right_screen(city, questions)
