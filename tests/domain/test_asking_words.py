"""What can be typed instead of the buttons around asking; and what stays a question."""

import pytest

from bot.domain import asking_words as words
from bot.domain.intents import Intent, Question
from bot.domain.understanding import understand

NUMBER = "0470 12 34 56"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("bel mij", words.CallMe()),
        ("Bel me eens aub", words.CallMe()),
        ("Kan je mij bellen?", words.CallMe()),
        ("ik wil gebeld worden", words.CallMe()),
        (f"bel mij op {NUMBER}", words.CallMe(phone=NUMBER)),
        ("Bel me terug op 0470/12.34.56.", words.CallMe(phone=NUMBER)),
        ("kan iemand mij bellen op het nummer 4521?", words.CallMe(phone="4521")),
        ("kom naar mij", words.VisitMe()),
        ("Kan er iemand langskomen?", words.VisitMe()),
        ("kom naar mij in De Serre", words.VisitMe(place="De Serre")),
        ("Kom langs op het 2de verdiep.", words.VisitMe(place="het 2de verdiep")),
        ("kies zelf", words.ChooseCoach()),
        ("kan er iemand komen", words.VisitMe()),
        ("vraag ook anderen", words.AskOthers()),
        ("wacht nog", words.KeepWaiting()),
        ("overslaan", words.SkipIt()),
        ("laat mijn aanspreekpunt bellen", words.ContactCall()),
        (f"Vraag mijn aanspreekpunt om te bellen op {NUMBER}", words.ContactCall(phone=NUMBER)),
    ],
)
def test_it_means(line: str, meant: Intent) -> None:
    assert understand(line) == meant


@pytest.mark.parametrize(
    "line",
    [
        "bel mij op maandag",
        "mijn gsm doet niets, bel mij op 0470 12 34 56",
        "bel mij op 0470 12 34 56 want mijn gsm is kapot",
        "ik kan niet bellen met mijn gsm",
        "hoe kan ik iemand bellen op 0470 12 34 56",
        "kom naar mij in de serre want de printer doet niets",
        "kom naar mij in",
        "hoe kom ik op het intranet",
        "kies zelf een wachtwoord, zegt mijn gsm",
        "wacht op de update",
        "wacht nog op Fatima",
        "ik wacht nog op wachtwoord",
        "ik wacht nog op mijn badge",
        "verkeerde naam",
        "not me",
        "dat ben ik niet!",
        "vraag aan Fatima",
        NUMBER,
        "de serre",
        "ik moet mijn aanspreekpunt bellen maar Teams start niet",
    ],
)
def test_it_stays_a_question(line: str) -> None:
    assert understand(line) == Question(text=line)


@pytest.mark.parametrize("line", ["vraag aan Fatima", "Vraag het aan fatima!", "stel mijn vraag aan Fatima"])
def test_a_name_is_read_from_vraag_aan(line: str) -> None:
    assert words.names_a_coach(line) == "fatima"


@pytest.mark.parametrize(
    "line", ["vraag aan", "ik heb een vraag aan Fatima", "vraag aan de man van de post daar"]
)
def test_no_name_is_read_from_another_line(line: str) -> None:
    assert words.names_a_coach(line) is None
