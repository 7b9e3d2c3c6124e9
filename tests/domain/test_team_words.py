"""What is typed about digicoaches is understood, and no question is taken for it."""

import pytest

from bot.domain.intents import Question
from bot.domain.team_words import (
    AnswerJoining,
    BecomeCoach,
    InviteCoach,
    JoinIn,
    OurCoaches,
    RemoveCoach,
    StopCoaching,
)
from bot.domain.understanding import understand


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ik wil digicoach worden!", BecomeCoach()),
        ("kwil digicoach worden aub", None),
        ("ik wil een digicoach worden aub", BecomeCoach()),
        ("ja ik doe mee", JoinIn(is_yes=True)),
        ("ik doe niet mee", JoinIn(is_yes=False)),
        ("Ik stop als digicoach", StopCoaching()),
        ("ja ik stop", StopCoaching(is_sure=True)),
        ("nee ik blijf", StopCoaching(is_sure=False)),
        ("team", OurCoaches()),
        ("Onze digicoaches", OurCoaches()),
        ("wie zijn mijn digicoaches?", OurCoaches()),
        ("Nodig Zoë Van den Broecke uit", InviteCoach(name="Zoë Van den Broecke")),
        ("nodig uit: jan@example.org", InviteCoach(name="jan@example.org")),
        ("nodig iemand uit", InviteCoach()),
        ("keur goed Jan", AnswerJoining(name="jan", is_welcome=True)),
        ("Keur Jan goed als digicoach", AnswerJoining(name="jan", is_welcome=True)),
        ("keur Jan niet goed", AnswerJoining(name="jan", is_welcome=False)),
        ("verwijder Jan Peeters als digicoach", RemoveCoach(name="jan peeters")),
        ("ja verwijder Jan", RemoveCoach(name="jan", is_sure=True)),
        ("verwijder een digicoach", RemoveCoach()),
    ],
)
def test_a_line_about_digicoaches_is_understood(typed, meant):
    assert understand(typed) == (Question(text=typed) if meant is None else meant)


@pytest.mark.parametrize(
    "question",
    [
        "ik wil digicoach worden maar mijn gsm werkt niet",
        "hoe nodig ik iemand uit in teams",
        "nodig mijn collega uit voor de teams vergadering",
        "keur mijn verlof goed",
        "keur goed verlof van mijn collega",
        "verwijder mijn account",
        "verwijder de app",
        "ja verwijder mijn foto's",
        "wie is mijn digicoach en waar zit die",
        "mijn team staat niet in teams",
        "ik stop als de app start",
        "mijn digicoach belt niet terug",
    ],
)
def test_a_question_stays_a_question(question):
    assert understand(question) == Question(text=question)
