"""Faults in the app package of Teams, and in what watches over it."""

from tests.mutants.faults import Fault

_REFUSED = "tests/deploy/test_package_faults.py::test_a_broken_package_is_refused_with_a_sentence"

PACKAGE = (
    Fault(
        name="the menu of Teams offers a worker what makes a question",
        file="deploy/manifest/manifest.json",
        old='"title": "even niet"',
        new='"title": "ik kan helpen"',
        test="tests/scenarios/test_menu_of_teams.py",
    ),
    Fault(
        name="a translated command of Teams may mean anything",
        file="deploy/manifest/commands.py",
        old="if understand(title) != own:",
        new="if not title:",
        test=f"{_REFUSED}[a translation that means something else]",
    ),
    Fault(
        name="the package promises in a channel what only a chat does",
        file="deploy/manifest/commands.py",
        old='"team": frozenset({intents.Help})',
        new='"team": FOR_EVERYBODY',
        test=f"{_REFUSED}[a command that a channel does not know]",
    ),
    Fault(
        name="the package carries the time it was made",
        file="deploy/package.py",
        old="zipfile.ZipInfo(name, _LONG_AGO)",
        new="zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))",
        test="tests/deploy/test_package.py::test_it_is_the_same_to_the_byte_whenever_and_wherever_it_is_made",
    ),
    Fault(
        name="the icon of the package is not the drawn one",
        file="deploy/manifest/icons.py",
        old="_QUESTION: Colour = (255, 205, 84)",
        new="_QUESTION: Colour = (255, 205, 85)",
        test="tests/deploy/test_icons.py::test_the_icon_of_the_package_is_the_one_that_is_drawn",
    ),
    Fault(
        name="another bot than the app's own passes for it",
        file="deploy/manifest/checks.py",
        old='if ids != {manifest["id"]}:',
        new="if not ids:",
        test=f"{_REFUSED}[another bot]",
    ),
)
