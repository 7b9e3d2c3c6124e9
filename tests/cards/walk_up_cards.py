"""Every card about help without a question, about signals and about the week's count."""

from dataclasses import replace

from bot.cards import walk_ups, week_question
from bot.cards.pen import Pen
from bot.cards.signals import signals_of_month
from bot.domain import events as e
from bot.domain.evolving import evolve, evolve_all
from bot.domain.help_clock import ClockLeftRunning, HelpClock
from bot.domain.ids import RequestId, TopicId
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.signals import Signal, Tally
from bot.domain.week_question import WeekAsked
from tests.cards import stories

CLOCK = HelpClock(id=RequestId("0123456789abcdef0123"), since=stories.SENT_AT)
ASKED = WeekAsked(week="2025-W48")
COUNTS = {Signal.COMES_BACK: 7, Signal.TRAINING: 3}


def noted(minutes: int = 10, topic: str = "sign_in") -> Request:
    """What Bram noted."""
    blank = replace(stories.a_request(topic=topic), history=(), text="")
    return evolve(blank, e.Noted(at=stories.SENT_AT, by=stories.BRAM, minutes=minutes))


def walk_up_cards(pen: Pen) -> dict[str, Post]:
    """The cards by name."""
    today = stories.SENT_AT.date()
    signalled = evolve_all(noted(), tuple(e.Signalled(at=stories.at(1), signal=one) for one in Signal))
    question = stories.STORIES["asked"]
    return {
        "clock": walk_ups.clock_runs(pen, CLOCK, today),
        "clock of yesterday": walk_ups.clock_runs(pen, CLOCK, stories.TOMORROW.date()),
        "clock left running": walk_ups.clock_left_running(pen, ClockLeftRunning(clock=CLOCK)),
        "note help": walk_ups.note_help(pen, CLOCK.id),
        "note help, no topics": walk_ups.note_help(replace(pen, topics={}), CLOCK.id),
        "noted": walk_ups.noted(pen, noted()),
        "noted already": walk_ups.noted(pen, noted(), is_again=True),
        "noted a minute, unknown topic": walk_ups.noted(pen, noted(1, "gone")),
        "noted by the clock": walk_ups.noted(pen, noted(12, "other"), is_measured=True),
        "noted with signals": walk_ups.noted(pen, signalled),
        "noted, was it one of these": walk_ups.noted(pen, noted(), [question] * 6),
        "noted and taken back": walk_ups.noted(pen, evolve(noted(), e.Unnoted(at=stories.at(1)))),
        "clock dropped": walk_ups.clock_dropped(pen),
        "was a question": walk_ups.was_question(pen, question),
        "week": week_question.week_asked(pen, ASKED),
        "week, three noted": week_question.week_asked(pen, replace(ASKED, noted=3)),
        "week, answered": week_question.week_asked(pen, replace(ASKED, noted=3, asked=2, answer=1)),
        "week, answered one": week_question.week_asked(pen, replace(ASKED, answer=1)),
        "week, answered most": week_question.week_asked(pen, replace(ASKED, answer=4)),
        "week, answered none": week_question.week_asked(pen, replace(ASKED, answer=0)),
        "week off": week_question.week_off(pen),
        "week on": week_question.week_on(pen, pen.moment(stories.TOMORROW, today)),
        "signals": signals_of_month(
            pen, Tally(by_topic={TopicId("sign_in"): COUNTS, TopicId("gone"): COUNTS}, others=4), 3
        ),
        "signals of a department": signals_of_month(pen, Tally(others=1), 11, department="Kinderopvang"),
        "no signals": signals_of_month(pen, Tally(), 11),
        "signals until yesterday": signals_of_month(pen, Tally(others=3), 11, is_running=True),
    }
