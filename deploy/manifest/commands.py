"""Whether the commands that Teams advertises are the bot's: what stands in the menu is sent as if it were typed."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.domain import intents
from bot.domain.team_words import OurCoaches
from bot.domain.tip_words import NameCoachChannel
from bot.domain.understanding import understand

FOR_EVERYBODY: frozenset[type[intents.Intent]] = frozenset(
    {
        intents.Help,
        intents.HowItWorks,
        intents.Ask,
        intents.MyQuestions,
        intents.Done,
        intents.Stop,
        intents.MyDepartment,
        OurCoaches,
    }
)
FOR_COACHES: frozenset[type[intents.Intent]] = frozenset({intents.NotNow})
"""One menu serves all, so that the text beside these says whom they are for. There is no *ik kan helpen* here: from a
worker that is a question (`Front`), and the card that *even niet* brings has a button for it."""
FOR_COORDINATORS: frozenset[type[intents.Intent]] = frozenset({NameCoachChannel})
MEANT = {"personal": FOR_EVERYBODY | FOR_COACHES, "team": frozenset({intents.Help}) | FOR_COORDINATORS}
"""In a channel the bot only tells where it can be asked, and hears that this is where its tips go; it promises no more."""
_WHOM = {
    "a digicoach": (FOR_COACHES, ("digicoach",)),
    "a coordinator": (FOR_COORDINATORS, ("coördinator", "coordinator", "coordinateur")),
}
"""For whom a command is that not everybody may use, and how the text beside it says so."""
_FITS = 60
"""Characters of a description that a phone shows."""


def command_faults(manifest: Mapping[str, Any], languages: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """What is wrong with the command lists, in every language."""
    for bot in manifest["bots"]:
        lists = bot.get("commandLists", [])
        listed = [scope for one in lists for scope in one["scopes"]]
        if sorted(listed) != sorted(bot["scopes"]):
            yield "manifest.json: every scope of the bot must have one command list."
        for nth, one in enumerate(lists):
            meant = {
                kind
                for kind in frozenset[type[intents.Intent]]().union(*MEANT.values())
                if all(kind in MEANT.get(s, ()) for s in one["scopes"])
            }
            titles: set[tuple[str, str]] = set()
            for place, command in enumerate(one["commands"]):
                key = f"bots[0].commandLists[{nth}].commands[{place}]"
                own = understand(command["title"])
                if type(own) not in meant:
                    scopes = " and ".join(one["scopes"])
                    yield f"manifest.json: {command['title']!r} is no command of the bot in the {scopes} scope."
                    continue
                for file, title, description in _in_each_language(command, key, languages):
                    if understand(title) != own:
                        yield f"{file}: {title!r} does not mean what {command['title']!r} means."
                    if (file, title) in titles:
                        yield f"{file}: {title!r} stands twice in one list."
                    titles.add((file, title))
                    if len(description) > _FITS:
                        yield f"{file}: the text of {title!r} is longer than {_FITS} characters."
                    for whom, (kinds, names) in _WHOM.items():
                        if type(own) in kinds and not any(name in description for name in names):
                            yield f"{file}: the text of {title!r} does not say that it is for {whom}."


def _in_each_language(
    command: Mapping[str, str], key: str, languages: Mapping[str, Mapping[str, Any]]
) -> Iterator[tuple[str, str, str]]:
    yield "manifest.json", command["title"], command["description"]
    for file, texts in languages.items():
        if f"{key}.title" in texts and f"{key}.description" in texts:  # a missing one is said already
            yield file, str(texts[f"{key}.title"]), str(texts[f"{key}.description"])
