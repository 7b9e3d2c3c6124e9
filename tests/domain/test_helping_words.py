"""What can be typed around helping: each button's words, and no question among them."""

import pytest

from bot.domain import helping_words as words
from bot.domain.asking_words import VisitMe
from bot.domain.help_events import Manner
from bot.domain.intents import Accept, Decline, HandOver, Intent, Question
from bot.domain.understanding import understand


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ik kom langs", words.HelpsBy(manner=Manner.VISIT)),
        ("ok, ik ga langs!", words.HelpsBy(manner=Manner.VISIT)),
        ("kom maar naar mij", VisitMe(is_offer=True)),
        ("kom maar langs", VisitMe(is_offer=True)),
        ("je mag langskomen", VisitMe(is_offer=True)),
        ("Ik bel.", words.HelpsBy(manner=Manner.CALL)),
        ("via chat", words.HelpsBy(manner=Manner.CHAT)),
        ("ik help om 14 uur", words.HelpsLater(when="om 14 uur")),
        ("Later om 14:30", words.HelpsLater(when="om 14 30")),
        ("ik help morgen om 9u", words.HelpsLater(when="morgen om 9u")),
        ("ik bel om 14u", words.HelpsLater(when="om 14u", manner=Manner.CALL)),
        ("ik kom langs morgen", words.HelpsLater(when="morgen", manner=Manner.VISIT)),
        ("nu", words.BeginNow(is_answer=True)),
        ("nu meteen", words.BeginNow(is_answer=True)),
        ("Ik begin nu", words.BeginNow()),
        ("geef aan Sofie", words.GiveTo(name="sofie")),
        ("Geef de vraag aan Sofie De Smet", words.GiveTo(name="sofie de smet")),
        ("Geef aan een collega", words.GiveTo()),
        ("Ik heb nog niemand gezien", words.NobodySeen()),
        ("zoek iemand anders", words.SomebodyElse()),
        ("Een andere digicoach", words.SomebodyElse()),
        ("opnieuw", words.SameAgain()),
        ("De Service Desk", words.TheDesk()),
        ("helpdesk", words.TheDesk()),
        ("naar de helpdesk", HandOver()),
        ("ik help", Accept()),
        ("ik help 14", Accept(number=14)),
        ("nu niet", Decline()),
    ],
)
def test_the_words_of_helping(typed: str, meant: Intent) -> None:
    assert understand(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "ik kom langs de poort niet binnen",
        "om 11 uur",
        "later",
        "later kan ik niet meer inloggen",
        "help om 14 uur werkt mijn gsm niet",
        "ik help mijn collega en het lukt niet",
        "geef aan hoe ik mijn wachtwoord verander",
        "start opnieuw",
        "mijn pc start opnieuw",
        "ik heb nog niemand gezien die dit kan",
        "service desk geraakt niet bereikbaar",
        "ik bel en hoor niets",
        "nu lukt het niet",
        "de chat werkt niet",
    ],
)
def test_a_question_stays_a_question(typed: str) -> None:
    assert understand(typed) == Question(text=typed)
