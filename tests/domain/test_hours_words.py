"""What coaches type about when they help, and the questions that look like it."""

import pytest

from bot.domain.hours_words import (
    AsDepartment,
    EachDay,
    EverySecondWeek,
    FixedWeek,
    HoursTyped,
    MyHours,
    NotOff,
    ShowHours,
    Today,
)
from bot.domain.intents import Accept, CanHelp, DayOff, Question
from bot.domain.understanding import understand


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("wanneer ik help", ShowHours()),
        ("Wanneer help ik?", ShowHours()),
        ("mijn helpuren aub", ShowHours()),
        ("mijn uren", MyHours()),
        ("vaste uren", FixedWeek()),
        ("om de week anders", EverySecondWeek()),
        ("Elke dag anders!", EachDay()),
        ("zoals mijn dienst", AsDepartment()),
        ("toch niet vrij", NotOff()),
        ("ik help ma-vr 8-12", HoursTyped(text="ma-vr 8-12")),
        (
            "Ik help ma-vr 8u30 tot 12u; wo 13:00-17:00.",
            HoursTyped(text="ma-vr 8u30 tot 12u; wo 13:00-17:00"),
        ),
        ("ik help elke dag van 8 tot 12 uur", HoursTyped(text="elke dag van 8 tot 12 uur")),
        ("mijn uren: maandag 22-6", HoursTyped(text="maandag 22-6")),
        (
            "ik help deze week ma 8-12, volgende week di 13-17",
            HoursTyped(text="ma 8-12", next_week="di 13-17"),
        ),
        (
            "ik help deze week gesloten en volgende week ma-vr 8-12",
            HoursTyped(text="gesloten", next_week="ma-vr 8-12"),
        ),
        ("vandaag tot 14u", Today(text="tot 14u")),
        ("Vandaag tot 14:30 aub", Today(text="tot 14 30")),
        ("vandaag van 9u tot 14u30", Today(text="van 9u tot 14u30")),
        ("ik help vandaag tot 14 uur", Today(text="tot 14 uur")),
        ("ik kan helpen tot de middag", Today(text="tot de middag")),
        ("vandaag tot 25u", Today(text="tot 25u")),
        ("vrij", DayOff()),
        ("morgen vrij", DayOff(when="morgen")),
        ("ik ben vrij op vrijdag", DayOff(when="vrijdag")),
    ],
)
def test_a_coach_is_understood(line, intent):
    assert understand(line) == intent


@pytest.mark.parametrize(
    "line",
    [
        "mijn uren kloppen niet",
        "wanneer help je mij",
        "ik help ma en ze vraagt een wachtwoord",
        "ik help mijn collega ma-vr 8-12 maar teams werkt niet",
        "vandaag tot 14u werkte mijn tablet nog",
        "vandaag gaat de prikklok niet tot 14u",
        "twee weken",
        "mijn uren staan fout op 3 maart",
        "mijn uren ma-vr 8-12 staan niet in de app",
        "ik help vandaag tot 14u maar mijn gsm is leeg",
    ],
)
def test_a_question_stays_a_question(line):
    assert understand(line) == Question(text=line)


def test_what_was_understood_before_still_is():
    assert [understand(line) for line in ("ik help", "ik help 412", "ik kan helpen")] == [
        Accept(),
        Accept(number=412),
        CanHelp(),
    ]
