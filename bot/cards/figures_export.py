"""Files of figures: the offer of one, and what is said when it came, was not wanted or did not come."""

from collections.abc import Mapping
from datetime import date

from bot.cards import figures_facts
from bot.cards import figures_writing as say
from bot.cards.elements import Element, buttons, paragraph, small
from bot.cards.figures_buttons import to_show
from bot.cards.pen import Pen
from bot.domain.figure_answers import Ask, Facts
from bot.domain.figure_words import Figures
from bot.domain.files import FileFormat, FileOffer
from bot.domain.periods import Period, say_period
from bot.domain.post import Post

_COMMAND = 'python -m app export "{period}" {name}'


def offered(
    pen: Pen,
    ask: Ask,
    period: Period,
    department: str,
    *,
    name: str,
    size: int,
    context: Mapping[str, str],
    today: date,
) -> Post:
    """The offer. Where files cannot be given, who runs the bot reads how to make one by hand."""
    t = pen.texts
    kind = t("export-kind-csv") if name.endswith(FileFormat.CSV) else t("export-kind-xlsx")
    offer = FileOffer(
        name=name,
        description=f"{_what(pen, ask, period, department, today)} {kind}",
        size=size,
        context=context,
    )
    body: list[Element] = [paragraph(t("export-no-files"))]
    if ask.department is None and ask.figures is not Figures.FACTS:
        body.append(small(t("export-no-files-then")))
        body.append(small(_COMMAND.format(period=say.typed(period, today), name=name)))
    post = pen.post(body, t("export-asked-summary"))
    return Post(card=post.card, summary=post.summary, file=offer)


def asked(pen: Pen, ask: Ask, offer: Post) -> Post:
    """What takes the place of the figures: the offer follows, and the figures are one tap away."""
    shown = Ask(
        figures=Figures.OVERVIEW if ask.figures is Figures.EXPORT else ask.figures,
        period=ask.period,
        department=ask.department,
    )
    body = [
        paragraph(pen.texts("export-asked")),
        *buttons([to_show(pen, shown, pen.texts("export-show-button"))]),
    ]
    post = pen.post(body, pen.texts("export-asked-summary"))
    return Post(card=post.card, summary=post.summary, then=offer)


def given(pen: Pen, ask: Ask, period: Period, department: str, today: date) -> Post:
    """It is there."""
    t = pen.texts
    body = [
        paragraph(_what(pen, ask, period, department, today)),
        paragraph(f"{t('export-given')} {t('export-given-rule')}"),
    ]
    return pen.post(body, t("export-given-summary"))


def failed(pen: Pen, ask: Ask, period: Period, today: date) -> Post:
    """It is not known to be there."""
    t = pen.texts
    then = t("export-failed-then", line=_line(pen, ask, period, today))
    return pen.post([paragraph(t("export-failed")), paragraph(then)], t("export-failed-summary"))


def declined(pen: Pen) -> Post:
    """They do not want it."""
    t = pen.texts
    return pen.post(
        [paragraph(t("export-declined")), small(t("export-again", line=t("export-example")))],
        t("export-nothing-summary"),
    )


def too_old(pen: Pen) -> Post:
    """The offer is of long ago, or none of ours."""
    t = pen.texts
    return pen.post(
        [paragraph(t("export-old")), paragraph(t("export-again", line=t("export-example")))],
        t("export-nothing-summary"),
    )


def sentences(pen: Pen, facts: Facts) -> Mapping[str, str]:
    """Those that are ready to paste, by the key of their fact; none for what is not measured."""
    return {fact.key: figures_facts.sentence(pen, fact) for fact in facts.facts if fact.value is not None}


def _what(pen: Pen, ask: Ask, period: Period, department: str, today: date) -> str:
    said = say_period(period, today)
    if ask.figures is Figures.FACTS:
        return pen.texts("export-what-facts", period=said)
    return pen.texts("export-what", period=said, whose=department or pen.texts("export-whole-city"))


def _line(pen: Pen, ask: Ask, period: Period, today: date) -> str:
    key = "export-line-facts" if ask.figures is Figures.FACTS else "export-line"
    return pen.texts(key, period=say.typed(period, today))
