"""Which area of the bot each registered card is of: of the module here that registers it, or of the kind of view."""

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from inspect import signature

import tests.cards
from bot.domain.post import Post
from tests.cards.test_every_card import ALL, DECK, VIEWS

_REGISTERS = "_cards"


def areas() -> Mapping[str, Mapping[str, Post]]:
    """Every registered card by its area and its name, both sorted."""
    of = {name: f"request_{kind.value.replace(' ', '_')}" for name, (kind, _) in VIEWS.items()}
    for module in pkgutil.iter_modules(tests.cards.__path__):
        if module.name.endswith(_REGISTERS) and not module.name.startswith("test_"):
            build = getattr(import_module(f"tests.cards.{module.name}"), module.name)
            cards = build(DECK if "deck" in signature(build).parameters else DECK.pen)
            of |= dict.fromkeys(cards, module.name.removesuffix(_REGISTERS))
    found: dict[str, dict[str, Post]] = {}
    for name in sorted(ALL):
        found.setdefault(of.get(name, "first"), {})[name] = ALL[name]
    return dict(sorted(found.items()))
