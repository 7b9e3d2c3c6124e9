"""Reads labelled lines and counts what of them was hidden, missed or hidden without need."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.domain.secrets import MASK
from bot.services.secrets import reaches_in, without_secrets

FOLDER = Path(__file__).parent
NUMBERS = frozenset({"national_number", "account", "card"})
WORDS = frozenset({"password", "code"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A line as somebody would type it; `secrets` stand in it word for word."""

    label: str
    text: str
    secrets: tuple[str, ...]
    hidden: str
    """What it should read like."""


@dataclass(slots=True)
class Counted:
    """Of one set."""

    found: dict[str, int] = field(default_factory=dict)
    missed: dict[str, list[str]] = field(default_factory=dict)
    false_alarms: list[str] = field(default_factory=list)
    too_much: list[str] = field(default_factory=list)
    """The secret is hidden, and something else with it."""
    clean_lines: int = 0

    def recall(self, kinds: Iterable[str]) -> float:
        found = sum(self.found.get(kind, 0) for kind in kinds)
        missed = sum(len(self.missed.get(kind, ())) for kind in kinds)
        return found / max(1, found + missed)

    @property
    def false_alarm_rate(self) -> float:
        return len(self.false_alarms) / max(1, self.clean_lines)


def lines_of(name: str) -> Iterator[Labelled]:
    """The lines of a file: a label, a tab, and the line, in which each secret stands between brackets."""
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        label, _, marked = line.replace("⏎", "\n").partition("\t")
        parts = marked.replace("⟧", "⟦").split("⟦")
        yield Labelled(
            label=label,
            text="".join(parts),
            secrets=() if label == "warn" else tuple(parts[1::2]),
            hidden="".join(MASK if at % 2 else part for at, part in enumerate(parts)),
        )


def counted(lines: Iterable[Labelled]) -> Counted:
    """What becomes of each line."""
    count = Counted()
    for line in lines:
        cleaned = without_secrets(line.text)
        if not line.secrets:
            count.clean_lines += 1
            if cleaned.hidden:
                count.false_alarms.append(f"{line.text} -> {cleaned.text}")
            if line.label == "warn" and not reaches_in(line.text):
                count.missed.setdefault("warn", []).append(line.text)
        elif all(secret not in cleaned.text for secret in line.secrets):
            count.found[line.label] = count.found.get(line.label, 0) + 1
            if cleaned.text != line.hidden:
                count.too_much.append(f"{line.text} -> {cleaned.text}")
        else:
            count.missed.setdefault(line.label, []).append(f"{line.text} -> {cleaned.text}")
    return count
