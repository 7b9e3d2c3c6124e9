"""The words of the coach channel, and the many questions that only look like them."""

from datetime import date

import pytest

from bot.domain import tip_words, understanding
from bot.domain.intents import Question
from bot.domain.phrases import COMMANDS
from bot.domain.tip_card_words import OnlyByButton, SureTip, ThisTip
from bot.domain.tip_words import (
    VOCABULARY,
    AddTip,
    AllTips,
    ChangeTip,
    ListTips,
    NameCoachChannel,
    NoCoachChannel,
    PlanTip,
    RemoveTip,
    ShowTip,
    TipNow,
    UnplanTip,
    WantTips,
)
from bot.domain.vocabularies import VOCABULARIES
from bot.domain.week_words import week_meant

OTHERS = tuple(area for area in VOCABULARIES if area is not VOCABULARY)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tips", ListTips()),
        ("Toon de tips aub", ListTips()),
        ("digi-tips", ListTips()),
        ("show tips", ListTips()),
        ("tips 2", ListTips(page=1)),
        ("alle tips", AllTips()),
        ("alle tips 2", AllTips(page=1)),
        ("tip 3", ShowTip(number=3)),
        ("toon tip 12", ShowTip(number=12)),
        ("tip drie", ShowTip(number=3)),
        ("tip 3 niet meer plannen", UnplanTip(number=3)),
        ("plan tip 3 niet", UnplanTip(number=3)),
        ("tip niet plannen", UnplanTip()),
        ("plan deze tip niet", ThisTip(what="unplan")),
        ("plaats deze tip nu", ThisTip(what="now")),
        ("Ja, plaats deze tip", SureTip(what="now")),
        ("plaats deze tip niet", SureTip(what="not now")),
        ("verwijder deze tip", ThisTip(what="remove")),
        ("Ja, verwijder deze tip!", SureTip(what="remove")),
        ("verwijder deze tip niet", SureTip(what="not remove")),
        ("bewaar deze tip", OnlyByButton(what="keep")),
        ("terug naar de tips", ListTips()),
        ("Toon tips, deel 2", ListTips(page=1)),
        ("Toon alle tips, deel 3", AllTips(page=2)),
        ("plaats nu een tip", TipNow()),
        ("tip toevoegen", AddTip()),
        ("Nieuwe tip!", AddTip()),
        ("add a tip", AddTip()),
        ("tip wijzigen", ChangeTip()),
        ("tip wijzigen 3", ChangeTip(number=3)),
        ("Tip wijzigen nummer 12", ChangeTip(number=12)),
        ("wijzig tip drie", ChangeTip(number=3)),
        ("tip 3 wijzigen", ChangeTip(number=3)),
        ("change tip 3 please", ChangeTip(number=3)),
        ("tip verwijderen", RemoveTip()),
        ("tip verwijderen 7", RemoveTip(number=7)),
        ("tip weg", RemoveTip()),
        ("tip weg 7", RemoveTip(number=7)),
        ("tip 7 weg", RemoveTip(number=7)),
        ("delete tip 7", RemoveTip(number=7)),
        ("tip nu", TipNow()),
        ("tip nu 5", TipNow(number=5)),
        ("tip 5 nu", TipNow(number=5)),
        ("tip now", TipNow()),
        ("tip plannen", PlanTip()),
        ("tip plannen 3", PlanTip(number=3)),
        ("tip plannen 3 week 12", PlanTip(number=3, when="week 12")),
        ("plan tip 3 in week 12", PlanTip(number=3, when="week 12")),
        ("tip 3 plannen voor volgende week", PlanTip(number=3, when="volgende week")),
        ("tip plannen week 12 2027", PlanTip(when="week 12 2027")),
        ("tip plannen morgen", PlanTip(when="morgen")),
        ("tip plannen 3 maart", PlanTip(when="3 maart")),
        ("tip plannen 4 op 3 maart", PlanTip(number=4, when="3 maart")),
        ("schedule tip 3 for next week", PlanTip(number=3, when="next week")),
        ("weetjes aan", WantTips(is_wanted=True)),
        ("weekly tips on", WantTips(is_wanted=True)),
        ("weetjes uit", WantTips(is_wanted=False)),
        ("stuur weer weetjes", WantTips(is_wanted=True)),
        ("Stuur geen weetjes meer", WantTips(is_wanted=False)),
        ("geen weetjes meer aub", WantTips(is_wanted=False)),
        ("stop weekly tips", WantTips(is_wanted=False)),
        ("dit is het coachkanaal", NameCoachChannel()),
        ("Dit is het coach-kanaal.", NameCoachChannel()),
        ("this is the coach channel", NameCoachChannel()),
        ("dit is het coachkanaal voor Kinderopvang", NameCoachChannel(department="kinderopvang")),
        (
            "dit is ons coachkanaal voor de dienst Openbare Werken",
            NameCoachChannel(department="openbare werken"),
        ),
        ("dit is het coachkanaal van de hele stad", NameCoachChannel()),
        ("this is the coach channel for childcare", NameCoachChannel(department="childcare")),
        ("dit is niet meer het coachkanaal", NoCoachChannel()),
    ],
)
def test_they_are_understood(typed: str, meant: object) -> None:
    assert understanding.understand(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "tip voor mijn gsm?",
        "nieuwe tips in excel",
        "heb je een tip",
        "tips voor outlook",
        "hoe kan ik een tip toevoegen in teams",
        "tip van de dag krijg ik niet weg",
        "tip wijzigen lukt niet",
        "toon deze tip van excel",
        "bewaar deze tip in mijn map",
        "pas de tip aan van mijn pen",
        "toon dit niet op mijn scherm",
        "tip wijzigen mislukt",
        "tip plannen mislukt",
        "tip mislukt nu",
        "tip nu nodig om te printen",
        "tip plannen in mijn agenda",
        "tip plannen 3 werkt niet",
        "plan een vergadering volgende week",
        "nieuws op intranet gaat niet open",
        "nieuws app vraagt mijn wachtwoord",
        "waar vind ik het nieuws",
        "weetjes op het scherm in de refter gaan niet uit",
        "ik krijg geen weetjes meer",
        "dit is het coachkanaal maar ik zie niets",
        "dit is het coachkanaal voor wie niet kan printen",
        "ik zie het coachkanaal niet in teams",
        "geen nieuws van mijn verlof",
        "verwijder tip uit mijn mail",
        "wijzig tip van itsme",
    ],
)
def test_what_only_looks_like_them_is_a_question(typed: str) -> None:
    assert understanding.understand(typed) == Question(text=typed)


