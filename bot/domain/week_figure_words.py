"""The typed words for what comes once a week by itself: figures on Monday, and thanks to a coach."""

from dataclasses import dataclass

from bot.domain.intents import Intent
from bot.domain.vocabulary import Vocabulary, lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WantWeekFigures(Intent):
    """*cijfers elke maandag*, *geen cijfers op maandag*."""

    is_wanted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WantThanks(Intent):
    """*bedankje aan*, *geen bedankje*."""

    is_wanted: bool


VOCABULARY = Vocabulary(
    phrases={
        "week_figures": lines_of(
            """
            cijfers elke maandag, elke maandag cijfers, cijfers iedere maandag, cijfers op maandag, stuur cijfers op maandag,
            stuur de cijfers op maandag, stuur cijfers elke maandag, stuur de cijfers elke maandag, stuur elke maandag cijfers,
            stuur me elke maandag cijfers, stuur mij elke maandag cijfers, cijfers elke week, elke week cijfers, weekcijfers,
            weekcijfers aan, figures every monday, figures on monday, figures on mondays, send figures every monday,
            weekly figures, weekly figures on
            """
        ),
        "no_week_figures": lines_of(
            """
            geen cijfers op maandag, geen cijfers elke maandag, geen cijfers meer op maandag, geen cijfers op maandag meer,
            stop cijfers op maandag, stop de cijfers op maandag, stop cijfers elke maandag, geen cijfers elke week,
            geen cijfers, geen cijfers meer, stop cijfers, stop de cijfers, stuur geen cijfers, stuur geen cijfers meer,
            no figures, stop figures, geen weekcijfers, geen weekcijfers meer, weekcijfers uit, stop weekcijfers, stop de weekcijfers,
            no figures on monday, no figures on mondays, no figures every monday, stop figures on monday, no weekly figures,
            weekly figures off, stop weekly figures
            """
        ),
        "thanks": lines_of(
            "bedankje aan, bedankjes aan, bedankje weer aan, bedankjes weer aan, weer een bedankje, stuur weer een bedankje,"
            " weekly thanks, weekly thanks on"
        ),
        "no_thanks": lines_of(
            "geen bedankje, geen bedankjes, geen bedankje meer, geen bedankjes meer, bedankje uit, bedankjes uit,"
            " stop bedankje, stop bedankjes, stop het bedankje, no weekly thanks, weekly thanks off"
        ),
    },
    meanings={
        "week_figures": WantWeekFigures(is_wanted=True),
        "no_week_figures": WantWeekFigures(is_wanted=False),
        "thanks": WantThanks(is_wanted=True),
        "no_thanks": WantThanks(is_wanted=False),
    },
)
