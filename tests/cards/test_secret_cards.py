"""What is typed on a card passes where secrets are taken out, and what is no typing is left alone."""

import pytest

from bot.dialogs.secrecy import TYPED, clean_line, clean_press
from bot.dialogs.turn import Pressed, Said, Speaker
from bot.domain.ids import PersonId
from bot.domain.people import Reference
from bot.domain.secrets import MASK, Secret
from tests.cards.screen import walk
from tests.cards.test_every_card import ALL

LEFT = {"link"}
"""A page has to stay as it is typed; which pages may be named is a rule of its own."""
BY = Speaker(
    id=PersonId("id-fatma"),
    name="Fatma",
    reference=Reference(service_url="", conversation_id="", bot_id="", user_id=""),
)


def test_every_input_of_every_card_is_cleaned():
    typed = {
        str(node["id"])
        for post in ALL.values()
        for node in walk(post.card)
        if node.get("type") == "Input.Text"
    }

    assert typed - LEFT == TYPED & typed
    assert TYPED - typed <= {"about", "tried"}, "nothing is cleaned that is no input"


def test_ids_and_pages_are_left_as_they_are():
    data = {"nonce": "85073003328", "page": 3, "link": "https://gent.be/85073003328", "text": "85073003328"}

    clean = clean_press(Pressed(by=BY, verb="colleague.send", data=data))

    assert clean.data == {**data, "text": MASK}
    assert clean.hidden == (Secret.NATIONAL_NUMBER,)


def test_a_press_with_nothing_to_hide_is_the_same_press():
    pressed = Pressed(by=BY, verb="draft.send", data={"nonce": "n1", "phone": "0470 12 34 56"})

    assert clean_press(pressed) is pressed


@pytest.mark.parametrize("text", ["Zomer2026! " * 30_000, "x" * 300_000])
def test_of_an_endless_line_no_more_is_kept_than_was_looked_at(text: str):
    clean = clean_line(Said(by=BY, text=text, key="1"))

    assert len(clean.text) <= 20_002
    assert "Zomer" not in clean.text