def test_no_line_of_them_means_something_else_already() -> None:
    taken = {
        line
        for area in (*(other.phrases for other in OTHERS), COMMANDS)
        for lines in area.values()
        for line in lines
    }
    own = [line for lines in VOCABULARY.phrases.values() for line in lines]

    assert not taken & set(own)
    assert len(own) == len(set(own))
    assert not set(VOCABULARY.phrases) & {name for other in OTHERS for name in other.phrases}
    assert set(VOCABULARY.phrases) == set(VOCABULARY.meanings)


def test_no_line_that_others_know_becomes_one_of_them() -> None:
    known = [
        line
        for area in (*(other.phrases for other in OTHERS), COMMANDS)
        for lines in area.values()
        for line in lines
    ]

    assert [
        line for line in known if type(understanding.understand(line)).__module__ == tip_words.__name__
    ] == []


@pytest.mark.parametrize(
    ("when", "week"),
    [
        ("deze week", "2026-W48"),
        ("this week", "2026-W48"),
        ("volgende week", "2026-W49"),
        ("over 2 weken", "2026-W50"),
        ("maandag", "2026-W49"),
        ("vrijdag", "2026-W48"),
        ("week 48", "2026-W48"),
        ("week 53", "2026-W53"),
        ("week 12", "2027-W12"),
        ("wk 5 2028", "2028-W05"),
        ("3 maart", "2027-W09"),
        ("1 januari", "2026-W53"),
        ("week 54", None),
        ("week 0", None),
        ("week 12 2026", None),
        ("31 februari", None),
    ],
)
def test_a_week_is_the_first_to_come_that_fits(when: str, week: str | None) -> None:
    assert week_meant(when, date(2026, 11, 25)) == week
