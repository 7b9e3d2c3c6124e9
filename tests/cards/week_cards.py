"""Every card that comes once a week by itself: figures on Monday, and thanks to a coach."""

from dataclasses import replace
from datetime import date

from bot.cards import week_figures, week_question
from bot.cards.pen import Pen
from bot.domain.figures.to_do import Gap, PartOfDay, ToDo
from bot.domain.post import Post
from bot.domain.week_figures import WeekFigures
from bot.domain.week_question import WeekAsked, WeekThanked

TODAY = date(2026, 11, 23)
TOLD = WeekFigures(monday=date(2026, 11, 16), asked=31, noted=8, weekly=3, before=38)
"""The city's."""
OF_ONE = replace(TOLD, department="Kinderopvang", asked=1, noted=0, weekly=0, before=1)
FRIDAY = ToDo(gap=Gap.NOT_COVERED, department="Groendienst", place="Depot Noord", weekday=4)
TO_DOS = {
    "contact": ToDo(gap=Gap.NO_CONTACT, department="Kinderopvang"),
    "few coaches": ToDo(gap=Gap.FEW_COACHES, department="Kinderopvang"),
    "empty place": ToDo(gap=Gap.EMPTY_PLACE, department="Groendienst", place="Depot Noord"),
    "friday": FRIDAY,
    "friday morning": replace(FRIDAY, part=PartOfDay.MORNING),
    "monday afternoon, everywhere": replace(FRIDAY, place="", weekday=0, part=PartOfDay.AFTERNOON),
    "one pauses": ToDo(gap=Gap.LONG_PAUSES, coaches=1),
    "many pause": ToDo(gap=Gap.LONG_PAUSES, coaches=12),
    "a long name": ToDo(gap=Gap.EMPTY_PLACE, department="Dienst *Wegen* " * 6, place="[Noord](x) " * 9),
}


def week_cards(pen: Pen) -> dict[str, Post]:
    """The cards by name."""
    thanked = WeekThanked(week="2026-W47", helped=6)
    asked = WeekAsked(week="2026-W47", noted=1, milestone=1000)
    return {
        "week's figures": week_figures.week_figures(pen, TOLD),
        "week's figures, in time": week_figures.week_figures(pen, replace(TOLD, within=27, of=30, target=30)),
        "week's figures of one": week_figures.week_figures(pen, OF_ONE),
        "week's figures, none": week_figures.week_figures(
            pen, replace(OF_ONE, asked=0, before=3, within=0, of=2, target=60)
        ),
        "week's figures, first week": week_figures.week_figures(pen, replace(TOLD, asked=4000, before=None)),
        **{
            f"week's figures, {name}": week_figures.week_figures(pen, replace(TOLD, to_do=to_do))
            for name, to_do in TO_DOS.items()
        },
        "figures on": week_figures.figures_on(pen, "Maandag om 8.30 uur", TODAY),
        "figures off": week_figures.figures_off(pen, TODAY),
        "thanked": week_question.week_thanked(pen, thanked),
        "thanked, milestone": week_question.week_thanked(pen, replace(thanked, helped=1, milestone=1000)),
        "thanks off": week_question.thanks_off(pen),
        "thanks on": week_question.thanks_on(pen),
        "week, milestone": week_question.week_asked(pen, asked),
        "week, answered, milestone": week_question.week_asked(pen, replace(asked, answer=2)),
    }
