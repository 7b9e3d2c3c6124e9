"""The words for help without a question, and the lines that only look like them."""

import pytest

from bot.domain.intents import Done, Question
from bot.domain.signals import Signal
from bot.domain.understanding import understand
from bot.domain.walk_up_words import (
    GiveSignal,
    Helped,
    NoteHelp,
    NotHelped,
    ReadSignals,
    StartClock,
    WasHelped,
    WeekCount,
    WeekQuestion,
    minutes_alone,
)


@pytest.mark.parametrize(
    ("typed", "minutes", "about"),
    [
        ("geholpen 10 wachtwoord", 10, "wachtwoord"),
        ("Geholpen 10' wachtwoord!", 10, "wachtwoord"),
        ("geholpen wachtwoord 10", 10, "wachtwoord"),
        ("log 10 wachtwoord", 10, "wachtwoord"),
        ("log wachtwoord 10 min", 10, "wachtwoord"),
        ("log 15 windows 11", 15, "windows 11"),
        ("geholpen 10min met de printer", 10, "printer"),
        ("geholpen tien minuten met teams", 10, "teams"),
        ("geholpen scherm 5 minuten", 5, "scherm"),
        ("geholpen een kwartier", 15, ""),
        ("geholpen kwartiertje outlook", 15, "outlook"),
        ("geholpen een half uur met excel", 30, "excel"),
        ("geholpen halfuur", 30, ""),
        ("geholpen drie kwartier", 45, ""),
        ("geholpen een uur", 60, ""),
        ("geholpen anderhalf uur", 90, ""),
        ("geholpen 2 uur", 120, ""),
        ("geholpen wachtwoord", None, "wachtwoord"),
        ("ik heb jan 10 minuten geholpen met mail", 10, "jan mail"),
    ],
)
def test_minutes_and_topic_stand_in_either_order(typed: str, minutes: int | None, about: str) -> None:
    assert understand(typed) == Helped(minutes=minutes, about=about)


def test_a_question_can_be_named() -> None:
    assert understand("geholpen vraag 412") == Helped(minutes=None, number=412)
    assert understand("geholpen 10 vraag 412") == Helped(minutes=10, number=412)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("geholpen", StartClock()),
        ("Geholpen!", StartClock()),
        ("noteer hulp", NoteHelp()),
        ("toch niet geholpen", NotHelped()),
        ("weekvraag 3", WeekCount(colleagues=3)),
        ("weekvraag", WeekCount(colleagues=None)),
        ("geen weekvraag", WeekQuestion(is_wanted=False)),
        ("weekvraag aan", WeekQuestion(is_wanted=True)),
        ("signalen", ReadSignals(is_last_month=False)),
        ("signalen vorige maand", ReadSignals(is_last_month=True)),
        ("signaal te moeilijk", GiveSignal(signal=Signal.TOO_HARD)),
        ("signaal komt vaak terug", GiveSignal(signal=Signal.COMES_BACK)),
        ("goed geholpen", WasHelped()),
        ("Geholpen, merci!", WasHelped()),
        ("ja, geholpen", WasHelped()),
        ("Niet goed geholpen", WasHelped(is_well=False)),
        ("klaar", Done()),
    ],
)
def test_each_word_has_its_meaning(typed: str, meant: object) -> None:
    assert understand(typed) == meant


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("10", 10),
        ("10 min", 10),
        ("Een kwartier.", 15),
        ("10 wachtwoord", None),
        ("wachtwoord", None),
        ("", None),
        ("1" * 400, None),
    ],
)
def test_minutes_may_stand_alone(typed: str, minutes: int | None) -> None:
    assert minutes_alone(typed) == minutes


@pytest.mark.parametrize(
    "typed",
    [
        "log in",
        "log in lukt niet",
        "log in windows 11",
        "log in office 365",
        "log in 365",
        "log in teams 2",
        "log in 10 minuten",
        "log portaal 2",
        "log uit 2",
        "log in op mijn gsm",
        "hoe log ik in",
        "geholpen worden aub",
        "geholpen door bram maar het lukt nog niet",
        "ik ben niet geholpen",
        "bram heeft mij geholpen maar het werkt niet",
        "ik heb 2 keer gebeld en niemand heeft geholpen",
        "ik wil geholpen worden met mijn wachtwoord",
        "wie heeft er 10 minuten",
        "mijn signaal is weg",
        "geen signaal op mijn gsm",
        "de weekvraag werkt niet",
    ],
)
def test_a_question_is_never_caught(typed: str) -> None:
    assert understand(typed) == Question(text=typed)
