"""Signals: the buttons that give one, and what a coordinator reads of a month."""

from collections.abc import Callable

from bot.cards.actions import Action
from bot.cards.elements import Element, button, buttons, facts, heading, hidden, paragraph, row, small, toggle
from bot.cards.pen import Pen
from bot.domain.days import MONTHS
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.signals import Signal, Tally

_LABELS: dict[Signal, str] = {
    Signal.COMES_BACK: "signal-comes-back",
    Signal.NOT_ON_PHONE: "signal-not-on-phone",
    Signal.TOO_HARD: "signal-too-hard",
    Signal.NO_ACCESS: "signal-no-access",
    Signal.TRAINING: "signal-training",
}


def signal_choice(pen: Pen, request: Request, giving: Callable[[Signal], Action]) -> list[Element]:
    """Which signals were given, and behind one button those that can be."""
    given = [pen.texts(_LABELS[signal]) for signal in request.signals]
    left = [signal for signal in Signal if signal not in request.signals]
    body = [paragraph(pen.texts("signal-given", signals=", ".join(given)))] if given else []
    if left:
        choice = buttons([button(pen.texts(_LABELS[signal]), giving(signal)) for signal in left])
        body += buttons([toggle(pen.texts("signal-button"), "signals")])
        body.append(hidden("signals", [small(pen.texts("signal-private")), *choice]))
    return body


def signals_of_month(
    pen: Pen, tally: Tally, month: int, *, department: str = "", is_running: bool = False
) -> Post:
    """The signals of a month, of the running one until yesterday; of one department when it is named."""
    t = pen.texts
    name = MONTHS[month - 1]
    title = (
        t("signals-of", month=name, department=pen.name(department))
        if department
        else t("signals", month=name)
    )
    body = [heading(title)]
    for topic, counts in tally.by_topic.items():
        label = pen.texts("signals-other-topic") if topic not in pen.topics else pen.topics[topic]
        said = ((t(_LABELS[signal]), t("signals-count", count=count)) for signal, count in counts.items())
        body.append(row([paragraph(label), facts(said)]))
    if tally.others:
        body.append(paragraph(t("signals-others", count=tally.others)))
    if not (tally.by_topic or tally.others):
        body.append(paragraph(t("signals-few")))
    if is_running:
        body.append(small(t("signals-until-yesterday")))
    body.append(small(t("signals-privacy")))
    return pen.post(body, t("signals-summary"))
