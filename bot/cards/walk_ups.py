"""The cards about help without a question: the clock, noting it by tapping, and what was noted."""

from collections.abc import Sequence
from datetime import date

from bot.cards.elements import (
    Element,
    button,
    buttons,
    choices,
    heading,
    hidden,
    lines,
    paragraph,
    small,
    toggle,
)
from bot.cards.pen import Pen
from bot.cards.signals import signal_choice
from bot.cards.walk_up_actions import (
    ClockAction,
    NoteAction,
    NotedMinutesAction,
    NotedTopicAction,
    OpenNoteAction,
    SignalAction,
    UndoAction,
    WasQuestionAction,
)
from bot.domain.help_clock import ClockLeftRunning, HelpClock
from bot.domain.ids import RequestId, TopicId
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.signals import Signal
from bot.domain.states import State
from bot.domain.topics import OTHER

MINUTES = (5, 10, 15, 30, 60)
_MOST_QUESTIONS = 4


def clock_runs(pen: Pen, clock: HelpClock, today: date) -> Post:
    """A clock was started, or runs already."""
    t = pen.texts
    body = [
        heading(t("walkup-clock", when=pen.when(clock.since, today))),
        paragraph(t("walkup-clock-how")),
        *buttons(
            [
                button(t("resolve-button"), ClockAction(verb="walkup.stop", nonce=clock.id), is_main=True),
                button(t("walkup-undo-button"), ClockAction(verb="walkup.drop", nonce=clock.id)),
            ]
        ),
        small(t("typed-twin", word=t("resolve-word"))),
    ]
    return pen.post(body, t("walkup-clock-summary"))


def clock_left_running(pen: Pen, left: ClockLeftRunning, *, is_reminder: bool = False) -> Post:
    """The clock ran too long to be true; a reminder when the bot tells so of its own accord."""
    t = pen.texts
    nonce = left.clock.id
    body = [
        heading(t("walkup-how-long")),
        paragraph(t("walkup-left-running")),
        *_minutes(pen, nonce, OTHER, is_reminder=is_reminder),
        *buttons(
            [
                button(
                    t("walkup-undo-button"),
                    ClockAction(verb="walkup.drop", nonce=nonce, is_reminder=is_reminder),
                )
            ]
        ),
        small(t("typed-twin", word=t("walkup-word"))),
    ]
    return pen.post(body, t("walkup-how-long-summary"))


def note_help(pen: Pen, nonce: RequestId, topic: TopicId = OTHER) -> Post:
    """Note help by tapping: a topic if wanted, then the minutes."""
    t = pen.texts
    body = [
        *_topics(pen, topic),
        heading(t("walkup-how-long")),
        paragraph(t("walkup-tap-minutes")),
        *_minutes(pen, nonce, topic, chosen_in="topic" if pen.topics else ""),
        small(t("typed-twin", word=t("walkup-word"))),
    ]
    return pen.post(body, t("walkup-how-long-summary"))


def noted(
    pen: Pen,
    walk_up: Request,
    questions: Sequence[Request] = (),
    *,
    is_measured: bool = False,
    is_again: bool = False,
) -> Post:
    """The help is noted; all else on the card may be left. `questions` may have been what it was about.

    With `is_again` it stood there already, and other help is noted by tapping. With `is_measured` nobody said
    anything but that it is done: what can be corrected is in sight, unless `questions` are asked about first.
    """
    if walk_up.state is not State.CLOSED or walk_up.minutes is None:
        return _undone(pen)
    t = pen.texts
    undo = button(t("walkup-undo-button"), UndoAction(department=walk_up.department, request=walk_up.id))
    changes = _changes(pen, walk_up)
    signals = signal_choice(pen, walk_up, lambda signal: _signalling(walk_up, signal))
    is_open = is_measured and not questions
    change = toggle(t("walkup-change-button"), "change")
    if questions:  # one question: whatever else can be said is behind one button
        rest = [*buttons([change]), hidden("change", [*changes, *buttons([undo]), *signals])]
    elif is_open:
        rest = [*changes, *buttons([undo]), *signals]
    else:
        rest = [*buttons([change, undo]), hidden("change", changes), *signals]
    body = [
        heading(t("walkup-noted", minutes=walk_up.minutes)),
        *([] if is_open else [paragraph(t("walkup-about", topic=_label(pen, walk_up.topic)))]),
        *([paragraph(t("walkup-again")), *buttons([note_button(pen)])] if is_again else []),
        *_was_it(pen, walk_up, questions),
        *rest,
        small(t("walkup-undo-word")),
    ]
    return pen.post(body, t("walkup-noted-summary"))


