"""*voor Jan: ...* is asked for Jan; everything that only looks like it stays a question."""

import pytest

from bot.domain.colleague_words import ForColleague
from bot.domain.intents import Question
from bot.domain.understanding import understand


@pytest.mark.parametrize(
    ("line", "name", "text"),
    [
        ("voor Jan: kan niet aanmelden", "Jan", "kan niet aanmelden"),
        ("Voor jan:kan niet aanmelden", "jan", "kan niet aanmelden"),
        ("VOOR JAN : KAN NIET", "JAN", "KAN NIET"),
        ("hulp voor Sofie: printer\nen scanner", "Sofie", "printer\nen scanner"),
        ("ik vraag hulp voor An van den Bossche: mail", "An van den Bossche", "mail"),
        ("voor Jean-Pierre D'Hondt: mail", "Jean-Pierre D'Hondt", "mail"),
        ("voor de Jan: mail", "Jan", "mail"),
        ("voor Mia: mail", "Mia", "mail"),
        ("voor mijn collega Jan: mail", "Jan", "mail"),
        ("voor Karin en Jan: mail", "Karin en Jan", "mail"),
        ("voor een collega: mail", "", "mail"),
        ("voor haar: mail", "", "mail"),
        ("voor Jan:", "Jan", ""),
        ("voor een collega", "", ""),
        ("Voor een colega", None, None),
        ("een collega heeft hulp nodig aub", "", ""),
    ],
)
def test_a_name_and_a_colon(line: str, name: str | None, text: str | None) -> None:
    expected = Question(text=line) if name is None else ForColleague(name=name, text=text or "")

    assert understand(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "voor Jan kan niet aanmelden",
        "kan niet aanmelden voor Jan: help",
        "voor alle duidelijkheid: mijn pc is stuk",
        "voor de zekerheid: werkt mail nu",
        "voor mijn gsm: code vergeten",
        "voor mij: kan niet aanmelden",
        "voor Syncore: hoe prik ik",
        "voor SAP: mijn code werkt niet",
        "voor onthaal: de printer",
        "voor kleuters: welke app",
        "Voor de printer: geen papier",
        "voor morgen: hoe vraag ik verlof aan",
        "voor de Service Desk: mijn nummer is kwijt",
        "voor https://intranet.example heb ik geen toegang",
        "voor 10:30 kan ik niet inloggen",
        "voor stap 3: wat moet ik doen",
        "voor *Jan*: kan niet",
        "voor <at>Jan</at>: kan niet",
        "voor : kan niet aanmelden",
        "voor een heel lange zin die maar niet ophoudt: dit",
        f"voor {'x ' * 300}: dit",
    ],
)
def test_whatever_else_looks_like_it_is_a_question(line: str) -> None:
    assert understand(line) == Question(text=line)


def test_one_endless_word_is_a_name_that_the_form_will_refuse() -> None:
    assert understand(f"voor {'x' * 300}: dit") == ForColleague(name="x" * 300, text="dit")
