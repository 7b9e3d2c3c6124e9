"""Every button and every typed word has somebody who answers it."""

from bot.cards import actions
from bot.domain import intents
from bot.domain.vocabularies import MEANINGS
from tests.scenarios.city import City

ON_THE_ROAD = {
    actions.RequestAction,
    actions.MinutesAction,
    actions.TopicAction,
    actions.RateAction,
    actions.DraftAction,
    actions.DepartmentAction,
    actions.PlainAction,
}
"""What `Presses` answers itself."""


async def test_every_kind_of_press_is_answered_by_one(city: City) -> None:
    in_areas = set(city.bot.front._presses._areas)
    assert in_areas | ON_THE_ROAD == set(actions.MODELS)
    assert not in_areas & ON_THE_ROAD


async def test_every_meaning_of_a_typed_line_is_answered(city: City) -> None:
    answered = set(city.bot.front._typed._answers)
    assert {type(meaning) for meaning in MEANINGS.values()} <= answered
    every = {kind.__name__ for kind in intents.Intent.__subclasses__()}  # slots make each class twice
    assert every - {"Question"} <= {kind.__name__ for kind in answered}