def clock_dropped(pen: Pen) -> Post:
    """The clock was started by mistake."""
    return _undone(pen)


def was_question(pen: Pen, question: Request) -> Post:
    """The help was with this question, which is done now."""
    number = pen.texts("number", number=str(question.number))
    body = [heading(pen.texts("walkup-was-done", number=number)), paragraph(pen.texts("walkup-was-asked"))]
    return pen.post(body, pen.texts("walkup-was-summary"))


def note_button(pen: Pen) -> Element:
    """*Noteer hulp*."""
    return button(pen.texts("walkup-note-button"), OpenNoteAction())


def _undone(pen: Pen) -> Post:
    body = [heading(pen.texts("walkup-undone")), *buttons([note_button(pen)])]
    return pen.post(body, pen.texts("walkup-undone-summary"))


def _minutes(
    pen: Pen, nonce: RequestId, topic: TopicId, *, chosen_in: str = "", is_reminder: bool = False
) -> list[Element]:
    return buttons(
        [
            button(
                pen.texts("minutes-button", minutes=took),
                NoteAction(nonce=nonce, minutes=took, topic=topic, is_reminder=is_reminder),
                chosen_in=chosen_in,
            )
            for took in MINUTES
        ]
    )


def _topics(pen: Pen, topic: TopicId) -> list[Element]:
    if not pen.topics:
        return []
    chosen = topic if topic in pen.topics else [*pen.topics][-1]
    label, error = pen.texts("topic-label"), pen.texts("topic-error")
    return [choices("topic", label, [*pen.topics.items()], chosen=chosen, error=error)]


def _was_it(pen: Pen, walk_up: Request, questions: Sequence[Request]) -> list[Element]:
    if not questions:
        return []
    newest = questions[-_MOST_QUESTIONS:]
    said = [
        pen.texts("walkup-was-button", number=str(one.number), topic=_label(pen, one.topic)) for one in newest
    ]
    offered = [
        button(
            pen.texts("number", number=str(question.number)),
            WasQuestionAction(
                department=walk_up.department,
                request=walk_up.id,
                asked_in=question.department,
                question=question.id,
            ),
        )
        for question in newest
    ]
    return [paragraph(pen.texts("walkup-was")), lines(said), *buttons(offered)]


def _changes(pen: Pen, walk_up: Request) -> list[Element]:
    where, which = walk_up.department, walk_up.id
    took = [
        button(
            pen.texts("minutes-button", minutes=minutes),
            NotedMinutesAction(department=where, request=which, minutes=minutes),
        )
        for minutes in MINUTES
    ]
    keep = NotedTopicAction(department=where, request=which, topic=walk_up.topic)
    topics = _topics(pen, walk_up.topic)
    kept = buttons([button(pen.texts("topic-button"), keep, chosen_in="topic")]) if topics else []
    return [paragraph(pen.texts("took-other")), *buttons(took), *topics, *kept]


def _signalling(walk_up: Request, signal: Signal) -> SignalAction:
    return SignalAction(department=walk_up.department, request=walk_up.id, page=0, signal=signal)


def _label(pen: Pen, topic: TopicId) -> str:
    return pen.topics.get(topic) or pen.texts("signals-other-topic")
