"""Makes activities out of a corpus by a seed: some as they are, most with a few parts made hostile, some that are no JSON at all."""

import gzip
import json
import sys
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any

from tests.fakes.teams import Colleague
from tests.fuzz.hostile import CANARY, KINDS, NAMES, PLACES, RAW, TEXTS, TYPES, VALUES
from tests.fuzz.payloads import Corpus, Json, Press, lines, presses, recorded
from tests.fuzz.process import JSON

Path = tuple[str | int, ...]
sys.setrecursionlimit(10_000)  # what is hostile is deep


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """What goes over the wire."""

    body: bytes
    kind: str = JSON
    more: str = ""
    """Further headers, each ending its line."""
    mutations: int = 0


@dataclass(slots=True)
class Mutator:
    """Endless shots; the same seed and the same corpora give the same ones."""

    random: Random
    corpus: Corpus
    made: int = 0

    def shot(self) -> Shot:
        """The next."""
        self.made += 1
        activity = self._activity()
        chance = self.random.random()
        if chance < 0.2:
            return Shot(body=written(activity))
        if chance < 0.95:
            times = 1 if chance < 0.7 else self.random.randint(2, 5)
            for _ in range(times):
                self._mutate(activity)
            return Shot(body=written(activity), mutations=times)
        return self._broken(written(activity))

    def _activity(self) -> Json:
        """One that an honest client could send, under an id that was not there before."""
        random, chance = self.random, self.random.random()
        person = random.choice(self.corpus.people)
        if chance < 0.35:
            activity = self._pressed(person, random.choice(presses()))
        elif chance < 0.5:
            activity = self._pressed(person, random.choice(self.corpus.live))
        elif chance < 0.75:
            activity = person.activity("message", text=random.choice(lines()), textFormat="plain")
        elif chance < 0.97:
            activity = json.loads(json.dumps(random.choice(self.corpus.activities)))
        else:
            activity = json.loads(json.dumps(random.choice(recorded())))
            here = person.activity("message")
            activity |= {name: here[name] for name in ("from", "conversation", "serviceUrl")}
        if random.random() < 0.97 and activity["type"] not in {"messageUpdate", "messageDelete"}:
            activity["id"] = f"f:{person.object_id}-{self.made}"
        return activity

    def _pressed(self, person: Colleague, press: Press) -> Json:
        verb, data = press
        data = {key: self._known(key, value) for key, value in data.items()}
        action = {"type": "Action.Execute", "id": "", "verb": verb, "data": data}
        if self.random.random() < 0.2:
            return person.activity("message", None, value={"verb": verb, **data})
        return person.activity(
            "invoke", None, name="adaptiveCard/action", value={"action": action, "trigger": "manual"}
        )

    def _known(self, key: str, value: Any) -> Any:
        """Now and then another value that a button of this name carries: also what belongs to somebody else."""
        known = self.corpus.known.get(key)
        return self.random.choice(known) if known and self.random.random() < 0.5 else value

    def _mutate(self, activity: Json) -> None:
        random, chance = self.random, self.random.random()
        if chance < 0.08:
            self._set(activity, ("serviceUrl",), random.choice(PLACES))
        elif chance < 0.13:
            activity["type"] = random.choice(TYPES)
        elif chance < 0.16:
            activity["name"] = random.choice(NAMES)
        elif chance < 0.24:
            other = random.choice(self.corpus.people)
            activity["from"] = {
                "id": f"29:{other.object_id}",
                "name": other.name,
                "aadObjectId": other.object_id,
            }
        elif chance < 0.30:
            activity["text"] = random.choice(TEXTS)
        elif chance < 0.34:
            verbs = [verb for verb, _ in presses()]
            self._set(activity, ("value", "action", "verb"), random.choice(verbs))
        elif chance < 0.55:
            self._at_random(activity, [path for path in paths(activity) if path[0] == "value"])
        else:
            self._at_random(activity, list(paths(activity)))

    def _at_random(self, activity: Json, among: list[Path]) -> None:
        random = self.random
        if not among:
            return
        path = random.choice(among)
        match random.randrange(8):
            case 0:
                self._drop(activity, path)
            case 1:
                self._set(activity, path, None)
            case 2:
                self._set(activity, (*path[:-1], CANARY), deepcopy(random.choice(VALUES)))
            case _:
                self._set(activity, path, deepcopy(random.choice(VALUES)))

    def _set(self, activity: Json, path: Path, value: Any) -> None:
        part: Any = activity
        for step in path[:-1]:
            if isinstance(part, dict):
                part = part.setdefault(step, {})
            elif isinstance(part, list) and isinstance(step, int) and step < len(part):
                part = part[step]
        if isinstance(part, dict):
            part[str(path[-1])] = value
        elif isinstance(part, list) and isinstance(path[-1], int) and path[-1] < len(part):
            part[path[-1]] = value

    def _drop(self, activity: Json, path: Path) -> None:
        part: Any = activity
        for step in path[:-1]:
            part = part[step]
        del part[path[-1]]

    def _broken(self, body: bytes) -> Shot:
        random = self.random
        cut = random.randrange(len(body))
        match random.randrange(12):
            case 0:
                return Shot(body=body[:cut], mutations=1)
            case 1:
                return Shot(body=body[:cut] + random.randbytes(3) + body[cut:], mutations=1)
            case 2:
                return Shot(body=body[:cut] + b"\xff\xfe" + body[cut + 2 :], mutations=1)
            case 3:
                return Shot(body=b"", mutations=1)
            case 4:
                return Shot(body=body, kind=random.choice(KINDS), mutations=1)
            case 5:
                return Shot(body=gzip.compress(body), more="Content-Encoding: gzip\r\n", mutations=1)
            case 6:
                return Shot(body=body, more="Content-Encoding: gzip\r\n", mutations=1)
            case 7:
                return Shot(body=b"\xef\xbb\xbf" + body, mutations=1)
            case 8:
                return Shot(body=body.decode().encode("utf-16"), mutations=1)
            case 9:
                twice = b'{"type":"message","from":{"id":"29:x"},"text":"dubbel",' + body[1:]
                return Shot(body=twice, mutations=1)
            case 10:
                return Shot(body=random.choice([b"[]", b"null", b"5", b'"x"', b"[" * 100_000]), mutations=1)
            case _:
                return Shot(body=body[:-1] + b',"a":"' + b"x" * 263_000 + b'"}', mutations=1)


def paths(part: Any, here: Path = ()) -> Iterator[Path]:
    """The way to every value inside, however deep."""
    if len(here) > 12:
        return
    items = part.items() if isinstance(part, dict) else enumerate(part[:20]) if isinstance(part, list) else ()
    for key, inside in items:
        yield (*here, key)
        yield from paths(inside, (*here, key))


def written(activity: Json) -> bytes:
    """JSON, with whatever no JSON writer would write."""
    text = json.dumps(activity)
    if f'"{RAW}' in text:
        before, _, rest = text.partition(f'"{RAW}')
        while rest:
            raw, _, rest = rest.partition('"')
            more, _, rest = rest.partition(f'"{RAW}')
            before += raw + more
        text = before
    return text.encode()
