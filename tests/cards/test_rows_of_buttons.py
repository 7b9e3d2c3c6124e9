"""Buttons stand side by side only where all their words are shown, in letters twice as large too."""

import pytest

from bot.cards.actions import PlainAction
from bot.cards.elements import button, buttons, named
from bot.cards.writing import button_text


def rows(*titles: str) -> list[list[str]]:
    actions = [button(title, PlainAction(verb="ask.start")) for title in titles]
    return [[str(one["title"]) for one in row["actions"]] for row in buttons(actions)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("titles", "wanted"),
    [
        (("Ja", "Nee"), [["Ja", "Nee"]]),
        (("Ik help", "Nu niet"), [["Ik help", "Nu niet"]]),
        (("Ja, het lukt", "Nee, nog niet"), [["Ja, het lukt", "Nee, nog niet"]]),
        (("Klaar", "Geef de vraag terug"), [["Klaar"], ["Geef de vraag terug"]]),
        (("5", "10", "15", "30", "Meer"), [["5", "10", "15", "30"], ["Meer"]]),
        (("Stuur mijn vraag", "Toon meer keuzes"), [["Stuur mijn vraag"], ["Toon meer keuzes"]]),
    ],
)
def test_a_row_is_one_that_large_letters_leave_whole(
    titles: tuple[str, ...], wanted: list[list[str]]
) -> None:
    assert rows(*titles) == wanted


def test_a_button_says_as_much_as_a_small_phone_shows() -> None:
    assert button_text("Chat met Bartholomeus-Alexander") == "Chat met Bartholomeus-A…"
    assert button_text("Dienst Wegen en Bruggen en Waterlopen") == "Dienst Wegen en Bruggen en Wat…"
    assert button_text("Stuur naar de Service Desk") == "Stuur naar de Service Desk"


def test_what_is_named_stands_above_what_is_said_of_it() -> None:
    items = named([("Dienst", "Kinderopvang")])["items"]

    assert isinstance(items, list)
    assert [item["text"] for item in items] == ["Dienst", "Kinderopvang"]
    assert all(item["wrap"] for item in items)
