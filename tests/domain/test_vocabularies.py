"""Every typed line has one meaning: no two areas know the same phrase."""

from collections import Counter

from bot.domain.phrases import COMMANDS
from bot.domain.vocabularies import VOCABULARIES


def test_no_phrase_stands_in_two_places_or_twice() -> None:
    known = [*(area.phrases for area in VOCABULARIES), COMMANDS]

    said = Counter(line for phrases in known for lines in phrases.values() for line in lines)

    assert [line for line, times in said.items() if times > 1] == []


def test_every_command_of_an_area_has_its_own_name_and_a_meaning() -> None:
    names = Counter(name for area in VOCABULARIES for name in area.phrases)

    assert [name for name, times in names.items() if times > 1] == []
    assert all(set(area.phrases) == set(area.meanings) for area in VOCABULARIES)
