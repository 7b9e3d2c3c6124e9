"""What everybody types about what is kept of them: *mijn gegevens*, *bewaar mijn gegevens*, *wis mijn gegevens*."""

from dataclasses import dataclass

from bot.domain.intents import Intent
from bot.domain.vocabulary import Vocabulary, lines_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MyData(Intent):
    """*mijn gegevens*: what is kept, for how long, and who sees it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeMyData(Intent):
    """*bewaar mijn gegevens*: all of it, as a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseMyData(Intent):
    """*wis mijn gegevens*: shows what that means; it erases nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseAllOfMe(Intent):
    """*wis alles van mij*: the second of two; without the first it asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveMyData(Intent):
    """*wis niets*: nothing is erased."""


VOCABULARY = Vocabulary(
    phrases={
        "my_data": lines_of(
            """
            mijn gegevens, mijn data, gegevens, toon mijn gegevens, toon mijn data, my data, show my data, welke
            gegevens heb je, welke gegevens heb je van mij, welke gegevens bewaar je, welke gegevens bewaar je van mij,
            wat weet je van mij, wat weet je over mij, wat bewaar je van mij, wat bewaar je over mij, mes donnees,
            verilerim, privacy
            """
        ),
        "take_my_data": lines_of(
            """
            bewaar mijn gegevens, bewaar mijn gegevens als bestand, mijn gegevens bewaren, mijn gegevens als bestand,
            mijn gegevens bestand, download mijn gegevens, mijn gegevens downloaden, bewaar mijn data, download my data
            """
        ),
        "erase_my_data": lines_of(
            """
            wis mijn gegevens, mijn gegevens wissen, verwijder mijn gegevens, mijn gegevens verwijderen, wis mijn data,
            verwijder mijn data, wis al mijn gegevens, verwijder al mijn gegevens, vergeet mij, delete my data,
            erase my data, efface mes donnees
            """
        ),
        "erase_all_of_me": lines_of(
            "wis alles van mij, ja wis alles van mij, ja wis alles, wis alles, ja wis mijn gegevens"
        ),
        "leave_my_data": lines_of(
            "wis niets, nee wis niets, nee wis mijn gegevens niet, wis mijn gegevens niet"
        ),
    },
    meanings={
        "my_data": MyData(),
        "take_my_data": TakeMyData(),
        "erase_my_data": EraseMyData(),
        "erase_all_of_me": EraseAllOfMe(),
        "leave_my_data": LeaveMyData(),
    },
)
